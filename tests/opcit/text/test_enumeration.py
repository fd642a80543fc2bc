"""Several names in one phrase."""

import pytest

from opcit.text.enumeration import enumerated


@pytest.mark.parametrize(
    ("names", "phrase"),
    [
        ([], ""),
        (["Rome"], "Rome"),
        (["Rome", "Oslo"], "Rome and Oslo"),
        (("Rome", "Oslo", "Lima"), "Rome, Oslo and Lima"),
    ],
)
def test_names_as_one_phrase(names, phrase):
    assert enumerated(names) == phrase
