"""Sentences that have so much in common with one of another article that they perhaps tell the same event.

Rare words by their roots, names, numbers, dates, the place and the kind of event count; no single one is enough. The sentence has
to be the likest of its article by far, and no other event of that article may be more like it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from opcit.article import Span
from opcit.comparing.events import content
from opcit.comparing.events.agreeing import (
    NUMBER,
    ON_A_DAY,
    RAREST,
    ROUND,
    WORD,
    of_time,
    of_what_is_told,
    points,
    taking,
)
from opcit.comparing.events.sentences import Said, telling_in
from opcit.comparing.events.telling import Telling
from opcit.comparing.joining import Key, Tie
from opcit.text.enumeration import enumerated

ENOUGH = 5.0
"""Points that a sentence needs."""
LITTLE = 2.5
"""Points of words that two sentences share below which these have to be of what both tell."""
CLEARLY = 1.0
"""Points by which it is ahead of the next one."""
TOLD = 1.5
"""Points of words that two sentences have to share to tell one event for sure; of one kind and day are many."""
MUCH = 4.0
"""Points of words by which they do without a day that both have, where one of these is in both titles."""
SURE = 0.55
"""How sure it is that two accounts are of one event whose sentences are the likest of both articles."""
Sign = tuple[str, str]
May = Callable[[Telling, Said], bool]
"""Whether nothing that was found in a sentence speaks against an account."""


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence that is like the one in which an account of another article is told.

    shared: the points of the words of both alone; day: whether both are of one day; only: who takes part whom each
    article names in this one sentence; titled: whether one of the words is in the titles of both.
    """

    points: float
    account: Telling
    said: Said
    shared: float
    day: bool
    only: frozenset[str]
    titled: bool


def ties(matches: Sequence[Match], names: Mapping[str, str]) -> Iterator[Tie]:
    """What ties two accounts that are each told in the likest sentence to the other's: a day, one who is named there only, or many words."""
    of = {(m.account.key, e.key[0]): m for m in matches for e in m.said.events[:1]}
    for match in matches:
        key = match.account.key
        told = match.shared >= TOLD and (match.day or match.only)
        sure = told or (match.shared >= MUCH and match.titled)
        for other in match.said.events if sure else ():
            back = of.get((other.key, key[0]))
            if key < other.key and back and any(e.key == key for e in back.said.events):
                yield Tie(key, other.key, SURE, _why(match, names))


def _why(match: Match, names: Mapping[str, str]) -> str:
    named = enumerated([names.get(actor, actor) for actor in sorted(match.only)])
    how = ["of the same day"][: match.day] + [f"the only ones that name {named}"][: bool(named)]
    how = how or ["in many rare words"]
    return f"Told in the sentences of both that are most alike, {' and '.join(how)}."


class Resembling:
    """The sentences of all articles by their rare words, names and numbers."""

    def __init__(
        self, said: Sequence[Sequence[Said]], explained: Callable[[Said, Said], bool]
    ) -> None:
        """explained: whether two sentences are alike because of what both are known to tell."""
        self._said, self._explained = said, explained
        seen = Counter(sign for one in said for s in one for sign in _signs(s))
        count = sum(map(len, said))
        most = telling_in(count)
        self._points = {sign: _worth(sign, n, count) for sign, n in seen.items() if n <= most}
        self._having = [_having(one) for one in said]
        in_sentences = [Counter(actor for s in one for actor in s.who) for one in said]
        self._once = [frozenset(a for a, n in seen.items() if n == 1) for seen in in_sentences]
        self._telling = {a.key: s for one in said for s in reversed(one) for a in s.events}
        self._known: dict[tuple[int, Span, int], Mapping[int, list[Sign]]] = {}

    def matches(self, accounts: Iterable[Telling], number: int, may: May) -> list[Match]:
        """The likest sentences of an article, each with the one account of another that is likest it."""
        best: dict[tuple[int, Span], Match] = {}
        for account in accounts:
            if match := self._likest(account, number, may):
                at = account.key[0], match.said.span
                best[at] = max(best.get(at, match), match, key=lambda m: m.points)
        return list(best.values())

    def _likest(self, account: Telling, number: int, may: May) -> Match | None:
        """The sentence of an article that is clearly the likest to that of an account."""
        own = self._telling.get(account.key)
        if own is None:
            return None
        found = [
            self._match(account, said, number, signs)
            for at, signs in self._sharing(account.key, own, number).items()
            if may(account, said := self._said[number][at]) and not self._explained(own, said)
        ]
        found.sort(key=lambda match: (-match.points, match.said.span.start))
        next_best = found[1].points if len(found) > 1 else 0.0
        clear = found and found[0].points >= max(ENOUGH, next_best + CLEARLY)
        return found[0] if clear else None

    def _sharing(self, key: Key, own: Said, number: int) -> Mapping[int, list[Sign]]:
        """The sentences of an article, by their number, that share something with one of another."""
        known = (key[0], own.span, number)
        if known not in self._known:
            found: dict[int, list[Sign]] = defaultdict(list)
            for sign in sorted(self._points.keys() & set(_signs(own))):
                for at in self._having[number].get(sign, ()):
                    found[at].append(sign)
            self._known[known] = found
        return self._known[known]

    def _match(self, account: Telling, said: Said, number: int, signs: Sequence[Sign]) -> Match:
        only = self._once[account.key[0]] & self._once[number] & taking(account, said)
        shared = [(group, self._points[group, word]) for group, word in signs]
        day = of_time(account, said) == ON_A_DAY
        own = sum(each for _, each in shared)
        titled = of_what_is_told(account, said, {w for _, w in signs})
        told = day or only or titled or own >= LITTLE
        worth = points(account, said, shared, bool(only)) if told else 0.0
        return Match(worth, account, said, own, day, only, titled)


def _signs(said: Said) -> Iterator[Sign]:
    yield from (("stem", word) for word in said.stems)
    yield from (("name", word) for word in said.names)
    yield from (("number", number) for number in said.numbers)


def _worth(sign: Sign, seen: int, of: int) -> float:
    group, word = sign
    if group == "number":
        return ROUND if content.round_number(word) else NUMBER
    return WORD[group] * min(RAREST, log((of + 1) / seen))


def _having(said: Sequence[Said]) -> Mapping[Sign, list[int]]:
    found: dict[Sign, list[int]] = defaultdict(list)
    for at, one in enumerate(said):
        for sign in _signs(one):
            found[sign].append(at)
    return found
