"""The timeline as a list to read: by day, each event with who, whom, why that date, and its passages.

It is plain HTML with <details>, so that phones, keyboards and screen readers have all of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from components import address, evidence, palette
from opcit.article import Article
from opcit.reading import Reading
from opcit.views import moments, wording
from opcit.views.events import EventPassages, EventRow
from opcit.views.passages import Passage


def html(reading: Reading, rows: Sequence[EventRow]) -> str:
    """The list, in the order of the rows; days in the order in which they first come."""
    passages = EventPassages(reading)
    days: dict[str, list[str]] = {}
    for row in rows:
        item = _item(reading.article, row, passages.of(row.id))
        days.setdefault(moments.heading(row), []).append(item)
    sections = (
        f"<section><h3>{escape(day)}</h3><ul>{''.join(items)}</ul></section>"
        for day, items in days.items()
    )
    return f'<div class="opcit-events">{"".join(sections)}</div>'


def _item(article: Article, row: EventRow, passages: Sequence[Passage]) -> str:
    rank = "foreground" if row.foreground else "background"
    quotes = "".join(evidence.quoted(article, p, linked=True) for p in passages)
    return (
        f'<li class="{rank}"><details><summary>{_summary(row)}</summary>'
        f'<div class="opcit-event-words"><p>{_chart_link(article, row)}</p>{quotes}</div></details></li>'
    )


def _summary(row: EventRow) -> str:
    form = palette.STATUS[row.status]
    said = "" if row.status == "happened" else form.name
    back = "" if row.foreground else "background"
    notes = " · ".join(escape(n) for n in (moments.time_of_day(row), said, back) if n)
    parties = escape(moments.parties(row))
    return (
        f'<span class="sign" aria-hidden="true">{form.sign}</span>'
        f'<span class="what"><b>{escape(row.title)}</b> <span class="notes">{notes}</span>'
        f'<span class="who">{parties}</span>'
        f'<span class="why">{escape(row.why)} <i>{wording.sure(row.confidence)}</i></span></span>'
    )


def _chart_link(article: Article, row: EventRow) -> str:
    way = address.of("timeline", article, event=row.id)
    return f'<a href="{escape(way)}">Show on the chart</a>'


def legend(rows: Sequence[EventRow]) -> str:
    """The signs that these rows use, in words."""
    used = {row.status for row in rows}
    signs = [
        f"<span>{f.sign} {f.name}</span>" for name, f in palette.STATUS.items() if name in used
    ]
    if any(row.bounded and not row.dated for row in rows):
        signs.append("<span>◂ fading: only one bound is known</span>")
    if any(not row.foreground for row in rows):
        signs.append('<span class="background">● grey: background</span>')
    return f'<p class="opcit-legend">{"".join(signs)}</p>'
