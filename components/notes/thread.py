"""One thread in the panel: the words it is about, what was said, and what can be done with it.

Everything that people wrote is text: escaped, with no markup in it that could load or run anything.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import streamlit as st

from components import access
from components.notes import keeping
from components.notes.keeping import Visitor
from opcit.notes.threads import HIGHLIGHTS, LONGEST, Remark, Thread
from opcit.views import wording
from opcit.views.threads import kind, told

QUOTED = 180  # characters of the words that a thread is about
_EDITED = "opcit-notes-edited"


def show(thread: Thread, who: Visitor, go: Callable[[Thread], None]) -> None:
    """Draws a thread. who: whoever looks at it; go: what leads to its words in the text."""
    with st.container(key=f"opcit-thread-{thread.id}"):
        st.html(_words(thread))
        for remark in thread.remarks:
            if st.session_state.get(_EDITED) == remark.id:
                _editing(remark)
            else:
                _remark(thread, remark, who)
        _actions(thread, who, go)


def _words(thread: Thread) -> str:
    """The thread's kind and the words it is about, as HTML."""
    highlight = HIGHLIGHTS.get(thread.highlight)
    pen = f"light-dark({highlight.light}, {highlight.dark})" if highlight else "var(--opcit-quiet)"
    notes = [] if thread.remarks else [f"by {told(thread)}"]
    if not thread.open:
        notes.append(f"settled by {thread.resolved_by}")
    shown = wording.shortened(thread.anchor.quote, QUOTED)
    said = f' <span class="quiet">{escape(" · ".join(notes))}</span>' if notes else ""
    return (
        f'<div style="--pen: {pen}"><p class="opcit-thread-kind">{escape(kind(thread))}{said}</p>'
        f'<blockquote class="opcit-thread-quote">{escape(shown)}</blockquote></div>'
    )


def _remark(thread: Thread, remark: Remark, who: Visitor) -> None:
    st.html(
        f'<div class="opcit-remark"><p>{escape(remark.body)}</p>'
        f"<footer>{escape(told(remark))}</footer></div>"
    )
    if not who.may_change(remark):
        return
    with st.container(key=f"opcit-actions-{remark.id}", horizontal=True):
        _button("Edit", f"edit-{remark.id}", _edit, remark.id)
        _button("Delete", f"delete-{remark.id}", keeping.delete, thread, remark.id)


def _actions(thread: Thread, who: Visitor, go: Callable[[Thread], None]) -> None:
    """What anybody can do with a thread, and what who made it can do with its highlight."""
    with st.container(key=f"opcit-actions-{thread.id}", horizontal=True):
        if thread.place:
            _button("Show in text", f"go-{thread.id}", go, thread)
        if who.writes:
            _answers(thread, who)


def _answers(thread: Thread, who: Visitor) -> None:
    with st.popover("Reply", type="tertiary", key=f"reply-{thread.id}"):
        _writing("Your reply", f"reply-words-{thread.id}", "Reply", lambda body: keeping.reply(thread, body))  # fmt: skip
    if who.may_settle(thread):
        _button("Settle" if thread.open else "Open again", f"settle-{thread.id}", keeping.settle, thread)  # fmt: skip
    if thread.highlight and who.may_change(thread):
        _button("Take highlight away", f"unmark-{thread.id}", keeping.unmark, thread)


def _button(label: str, key: str, act: Callable[..., object], *args: object) -> None:
    st.button(label, key=key, type="tertiary", on_click=access.told(act), args=args)


def _edit(remark_id: str) -> None:
    st.session_state[_EDITED] = remark_id


def _editing(remark: Remark) -> None:
    key = f"edit-words-{remark.id}"
    st.session_state.setdefault(key, remark.body)

    def save(body: str) -> None:
        keeping.edit(remark.id, body)
        st.session_state[_EDITED] = None

    _writing("Your comment", key, "Save", save)
    _button("Cancel", f"edit-cancel-{remark.id}", _edit, "")


def _writing(label: str, key: str, save: str, act: Callable[[str], None]) -> None:
    """A field with its button. What cannot be kept stays in the field, with the reason under it."""
    problem = f"{key}-problem"
    turn = st.session_state.get(f"{key}-turn", 0)
    # Another form each time that something was kept: two presses are of one and the same.
    with st.form(f"{key}-form-{turn}", border=False):
        st.text_area(label, key=key, max_chars=LONGEST, height=90)
        st.form_submit_button(save, on_click=_written, args=(key, problem, act, turn))
    if said := st.session_state.pop(problem, ""):
        st.error(said)


def _written(key: str, problem: str, act: Callable[[str], None], turn: int) -> None:
    """Keeps what is in the field, once. turn: how often something was kept of it before this form was drawn."""
    if st.session_state.get(f"{key}-turn", 0) != turn:
        return
    try:
        act(st.session_state[key])
    except (ValueError, access.Forbidden) as refused:
        st.session_state[problem] = str(refused)
        return
    st.session_state[f"{key}-turn"] = turn + 1
    st.session_state[key] = ""
