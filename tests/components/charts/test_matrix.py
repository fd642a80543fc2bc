"""The sheet of charts that cross actors with actors: names that fit, upright or slanted."""

from __future__ import annotations

import pytest

from components.charts import matrix

LONG = "National Assembly for the Reform of Harbours"


@pytest.mark.parametrize("columns", [1, matrix.UPRIGHT, matrix.UPRIGHT + 1, 15])
def test_names_stand_above_every_column_and_fit(columns: int) -> None:
    shown = matrix.sheet(["Chad", "Kenya"], [LONG] * columns).layout.xaxis
    assert len(shown.ticktext) == columns
    for words in shown.ticktext:
        assert words.startswith("National")
        assert all(len(line) <= 21 for line in words.split("<br>"))


def test_names_are_text_and_no_markup() -> None:
    shown = matrix.sheet(["<b>Chad"], ["<i>Kenya"] * (matrix.UPRIGHT + 1)).layout
    assert "<i>" not in "".join(shown.xaxis.ticktext)
    assert "<b>" not in "".join(shown.yaxis.ticktext)
