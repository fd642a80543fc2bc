"""When events began: by the expression that dates them, or by what they came before and after."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "words", "earliest", "latest"),
    [
        ("Early Tuesday, rebels stormed the Vester consulate after Norland’s airstrikes on Sunday.", "stormed", "2021-03-02", "2021-03-02"),
        ("Early Tuesday, rebels stormed the Vester consulate after Norland’s airstrikes on Sunday.", "airstrikes", "2021-02-28", "2021-02-28"),
        ("Norland on Monday banned the airline from landing.", "banned", "2021-03-01", "2021-03-01"),
        ("Monday’s shelling of the port killed six sailors.", "shelling", "2021-03-01", "2021-03-01"),
        ("Citizens voted in a 2016 referendum to leave the union.", "voted", "2016-01-01", "2016-12-31"),
        ("On Monday rebels broke into the mill and set it on fire.", "set it on fire", "2021-03-01", "2021-03-01"),
        ("Rebels attacked the mill on Monday, killing six guards.", "attacked", "2021-03-01", "2021-03-01"),
        ("Mr. Holm was arrested in 1963 and was imprisoned until 1974.", "arrested", "1963-01-01", "1963-12-31"),
        ("On Tuesday night, President Holm threatened that Vester would pay.", "threatened", "2021-03-02T18:00", "2021-03-02T23:59"),
        ("Streets appear quieter around the palace Wednesday morning.", "quieter", "2021-03-03T00:00", "2021-03-03T11:59"),
        ("Asked on Monday whether he would resign, President Holm refused.", "refused", "2021-03-01", "2021-03-01"),
        ("Between 1983 and 1987, Norland’s army killed many villagers.", "killed", "1983-01-01", "1987-12-31"),
        ("In 2006, Vester was the target of an attack by rebels.", "attack", "2006-01-01", "2006-12-31"),
        ("Many people were killed in the war that began in 1990.", "war", "1990-01-01", "1990-12-31"),
        ("Norland’s parliament voted to leave the union in 2016.", "voted", "2016-01-01", "2016-12-31"),
        ("The blockade of Vester last week has killed nobody.", "blockade", "2021-02-22", "2021-02-28"),
        ("Then came the storming of the mill on Monday.", "storming", "2021-03-01", "2021-03-01"),
        ("On Friday, at the request of the rebels, the council is to meet in Vester.", "meet", "2021-03-05", "2021-03-05"),
        ("The Norlanders relinquished control of Vester to the union in 1997.", "relinquished", "1997-01-01", "1997-12-31"),
    ],
)  # fmt: skip
def test_dated(read, told, sentence: str, words: str, earliest: str, latest: str) -> None:  # type: ignore[no-untyped-def]
    event = told(read(sentence), words)
    assert (event.earliest, event.latest) == (earliest, latest)
    assert event.granularity is not None


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Rebels had left the mill on Monday, and two officials confirm the attack.", "confirm"),
        ("The blockade of Vester last week has killed nobody.", "killed"),
        ("Norland must prolong the ban beyond Friday.", "prolong"),
    ],
)  # fmt: skip
def test_a_verb_is_not_dated_by_what_belongs_to_another_word(
    read, sentence: str, words: str
) -> None:  # type: ignore[no-untyped-def]
    reading = read(sentence)
    text = reading.article.text
    dated = [e for e in reading.events if e.granularity is not None]
    assert not any(words in text[m.start : m.end] for e in dated for m in e.mentions)


def test_who_has_agreed_did_so_before_they_are_due_to_meet(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read("Norland agreed on a truce, and envoys are due to meet on Friday."), "agreed")
    assert (event.earliest, event.latest) == (None, None)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("After weeks of talks, Norland signed an accord with Vester on Monday.", "accord"),
        ("Norland has held the port for six years, and the rebels died in prison.", "died"),
    ],
)
def test_a_length_is_of_what_lasted_so_long(read, told, sentence: str, words: str) -> None:  # type: ignore[no-untyped-def]
    assert told(read(sentence), words).extent is None


def test_a_reason_quotes_as_the_text_writes(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read("On Monday, 1 March, rebels attacked Vester’s mill."), "attacked")
    assert event.why.startswith("“attacked Vester’s mill” tells of it")
    assert event.why.endswith("Dated by “Monday, 1 March”.")


def test_an_expression_dates_the_response_and_bounds_what_it_answers(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read(
        "Norland had to respond on Sunday to recent rebel attacks against its soldiers in Vester."
    )
    event = told(reading, "attacks")
    assert (event.earliest, event.latest, event.granularity) == (None, "2021-02-28", None)
    assert "bounded by" in event.why


@pytest.mark.parametrize(
    ("sentence", "words", "earliest", "latest"),
    [
        ("Following the raid, Norland shelled Vester on Monday.", "raid", None, "2021-03-01"),
        ("Norland shelled Vester on Monday in retaliation for an attack on its ships.", "attack", None, "2021-03-01"),
        ("After the raid on Monday, Norland shelled Vester.", "shelled", "2021-03-01", None),
        ("Norland condemned Monday’s bombing of the port.", "condemned", "2021-03-01", None),
        ("President Holm said on Monday that rebels had kidnapped the envoy.", "kidnapped", None, "2021-03-01"),
        ("On Monday police arrested a man who had bombed the mill.", "bombed", None, "2021-03-01"),
        ("Rebels kidnapped the envoy ahead of Monday’s election.", "kidnapped", None, "2021-03-01"),
    ],
)  # fmt: skip
def test_order_bounds_the_undated(read, told, sentence: str, words: str, earliest, latest) -> None:  # type: ignore[no-untyped-def]
    event = told(read(sentence), words)
    assert (event.earliest, event.latest) == (earliest, latest)


def test_an_undated_event_never_gets_the_publication_date(read) -> None:  # type: ignore[no-untyped-def]
    reading = read("Rebels stormed the Norland consulate in Vester.")
    (event,) = reading.events
    assert (event.earliest, event.latest, event.granularity) == (None, None, None)


def test_what_is_told_next_began_on_that_day_or_later(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read(
        "On Monday Norland jets bombed the port. Rebels stormed the town hall of Vester."
    )
    event = told(reading, "stormed")
    assert (event.earliest, event.latest, event.granularity) == ("2021-03-01", None, None)


def test_the_date_of_a_tail_attribution_is_not_the_event(read) -> None:  # type: ignore[no-untyped-def]
    reading = read("Rebels stormed the Norland consulate in Vester, officials said Wednesday.")
    assert [(e.title, e.earliest, e.granularity) for e in reading.events] == [
        ("Rebels stormed the Norland consulate in Vester", None, None)
    ]


def test_without_a_publication_date_a_weekday_gives_no_bounds(read) -> None:  # type: ignore[no-untyped-def]
    reading = read("Rebels stormed the Norland consulate on Monday.", published=None)
    assert [(e.earliest, e.latest) for e in reading.events] == [(None, None)]


def test_later_this_week_does_not_date_what_was_announced(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read("President Holm announced a bill to be unveiled later this week.")
    assert told(reading, "announced").granularity is None
    assert told(reading, "unveiled").status == "planned"


def test_a_date_is_not_the_subject_of_the_verb_it_dates(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read("This past Sunday, the admiral, 52, announced his engagement.")
    event = told(reading, "announced")
    assert (event.earliest, event.title.split()[0]) == ("2021-02-28", "Admiral")


def test_a_verb_taken_for_a_noun_is_found(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read("In May 2018 President Holm tore up a trade pact that Vester was keeping.")
    assert told(reading, "tore up").earliest == "2018-05-01"


def test_a_deadline_to_come_does_not_date_what_was_said(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read("Rebels accused Norland of a ruse to leave the union by May 31.")
    assert told(reading, "accused").granularity is None
