"""What the menu of a library's card does: its details, its collections, deleting it with a way back."""

from __future__ import annotations

import streamlit as st

from components import details, library_card, session
from components.collections import shelving
from components.escaping import escape_markdown
from opcit.views.titles import heading


def _edit(article_id: str) -> None:
    kept = session.article(article_id)
    if kept is not None:
        st.session_state["library_dialog"] = True
        st.dialog("About this article", on_dismiss="rerun")(details.form)(kept.article)


def chosen(article_id: str, key: str) -> None:
    """Deletes the article, if that was chosen; dialogs are drawn with the page."""
    if st.session_state[key] != library_card.DELETE:
        return
    kept = session.article(article_id)
    if kept is not None and session.delete(article_id):
        st.session_state["library_deleted"] = article_id, heading(kept.article)


def _collect(article_id: str) -> None:
    kept = session.article(article_id)
    if kept is not None:
        st.session_state["library_dialog"] = True
        shelving.ask(article_id, heading(kept.article))


DIALOGS = {library_card.EDIT: _edit, library_card.COLLECT: _collect}


def deleted() -> None:
    """Says what was deleted last, with a way back."""
    if "library_deleted" not in st.session_state:
        return
    article_id, heading = st.session_state["library_deleted"]
    with st.container(key="opcit-notice-deleted", horizontal=True, vertical_alignment="center"):
        st.markdown(f"Deleted: “{escape_markdown(heading)}”.", width="content")
        st.button("Undo", key="opcit-undo", on_click=_undelete, args=(article_id,))


def _undelete(article_id: str) -> None:
    """Once, however often it is pressed before the page follows."""
    if st.session_state.pop("library_deleted", None):
        session.restore(article_id)
