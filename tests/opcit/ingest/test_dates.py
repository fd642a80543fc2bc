"""Dates with their year, and the date a reader gives."""

from __future__ import annotations

import pytest

from opcit.ingest import read_text
from opcit.ingest.dates import full_dates, with_given_date


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020-01-03", "2020-01-03"),
        ("2020-01-03T16:05:00Z", "2020-01-03"),
        ("2020/1/3", "2020-01-03"),
        ("20.12.2019", "2019-12-20"),
        ("January 3, 2020", "2020-01-03"),
        ("Jan. 3rd, 2020", "2020-01-03"),
        ("Sept. 11 2001", "2001-09-11"),
        ("3 January 2020", "2020-01-03"),
        ("the 3rd of January, 2020", "2020-01-03"),
        ("3-Jan-2020", "2020-01-03"),
        ("12/31/2019", "2019-12-31"),
        ("31/12/2019", "2019-12-31"),
        ("JANUARY 3, 2020", "2020-01-03"),
        ("January 2020", "2020-01"),
        ("May, 1968", "1968-05"),
    ],
)
def test_a_full_date(text: str, value: str) -> None:
    (found,) = full_dates(f"Published {text}.")
    assert found.values == (value,)
    assert found.granularity == ("day" if len(value) == 10 else "month")


def test_day_and_month_that_may_swap() -> None:
    (found,) = full_dates("03/04/2020")
    assert found.values == ("2020-03-04", "2020-04-03")


@pytest.mark.parametrize("text", ["30 February 2020", "Tuesday", "January 3", "2020", "12.5.1", "room 1/2/34", "+44-1234-5678", "maybe 2020"])  # fmt: skip
def test_no_full_date(text: str) -> None:
    assert full_dates(text) == []


def test_several_dates_in_order() -> None:
    found = full_dates("Published 3 January 2020; updated January 5, 2020")
    assert [date.values[0] for date in found] == ["2020-01-03", "2020-01-05"]


@pytest.mark.parametrize(
    ("iso", "granularity"), [("2020-01-03", "day"), (" 2020-01 ", "month"), ("2020", "year")]
)
def test_a_given_date(iso: str, granularity: str) -> None:
    published = with_given_date(read_text("The minister left."), iso).published
    assert (published.value, published.granularity) == (iso.strip(), granularity)
    assert published.source == "given"


@pytest.mark.parametrize("iso", ["", "yesterday", "2020-13", "2020-02-30", "20-01-03", "2020-1-3", "0000", "2020-01-03T10:00"])  # fmt: skip
def test_what_is_no_date_is_refused(iso: str) -> None:
    with pytest.raises(ValueError, match="is not a date: write it as YYYY-MM-DD"):
        with_given_date(read_text("The minister left."), iso)
