"""What holds for every text and every publication date."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from opcit.timex.find import expressions
from opcit.timex.interval import interval
from opcit.timex.resolve import times

DAYS = some.dates(date(1950, 1, 1), date(2090, 1, 1))
WEEKLY = some.sampled_from(
    [
        "He left on Monday.", "He will leave on Saturday.", "He left yesterday.", "He left last Friday.",
        "She returns next Thursday night.", "He left three days ago.", "He left on Tuesday evening.",
        "They met last week.", "They will meet next week.", "They met two weeks ago.",
        "They met this weekend.", "He left on Tuesday, and she the day after.",
        "They met a week ago Monday.", "They will meet a week from Friday.", "He left the night before last.",
        "They met the week before last.", "It was to begin on Tuesday; it collapsed.",
        "He left on Monday. Later in the day he called.", "He left two Fridays ago.", "The vote is set for Sunday.",
        "He called at 10:15 Monday night.", "They will meet in the morning.", "On Friday, they are to meet.",
    ]
)  # fmt: skip
PIECES = some.lists(
    some.sampled_from(
        [
            "Tuesday", "night", "the", "of", "early", "May", "5", "2019", "last", "week", "two", "years",
            "ago", "in", "1990s", ",", "said", "will", "every", "day", "a", "century", "third", "quarter",
            "-", "now", "uh", "World War II", "million", "to", "'08", "10 a.m.", "summer", "é", "🙂", "\n", ".", "32", "February", "30", "0000", "99/99/99",
        ]
    ),
    max_size=30,
)  # fmt: skip


def _values(text: str, published: date) -> list[str]:
    return [t.value for t in times(text, [(0, len(text))], published.isoformat())]


@given(WEEKLY, DAYS, some.integers(-60, 60))
@settings(deadline=None)
def test_moving_publication_by_weeks_moves_what_is_counted_from_it(
    text: str, day: date, weeks: int
) -> None:
    step = timedelta(weeks=weeks)
    for before, after in zip(_values(text, day), _values(text, day + step), strict=True):
        first, moved = interval(before).earliest, interval(after).earliest
        assert first and moved
        assert date.fromisoformat(moved[:10]) - date.fromisoformat(first[:10]) == step


@given(WEEKLY, DAYS)
@settings(deadline=None)
def test_a_value_put_in_place_of_its_words_stands_for_itself(text: str, day: date) -> None:
    [*_, time] = times(text, [(0, len(text))], day.isoformat())
    if interval(time.value).granularity == "day":
        again = f"{text[: time.start]}{time.value}{text[time.end :]}"
        assert _values(again, date(1999, 9, 9))[-1] == time.value


@given(PIECES, DAYS)
@settings(max_examples=200, deadline=None)
def test_any_text_gives_times_in_order_that_select_their_words(
    pieces: list[str], day: date
) -> None:
    text = " ".join(pieces)
    found = list(times(text, [(0, len(text))], day.isoformat()))
    assert found == list(times(text, [(0, len(text))], day.isoformat()))
    for one, other in pairwise(found):
        assert one.end <= other.start
    for time in found:
        words = text[time.start : time.end]
        assert words and words == words.strip()
        assert time.why.startswith(f"“{' '.join(words.split())}”")
        assert 0 <= time.confidence <= 1
        earliest, latest, _ = interval(time.value)
        assert not (earliest and latest) or earliest <= latest


@given(PIECES)
@settings(deadline=None)
def test_expressions_stay_within_their_part_of_the_text(pieces: list[str]) -> None:
    inside = " ".join(pieces)
    text = f"On 5 May {inside} 2009 ago"
    start, end = 9, 9 + len(inside)
    assert all(start <= e.span[0] <= e.span[1] <= end for e in expressions(text, start, end))


def test_ten_times_the_text_takes_about_ten_times_as_long() -> None:
    text = (
        "He said on Tuesday that two years ago, in May 2009, three of them had left last week. "
        * 40
    )

    def seconds(factor: int) -> float:
        long = text * factor
        began = process_time()
        count = sum(1 for _ in times(long, [(0, len(long))], "2015-03-18"))
        assert count == 160 * factor
        return process_time() - began

    base = min(seconds(1) for _ in range(3))
    assert any(seconds(10) < 30 * base for _ in range(3))


@pytest.mark.parametrize(
    "text",
    [
        "1" * 20_000,
        "12 " * 8_000,
        "the last the early " * 2_000,
        "May 5, " * 1_000,
        "late " * 8_000,
    ],
)
def test_odd_text_takes_no_odd_time(text: str) -> None:
    began = process_time()
    list(times(text, [(0, len(text))], "2015-03-18"))
    assert process_time() - began < 4


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "0001", "9999-12"])
@pytest.mark.parametrize(
    "text",
    [
        "He left on Sunday night, on May 5, at Easter, last summer, two years ago.",
        "He will be back this weekend, earlier this week, on Monday, in July, next Friday, a week from Monday, a year ago today.",
        "On 12/31/9999 he left. The following Monday he was back, and three days later too.",
    ],
)
def test_the_ends_of_the_calendar_are_no_error(text: str, published: str) -> None:
    values = [t.value for t in times(text, [(0, len(text))], published)]
    assert values and all(0 < len(value) < 20 for value in values)
