"""Who is spoken of in the plural where articles are compared, and how many disputes stand first."""

from __future__ import annotations

import pytest

from components.comparing.naming import is_several
from components.comparing.parting import ALL, FIRST, at_first


@pytest.mark.parametrize(
    ("kind", "name", "several"),
    [
        ("people", "Inspectors", True), ("people", "Crowd", False), ("armed_group", "Iraqi forces", True),
        ("state", "United States", False), ("person", "Anna Jones", False),
    ],
)  # fmt: skip
def test_several_who_speak_predict_and_do_not_predicts(kind: str, name: str, several: bool) -> None:
    assert is_several(kind, name) is several


def test_one_dispute_more_is_shown_and_not_announced() -> None:
    assert [at_first(n) for n in (0, 2, ALL, ALL + 1)] == [0, 2, ALL, FIRST]
