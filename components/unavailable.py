"""What a page says while the database is away, full or locked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from opcit.store import Unavailable


@contextmanager
def sound() -> Iterator[None]:
    """Around what a page shows: a database that is away or full becomes a sentence and a way to try again."""
    try:
        yield
    except Unavailable as problem:
        with st.container(key="opcit-unavailable"):
            st.error(str(problem))
            st.button("Try again", key="opcit-retry")
