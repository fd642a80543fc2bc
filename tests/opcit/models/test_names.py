"""The name finder: its words and pieces, its decoding, and what it finds in invented sentences."""

from __future__ import annotations

import numpy as np
import pytest

from opcit.models import loading, names
from opcit.models.encoding import PIECES, filled
from opcit.models.name_pieces import CASES, LABELS, LONGEST, case_of, entities, stretches


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("President Maria Oduya flew to Nairobi .", [("Maria Oduya", "PERSON"), ("Nairobi", "PLACE")]),
        ("The Labour Party lost two seats .", [("Labour Party", "ORG")]),
        ("Kenyan officials said nothing .", [("Kenyan", "GROUP")]),
        ("nothing happened here", []),
        ("", []),
    ],
)  # fmt: skip
def test_names_of_a_sentence(sentence, expected):
    words = sentence.split()
    (found,) = names.names([words])
    assert [(" ".join(words[f.first : f.last]), f.label) for f in found] == expected
    assert all(0 < f.probability <= 1 for f in found)


def test_a_sentence_of_any_length_is_read_to_its_end():
    filler = ["the", "river", "rose", "again", "and"] * 120
    words = [*filler, "Maria", "Oduya", "left", "."]
    (found,) = names.names([words])
    assert [(words[f.first : f.last]) for f in found] == [["Maria", "Oduya"]]
    (parts,) = stretches(loading.tokenizer(), [words])
    assert len(parts) > 1
    assert all(len(part.ids) <= LONGEST + 2 for part in parts)


@pytest.mark.parametrize("length", [1, 158, 159, 160, 161, 300, 725])
def test_each_word_is_decided_by_one_stretch(length):
    words = ["river"] * length
    (parts,) = stretches(loading.tokenizer(), [words])
    assert [i for part in parts for i in range(part.first, part.last)] == list(range(length))
    assert all(len(part.heads) == part.last - part.first for part in parts)


def test_no_name_begins_inside():
    row = np.full((2, len(LABELS)), -9.0, np.float32)
    row[0, LABELS.index("O")] = -0.1
    row[0, LABELS.index("B-ORG")] = -0.5
    row[1, LABELS.index("I-ORG")] = -0.1
    assert [LABELS[i] for i in names.best_path(row)] == ["B-ORG", "I-ORG"]


@pytest.mark.parametrize(
    "word, opens, case",
    [("Paris", False, "title"), ("Paris", True, "first"), ("NATO", False, "upper"), ("iPhone", False, "mixed"),
     ("river", True, "lower"), ("3rd", False, "digit"), (",", False, "mark")],
)  # fmt: skip
def test_how_a_word_is_written(word, opens, case):
    assert CASES[case_of(word, opens=opens)] == case


def test_entities_of_labels():
    assert entities(["I-ORG", "I-ORG", "B-ORG", None, "I-PLACE"]) == [
        (0, 2, "ORG"), (2, 3, "ORG"), (4, 5, "PLACE"),
    ]  # fmt: skip


def test_batches_hold_every_row_once_and_stay_small():
    lengths = [5, 700, 30, 31, 1, 5_000] + [20] * 100
    found = list(filled(lengths))
    assert sorted(i for batch in found for i in batch) == list(range(len(lengths)))
    assert all(len(b) == 1 or len(b) * max(lengths[i] for i in b) <= PIECES for b in found)
