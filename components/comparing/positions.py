"""What each article's author asks for, foresees and holds, side by side, as HTML: a column an article, demands on one matter on a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from itertools import accumulate

from components.comparing import lettered, quoting
from opcit.article import Span, meet
from opcit.comparing.parting.disputes import Dispute
from opcit.comparing.parting.points import Point
from opcit.comparing.parting.positions import Position, Positions
from opcit.comparing.parting.together import Line, together
from opcit.comparing.records import Comparison
from opcit.views.passages import place

EACH = 3
"""Demands or forecasts of an article that are shown at once where two or three are compared: one less for each dispute above, but one."""
FEW = 3
"""Up to so many articles keep a column of their own from line to line."""
SHORT = 360
"""Characters that the first forecasts of an article have together where more than one is shown at once."""
FOLDED = 3
"""From so many disputes, which fill a screen, the rest is folded away below them."""
ASKED, FORESEEN, HELD = "What each asks for", "What each foresees", "What each holds"
ELSE = {
    ASKED: "What else each asks for",
    FORESEEN: "What else each foresees",
    HELD: "What else each holds",
}
HEADLINE = "In the headline"
SILENT = {
    ASKED: "No demand was found in the words of its author.",
    FORESEEN: "No forecast was found in the words of its author.",
    HELD: "No flat judgement was found in the words of its author.",
}
NEITHER = {
    ASKED: "No demand was found in the words of any of their authors.",
    FORESEEN: "No forecast was found in the words of any of their authors.",
}
NOTHING = "No demand and no forecast was found in the words of their authors"
SUMMARY = "What each asks for and foresees, and what it holds"
SIGNS = {"asked": "→", "foreseen": "◇", "held": "●"}
"""As in the view of claims."""


def told(found: Sequence[Positions]) -> bool:
    """Whether any author asks for, foresees or holds anything."""
    return any(own.asked or own.foreseen or own.held for own in found)


def html(
    comparison: Comparison, found: Sequence[Positions], above: Sequence[Dispute], fold: bool
) -> str:
    """What each claims in its headline, asks for, foresees, and holds to be so.

    above: the disputes before, whose passages are not shown again; fold: whether it may be folded away below these.
    """
    first = max(1, EACH - len(above)) if len(found) <= FEW else 1
    seen = [p for d in above for p in (*d.points, *d.also)]
    known = {p for own in found for p in _all(own) if any(_same(p, q) for q in seen)}
    lines = [line for line in together(comparison, found) if not known & set(line.asked)]
    sections = (
        _headlines(comparison, found, known | {p for line in lines for p in line.asked}),
        _section(comparison, ASKED, found, known, lines, first),
        _section(comparison, FORESEEN, found, known, [], first),
        _section(comparison, HELD, found, known, [], first),
    )
    said = f'<div class="opcit-sides opcit-positions">{"".join(sections)}</div>'
    if not fold or len(above) < FOLDED:
        return said
    return f'<details class="opcit-folded"><summary>{SUMMARY}</summary>{said}</details>'


def _all(own: Positions) -> tuple[Position, ...]:
    return (*([own.thesis] if own.thesis else []), *own.asked, *own.foreseen, *own.held)


def _same(one: Position, point: Point) -> bool:
    return point.article == one.article and meet(one, point)


def _headlines(comparison: Comparison, found: Sequence[Positions], known: set[Position]) -> str:
    """What headlines claim, ask for or foresee; nothing where none does. known: what stands elsewhere already."""
    rows = {
        own.article: _list(comparison, [own.thesis])
        for own in found
        if own.thesis and own.thesis not in known
    }
    return f"<section><h3>{HEADLINE}</h3>{_row(comparison, rows)}</section>" if rows else ""


def _section(
    comparison: Comparison, title: str, found: Sequence[Positions], known: set[Position],
    lines: Sequence[Line], first: int,
) -> str:  # fmt: skip
    """A kind of position of each article. known: what stands above already."""
    if not any(_of(title, own) for own in found):
        if title == HELD:
            return ""
        return f'<section><h3>{title}</h3><p class="silent">{NEITHER[title]}</p></section>'
    shown = known | {p for line in lines for p in line.asked}
    rows = [_beside(comparison, line) for line in lines]
    rows.append({own.article: _rest(comparison, title, own, shown, first) for own in found})
    columns = "".join(_row(comparison, row) for row in rows if any(row.values()))
    heading = ELSE[title] if any(p in known for own in found for p in _of(title, own)) else title
    return f"<section><h3>{heading}</h3>{columns}</section>" if columns else ""


def _of(title: str, own: Positions) -> tuple[Position, ...]:
    return {ASKED: own.asked, FORESEEN: own.foreseen, HELD: own.held}[title]


def _row(comparison: Comparison, said: Mapping[int, str]) -> str:
    """What some articles say, each in its column; of many articles only those that say something. said: HTML."""
    few = len(comparison.readings) <= FEW
    numbers = range(len(comparison.readings)) if few else sorted(n for n in said if said[n])
    columns = (_column(comparison, n, said.get(n, "")) for n in numbers)
    return f'<div class="columns">{"".join(columns)}</div>'


def _beside(comparison: Comparison, line: Line) -> dict[int, str]:
    """Demands on one matter."""
    return {one.article: _list(comparison, [one]) for one in line.asked}


def _rest(
    comparison: Comparison, title: str, own: Positions, shown: set[Position], first: int
) -> str:
    """What else an article has, or that it has nothing."""
    if not _of(title, own):
        return f'<p class="silent">{SILENT[title]}</p>'
    left = [p for p in _of(title, own) if p not in shown]
    if title == FORESEEN and len(comparison.readings) <= FEW:
        first = max(first, _short(left))
    return _list(comparison, left[:first]) + _more(comparison, left[first:])


def _short(those: Sequence[Position]) -> int:
    """How many of these are short together."""
    ends = accumulate(p.sentence.end - p.sentence.start for p in those)
    return sum(end <= SHORT for end in ends)


def _column(comparison: Comparison, number: int, said: str) -> str:
    """An article's letter and author over what is said; an empty column where that is nothing. said: HTML."""
    if not said:
        return "<div></div>"
    reading = comparison.readings[number]
    by = escape(lettered.whose(reading))
    return f'<div class="side"><h4>{lettered.badge(number, reading)} {by}</h4>{said}</div>'


def _more(comparison: Comparison, rest: Sequence[Position]) -> str:
    if not rest:
        return ""
    said = _list(comparison, rest)
    return f"<details><summary>{len(rest)} more</summary>{said}</details>"


def _list(comparison: Comparison, those: Sequence[Position]) -> str:
    if not those:
        return ""
    return f"<ul>{''.join(_item(comparison, p) for p in those)}</ul>"


def _item(comparison: Comparison, one: Position) -> str:
    """The words in their sentence, as a link to their place in the article."""
    reading = comparison.readings[one.article]
    mark = place("claims", Span(one.start, one.end))
    link = quoting.within(reading, one, one.sentence, mark)
    return f'<li><span class="sign" aria-hidden="true">{SIGNS[one.kind]}</span> {link}</li>'
