"""What became of what an earlier article tells: a plan carried out, a threat made good, a part that became the whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from opcit.actors.knowledge import listed
from opcit.comparing.actors.kin import Kin
from opcit.comparing.events.telling import Telling
from opcit.comparing.joining import Key
from opcit.comparing.records import Counterpart
from opcit.reading import Reading
from opcit.text.words import words
from opcit.views.events import moment

LONGEST = timedelta(days=183)
"""How long after an article what it tells as to come can be told as done."""
DAY = timedelta(days=1)
EXPECTED = {"planned": ("of it as planned", "that it was done"), "predicted": ("of it as foreseen", "that it came about")}  # fmt: skip
"""Status of what is to come -> what the earlier article tells, and what the later one does."""
THREATENED = ("of it as threatened", "that it was done")
PART = ("of a part of it", "of more")
Counterparts = dict[Key, dict[int, Counterpart]]
"""Account of an event -> number of another article -> what that one tells instead."""


def counterparts(readings: Sequence[Reading], told: Iterable[Telling], kin: Kin) -> Counterparts:
    """The earlier and the later of each two accounts of which one grew out of the other."""
    days = [moment(r.article.published.value, True) for r in readings]
    found: dict[Key, dict[int, Counterpart]] = defaultdict(dict)
    for one, other in _pairs(told):
        here, there = days[one.key[0]], days[other.key[0]]
        if not here or not there or not here < there <= here + LONGEST:
            continue
        how = _became(readings, one, other, here) if _one_matter(one, other, kin) else None
        if how:
            found[other.key].setdefault(one.key[0], Counterpart(one.key[1], how[0]))
            found[one.key].setdefault(other.key[0], Counterpart(other.key[1], how[1]))
    return found


def _pairs(told: Iterable[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """What is to come, with whatever another article tells by a word of its kind, or of its day."""
    of_kind: dict[str, dict[Key, Telling]] = defaultdict(dict)
    for account in told:
        day = {f"{account.start:%Y-%m-%d}"} if account.start and _on_a_day(account) else set()
        for kind in account.words.senses | account.words.told | day:
            of_kind[kind][account.key] = account
    seen = set()
    for accounts in of_kind.values():
        for one in accounts.values():
            for other in accounts.values() if one.real == "to come" else ():
                if one.key[0] != other.key[0] and (pair := (one.key, other.key)) not in seen:
                    seen.add(pair)
                    yield one, other


def _became(
    readings: Sequence[Reading], one: Telling, other: Telling, published: datetime
) -> tuple[str, str] | None:
    """What the earlier and the later article say of it: the plan and the deed, or the part and the whole."""
    if other.real == "fact":
        later = bool(other.start and other.start > published)
        return _expected(readings[one.key[0]], one) if later else None
    if other.real != "to come" or _whole(readings, one) or not _whole(readings, other):
        return None
    return PART if not other.announced or other.announced > published else None


def _expected(reading: Reading, account: Telling) -> tuple[str, str] | None:
    """How it was told before: as planned, foreseen, or threatened in the same sentence by the same."""
    event = account.event
    if event.status in EXPECTED:
        return EXPECTED[event.status]
    threats = (
        e for e in reading.events if e.type == "threaten" and set(e.agents) & set(event.agents)
    )
    return THREATENED if any(set(t.sentences) & set(event.sentences) for t in threats) else None


def _whole(readings: Sequence[Reading], account: Telling) -> bool:
    """Whether its words say that nothing is left out: "a complete withdrawal"."""
    text = readings[account.key[0]].article.text
    said = {w.low for m in account.event.mentions for w in words(text[m.start : m.end])}
    return bool(said & listed("comparing", "whole"))


def _on_a_day(account: Telling) -> bool:
    return account.length is not None and account.length < DAY


def _of_one_day(one: Telling, other: Telling) -> bool:
    """Whether both are of one day, and of one type, place or matter."""
    if not (_on_a_day(one) and _on_a_day(other)) or _day(one) != _day(other):
        return False
    typed = one.event.type == other.event.type != "situation"
    return bool(typed or one.place & other.place or one.words.things & other.words.things)


def _day(account: Telling) -> date | None:
    return account.start.date() if account.start else None


def _one_matter(one: Telling, other: Telling, kin: Kin) -> bool:
    """Whether those who belong together do both, and it is done to the same, or there, or with the same thing; or one day has both."""
    if _of_one_day(one, other):
        return not (kin.apart(one.agents, other.agents) or kin.apart(one.patients, other.patients))
    if not kin.related(one.agents, other.agents) or kin.apart(one.patients, other.patients):
        return False
    if one.place and other.place and not one.place & other.place:
        return False
    things = one.words.things & other.words.things or one.place & other.place
    return bool(things or one.patients & other.patients or _grew(one, other))


def _grew(one: Telling, other: Telling) -> bool:
    """Whether both are announced, one deed by its kind, and one of them names nothing else that it is done with."""
    bare = not one.words.things or not other.words.things
    return bool(bare and one.announced and other.announced and one.words.kinds & other.words.kinds)
