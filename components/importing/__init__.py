"""The Import page: three ways to give many articles, what is under way, and what came of it."""

from __future__ import annotations

import streamlit as st

from components import gate, session
from components.importing import addresses, files, progress, tables


def show() -> None:
    """Draws the page below the header."""
    st.title("Import", anchor=False)
    st.markdown(
        "Many articles at once. Each is kept as soon as it is read, so nothing is lost if the server stops; "
        "what cannot be read is listed below with the reason, and copies of what is here already are named."
    )
    if not session.may("add"):
        gate.why_not()
        return
    ways = st.tabs(["Files, folder or archive", "Table", "Feeds and addresses"])
    for tab, way in zip(ways, (files, tables, addresses), strict=True):
        with tab:
            way.show()
    progress.show()
