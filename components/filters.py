"""What a reader may switch: layers, and how many of their marks (density). Pure tables and rules."""

from __future__ import annotations

from typing import Any

from opcit.annotation import Annotation
from opcit.findings import Event
from opcit.layers import LAYERS, Layer
from opcit.reading import Reading

DENSITIES = (
    (
        "quiet",
        "Quiet",
        "Only what carries the article: its main actors once, foreground events, dates.",
    ),
    ("main", "Main", "Main actors once a paragraph, all events, all dates."),
    ("all", "All", "Every mark, pronouns and background included."),
)
"""(name in URLs, title, meaning), from fewest marks to all: a mark of rank n shows from DENSITIES[n] on."""
QUIET, MAIN, ALL = range(3)

MAIN_ACTORS = 8
"""How many actors, by salience, count as main ones for `rank`."""

FORMS = {
    "actors": "fill", "times": "dotted", "events": "line", "quotes": "bar", "claims": "dashed",
    "tone": "ground", "stance": "over",
}  # fmt: skip
"""The form each drawn layer has, so that it reads without colour."""


def drawn() -> tuple[Layer, ...]:
    """The layers that can be drawn in the text."""
    return tuple(layer for layer in LAYERS if layer.colour)


def main_actors(reading: Reading) -> frozenset[str]:
    """The ids of the most salient actors."""
    return frozenset(a.id for a in reading.actors[:MAIN_ACTORS])


class Ranks:
    """From which density on each mark of a reading shows; marks are asked for in text order."""

    def __init__(self, reading: Reading) -> None:
        self._main = main_actors(reading)
        self._events = {e.id: e for e in reading.events}
        self._seen: set[Any] = set()

    def of(self, mark: Annotation, paragraph: int, kind: str = "") -> int:
        """0 (always) to 2 (only with all). kind: how an actor is mentioned, name|noun|pronoun."""
        if mark.layer == "actors":
            return self._actor(mark, paragraph, kind)
        if mark.layer == "events":
            return _event(self._events[mark.value])
        return _RANKS[mark.layer](mark)

    def _actor(self, mark: Annotation, paragraph: int, kind: str) -> int:
        if kind == "pronoun":
            return ALL
        first = self._first(mark.value)
        first_here = self._first((mark.value, paragraph))
        if mark.value not in self._main:
            return MAIN if first else ALL
        return QUIET if first else MAIN if first_here else ALL

    def _first(self, what: Any) -> bool:
        new = what not in self._seen
        self._seen.add(what)
        return new


def _event(event: Event) -> int:
    return QUIET if event.foreground else MAIN


def _time(mark: Annotation) -> int:
    if mark.value.endswith("_REF"):
        return ALL
    return QUIET if mark.label in ("DATE", "TIME") and "X" not in mark.value else MAIN


def _tone(mark: Annotation) -> int:
    strength = abs(mark.score or 0.0)
    return QUIET if strength >= 0.5 else MAIN if strength >= 0.2 else ALL


def _stance(mark: Annotation) -> int:
    return ALL if mark.label == "unclear" else QUIET if abs(mark.score or 0.0) >= 0.5 else MAIN


_RANKS = {
    "times": _time,
    "quotes": lambda mark: QUIET if mark.label == "direct" else MAIN,
    "claims": lambda mark: ALL if mark.label == "claim" else MAIN,
    "tone": _tone,
    "stance": _stance,
}
