"""What a sentence has to say to tell an event that one article has, though none was found in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from opcit.comparing.events.content import numbers
from opcit.comparing.events.event_words import SAYING
from opcit.comparing.events.sentences import Range, Said, forms, meet
from opcit.comparing.events.telling import Telling
from opcit.comparing.lemmas import lemma, lemmas
from opcit.events.counts import NUMBER_WORDS

ENOUGH = 3
"""Signs that a sentence has to share with an event, that of its kind included."""
MONTH = timedelta(days=31)
NOTHING = frozenset(map(lemma, ("nothing", "not", "n't", "never", "nobody", "no")))
"""The lemmas of words by which something was not done."""

_NUMBERS = frozenset(map(lemma, NUMBER_WORDS))


@dataclass(frozen=True, slots=True)
class Sought:
    """An account and the rare words and numbers of it that another article would repeat.

    beside: the types of other events that its sentence tells; times: the dates of that sentence, where it has none itself.
    """

    account: Telling
    about: frozenset[str]
    numbers: frozenset[str]
    beside: frozenset[str]
    times: tuple[Range, ...] = ()

    @property
    def signs(self) -> frozenset[str]:
        """Of these, a sentence that tells it has at least one."""
        if self.account.real == "denied":
            return NOTHING
        if self.account.event.type == "situation":
            return self.about | self.numbers | self.account.words.senses
        own = self.account.words
        return own.senses | self.numbers | {forms(told)[0] for told in own.told}

    @property
    def by_whom(self) -> bool:
        """Whether like words do not single it out: others say the like of other things."""
        account = self.account
        saying = account.event.type in SAYING - {"situation"} and account.real != "denied"
        return saying and bool(account.agents | account.patients)

    def points(self, said: Said, names: dict[str, frozenset[str]]) -> int:
        """How many signs of the account a sentence has. names: the lemmas of what an actor is called."""
        account = self.account
        who = (account.agents | account.patients) & said.who
        named = frozenset[str]().union(*(names[actor] for actor in who))
        about = self.about & said.words - named
        same = len(self.numbers & said.numbers)
        then = any(_same_time(account, time) for time in said.times)
        beside = then and self._beside(said, about)
        if not same and not beside and not self._told(said, len(about), bool(who)):
            return 0
        where = account.words.where
        there = bool(where) and where <= said.words and not where & named
        if self.by_whom and not (who or same or there or then):
            return 0
        return 1 + same + len(about) + len(who) + there + then + beside + self._both(said)

    def _both(self, said: Said) -> bool:
        """Whether a sentence names somebody of both sides of what is to come: who and whom single out a plan."""
        account = self.account
        sides = account.agents & said.who and account.patients & said.who
        return account.real == "to come" and bool(sides)

    def _beside(self, said: Said, about: frozenset[str]) -> bool:
        """Whether a sentence tells, by words of the same type, what a state of affairs is told together with, and both share a word."""
        situation = self.account.event.type == "situation"
        return situation and bool(about) and bool(self.beside & said.types)

    def allowed(self, said: Said) -> bool:
        """Whether the dates of the sentence leave it open, or where it has none itself, those that stand beside it."""
        if self.times and said.times:
            return any(meet(one, other) for one in self.times for other in said.times)
        return not said.times or any(_may_be(self.account, time) for time in said.times)

    def enough(self, said: Said) -> int:
        """The signs it takes: of one matter much is planned and wished, and much is said but where a number singles it out."""
        more = self.by_whom and not self.numbers & said.numbers
        return ENOUGH + (self.account.real == "to come") + more

    def _told(self, said: Said, about: int, who: bool) -> bool:
        """Whether a sentence has a word that tells it, or its kind; where no list has these, what it is about."""
        own = self.account.words
        if (
            self.account.real == "denied"
        ):  # what was not done is told by when, and by what it follows
            dated = self.account.bounded and bool(said.times)
            return about > 1 and who and dated and bool(said.words & NOTHING)
        if self.account.event.type == "situation":
            alike = bool(own.things & said.words or own.senses & said.kinds)
            return about + bool(own.senses & said.kinds) > 1 and alike
        return bool(own.senses & said.kinds) or any(said.words >= set(forms(t)) for t in own.told)


def sought(
    account: Telling, text: str, own: Said | None, rare: frozenset[str], persons: frozenset[str]
) -> Sought:  # fmt: skip
    """What would tell an account of an article of this text.

    own: its first sentence; rare: words that few sentences have.
    """
    event = account.event
    about = lemmas(event.title)
    if event.type in SAYING - {"situation"} or account.real == "denied":
        # a title has neither what was said nor what went before
        around = " ".join(text[s.start : s.end] for s in event.sentences[:1])
        about = lemmas(around) - persons
    telling = {form for told in account.words.told for form in forms(told)}
    near = own.events if own else ()
    beside = frozenset(a.event.type for a in near if a.key != account.key) - SAYING
    times = own.times if own and not account.bounded else ()
    return Sought(account, about & rare - telling - _NUMBERS, numbers(event.title), beside, times)


def alike(one: Telling, other: Telling) -> bool:
    """Whether one word or kind of word tells both."""
    a, b = one.words, other.words
    return bool(a.told & b.told or a.senses & b.senses)


def _same_time(account: Telling, time: Range) -> bool:
    """Whether both are of one day, week or month."""
    bound = account.start or account.stop
    if not bound or time[1] - time[0] > MONTH or (account.length or MONTH) > MONTH:
        return False
    return _may_be(account, time) if account.length else time[0] <= bound <= time[1]


def _may_be(account: Telling, time: Range) -> bool:
    """Whether an account may have begun within this time."""
    first, last = time
    late = account.start and account.start > last
    return not late and not (account.stop and account.stop < first)
