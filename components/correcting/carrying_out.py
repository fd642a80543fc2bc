"""What is asked for in the reader becomes edits in the log; what came of it is told in the reader.

Runs as the component's callback, before the page is drawn, so that the page shows the corrected
reading at once.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any, Literal

import streamlit as st

from components import session
from components.access import Forbidden
from components.correcting import conflict
from opcit.corrections import Conflict, Entry, Unfit, kind_of

_SAID = "opcit-said"
Asked = Mapping[str, Any]
"""What the script asks: {"edits": [...], "why"}, {"undo"}, {"redo"} or {"revert": [revisions]}."""
Back = Literal["undo", "redo"] | None
"""What takes back what was just done: of a correction to undo it, of an undoing to do it again."""


def carry_out(article_id: str, asked: Asked) -> None:
    """Does what was asked, and keeps what to tell of it for `said`."""
    try:
        words, back = next(act for name, act in _ACTS.items() if name in asked)(article_id, asked)
        bad = False
    except (Conflict, Unfit, Forbidden, ValueError, LookupError) as problem:
        if isinstance(problem, Conflict):
            conflict.remember(article_id, problem, str(asked.get("why", "")))
        words, back, bad = str(problem), None, True
    st.session_state[_SAID] = {"words": words, "back": back, "bad": bad, "at": str(time.time_ns())}


def said() -> dict[str, Any] | None:
    """What came of what was asked in this run, told once; None where nothing was."""
    found: dict[str, Any] | None = st.session_state.pop(_SAID, None)
    return found


def _correct(article_id: str, asked: Asked) -> tuple[str, Back]:
    made = session.correct(article_id, asked["edits"], why=str(asked.get("why", "")))
    lost = {o.entry.revision: o.reason for o in session.orphans(article_id)}
    reasons = [lost[entry.revision] for entry in made if entry.revision in lost]
    if reasons:
        session.revert(article_id, [entry.revision for entry in made])
        raise Unfit(reasons[0])
    return f"{_told(made)}.", "undo"


def _undo(article_id: str, _: Asked) -> tuple[str, Back]:
    gone = session.undo(article_id)
    if not gone:
        return "There is nothing to undo.", None
    return f"Undone: {_undone(article_id, gone)}.", "redo"


def _redo(article_id: str, _: Asked) -> tuple[str, Back]:
    again = session.redo(article_id)
    if not again:
        return "There is nothing to do again.", None
    return f"Done again: {_redone(article_id, again)}.", "undo"


def _revert(article_id: str, asked: Asked) -> tuple[str, Back]:
    gone = session.revert(article_id, [int(revision) for revision in asked["revert"]])
    return f"Taken back: {_undone(article_id, gone)}.", "redo"


_ACTS: dict[str, Callable[[str, Asked], tuple[str, Back]]] = {
    "edits": _correct,
    "undo": _undo,
    "redo": _redo,
    "revert": _revert,
}


def _told(entries: list[Entry]) -> str:
    return "; ".join(kind_of(entry.edit).told(entry.edit) for entry in entries if entry.edit)


def _undone(article_id: str, undoing: list[Entry]) -> str:
    """The edits that these entries undo, in words."""
    known = {entry.revision: entry for entry in session.log(article_id)}
    return _told([known[e.undoes] for e in undoing if e.undoes])


def _redone(article_id: str, redoing: list[Entry]) -> str:
    """The edits that these entries restore: each undoes an undoing."""
    known = {entry.revision: entry for entry in session.log(article_id)}
    undoings = [known[entry.undoes] for entry in redoing if entry.undoes]
    return _told([known[entry.undoes] for entry in undoings if entry.undoes])
