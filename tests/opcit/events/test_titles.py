"""Titles of events: whole, with who did it, and with no mark or word cut off."""

from __future__ import annotations

import pytest

OFFICE = (
    "On Tuesday Norland’s Secretary of State for Energy sent a letter to demand a treaty on oil."
)
CONTRACTED = "President Holm was tired. He’d like to meet President Ames in May."


@pytest.mark.parametrize(
    ("passage", "words", "title"),
    [
        # A pair of marks is whole, or there is none.
        ('The crowd called the raid on Monday "a crime of the first order against every law" and left.', "called the raid", "Crowd called the raid a crime of the first order…"),
        ('The crowd called the raid on Monday "a crime" and left.', "called the raid", 'Crowd called the raid "a crime"'),
        ("The crowd called the raid on Monday ‘a crime’ and left.", "called the raid", "Crowd called the raid ‘a crime’ and left"),
        # A verb that is contracted with its subject is told in full.
        (CONTRACTED, "meet President Ames", "Holm would like to meet President Ames"),
        ("The rebels are proud. They’ve bombed five depots in Quay since Monday.", "bombed", "Rebels have bombed five depots in Quay"),
        # Who is only told by a pronoun is told by that.
        ("It should appoint a judge by May 2021.", "appoint a judge", "It should appoint a judge"),
        ("They attacked Quay on Monday.", "attacked Quay", "They attacked Quay"),
        # "of" within an office or a name is no place to cut.
        (OFFICE, "sent a letter", "Norland’s Secretary of State sent a letter"),
        ("On Monday the ministers of Norland, Peru and Chile condemned the raid on the harbour.", "condemned", "Ministers of Norland condemned the raid on the harbour"),
    ],
)  # fmt: skip
def test_a_title_is_whole(read, told, passage, words, title) -> None:  # type: ignore[no-untyped-def]
    assert told(read(passage), words).title == title


def test_an_office_stays_whole_before_an_infinitive(read, told) -> None:  # type: ignore[no-untyped-def]
    demand = told(read(OFFICE), "demand a treaty")
    assert demand.title.startswith("Norland’s Secretary of State sent a letter to demand")
