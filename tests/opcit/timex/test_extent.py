"""Which days an expression covers, as its words pick them out, on Wednesday, 18 March 2015."""

from __future__ import annotations

import pytest

from opcit.timex.resolve import times

COVERED = [
    ("It was built in 2009.", "2009-01-01", "2009-12-31"),
    ("It was built in early 2009.", "2009-01-01", "2009-06-30"),
    ("It was built in late 2009.", "2009-07-01", "2009-12-31"),
    ("It was built in mid-2009.", "2009-04-01", "2009-09-30"),
    ("It was built in late April 2009.", "2009-04-15", "2009-04-30"),
    ("It was built in early April 2009.", "2009-04-01", "2009-04-15"),
    ("It was built in the early 1990s.", "1990-01-01", "1994-12-31"),
    ("It was built in the late 19th century.", "1875-01-01", "1899-12-31"),
    ("It was built last year.", "2014-01-01", "2014-12-31"),
    ("It was built earlier this month.", "2015-03-01", "2015-03-31"),
    ("Prices fell in the past ten days.", "2015-03-09", "2015-03-18"),
    ("Prices fell over the past two years.", "2013-03-19", "2015-03-18"),
    ("Prices will fall in the next two weeks.", "2015-03-18", "2015-03-31"),
    ("Prices fell in the past few days.", None, "2015-03-18"),
    ("Prices fell several years ago.", None, "2015-03-18"),
    ("Prices may fall in the coming weeks.", "2015-03-18", None),
    ("The siege lasted ten days.", None, None),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), COVERED)
def test_covers(text: str, earliest: str | None, latest: str | None) -> None:
    [time] = times(text, [(0, len(text))], "2015-03-18")
    assert (time.earliest, time.latest) == (earliest, latest)


def test_a_length_far_beyond_the_calendar_is_open() -> None:
    text = "Rocks wore down in the past nine thousand years."
    [time] = times(text, [(0, len(text))], "2015-03-18")
    assert (time.earliest, time.latest) == (None, "2015-03-18")
