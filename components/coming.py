"""What a page says whose link came before the library was loaded."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import session

LOOK = 0.7  # seconds between two looks at what is on its way


def show(there: Callable[[], bool]) -> None:
    """Says that the library is being loaded; opens the page once `there` says so, or all is loaded."""
    with st.container(key="opcit-empty"):
        st.subheader("The library is being loaded", anchor=False)
        st.write("This page opens by itself once what it is about is there.")
    st.fragment(_look_again, run_every=LOOK)(there)


def _look_again(there: Callable[[], bool]) -> None:
    if there() or not session.loading().active:
        st.rerun()
