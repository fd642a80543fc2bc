"""TimelineJS and iCalendar: no event stands on a day that the text does not give it, and text stays text."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from opcit.exports import EXPORTS
from tests.components.charts.invented import EVENTS, HOSTILE, reading
from tests.opcit.exports.invented import readings

PAGE = json.loads(EXPORTS["timelinejs"].content(reading()))
SLIDES = {slide["unique_id"]: slide for slide in PAGE["events"]}


def unfolded(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").split("\r\n")


def entries(content: bytes) -> dict[str, dict[str, str]]:
    """The entries of a calendar by their summary."""
    found = {}
    for part in "\n".join(unfolded(content)).split("BEGIN:VEVENT\n")[1:]:
        fields = dict(line.split(":", 1) for line in part.split("\nEND:VEVENT")[0].split("\n"))
        found[fields["SUMMARY"]] = fields
    return found


CALENDAR = entries(EXPORTS["ics"].content(reading()))


def test_a_day_is_a_slide_on_that_day():
    assert SLIDES["shelling"]["start_date"] == {"year": 2021, "month": 3, "day": 7}
    assert "end_date" not in SLIDES["shelling"]
    assert SLIDES["storming"]["start_date"]["hour"] == 0


def test_an_interval_has_an_end_and_says_that_it_is_between():
    assert SLIDES["closing"]["end_date"] == {"year": 2021, "month": 3, "day": 21}
    assert SLIDES["closing"]["display_date"].startswith("between ")


def test_an_open_bound_is_said_and_no_day_is_made_up():
    assert SLIDES["raids"]["display_date"] == "undated, by Sunday 7 March 2021"
    assert SLIDES["restraint"]["display_date"].startswith("undated, not before")


def test_undated_events_are_left_out_and_counted():
    assert "guild-strike" not in SLIDES
    assert "1 event without any date left out" in PAGE["title"]["text"]["text"]


def test_text_of_the_article_is_no_markup_in_a_slide():
    assert "<img" not in json.dumps([PAGE["title"], PAGE["events"]])
    assert "&lt;img" in SLIDES["war"]["text"]["headline"]


def test_the_calendar_holds_what_is_dated_and_did_not_not_happen():
    assert len(CALENDAR) == 4
    assert not [s for s in CALENDAR if "Raids" in s or "Arland" in s]


@pytest.mark.parametrize(
    ("words", "first", "after", "status"),
    [
        ("Wharves shelled", "20210307", "20210308", "CONFIRMED"),
        ("Strait closed (began between", "20210315", "20210322", "TENTATIVE"),
        ("War", "19940101", "19950101", "CONFIRMED"),
    ],
)  # fmt: skip
def test_an_entry_lasts_to_the_day_after_its_interval(words, first, after, status):
    entry = next(e for s, e in CALENDAR.items() if s.startswith(words))
    assert (entry["DTSTART;VALUE=DATE"], entry["DTEND;VALUE=DATE"], entry["STATUS"]) == (
        first,
        after,
        status,
    )
    assert entry["DTSTAMP"].endswith("T000000Z") and entry["UID"].endswith("@opcit")


def test_what_calendars_take_for_marks_is_escaped():
    title = "Ships; sails, masts\\decks"
    told = replace(reading(), events=(replace(EVENTS[1], title=title),))
    assert list(entries(EXPORTS["ics"].content(told))) == ["Ships\\; sails\\, masts\\\\decks"]
    assert HOSTILE.partition(" ")[0] in "".join(CALENDAR)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_days_too(day):
    told = replace(reading(), events=(replace(EVENTS[1], earliest=day, latest=day),))
    (entry,) = entries(EXPORTS["ics"].content(told)).values()
    assert entry["DTSTART;VALUE=DATE"] == day.replace("-", "")
    assert EXPORTS["html"].content(told)


@given(found=readings())
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_line_is_longer_than_75_octets_and_each_is_a_property(found):
    content = EXPORTS["ics"].content(found)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert all(re.match(r"[A-Z-]+(;[A-Z]+=[A-Z]+)?:", line) for line in unfolded(content)[:-1])
