"""Words in figures: cut, folded, listed, escaped."""

from __future__ import annotations

import pytest

from components.charts import drawing


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D"], "A, B and 2 more"),
    ],
)
def test_listed(names: list[str], words: str) -> None:
    assert drawing.listed(names) == words


def test_folded_keeps_to_its_lines() -> None:
    assert drawing.folded("Pro-Arland militia members of the north", 12, 2).count("<br>") == 1
    assert drawing.folded("A<b", 12, 2) == "A&lt;b"


def test_hover_escapes_and_folds() -> None:
    label = drawing.hover("<i>", "a & b", "", "word " * 30)
    assert label.startswith("<b>&lt;i&gt;</b><br>a &amp; b<br>word")
    assert all(len(line) <= 52 for line in label.split("<br>")[2:])
