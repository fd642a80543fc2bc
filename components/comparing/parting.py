"""Where articles part, as HTML: a section a subject, and in it what each article says for, against, or demands."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from components.comparing import heatmap, lettered, naming, quoting
from components.comparing.grid import Grid
from opcit.article import Span
from opcit.comparing.disputes import Dispute
from opcit.comparing.points import Point
from opcit.comparing.records import Comparison
from opcit.text.enumeration import enumerated
from opcit.views import wording
from opcit.views.passages import Passages, place

FIRST = 3
"""Disputes that every view begins with."""
ALL = 4
"""Up to so many, all are shown at once: one more takes no more room than saying so."""
NOTE = (
    "Found by words that judge, by what ought to be done, and by what one says and another denies. "
    "A passage is one of its article; below it stands what the whole article conveys."
)
HOW = {"opposed": "for and against", "denied": "said and denied", "demands": "what to do"}
"""How articles part on a subject, in words."""
TOWARDS = {"critical": "of", "favourable": "to"}


def at_first(count: int) -> int:
    """How many of so many disputes every view begins with."""
    return count if count <= ALL else FIRST


def headline(comparison: Comparison, found: Sequence[Dispute]) -> str:
    """On what the articles part, the sharpest first."""
    if not found:
        return "No passage of these articles was found to oppose another’s"
    titles = list(dict.fromkeys(_title(comparison, d) for d in found))[:FIRST]
    if not any(" and " in title for title in titles):
        return f"They part on {enumerated(titles)}"
    *before, last = titles
    return f"They part on {'; on '.join(before)}{'; and on ' if before else ''}{last}"


def _title(comparison: Comparison, dispute: Dispute) -> str:
    """What a dispute is about, in a sentence: the event, or the very actors that its passages speak of."""
    kind, subject = dispute.subject
    if kind == "event":
        return comparison.named(kind, subject)
    return enumerated([naming.called(comparison, actor) for actor in dispute.about])


def html(grid: Grid, found: Sequence[Dispute]) -> str:
    """The disputes in their order, with ways to the grid of stances."""
    sections = "".join(_section(grid, d) for d in found)
    return f'<div class="opcit-sides opcit-parting">{sections}</div>'


def _section(grid: Grid, dispute: Dispute) -> str:
    points = sorted(dispute.points, key=lambda p: p.article)
    columns = "".join(_column(grid, dispute, p) for p in points)
    kind, subject = dispute.subject
    if kind == "event":
        heading = escape(grid.comparison.named(kind, subject))
    else:
        heading = enumerated([grid.row(actor) for actor in dispute.about])
    said = escape(_kind(grid.comparison, dispute))
    return f'<section><h3>{heading} <span class="kind">{said}</span></h3><div class="columns">{columns}</div></section>'


def _kind(comparison: Comparison, dispute: Dispute) -> str:
    """How they part, and at what event."""
    events = (comparison.event(e) for e in dispute.events)
    titles = [f"at “{e.title}”" for e in events if e and dispute.how != "demands"]
    return ", ".join([HOW[dispute.how], *titles[:1]])


def _column(grid: Grid, dispute: Dispute, point: Point) -> str:
    reading = grid.comparison.readings[point.article]
    badge = lettered.badge(point.article, reading)
    said = escape(f"{lettered.whose(reading)}: {_verdict(grid.comparison, dispute, point)}")
    sentence = Passages(reading).around(point)
    mark = place("claims" if point.claim else "passage", Span(point.start, point.end))
    whole = grid.whole(point.about, point.article) if dispute.how == "opposed" else ""
    notes = " ".join(part for part in (escape(_notes(grid.comparison, point)), whole) if part)
    side = "against" if point.leans < 0 else "for" if point.leans > 0 else "open"
    return (
        f'<div class="side {side}"><h4>{badge} {said}</h4>'
        f"<p>{quoting.within(reading, point, sentence, mark)}</p>"
        f'<p class="notes">{notes}</p></div>'
    )


def _verdict(comparison: Comparison, dispute: Dispute, point: Point) -> str:
    """What the passage does, with its sign, and towards whom."""
    called = naming.called(comparison, point.about)
    if dispute.how == "opposed":
        label = "critical" if point.leans < 0 else "favourable"
        towards = f" {TOWARDS[label]} {called}" if dispute.subject[0] == "actor" else ""
        return f"{heatmap.SIGNS[label]} {label}{towards}"
    if dispute.how == "denied":
        return "✕ denies it" if point.denies else "● says so"
    return f"→ demands of {called}"


def _notes(comparison: Comparison, point: Point) -> str:
    """Who is quoted, and by which word the author judges."""
    holder = comparison.readings[point.article].actor(point.claim.holder) if point.claim else None
    why = wording.capital(point.why.rpartition(": ")[2])
    return " ".join(part for part in (f"{holder.name} is quoted." if holder else "", why) if part)
