"""What a reader may choose on the timeline: which events, in which lanes, over which stretch of time."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import choices, palette
from components.charts.timeline_layout import LANES
from opcit.reading import Reading
from opcit.views import windows
from opcit.views.events import Choice, EventRow
from opcit.views.windows import Window

STRETCHES = {"story": "The story", "all": "Everything"}
"""The stretches of time to look at: name in URLs -> title."""


def choice(reading: Reading) -> Choice:
    """The filters, in a popover that says how many are on."""
    asked = [name for name in ("who", "type", "status", "front") if st.query_params.get(name)]
    label = f"Filter ({len(asked)})" if asked else "Filter"
    with st.popover(label, width="content"):
        return Choice(
            choices.listed("who", "Who takes part", _actors(reading), ""),
            choices.many("type", "Kind of event", _types(reading), placeholder="All kinds"),
            choices.many("status", "Status", _statuses(reading), placeholder="Any status"),
            choices.flag("front", "Only the story, no background"),
        )


def view(rows: Sequence[EventRow]) -> tuple[str, str]:
    """The lanes, and the stretch of time."""
    lanes = choices.one("lanes", "Lanes", {k: title for k, (title, _) in LANES.items()}, "none")
    known = stretches(rows)
    if len(known) < 2:
        return lanes, "all"
    return lanes, choices.one("time", "Time", {k: STRETCHES[k] for k in known}, "story")


def stretches(rows: Sequence[EventRow]) -> dict[str, Window]:
    """The stretches that these events fill; only "all" where the story fills it."""
    whole, story = windows.everything(rows), windows.foreground(rows)
    if not whole or not story:
        return {}
    if (whole.stop - whole.start) < (story.stop - story.start) * 1.5:
        return {"all": whole}
    return {"story": story, "all": whole}


def _actors(reading: Reading) -> dict[str, str]:
    """Everybody who takes part in an event, most salient first."""
    part = {actor for e in reading.events for actor in e.agents + e.patients}
    return {"": "Everybody"} | {a.id: a.name for a in reading.actors if a.id in part}


def _types(reading: Reading) -> dict[str, str]:
    return {kind: kind.replace("_", " ") for kind in sorted({e.type for e in reading.events})}


def _statuses(reading: Reading) -> dict[str, str]:
    used = {e.status for e in reading.events}
    return {name: form.name for name, form in palette.STATUS.items() if name in used}
