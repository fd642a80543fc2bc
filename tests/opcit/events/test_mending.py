"""Trees mended where the parser errs in news."""

from __future__ import annotations

import pytest

from opcit.events.mending import mended
from opcit.events.word import Word


def word(text: str, tag: str, head: int, dep: str, form: str = "") -> Word:
    return Word(0, 0, text, text.lower(), tag, form, text.lower(), head, dep)


def links(found: list[Word]) -> list[tuple[str, str, str]]:
    return [(w.text, w.dep, found[w.head].text) for w in found]


def test_a_past_form_taken_for_an_adjective_becomes_the_verb() -> None:
    found = mended(
        [
            word("Rebels", "X", 3, "compound"), word("bombed", "X", 3, "amod"), word("Norland", "K", 3, "compound"),
            word("ports", "X", 3, "ROOT"), word("on", "P", 5, "case"), word("Monday", "T", 3, "nmod"),
        ]
    )  # fmt: skip
    assert links(found) == [
        ("Rebels", "nsubj", "bombed"), ("bombed", "ROOT", "bombed"), ("Norland", "compound", "ports"),
        ("ports", "obj", "bombed"), ("on", "case", "Monday"), ("Monday", "obl", "bombed"),
    ]  # fmt: skip
    assert found[1].tag == "V"


def test_a_phrase_with_a_verb_of_its_own_keeps_its_participle() -> None:
    kept = [
        word("Rebel", "X", 2, "compound"), word("captured", "X", 2, "amod"), word("towns", "X", 3, "nsubj"),
        word("burn", "V", 3, "ROOT", "base"),
    ]  # fmt: skip
    assert links(mended(list(kept))) == links(kept)


def test_a_day_is_no_number_of_what_follows_its_month() -> None:
    found = mended(
        [
            word("On", "P", 1, "case"), word("6", "T", 3, "nummod"), word("May", "T", 3, "compound"),
            word("rebels", "X", 4, "nsubj"), word("fired", "V", 4, "ROOT", "past"),
        ]
    )  # fmt: skip
    assert links(found) == [
        ("On", "case", "6"), ("6", "obl", "fired"), ("May", "nmod:unmarked", "6"),
        ("rebels", "nsubj", "fired"), ("fired", "ROOT", "fired"),
    ]  # fmt: skip


def test_a_date_after_a_preposition_is_no_part_of_the_name_after_it() -> None:
    found = mended(
        [
            word("On", "P", 3, "case"), word("Monday", "T", 3, "compound"), word("Norland", "K", 3, "compound"),
            word("jets", "X", 4, "obl"), word("struck", "V", 4, "ROOT", "past"),
        ]
    )  # fmt: skip
    assert links(found)[:2] == [("On", "case", "Monday"), ("Monday", "obl", "struck")]
    assert found[3].dep == "nsubj"


@pytest.mark.parametrize(
    ("case", "head"), [("from", "withdrawal"), ("to", "withdrawal"), ("of", "Norland")]
)
def test_a_name_takes_no_complement(case: str, head: str) -> None:
    found = mended(
        [
            word("withdrawal", "X", 0, "ROOT"), word("of", "P", 2, "case"), word("Norland", "K", 0, "nmod"),
            word(case, "P", 4, "case"), word("Vester", "K", 2, "nmod"),
        ]
    )  # fmt: skip
    assert links(found)[4] == ("Vester", "nmod", head)


def test_ing_forms_are_joined_to_each_other() -> None:
    found = mended(
        [
            word("killing", "G", 0, "ROOT", "gerund"), word("six", "Q", 0, "obj"), word("and", "C", 3, "cc"),
            word("wounding", "G", 1, "conj", "gerund"), word("ten", "Q", 0, "obj"),
        ]
    )  # fmt: skip
    assert links(found)[3:] == [("wounding", "conj", "killing"), ("ten", "obj", "wounding")]


def test_links_that_would_run_in_a_circle_are_left_as_they_were(read) -> None:  # type: ignore[no-untyped-def]
    assert read("after rebels last September to ( said").events == ()


@pytest.mark.parametrize(
    ("passage", "side"),
    [
        ("On Monday the minister, Ada Holm, called the rebels a plague and threatened to call the police.", "agents"),
        ("On Monday the minister, Ada Holm, was named and threatened by rebels.", "patients"),
    ],
)  # fmt: skip
def test_who_threatens_after_another_deed(read, told, passage, side) -> None:  # type: ignore[no-untyped-def]
    reading = read(passage)
    names = {a.id: a.name for a in reading.actors}
    assert "Ada Holm" in [names[a] for a in getattr(told(reading, "threatened"), side)]


def test_a_plural_verb_has_the_plural_noun_before_it_as_its_subject(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read("After the resort to the clause bins were burned in Vik."), "burned")
    assert event.title == "Bins were burned in Vik"


def test_a_bare_verb_after_help_is_what_its_object_did(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read("Rebels have played a role in brutally helping the Norland government repress recent demonstrators."), "repress")  # fmt: skip
    assert event.title == "Norland government repressed recent demonstrators"


@pytest.mark.parametrize(
    ("sentence", "words", "title"),
    [
        ("In January more than two hundred came.", "came", "More than two hundred came"),
        ("On 3 May 2020 a Norland jet on its way to Vik, with a crew of six, was told to land, was joined by a fighter and was steered to Quay.", "steered", "Norland jet was steered to Quay"),
    ],
)  # fmt: skip
def test_a_noun_after_a_date_may_be_the_subject(read, told, sentence, words, title) -> None:  # type: ignore[no-untyped-def]
    assert told(read(sentence), words).title == title
