"""The compare page: several articles side by side, and the words that each difference rests on."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components import choices, exporting
from components.comparing import choosing, views, waiting
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
    ids = choosing.asked()
    readings = waiting.readings(ids)
    st.title("Compare", anchor=False)
    if readings is None:
        return
    titles = {r.article.id: heading(r.article) for r in readings}
    choosing.legend(readings)
    with st.container(key="opcit-controls", horizontal=True, vertical_alignment="bottom"):
        view = choices.one("show", "Compare", SHOW, "stance") if len(readings) >= FEWEST else ""
        options = views.options(view)
        choosing.picker(ids, titles)
    if not view:
        st.info("Add at least one more article to compare.")
        return
    with header:
        exporting.show_several(ids, "opcit-compared", charts=True)
    views.show(view, readings, options)
