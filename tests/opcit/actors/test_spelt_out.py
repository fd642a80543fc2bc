"""Names that an acronym of the text spells out go on as far as its letters."""

from __future__ import annotations

import pytest

SPELT_OUT = [
    ("The Royal Society for the Care of Old Bridges sued. The RSCOB won.", "Royal Society for the Care of Old Bridges", "RSCOB"),
    ("A charity, the Royal Society for the Rescue of Hedgehogs (RSRH), sued. The RSRH won.",
     "Royal Society for the Rescue of Hedgehogs", "RSRH"),
    ("The UDRW was founded in May. Later the Union for the Defence of Rail Workers struck.",
     "Union for the Defence of Rail Workers", "UDRW"),
    ("The Society for the Prevention of Cruelty to Horses sued. The SPCH won.",
     "Society for the Prevention of Cruelty to Horses", "SPCH"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "short"), SPELT_OUT)
def test_a_name_and_its_acronym_are_one(actors_in, text, name, short):
    (one,) = (actor for actor in actors_in(text).values() if actor.name == name)
    assert {text[m.start : m.end] for m in one.mentions} >= {name, short}


def test_another_acronym_lengthens_nothing(mentions_in):
    found = mentions_in(
        "The Royal Society spoke for the farmers of Leeds. The NTB met the Royal Society."
    )
    assert found["royal-society"] == ["Royal Society", "Royal Society"]
