"""What a card says of corrections: what was done, by whom, what the value was and by whom."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from components.reader import history
from opcit.corrections import Corrected, Entry, made, replayed
from tests.components.reader.invented import reading, span

READING = reading()


def corrected(*given: tuple[str, dict[str, Any]]) -> Corrected:
    """The reading with these edits, each by somebody."""
    entries, now = [], READING
    for n, (by, edit) in enumerate(given, 1):
        at = datetime(2026, 11, 27, n, tzinfo=UTC)
        entries.append(Entry(n, n, READING.article.id, at, by, "they say so", made(now, edit)))
        now = replayed(READING, entries).reading
    return replayed(READING, entries)


def renamed(name: str) -> dict[str, Any]:
    return {"edit": "rename_actor", "actor": "okoro", "name": name}


def test_a_value_says_what_it_was_and_by_whom() -> None:
    lines = history.told(corrected(("Ana", renamed("Ada Okoro")), ("Bo", renamed("The president"))))
    newer, older = lines["actors:okoro"]
    assert older["was"] == "name was Okoro by model"
    assert newer["was"] == "name was Ada Okoro by person (Ana)"
    assert (newer["by"], newer["revision"], newer["why"]) == ("Bo", 2, "they say so")
    assert newer["told"] == "“Ada Okoro” renamed to “The president”"
    assert newer["day"] == "27 November 2026"


def test_values_are_told_in_words() -> None:
    monday = span("Monday")
    lines = history.told(
        corrected(
            ("Ana", {"edit": "status_event", "event": "e3", "status": "planned"}),
            ("Ana", {"edit": "front_event", "event": "e3", "foreground": True}),
            ("Ana", {"edit": "set_time", "at": [monday.start, monday.end], "value": "2019-10-07"}),
            ("Ana", {"edit": "set_holder", "at": [span("“friends”").start, span("“friends”").end], "holder": "okoro"}),
        )
    )  # fmt: skip
    front, status = lines["events:e3"]
    assert "status was foreseen" in status["was"]
    assert front["was"] == "it was in the background by model"
    assert "30 September 2019 by model" in lines[f"times:{monday.start}:{monday.end}"][0]["was"]
    quote = f"quotes:{span('“friends”').start}:{span('“friends”').end}"
    assert "speaker was the ministers by model" in lines[quote][0]["was"]


def test_where_nothing_was_changed_nothing_is_told() -> None:
    assert history.told(corrected()) == {}
