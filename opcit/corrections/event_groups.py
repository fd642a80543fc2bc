"""Edits of several events: merge them, or split mentions off one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from opcit.article import Marked, Span
from opcit.corrections import edits, following, references
from opcit.corrections.references import Lost, overlap
from opcit.corrections.setting import as_set, free, in_order, swapped
from opcit.corrections.who import Who
from opcit.findings import Event
from opcit.reading import Reading

T = TypeVar("T")


def merge(reading: Reading, edit: edits.MergeEvents, who: Who) -> Reading:
    """The events become one."""
    into = references.event(reading, edit.into)
    gone = [e for ref in edit.events if (e := references.event(reading, ref)) is not into]
    if not gone:
        raise Lost(f"“{into.title}” is one event already.")
    titles = ", ".join(f"“{e.title}”" for e in gone)
    one = as_set(_whole(into, gone), who, f"Merged with {titles}")
    rest = tuple(e for e in reading.events if e is not into and e not in gone)
    return following.related(in_order(replace(reading, events=rest), "events", one))


def _whole(into: Event, others: list[Event]) -> Event:
    events = (into, *others)
    dated = next((e for e in events if e.earliest and e.latest), into)
    agents = _each(e.agents for e in events)
    return replace(
        into, earliest=dated.earliest, latest=dated.latest, granularity=dated.granularity,
        extent=next((e.extent for e in events if e.extent), None),
        place=next((e.place for e in events if e.place), None),
        foreground=any(e.foreground for e in events), agents=agents,
        patients=tuple(p for p in _each(e.patients for e in events) if p not in agents or p in into.patients),
        figures=_each(e.figures for e in events), mentions=_spans(e.mentions for e in events),
        sentences=_spans(e.sentences for e in events),
    )  # fmt: skip


def split(reading: Reading, edit: edits.SplitEvent, who: Who) -> Reading:
    """Some mentions tell of another event: same type, date and parties until somebody says otherwise."""
    source = references.event(reading, edit.event)
    spots = [references.place(reading, at) for at in edit.mentions]
    moved = tuple(m for m in source.mentions if overlap(spots, m) >= references.HALF)
    kept = tuple(m for m in source.mentions if m not in moved)
    if not moved or not kept:
        raise Lost(f"Some mentions of “{source.title}” must go and some stay.")
    made_id = free(f"e{moved[0].start}", {e.id for e in reading.events})
    did = f"Split off from “{source.title}”"
    new = as_set(_part(source, moved), who, did, id=made_id, title=edit.title)
    left = as_set(_part(source, kept), who, f"“{edit.title}” was split off")
    return following.related(in_order(swapped(reading, "events", source, left), "events", new))


def _part(source: Event, mentions: tuple[Span, ...]) -> Event:
    """An event with some of its mentions, and the sentences and figures that are with them."""
    sentences = tuple(s for s in source.sentences if any(_in(m, s) for m in mentions))
    figures = tuple(f for f in source.figures if any(_in(f, s) for s in sentences))
    return replace(source, mentions=mentions, sentences=sentences, figures=figures)


def _in(inner: Marked, outer: Marked) -> bool:
    return outer.start <= inner.start < outer.end


def _each(parts: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    """Each once, in order."""
    return tuple(dict.fromkeys(one for part in parts for one in part))


def _spans(parts: Iterable[tuple[Span, ...]]) -> tuple[Span, ...]:
    """All spans in order; those that overlap are one."""
    found: list[Span] = []
    for one in sorted((s for part in parts for s in part), key=lambda s: (s.start, s.end)):
        if found and one.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, one.end))
        else:
            found.append(one)
    return tuple(found)
