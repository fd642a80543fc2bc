"""The Methods page: what each layer does, how, how well, and what it cannot do."""

from __future__ import annotations

import streamlit as st

from opcit.layers import LAYERS


def show() -> None:
    """Draws the page: one section a row of LAYERS."""
    st.title("Methods", anchor=False)
    for layer in LAYERS:
        st.subheader(layer.title)
        st.write(layer.meaning)
