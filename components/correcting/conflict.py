"""Two people at one value: both values are shown, and the one who came second chooses."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components import session
from opcit.corrections import Conflict, kind_of

_KEPT = "opcit-conflict"


@dataclass(frozen=True, slots=True)
class Pending:
    """A conflict that waits for a choice."""

    article: str
    conflict: Conflict
    why: str


def remember(article_id: str, conflict: Conflict, why: str = "") -> None:
    """Keeps a conflict until the person has chosen."""
    st.session_state[_KEPT] = Pending(article_id, conflict, why)


def show(article_id: str) -> None:
    """Asks, if there is a conflict about this article."""
    pending: Pending | None = st.session_state.get(_KEPT)
    if pending and pending.article == article_id:
        st.dialog("Somebody changed this meanwhile", on_dismiss=_theirs)(_ask)(pending)


def _ask(pending: Pending) -> None:
    for entry in pending.conflict.theirs:
        if entry.edit:
            st.markdown(f"**{entry.by}, {entry.at:%d %b, %H:%M} UTC**")
            st.text(kind_of(entry.edit).told(entry.edit))
    st.markdown("**You**")
    for edit in pending.conflict.mine:
        st.text(kind_of(edit).told(edit))
    with st.container(horizontal=True):
        theirs = st.button("Keep theirs", key="opcit-keep-theirs", on_click=_theirs)
        mine = st.button("Keep mine", key="opcit-keep-mine", type="primary", on_click=_mine, args=(pending,))  # fmt: skip
    if theirs or mine:
        st.rerun()


def _theirs() -> None:
    st.session_state.pop(_KEPT, None)


def _mine(pending: Pending) -> None:
    """Makes the edits on what there is now; who else came in between is asked about again."""
    _theirs()
    try:
        session.correct(
            pending.article, pending.conflict.mine, pending.why, pending.conflict.revision
        )
    except Conflict as again:
        remember(pending.article, again, pending.why)
