"""Which accounts of events an article lacks that others on the same affair have, and what speaks against a sentence being one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from opcit.article import Span
from opcit.comparing.events import content
from opcit.comparing.events.agreeing import ON_A_DAY, dates, deed_in, of_time
from opcit.comparing.events.nearest import Near, Nearest
from opcit.comparing.events.sentences import Said, forms, meet, telling_in
from opcit.comparing.events.telling import Telling, same_family
from opcit.comparing.joining import Key, Knot

AFFAIR = 0.25
"""The share of the fewer names of two articles that both have if they are on one affair: of others, likeness is chance."""
WIDER = 2
"""How many times as wide one of two dates may be that say the same: a day of June is not June."""
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
        self._rare = _rare([s for one in said for s in one])
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
        """Whether a sentence fits the account of another, and what makes them alike is not what both are known to tell, but singles it out."""
        return (
            self.fits(account, said)
            and not self.explained(own, said)
            and self._singled_out(account, own, said)
        )

    def _singled_out(self, account: Telling, own: Said, said: Said) -> bool:
        """Whether both sentences have a number or a day, the deed and who is of it, or a word that tells nothing else."""
        if own.numbers & said.numbers or of_time(account, said) == ON_A_DAY:
            return True
        deed = deed_in(account, said) or bool(said.then and deed_in(account, said.then))
        if account.real != "fact":  # as of one matter much is planned and asked for
            return deed and _of_whom(account, said)
        if not deed and _others(account, said):
            return False
        known = deed and (bool(_who(account) & said.who) or _of_one_span(account, said))
        return known or bool(self._rare & _words(own) & _words(said) - _elsewhere(account, said))

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


def _who(account: Telling) -> frozenset[str]:
    return account.agents | account.patients


def _of_whom(account: Telling, said: Said) -> bool:
    """Whether somebody takes part in an account and in what a sentence tells as just as real."""
    return any(_who(account) & _who(e) for e in said.events if e.real == account.real)


def _others(account: Telling, said: Said) -> bool:
    """Whether somebody does it to somebody, and a sentence that has none of them tells what others do to others."""
    like = (e for e in said.events if e.real == account.real)
    both = account.agents and account.patients and any(e.agents and e.patients for e in like)
    return bool(both) and not _who(account) & said.who


def _of_one_span(account: Telling, said: Said) -> bool:
    """Whether a sentence has the date of an account, about as narrow."""
    if not account.start or not account.stop:
        return False
    mine = account.start, account.stop
    met = (time for time in dates(said) if meet(mine, time))
    widths = (sorted((mine[1] - mine[0], time[1] - time[0])) for time in met)
    return any(widest <= WIDER * least for least, widest in widths)


def _words(said: Said) -> frozenset[str]:
    return said.stems | said.names


def _elsewhere(account: Telling, said: Said) -> set[str]:
    """The words of a sentence that tell what an account cannot be: a demand, where it is a march."""
    others = (e for e in said.events if not same_family(e.event.type, account.event.type))
    return {content.root(w) for e in others for told in e.words.told for w in forms(told)}


def _rare(said: Sequence[Said]) -> frozenset[str]:
    """The words and names that few sentences have."""
    seen = Counter(word for one in said for word in _words(one))
    most = telling_in(len(said))
    return frozenset(word for word, n in seen.items() if n <= most)


def _near(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two articles of these names are on one affair."""
    return len(one & other) >= AFFAIR * min(len(one), len(other))
