"""The passages nearest to an event that an article was not found to tell."""

from __future__ import annotations

from opcit.comparing.records import Comparison, SharedEvent
from tests.opcit.comparing.hinting import COAST, compared_coasts

PETITION = "Seventy-eight skippers sent a petition"
HOLT = "Anna Holt has been called a tyrant in Veria, and in Ostrava a saint. She is neither."


def compared(text: str) -> tuple[Comparison, SharedEvent]:
    """The port's article with another, and its petition there."""
    found = compared_coasts(text)
    (row,) = (e for e in found.events if e.title.startswith(PETITION))
    return found, row


def near(text: str) -> list[str]:
    """The passages of an article that are nearest to the petition."""
    found, row = compared(text)
    other = found.readings[1].article.text
    return [other[span.start : span.end] for span in row.near.get(1, ())]


def test_what_an_article_says_of_it_in_other_words_is_among_the_nearest() -> None:
    said = "The owners of the largest boats wrote to Ostrava, as owners do."
    assert set(near(COAST.format(said))) == {said, HOLT}


def test_the_date_brings_a_passage_near_and_another_takes_it_away() -> None:
    rain = "It rained in Ostrava on Friday."
    assert near(COAST.format(rain))[0] == f"The people of Arland like to complain. {rain}"
    assert near(COAST.format("It rained in Ostrava on 3 March."))[0] == HOLT


def test_a_sentence_that_goes_on_with_the_one_before_is_shown_with_it() -> None:
    both = "Large boats have owners. They wrote to Ostrava, as owners do."
    assert set(near(COAST.format(both))) == {both, HOLT}
    apart = both.replace(". They", ".\n\nThey")
    assert "They wrote to Ostrava, as owners do." in near(COAST.format(apart))


def test_nothing_is_near_in_an_article_on_another_affair() -> None:
    assert not near(
        "The hill\n\nIn Tarn, Uma Fell keeps goats. Pella and Dorn are far. The Ruhn is a river."
    )


def test_a_sentence_that_perhaps_tells_it_leaves_no_passage_to_look_for() -> None:
    _, row = compared(COAST.format("The 78 who wrote to Ostrava about it owned the largest boats."))
    assert 1 in row.perhaps
    assert not row.near
