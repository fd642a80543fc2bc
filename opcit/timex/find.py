"""Finding expressions of time: rules are tried near their heads, and the longest matches kept."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass

from opcit.timex.grammar import BY_HEAD, HEAD
from opcit.timex.rule import Rule

REACH = 64
"""Characters on either side of a head in which its expression lies."""


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that a rule matched. order: the rule's place in the table."""

    found: re.Match[str]
    rule: Rule
    order: int

    @property
    def span(self) -> tuple[int, int]:
        """Its first character, and the one after its last."""
        return self.found.span()


def expressions(text: str, start: int, end: int) -> list[Expression]:
    """The expressions in text[start:end], none overlapping, in order."""
    unique = {(e.span, e.order): e for e in _candidates(text, start, end)}
    ranked = sorted(unique.values(), key=lambda e: (e.span[0] - e.span[1], e.span[0], e.order))
    kept: list[tuple[int, int]] = []
    chosen: list[Expression] = []
    for candidate in ranked:
        if _free(kept, candidate.span):
            insort(kept, candidate.span)
            chosen.append(candidate)
    return sorted(chosen, key=lambda e: e.span)


def _candidates(text: str, start: int, end: int) -> Iterator[Expression]:
    for name, head in HEAD.items():
        for low, high in windows(text, head, start, end):
            for order, rule in BY_HEAD[name]:
                for found in rule.pattern.finditer(text, low, high):
                    if rule.fits(found):
                        yield Expression(found, rule, order)


def windows(text: str, head: re.Pattern[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches around a kind of head, those that overlap joined, so that none is read twice."""
    low = high = start
    for spot in head.finditer(text, start, end):
        first = _blank_before(text, spot.start() - REACH, start)
        if first >= high:
            if high > low:
                yield low, high
            low = first
        high = _blank_after(text, spot.end() + REACH, end)
    if high > low:
        yield low, high


LONG_WORD = 40
"""Characters after which a word is cut all the same, so that text without blanks costs no more."""


def _blank_before(text: str, at: int, start: int) -> int:
    """A word's beginning at or before `at`, so that no word is cut."""
    if at <= start:
        return start
    blank = text.rfind(" ", max(start, at - LONG_WORD), at)
    return blank + 1 if blank >= 0 else at


def _blank_after(text: str, at: int, end: int) -> int:
    """A word's end at or after `at`."""
    reach = min(at + LONG_WORD, end)
    blank = text.find(" ", min(at, end), reach)
    return blank if blank >= 0 else reach


def _free(kept: list[tuple[int, int]], span: tuple[int, int]) -> bool:
    """Whether a span overlaps none of those kept, which are sorted."""
    place = bisect_left(kept, span)
    before = place == 0 or kept[place - 1][1] <= span[0]
    return before and (place == len(kept) or kept[place][0] >= span[1])
