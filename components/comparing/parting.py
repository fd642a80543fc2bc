"""Where articles part, as HTML: a section a subject, and in it what each article says for, against, or demands."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from components.charts import drawing
from components.comparing import heatmap, lettered
from opcit.actors.knowledge import the
from opcit.article import Span
from opcit.comparing.disputes import Dispute
from opcit.comparing.points import Point
from opcit.comparing.records import Comparison
from opcit.views import wording
from opcit.views.passages import place

FIRST = 3
"""Disputes that every view begins with."""
WORDS = 220
"""Characters of a passage that are shown."""
NOTE = (
    "Found by words that judge, by what ought to be done, and by what one says and another denies. "
    "A passage is one of its article, not the whole of what it says."
)
HOW = {"opposed": "for and against", "denied": "said and denied", "demands": "what to do"}
"""How articles part on a subject, in words."""


def headline(found: Sequence[Dispute]) -> str:
    """On what the articles part, the sharpest first."""
    if not found:
        return "No passage of these articles was found to oppose another’s"
    titles = list(dict.fromkeys(the(d.title) for d in found))[:FIRST]
    return f"They part on {drawing.listed(titles)}"


def html(comparison: Comparison, found: Sequence[Dispute]) -> str:
    """The disputes in their order."""
    return f'<div class="opcit-sides opcit-parting">{"".join(_section(comparison, d) for d in found)}</div>'


def _section(comparison: Comparison, dispute: Dispute) -> str:
    points = sorted(dispute.points, key=lambda p: p.article)
    columns = "".join(_column(comparison, dispute, p) for p in points)
    return (
        f'<section><h3>{escape(dispute.title)} <span class="kind">{escape(_kind(comparison, dispute))}</span></h3>'
        f'<div class="columns">{columns}</div></section>'
    )


def _kind(comparison: Comparison, dispute: Dispute) -> str:
    """How they part, and on what event."""
    events = (comparison.event(e) for e in dispute.events)
    titles = [e.title for e in events if e and dispute.how != "demands"]
    return " · ".join([HOW[dispute.how], *titles[:1]])


def _column(comparison: Comparison, dispute: Dispute, point: Point) -> str:
    reading = comparison.readings[point.article]
    badge = lettered.badge(point.article, reading)
    said = escape(f"{lettered.whose(reading)}: {_verdict(dispute, point)}")
    notes = _notes(comparison, dispute, point)
    side = "against" if point.leans < 0 else "for" if point.leans > 0 else "open"
    return (
        f'<div class="side {side}"><h4>{badge} {said}</h4>'
        f"<p>{lettered.link(reading, _mark(point), _words(comparison, point))}</p>"
        f'<p class="notes">{escape(notes)}</p></div>'
    )


def _verdict(dispute: Dispute, point: Point) -> str:
    """What the passage does, with its sign."""
    if dispute.how == "opposed":
        label = "critical" if point.leans < 0 else "favourable"
        return f"{heatmap.SIGNS[label]} {label}"
    if dispute.how == "denied":
        return "✕ denies it" if point.denies else "● says so"
    return "→ demands"


def _notes(comparison: Comparison, dispute: Dispute, point: Point) -> str:
    """Who is quoted, of whom it is said where that is not the subject itself, and by which word."""
    holder = comparison.readings[point.article].actor(point.claim.holder) if point.claim else None
    actor = comparison.actor(point.about)
    named = actor.name if actor and actor.type == "person" else f"the {actor.name}" if actor else ""
    why = wording.capital(point.why.rpartition(": ")[2])
    parts = (
        f"{holder.name} is quoted." if holder else "",
        f"Of {named}." if actor and actor.id != dispute.subject[1] else "",
        why,
    )
    return " ".join(part for part in parts if part)


def _mark(point: Point) -> str:
    span = Span(point.start, point.end)
    return place("claims" if point.claim else "passage", span)


def _words(comparison: Comparison, point: Point) -> str:
    text = comparison.readings[point.article].article.text[point.start : point.end]
    return wording.shortened(text, WORDS)
