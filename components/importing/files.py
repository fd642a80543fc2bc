"""Files, a folder, or zip archives of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Any

import streamlit as st

from components import acts, session
from components.importing.beginning import begin, key, megabytes
from opcit.importing.archives import Limits, unpacked
from opcit.importing.singles import single
from opcit.importing.things import Thing
from opcit.ingest import EXTENSIONS, FORMATS
from opcit.text.enumeration import enumerated
from opcit.views import wording


def show() -> None:
    """Two fields, since a browser gives either files or a folder.

    The first takes any file: what cannot be read is listed with the reason. A folder may hold much that nobody
    means to send: of it, what is no article stays where it is.
    """
    kinds = enumerated([one.title for one in FORMATS])
    left, right = st.columns(2, gap="medium")
    with left:
        _field("import_files", f"Drop files or zip archives here: {kinds}", True)
    with right:
        label = "Drop a folder here, with the folders in it: files of other kinds are left out"
        _field("import_folder", label, "directory", list(EXTENSIONS))


def _field(name: str, label: str, several: Any, kinds: list[str] | None = None) -> None:
    given = st.file_uploader(
        label, kinds, accept_multiple_files=several, key=key(name), max_upload_size=megabytes()
    )
    if given:
        count = wording.count(len(given), "file")
        st.button(
            f"Import {count}",
            key=f"{name}_go",
            type="primary",
            on_click=acts.once(_take),
            args=(name, given),
        )


def _take(name: str, given: Sequence[Any]) -> None:
    first = (
        given[0].name
        if len(given) == 1
        else f"{PurePath(given[0].name).name} and {len(given) - 1} more"
    )
    begin(first, _things(given), name)


def _things(given: Sequence[Any]) -> Iterator[Thing]:
    """The files, and those in archives, as they are asked for."""
    limits = Limits(one=session.settings().max_bytes)
    for file in given:
        if file.name.casefold().endswith(".zip"):
            yield from unpacked(file.name, file.getvalue(), limits)
        else:
            yield single(file.name, file.getvalue())
