"""Words of a text, so described that they are found again where the text or the engine has changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from opcit.article import Span

AROUND = 32
"""Characters of context kept before and after a quote."""
ENOUGH = 8
"""Characters of context that must agree before a quote of fewer words is taken for the same."""
TELLING = 24
"""A quote of this length or more is the same wherever it stands once."""

_SAME = {"'": "['‘’]", "‘": "['‘’]", "’": "['‘’]", '"': '["“”]', "“": '["“”]', "”": '["“”]', "-": "[-‐‑–—]", "–": "[-‐‑–—]", "—": "[-‐‑–—]"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Anchor:
    """text[start:end] was `quote`, between `prefix` and `suffix`."""

    start: int
    end: int
    quote: str
    prefix: str = ""
    suffix: str = ""

    @property
    def span(self) -> Span:
        """Where it was."""
        return Span(self.start, self.end)


def anchor(text: str, start: int, end: int) -> Anchor:
    """The anchor of text[start:end]. Raises ValueError where that is no part of the text."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"Characters {start} to {end} are no part of this text.")
    return Anchor(
        start, end, text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND]
    )


def located(found: Anchor, text: str) -> Span | None:
    """Where the anchored words are now; None where they are gone, or could be several alike.

    In place, if the words still stand there with their context; else where they stand with most of
    their context, the nearest of several that are alike in it.
    """
    if _unmoved(found, text):
        return found.span
    here = max(_places(found, text), key=lambda place: _likeness(found, text, place), default=None)
    return here if here is not None and _sure(found, text, here) else None


def _unmoved(found: Anchor, text: str) -> bool:
    return (
        text[found.start : found.end] == found.quote
        and text[: found.start].endswith(found.prefix)
        and text.startswith(found.suffix, found.end)
    )


def _places(found: Anchor, text: str) -> Iterator[Span]:
    """Where the quote stands, whatever its spaces, quotation marks and dashes are by now."""
    if not found.quote.strip():
        return
    pattern = "".join(_pattern(part) for part in re.findall(r"\s+|.", found.quote, re.DOTALL))
    yield from (Span(*m.span()) for m in re.finditer(pattern, text))


def _pattern(part: str) -> str:
    return r"\s+" if part.isspace() else _SAME.get(part) or re.escape(part)


def _likeness(found: Anchor, text: str, place: Span) -> tuple[int, int]:
    """Characters of context that agree, then nearness."""
    return _agreeing(found, text, place), -abs(place.start - found.start)


def _agreeing(found: Anchor, text: str, place: Span) -> int:
    before = text[max(0, place.start - AROUND) : place.start]
    after = text[place.end : place.end + AROUND]
    return _alike(found.prefix[::-1], before[::-1]) + _alike(found.suffix, after)


def _alike(one: str, other: str) -> int:
    pairs = zip(_plain(one), _plain(other), strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words).translate(_MARKS)


_MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def _sure(found: Anchor, text: str, place: Span) -> bool:
    """Whether a place is the one meant: by its context, or because long words stand nowhere else."""
    whole = len(found.prefix) + len(found.suffix)
    if _agreeing(found, text, place) >= min(ENOUGH, whole):
        return True
    return len(found.quote) >= TELLING and len(list(_places(found, text))) == 1
