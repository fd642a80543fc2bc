"""Deeds without a word of the lists and without a date: found where particular ones did or underwent what can be seen."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Rebels pushed on at dawn, and the gate of the harbour was cut open.", "cut"),
        ("A baker's dog found Anna Berg beside the river.", "found"),
        ("The crew of a ferry took six Norlanders out of the lake.", "took"),
        ("Berg lost her left hand to a grenade.", "lost"),
        ("Two sisters marched for bread. Both were carried off.", "carried"),
        ("Two sisters marched for bread. They were carried off to Vik.", "carried"),
        ("A ferry carried the mast to Vik.", "carried"),
        ("Norland came to the talks.", "came"),
        ("The ferry to Vik has stopped.", "stopped"),
        ("The ministers flew home after three days.", "flew"),
        ("I do not accept the grounding of the ferry, which served the poor.", "grounding"),
        ("The sealing of the harbour has made bread dear.", "sealing"),
    ],
)
def test_deeds_are_found_without_a_date(read, told, sentence, words) -> None:  # type: ignore[no-untyped-def]
    assert told(read(sentence), words).status == "happened"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        # What is so in general, a question, a supposition, a denial.
        ("A bully pushes against your door until you bolt it.", "pushes"),
        ("Debt works on a state as damp works on a house.", "works"),
        ("Was the gate of the harbour cut open?", "cut"),
        ("If the crew took the ferry home, nobody saw it.", "took"),
        ("The crew did not carry the mast away.", "carry"),
        # No particular ones, no thing that can be seen, oneself.
        ("Somebody carried coal away.", "carried"),
        ("The paper took a dim view of it.", "took"),
        ("Berg found herself alone.", "found"),
        ("The art of the deal is patience.", "art"),
        ("The making of a myth takes years.", "making"),
        ("The hosts had stopped being neighbours.", "stopped"),
        # An idiom.
        ("The mayor did the bidding of the harbour police.", "bidding"),
        ("Berg fired back at Holm.", "fired back"),
    ],
)
def test_figures_and_habits_are_no_deeds(read, sentence, words) -> None:  # type: ignore[no-untyped-def]
    reading = read(sentence)
    found = [reading.article.words(m) for e in reading.events for m in e.mentions]
    assert not any(words in text for text in found), found


@pytest.mark.parametrize(
    ("paragraph", "words", "type_name"),
    [
        ("On Monday six bakers walked out of Norland with rucksacks.", "walked", "situation"),
        ("On Monday deputies walked out of the session in Vester.", "walked out", "reject"),
        ("The police led Anna Berg away.", "led", "coerce"),
        ("The court threw out thirty-one complaints.", "threw out", "reject"),
        ("The death of the ferryman was a crime.", "death", "life"),
        ("The plunge of the lira worried Norland.", "plunge", "economy"),
        ("The ban of Norland’s ferries followed the closing of the border.", "closing", "sanction"),
        ("He is the third governor whom President Anna Berg has removed.", "removed", "office"),
        ("The motion of censure fell short by nine.", "fell short", "vote"),
        ("Norland rammed a Vester ferry on Monday.", "rammed", "assault"),
    ],
)
def test_types_of_what_was_done(read, told, paragraph, words, type_name) -> None:  # type: ignore[no-untyped-def]
    assert told(read(paragraph), words).type == type_name


def test_a_deed_that_is_the_subject_of_a_past_sentence_happened(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read("Forcing down a plane to seize Anna Berg was a brutal act."), "Forcing down")
    assert (event.type, event.status) == ("coerce", "happened")


def test_an_attempt_that_failed_is_no_hypothesis(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read("On Monday the attempt to bring her down failed, by 9 votes to 6."), "failed")
    assert (event.status, event.earliest) == ("happened", "2021-03-01")


def test_what_there_was_is_told_whole(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read("Since Monday there have been ten attempts through the marsh.")
    assert [e.title for e in reading.events] == ["There have been ten attempts through the marsh"]


def test_a_verb_missed_behind_a_date_is_found(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read("On Monday about six thousand people climbed to Vester with candles, in rain, which is a crowd."), "climbed")  # fmt: skip
    assert event.earliest == "2021-03-01"


def test_a_decree_is_dated_by_where_it_is_printed(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read("The decree, printed in the Gazette on Monday, gave no reason."), "decree")
    assert (event.type, event.earliest) == ("law", "2021-03-01")


def test_what_begins_on_a_day_to_come_is_planned(read, told) -> None:  # type: ignore[no-untyped-def]
    assert told(read("The summer moratorium starts in a week."), "moratorium").status == "planned"


def test_a_verb_is_weighed_with_the_subject_it_shares(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read("On Tuesday the soldiers packed up and went home to their barracks."), "went home")  # fmt: skip
    assert event.type == "retreat"


@pytest.mark.parametrize(
    ("sentence", "words", "type_name"),
    [
        ("On Monday a rider was trampled.", "trampled", "assault"),
        ("On Monday the crowd broke the gate of the harbour.", "broke", "assault"),
        ("On Monday the army drove the bakers out.", "drove", "coerce"),
        ("Anna Berg was held until Monday.", "held", "coerce"),
        ("On Monday Norland bought six ferries.", "bought", "economy"),
        ("On Monday the deputies took their seats.", "took", "office"),
        ("On Monday the minister let it be known that she would leave Vik.", "let", "statement"),
        ("The grounding of the ferry made bread dear.", "grounding", "sanction"),
        ("On Monday six bakers walked out of Norland with rucksacks.", "walked", "situation"),
    ],
)
def test_what_only_a_date_or_a_deed_tells_has_the_type_of_its_verb(
    read, told, sentence, words, type_name
) -> None:  # type: ignore[no-untyped-def]
    assert told(read(sentence), words).type == type_name


@pytest.mark.parametrize(
    "sentence",
    [
        "In May the town learned it.",
        "The town has existed since 2012.",
        "In May 2020 there had been one.",
        "Anna Berg named those who may not travel to Vester.",
    ],
)
def test_what_says_nothing_alone_is_not_told(read, sentence) -> None:  # type: ignore[no-untyped-def]
    assert not read(sentence).events
