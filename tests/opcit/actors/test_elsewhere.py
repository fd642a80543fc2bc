"""What is told of another place or another year is another one, of those that stay where they are."""

from __future__ import annotations

import pytest

FIRST = "On Tuesday a crowd stormed the Danish embassy in Lisbon."


def crowds(found: dict[str, list[str]]) -> int:
    return sum("crowd" in " ".join(words) for words in found.values())


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST} In November a crowd in Porto burned a villa.",
        f"{FIRST} In Madrid the crowd was larger.",
        f"{FIRST} In 1983 a crowd had gone home in peace.",
        "By noon the last of the crowd had left. In November a crowd in Porto burned a villa.",
    ],
)
def test_a_crowd_of_another_place_or_time_is_another(mentions_in, text):
    assert crowds(mentions_in(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST} The crowd burned flags. In Lisbon the crowd had sung before.",
        f"{FIRST} In Portugal the crowd is called brave.",
        f"{FIRST} Workers in Porto praised the crowd.",
        f"{FIRST} The crowd at the Danish embassy was young.",
    ],
)
def test_a_crowd_of_the_same_place_or_of_none_is_the_same(mentions_in, text):
    assert crowds(mentions_in(text)) == 1


def test_an_embassy_elsewhere_is_another_and_is_not_taken_up_later(mentions_in):
    text = (
        f"{FIRST} In 1983 gunmen had shot at the Danish embassy in Kuwait. Nobody was hurt then. Guards are rare. "
        "The embassy asked for guards."
    )
    found = mentions_in(text)
    assert found["danish-embassy"] == ["Danish embassy", "embassy"]
    assert found["danish-embassy-2"] == ["Danish embassy"]
    assert found["gunmen"] == ["gunmen"]


def test_forces_go_from_place_to_place(mentions_in):
    text = (
        "Danish troops in Chad rested. In March Danish troops in Niger left. The troops were tired."
    )
    assert mentions_in(text)["danish-troops"] == ["Danish troops", "Danish troops", "troops"]


def test_a_state_that_was_not_told_of_where_the_embassy_was_is_another_s(actors_in):
    first = "On Tuesday a mob stormed the Danish embassy. The embassy burned."
    found = actors_in(first, "The same men had bombed the Danish embassy in Kuwait.")
    assert {"danish-embassy", "danish-embassy-2"} <= found.keys()
    found = actors_in(f"Kuwait was calm. {first}", "The Danish embassy in Kuwait is old.")
    assert "danish-embassy-2" not in found


def test_there_is_the_place_named_before_it(mentions_in):
    text = (
        "Militants stormed the US embassy in Baghdad on Tuesday. The embassy is large. "
        "Kuwait remembers how militants bombed the American embassy there in 1983."
    )
    assert mentions_in(text)["us-embassy"] == ["US embassy", "embassy"]


def test_what_was_told_of_years_ago_is_not_taken_up_by_the_next_paragraph(actors_in, mentions_in):
    old = "Mr Orn was sentenced in Kuwait for the bombing of the Danish embassy there in 1983."
    found = actors_in(old, "On Tuesday his followers stormed the embassy compound.")
    assert {"danish-embassy", "embassy"} <= found.keys()
    found = mentions_in(f"{old} The embassy was rebuilt.")
    assert found["danish-embassy"] == ["Danish embassy", "embassy"]
