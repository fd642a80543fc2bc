"""What each sentence of an article speaks of, as an event of another article can be held against it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import TypeVar

from opcit.article import Span
from opcit.comparing.events import content
from opcit.comparing.events.event_words import senses, telling_words, types_in
from opcit.comparing.events.telling import Telling
from opcit.comparing.joining import Key
from opcit.comparing.lemmas import lemma
from opcit.findings import Claim
from opcit.reading import Reading
from opcit.text.blanks import blanked
from opcit.text.words import words
from opcit.views.events import moment

Range = tuple[datetime, datetime]
T = TypeVar("T")
COMMON, FEWEST = 0.06, 3
"""A word says little where more than this share of all sentences have it, and more than so many."""
OPENING = 5
"""Characters of a sentence within which its first clause begins: "And Congress should"."""
REFERRING = frozenset(("he", "she", "it", "they", "this", "these", "those"))
"""A sentence that begins with one of these is about what the one before tells."""
SHORT = 6
"""Words of a sentence that says little alone."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence: the kinds and types of event that its words stand for, its lemmas, the shared actors in it, numbers, dates.

    stems, names: what it is about (`content.py`); events: what was found to be told in it; asks: whether its first clause or most of
    it only says what ought to be; then: the next sentence, where that goes on with it.
    """

    span: Span
    kinds: frozenset[str]
    types: frozenset[str]
    words: frozenset[str]
    who: frozenset[str]
    stems: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    times: tuple[Range, ...]
    events: tuple[Telling, ...]
    asks: bool
    then: Said | None = field(default=None, compare=False)


def sentences(
    reading: Reading, number: int, accounts: Iterable[Telling], shared: Mapping[Key, str]
) -> list[Said]:
    """Every sentence of an article. number: its own; accounts: its events; shared: actor -> id."""
    starts = [s.start for s in reading.sentences]
    who = _placed(starts, _mentions(reading, number, shared))
    times = _placed(starts, _times(reading))
    # A day is no number, and a month no matter.
    text = blanked(reading.article.text, (Span(t.start, t.end) for t in reading.times))
    told = _placed(starts, ((m.start, a) for a in accounts for m in a.event.mentions))
    asked = _placed(starts, ((c.start, c) for c in reading.claims if c.kind == "recommendation"))
    found = [
        _said(text, Span(s.start, s.end), who[at], times[at], told[at], asked[at])
        for at, s in enumerate(reading.sentences, 1)
    ]
    return _linked(found, text, {p.start for p in reading.article.paragraphs})


def _said(
    text: str, span: Span, who: Sequence[str], times: Sequence[Range], told: Sequence[Telling], asked: Sequence[Claim]
) -> Said:  # fmt: skip
    own = text[span.start : span.end]
    asks = any(c.start - span.start <= OPENING or c.end - c.start > len(own) / 2 for c in asked)
    low = own.casefold()
    return Said(
        span, senses(telling_words(low)), types_in(low), frozenset(forms(low)), frozenset(who), content.stems(own),
        content.names(own), content.numbers(own), tuple(times), tuple(told), asks,
    )  # fmt: skip


def _linked(found: Sequence[Said], text: str, begins: Set[int]) -> list[Said]:
    """Each sentence with the next, where that goes on with it. begins: where paragraphs do."""
    linked: list[Said] = []
    for one in reversed(found):
        after = linked[-1] if linked else None
        on = (
            after
            and after.span.start not in begins
            and _refers(text[after.span.start : after.span.end])
        )
        linked.append(replace(one, then=after) if on else one)
    return linked[::-1]


def _refers(sentence: str) -> bool:
    """Whether it cannot be read without the one before: it begins with a pronoun, or is a few words."""
    found = words(sentence)
    return len(found) <= SHORT or found[0].low in REFERRING


def partner(said: Sequence[Said], at: int) -> int:
    """The next sentence, where it goes on with this one; else the one before, where this goes on with that; else itself."""
    if said[at].then:
        return at + 1
    return at - 1 if at and said[at - 1].then is said[at] else at


def passage(said: Sequence[Said], at: int) -> Span:
    """A sentence with its partner."""
    first, last = sorted((said[at].span, said[partner(said, at)].span), key=lambda s: s.start)
    return Span(first.start, last.end)


def _placed(starts: Sequence[int], found: Iterable[tuple[int, T]]) -> Mapping[int, list[T]]:
    """What was found, by the number of its sentence, from 1."""
    placed: dict[int, list[T]] = defaultdict(list)
    for start, one in found:
        placed[bisect_right(starts, start)].append(one)
    return placed


def _mentions(
    reading: Reading, number: int, shared: Mapping[Key, str]
) -> Iterator[tuple[int, str]]:
    for actor in reading.actors:
        if own := shared.get((number, actor.id)):
            yield from ((mention.start, own) for mention in actor.mentions)


def _times(reading: Reading) -> Iterator[tuple[int, Range]]:
    for time in reading.times:
        first, last = moment(time.earliest, False), moment(time.latest, True)
        if first and last and time.type != "DURATION":
            yield time.start, (first, last)


def overlap(one: Span, other: Span) -> bool:
    """Whether two passages have words in common."""
    return one.start < other.end and other.start < one.end


def meet(one: Range, other: Range) -> bool:
    """Whether two dates can be one."""
    return one[0] <= other[1] and other[0] <= one[1]


def telling_in(sentences: int) -> float:
    """In how many of so many sentences a word may stand and still say much."""
    return max(FEWEST, COMMON * sentences)


@lru_cache(maxsize=20_000)
def forms(phrase: str) -> tuple[str, ...]:
    """The lemma of every word of a phrase in small letters, those of grammar included."""
    return tuple(lemma(word.low) for word in words(phrase))
