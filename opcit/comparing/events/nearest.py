"""The passages of an article that are nearest to an event of another that was not found in it: for a reader to judge.

Unlike a mark, they claim nothing: whatever two sentences have in common counts, the rarer the more. No number of points tells
what an article says in other words from what it leaves out, so that only articles on another affair have nothing near.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log, sqrt

from opcit.article import Span
from opcit.comparing.events import content
from opcit.comparing.events.agreeing import dates, of_time
from opcit.comparing.events.sentences import Said, overlap, partner, passage
from opcit.comparing.events.telling import Telling
from opcit.comparing.joining import Key
from opcit.comparing.lemmas import lemma
from opcit.text.words import words

MOST = 3
"""Passages a reader looks through."""
WORTH = {"stem": 0.5, "name": 0.7, "number": 1.0, "who": 0.5, "kind": 0.3, "type": 0.3}
"""What each thing that two sentences share is worth, times how rare it is."""
OWN = 2.0
"""How many times as much it is worth where the event itself has it, not only its sentence."""
AROUND = 0.2
"""How many times where only the sentence before or after has it: a sentence may share nothing itself."""
WITH = 0.5
"""How much of the points of the sentence that it goes on with, or that goes on with it, is added."""
SHORTEST = 2.0
"""What the points are divided by at least: a pronoun is no passage."""
OTHER_DATE = 0.7
"""What is left of the points where the dates are others: an article may refer to an event from another day."""
Sign = tuple[str, str]
Near = Mapping[Key, Mapping[int, tuple[Span, ...]]]
"""Account of an event -> number of another article that has none -> the passages there that are nearest to it, each a sentence or two."""


class Nearest:
    """The sentences of all articles by all that they can share."""

    def __init__(self, said: Sequence[Sequence[Said]]) -> None:
        self._said = said
        signs = [[set(_signs(s)) for s in one] for one in said]
        seen = Counter(sign for one in signs for found in one for sign in found)
        count = sum(map(len, said))
        self._rare = {s: log((count + 1) / n) for s, n in seen.items()}
        self._worth = {s: WORTH[s[0]] * rare for s, rare in self._rare.items()}
        self._having = [_having(one) for one in signs]
        self._having_dates = [[at for at, s in enumerate(one) if dates(s)] for one in said]
        self._long = [[self._length(found) for found in one] for one in signs]
        self._telling: dict[Key, list[int]] = defaultdict(list)
        for at, sentence in ((at, s) for one in said for at, s in enumerate(one)):
            for key in dict.fromkeys(e.key for e in sentence.events):
                self._telling[key].append(at)
        self._signs = signs
        self._sought: dict[Key, Mapping[Sign, float]] = {}
        self._known: dict[tuple[Key, int], Mapping[int, float]] = {}

    def of(self, accounts: Sequence[Telling], number: int) -> tuple[Span, ...]:
        """The passages of an article that are nearest to any of these accounts; none where nothing is shared."""
        found: list[Span] = []
        for at in self._by_passage(accounts, number):
            own = self._said[number][at].span
            if len(found) < MOST and not any(overlap(own, span) for span in found):
                whole = passage(self._said[number], at)
                found.append(own if any(overlap(whole, span) for span in found) else whole)
        return tuple(found)

    def _by_passage(self, accounts: Sequence[Telling], number: int) -> list[int]:
        """The sentences of an article, those first that are near with what goes on with them."""
        points, said = dict(self._ranked(accounts, number)), self._said[number]
        both = {
            at: own + (WITH * points.get(other, 0.0) if (other := partner(said, at)) != at else 0.0)
            for at, own in points.items()
        }
        return sorted(both, key=lambda at: (-both[at], at))

    def ranked(self, accounts: Sequence[Telling], number: int) -> list[tuple[float, Said]]:
        """The sentences of an article that share anything with one of these accounts, with their points, the nearest first."""
        return [(points, self._said[number][at]) for at, points in self._ranked(accounts, number)]

    def _ranked(self, accounts: Sequence[Telling], number: int) -> list[tuple[int, float]]:
        best: dict[int, float] = {}
        for account in accounts:
            for at, points in self._points(account, number).items():
                best[at] = max(points, best.get(at, 0.0))
        ranked = sorted((at for at in best if best[at]), key=lambda at: (-best[at], at))
        return [(at, best[at]) for at in ranked]

    def _points(self, account: Telling, number: int) -> Mapping[int, float]:
        """The sentences of an article that share anything with those of an account, be it the date, by their number."""
        cell = account.key, number
        if cell not in self._known:
            self._known[cell] = self._found(account, number)
        return self._known[cell]

    def _found(self, account: Telling, number: int) -> Mapping[int, float]:
        if account.key not in self._sought:
            self._sought[account.key] = self._wanted(account)
        found: dict[int, float] = defaultdict(float)
        having, said, long = self._having[number], self._said[number], self._long[number]
        for sign, points in self._sought[account.key].items():
            for at in having.get(sign, ()):
                found[at] += points / long[at]
        for at in self._having_dates[number] if account.length is not None else ():
            then = of_time(account, said[at])
            found[at] = found[at] * OTHER_DATE if then is None else found[at] + then
        return found

    def _wanted(self, account: Telling) -> Mapping[Sign, float]:
        """What the sentences of an account have, and those around them, with its points."""
        there = self._signs[account.key[0]]
        own, told = _own(account), self._telling.get(account.key, ())
        signs = {sign for at in told for sign in there[at]}
        around = {sign for at in told for near in there[max(0, at - 1) : at + 2] for sign in near}
        times = {**dict.fromkeys(around, AROUND), **dict.fromkeys(signs, 1.0)}
        times |= dict.fromkeys(own & signs, OWN)
        return {sign: times[sign] * self._worth[sign] for sign in sorted(times)}

    def _length(self, signs: Iterable[Sign]) -> float:
        """What points are divided by, as long sentences share something with any."""
        said = (self._rare[s] ** 2 for s in sorted(signs) if s[0] in ("stem", "name", "number"))
        return max(SHORTEST, sqrt(sqrt(sum(said))))


def _signs(said: Said) -> Iterator[Sign]:
    groups = {
        "stem": said.stems, "name": said.names, "number": said.numbers, "who": said.who, "kind": said.kinds, "type": said.types,
    }  # fmt: skip
    return ((group, one) for group, found in groups.items() for one in found)


def _own(account: Telling) -> set[Sign]:
    """What the event itself has: the words of its title, who takes part, its kinds and type."""
    title = account.event.title
    low = {word.low for word in words(title)}
    found = {("stem", content.root(word)) for word in low} | {("name", lemma(word)) for word in low}
    found |= {("number", number) for number in content.numbers(title)}
    found |= {("who", actor) for actor in account.agents | account.patients}
    return (
        found | {("kind", kind) for kind in account.words.senses} | {("type", account.event.type)}
    )


def _having(signs: Sequence[set[Sign]]) -> Mapping[Sign, list[int]]:
    found: dict[Sign, list[int]] = defaultdict(list)
    for at, own in enumerate(signs):
        for sign in own:
            found[sign].append(at)
    return found
