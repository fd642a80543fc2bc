"""The timeline page: the chart, the card of the selected event, the list and the table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

from components import (
    address,
    buttons,
    card,
    dateline,
    evidence,
    exporting,
    picking,
    session,
    tabled,
    timeline_controls,
    timeline_list,
)
from components.charts import timeline
from components.correcting import form
from components.escaping import escape_markdown
from components.remembered import Same
from opcit.reading import Reading
from opcit.views import anchors, events, wording
from opcit.views.events import Choice, EventPassages, EventRow
from opcit.views.table import csv
from opcit.views.titles import heading

STYLE = Path(__file__).parent / "charts.css"
LISTED = 60
"""Events listed at once; the rest on request."""
LONG = 3
"""Over more years than this, days are left out of the headline."""
CHART = "timeline-chart"


def show(reading: Reading) -> None:
    """Draws the page."""
    st.html(STYLE)
    st.title(escape_markdown(heading(reading.article)), anchor=False)
    dateline.show(reading.article)
    if not reading.events:
        st.info("No events were found in this article.")
        return
    with st.container(key="opcit-controls", horizontal=True, vertical_alignment="bottom"):
        choice = timeline_controls.choice(reading)
        rows = events.rows(reading, choice)
        lanes, stretch = timeline_controls.view(rows)
    selected = _selected(reading, rows)
    left, right = st.columns([13, 7], gap="large")
    with left:
        _chart(reading, rows, choice, lanes, stretch, selected)
        with st.container(key="opcit-list"):
            _list(reading, rows)
    with right, st.container(key="opcit-side"):
        _card(reading, rows, selected)


def summary(rows: Sequence[EventRow]) -> str:
    """What the chart shows, in one sentence."""
    front = [r for r in rows if r.foreground]
    back = len(rows) - len(front)
    undated = sum(not r.bounded for r in rows)
    half = sum(r.bounded and not r.dated for r in rows)
    told = wording.count(len(front or rows), "event") + (" of the story" if front else "")
    parts = [", ".join(p for p in (told, _span(front or rows)) if p)]
    parts.append(f"{back:,} in the background" if back and front else "")
    parts.append(f"{half:,} with one end open" if half else "")
    parts.append(f"{undated:,} undated" if undated else "")
    return "; ".join(p for p in parts if p) + "." if rows else "No event is of this choice."


def _span(rows: Sequence[EventRow]) -> str:
    starts = sorted(r.earliest[:10] for r in rows if r.dated and r.earliest)
    stops = sorted(r.latest[:10] for r in rows if r.dated and r.latest)
    if not starts:
        return ""
    years = int(stops[-1][:4]) - int(starts[0][:4]) > LONG
    first, last = (wording.day(day[:4] if years else day) for day in (starts[0], stops[-1]))
    return f"{first} to {last}" if first != last else first


def _selected(reading: Reading, rows: Sequence[EventRow]) -> str:
    """The event that the URL names, else the one most told of: of the story, and on the chart, if any is."""
    asked = session.get("event")
    found = anchors.event(reading, asked)
    if found and any(r.id == found.id for r in rows):
        return found.id
    if asked:
        st.caption(
            "The event that the link names is not among these; the one most told of is shown."
        )
    worth = {r.id: (r.foreground and r.bounded, r.foreground, r.mentions) for r in rows}
    best = max(rows, key=lambda r: worth[r.id], default=None)
    return best.id if best else ""


@lru_cache(maxsize=128)
def _listed(same: Same[Reading], rows: tuple[EventRow, ...], link: address.Shared | None) -> str:
    """The list as HTML. link: the one that is open, which its links lead into."""
    return timeline_list.html(same.value, rows)


def _chart(
    reading: Reading,
    rows: Sequence[EventRow],
    choice: Choice,
    lanes: str,
    stretch: str,
    selected: str,
) -> None:
    bounded = [r for r in rows if r.bounded]
    said = summary(rows)
    st.html(f'<h2 class="opcit-headline">{said}</h2>{timeline_list.legend(rows)}')
    if not bounded:
        return
    look = (reading.article.id, choice, lanes, stretch)
    highlighted = picking.shown(CHART, look, (selected,))
    drawn = _figure(Same(reading), choice, lanes, stretch, *highlighted)
    with st.container(key="opcit-timeline", gap=None):
        picking.chart(drawn, CHART, f"Timeline. {said}", lambda pick: session.put(event=pick[0]))
    left_out = len(bounded) - len(timeline.most_telling(bounded))
    if left_out:
        st.caption(f"{wording.count(left_out, 'less told event')} not drawn; the list has all.")


@lru_cache(maxsize=128)
def _figure(
    same: Same[Reading], choice: Choice, lanes: str, stretch: str, selected: str
) -> go.Figure:
    rows = [r for r in events.rows(same.value, choice) if r.bounded]
    stretches = timeline_controls.stretches(rows)
    written = same.value.article.published.value or ""
    return timeline.figure(rows, stretches[stretch], stretches["all"], lanes, selected, written)


def _card(reading: Reading, rows: Sequence[EventRow], selected: str) -> None:
    if not selected:
        return
    before, after = events.neighbours(rows, selected)
    st.html(card.html(reading, f"events:{selected}"))
    with st.container(horizontal=True, key="opcit-steps"):
        form.event(reading, selected)
        _step("Earlier", before, "Left")
        _step("Later", after, "Right")
        buttons.copy(
            "Copy link", address.of("timeline", reading.article, event=selected), "copy-event"
        )
    evidence.show(reading, EventPassages(reading).of(selected), "event", "No passage tells of it.")


def _step(label: str, event: str, shortcut: str) -> None:
    st.button(
        label, key=f"opcit-step-{label}", disabled=not event, shortcut=shortcut,
        on_click=lambda: session.put(event=event),
    )  # fmt: skip


def _list(reading: Reading, rows: Sequence[EventRow]) -> None:
    st.subheader("In the order of time", anchor=False)
    full = len(rows) <= LISTED or session.get("list") == "all"
    listed = tuple(rows if full else rows[:LISTED])
    st.html(_listed(Same(reading), listed, address.shared()))
    with st.container(horizontal=True):
        if not full:
            st.button(
                f"List all {len(rows):,} events",
                key="opcit-list-all",
                on_click=lambda: session.put(list="all"),
            )
        st.download_button(
            "Download as CSV",
            exporting.checked(lambda: csv(rows)),
            f"timeline-{reading.article.id}.csv",
            "text/csv",
        )
        form.added_event(reading)
    tabled.show(rows, "", "timeline", download=False)
