from __future__ import annotations

from datetime import UTC, datetime

import pytest

from components import library_card
from opcit.article import Published
from opcit.store.library import Card
from opcit.store.readings import Summary

WORDS = "One two three four five six seven eight nine ten eleven."


def card(published=Published(), summary=None, **details):  # noqa: B008 - frozen
    known = {"title": None, "author": None, "outlet": None, "url": None, **details}
    return Card("id", **known, published=published, words=690, opening=WORDS,
                origin="paste", added_at=datetime.now(UTC), summary=summary)  # fmt: skip


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (Published("2020-01-01", "day", "inferred"), "1 January 2020 (inferred)"),
        (Published("2020-01", "month", "stated"), "January 2020"),
        (Published("2020", "year", "given"), "2020 (given by a reader)"),
        (Published(), "Date unknown"),
    ],
)
def test_a_date_is_as_fine_as_it_is_known_and_says_how(published, expected):
    assert library_card.when(published) == expected


def test_without_a_title_a_card_shows_author_and_first_words():
    untitled = card(author="A. Writer", outlet="The Paper")
    assert (
        library_card.heading(untitled)
        == "A. Writer: One two three four five six seven eight nine …"
    )
    facts = library_card._facts(untitled)
    assert "A. Writer" not in facts and "The Paper" in facts and "… ten eleven." in facts


def test_a_card_takes_the_date_and_actors_of_the_reading():
    found = Summary(Published("2020-01-01", "day", "inferred"), ("Iran", "Envoy"), 3)
    facts = library_card._facts(card(title="T", summary=found))
    assert "1 January 2020 (inferred)" in facts and "Iran, Envoy" in facts


def test_a_card_says_what_is_not_read_yet():
    facts = library_card._facts(card(title="T"))
    assert "Date not read yet" in facts and "Not analysed yet" in facts


def test_what_comes_from_outside_is_escaped():
    facts = library_card._facts(card(title="T", author="<img src=x>", outlet="A & B"))
    assert "&lt;img src=x&gt;" in facts and "A &amp; B" in facts and "<img" not in facts
