"""Every correction that the reader offers, as walks that tests take by mouse and by keys."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Page

from tests.browser.desk import Desk
from tests.components.reader.invented import reading

ARTICLE = reading().article.id


@dataclass(frozen=True)
class Case:
    """A mark, by its first words, what is done with it, and what its card then holds ("": it is gone)."""

    layer: str
    words: str
    offer: str
    shown: str
    values: dict[str, str | list[str]] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.layer}-{self.offer}".replace(" ", "_")


CASES = [
    Case("actors", "President Okoro", "Rename", "Ada Okoro", {"name": "Ada Okoro"}),
    Case("actors", "President Okoro", "Change type", "organisation", {"type": "organisation"}),
    Case("actors", "President Okoro", "Means someone else", "Ida Renn", {"to": "Ida Renn"}),
    Case("actors", "President Okoro", "Means nobody", ""),
    Case("actors", "ministers", "Merge", "Okoro", {"into": "Okoro"}),
    Case("actors", "he ", "Split off", "A clerk", {"name": "A clerk", "type": "person"}),
    Case("actors", "ministers", "Leave out everywhere", ""),
    Case("times", "Monday", "Confirm", "by person"),
    Case("times", "Monday", "Change", "Monday 7 October 2019", {"value": "2019-10-07"}),
    Case("times", "Monday", "Not a time", ""),
    Case("quotes", "“We will not leave,”", "Change speaker", "Okoro", {"holder": "Okoro"}),
    Case("quotes", "“friends”", "Not a quote", ""),
    Case("claims", "The ", "Change kind", "Hedge", {"kind": "hedge"}),
    Case("claims", "The ", "Not a claim", ""),
    Case("events", "storming", "Confirm", "by person"),
    Case("events", "storming", "Rename", "Gate taken", {"title": "Gate taken"}),
    Case("events", "storming", "Change date", "Tuesday 1 October 2019", {"earliest": "2019-10-01", "latest": "2019-10-01"}),
    Case("events", "storming", "Change status", "planned", {"status": "planned"}),
    Case("events", "storming", "Change who took part", "Ida Renn", {"agents": ["Ida Renn"], "patients": ["the ministers"]}),
    Case("events", "storming", "Change kind", "protest", {"type": "protest"}),
    Case("events", "storming", "To the background", "background"),
    Case("events", "storming", "Merge", "Return of the Guild", {"into": "Return of the Guild"}),
    Case("events", "storming", "Split off", "The second storming", {"title": "The second storming"}),
    Case("events", "storming", "Not an event", ""),
    Case("stance", "President Okoro", "Passage is favourable", "by person"),
    Case("stance", "President Okoro", "Dismiss passage", ""),
    Case("stance", "President Okoro", "Confirm", "by person"),
    Case("stance", "President Okoro", "Set the whole", "Favourable", {"label": "favourable"}),
]  # fmt: skip

MARKS = [
    ("customs house", "Actor", {"name": "The customs house", "type": "organisation"}, "The customs house"),
    ("on ports", "Time", {"value": "2019-10"}, "October 2019"),
    ("flag", "Event", {"title": "Flag raised", "earliest": "2019-09-30"}, "Flag raised"),
    ("A reader wrote", "Quote", {"holder": "Ida Renn"}, "Ida Renn"),
    ("asked what", "Claim", {"kind": "question"}, "Question"),
]  # fmt: skip


def opened(correcting: Desk, layers: str, height: int = 1000) -> Page:
    """The reader with these layers, and all that is in them."""
    page = correcting.open(f"read?article={ARTICLE}&density=all&layers={layers}", height=height)
    page.locator(".room .words").first.wait_for()
    return page
