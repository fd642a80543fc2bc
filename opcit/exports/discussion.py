"""What people highlighted and wrote as an export carries it, whole: it can be taken back with nothing lost.

Where its words are in the text is found again when it is taken back, as it is in the store.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import msgspec

from opcit.article import Article
from opcit.corrections.anchors import located
from opcit.notes.threads import HIGHLIGHTS, Remark, Thread, checked

_FOUND_AGAIN = ("article_id", "place")
LONGEST_ID = 16
LONGEST_NAME = 320
"""Characters of a person's name or address at most."""
LAST = 2**31 - 1
"""The last character that an anchor may name."""


def record(thread: Thread) -> dict[str, Any]:
    """A thread as plain values, with all its remarks."""
    values: dict[str, Any] = msgspec.to_builtins(thread)
    return {name: value for name, value in values.items() if name not in _FOUND_AGAIN}


def threads(records: Sequence[Any], article: Article) -> tuple[Thread, ...]:
    """The threads that `record` gave these for. Raises ValueError, msgspec.ValidationError or TypeError on other data."""
    given = [{**one, "article_id": article.id, "place": None} for one in records]
    found = msgspec.convert(given, tuple[Thread, ...])
    fault = next(_faults(found), None)
    if fault:
        raise ValueError(fault)
    return tuple(replace(one, place=located(one.anchor, article.text)) for one in found)


def _faults(found: Sequence[Thread]) -> Iterator[str]:
    remarks = [remark for thread in found for remark in thread.remarks]
    for named in (found, remarks):
        ids = [one.id for one in named]
        if len(set(ids)) < len(ids):
            yield "two have one id"
    for thread in found:
        yield from _thread_faults(thread)
    for remark in remarks:
        yield from _made_faults(remark)
        if checked(remark.body) != remark.body:
            yield "a remark has signs that cannot be shown"


def _thread_faults(thread: Thread) -> Iterator[str]:
    yield from _made_faults(thread)
    at = thread.anchor
    if thread.highlight and thread.highlight not in HIGHLIGHTS:
        yield f"there is no highlight called {thread.highlight!r}"
    if not thread.highlight and not thread.remarks:
        yield "a thread says nothing"
    if not 0 <= at.start < at.end <= LAST or at.end - at.start != len(at.quote):
        yield "a thread is about no words"
    if "\0" in at.quote + at.prefix + at.suffix:
        yield "the words of a thread have signs that cannot be kept"
    if (thread.resolved_at is None) != (thread.resolved_by == ""):
        yield "a thread is half settled"


def _made_faults(one: Thread | Remark) -> Iterator[str]:
    names = [one.author, *([one.resolved_by] if isinstance(one, Thread) else [])]
    if not one.author or not all(n.isprintable() and len(n) <= LONGEST_NAME for n in names):
        yield "somebody in it has no name"
    if not 0 < len(one.id) <= LONGEST_ID or not one.id.isalnum():
        yield "an id in it is none"
    later = one.resolved_at if isinstance(one, Thread) else one.edited_at
    if any(moment and moment.tzinfo is None for moment in (one.made_at, later)):
        yield "a moment in it has no zone"
