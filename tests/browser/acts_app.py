"""A long act whose middle asks the session's state, beside a button: what tests/browser/test_acts.py drives."""

import time

import streamlit as st

from components import acts

SECONDS = 1.5
acts.finish()
st.session_state.setdefault("done", 0)


def act() -> None:
    """Half of it, a while, the other half."""
    st.session_state.half = st.session_state.done + 1
    time.sleep(SECONDS)
    st.session_state.done = st.session_state.half


st.button("Act", on_click=act)
if st.button("Act in the run"):
    with acts.whole():
        act()
    st.rerun()
st.button("More", on_click=lambda: st.session_state.update(more=True))
st.text(f"done: {st.session_state.done}, more: {st.session_state.get('more', False)}")
