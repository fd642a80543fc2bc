"""The year of a month or day without one, where a month of a named year was told of before."""

from __future__ import annotations

import pytest

from opcit.timex.resolve import times

GOES_ON = [
    ("2023-06-01", "In October 2021 the union sued, and in January hearings began.", ["2021-10", "2022-01"]),
    ("2022-03-01", "In October 2021 the union sued. In January, hearings began. In March it won, and on 4 April it paid.",
     ["2021-10", "2022-01", "2022-03", "2022-04-04"]),
    ("", "In November 2020 the mine flooded; in February it opened again.", ["2020-11", "2021-02"]),
    ("2030-06-01", "On 12 December 2020 they met. On 3 January they met again.", ["2020-12-12", "2021-01-03"]),
]  # fmt: skip
LOOKS_BACK = [
    ("2023-06-01", "In November 2021 the mill closed. In January the owner had promised to keep it.", "2021-01"),
    ("2023-06-01", "The mill closed in November 2021, after a fire in January.", "2021-01"),
    ("2023-06-01", "Sales rose in November 2021 and in January.", "2021-01"),
    ("2023-06-01", "Prices rose in December 2021, and in November they fell.", "2021-11"),
    ("2021-11-20", "In October 2021 the union sued, and in January hearings began.", "2021-01"),
]  # fmt: skip

OF_NOW = [
    ("2020-04-21", "They did it, and in 2016 the tribunal ruled. The note that the envoys filed on 30 March reads well.", "2020-03-30"),
    ("2023-11-02", "Next May they vote, and in June the winner will take office.", "2024-06"),
    ("2021-07-22", "Next July it will rain, and the town will be there in August.", "2022-08"),
    ("2024-02-28", "In January 214 people walked out, and on 12 February the gate was shut.", "2024-02-12"),
    ("2024-02-28", "In January 1200 people walked out.", "2024-01"),
    ("2024-02-28", "It was taken in January 414.", "0414-01"),
    ("2024-02-28", "It was taken in January of 414 by the Goths.", "0414-01"),
    ("2027-06-06", "On Tuesday they prolonged the truce until the end of August.", "2027-08"),
    ("2024-04-05", "They extended the truce until March.", "2024-03"),
    ("2024-03-09", "The council put off the vote until Friday.", "2024-03-15"),
    ("2024-03-09", "So go on Tuesday.", "2024-03-12"),
    ("2024-03-09", "The ban starts in a week.", "2024-W11"),
    ("2022-09-21", "The treaty of 1997 is dead. On 12 September the minister buried it.", "2022-09-12"),
    ("2022-09-21", "The company, founded in 1999, closed its mill in August.", "2022-08"),
    ("2022-09-21", "She promised in March 2019 that it would open in January.", "2020-01"),
    ("2022-09-21", "She promised on 5 August that it would open on 12 October.", "2022-10-12"),
    ("2022-09-21", "It was signed on 1 March last year.", "2021-03-01"),
    ("2022-09-21", "They vote in three weeks' time.", "2022-W41"),
    ("2024-03-09", "Since New Year rents have risen.", "2024-01-01"),
]  # fmt: skip


@pytest.mark.parametrize(("published", "text", "last"), OF_NOW)
def test_what_is_not_of_the_year_told_of(published, text, last):
    assert values(published, text)[-1] == last


def values(published: str, text: str) -> list[str]:
    return [time.value for time in times(text, [(0, len(text))], published)]


@pytest.mark.parametrize(("published", "text", "expected"), GOES_ON)
def test_a_story_goes_on_into_the_next_year(published, text, expected):
    assert values(published, text) == expected


@pytest.mark.parametrize(("published", "text", "last"), LOOKS_BACK)
def test_what_came_before_is_of_the_year_told_of(published, text, last):
    assert values(published, text)[-1] == last
