"""Comments and highlights on the Read page: a panel beside the text, and what the reader draws of it."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from components import access, session
from components.notes import keeping, marks, thread, writing
from components.notes.keeping import Visitor
from components.reader.beside import Beside
from opcit.article import Article
from opcit.notes.threads import Thread

__all__ = ["beside", "show"]

STYLE = Path(__file__).parent / "panel.css"
FILTERS = {"open": "Open", "settled": "Settled", "all": "All"}
_GO = "opcit-notes-go"


def show(article: Article, threads: Sequence[Thread], way: str = "") -> None:
    """Draws the panel with the article's threads, or the tab that opens it.

    way: HTML that leads whoever may not write here to where they may.
    """
    st.html(STYLE)
    if session.get("notes") not in FILTERS:
        _tab(threads)
        return
    with st.container(key="opcit-notes"):
        _head()
        who = keeping.visitor()
        if who.writes:
            writing.form(article)
        elif way:
            st.html(f'<p class="opcit-notes-none">{way}</p>')
        _undo(article)
        _list(threads, who)


def beside(threads: tuple[Thread, ...]) -> Beside:
    """What the reader draws of the threads of an article, and does for them."""
    return Beside(marks.drawn(threads), carry_out, _going())


def carry_out(article_id: str, what: Mapping[str, Any]) -> bool:
    """Does what the reader's script asks of comments; False where it asks something else.

    {"comment": [start, end]}: begin one on these words; {"thread": id}: show it in the panel.
    """
    if "comment" in what:
        start, end = what["comment"]
        writing.ask(article_id, int(start), int(end))
    elif "thread" not in what:
        return False
    session.put(notes="all" if "thread" in what else "open")
    return True


def _going() -> dict[str, str] | None:
    """The mark that the panel leads to in this run, told once; None where to none."""
    found: dict[str, str] | None = st.session_state.pop(_GO, None)
    return found


def _tab(found: Sequence[Thread]) -> None:
    number = sum(one.open for one in found)
    with st.container(key="opcit-notes-tab"):
        label = f"Comments ({number})" if number else "Comments"
        st.button(label, key="notes-open", on_click=session.put, kwargs={"notes": "open"})


def _head() -> None:
    with st.container(key="opcit-notes-head", horizontal=True, vertical_alignment="center"):
        st.html("<h2>Comments</h2>", width="stretch")
        st.session_state["notes-filter"] = session.get("notes")
        st.segmented_control(
            "Which threads", list(FILTERS), key="notes-filter", format_func=FILTERS.__getitem__,
            required=True, label_visibility="collapsed", on_change=_filtered,
        )  # fmt: skip
        st.button("Close", key="notes-close", type="tertiary", on_click=session.put, kwargs={"notes": None})  # fmt: skip


def _filtered() -> None:
    session.put(notes=st.session_state["notes-filter"])


def _undo(article: Article) -> None:
    found = keeping.undoable(article.id)
    if found:
        with st.container(key="opcit-notes-undo", horizontal=True, vertical_alignment="center"):
            st.html(f'<p class="opcit-notes-none" role="status">{found.said}</p>', width="content")
            st.button("Undo", key="notes-undo", on_click=access.told(keeping.undo))


def _list(found: Sequence[Thread], who: Visitor) -> None:
    wanted = {"open": (True,), "settled": (False,), "all": (True, False)}[session.get("notes")]
    shown = [one for one in found if one.open in wanted]
    if not shown:
        st.html(f'<p class="opcit-notes-none">{_none(found, who)}</p>')
    for one in shown:
        if one.place:
            thread.show(one, who, _go)
    lost = [one for one in shown if one.place is None]
    if lost:
        st.html('<p class="opcit-label">Their words are no longer in the text</p>')
        for one in lost:
            thread.show(one, who, _go)


def _none(found: Sequence[Thread], who: Visitor) -> str:
    if not found:
        how = " Select words in the text, or choose a paragraph above."
        return "Nobody has commented yet." + (how if who.writes else "")
    return (
        "None of the threads here is open."
        if session.get("notes") == "open"
        else "None is settled."
    )


def _go(one: Thread) -> None:
    """Leads to the words of a thread in the text."""
    if one.place:
        layer = marks.LAYER if one.open else "passage"
        mark = f"{layer}.{one.place.start}.{one.place.end}"
        session.put(mark=mark)
        st.session_state[_GO] = {"mark": mark, "at": str(time.time_ns())}
