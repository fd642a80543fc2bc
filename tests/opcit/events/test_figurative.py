"""Words of violence that strike nothing, and what is published rather than set free."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Holm fired back at his critics on Monday.",
        "Mr. Holm stormed out of the talks on Monday.",
        "Mr. Holm bombed in the polls last week.",
        "Mr. Holm took aim at the court on Sunday.",
        "On Sunday the talks hit a wall.",
        "The party was at war with itself on Monday.",
        "The war of words between Norland and Vester escalated on Monday.",
        "Mr. Holm is fighting for his political life.",
    ],
)
def test_figures_of_speech_are_no_events(read, sentence: str) -> None:  # type: ignore[no-untyped-def]
    assert read(sentence).events == ()


@pytest.mark.parametrize(
    ("sentence", "words", "kind"),
    [
        ("President Holm attacked the ruling on Monday.", "attacked", "disapprove"),
        ("Rebels attacked the palace on Monday.", "attacked", "assault"),
        ("Two envoys died on Monday.", "died", "life"),
        ("The bill died on Monday.", "died", "situation"),
        ("The army killed six rebels on Monday.", "killed", "assault"),
        ("The army released a report on Monday.", "report", "statement"),
        ("The army released six rebels on Monday.", "released", "concede"),
        ("Last week saw a referendum in Vester.", "referendum", "vote"),
    ],
)
def test_what_is_acted_on_tells_what_is_meant(
    read, told, sentence: str, words: str, kind: str
) -> None:  # type: ignore[no-untyped-def]
    assert told(read(sentence), words).type == kind


def test_a_figure_of_speech_kills_nobody(read) -> None:  # type: ignore[no-untyped-def]
    assert not [f for e in read("His hopes died last week.").events for f in e.figures]


def test_a_source_is_no_event(read) -> None:  # type: ignore[no-untyped-def]
    reading = read(
        "According to a statement released by the army, rebels shelled the port on Monday."
    )
    assert [e.type for e in reading.events] == ["fight"]


def test_a_clause_that_says_only_when_it_was_made_is_no_event(read) -> None:  # type: ignore[no-untyped-def]
    reading = read("Mr. Holm rejected the claim of the court, which was made on Monday.")
    assert "situation" not in {e.type for e in reading.events}


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The airline’s operations were limited on Monday.", 0),
        ("Military operations began on Monday.", 1),
        ("The general has an audience of his own to please.", 0),
        ("Mr. Holm had an audience with the pope on Monday.", 1),
    ],
)
def test_nouns_of_several_meanings(read, sentence: str, count: int) -> None:  # type: ignore[no-untyped-def]
    events = [e for e in read(sentence).events if e.type in ("respond", "consult", "fight")]
    assert len(events) == count


def test_what_is_alleged_of_plots_is_no_accusation(read) -> None:  # type: ignore[no-untyped-def]
    reading = read("Norland sanctioned Vester on Monday over alleged Vester Police raids.")
    assert "disapprove" not in {e.type for e in reading.events}
