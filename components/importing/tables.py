"""A table: its first rows, and which column holds what, as the user says."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from components import acts
from components.escaping import escape_markdown
from components.importing.beginning import begin, key, megabytes
from opcit.corpus.columns import FIELDS, guessed
from opcit.importing import tables
from opcit.importing.things import Refused
from opcit.views import wording

NAMES = {
    "text": "Text", "title": "Title", "author": "Author", "outlet": "Outlet", "url": "Address",
    "published": "Published",
}  # fmt: skip
NONE = "—"
_READ = "opcit-import-preview"
WIDEST = 200
"""Characters of a value that the preview shows."""


def show() -> None:
    """The field, and below it the preview of what was given."""
    given = st.file_uploader(
        "Drop a table of articles here: CSV, JSON lines or Parquet, one article a row",
        key=key("import_table"), max_upload_size=megabytes(),
    )  # fmt: skip
    if given is None:
        return
    try:
        names, rows = _preview(given)
    except Refused as problem:
        st.error(escape_markdown(str(problem)))
        return
    st.dataframe(_shortened(rows), hide_index=True, height="content")
    columns = _columns(names)
    st.button(
        "Import the rows", key="import_table_go", type="primary", disabled=not columns["text"],
        on_click=acts.once(_take), args=(given,),
    )  # fmt: skip
    if not columns["text"]:
        st.caption("Say which column holds the text of the articles.")


def _preview(given: Any) -> tuple[list[str], list[dict[str, Any]]]:
    """The columns of an upload and its first rows, read once: for that it is written to disk whole."""
    kept = st.session_state.get(_READ)
    if kept is None or kept[0] != given.file_id:
        kept = given.file_id, tables.preview(given.name, given.getvalue())
        st.session_state[_READ] = kept
    found: tuple[list[str], list[dict[str, Any]]] = kept[1]
    return found


def _columns(names: list[str]) -> dict[str, str]:
    """Which column holds what: guessed from the names, changed by the user. "" where none does."""
    found = guessed(names)
    with st.container(key="opcit-columns", horizontal=True):
        for field in FIELDS:
            options = [NONE, *names]
            index = options.index(found[field]) if field in found else 0
            st.selectbox(NAMES[field], options, index, key=_key(field), width=162)
    return _chosen()


def _key(field: str) -> str:
    return f"import_column_{field}"


def _chosen() -> dict[str, str]:
    """As the lists are now: the last choice may have come along with the press of the button."""
    values = {field: st.session_state[_key(field)] for field in FIELDS}
    return {field: "" if value == NONE else value for field, value in values.items()}


def _take(given: Any) -> None:
    begin(given.name, tables.rows(given.name, given.getvalue(), _chosen()), "import_table")


def _shortened(rows: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame([{name: _short(value) for name, value in row.items()} for row in rows])


def _short(value: Any) -> str:
    return "" if value is None else wording.shortened(str(value), WIDEST)
