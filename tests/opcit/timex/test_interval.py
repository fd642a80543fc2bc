"""Which days a TIMEX3 value covers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from opcit.timex.interval import OPEN, PARTS_OF_DAY, interval


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "granularity"),
    [
        ("2019-12-31", "2019-12-31", "2019-12-31", "day"),
        ("2019-12-31TNI", "2019-12-31T18:00", "2019-12-31T23:59", "time"),
        ("2019-12-31TMO", "2019-12-31T00:00", "2019-12-31T11:59", "time"),
        ("2019-12-31T18:30", "2019-12-31T18:30", "2019-12-31T18:30", "time"),
        ("2019-12-31T18", "2019-12-31T18:00", "2019-12-31T18:59", "time"),
        ("2019-12-31T24:00", "2019-12-31T24:00", "2019-12-31T24:00", "time"),
        ("2019-12-31T08:30Z", "2019-12-31T08:30Z", "2019-12-31T08:30Z", "time"),
        ("2020-W01", "2019-12-30", "2020-01-05", "week"),
        ("2020-W01-WE", "2020-01-04", "2020-01-05", "week"),
        ("2020-W01-3", "2020-01-01", "2020-01-01", "day"),
        ("2019-09", "2019-09-01", "2019-09-30", "month"),
        ("2020-02", "2020-02-01", "2020-02-29", "month"),
        ("2019-Q3", "2019-07-01", "2019-09-30", "season"),
        ("2019-H2", "2019-07-01", "2019-12-31", "season"),
        ("2019-SU", "2019-06-01", "2019-08-31", "season"),
        ("2019-WI", "2019-12-01", "2020-02-29", "season"),
        ("2019", "2019-01-01", "2019-12-31", "year"),
        ("201", "2010-01-01", "2019-12-31", "decade"),
        ("19", "1900-01-01", "1999-12-31", "decade"),
        ("1939-09-01/1945-09-02", "1939-09-01", "1945-09-02", "day"),
        ("2003/", "2003-01-01", None, "year"),
    ],
)
def test_covers(value: str, earliest: str, latest: str | None, granularity: str) -> None:
    assert interval(value) == (earliest, latest, granularity)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "P3D",
        "PT2H",
        "PRESENT_REF",
        "XXXX-WXX-2",
        "XXXX-09",
        "2019-02-30",
        "2019-W60",
        "2019-13",
        "P1Y/",
    ],
)
def test_is_open_where_the_value_names_no_days(value: str) -> None:
    assert interval(value) == OPEN


@given(some.dates(), some.sampled_from(sorted(PARTS_OF_DAY)))
def test_a_part_of_day_stays_on_its_own_day(day: date, part: str) -> None:
    covered = interval(f"{day.isoformat()}T{part}")
    assert covered.earliest is not None and covered.latest is not None
    assert covered.earliest[:10] == covered.latest[:10] == day.isoformat()
    assert covered.earliest <= covered.latest


@given(some.dates(date(2, 1, 1), date(9997, 1, 1)))
def test_the_week_month_and_year_of_a_day_hold_it(day: date) -> None:
    year, week, _ = day.isocalendar()
    for value in (
        f"{year:04}-W{week:02}",
        f"{day:%Y-%m}".zfill(7),
        f"{day.year:04}",
        f"{day.year:04}"[:3],
    ):
        covered = interval(value)
        assert covered.earliest is not None and covered.latest is not None
        assert covered.earliest <= day.isoformat() <= covered.latest


@given(some.text(alphabet="0123456789-WQHTXP/SUMOFA:", max_size=14))
def test_never_ends_before_it_begins(value: str) -> None:
    earliest, latest, _ = interval(value)
    if earliest and latest and "/" not in value:
        assert earliest <= latest


def test_weeks_follow_each_other() -> None:
    end = date.fromisoformat(interval("2019-W52").latest or "")
    assert interval("2020-W01").earliest == (end + timedelta(1)).isoformat()
