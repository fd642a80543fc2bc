"""Where articles part, as HTML: a section a subject, and in it what each article says for, against, or demands."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from components.comparing import heatmap, lettered, naming, quoting
from components.comparing.grid import Grid
from opcit.article import Span
from opcit.comparing.parting.disputes import Dispute
from opcit.comparing.parting.points import DEMANDED, Point, Subject
from opcit.comparing.records import Comparison
from opcit.text.enumeration import enumerated
from opcit.views import wording
from opcit.views.passages import Passages, place

FIRST = 4
"""Disputes that the overview begins with."""
NAMED = 3
"""Subjects that the headline names."""
ALL = 5
"""Up to so many, all are shown at once: one more takes no more room than saying so."""
NOTE = (
    "Found by words that judge or say what came of a deed, by what ought to be done, and by what one says and another denies. "
    "A passage is one of its article; below it stands what the whole article conveys."
)
HOW = {"opposed": "for and against", "denied": "said and denied", "demands": "what to do"}
"""How articles part on a subject, in words."""
TELLING = "They part in what they tell"
CAME = "what came of it"
TO_THE_CONTRARY = "demands to the contrary"
RESULT = {"critical": "sees harm or failure", "favourable": "sees success"}
OPEN = "? leaves it open"
TOWARDS = {"critical": "of", "favourable": "to"}


def at_first(count: int) -> int:
    """How many of so many disputes the overview begins with."""
    return count if count <= ALL else FIRST


def headline(comparison: Comparison, found: Sequence[Dispute]) -> str:
    """On what the articles part, the sharpest first."""
    if not found:
        return "No passage of these articles was found to oppose another’s"
    titles = [_titles(comparison, found, s) for s in dict.fromkeys(d.subject for d in found)][
        :NAMED
    ]
    if not any(" and " in title for title in titles):
        return f"They part on {enumerated(titles)}"
    *before, last = titles
    return f"They part on {'; on '.join(before)}{'; and on ' if before else ''}{last}"


def _titles(comparison: Comparison, found: Sequence[Dispute], subject: Subject) -> str:
    """What the sharpest disputes on a subject are about, in a sentence."""
    of = [d for d in found if d.subject == subject and d.how == "opposed"][:2]
    points = [p for d in of or [d for d in found if d.subject == subject][:1] for p in d.points]
    return _title(comparison, subject, points)


def reports(count: int) -> str:
    """Why articles that only report have no dispute."""
    if count == 2:
        return "Both articles report: neither says anything against the other in its own voice"
    return f"All {count} articles report: none says anything against another in its own voice"


def _title(comparison: Comparison, subject: Subject, points: Sequence[Point]) -> str:
    """What passages are about, in a sentence: the event, the matter, or the very actors that they speak of."""
    kind, name = subject
    if subject == DEMANDED:
        return HOW["demands"]
    if kind != "actor":
        return f"“{comparison.named(kind, name)}”" if kind == "event" else f"the {name}"
    about = dict.fromkeys(p.about for p in sorted(points, key=lambda p: p.article))
    return enumerated([naming.called(comparison, actor) for actor in about])


def html(grid: Grid, found: Sequence[Dispute]) -> str:
    """The disputes in their order, with ways to the grid of stances."""
    sections = "".join(_section(grid, d) for d in found)
    return f'<div class="opcit-sides opcit-parting">{sections}</div>'


def _section(grid: Grid, dispute: Dispute) -> str:
    points = sorted(dispute.points, key=lambda p: p.article)
    columns = "".join(_column(grid, dispute, p) for p in points)
    kind, _ = dispute.subject
    if kind != "actor":
        title = _title(grid.comparison, dispute.subject, points)
        heading = escape(wording.capital(title))
    else:
        heading = enumerated([grid.row(actor) for actor in dispute.about])
    said = escape(_kind(grid.comparison, dispute))
    return f'<section><h3>{heading} <span class="kind">{said}</span></h3><div class="columns">{columns}</div></section>'


def _kind(comparison: Comparison, dispute: Dispute) -> str:
    """How they part, and at what event, where that is not what they part on."""
    events = (comparison.event(e) for e in dispute.events if ("event", e) != dispute.subject)
    titles = [f"at “{e.title}”" for e in events if e and dispute.how != "demands"]
    if dispute.subject == DEMANDED:
        return TO_THE_CONTRARY
    return ", ".join([CAME if dispute.came else HOW[dispute.how], *titles[:1]])


def _column(grid: Grid, dispute: Dispute, point: Point) -> str:
    """What an article says, and below it what it also says on the other side."""
    reading = grid.comparison.readings[point.article]
    badge = lettered.badge(point.article, reading)
    said = escape(f"{lettered.whose(reading)}: {_verdict(grid.comparison, dispute, point)}")
    whole = grid.whole(point.about, point.article, point) if dispute.how == "opposed" else ""
    first = _side(grid.comparison, point, f"{badge} {said}", whole)
    others = (p for p in dispute.also if p.article == point.article)
    also = (_side(grid.comparison, p, f"and yet {_verdict(grid.comparison, dispute, p)}") for p in others)  # fmt: skip
    return f"<div>{first}{''.join(also)}</div>"


def _side(comparison: Comparison, point: Point, heading: str, whole: str = "") -> str:
    """A passage with what it does. heading, whole: HTML."""
    reading = comparison.readings[point.article]
    sentence = Passages(reading).around(point)
    mark = place("claims" if point.claim else "passage", Span(point.start, point.end))
    notes = " ".join(part for part in (escape(_notes(comparison, point)), whole) if part)
    side = "against" if point.leans < 0 else "for" if point.leans > 0 else "open"
    return (
        f'<div class="side {side}"><h4>{heading}</h4>'
        f"<p>{quoting.within(reading, point, sentence, mark)}</p>"
        f'<p class="notes">{notes}</p></div>'
    )


def _verdict(comparison: Comparison, dispute: Dispute, point: Point) -> str:
    """What the passage does, with its sign, and towards whom."""
    called = _called(comparison, dispute, point)
    if dispute.how == "opposed" and not point.leans:
        return OPEN
    if dispute.how == "opposed":
        label = "critical" if point.leans < 0 else "favourable"
        towards = f"{label} {TOWARDS[label]} {called}" if dispute.subject[0] != "event" else label
        return f"{heatmap.SIGNS[label]} {RESULT[label] if point.came else towards}"
    if dispute.how == "denied":
        return "✕ denies it" if point.denies else "● says so"
    return f"→ demands of {called}" if dispute.subject[0] == "actor" else "→ demands"


def _called(comparison: Comparison, dispute: Dispute, point: Point) -> str:
    """Whom or what the passage speaks of."""
    kind, subject = dispute.subject
    return f"the {subject}" if kind == "matter" else naming.called(comparison, point.about)


def _notes(comparison: Comparison, point: Point) -> str:
    """Who is quoted, and by which word the author judges."""
    holder = comparison.readings[point.article].actor(point.claim.holder) if point.claim else None
    why = wording.capital(point.why.rpartition(": ")[2])
    return " ".join(part for part in (f"{holder.name} is quoted." if holder else "", why) if part)
