"""Addresses of articles and of feeds, one a line."""

from __future__ import annotations

import streamlit as st

from components.importing.beginning import begin
from opcit.importing import feeds

FIELD = "import_addresses"


def show() -> None:
    """One field for both: what is at an address says which it is."""
    with st.form("opcit-import-addresses", border=False, enter_to_submit=False):
        st.text_area(
            "Addresses of articles, or of RSS and Atom feeds, one a line", key=FIELD, height=140,
            placeholder="https://…",
        )  # fmt: skip
        st.form_submit_button("Import", type="primary", on_click=_take)
    st.caption(
        f"Of a feed, every article it names is fetched, at most {feeds.MOST}. Public pages only."
    )


def _take() -> None:
    things = feeds.addresses(st.session_state[FIELD])
    title = things[0].name if len(things) == 1 else f"{len(things):,} addresses"
    begin(title, things)
    st.session_state[FIELD] = ""
