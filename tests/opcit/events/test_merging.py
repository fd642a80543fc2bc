"""One event once: which mentions are the same event and which are not."""

from __future__ import annotations

STORY = (
    "Early Tuesday, Chilean rebels stormed the Peruvian consulate in Quay after the Peruvian government’s "
    "airstrikes on rebel bases on Sunday. The consulate attack was the worst in years.",
    "Peru had to respond on Sunday to recent rebel attacks against Peruvian troops in Hill, which claimed "
    "the life of a Peruvian engineer and wounded two guards.",
    "The storming of the consulate is a hard blow. Sunday’s airstrikes killed at least 25 fighters.",
    "After this most recent attack, nothing is sure. A storming of the palace could follow.",
    "In the end, President Holm chose not to strike Ecuador in retaliation for its attacks on Peruvian "
    "ships last September.",
)


def test_verb_and_noun_mentions_are_one_event(read, told, mentions) -> None:  # type: ignore[no-untyped-def]
    reading = read(*STORY)
    event = told(reading, "stormed the Peruvian consulate")
    assert mentions(reading, event) == [
        "stormed the Peruvian consulate", "The consulate attack", "The storming of the consulate",
        "this most recent attack",
    ]  # fmt: skip
    assert len(event.sentences) == 4


def test_a_general_response_joins_what_was_done(read, told, mentions) -> None:  # type: ignore[no-untyped-def]
    reading = read(*STORY)
    event = told(reading, "Sunday’s airstrikes")
    assert "respond" in mentions(reading, event)
    assert event.type == "fight" and event.earliest == "2021-02-28"
    assert [(f.kind, f.bound, f.value) for f in event.figures] == [("killed", "at_least", 25.0)]


def test_other_attacks_stay_apart(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read(*STORY)
    hill, ships = told(reading, "rebel attacks"), told(reading, "its attacks")
    assert (hill.latest, hill.place) == ("2021-02-28", "Hill")
    assert (ships.earliest, ships.latest) == ("2020-09-01", "2020-09-30")
    assert told(reading, "strike Ecuador").status == "negated"


def test_consequences_belong_to_the_attack(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read(*STORY), "rebel attacks")
    assert [(f.kind, f.bound, f.value) for f in event.figures] == [
        ("killed", "exact", 1.0),
        ("wounded", "exact", 2.0),
    ]


def test_what_may_come_is_not_what_happened(read, mentions) -> None:  # type: ignore[no-untyped-def]
    reading = read(*STORY)
    assert not any(
        "A storming" in m
        for e in reading.events
        if e.status == "happened"
        for m in mentions(reading, e)
    )


def test_what_is_more_than_another_is_not_that_other(read) -> None:  # type: ignore[no-untyped-def]
    reading = read("On Sunday Peru announced a complete withdrawal from Quay, beyond the withdrawal that it had announced on Monday.")  # fmt: skip
    told = [e for e in reading.events if e.type == "retreat"]
    assert all(len(e.mentions) == 1 for e in told) and told[0].title.startswith("Complete")


def test_the_same_word_on_two_days_is_two_events(read) -> None:  # type: ignore[no-untyped-def]
    reading = read("Peru shelled Quito on Monday. Peru shelled Quito on Tuesday.")
    assert [e.earliest for e in reading.events] == ["2021-03-01", "2021-03-02"]


def test_the_story_is_told_from_history_and_from_what_may_come(read) -> None:  # type: ignore[no-untyped-def]
    reading = read(*STORY, "In 2003 Peru invaded Ecuador. Peru could attack Ecuador in May.")
    front = {e.title for e in reading.events if e.foreground}
    back = {(e.earliest, e.status) for e in reading.events if not e.foreground}
    assert len(front) == 3
    assert {
        ("2003-01-01", "happened"),
        ("2020-09-01", "happened"),
        ("2021-05-01", "hypothetical"),
    } <= back
