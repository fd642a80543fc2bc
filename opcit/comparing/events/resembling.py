"""Sentences that have so much in common with one of another article that they perhaps tell the same event.

Rare words by their roots, names, numbers, dates, the place and the kind of event count; no single one is enough. The sentence has
to be the likest of its article by far, and no other event of that article may be more like it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import log

from opcit.article import Span
from opcit.comparing.events import content
from opcit.comparing.events.sentences import Range, Said
from opcit.comparing.events.telling import Telling
from opcit.comparing.joining import Key

ENOUGH = 5.0
"""Points that a sentence needs."""
CLEARLY = 1.0
"""Points by which it is ahead of the next one."""
COMMON, FEWEST = 0.06, 3
"""A word says little where more than this share of all sentences have it, and more than so many."""
BESIDE = 1.0
"""Points that all but the date have to give: much happens on one day."""
WORD, RAREST = {"stem": 0.5, "name": 0.7}, 4.0
"""Points of a word that both have, times how rare it is; that is bounded."""
NUMBER, ROUND, PLACE, KIND, TYPE = 3.0, 1.5, 1.75, 1.5, 1.0
WITHIN = ((timedelta(days=2), 5.0), (timedelta(days=32), 3.75), (timedelta(days=367), 2.0))
"""How wide the wider of two dates that overlap may be -> points. All points are those of a logistic regression, rounded."""
ONLY = 5.0
"""Points where somebody takes part whom each article names in this one sentence."""
ON_A_DAY = WITHIN[0][1]
Sign = tuple[str, str]
May = Callable[[Telling, Said], bool]
"""Whether nothing that was found in a sentence speaks against an account."""


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence that is like the one in which an account of another article is told."""

    points: float
    account: Telling
    said: Said


class Resembling:
    """The sentences of all articles by their rare words, names and numbers."""

    def __init__(self, said: Sequence[Sequence[Said]], rows: Mapping[Key, int]) -> None:
        """rows: account -> the number of its row, which others of other articles may be in, too."""
        self._said, self._rows = said, rows
        seen = Counter(sign for one in said for s in one for sign in _signs(s))
        count = sum(map(len, said))
        most = max(FEWEST, COMMON * count)
        self._points = {sign: _points(sign, n, count) for sign, n in seen.items() if n <= most}
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
            Match(self._score(account, said, number, signs), account, said)
            for at, signs in self._sharing(account.key, own, number).items()
            if may(account, said := self._said[number][at]) and not self._explained(own, said)
        ]
        found.sort(key=lambda match: (-match.points, match.said.span.start))
        next_best = found[1].points if len(found) > 1 else 0.0
        clear = found and found[0].points >= max(ENOUGH, next_best + CLEARLY)
        return found[0] if clear else None

    def _explained(self, one: Said, other: Said) -> bool:
        """Whether two sentences are alike because of what both are known to tell."""
        return bool(
            {self._rows[a.key] for a in one.events} & {self._rows[a.key] for a in other.events}
        )

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

    def _score(self, account: Telling, said: Said, number: int, shared: Sequence[Sign]) -> float:
        """The points of a sentence; 0 where too little beside the date agrees, or no date that both have does."""
        then = _then(account, said)
        only = ONLY * bool(self._once[account.key[0]] & self._once[number] & _taking(account, said))
        kind = KIND * bool(account.words.senses & said.kinds)
        kind += TYPE * (account.event.type in said.types - {"situation"})
        there = bool(account.words.where) and account.words.where <= said.words
        beside = sum(self._points[sign] for sign in shared) + kind + PLACE * there
        if then is None or beside < BESIDE or not (then or only or account.real == "fact"):
            return 0.0  # plans and wishes of one matter are many
        agree = only or _enough(Counter(group for group, _ in shared), kind, there, then)
        return beside + then + only if agree else 0.0


def _taking(account: Telling, said: Said) -> frozenset[str]:
    """Who takes part in an account and in what was found in a sentence."""
    parties = (e.agents | e.patients for e in said.events)
    return (account.agents | account.patients) & frozenset[str]().union(*parties)


def _enough(shared: Counter[str], kind: float, there: bool, then: float) -> bool:
    """Whether they agree in ways enough: the less a date says, the more has to be alike."""
    stems, names, numbers = shared["stem"], shared["name"] + there, shared["number"]
    if then >= ON_A_DAY:
        return bool(stems or names or numbers or kind)
    if then or numbers:
        return bool(stems or names > 1 or (numbers and (names or kind)))
    return stems > 2 or (stems > 1 and bool(names))


def _signs(said: Said) -> Iterator[Sign]:
    yield from (("stem", word) for word in said.stems)
    yield from (("name", word) for word in said.names)
    yield from (("number", number) for number in said.numbers)


def _points(sign: Sign, seen: int, of: int) -> float:
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


def _then(account: Telling, said: Said) -> float | None:
    """The points of their dates; None where the account has one that none of the sentence's meets."""
    times = [*said.times, *((e.start, e.stop) for e in said.events if e.start and e.stop)]
    if account.start and account.stop:
        mine = (account.start, account.stop)
        if times and not any(_meet(mine, time) for time in times):
            return None
        return max((_same(mine, time) for time in times), default=0.0)
    return 0.0


def _meet(one: Range, other: Range) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _same(one: Range, other: Range) -> float:
    """The points of two dates that meet, the narrower the more."""
    widest = max(one[1] - one[0], other[1] - other[0])
    points = (points for width, points in WITHIN if widest <= width)
    return next(points, 0.0) if _meet(one, other) else 0.0
