"""What a reader asks for is done to its end, however soon they ask for more.

Streamlit breaks a run off where its user acts again, and a callback with it: at the next thing that is asked
of the session's state, halfway through its work, which is then lost, for the next run takes the change for
one that has been acted on (streamlit issue 10578). What is drawn may be thrown away; what is done may not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps

from streamlit.runtime.scriptrunner_utils.script_requests import ScriptRequest, ScriptRequests
from streamlit.runtime.scriptrunner_utils.script_run_context import RunLocation, ThreadState

Asked = Callable[[ScriptRequests], ScriptRequest | None]
_whole: ContextVar[bool] = ContextVar("opcit-whole", default=False)


def finish() -> None:
    """Has every callback of this process run to its end; what is asked meanwhile is done after it."""
    asked = ScriptRequests.on_scriptrunner_yield
    if not hasattr(asked, "__wrapped__"):
        ScriptRequests.on_scriptrunner_yield = _after_callbacks(asked)  # type: ignore[method-assign, assignment]


@contextmanager
def whole() -> Iterator[None]:
    """Around what a page does while it is drawn, such as with the answer of a dialog: as whole as a callback."""
    before = _whole.set(True)
    try:
        yield
    finally:
        _whole.reset(before)


def _after_callbacks(asked: Asked) -> Asked:
    """Whether a run is to be broken off, which is asked in the middle of what it does too."""

    @wraps(asked)
    def waiting(requests: ScriptRequests) -> ScriptRequest | None:
        if _whole.get() or ThreadState.get().run_location is RunLocation.CALLBACK:
            return None
        return asked(requests)

    return waiting
