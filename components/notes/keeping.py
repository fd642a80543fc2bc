"""What pages do with comments: reads and writes them, as whoever is there, and remembers what to undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from components import session
from components.access import Forbidden
from opcit.article import Article
from opcit.notes.threads import Remark, Thread
from opcit.sharing.excerpts import visible
from opcit.sharing.guests import MOST_REMARKS
from opcit.store import comments

_UNDO = "opcit-notes-undo"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who is there in this run, and whether they may write and came as a guest: what the panel offers them.

    Each button asks for its right anew when it is pressed.
    """

    name: str
    writes: bool
    guest: bool

    def may_change(self, one: Thread | Remark) -> bool:
        """Whether it is theirs to change."""
        return self.writes and one.author == self.name

    def may_settle(self, thread: Thread) -> bool:
        """Whether they may say that a thread is done: a guest only of those that they began."""
        return self.writes and (thread.author == self.name or not self.guest)


def visitor() -> Visitor:
    """Whoever is there, looked up once for all threads: by a link it is read from the library each time."""
    return Visitor(session.person(), session.may("comment"), session.by_link())


@dataclass(frozen=True, slots=True)
class Undo:
    """What was taken away last, in words, and what brings it back."""

    said: str
    article_id: str
    back: Callable[[], object]


def add(article: Article, start: int, end: int, body: str, highlight: str) -> str:
    """Starts a thread. Raises ValueError with a sentence."""
    own, sight = session.own(article), session.in_sight(article)
    start, end = comments.trimmed(own.text, start, end)
    if sight is not None and not visible(sight, start, end):
        raise ValueError("Choose words of one excerpt.")
    with session.writing("comment") as connection:
        _check_room(connection)
        return comments.add(connection, own, start, end, session.person(), body, highlight)


def reply(thread: Thread, body: str) -> None:
    """Adds a remark; raises ValueError with a sentence."""
    with session.writing("comment") as connection:
        _check_room(connection)
        comments.reply(connection, thread.id, session.person(), body)


def _check_room(connection: Any) -> None:
    """Raises ValueError for a guest who has written as much as one may: they could fill the library else."""
    if session.by_link() and comments.written(connection, session.person()) >= MOST_REMARKS:
        raise ValueError("That is as much as one guest may write here.")


def edit(remark_id: str, body: str) -> None:
    """Changes one's own remark; raises ValueError with a sentence."""
    with session.writing("comment") as connection:
        comments.edit(connection, remark_id, session.person(), body)


def delete(thread: Thread, remark_id: str) -> None:
    """Deletes one's own remark, with a way back."""
    who = session.person()
    with session.writing("comment") as connection:
        gone = comments.delete(connection, remark_id, who)
    if gone:
        _undoable("Comment deleted.", thread, lambda: _restore(remark_id, who))


def unmark(thread: Thread) -> None:
    """Takes the highlight of one's own thread away, with a way back."""
    who = session.person()
    with session.writing("comment") as connection:
        changed = comments.mark(connection, thread.id, who, "")
    if changed:
        _undoable("Highlight taken away.", thread, lambda: _marked(thread, who))


def settle(thread: Thread) -> None:
    """Settles an open thread, or opens a settled one again."""
    if not visitor().may_settle(thread):
        raise Forbidden("Only whoever began this can settle it here.")
    with session.writing("comment") as connection:
        if thread.open:
            comments.resolve(connection, thread.id, session.person())
        else:
            comments.reopen(connection, thread.id)


def undoable(article_id: str) -> Undo | None:
    """What was taken away last in this article and can be brought back."""
    found: Undo | None = st.session_state.get(_UNDO)
    return found if found and found.article_id == article_id else None


def undo() -> None:
    """Brings back what was taken away last."""
    found: Undo | None = st.session_state.pop(_UNDO, None)
    if found:
        found.back()


def _undoable(said: str, thread: Thread, back: Callable[[], object]) -> None:
    st.session_state[_UNDO] = Undo(said, thread.article_id, back)


def _restore(remark_id: str, who: str) -> None:
    with session.writing("comment") as connection:
        comments.restore(connection, remark_id, who)


def _marked(thread: Thread, who: str) -> None:
    with session.writing("comment") as connection:
        comments.mark(connection, thread.id, who, thread.highlight)
