"""Persons told by a noun alone."""

from __future__ import annotations

import pytest

TOLD = [
    ("A spokeswoman resigned on Monday.", "spokeswoman", ["spokeswoman"]),
    ("Olof Lind, a banker, was fired.", "olof-lind", ["Olof Lind", "banker"]),
    ("Olof Lind, a deputy with immunity, was led away on Monday.", "olof-lind", ["Olof Lind", "deputy"]),
    ("Kenya’s ruler flew home. Ruth Odede, the president of Kenya, was tired.", "ruth-odede", ["ruler", "Ruth Odede", "president of Kenya"]),
    ("There were nurses, a notary, the organist.", "nurses", ["nurses"]),
    ("Her younger brother, Olof Lind, was fired.", "olof-lind", ["younger brother", "Olof Lind"]),
    ("Anna Berg’s critics laughed. The critics left.", "critics", ["critics", "critics"]),
    ("Student protester Joshua Ngo spoke. The protester was calm.", "joshua-ngo", ["Student protester Joshua Ngo", "protester"]),
    ("Kenya’s leader flew home. Ruth Odede, the president of Kenya, was tired.", "ruth-odede", ["leader", "Ruth Odede", "president of Kenya"]),
    ("Labour Party leader Jan Holm resigned.", "jan-holm", ["Labour Party leader Jan Holm"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "expected"), TOLD)
def test_somebody_without_a_name_is_an_actor(mentions_in, text, who, expected):
    assert mentions_in(text)[who] == expected


NOBODY = [
    "Any teacher knows it.",
    "The law is a banker.",
    "It works like a lawyer.",
    "A trawler sank near the harbour.",
    "He lost his head.",
    "If a spy came, nothing would happen.",
    "A farmer could lose everything.",
    "The harbour needs a teacher, not a preacher.",
    "The valley wants a doctor.",
    "It was a job for a banker, not a farmer.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_in_particular_is_none(mentions_in, text):
    assert mentions_in(text) == {}


def test_one_and_several_and_two_camps_stay_apart(mentions_in):
    found = mentions_in(
        "Pro-democracy candidates beat pro-Beijing candidates. A candidate left the hall."
    )
    assert len(found) == 3
