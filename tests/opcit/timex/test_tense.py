"""Whether the words around an expression look back, ahead, or at the present."""

from __future__ import annotations

import pytest

from opcit.timex.tense import tense


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guards left on Tuesday.", "past"),
        ("The guards stormed the gate Tuesday.", "past"),
        ("Early Tuesday, crowds marched on the palace.", "past"),
        ("The guards will leave on Tuesday.", "future"),
        ("The vote will be held on Tuesday.", "future"),
        ("The council agreed to meet on Tuesday.", "future"),
        ("The vote is to take place on Tuesday.", "future"),
        ("He is scheduled to be put on trial Tuesday.", "future"),
        ("He was expected to be freed on Tuesday.", "future"),
        ("They pledged on Tuesday to leave.", "past"),
        ("He is committed to leaving by Tuesday.", "future"),
        ("The hall is quiet, and by Tuesday it was full.", "past"),
        ("He said on Tuesday that they will leave.", "past"),
        ("The streets are quiet Tuesday morning.", "present"),
        ("The streets appear quiet this Tuesday.", "present"),
        ("Nobody asked how they might answer Tuesday’s strikes.", "past"),
        ("Everything will change before Tuesday’s vote.", "future"),
        ("It was quiet. Tuesday will be loud.", "future"),
        ("It was quiet in the U.S. on Tuesday.", "past"),
        ("Tuesday.", ""),
    ],
)
def test_tense(text: str, expected: str) -> None:
    start = text.index("Tuesday")
    assert tense(text, start, start + len("Tuesday")) == expected
