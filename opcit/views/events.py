"""Events as rows: when, who, how certain; and the passages that tell of them."""

from __future__ import annotations

import calendar
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from opcit.findings import Event
from opcit.reading import Reading
from opcit.views.passages import Mark, Passage, Passages


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event with names for ids. earliest and latest bound its beginning, ISO, None where open."""

    id: str
    title: str
    type: str
    status: str
    foreground: bool
    earliest: str | None
    latest: str | None
    granularity: str | None
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    place: str | None
    holder: str
    mentions: int
    confidence: float
    why: str
    actor: str

    @property
    def start(self) -> datetime | None:
        """The first moment at which it can have begun."""
        return moment(self.earliest, False)

    @property
    def stop(self) -> datetime | None:
        """The end of the last moment at which it can have begun."""
        return moment(self.latest, True)

    @property
    def dated(self) -> bool:
        """Whether both bounds are known."""
        return bool(self.start and self.stop)

    @property
    def bounded(self) -> bool:
        """Whether at least one bound is known."""
        return bool(self.start or self.stop)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which events to keep; "" and () keep all. actor: an id that takes part."""

    actor: str = ""
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    foreground: bool = False

    def keeps(self, event: Event) -> bool:
        """Whether an event is of this choice."""
        return (
            (not self.actor or self.actor in event.agents + event.patients)
            and (not self.types or event.type in self.types)
            and (not self.statuses or event.status in self.statuses)
            and (event.foreground or not self.foreground)
        )


def rows(reading: Reading, choice: Choice | None = None) -> list[EventRow]:
    """The chosen events in the order of time; those without any bound last, in the order of the text."""
    names = {a.id: a.name for a in reading.actors}
    weight = {a.id: a.salience for a in reading.actors}
    kept = (e for e in reading.events if (choice or Choice()).keeps(e))
    return sorted((_row(e, names, weight) for e in kept), key=_order)


class EventPassages:
    """Finds the passages that speak of an event, its triggers and the times beside them marked."""

    def __init__(self, reading: Reading) -> None:
        self._places = Passages(reading)
        self._events = {e.id: e for e in reading.events}
        self._times = sorted((Mark(t.start, t.end, "time") for t in reading.times), key=_start)

    def of(self, event_id: str) -> list[Passage]:
        """One passage a sentence, in the order of the text; none for an unknown event."""
        event = self._events.get(event_id)
        marks = [Mark(m.start, m.end, "trigger") for m in event.mentions] if event else []
        return [self._timed(p) for p in self._places.by_sentence(marks, "events")]

    def _timed(self, passage: Passage) -> Passage:
        first = bisect_left(self._times, passage.start, key=_start)
        last = bisect_left(self._times, passage.end, key=_start)
        return self._places.one(passage, [*passage.marks, *self._times[first:last]], "events")


def _start(mark: Mark) -> int:
    return mark.start


def neighbours(found: Sequence[EventRow], event_id: str) -> tuple[str, str]:
    """The ids of the events before and after one in these rows, "" for none; of an unknown one, "" and the first."""
    ids = [r.id for r in found]
    at = ids.index(event_id) if event_id in ids else -1
    return (ids[at - 1] if at > 0 else ""), (ids[at + 1] if at + 1 < len(ids) else "")


def _row(event: Event, names: dict[str, str], weight: dict[str, float]) -> EventRow:
    parties = event.agents or event.patients
    lead = max(parties, key=lambda a: (weight.get(a, 0.0), a), default="")
    return EventRow(
        event.id, event.title, event.type, event.status, event.foreground, event.earliest,
        event.latest, event.granularity, _named(event.agents, names),
        _named(event.patients, names), event.place, names.get(event.holder, event.holder),
        len(event.mentions), event.confidence, event.why, names.get(lead, ""),
    )  # fmt: skip


def _named(ids: tuple[str, ...], names: dict[str, str]) -> tuple[str, ...]:
    return tuple(names.get(i, i) for i in ids)


def _order(row: EventRow) -> tuple[bool, datetime, bool]:
    """By the first bound; where only the last is known, just before what begins on that day."""
    bound = row.start or moment(row.latest, False)
    return (bound is None, bound or datetime.min, row.start is not None)


def moment(value: str | None, last: bool) -> datetime | None:
    """The first or last moment of an ISO date, date-time, month or year; None where it is none."""
    if not value:
        return None
    try:
        if len(value) <= 7:
            year, month = int(value[:4]), int(value[5:7] or (12 if last else 1))
            day = calendar.monthrange(year, month)[1] if last else 1
            value = f"{year:04}-{month:02}-{day:02}"
        moment = datetime.fromisoformat(value).replace(tzinfo=None)
    except ValueError:
        return None
    return datetime.combine(moment, time.max) if last and len(value) == 10 else moment
