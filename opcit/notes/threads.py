"""A thread: words of the text that somebody highlighted or wrote about, and what was said of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from opcit.article import Span
from opcit.corrections.anchors import Anchor

LONGEST = 5_000
"""Characters of one remark at most."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A colour to highlight with, for light and dark, with the label and the sign that say it without colour."""

    label: str
    sign: str
    light: str
    dark: str


HIGHLIGHTS: dict[str, Highlight] = {
    "key": Highlight("Key passage", "★", "#8a6a00", "#e6c34d"),
    "question": Highlight("Question", "?", "#1f6390", "#7dbbe6"),
    "agree": Highlight("Agree", "✓", "#2f7d4f", "#7cc79a"),
    "doubt": Highlight("Doubt", "!", "#a3341f", "#f08a72"),
}
"""Highlights by the name that is stored; a thread without one is a comment only."""
COMMENT = Highlight("Comment", "✎", HIGHLIGHTS["key"].light, HIGHLIGHTS["key"].dark)
"""How the words of a thread without a highlight are shown."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What one person said in a thread. edited_at: None where it is as it was first written."""

    id: str
    author: str
    body: str
    made_at: datetime
    edited_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Thread:
    """Remarks on the words of an anchor, the first first. highlight: a name of HIGHLIGHTS, or "".

    place: where the words are in the text of today, None where they are gone. resolved_by: who
    settled it, "" while it is open.
    """

    id: str
    article_id: str
    anchor: Anchor
    place: Span | None
    highlight: str
    author: str
    made_at: datetime
    resolved_by: str = ""
    resolved_at: datetime | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def open(self) -> bool:
        """Whether nobody has settled it."""
        return self.resolved_at is None

    @property
    def said(self) -> str:
        """Which kind of thread it is, in a word or two."""
        return HIGHLIGHTS.get(self.highlight, COMMENT).label


def checked(body: str) -> str:
    """What somebody wrote, as it is kept. Raises ValueError with a sentence where it cannot be."""
    kept = "".join(c for c in body.replace("\r\n", "\n") if c.isprintable() or c == "\n").strip()
    if not kept:
        raise ValueError("Write something first.")
    if len(kept) > LONGEST:
        raise ValueError(
            f"This is longer than the {LONGEST:,} characters that one comment may have."
        )
    return kept


def known(highlight: str) -> None:
    """Raises ValueError with a sentence where a highlight is not among those that there are."""
    if highlight and highlight not in HIGHLIGHTS:
        raise ValueError(f"There is no highlight called {highlight!r}.")


def place_of(thread: Thread) -> int:
    """Sorts threads by their place in the text; those that have lost theirs come last."""
    return thread.place.start if thread.place else 1 << 60
