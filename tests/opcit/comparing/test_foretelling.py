"""What an earlier article foretells in a clause, and a later one tells as done."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from opcit.article import Span
from opcit.comparing.compared import compare
from opcit.comparing.parting.changed import FORESEEN, changes
from opcit.comparing.records import Comparison
from opcit.findings import Quote
from opcit.reading import Reading
from tests.opcit.comparing.invented import actor, event, reading

EARLY, LATE = "2031-05-04", "2031-05-12"
ALIGN = "The Osks will now align with Veria."
DEAL = "On 10 May the Osks signed an agreement with Veria."
MOVE = "The minister said Arland would soon be moving into Northern Veria."
RAID = "On 10 May Arland began an offensive in Veria."
NAMES = {
    "Arland": "state", "Veria": "state", "Northern Veria": "place", "Osks": "people", "Pilots": "organisation",
}  # fmt: skip


def article(text: str, published: str, *found: Any) -> Reading:
    cast = [actor(text, n, kind, rf"(?<!Northern ){n}") for n, kind in NAMES.items()]  # type: ignore[arg-type]
    return reading(text, published, actors=[a for a in cast if a.mentions], found=found)


def earlier(text: str) -> Reading:
    said = text.find("said ") + 5
    reported = Quote(said, len(text), "minister", "said", "indirect", 0.9, "", "test")
    return article(text, EARLY, *([reported] if said > 4 else []))


def later(text: str, words: str, kind: str, who: str, published: str = LATE, **more: Any) -> Reading:  # fmt: skip
    days = more.pop("days", ("2031-05-10", "2031-05-10"))
    return article(text, published, event(text, words, kind, days, agents=(who,), **more))


def deal(text: str = DEAL, who: str = "osks", published: str = LATE, **more: Any) -> Reading:
    return later(text, "agreement", "agree", who, published, **more)


def offensive(text: str = RAID, who: str = "arland", **more: Any) -> Reading:
    return later(text, "offensive", "fight", who, **more)


def foretold(first: Reading, second: Reading) -> str:
    """What the first says before the second tells it, as Compare has it; "" for nothing."""
    (text, own) = first.article.text, changes(compare([first, second]))
    return "".join(text[c.earlier.start : c.earlier.end] for c in own if c.how == FORESEEN)


def test_a_clause_that_came_true_is_a_change_and_a_mark() -> None:
    assert foretold(earlier(ALIGN), deal()) == "Osks will now align with Veria"
    assert foretold(earlier(MOVE), offensive()) == (
        "Arland would soon be moving into Northern Veria"
    )
    found = compare([earlier(ALIGN), deal()])
    (row,) = found.events
    told = found.counterpart(row, 0)
    assert told and (told.title, told.status) == ("Osks will now align with Veria", "predicted")
    assert row.why == "Told by one article only; A tells of it as foreseen."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (ALIGN.replace("Veria", "Pilots"), deal()),  # with somebody else
        (ALIGN.replace("The Osks", "The Pilots"), deal()),  # by somebody else
        (ALIGN.replace("The Osks", "The heir of the Osks"), deal()),
        (ALIGN.replace("align with", "never align with"), deal()),
        (ALIGN.replace(".", " if they are left alone."), deal()),
        (ALIGN, deal(published=EARLY)),
        (ALIGN, deal(DEAL.replace("10 May", "1 May"), days=("2031-05-01", "2031-05-01"))),
        (ALIGN, deal(DEAL.replace("On 10 May t", "T"), days=(None, None))),  # on an unknown day
        (ALIGN, deal(status="planned")),
        (ALIGN, offensive("On 10 May the Osks began an offensive in Veria.", "osks")),
        (MOVE.replace("The minister said ", ""), offensive()),  # nobody says that it is so
    ],
)
def test_what_did_not_come_true_or_is_another_matter_is_none(first: str, second: Reading) -> None:
    assert not foretold(earlier(first), second)


def test_a_ruler_and_the_government_that_goes_by_the_name() -> None:
    first = "The Osks will now align with Egon Varr."
    text = "On 10 May the Osks signed an agreement with the Varr government."
    ruler = reading(first, EARLY, actors=[actor(first, "Osks", "people"), actor(first, "Egon Varr", "person")])  # fmt: skip
    cast = [actor(text, "Osks", "people"), actor(text, "Varr government", "government")]
    signed = event(text, "agreement", "agree", ("2031-05-10",) * 2, agents=("osks",))
    assert foretold(ruler, reading(text, LATE, actors=cast, events=[signed]))


def test_the_headline_can_call_who_does_it_by_another_name() -> None:
    title = "Osks announce deal with Veria"
    text = f"{title}\n\nOn 10 May the Pilots signed an agreement with Veria."
    told = deal(text, "pilots")
    assert not foretold(earlier(ALIGN), told)
    titled = replace(told, article=told.article.with_details(title=title))
    assert foretold(earlier(ALIGN), titled)


RAIDED = "On 10 May Arland began an offensive in Veria. "


def before(text: str, *events: Any) -> dict[str, tuple[int, ...]]:
    first = event(text, "offensive", "fight", ("2031-05-10",) * 2, agents=("arland",))
    found: Comparison = compare([earlier("Nothing is known of it."), article(text, LATE, first, *events)])  # fmt: skip
    return {e.title: e.before for e in found.events}


@pytest.mark.parametrize(
    ("rest", "words", "kind", "sure"),
    [
        ("The Pilots condemned it.", "condemned", "disapprove", False),
        ("The invasion by Arland killed many.", "invasion", "fight", True),
        ("The invasion by Arland had failed years ago.", "invasion", "fight", False),
        ("The airstrikes by Arland killed many.", "airstrikes", "fight", False),
    ],
)
def test_an_undated_deed_of_the_same_kind_by_the_same_is_after_its_beginning(
    rest: str, words: str, kind: str, sure: bool
) -> None:
    text = RAIDED + rest
    who = ("arland",) if kind == "fight" else ("pilots",)
    own = event(text, words, kind, (None, None), agents=who)
    assert before(text, own)[words] == ((0,) if sure else ())


def test_what_answers_a_dated_event_is_after_it() -> None:
    text = "On 10 May Arland began an offensive. The Pilots condemned the offensive."
    dated = event(text, "offensive", "fight", ("2031-05-10",) * 2, agents=("arland",))
    at = text.rindex("offensive")
    dated = replace(dated, mentions=(*dated.mentions, Span(at, at + len("offensive"))))
    own = event(text, "condemned", "disapprove", (None, None), agents=("pilots",))
    found = compare([earlier("Nothing is known of it."), article(text, LATE, dated, own)])
    assert next(e for e in found.events if e.title == "condemned").before == (0,)
