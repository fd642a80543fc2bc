"""Organisations introduced with their acronym, which the finder does not find."""

from __future__ import annotations

import pytest

from opcit.actors.introduced_acronyms import with_introduced
from opcit.models.names import Found
from opcit.text.words import words


def _named(text: str, spans: list[Found]) -> list[str]:
    found = words(text)
    return [
        " ".join(w.text for w in found[s.first : s.last]) for s in with_introduced(found, spans)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Movement for Rural Change (MRC) split", ["Movement for Rural Change", "MRC"]),
        ("Union of Harbour and Dock Hands (UHDH)", ["Union of Harbour and Dock Hands", "UHDH"]),
        ("the Gross National Product (GNP) fell", []),
        ("a Movement of Many (MRC)", []),
        ("the movement for rural change (MRC)", []),
        ("Free Union (FU)", []),
        ("(MRC)", []),
    ],
)
def test_what_spells_its_acronym_is_an_organisation(text: str, expected: list[str]) -> None:
    assert _named(text, []) == expected


def test_what_the_finder_found_stays() -> None:
    text, found = "Oslo and the Movement for Rural Change (MRC)", Found(3, 4, "ORG", 0.8)
    assert _named(text, [Found(0, 1, "PLACE", 0.9), found]) == ["Oslo", "Movement", "MRC"]
