"""Correcting outside the reader: forms in cards, the history, undo and redo, and two people at one value.

What is asked is carried out as in the reader (carrying_out.py), by the same table of offers.
"""

from __future__ import annotations

import streamlit as st

from components.correcting import carrying_out, conflict, history, keys


def show(article_id: str, page: str) -> None:
    """Draws an article page's part of it: the History menu, the keys, what came of the last correction."""
    history.show(article_id)
    if page == "read":  # the reader has keys and notices of its own
        conflict.show(article_id)
        return
    if said := carrying_out.said():
        st.toast(said["words"], icon="⚠️" if said["bad"] else None)
    conflict.show(article_id)
    keys.show(article_id)
