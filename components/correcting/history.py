"""The History menu: who corrected what, when and why; undo, redo, revert; what found no place."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from components import session
from components.correcting import carrying_out
from opcit.corrections import Entry, kind_of, to_redo, to_undo, undone
from opcit.views import wording

SHOWN = 15
"""Entries shown with a button each; older ones are listed only."""


def show(article_id: str) -> None:
    """Draws the menu; nothing of it is made before it is opened."""
    menu = st.popover("History", key="opcit-history", type="tertiary", on_change="rerun")
    if not menu.open:
        return
    entries = session.log(article_id)
    with menu.container(key="opcit-history-list"):
        _steps(article_id, entries)
        edits = [entry for entry in reversed(entries) if entry.edit]
        if not edits:
            st.caption("Nothing was corrected yet. Cards have what can be: “Correct”.")
            return
        _lines(article_id, entries, edits)


def _steps(article_id: str, entries: Sequence[Entry]) -> None:
    person = session.person()
    with st.container(horizontal=True):
        _step("Undo", "Ctrl+Z", article_id, bool(to_undo(entries, person)))
        _step("Redo", "Shift+Ctrl+Z", article_id, bool(to_redo(entries, person)))


def _step(label: str, shortcut: str, article_id: str, possible: bool) -> None:
    st.button(
        label, key=f"opcit-{label.lower()}", help=shortcut, disabled=not possible,
        on_click=carrying_out.carry_out, args=(article_id, {label.lower(): True}),
    )  # fmt: skip


def _lines(article_id: str, entries: Sequence[Entry], edits: Sequence[Entry]) -> None:
    gone = undone(entries)
    lost = {o.entry.revision: o.reason for o in session.orphans(article_id)}
    for entry in edits[:SHOWN]:
        with st.container(key=f"opcit-entry-{entry.revision}", horizontal=True):
            st.html(line(entry, entry.revision in gone, lost.get(entry.revision, "")))
            if entry.revision not in gone:
                st.button(
                    "Revert", key=f"opcit-revert-{entry.revision}", type="tertiary",
                    on_click=carrying_out.carry_out,
                    args=(article_id, {"revert": [entry.revision]}),
                )  # fmt: skip
    if older := edits[SHOWN:]:
        st.html("".join(line(e, e.revision in gone, lost.get(e.revision, "")) for e in older))


def line(entry: Entry, gone: bool, lost: str = "") -> str:
    """An edit as HTML: what, by whom, when, why; struck through where it was taken back."""
    assert entry.edit is not None
    told = escape(kind_of(entry.edit).told(entry.edit))
    facts = [f"by {entry.by}", f"{wording.day(f'{entry.at:%Y-%m-%d}')}, {entry.at:%H:%M} UTC"]
    facts += [entry.why] if entry.why else []
    facts += ["taken back"] if gone else []
    facts += [f"finds no place: {lost}"] if lost else []
    words = f"<s>{told}</s>" if gone else told
    return f'<p class="opcit-entry">{words}<small>{escape(" · ".join(facts))}</small></p>'
