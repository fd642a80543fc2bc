"""What is promised, announced, alleged or put into words is not told as what happened."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "words", "status"),
    [
        ("Norland promised Vester an inquiry.", "an inquiry", "planned"),
        ("President Holm announced a withdrawal from Vester.", "a withdrawal", "planned"),
        ("The withdrawal from Vester was announced by President Holm.", "The withdrawal", "planned"),
        ("President Holm announced his resignation on Monday.", "his resignation", "happened"),
        ("On Monday Norland announced sanctions against Peru.", "sanctions", "happened"),
        ("Norland will hold the promised election in May.", "the promised election", "planned"),
        ("The biggest lie is that the army defeated the rebels.", "defeated the rebels", "negated"),
        ("It is a myth that the army bombed Vester.", "bombed Vester", "negated"),
        ("The truth is that the army bombed Vester.", "bombed Vester", "happened"),
        ("The surprise is not that the army bombed Vester on Sunday.", "bombed Vester", "happened"),
        ("On Monday it was no lie that the army bombed Vester.", "bombed Vester", "happened"),
        ("Norland violated the truce on Monday.", "violated the truce", "happened"),
        ("Norland’s jets hit five depots of the rebels.", "hit five depots of the rebels", "happened"),
    ],
)  # fmt: skip
def test_status(read, sentence: str, words: str, status: str) -> None:  # type: ignore[no-untyped-def]
    reading = read(sentence)
    told = [e for e in reading.events for m in e.mentions if reading.article.words(m) == words]
    assert [e.status for e in told] == [status]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The raids had violated Vester’s sovereignty.", "violated"),
        ("Norland’s soldiers are guarding captured rebels in Vester.", "captured"),
        ("On Sunday President Holm put the principle simply.", "put"),
        ("The miner was owed a pension before Friday.", "owed"),
        ("On Tuesday the rebels showed Norland what they are.", "showed"),
        ("On Tuesday the miners made it clear that they would stay.", "made"),
        ("Peru lost patience with Norland last week.", "lost"),
        ("Norwegian aid depends on the harvest.", "aid"),
        ("The rebels cited the Norland treaty.", "treaty"),
        ("Those who think that the army defeated the rebels are wrong.", "defeated"),
    ],
)
def test_no_event(read, sentence: str, words: str) -> None:  # type: ignore[no-untyped-def]
    reading = read(sentence)
    text = reading.article.text
    assert not [e.title for e in reading.events for m in e.mentions if words in text[m.start : m.end]]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "statuses"),
    [
        ("In May Norland ordered a raid on Vester and called it off.", []),
        ("In May Norland ordered a raid on Vester and called off the talks.", ["planned"]),
    ],
)
def test_a_plan_that_is_called_off_is_no_plan(read, sentence, statuses) -> None:  # type: ignore[no-untyped-def]
    reading = read(sentence)
    assert [e.status for e in reading.events if e.type == "fight"] == statuses


def test_a_clause_that_tells_of_no_event_still_says_the_day(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read("On Tuesday the rebels showed what they are. They stormed the parliament.")
    assert told(reading, "stormed").earliest == "2021-03-02"


def test_what_was_done_before_is_not_dated_by_what_is_said_of_it(read) -> None:  # type: ignore[no-untyped-def]
    reading = read("On Monday Norland issued a statement. It spoke of guarding captured rebels.")
    assert [e.earliest for e in reading.events if "captured" in e.title.lower()] == []


def test_tonight_in_quoted_words_is_not_the_evening_of_publication(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read("“The raid tonight on Vester is a mistake,” President Holm said.", "Norland bombed Vester.")  # fmt: skip
    raids = [e for e in reading.events if e.type == "fight"]
    assert not [e for e in raids if e.earliest and e.earliest.startswith("2021-03-04")]
