"""The compare page: several articles side by side, and the words that each difference rests on."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components import choices, exporting, returning, session
from components.comparing import choosing, lacking, shown, views, waiting, worded
from components.comparing.asked import asked as asked_for
from components.remembered import Same
from opcit.comparing.compared import FEWEST
from opcit.views.titles import heading

STYLE = Path(__file__).parents[1] / "charts.css"
OWN_STYLE = Path(__file__).parent / "comparing.css"
SHOW = {
    "stance": "Stance", "events": "Events", "claims": "Claims", "words": "Words",
}  # fmt: skip
"""The ways to compare: name in URLs -> title."""


def show(header: st.delta_generator.DeltaGenerator) -> None:
    """Draws the page below the header."""
    st.html(STYLE)
    st.html(OWN_STYLE)
    st.title("Compare", anchor=False)
    asked = asked_for()
    if lacking.told(asked):
        return
    readings = waiting.readings(asked.ids)
    if readings is None:
        return
    choosing.legend(readings, asked.note)
    if len(readings) < FEWEST:
        choosing.first(asked.ids)
        return
    same = tuple(map(Same, readings))
    if session.get("show") != "claims":
        worded.parting(same)
    titles = {r.article.id: heading(r.article) for r in readings}
    with st.container(key="opcit-controls", horizontal=True, vertical_alignment="bottom"):
        first = "events" if shown.only_told(same) else "stance"
        view = choices.one("show", "Compare", SHOW, first)
        options = views.options(view)
        choosing.picker(asked.ids, titles)
    with header:
        exporting.show_several(asked.ids, "opcit-compared", charts=True)
    views.show(view, readings, options)
    returning.arrive()
