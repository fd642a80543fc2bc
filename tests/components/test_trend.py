"""Marks over days of publication."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

from components.collections.trend_figure import GAP, apart


def test_marks_of_one_day_stand_side_by_side_in_their_order():
    first, last = datetime(2031, 1, 1), datetime(2031, 4, 11)
    placed = apart([first, last, last, last])
    assert placed[:2] == [first, last]
    assert [b - a for a, b in pairwise(placed[1:])] == [(last - first) * GAP] * 2


def test_far_days_stay_where_they_are_and_one_day_alone_has_room():
    days = [datetime(2031, 1, 1), datetime(2031, 2, 1), datetime(2031, 3, 1)]
    assert apart(days) == days
    assert apart(days[:1]) == days[:1]
    assert apart([days[0]] * 2)[1] - days[0] >= timedelta(hours=1)
