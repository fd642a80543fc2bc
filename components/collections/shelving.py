"""Putting an article of the library into collections and taking it out, from its card, with a way back."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components import acts, session
from components.escaping import escape_markdown
from opcit.store.collections import Collection

_LAST = "opcit-shelved"
_NAME = "opcit-shelve-name"


@dataclass(frozen=True, slots=True)
class Shelved:
    """What was done last: an article put into a collection or taken out of it, and what lay in it before."""

    article: str
    collection: str
    name: str
    added: bool
    before: tuple[str, ...]


def ask(article_id: str, heading: str) -> None:
    """Opens the list of collections for this article."""
    st.dialog("Collections", on_dismiss="rerun")(_list)(article_id, heading)


def _list(article_id: str, heading: str) -> None:
    st.markdown(escape_markdown(heading))
    held = session.holding(article_id)
    for one in session.collections():
        key = f"opcit-shelve-{article_id}-{one.id}"
        st.checkbox(
            escape_markdown(one.name), one.id in held,
            key=key, on_change=_switch, args=(article_id, one, key),
        )  # fmt: skip
    with (
        st.form("opcit-shelve-new", border=False, clear_on_submit=True),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        st.text_input("A new collection for it", key=_NAME, max_chars=120)
        st.form_submit_button("Make", on_click=acts.once(_make), args=(article_id,))


def _make(article_id: str) -> None:
    name = st.session_state[_NAME].strip()
    if name:
        collection_id = session.make_collection(name)
        session.put_in(collection_id, [article_id])
        _remember(Shelved(article_id, collection_id, name, True, ()))


def _switch(article_id: str, one: Collection, key: str) -> None:
    """As the box says; nothing where somebody else has done so meanwhile."""
    found = session.collection(one.id)
    added = bool(st.session_state.get(key))
    if found is None or added == (article_id in found[1]):
        return
    before = tuple(found[1])
    if added:
        session.put_in(one.id, [article_id])
    else:
        session.take_out(one.id, article_id)
    _remember(Shelved(article_id, one.id, one.name, added, before))


def _remember(done: Shelved) -> None:
    st.session_state[_LAST] = done


def notice() -> None:
    """Says what was done last, with a way back."""
    done: Shelved | None = st.session_state.get(_LAST)
    if done is None:
        return
    said = "Put into" if done.added else "Taken out of"
    with st.container(key="opcit-notice-shelved", horizontal=True, vertical_alignment="center"):
        st.markdown(f"{said} “{escape_markdown(done.name)}”.", width="content")
        st.button("Undo", key="opcit-undo-shelved", on_click=_undo, args=(done,))


def _undo(done: Shelved) -> None:
    """The collection as it was, once: an article that was taken out stands where it stood."""
    if st.session_state.pop(_LAST, None) is None:
        return
    if done.added:
        session.take_out(done.collection, done.article)
    else:
        session.put_in(done.collection, [done.article])
        session.order_collection(done.collection, done.before)
