"""What was asked of a run is taken in before the run may be broken off."""

from __future__ import annotations

import pytest
from streamlit.runtime.scriptrunner_utils.script_requests import (
    RerunData,
    ScriptRequest,
    ScriptRequests,
)
from streamlit.runtime.state import SessionState
from streamlit.runtime.state.safe_session_state import SafeSessionState

from components import acts


@pytest.fixture
def requests() -> ScriptRequests:
    """What is asked of a run that has begun: one thing more already."""
    acts.finish()
    asked = ScriptRequests()
    asked.request_rerun(RerunData())
    return asked


def test_a_run_is_not_broken_off_before_its_callbacks_have_begun(requests: ScriptRequests) -> None:
    seen: list[ScriptRequest | None] = []
    state = SafeSessionState(
        SessionState(), yield_callback=lambda: seen.append(requests.on_scriptrunner_yield())
    )
    state.on_script_will_rerun(None)
    assert seen == [None]


def test_it_is_when_it_begins_to_draw(requests: ScriptRequests) -> None:
    state = SafeSessionState(SessionState(), yield_callback=lambda: None)
    state.on_script_will_rerun(None)
    assert requests.on_scriptrunner_yield() is not None


def test_a_double_click_does_once_and_the_next_drawing_once_more() -> None:
    done: list[str] = []
    for drawing in ("first", "second"):
        pressed = acts.once(done.append)
        pressed(drawing)
        pressed(drawing)
    assert done == ["first", "second"]
