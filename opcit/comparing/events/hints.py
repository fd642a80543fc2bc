"""Sentences in which an article perhaps tells an event that was not found there: the softest of the marks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product

from opcit.article import Span
from opcit.comparing.events.mutual import mutual
from opcit.comparing.events.nearest import Near, Nearest
from opcit.comparing.events.resembling import Match, Resembling
from opcit.comparing.events.sentences import Said, sentences, telling_in
from opcit.comparing.events.sought import Sought, alike, sought
from opcit.comparing.events.telling import Telling
from opcit.comparing.joining import Key, Knot
from opcit.comparing.lemmas import lemmas_of
from opcit.reading import Reading

AFFAIR = 0.25
"""The share of the fewer names of two articles that both have if they are on one affair: of others, likeness is chance."""
Hints = Mapping[Key, Mapping[int, Span]]
"""Account of an event -> number of another article -> a sentence there that perhaps tells it."""


def hints(
    readings: Sequence[Reading], told: Mapping[Key, Telling], knots: Sequence[Knot],
    shared: Mapping[Key, str], may: Callable[[Telling, Telling], bool],
) -> tuple[Hints, list[Match], Near]:  # fmt: skip
    """Where articles perhaps tell what they have no account of, which of these sentences are the likest, and which are near.

    may: whether two accounts can be of one event.
    """
    search = _Search(readings, told, knots, shared, may)
    found = search.by_signs()
    likest: list[Match] = []
    for number in range(len(readings)):
        accounts = [account for account, n in search.missing(found) if n == number]
        likest += (matches := search.resembling.matches(accounts, number, search.open))
        for match in matches:
            found[match.account.key][number] = match.said.span
    nearest = Nearest(search.said)
    both = mutual(nearest, search.missing(found), search.alike)
    for (key, number), span in both.items():
        found[key][number] = span
    return found, likest, search.near(nearest)


class _Search:
    """The sentences of all articles, by the words that tell events."""

    def __init__(
        self, readings: Sequence[Reading], told: Mapping[Key, Telling], knots: Sequence[Knot],
        shared: Mapping[Key, str], may: Callable[[Telling, Telling], bool],
    ) -> None:  # fmt: skip
        self._may, self._told = may, told
        self._names = _names(readings, shared)
        by_article: dict[int, list[Telling]] = defaultdict(list)
        for key, account in told.items():
            by_article[key[0]].append(account)
        self.said = said = [sentences(r, n, by_article[n], shared) for n, r in enumerate(readings)]
        names = [frozenset[str]().union(*(s.names for s in one)) for one in said]
        self._near = {
            (n, m) for n, m in product(range(len(names)), repeat=2) if _near(names[n], names[m])
        }
        self._knots = knots
        self._rows = {key: row for row, knot in enumerate(knots) for key in knot.members}
        self.resembling = Resembling(said, self._rows)
        self._by_sign = [_by_sign(one) for one in said]
        rare = _rare([s for one in said for s in one])
        persons = lemmas_of(a for r in readings for a in r.actors if a.type == "person")
        texts = [reading.article.text for reading in readings]
        own = {(n, one.span): one for n, found in enumerate(said) for one in found}
        self._sought = {
            k: sought(a, texts[k[0]], own.get((k[0], _first(a))), rare, persons)
            for k, a in told.items()
        }

    def lacking(self, knot: Knot, number: int) -> list[Telling]:
        """The accounts of an event that an article lacks, of the articles that are on one affair with it."""
        if number in knot.articles:
            return []
        return [self._told[key] for key in knot.members if (key[0], number) in self._near]

    def missing(self, found: Hints) -> list[tuple[Telling, int]]:
        """The accounts of what articles lack that have no mark there yet, each with the number of the article."""
        return [
            (account, number)
            for number, knot in product(range(len(self.said)), self._knots)
            if not any(number in found.get(key, ()) for key in knot.members)
            for account in self.lacking(knot, number)
        ]

    def by_signs(self) -> dict[Key, dict[int, Span]]:
        """Where articles perhaps tell what they lack, by the words and kind of the event."""
        found: dict[Key, dict[int, Span]] = defaultdict(dict)
        for number, knot in product(range(len(self.said)), self._knots):
            if best := self._best(self.lacking(knot, number), number):
                key, said = best
                found[key][number] = said.span
                for other in self._same(self._told[key], said):
                    found[other.key].setdefault(key[0], _first(self._told[key]))
        return found

    def near(self, nearest: Nearest) -> Near:
        """The passages nearest to what articles lack."""
        found: dict[Key, dict[int, tuple[Span, ...]]] = defaultdict(dict)
        for number, knot in product(range(len(self.said)), self._knots):
            if accounts := self.lacking(knot, number):
                found[accounts[0].key][number] = nearest.of(accounts, number)
        return found

    def _best(self, accounts: Sequence[Telling], number: int) -> tuple[Key, Said] | None:
        """The sentence of an article that most likely tells what these accounts tell, with the account it is like."""
        found = [
            (points, -said.span.start, account.key, said)
            for account in accounts
            for said in self._having(self._sought[account.key], number)
            if (points := self._points(self._sought[account.key], said))
        ]
        return max(found, key=lambda f: f[:3])[2:] if found else None

    def _same(self, account: Telling, said: Said) -> list[Telling]:
        """What was found in a sentence and may be what an account tells."""
        return [e for e in said.events if alike(e, account) and self._may(e, account)]

    def fits(self, account: Telling, said: Said) -> bool:
        """Whether a sentence does not only ask for what an account tells, or tells something else that both articles tell."""
        return not _only_asks(said, account) and not self._another(said, account)

    def alike(self, account: Telling, own: Said, said: Said) -> bool:
        """Whether a sentence fits the account of another, and what both are known to tell does not make them alike."""
        return self.fits(account, said) and not self.resembling.explained(own, said)

    def open(self, account: Telling, said: Said) -> bool:
        """Whether a sentence can tell an account: nothing that was found in it is like it and yet another event."""
        if not self.fits(account, said):
            return False
        like = [
            e
            for e in said.events
            if e.real == account.real and (alike(e, account) or _of_one_type(e, account))
        ]
        return not like or any(self._may(e, account) for e in like)

    def _having(self, wanted: Sought, number: int) -> Iterator[Said]:
        index = self._by_sign[number]
        yield from {s.span: s for sign in wanted.signs for s in index.get(sign, ())}.values()

    def _points(self, wanted: Sought, said: Said) -> int:
        """The signs that a sentence has; 0 where they are too few, or its dates or events speak against it."""
        points = wanted.points(said, self._names)
        account = wanted.account
        if points < wanted.enough(said) or not wanted.allowed(said):
            return 0
        if not self.fits(account, said):
            return 0
        other = account.real != "denied" and any(alike(e, account) for e in said.events)
        return 0 if other and not self._same(account, said) else points

    def _another(self, said: Said, account: Telling) -> bool:
        """Whether the article of an account tells all that was found in a sentence, as other events than this one."""
        like = [e for e in said.events if e.real == account.real]
        return bool(like) and all(
            account.key[0] in self._knots[self._rows[event.key]].articles for event in like
        )


def _only_asks(said: Said, account: Telling) -> bool:
    """Whether a sentence only says what ought to be, and so does not tell what was."""
    return account.real == "fact" and said.asks and all(e.real != "fact" for e in said.events)


def _of_one_type(one: Telling, other: Telling) -> bool:
    return one.event.type == other.event.type != "situation"


def _near(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two articles of these names are on one affair."""
    return len(one & other) >= AFFAIR * min(len(one), len(other))


def _first(account: Telling) -> Span:
    """The sentence that tells it first; its words, where a person marked these alone."""
    return next(iter((*account.event.sentences, *account.event.mentions)), Span(0, 0))


def _names(readings: Sequence[Reading], shared: Mapping[Key, str]) -> dict[str, frozenset[str]]:
    """Shared actor -> the lemmas of all that it is called."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for number, reading in enumerate(readings):
        for actor in reading.actors:
            if own := shared.get((number, actor.id)):
                found[own] |= lemmas_of([actor])
    return found


def _rare(said: Sequence[Said]) -> frozenset[str]:
    seen = Counter(word for one in said for word in one.words)
    most = telling_in(len(said))
    return frozenset(word for word, n in seen.items() if n <= most)


def _by_sign(said: Sequence[Said]) -> Mapping[str, list[Said]]:
    found: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        for sign in one.kinds | one.words | one.numbers:
            found[sign].append(one)
    return found
