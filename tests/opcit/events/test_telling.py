"""What was told on a day had happened by then. Published on Thursday, 4 March 2021."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "words", "latest"),
    [
        ("Officials said on Monday that rebels had shelled the port of Vester.", "shelled", "2021-03-01"),
        ("Rebels shelled the port of Vester, the army said on Monday.", "shelled", "2021-03-01"),
        ("Rebels shelled the port of Vester, officials said Monday.", "shelled", "2021-03-01"),
        ("Norland has expelled two envoys, the foreign ministry announced on Tuesday.", "expelled", "2021-03-02"),
        ("According to a report published on Monday, the army killed 20 villagers.", "killed", "2021-03-01"),
        ("President Holm said on Monday that he would answer the raid on the port.", "raid", "2021-03-01"),
        ("The envoy said in January that Norland had shelled the port.", "shelled", "2021-01-31"),
        ("The envoy said last week that rebels who had shelled the port were arrested.", "shelled", "2021-02-28"),
    ],
)  # fmt: skip
def test_it_is_bounded_by_the_telling(read, told, sentence: str, words: str, latest: str) -> None:  # type: ignore[no-untyped-def]
    event = told(read(sentence), words)
    assert (event.earliest, event.latest, event.granularity) == (None, latest, None)


def test_the_reader_is_told_so(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read("Officials said on Monday that rebels had shelled the port."), "shelled")
    assert event.why.endswith("it had happened when it was told (“Monday”).")


@pytest.mark.parametrize(
    ("sentence", "words", "bounds"),
    [
        ("Officials said on Monday that rebels would shell the port of Vester.", "shell", (None, None)),
        ("Officials said on Monday that rebels could not shell the port of Vester.", "shell", (None, None)),
        ("Officials said on Monday that rebels had shelled the port in 2019.", "shelled", ("2019-01-01", "2019-12-31")),
        ("Rebels had shelled the port. The town was quiet, officials said Monday.", "shelled", (None, None)),
    ],
)  # fmt: skip
def test_what_was_to_come_or_has_a_date_of_its_own_is_not(
    read, told, sentence, words, bounds
) -> None:  # type: ignore[no-untyped-def]
    event = told(read(sentence), words)
    assert (event.earliest, event.latest) == bounds


def test_what_is_reported_these_days_is_the_story(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read(
        "Rebels shelled the port of Vester, the army said on Monday.",
        "In 2003 Norland had bombed it.",
    )
    assert told(reading, "shelled").foreground
    assert not told(reading, "bombed").foreground


def test_a_date_before_that_is_of_the_saying(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read("President Holm said last week that his party would leave the coalition.")
    assert [(e.type, e.earliest, e.latest) for e in reading.events] == [
        ("statement", "2021-02-22", "2021-02-28")
    ]


@pytest.mark.parametrize(
    ("sentence", "words", "told_of"),
    [
        ("President Holm told parliament that he would rest.", "told", True),
        ("President Holm has said on television that he has no other plan.", "said", True),
        ("The coast guard has stated that the ferry had turned.", "stated", True),
        ("President Holm said that he would rest.", "said", False),
        ("I told parliament that I would rest.", "told", False),
        ("President Holm told me that he would rest.", "told", False),
    ],
)
def test_what_is_said_to_an_assembly_or_over_the_air_is_an_act(
    read, sentence, words, told_of
) -> None:  # type: ignore[no-untyped-def]
    reading = read(sentence)
    found = [reading.article.words(m) for e in reading.events for m in e.mentions]
    assert any(words in text for text in found) is told_of, found


@pytest.mark.parametrize(
    ("sentence", "words", "title"),
    [
        ("President Holm opposed the withdrawal of the troops.", "opposed", "President Holm opposed the withdrawal of the troops"),
        ("President Holm's letter was sharp.", "letter", "President Holm's letter"),
        ("President Holm won narrowly.", "won", "President Holm won narrowly"),
        ("It would end the war in Vester.", "war", "War in Vester"),
    ],
)  # fmt: skip
def test_what_columns_tell_without_a_date(read, told, sentence, words, title) -> None:  # type: ignore[no-untyped-def]
    assert told(read(sentence), words).title == title
