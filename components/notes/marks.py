"""Threads as marks and cards that the reader draws, like those of the engine's layers. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from components.reader.beside import Extra
from components.reader.marks import Mark
from opcit.notes.threads import COMMENT, HIGHLIGHTS, Thread
from opcit.views import wording
from opcit.views.threads import told

LAYER = "notes"
OPENING = 60  # characters of a remark that stand for its thread


@lru_cache(maxsize=32)
def drawn(threads: tuple[Thread, ...]) -> Extra:
    """What the reader draws of threads: one and the same for as long as they are the same."""
    return Extra(layer(threads), tuple(marks(threads)), cards(threads))


def layer(threads: Sequence[Thread]) -> dict[str, Any]:
    """The layer of threads, as the reader's legend shows it."""
    return {
        "name": LAYER, "title": "Notes", "meaning": "What people highlighted and wrote.",
        "light": COMMENT.light, "dark": COMMENT.dark, "shown": True, "form": "pen",
        "count": sum(1 for _ in marks(threads)),
    }  # fmt: skip


def marks(threads: Sequence[Thread]) -> Iterator[Mark]:
    """A mark for each open thread whose words are in the text."""
    for thread in threads:
        if thread.place and thread.open:
            start, end = thread.place.start, thread.place.end
            sign = thread.highlight or "comment"
            yield Mark(start, end, LAYER, 0, key(thread), (), sign, "")


def cards(threads: Sequence[Thread]) -> dict[str, Any]:
    """The card of each thread: who said what and when."""
    return {key(thread): _card(thread) for thread in threads if thread.place}


def key(thread: Thread) -> str:
    """The key of a thread's card."""
    return f"{LAYER}:{thread.id}"


def title(thread: Thread) -> str:
    """What a thread is called: its highlight, or its first words."""
    if thread.highlight or not thread.remarks:
        return thread.said
    return wording.shortened(thread.remarks[0].body, OPENING)


def _card(thread: Thread) -> dict[str, Any]:
    facts: list[Any] = [[told(one), [one.body]] for one in thread.remarks]
    sign = f"{HIGHLIGHTS[thread.highlight].sign} " if thread.highlight else ""
    return {
        "kind": "Highlight" if thread.highlight else "Comment", "title": sign + title(thread),
        "facts": facts or [["By", [told(thread)]]], "why": "", "by": "", "thread": thread.id,
    }  # fmt: skip
