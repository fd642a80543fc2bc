"""What happened and when: the story and its background, each event beside its place on a scale of time."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from opcit.exports.report import tracks
from opcit.exports.report.scale import Scale
from opcit.exports.report.sources import Sources
from opcit.views import labels, moments, windows, wording
from opcit.views.events import EventPassages, EventRow, rows


def section(of: Sources) -> str:
    """The events in the order of time; nothing where there are none."""
    found = rows(of.reading)
    if not found:
        return ""
    story = [r for r in found if r.foreground]
    parts = (
        _part(of, "The story" if story else "", story),
        _part(
            of, "Background and outlook" if story else "", [r for r in found if not r.foreground]
        ),
    )
    return f'<section id="events"><h2>What happened, and when</h2>{_legend(found)}{"".join(parts)}</section>'


def _part(of: Sources, title: str, found: Sequence[EventRow]) -> str:
    if not found:
        return ""
    window = windows.foreground(found) if found[0].foreground else windows.everything(found)
    scale = Scale(window) if window else None
    passages = EventPassages(of.reading)
    heading = f"<h3>{title}</h3>" if title else ""
    items = "".join(_item(of, row, scale, passages) for row in found)
    return f'{heading}{_axis(scale)}<ol class="events">{items}</ol>'


def _legend(found: Sequence[EventRow]) -> str:
    used = {row.status for row in found}
    signs = "".join(
        f"<span>{sign} {labels.STATUSES[status]}</span>"
        for status, sign in labels.SIGNS.items()
        if status in used
    )
    return f'<p class="legend" aria-hidden="true">{signs}</p>'


def _axis(scale: Scale | None) -> str:
    names = "".join(
        f'<span style="left:{at}%">{escape(name)}</span>'
        for at, name in (scale.ticks() if scale else ())
    )
    return f'<div class="axis" aria-hidden="true"><div>{names}</div></div>' if names else ""


def _item(of: Sources, row: EventRow, scale: Scale | None, passages: EventPassages) -> str:
    parties = f'<p class="who">{escape(moments.parties(row))}</p>' if moments.parties(row) else ""
    place = f" · {escape(row.place)}" if row.place else ""
    status = "" if row.status == "happened" else f" · {labels.STATUSES[row.status]}"
    return (
        f'<li id="{of.event(row.id)}"><p class="when">{escape(_when(row))}</p>'
        f'<div class="what"><h4><span class="sign" aria-hidden="true">{labels.SIGNS[row.status]}</span> '
        f'{escape(row.title)}<small>{status}{place}</small></h4>{parties}'
        f'<details><summary>{escape(wording.sure(row.confidence).capitalize())} · {_told(row)}</summary>'
        f'<p class="why">{escape(row.why)}</p>{of.passages(passages.of(row.id))}</details></div>'
        f"{_track(row, scale)}</li>"
    )  # fmt: skip


def _when(row: EventRow) -> str:
    return wording.capital(moments.began(row))


def _told(row: EventRow) -> str:
    return f"told {wording.count(row.mentions, 'time')}"


def _track(row: EventRow, scale: Scale | None) -> str:
    """The interval in which it began; an arrow where one bound is open, nothing where both are."""
    if scale is None or not row.bounded:
        return '<p class="track none">undated</p>'
    left = scale.at(row.start) if row.start else 0.0
    right = scale.at(row.stop) if row.stop else 100.0
    shape, hollow = tracks.STATUS[row.status]
    look = f"event{' open' if hollow else ''}{'' if row.foreground else ' quiet'}"
    span = tracks.line(left, right, f"span {look}{'' if row.dated else ' fading'}")
    ends = (
        ""
        if row.dated
        else tracks.sign("right" if row.start else "left", 98 if row.start else 2, look)
    )
    at = (left + right) / 2 if row.dated else (left if row.start else right)
    grid = (tracks.upright(x, "grid") for x, _ in scale.ticks())
    return tracks.track(_when(row), *grid, span, ends, tracks.sign(shape, at, look))
