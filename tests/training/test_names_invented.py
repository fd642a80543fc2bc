"""Sentences whose names are swapped for invented ones."""

from __future__ import annotations

import random

from opcit.models.name_pieces import entities
from training.names_data import Tagged
from training.names_invented import invented

PLAIN = Tagged(
    ("Berg", "left", "Oslo", ";", "Norwegians", "and", "misc", "like", "Berg", "and", "Port", "Board", "of", "Oslo"),
    ("B-PERSON", "O", "B-PLACE", "O", "B-GROUP", "O", None, "O", "B-PERSON", "O", "B-ORG", "I-ORG", "I-ORG", "I-ORG"),
)  # fmt: skip


def _many() -> list[Tagged]:
    order = random.Random(1)
    return [invented(PLAIN, order) for _ in range(500)]


def test_what_is_no_name_stays_in_its_order() -> None:
    for found in _many():
        pairs = zip(found.words, found.labels, strict=True)
        rest = [(word, label) for word, label in pairs if label in ("O", None) and word not in "()"]
        assert rest == [(w, None if w == "misc" else "O") for w in ("left", ";", "and", "misc", "like", "and")]  # fmt: skip


def test_a_name_is_swapped_alike_wherever_it_stands() -> None:
    firsts = set()
    for found in _many():
        persons = [found.words[a:b] for a, b, kind in entities(found.labels) if kind == "PERSON"]
        assert len(persons) == 2 and persons[0] == persons[1]
        firsts.add(persons[0])
    assert ("Berg",) in firsts and len(firsts) > 100


def test_every_kind_is_kept_and_written_with_a_capital() -> None:
    for found in _many():
        spans = sorted(entities(found.labels))
        kinds = [kind for _, _, kind in spans]
        assert kinds[:5] == ["PERSON", "PLACE", "GROUP", "PERSON", "ORG"]
        assert kinds[5:] in ([], ["ORG"])
        assert all(found.words[start][0].isupper() for start, _, _ in spans)


def test_an_organisation_is_sometimes_introduced_with_its_acronym() -> None:
    shorts = [f for f in _many() if "(" in f.words]
    assert 0 < len(shorts) < 100
    for found in shorts:
        at = found.words.index("(")
        long = next(found.words[a:b] for a, b, kind in entities(found.labels) if kind == "ORG" and b == at)  # fmt: skip
        assert found.words[at + 1] == "".join(word[0] for word in long if word[0].isupper())


def test_some_firms_are_named_after_two_partners() -> None:
    spans = [(f.words[a:b], kind) for f in _many() for a, b, kind in entities(f.labels)]
    partners = [(words, kind) for words, kind in spans if "&" in words]
    assert partners
    assert all(kind == "ORG" and len(words) == 3 and words[1] == "&" for words, kind in partners)
