"""Begins an import, or says in a sentence why there is none."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from components import session
from opcit.importing.things import Refused, Thing

PROBLEM = "import_problem"


def begin(title: str, things: Iterable[Thing], field: str = "") -> None:
    """Starts to take these things in, and empties the field that they came from."""
    try:
        session.importing(title, things)
    except Refused as problem:
        st.session_state[PROBLEM] = str(problem)
        return
    st.session_state.pop(PROBLEM, None)
    if field:
        st.session_state[f"{field}_round"] = st.session_state.get(f"{field}_round", 0) + 1


def key(field: str) -> str:
    """The key of a field, another one once its content was taken, so that it is empty again."""
    return f"opcit-{field}-{st.session_state.get(f'{field}_round', 0)}"


def megabytes() -> int:
    """The largest upload that the server takes."""
    return int(st.get_option("server.maxUploadSize"))
