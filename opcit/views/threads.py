"""Threads in words: what kind one is, who made it or wrote in it, and when."""

from __future__ import annotations

from opcit.notes.threads import HIGHLIGHTS, Remark, Thread
from opcit.views import wording


def kind(thread: Thread) -> str:
    """ "★ Key passage" of a highlight, else "Comment"."""
    highlight = HIGHLIGHTS.get(thread.highlight)
    return f"{highlight.sign} {highlight.label}" if highlight else "Comment"


def told(one: Thread | Remark) -> str:
    """Who wrote it and when; whether it was changed since."""
    edited = ", edited" if isinstance(one, Remark) and one.edited_at else ""
    return f"{one.author}, {wording.day(f'{one.made_at:%Y-%m-%d}')}{edited}"
