"""Dates, intervals and certainty in words."""

from __future__ import annotations

import pytest

from opcit.views import wording


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2019-12-31", "Tuesday 31 December 2019"),
        ("2019-12-31TMO", "Tuesday 31 December 2019, morning"),
        ("2019-12-31TNI", "Tuesday 31 December 2019, night"),
        ("2019-12-31T09:30", "Tuesday 31 December 2019, 09:30"),
        ("2019-09", "September 2019"),
        ("2019", "2019"),
        ("199", "the 1990s"),
        ("199X", "the 1990s"),
        ("19", "the 1900s"),
        ("2019-SP", "spring 2019"),
        ("2019-Q3", "quarter 3 of 2019"),
        ("2019-H1", "first half of 2019"),
        ("2019-W41", "the week of 7 October 2019"),
        ("2019-W41-WE", "weekend of the week of 7 October 2019"),
        ("2020-W53", "the week of 28 December 2020"),
        ("2019-W99", "week 99 of 2019"),
        ("PAST_REF", "some time in the past"),
        ("P3D", "3 days"),
        ("P1Y", "1 year"),
        ("PT2H", "2 hours"),
        ("P1M", "1 month"),
        ("PT1M", "1 minute"),
        ("PXY", "some years"),
        ("XXXX-12-25", "XXXX-12-25"),
        ("anything", "anything"),
        ("XXXX-WXX-1", "a Monday"),
        ("XXXX-WXX-1TEV", "a Monday"),
        ("XXXX-XX-XXTNI", "a date that the text does not give"),
        ("2024-02-10/2024-02-24", "between 10 February 2024 and 24 February 2024"),
    ],
)
def test_timex(value: str, words: str) -> None:
    assert wording.timex(value) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "long", "short"),
    [
        (None, None, "date not known", ""),
        ("2019-12-31", "2019-12-31", "Tuesday 31 December 2019", "31 Dec"),
        ("2019-12-31T00:00", "2019-12-31T23:59", "Tuesday 31 December 2019", "31 Dec"),
        ("2019-12-31T00:00", "2019-12-31T08:00", "Tuesday 31 December 2019, between 00:00 and 08:00", "31 Dec"),
        ("2019-12-31T00:00", "2019-12-31T11:59", "Tuesday 31 December 2019, morning", "31 Dec"),
        ("2019-12-31T08:00", "2019-12-31T08:00", "Tuesday 31 December 2019, 08:00", "31 Dec"),
        ("2019-09-01", "2019-09-30", "September 2019", "Sep 2019"),
        ("2019-12-01", "2019-12-31", "December 2019", "Dec 2019"),
        ("2003-01-01", "2003-12-31", "2003", "2003"),
        ("2019-12-29", "2020-01-01", "between 29 December 2019 and 1 January 2020", "29 Dec – 1 Jan"),
        (None, "2019-12-29", "by 29 December 2019", "by 29 Dec"),
        ("2018-05-08", None, "on or after 8 May 2018", "from 8 May 2018"),
        (None, "2019-12-31T09:00", "by 31 December 2019, 09:00", "by 31 Dec"),
        ("2018", "2018", "2018", "2018"),
        ("2017-01-20", "2019-12-31", "between 20 January 2017 and 31 December 2019", "2017 – 2019"),
        ("2019-10-05", "2019-12-31", "between 5 October 2019 and 31 December 2019", "Oct – Dec 2019"),
        ("2018-11-05", "2019-12-31", "between 5 November 2018 and 31 December 2019", "Nov 2018 – Dec 2019"),
        ("9999-12-01", "9999-12-30", "between 1 December 9999 and 30 December 9999", "1 Dec 9999 – 30 Dec 9999"),
    ],
)  # fmt: skip
def test_intervals(earliest: str | None, latest: str | None, long: str, short: str) -> None:
    assert wording.interval(earliest, latest) == long
    assert wording.short_interval(earliest, latest, "2020-01-01") == short


@pytest.mark.parametrize(
    ("earliest", "latest", "long", "short"),
    [
        ("2019-10-01", "2019-10-31", "since October 2019", "since Oct 2019"),
        ("2019-09-01", "2019-11-30", "since September 2019", "since Sep 2019"),
        ("2009-01-01", "2009-12-31", "since 2009", "since 2009"),
        ("2019-12-03", "2019-12-03", "since 3 December 2019", "since 3 Dec 2019"),
        ("2019-12-03", None, "since 3 December 2019", "since 3 Dec 2019"),
    ],
)
def test_what_runs_on(earliest: str, latest: str | None, long: str, short: str) -> None:
    assert wording.since(earliest, latest, spelled=True) == long
    assert wording.since(earliest, latest) == short


def test_short_interval_names_the_year_where_none_is_near() -> None:
    assert wording.short_interval("2019-12-31", "2019-12-31") == "31 Dec 2019"


@pytest.mark.parametrize(
    ("confidence", "word"),
    [(1.0, "sure"), (0.9, "sure"), (0.8, "fairly sure"), (0.5, "likely"), (0.3, "unsure"), (0.0, "a guess")],
)  # fmt: skip
def test_sure(confidence: float, word: str) -> None:
    assert wording.sure(confidence) == word


def test_count() -> None:
    assert [wording.count(n, "passage") for n in (0, 1, 1200)] == ["0 passages", "1 passage", "1,200 passages"]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected"),
    [(1, "1 word, 1 min"), (690, "690 words, 3 min"), (109_570, "109,570 words, 8 hours")],
)
def test_length_is_words_and_reading_time(words: int, expected: str) -> None:
    assert wording.length(words) == expected


@pytest.mark.parametrize(
    ("text", "length", "cut"),
    [
        ("short", 10, "short"),
        ("several words in a row", 16, "several words…"),
        ("one unbreakablewordthatislong", 16, "one unbreakable…"),
        ("spaces   and\nlines", 20, "spaces and lines"),
    ],
)
def test_shortened(text: str, length: int, cut: str) -> None:
    assert wording.shortened(text, length) == cut
    assert len(cut) <= length
