"""A reading in a few sentences."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from opcit.exports.report.sources import SHOWN, Sources
from opcit.views import events, stance, wording
from opcit.views.groups import Scope
from opcit.views.stance import StanceRow

NAMED = 4
"""Actors named in a sentence, at most."""


def sentences(of: Sources) -> Iterator[str]:
    """Whom the author is critical of or favourable to, and what happened, as HTML."""
    held = stance.rows(of.reading, Scope(SHOWN))
    if held:
        yield _stance(of, held)
    if found := events.rows(of.reading):
        yield _events(found)


def _stance(of: Sources, held: list[StanceRow]) -> str:
    sides = (
        f"{how} {_names(of, [r for r in held if r.label == label])}"
        for label, how in (("critical", "critical of"), ("favourable", "favourable to"), ("mixed", "of two minds about"))
        if any(r.label == label for r in held)
    )  # fmt: skip
    said = "; ".join(sides)
    unclear = sum(r.label == "unclear" for r in held)
    rest = f" Towards {unclear} of {wording.count(len(held), 'main actor')} it is unclear." if unclear else ""  # fmt: skip
    return f"The author is {said}.{rest}" if said else f"The author takes no clear side.{rest}"


def _names(of: Sources, held: list[StanceRow]) -> str:
    links = [f'<a href="#{of.actor(r.actor)}">{escape(r.name)}</a>' for r in held[:NAMED]]
    more = f" and {len(held) - NAMED} more" if len(held) > NAMED else ""
    return ", ".join(links) + more


def _events(found: list[events.EventRow]) -> str:
    story = [r for r in found if r.foreground]
    undated, half = sum(not r.bounded for r in found), sum(r.bounded and not r.dated for r in found)
    parts = [
        f"{wording.count(len(story), 'event')} of the story" if story else "",
        f"{len(found) - len(story)} in the background or to come",
        f"{half} with one end open" if half else "",
        f"{undated} undated" if undated else "",
    ]
    said = ", ".join(p for p in parts if p and not p.startswith("0 "))
    return f'<a href="#events">What happened</a>: {said}.'
