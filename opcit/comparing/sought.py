"""What a sentence has to say to tell an event that one article has, though none was found in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from opcit.comparing.event_words import SAYING
from opcit.comparing.lemmas import lemma, lemmas
from opcit.comparing.sentences import Range, Said, forms, numbers
from opcit.comparing.telling import Telling

ENOUGH = 3
"""Signs that a sentence has to share with an event, that of its kind included."""
MONTH = timedelta(days=31)
NOTHING = frozenset(map(lemma, ("nothing", "not", "n't", "never", "nobody", "no")))
"""The lemmas of words by which something was not done."""


@dataclass(frozen=True, slots=True)
class Sought:
    """An account and the rare words and numbers of it that another article would repeat."""

    account: Telling
    about: frozenset[str]
    numbers: frozenset[str]

    @property
    def signs(self) -> frozenset[str]:
        """Of these, a sentence that tells it has at least one."""
        if self.account.real == "denied":
            return NOTHING
        if self.account.event.type == "situation":
            return self.about | self.numbers
        own = self.account.words
        return own.senses | self.numbers | {forms(told)[0] for told in own.told}

    def points(self, said: Said, names: dict[str, frozenset[str]]) -> int:
        """How many signs of the account a sentence has. names: the lemmas of what an actor is called."""
        account = self.account
        who = (account.agents | account.patients) & said.who
        named = frozenset[str]().union(*(names[actor] for actor in who))
        about = self.about & said.words - named
        same = len(self.numbers & said.numbers)
        if not same and not self._told(said, len(about), bool(who)):
            return 0
        where = account.words.where
        there = bool(where) and where <= said.words and not where & named
        then = any(_same_time(account, time) for time in said.times)
        return 1 + same + len(about) + len(who) + there + then

    def allowed(self, said: Said) -> bool:
        """Whether the dates of the sentence leave it open."""
        return not said.times or any(_may_be(self.account, time) for time in said.times)

    def enough(self) -> int:
        """The signs it takes: plans and wishes of one matter are many."""
        return ENOUGH + (self.account.real == "to come")

    def _told(self, said: Said, about: int, who: bool) -> bool:
        """Whether a sentence has a word that tells it, or its kind; where no list has these, what it is about."""
        own = self.account.words
        if (
            self.account.real == "denied"
        ):  # what was not done is told by when, and by what it follows
            dated = self.account.bounded and bool(said.times)
            return about > 1 and who and dated and bool(said.words & NOTHING)
        if self.account.event.type == "situation":
            return about > 1 and bool(own.things & said.words)
        return bool(own.senses & said.kinds) or any(said.words >= set(forms(t)) for t in own.told)


def sought(account: Telling, text: str, rare: frozenset[str], persons: frozenset[str]) -> Sought:
    """What would tell an account of an article of this text. rare: words that few sentences have."""
    event = account.event
    about = lemmas(event.title)
    if event.type in SAYING - {"situation"} or account.real == "denied":
        # a title has neither what was said nor what went before
        around = " ".join(text[s.start : s.end] for s in event.sentences[:1])
        about = lemmas(around) - persons
    telling = {form for told in account.words.told for form in forms(told)}
    return Sought(account, about & rare - telling, numbers(event.title))


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
