"""Words as the name finder learnt them."""

from __future__ import annotations

import pytest

from opcit.actors.finder_words import finder_words
from opcit.rows import ROWS
from opcit.text.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. K. Berg left.", ["Mr.", "K.", "Berg", "left", "."]),
        ("Mail oslo.desk@paper.example now", ["Mail", "oslo.desk@paper.example", "now"]),
        ("(see www.oslo.example/berg)", ["(", "see", "www.oslo.example/berg", ")"]),
        ("at https://paper.example/lund.", ["at", "https://paper.example/lund", "."]),
        ("Berg_letter.doc, harbour.com", ["Berg_letter.doc", ",", "harbour.com"]),
        ("He left Oslo.Then rain", ["He", "left", "Oslo", ".", "Then", "rain"]),
        ("", []),
    ],
)
def test_what_the_finder_knows_as_one_word_is_one(text: str, expected: list[str]) -> None:
    found = finder_words(words(text))
    assert [word.text for word in found] == expected
    assert all(text[word.start : word.end] == word.text for word in found)


@pytest.mark.parametrize(
    "address", ["norway@berg.example", "https://www.norway.example/Oslo", "Oslo_report.pdf"]
)
def test_no_name_is_found_in_an_address(address: str) -> None:
    text = f"Norway answered on {address} yesterday."
    (row,) = ROWS["entities"].annotate([{"text": text}])
    assert [text[e["start"] : e["end"]] for e in row["entities"]] == ["Norway"]


@pytest.mark.parametrize("row", ["a" * 100_000 + ".b.c", "a-" * 50_000 + "x.y", "ab+" * 30_000])
def test_a_long_row_of_letters_is_read_once(row: str) -> None:
    """Tried from each of its letters it would take minutes."""
    found = words(row)
    assert finder_words(found) == found
