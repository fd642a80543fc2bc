"""Hints and rows of articles that tell a thing in other words: by what is rare in both, by who is named once, by a nearest sentence."""

from __future__ import annotations

import pytest

from opcit.comparing.records import SharedEvent
from tests.opcit.comparing.hinting import COAST, compared_coasts, marked, marked_beside, port_with


def _marked(sentence: str, text: str = COAST) -> set[str]:
    return marked(text.format(sentence))


def _rows(one: str, other: str) -> list[SharedEvent]:
    """The rows of both articles, these sentences put into them."""
    found = compared_coasts(COAST.format(other), port_with(one))
    return [e for e in found.events if len(e.members) > 1]


@pytest.mark.parametrize(
    "sentence",
    [
        "Closing the northern basin, as Veria did this spring, saved what is left of the cod.",
        "The 78 who wrote to Ostrava about it were the owners of the largest boats.",
    ],
)
def test_a_sentence_of_other_words_is_found_by_what_is_rare(sentence: str) -> None:
    assert _marked(sentence) == {sentence}


@pytest.mark.parametrize(
    "sentence",
    [
        "The northern lights were seen from the church tower.",
        "In April the baker retired.",
        "In March Anna Holt shut a cannery.",
        "The 64 who wrote to the bishop about it were poets.",
    ],
)
def test_one_thing_in_common_is_not_enough(sentence: str) -> None:
    assert not _marked(sentence)


def test_articles_without_names_in_common_have_no_mark() -> None:
    elsewhere = "The hill\n\nIn Tarn, Uma Fell keeps goats. {} Pella and Dorn are far. The Ruhn is a river. Olm is a village."
    assert not _marked(
        "Closing the northern basin, as somebody did this spring, saved the cod.", elsewhere
    )


def test_a_single_word_in_common_of_one_month_has_to_be_of_what_is_told() -> None:
    long = COAST + " It rained." * 30
    by_the_way = "In April a boy who mends trawlers won the lottery."
    assert not _marked(by_the_way, long)
    told = "In April trawlers were banned."
    assert _marked(told, long) == {told}


def test_what_one_who_is_named_once_by_both_does_is_one_row() -> None:
    said = "On Sunday Bishop Karel Dorn warned the ministry that the nets were empty."
    (row,) = _rows(said, "Karel Dorn’s promise of empty nets came late.")
    assert (
        row.why
        == "Told in the sentences of both that are most alike, the only ones that name Karel Dorn."
    )
    assert not _rows(said, "Karel Dorn’s promise of empty nets came late. Karel Dorn was robbed.")
    assert not _rows(said, "Karel Dorn’s promise of empty nets on Friday came late.")
    assert not _rows(said, "Karel Dorn will promise empty nets.")


def test_what_is_by_far_the_nearest_both_ways_perhaps_tells_it() -> None:
    signed = "In March 2029 three bishops signed a declaration on the nets of Arland."
    said = "The {} declaration, by the way, says that nets may dry."
    assert said.format(2029) in marked_beside(signed, said.format(2029))
    assert not marked_beside(signed, said.format(2028))


def test_others_who_do_another_thing_to_others_in_that_month_do_not_tell_it() -> None:
    burned = "In March 2029 a crowd of bakers burned the Norrish mission."
    assert not marked_beside(burned, "In March 2029 soldiers killed Norrish monks.")
    again = "In March 2029 bakers burned Norrish monks."
    assert marked_beside(burned, again) == {again}


def test_what_goes_on_with_a_sentence_and_has_the_deed_is_of_its_mark() -> None:
    named = "The 78 who wrote to Ostrava about it were the owners of the largest boats."
    assert _marked(f"{named} They petition often.") == {f"{named} They petition often."}
    assert _marked(f"{named} They are rich.") == {named}


def test_many_rare_words_of_both_titles_make_one_row() -> None:
    fell = "The lira fell by a third before the exchange of Tarn halted the sale of roubles and thalers."
    plunge = "The plunge of the lira was a loss for {}."
    (row,) = _rows(fell, plunge.format("importers who pay in roubles or thalers at the exchange"))
    assert row.why == "Told in the sentences of both that are most alike, in many rare words."
    assert not _rows(fell, plunge.format("importers who pay in crowns"))
