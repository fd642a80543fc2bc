"""Sentences in which an article perhaps tells an event that was not found there: the softest of the marks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from opcit.article import Span
from opcit.comparing.events.lacking import Hints, Lacking
from opcit.comparing.events.mutual import mutual
from opcit.comparing.events.nearest import Near, Nearest
from opcit.comparing.events.resembling import Match, Resembling
from opcit.comparing.events.sentences import Said, sentences, telling_in
from opcit.comparing.events.sought import Sought, alike, sought
from opcit.comparing.events.telling import Telling
from opcit.comparing.events.whole import in_full
from opcit.comparing.joining import Key, Knot
from opcit.comparing.lemmas import lemmas_of
from opcit.reading import Reading


def hints(
    readings: Sequence[Reading], told: Mapping[Key, Telling], knots: Sequence[Knot],
    shared: Mapping[Key, str], may: Callable[[Telling, Telling], bool],
) -> tuple[Hints, list[Match], Near]:  # fmt: skip
    """Where articles perhaps tell what they have no account of, which of these sentences are the likest, and which are near.

    may: whether two accounts can be of one event.
    """
    said = _said(readings, told.values(), shared)
    lacking = Lacking(said, told, knots)
    search = _Search(readings, told, shared, said, lacking, may)
    found = search.marks()
    resembling = Resembling(said, lacking.explained)
    likest: list[Match] = []
    for number in range(len(readings)):
        accounts = [account for account, n in lacking.missing(found) if n == number]
        likest += (matches := resembling.matches(accounts, number, search.open))
        for match in matches:
            found[match.account.key][number] = match.said.span
    nearest = Nearest(said)
    both = mutual(nearest, lacking.missing(found), lacking.alike)
    for (key, number), span in both.items():
        found[key][number] = span
    return in_full(found, told, said), likest, lacking.near(nearest)


def _said(
    readings: Sequence[Reading], told: Iterable[Telling], shared: Mapping[Key, str]
) -> list[list[Said]]:
    """The sentences of each article."""
    by_article: dict[int, list[Telling]] = defaultdict(list)
    for account in told:
        by_article[account.key[0]].append(account)
    return [sentences(r, n, by_article[n], shared) for n, r in enumerate(readings)]


class _Search:
    """The sentences of all articles, by the words that tell events."""

    def __init__(
        self, readings: Sequence[Reading], told: Mapping[Key, Telling], shared: Mapping[Key, str],
        said: Sequence[Sequence[Said]], lacking: Lacking, may: Callable[[Telling, Telling], bool],
    ) -> None:  # fmt: skip
        self._may, self._told, self._lacking = may, told, lacking
        self._names = _names(readings, shared)
        self._by_sign = [_by_sign(one) for one in said]
        rare = _rare([s for one in said for s in one])
        persons = lemmas_of(a for r in readings for a in r.actors if a.type == "person")
        texts = [reading.article.text for reading in readings]
        own = {(n, one.span): one for n, found in enumerate(said) for one in found}
        self._sought = {
            k: sought(a, texts[k[0]], own.get((k[0], _first(a))), rare, persons)
            for k, a in told.items()
        }

    def marks(self) -> dict[Key, dict[int, Span]]:
        """Where articles perhaps tell what they lack."""
        found: dict[Key, dict[int, Span]] = defaultdict(dict)
        for number, accounts in self._lacking.accounts():
            if best := self._best(accounts, number):
                key, said = best
                found[key][number] = said.span
                for other in self._same(self._told[key], said):
                    found[other.key].setdefault(key[0], _first(self._told[key]))
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

    def open(self, account: Telling, said: Said) -> bool:
        """Whether a sentence can tell an account: nothing that was found in it is like it and yet another event."""
        if not self._lacking.fits(account, said):
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
        if not self._lacking.fits(account, said):
            return 0
        other = account.real != "denied" and any(alike(e, account) for e in said.events)
        return 0 if other and not self._same(account, said) else points


def _of_one_type(one: Telling, other: Telling) -> bool:
    return one.event.type == other.event.type != "situation"


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
