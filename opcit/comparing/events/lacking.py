"""Which accounts of events an article lacks that others on the same affair have, and what speaks against a sentence being one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from opcit.article import Span
from opcit.comparing.events.agreeing import ON_A_DAY, deed_in, of_time
from opcit.comparing.events.nearest import Near, Nearest
from opcit.comparing.events.sentences import Said
from opcit.comparing.events.telling import Telling
from opcit.comparing.joining import Key, Knot

AFFAIR = 0.25
"""The share of the fewer names of two articles that both have if they are on one affair: of others, likeness is chance."""
Hints = Mapping[Key, Mapping[int, Span]]
"""Account of an event -> number of another article -> a sentence there that perhaps tells it."""
Lack = tuple[Telling, int]
"""An account, and the number of an article that lacks it."""


class Lacking:
    """The rows of a comparison by the articles that are not in them."""

    def __init__(
        self, said: Sequence[Sequence[Said]], told: Mapping[Key, Telling], knots: Sequence[Knot]
    ) -> None:
        self._told = told
        names = [frozenset[str]().union(*(s.names for s in one)) for one in said]
        numbers = range(len(said))
        self._near = {(n, m) for n, m in product(numbers, repeat=2) if _near(names[n], names[m])}
        self._cells = list(product(numbers, knots))
        self._row = {key: row for row, knot in enumerate(knots) for key in knot.members}
        self._articles = {key: knot.articles for knot in knots for key in knot.members}

    def accounts(self) -> Iterator[tuple[int, list[Telling]]]:
        """The number of each article with the accounts of each event that it lacks, of articles that are on one affair with it."""
        for number, knot in self._cells:
            keys = () if number in knot.articles else knot.members
            accounts = [self._told[key] for key in keys if (key[0], number) in self._near]
            if accounts:
                yield number, accounts

    def missing(self, found: Hints) -> list[Lack]:
        """The accounts of events for which the article that lacks them has no mark yet."""
        return [
            (account, number)
            for number, accounts in self.accounts()
            if not any(number in found.get(account.key, ()) for account in accounts)
            for account in accounts
        ]

    def near(self, nearest: Nearest) -> Near:
        """The passages nearest to what articles lack."""
        found: dict[Key, dict[int, tuple[Span, ...]]] = defaultdict(dict)
        for number, accounts in self.accounts():
            found[accounts[0].key][number] = nearest.of(accounts, number)
        return found

    def fits(self, account: Telling, said: Said) -> bool:
        """Whether a sentence does not only ask for what an account tells, or tells something else that both articles tell."""
        return not _only_asks(said, account) and not self._another(said, account)

    def alike(self, account: Telling, own: Said, said: Said) -> bool:
        """Whether a sentence fits the account of another, and nothing else makes them alike: what both are known to tell, or a month."""
        return (
            self.fits(account, said)
            and not self.explained(own, said)
            and not _of_others(account, own, said)
        )

    def explained(self, one: Said, other: Said) -> bool:
        """Whether two sentences are alike because of what both are known to tell."""
        return bool(
            {self._row[a.key] for a in one.events} & {self._row[a.key] for a in other.events}
        )

    def _another(self, said: Said, account: Telling) -> bool:
        """Whether the article of an account tells all that was found in a sentence, as other events than this one."""
        like = [e for e in said.events if e.real == account.real]
        return bool(like) and all(account.key[0] in self._articles[e.key] for e in like)


def _only_asks(said: Said, account: Telling) -> bool:
    """Whether a sentence only says what ought to be, and so does not tell what was."""
    return account.real == "fact" and said.asks and all(e.real != "fact" for e in said.events)


def _of_others(account: Telling, own: Said, said: Said) -> bool:
    """Whether nothing singles an event out that has to be: one to come, as of one matter much is planned and asked for, or a deed
    of somebody, where others are said to do another one to others.
    """
    who = account.agents | account.patients
    like = [e for e in said.events if e.real == account.real]
    if own.numbers & said.numbers or of_time(account, said) == ON_A_DAY:
        return False
    if account.real != "fact":
        return not any(who & (e.agents | e.patients) for e in like)
    others = account.agents and account.patients and any(e.agents and e.patients for e in like)
    told = deed_in(account, said) or (said.then and deed_in(account, said.then))
    return bool(others) and not told and not who & said.who


def _near(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two articles of these names are on one affair."""
    return len(one & other) >= AFFAIR * min(len(one), len(other))
