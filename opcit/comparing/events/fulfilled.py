"""What a later article tells as done that an earlier one foretold in a clause of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from opcit.actors.knowledge import listed
from opcit.article import Span
from opcit.comparing.actors.kin import Kin
from opcit.comparing.events import event_words
from opcit.comparing.events.foretelling import Foretelling, ends, foretellings
from opcit.comparing.events.outcomes import EXPECTED, LONGEST
from opcit.comparing.events.telling import Telling
from opcit.comparing.joining import Key
from opcit.comparing.records import Counterpart
from opcit.findings import Event
from opcit.reading import Reading
from opcit.views.events import moment

_WORD = re.compile(r"[^\W_]+")
_QUARTERS = ("northern", "southern", "eastern", "western", "central")


def fulfilled(
    readings: Sequence[Reading], told: Iterable[Telling], kin: Kin, shared: Mapping[Key, str]
) -> dict[Key, dict[int, Counterpart]]:
    """Account of what was done -> number of an earlier article -> what that foretold. A clause comes true once."""
    days = [moment(r.article.published.value, True) for r in readings]
    done = [t for t in told if t.real == "fact"]
    found: dict[Key, dict[int, Counterpart]] = {}
    for number, reading in enumerate(readings):
        for clause in foretellings(number, reading, shared) if days[number] else ():
            came = [t for t in done if _came(readings, days, clause, t, kin, shared)]
            if came:
                best = max(came, key=_rank)
                own = Counterpart(f"foretold-{clause.clause.start}", EXPECTED["predicted"][0], _event(reading, clause, best.event))  # fmt: skip
                found.setdefault(best.key, {}).setdefault(number, own)
    return found


def _rank(told: Telling) -> tuple[bool, bool, int]:
    """The surest: dated, of the story, told early."""
    return told.start is not None, told.event.foreground, -told.event.mentions[0].start


def _came(
    readings: Sequence[Reading], days: Sequence[datetime | None], clause: Foretelling,
    told: Telling, kin: Kin, shared: Mapping[Key, str],
) -> bool:  # fmt: skip
    """Whether it was done later, by the same, as a deed of the kind, to the same or there."""
    here, there = days[clause.article], days[told.key[0]]
    if not here or not there or not here < there <= here + LONGEST:
        return False
    if not (told.words.senses | told.words.told) & clause.kinds:
        return False
    later = readings[told.key[0]]
    others = told.patients | _named(later, told.key[0], told.event.sentences, shared)
    doers = told.agents | _heading(later, told.key[0], clause.kinds, shared)
    does = kin.related(doers, clause.doer)
    return does and _meet(clause.others, others - clause.doer, kin) and after(later, told, here)


def _heading(
    reading: Reading, number: int, kinds: frozenset[str], shared: Mapping[Key, str]
) -> frozenset[str]:
    """Who does a deed of the kind by the headline, which can call them by another name."""
    text, title = reading.article.text, reading.article.title or ""
    if not title or not text.startswith(title):
        return frozenset()
    stop = ends(text, 0, len(title))
    named = sorted((m.start, m.end, a.id) for a in reading.actors for m in a.mentions if m.end <= stop)  # fmt: skip
    if not named or not event_words.kinds_in(text[named[0][1] : stop].casefold()) & kinds:
        return frozenset()
    own = (number, named[0][2])
    return frozenset((shared[own],)) if own in shared else frozenset()


def after(reading: Reading, told: Telling, day: datetime) -> bool:
    """Whether it began after a day: by its own bounds, or, where it has none, told beside what did."""
    if told.start or (told.stop and told.stop <= day):
        return bool(told.start and told.start > day)
    return any(
        (begun := moment(other.earliest, False)) and begun > day and _share(told.event.sentences, other.sentences)
        for other in reading.events
    )  # fmt: skip


def _share(one: Iterable[Span], other: Sequence[Span]) -> bool:
    return any(span in other for span in one)


def _named(
    reading: Reading, number: int, spans: Sequence[Span], shared: Mapping[Key, str]
) -> frozenset[str]:
    """Who is mentioned in these sentences."""
    return frozenset(
        shared[number, actor.id]
        for actor in reading.actors
        if (number, actor.id) in shared
        and any(s.start <= m.start < s.end for m in actor.mentions for s in spans)
    )


def _meet(one: frozenset[str], other: frozenset[str], kin: Kin) -> bool:
    """Whether some belong together, or go by one name with more or less to it: "Northern Veria", "Veria"; "Osk", "the Osk government"."""
    if kin.related(one, other):
        return True
    called = [[(_called(kin.names[a]), a in kin.named) for a in side] for side in (one, other)]
    return any(
        (named and known and a == b) or (named and _ruled(a, b)) or (known and _ruled(b, a))
        for a, named in called[0]
        for b, known in called[1]
    )


def _called(name: str) -> list[str]:
    """The words of a name without the part of a country: "Northern"."""
    words = _WORD.findall(name.casefold())
    while len(words) > 1 and words[0].endswith(_QUARTERS):
        words = words[1:]
    return words


def _ruled(name: list[str], body: list[str]) -> bool:
    """Whether a body goes by a name and the noun for a government."""
    return body[-1] in listed("comparing", "rule") and body[-2:-1] == name[-1:]


def _event(reading: Reading, clause: Foretelling, done: Event) -> Event:
    """The clause as an event to come, of the kind of what came of it."""
    span = clause.clause
    words = " ".join(reading.article.text[span.start : span.end].split())
    return replace(
        done, id=f"foretold-{span.start}", title=words, status="predicted", earliest=None, latest=None, granularity=None, extent=None,
        agents=(), patients=(), place=None, figures=(), mentions=(span,), sentences=(clause.sentence,),
    )  # fmt: skip
