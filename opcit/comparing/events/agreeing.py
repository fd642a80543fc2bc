"""How far a sentence agrees with an account of an event of another article: in words, names, numbers, time, place and kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from datetime import timedelta
from functools import lru_cache

from opcit.comparing.events import content
from opcit.comparing.events.sentences import Range, Said, forms, meet
from opcit.comparing.events.telling import Telling
from opcit.comparing.lemmas import lemma
from opcit.text.words import words

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
Shared = Sequence[tuple[str, float]]
"""What two sentences have in common: of which group ("stem", "name", "number"), and its points."""


def points(account: Telling, said: Said, shared: Shared, only: bool) -> float:
    """The points of a sentence: 0 where too little beside the date agrees, or no date that both have does."""
    then = of_time(account, said)
    kind = KIND * bool(account.words.senses & said.kinds)
    kind += TYPE * (account.event.type in said.types - {"situation"})
    there = bool(account.words.where) and account.words.where <= said.words
    beside = sum(each for _, each in shared) + kind + PLACE * there
    if then is None or beside < BESIDE or not (then or only or account.real == "fact"):
        return 0.0  # plans and wishes of one matter are many
    agree = only or _enough(Counter(group for group, _ in shared), kind, there, then)
    return beside + then + ONLY * only if agree else 0.0


def taking(account: Telling, said: Said) -> frozenset[str]:
    """Who takes part in an account and in what was found in a sentence."""
    parties = (e.agents | e.patients for e in said.events)
    return (account.agents | account.patients) & frozenset[str]().union(*parties)


def deed_in(account: Telling, said: Said) -> bool:
    """Whether a sentence has a word for what an account tells, or one of its kind."""
    told = (forms(words) for words in account.words.told)
    own = account.words.senses & said.kinds or any(said.words.issuperset(form) for form in told)
    return bool(own) or any(content.root(word) in said.stems for word in account.words.told)


def of_what_is_told(account: Telling, said: Said, shared: Set[str]) -> bool:
    """Whether what both share is in the title of the account, and of something found in the sentence, if anything was."""
    return bool(shared & _titled(account.event.title)) and (
        not said.events or any(shared & _titled(e.event.title) for e in said.events)
    )


@lru_cache(maxsize=20_000)
def _titled(title: str) -> frozenset[str]:
    """The words of a title by their roots, and as names have them; its first is written as a name is."""
    low = {word.low for word in words(title)}
    return frozenset((*map(content.root, low), *map(lemma, low), *content.numbers(title)))


def _enough(shared: Counter[str], kind: float, there: bool, then: float) -> bool:
    """Whether they agree in ways enough: the less a date says, the more has to be alike."""
    stems, names, numbers = shared["stem"], shared["name"] + there, shared["number"]
    if then >= ON_A_DAY:
        return bool(stems or names or numbers or kind)
    if then or numbers:
        return bool(stems or names > 1 or (numbers and (names or kind)))
    return stems > 2 or (stems > 1 and bool(names))


def of_time(account: Telling, said: Said) -> float | None:
    """The points of their dates; None where the account has one that none of the sentence's meets."""
    times = dates(said)
    if account.start and account.stop:
        mine = (account.start, account.stop)
        if times and not any(meet(mine, time) for time in times):
            return None
        return max((_same(mine, time) for time in times), default=0.0)
    return 0.0


def dates(said: Said) -> list[Range]:
    """The dates in a sentence, and those of what was found in it."""
    return [*said.times, *((e.start, e.stop) for e in said.events if e.start and e.stop)]


def _same(one: Range, other: Range) -> float:
    """The points of two dates that meet, the narrower the more."""
    widest = max(one[1] - one[0], other[1] - other[0])
    points = (points for width, points in WITHIN if widest <= width)
    return next(points, 0.0) if meet(one, other) else 0.0
