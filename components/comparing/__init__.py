"""The compare page: several articles side by side, and the words that each difference rests on."""

from __future__ import annotations

from html import escape
from pathlib import Path

import streamlit as st

from components import choices, exporting, returning, session
from components.comparing import choosing, lacking, overview, views, waiting
from components.comparing.asked import asked as asked_for
from components.remembered import Same
from opcit.comparing.compared import FEWEST
from opcit.views.titles import heading

STYLE = Path(__file__).parents[1] / "charts.css"
OWN_STYLE = Path(__file__).parent / "comparing.css"
SHOW = {
    "overview": "Overview", "stance": "Stance", "events": "Events", "claims": "Claims", "words": "Words",
}  # fmt: skip
"""The ways to compare: name in URLs -> title."""
PICKED = {"stance": "stance", "slope": "stance", "event": "events"}
"""The view that a picked point is of: a link may name the point alone."""


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
    st.html(
        f'<h2 class="opcit-parting-head">{escape(overview.headline(tuple(map(Same, readings))))}.</h2>'
    )
    titles = {r.article.id: heading(r.article) for r in readings}
    with st.container(key="opcit-controls", horizontal=True, vertical_alignment="bottom"):
        view = _view()
        options = views.options(view)
        choosing.picker(asked.ids, titles)
    with header:
        exporting.show_several(asked.ids, "opcit-compared", charts=True)
    views.show(view, readings, options)
    returning.arrive()


def _view() -> str:
    """The view that is chosen."""
    picked = session.get("at").partition(".")[0]
    if not session.get("show") and picked in PICKED:
        session.put(show=PICKED[picked])
    return choices.one("show", "Compare", SHOW, "overview", ("at", "all"))
