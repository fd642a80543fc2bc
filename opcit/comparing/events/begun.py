"""From when an undated event can be, by a dated one of its article that it answers or is part of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from opcit.actors.knowledge import listed
from opcit.comparing.events.event_words import SAYING
from opcit.comparing.events.telling import Telling
from opcit.reading import Reading
from opcit.text.words import words
from opcit.views.events import moment

ANSWERING = frozenset(("disapprove", "reject", "support", "respond"))
"""Types of events that answer another."""
_ANSWERED = re.compile(
    r"\s+(?:(?:is|was|were|has been|have been|drew|met) (?:\w+ly )?)?", re.IGNORECASE
)
_ANSWERS = re.compile(r"\s+(?:to |with )?(?:the|this|that|these|those|its|their|his|her) (?:\w+ )?|\s+", re.IGNORECASE)  # fmt: skip


def begun_with(reading: Reading, account: Telling, told: Iterable[Telling]) -> datetime | None:
    """The first day of the dated events that an undated one answers, or has a deed of the same by the same of; None where unsure."""
    if account.start or account.stop or account.real != "fact" or _before_that(reading, account):
        return None
    others = [t for t in told if t.key[0] == account.key[0] and t.start and t.real == "fact"]
    found = [
        t.start for t in others if t.start and (_answers(reading, account, t) or _part(account, t))
    ]
    return min(found, default=None)


def _answers(reading: Reading, one: Telling, other: Telling) -> bool:
    """Whether its words stand right beside those of the other: "the raid was condemned", "condemned the raid"."""
    text = reading.article.text
    return one.event.type in ANSWERING and any(
        _ANSWERED.fullmatch(text, m.end, o.start) if answered else _ANSWERS.fullmatch(text, m.end, o.start)
        for here in one.event.mentions
        for there in other.event.mentions
        for m, o, answered in ((there, here, True), (here, there, False))
        if m.end < o.start
    )  # fmt: skip


def _part(one: Telling, other: Telling) -> bool:
    """Whether it is told after the other as a deed of one kind by the same."""
    same = one.words.kinds & other.words.kinds and one.agents & other.agents
    return (
        bool(same)
        and one.event.type not in SAYING
        and other.event.mentions[0].start < one.event.mentions[0].start
    )


def _before_that(reading: Reading, account: Telling) -> bool:
    """Whether a sentence that tells it has a date, or speaks of what was before: "had", "earlier"."""
    text = reading.article.text
    return any(
        {w.low for w in words(text, s.start, s.end)} & listed("comparing", "earlier")
        or any(s.start <= t.start < s.end and moment(t.earliest, False) for t in reading.times)
        for s in account.event.sentences
    )
