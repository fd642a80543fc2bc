"""What a reader asks for is done to its end, however soon they ask for more.

Streamlit breaks a run off where its user acts again, and a callback with it: before it has begun, or at the
next thing that is asked of the session's state, halfway through its work. It is then lost, for the next run
takes the change for one that has been acted on (streamlit issue 10578). What is drawn may be thrown away;
what is done may not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any

from streamlit.runtime.scriptrunner_utils.script_requests import ScriptRequest, ScriptRequests
from streamlit.runtime.state.safe_session_state import SafeSessionState

Asked = Callable[[ScriptRequests], ScriptRequest | None]
_whole: ContextVar[bool] = ContextVar("opcit-whole", default=False)
"""Whether what this thread does may not be broken off."""


def finish() -> None:
    """Has every callback of this process run to its end; what is asked meanwhile is done after it."""
    asked, take = ScriptRequests.on_scriptrunner_yield, SafeSessionState.on_script_will_rerun
    if not hasattr(asked, "__wrapped__"):
        ScriptRequests.on_scriptrunner_yield = _unless_whole(asked)  # type: ignore[method-assign, assignment]
        SafeSessionState.on_script_will_rerun = _done_whole(take)  # type: ignore[method-assign]


@contextmanager
def whole() -> Iterator[None]:
    """Around what a page does while it is drawn, such as with the answer of a dialog: as whole as a callback."""
    before = _whole.set(True)
    try:
        yield
    finally:
        _whole.reset(before)


def once(act: Callable[..., None]) -> Callable[..., None]:
    """A callback that is done once for each time that it is drawn.

    The second press of a double click comes before the page is drawn anew, with all that was typed once more.
    """
    pressed: list[bool] = []

    @wraps(act)
    def first(*given: Any, **named: Any) -> None:
        if not pressed:
            pressed.append(True)
            act(*given, **named)

    return first


def _unless_whole(asked: Asked) -> Asked:
    """What a run is to do instead, if anything."""

    @wraps(asked)
    def waiting(requests: ScriptRequests) -> ScriptRequest | None:
        return None if _whole.get() else asked(requests)

    return waiting


def _done_whole(take: Callable[..., None]) -> Callable[..., None]:
    """What a run does before it draws: it takes the widgets' values, and calls their callbacks."""

    @wraps(take)
    def taking(*given: Any, **named: Any) -> None:
        with whole():
            take(*given, **named)

    return taking
