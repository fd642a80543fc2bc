"""Events of a comparison: what several accounts of one event say together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from opcit.comparing.events.begun import begun_with
from opcit.comparing.events.lacking import Hints
from opcit.comparing.events.nearest import Near
from opcit.comparing.events.outcomes import Counterparts
from opcit.comparing.events.telling import Telling, fullest
from opcit.comparing.joining import Key, Knot
from opcit.comparing.records import LETTERS, Counterpart, SharedEvent
from opcit.reading import Reading
from opcit.text.enumeration import enumerated
from opcit.views.events import moment

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What articles without an account of an event have: a sentence that perhaps tells it, those nearest to it, what it was or became."""

    perhaps: Hints
    near: Near
    grown: Counterparts

    def settled(self, gone: Mapping[Key, Key]) -> Elsewhere:
        """The same for what stands for doubles that are gone."""
        grown = {
            key: {n: _settled(n, one, gone) for n, one in found.items()}
            for key, found in self.grown.items()
        }
        return Elsewhere(_moved(self.perhaps, gone), _moved(self.near, gone), grown)


def _moved(
    found: Mapping[Key, Mapping[int, T]], gone: Mapping[Key, Key]
) -> dict[Key, dict[int, T]]:
    """What was found for a double goes to what stands for it, if nothing was found for that."""
    moved = {key: dict(there) for key, there in found.items() if key not in gone}
    for double, kept in gone.items():
        moved[kept] = {**found.get(double, {}), **moved.get(kept, {})}
    return moved


def _settled(number: int, one: Counterpart, gone: Mapping[Key, Key]) -> Counterpart:
    return replace(one, event=gone.get((number, one.event), (number, one.event))[1])


def shared_events(
    readings: Sequence[Reading],
    told: Mapping[Key, Telling],
    knots: Sequence[Knot],
    shared: Mapping[Key, str],
    there: Elsewhere,
) -> list[SharedEvent]:
    """The events in the order of time, those without any bound last."""
    found = [_event(readings, told, knot, shared, there) for knot in knots]
    return sorted(found, key=_order)


def _event(
    readings: Sequence[Reading],
    told: Mapping[Key, Telling],
    knot: Knot,
    shared: Mapping[Key, str],
    there: Elsewhere,
) -> SharedEvent:
    accounts = [told[k] for k in sorted(knot.members)]
    best = fullest(accounts)
    earliest = max(
        (t.event.earliest for t in accounts if t.event.earliest), key=_start, default=None
    )
    latest = min((t.event.latest for t in accounts if t.event.latest), key=_stop, default=None)
    number, event_id = best.key
    done = all(
        t.real == "fact" for t in accounts
    )  # what is to come may be told before, with a day or without
    begun = moment(earliest, False) if latest or done else _announced(accounts)
    if len(accounts) == 1:
        begun = begun or begun_with(readings[number], accounts[0], told.values())
    before = _before(readings, knot, begun)
    instead = _others(there.grown, knot, ())
    perhaps = _others(there.perhaps, knot, (*before, *instead))
    return SharedEvent(
        f"{readings[number].article.id[:6]}-{event_id}", best.event.title, best.event.type,
        best.event.status, earliest, latest,
        any(t.since and t.event.earliest == earliest for t in accounts), any(t.event.foreground for t in accounts),
        _parties(accounts, shared, "agents"), _parties(accounts, shared, "patients"),
        next((t.event.place for t in (best, *accounts) if t.event.place), None),
        dict(t.key for t in accounts), before, instead, perhaps, _others(there.near, knot, (*before, *instead, *perhaps)), knot.sure, _why(knot, instead, perhaps),
    )  # fmt: skip


def _others(
    found: Mapping[Key, Mapping[int, T]], knot: Knot, without: Sequence[int]
) -> dict[int, T]:
    """What was found for its accounts in other articles, but for those without."""
    known = {n: one for key in knot.members for n, one in found.get(key, {}).items()}
    return {n: one for n, one in sorted(known.items()) if n not in (*knot.articles, *without)}


def _why(knot: Knot, instead: Mapping[int, Counterpart], perhaps: Collection[int]) -> str:
    """Why accounts are of one event, the weakest reason first; of three articles with those that it binds.

    instead: what other articles tell of it, and perhaps: which perhaps tell it: the reason of a single account names both.
    """
    said = knot.reasons()
    known = [f"{LETTERS[n]} tells {one.how}" for n, one in instead.items()]
    others = enumerated([*known, *(f"{LETTERS[n]} perhaps tells it" for n in perhaps)])
    if not said and others:
        return f"Told by one article only; {others}."
    if len(knot.articles) < 3:
        return " ".join(said) or "Found in one article only."
    bound = {why: enumerated([LETTERS[n] for n in numbers]) for why, numbers in said.items()}
    return " ".join(f"{letters}: {why[:1].lower()}{why[1:]}" for why, letters in bound.items())


def _parties(accounts: Iterable[Telling], shared: Mapping[Key, str], role: str) -> tuple[str, ...]:
    """Who takes this part in any account, those of most accounts first."""
    found = Counter(
        shared[t.key[0], actor]
        for t in accounts
        for actor in getattr(t.event, role)
        if (t.key[0], actor) in shared
    )
    return tuple(actor for actor, _ in found.most_common())


def _announced(accounts: Sequence[Telling]) -> datetime | None:
    """The day before which nobody knew of a plan; None where an account does not say."""
    days = [t.announced for t in accounts]
    return min(day for day in days if day) if all(days) else None


def _before(readings: Sequence[Reading], knot: Knot, begun: datetime | None) -> tuple[int, ...]:
    """The articles that do not tell it and were published before it can have begun, or was announced."""
    return tuple(
        number
        for number, reading in enumerate(readings)
        if number not in knot.articles and begun and (day := moment(reading.article.published.value, True)) and day < begun
    )  # fmt: skip


def _start(value: str) -> datetime:
    return moment(value, False) or datetime.min


def _stop(value: str) -> datetime:
    return moment(value, True) or datetime.max


def _order(event: SharedEvent) -> tuple[bool, datetime, str]:
    bound = moment(event.earliest, False) or moment(event.latest, False)
    return bound is None, bound or datetime.min, event.id
