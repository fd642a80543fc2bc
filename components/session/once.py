"""What is asked of the store again and again while a page is drawn, and is read once for that drawing.

Callbacks run before a drawing and fragments after it: both ask anew, and so does whoever writes.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

Answer = TypeVar("Answer")
_known: ContextVar[dict[Hashable, Any] | None] = ContextVar("opcit-drawing", default=None)


@contextmanager
def drawing(known: Mapping[Hashable, Any]) -> Iterator[None]:
    """Around the drawing of a page. known: the answers to questions that it has been asked already."""
    before = _known.set({**known})
    try:
        yield
    finally:
        _known.reset(before)


def drawn() -> bool:
    """Whether a page is being drawn."""
    return _known.get() is not None


def of(question: Hashable, read: Callable[[], Answer]) -> Answer:
    """The answer to a question: what `read` gives, or gave before in this drawing."""
    known = _known.get()
    if known is None:
        return read()
    if question not in known:
        known[question] = read()
    answer: Answer = known[question]
    return answer


def forget() -> None:
    """Has everything asked anew."""
    if known := _known.get():
        known.clear()
