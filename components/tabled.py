"""A chart's figures as a table and as CSV, beneath it: neither is made before the table is opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from components import exporting
from opcit.views.table import csv, shown


def show(rows: Sequence[Any], file: str, key: str, download: bool = True) -> None:
    """Draws it closed. file: the name of the CSV file, without its ending; key: of the table on this page.

    Made at once, tables took a sixth of a rerun, and most of what was sent, though few people open one.
    """
    drawer = st.expander("As a table", key=f"opcit-table-{key}", on_change="rerun")
    if not drawer.open:
        return
    with drawer:
        st.dataframe(shown(rows), hide_index=True)
        if download:
            st.download_button(
                "Download as CSV",
                exporting.checked(lambda: csv(rows)),
                f"{file}.csv",
                "text/csv",
                key=f"csv-{key}",
            )
