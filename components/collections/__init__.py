"""The collections page: all collections, or one with its articles, trend and predictions; and a row in the library."""

from __future__ import annotations

from html import escape
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import acts, choices, exporting, frame, session
from components.collections import articles, ledger, trend
from components.escaping import escape_markdown
from opcit.exports import names
from opcit.views import wording

STYLES = (
    Path(__file__).parents[1] / "charts.css",
    Path(__file__).parents[1] / "comparing" / "comparing.css",
)
SHOW = {"articles": "Articles", "trend": "Over time", "predictions": "Predictions"}
"""What a collection's page shows: name in URLs -> title."""
_NAME = "collection-name"


def show(header: DeltaGenerator) -> None:
    """Draws the page below the header, and in it the Export menu of a collection."""
    for style in STYLES:
        st.html(style)
    found = session.collection(session.get("collection"))
    _deleted()
    if found is None:
        _all()
        return
    one, ids = found
    if ids:
        with header:
            exporting.show_several(ids, names.words(one.name) or one.id, charts=True)
    st.title(escape_markdown(one.name), anchor=False)
    if one.notes:
        st.html(f'<p class="opcit-note">{escape(one.notes)}</p>')
    with st.container(key="opcit-controls", horizontal=True, vertical_alignment="bottom"):
        view = choices.one("folder", "Show", SHOW, "articles")
        if session.may("add"):
            _edit(one.id, one.name, one.notes)
        st.button("All collections", type="tertiary", on_click=lambda: session.put(collection=None))
    {"articles": articles.show, "trend": trend.show, "predictions": ledger.show}[view](one.id, ids)


def row() -> None:
    """In the library: the collections as links, where there are any."""
    found = session.collections()
    if not found:
        return
    with st.container(key="opcit-folders", horizontal=True, gap="small"):
        for one in found[:12]:
            frame.link(
                "collections",
                f"{escape_markdown(one.name)} ({one.count})",
                collection=one.id,
            )


def _all() -> None:
    st.title("Collections", anchor=False)
    st.write(
        "A collection holds articles on one matter, with notes. An article may lie in several."
    )
    found = session.collections()
    if session.may("add"):
        _new()
    elif not found:
        st.info("There is no collection yet.")
    for one in found:
        with st.container(
            key=f"opcit-folder-{one.id}", horizontal=True, vertical_alignment="center"
        ):
            st.button(
                escape_markdown(one.name), key=f"open-{one.id}", type="tertiary",
                on_click=lambda i=one.id: session.put(collection=i),
            )  # fmt: skip
            st.caption(wording.count(one.count, "article"))


def _new() -> None:
    with (
        st.form("new-collection", border=False, clear_on_submit=True),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        st.text_input("Name of a new collection", key=_NAME, max_chars=120)
        st.form_submit_button("Make", on_click=acts.once(_make))


def _make() -> None:
    if name := st.session_state[_NAME].strip():
        session.put(collection=session.make_collection(name))


def _edit(collection_id: str, name: str, notes: str) -> None:
    with st.popover("Name and notes", key="opcit-folder-edit"):
        with st.form("edit-collection", border=False):
            st.text_input("Name", name, max_chars=120, key=_key(collection_id, "name"))
            st.text_area("Notes", notes, max_chars=4_000, key=_key(collection_id, "notes"))
            st.form_submit_button("Save", type="primary", on_click=_change, args=(collection_id,))
            if not st.session_state[_key(collection_id, "name")].strip():
                st.error("A collection needs a name.")
        st.button(
            "Delete the collection",
            key="opcit-folder-delete",
            on_click=_delete,
            args=(collection_id, name),
        )


def _key(collection_id: str, field: str) -> str:
    return f"opcit-folder-{field}-{collection_id}"


def _change(collection_id: str) -> None:
    """Keeps the name and the notes as they were typed, unless there is no name."""
    values = {field: st.session_state[_key(collection_id, field)] for field in ("name", "notes")}
    if values["name"].strip():
        session.change_collection(collection_id, **values)


def _delete(collection_id: str, name: str) -> None:
    session.delete_collection(collection_id)
    st.session_state["collection_deleted"] = collection_id, name
    session.put(collection=None)


def _deleted() -> None:
    """Says which collection was deleted last, with a way back."""
    if "collection_deleted" not in st.session_state or not session.may("add"):
        return
    collection_id, name = st.session_state["collection_deleted"]
    with st.container(key="opcit-notice-folder", horizontal=True, vertical_alignment="center"):
        st.markdown(
            f"Deleted: “{escape_markdown(name)}”. Its articles are still in the library.",
            width="content",
        )
        st.button("Undo", key="opcit-undo-folder", on_click=_restore, args=(collection_id,))


def _restore(collection_id: str) -> None:
    """Once, however often it is pressed before the page follows; each press opens it, for each brings the old address along."""
    if st.session_state.pop("collection_deleted", None):
        session.restore_collection(collection_id)
    session.put(collection=collection_id)
