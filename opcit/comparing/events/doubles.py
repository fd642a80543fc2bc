"""Events that an article tells under one title more than once: in a comparison they are one row, in the article they stay apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from opcit.article import Span
from opcit.comparing.joining import Key
from opcit.comparing.lemmas import lemma
from opcit.findings import Event
from opcit.reading import Reading
from opcit.text.words import words
from opcit.views.events import moment

LEAST = 3
"""Words with which two titles of any length begin to be of one event."""
WHOLE = 4
"""Words of a title that another has all, in their order, to be of one event."""
REAL = frozenset(("happened", "ongoing"))


def doubles(readings: Sequence[Reading]) -> dict[Key, Key]:
    """Each event that is told under another's title, with the event of its article that stands for both: the one told most fully."""
    found: dict[Key, Key] = {}
    for number, reading in enumerate(readings):
        kept: list[Event] = []
        for event in sorted(reading.events, key=_fullness, reverse=True):
            same = next((one for one in kept if one_event(one, event)), None)
            if same:
                found[number, event.id] = number, same.id
            else:
                kept.append(event)
    return found


def once(reading: Reading, same: Mapping[str, str]) -> Reading:
    """A reading in which each event is told once. same: a double -> what stands for it."""
    found = {event.id: event for event in reading.events}
    for double, kept in same.items():
        found[kept] = _joined(found[kept], found.pop(double))
    return replace(reading, events=tuple(found.values())) if same else reading


def one_event(one: Event, other: Event) -> bool:
    """Whether two events of an article have one title, one that says more, or one phrase in that of the other."""
    real = (one.status in REAL) == (other.status in REAL)
    same = _one_title(one, other) or (
        real and (_says_more(one, other) or _within(one, other) or _within(other, one))
    )
    return same and not _other_time(one, other)


def _one_title(one: Event, other: Event) -> bool:
    """Whether the titles are the same, as far as both are shown."""
    a, b = sorted((_title(one), _title(other)), key=len)
    cut = "…" in (one.title if len(_title(one)) == len(a) else other.title)
    return bool(a) and (a == b or (cut and len(a) >= LEAST and b[: len(a)] == a))


def _says_more(one: Event, other: Event) -> bool:
    """Whether the title of the one has that of the other and more, of the same parties."""
    a, b = sorted((_title(one), _title(other)), key=len)
    has = (len(a) >= LEAST and b[: len(a)] == a) or (len(a) >= WHOLE and _in_order(a, b))
    return has and _one_party(one.agents, other.agents) and _one_party(one.patients, other.patients)


def _within(part: Event, whole: Event) -> bool:
    """Whether all words of an event are in those of one of its type and doer, or by which that says it: "announced his resignation"."""
    alike = whole.type in (part.type, "statement")
    return (
        alike
        and not set(part.agents).isdisjoint(whole.agents)
        and all(
            any(w.start <= m.start and m.end <= w.end for w in whole.mentions)
            for m in part.mentions
        )
    )


def _title(event: Event) -> tuple[str, ...]:
    return _lemmas(event.title)


@lru_cache(maxsize=20_000)
def _lemmas(title: str) -> tuple[str, ...]:
    return tuple(lemma(word.low) for word in words(title.rstrip("…")))


def _in_order(few: Sequence[str], many: Iterable[str]) -> bool:
    """Whether many words have these few in their order."""
    rest = iter(many)
    return all(word in rest for word in few)


def _other_time(one: Event, other: Event) -> bool:
    """Whether one must have begun after the other."""
    bounds = [(moment(e.earliest, False), moment(e.latest, True)) for e in (one, other)]
    (first, last), (start, stop) = bounds
    return bool((first and stop and first > stop) or (start and last and start > last))


def _one_party(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether somebody takes the same part, or an event does not say who."""
    return not one or not other or not set(one).isdisjoint(other)


def _fullness(event: Event) -> tuple[bool, bool, int, int]:
    """What an event tells: that of the most stands for its doubles."""
    bounds = bool(event.earliest) + bool(event.latest)
    return (
        event.status in REAL,
        bounds == 2,
        bool(event.agents) + bool(event.patients),
        len(event.title),
    )


def _joined(kept: Event, double: Event) -> Event:
    """An event with the words and sentences of its double, and with what it does not say itself."""
    return replace(
        kept,
        earliest=kept.earliest or double.earliest, latest=kept.latest or double.latest,
        agents=kept.agents or double.agents, patients=kept.patients or double.patients, place=kept.place or double.place,
        foreground=kept.foreground or double.foreground,
        mentions=_spans(kept.mentions, double.mentions), sentences=_spans(kept.sentences, double.sentences),
    )  # fmt: skip


def _spans(one: Sequence[Span], other: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(sorted({*one, *other}, key=lambda s: (s.start, s.end)))
