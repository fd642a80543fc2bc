"""What must be true of a reading that comes from outside, so that no page stumbles over it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, time
from itertools import pairwise
from typing import Any

import msgspec

from opcit.article import text_id
from opcit.findings import AUTHOR
from opcit.reading import Reading

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?")
_DAY = re.compile(r"\d{4}-\d\d(-\d\d)?(?!\d)")
_SHARES = ("confidence", "salience", "certainty", "weight")


def faults(reading: Reading) -> Iterator[str]:
    """What is wrong with a reading, each as the end of the sentence "The file cannot be used: …"."""
    for holds, fault in _RULES:
        if not holds(reading):
            yield fault


def _own_text(reading: Reading) -> bool:
    return reading.article.id == text_id(reading.article.text)


def _spans(reading: Reading) -> bool:
    length = len(reading.article.text)
    return all(
        0 <= r["start"] <= r["end"] <= length
        for r in _records(reading)
        if "start" in r and "end" in r
    )


def _ordered(reading: Reading) -> bool:
    """Paragraphs and sentences follow each other: they are looked up by bisection."""
    paragraphs = pairwise((p.start, p.end) for p in reading.article.paragraphs)
    sentences = pairwise((s.start, s.end) for s in reading.sentences)
    return all(a[1] <= b[0] for a, b in (*paragraphs, *sentences))


def _sorted_tones(reading: Reading) -> bool:
    return all(a.start <= b.start for a, b in pairwise(reading.sentence_tones))


def _shares(reading: Reading) -> bool:
    return all(0 <= r[name] <= 1 for r in _records(reading) for name in _SHARES if name in r)


def _known(reading: Reading) -> bool:
    """Every actor that a finding names is among the actors, each there once."""
    ids = [a.id for a in reading.actors]
    known = {AUTHOR, *ids}
    return len(ids) == len(set(ids)) and set(_named(reading)) <= known


def _events_once(reading: Reading) -> bool:
    """Cards and links tell events by their ids."""
    return len({e.id for e in reading.events}) == len(reading.events)


def _named(reading: Reading) -> Iterator[str]:
    yield from (a.parent for a in reading.actors if a.parent)
    for e in reading.events:
        yield from (*e.agents, *e.patients, e.holder)
    for r in reading.relations:
        yield from (r.source, r.target)
    yield from (q.holder for q in reading.quotes)
    yield from (c.holder for c in reading.claims)
    yield from (t.about for t in reading.tones)
    for s in reading.stances:
        yield from (s.about, s.holder)


def _dates(reading: Reading) -> bool:
    given = [
        reading.article.published.value,
        *(c.value for c in reading.article.published.candidates),
    ]
    given += [bound for e in reading.events for bound in (e.earliest, e.latest)]
    timex = (found[0] for t in reading.times if (found := _DAY.match(t.value)))
    return all(_is_date(value) for value in (*given, *timex) if value)


def _is_date(value: str) -> bool:
    if not _DATE.fullmatch(value):
        return False
    day, _, clock = value.partition("T")
    try:
        date.fromisoformat((day + "-01-01")[:10])
        if clock:
            time.fromisoformat(clock)
    except ValueError:
        return False
    return True


def _order(reading: Reading) -> bool:
    """No event's last bound is before its first; a day without a clock reaches to its end."""
    return all((e.earliest or "") <= f"{e.latest or ''}~" for e in reading.events)


def _records(reading: Reading) -> Iterable[dict[str, Any]]:
    """Every record in a reading, nested ones too."""
    waiting: list[Any] = [msgspec.to_builtins(reading)]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            yield part
            waiting += part.values()
        elif isinstance(part, list | tuple):
            waiting += part


_RULES: tuple[tuple[Callable[[Reading], bool], str], ...] = (
    (_own_text, "its text was changed after Opcit had read it."),
    (_spans, "some of its marks lie outside the text."),
    (_ordered, "its paragraphs or sentences overlap."),
    (_sorted_tones, "its sentences are out of order."),
    (_shares, "a confidence in it is not between 0 and 1."),
    (_known, "it names actors that are not in it."),
    (_events_once, "two events in it have one id."),
    (_dates, "a date in it is none."),
    (_order, "an event in it ends before it begins."),
)
