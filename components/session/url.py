"""The state of a page, as its URL has it."""

from __future__ import annotations

import streamlit as st


def get(name: str, default: str = "") -> str:
    """A value of the page's state, as the URL has it."""
    return st.query_params.get(name, default)


def put(**changes: str | None) -> None:
    """Writes state into the URL; None and "" take a name out of it."""
    for name, value in changes.items():
        if value:
            if st.query_params.get(name) != value:
                st.query_params[name] = value
        elif name in st.query_params:
            del st.query_params[name]


def carried() -> dict[str, str]:
    """The state that a link to another page takes along."""
    return dict(st.query_params.items())
