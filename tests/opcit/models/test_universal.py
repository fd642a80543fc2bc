"""ClearNLP's trees as Universal Dependencies, on small sentences worked out by hand."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from opcit.models.any_pipeline import rearranged
from opcit.models.universal import Arcs, universal

Word = tuple[str, str, str, str]
"""A word, its part of speech, its head's word ("" for the root), its label."""

CASES: list[tuple[list[Word], list[tuple[str, str, str]]]] = [
    (
        [("Rebels", "NOUN", "stormed", "nsubj"), ("stormed", "VERB", "", "ROOT"), ("offices", "NOUN", "stormed", "dobj"),
         ("in", "ADP", "stormed", "prep"), ("Vester", "PROPN", "in", "pobj")],
        [("Rebels", "stormed", "nsubj"), ("stormed", "", "ROOT"), ("offices", "stormed", "obj"),
         ("in", "Vester", "case"), ("Vester", "stormed", "obl")],
    ),
    (
        [("Marsh", "PROPN", "is", "nsubj"), ("is", "BE", "", "ROOT"), ("president", "NOUN", "is", "attr"),
         ("of", "ADP", "president", "prep"), ("France", "PROPN", "of", "pobj"), (".", "PUNCT", "is", "punct")],
        [("Marsh", "president", "nsubj"), ("is", "president", "cop"), ("president", "", "ROOT"),
         ("of", "France", "case"), ("France", "president", "nmod"), (".", "president", "punct")],
    ),
    (
        [("There", "PRON", "is", "expl"), ("is", "BE", "", "ROOT"), ("hope", "NOUN", "is", "attr")],
        [("There", "is", "expl"), ("is", "", "ROOT"), ("hope", "is", "nsubj")],
    ),
    (
        [("Offices", "NOUN", "stormed", "nsubjpass"), ("were", "BE", "stormed", "auxpass"), ("stormed", "VERB", "", "ROOT"),
         ("by", "ADP", "stormed", "agent"), ("rebels", "NOUN", "by", "pobj")],
        [("Offices", "stormed", "nsubj:pass"), ("were", "stormed", "aux:pass"), ("stormed", "", "ROOT"),
         ("by", "rebels", "case"), ("rebels", "stormed", "obl:agent")],
    ),
    (
        [("France", "PROPN", "left", "nsubj"), (",", "PUNCT", "France", "punct"), ("Spain", "PROPN", "France", "conj"),
         ("and", "CCONJ", "Spain", "cc"), ("Chad", "PROPN", "Spain", "conj"), ("left", "VERB", "", "ROOT")],
        [("France", "left", "nsubj"), (",", "France", "punct"), ("Spain", "France", "conj"),
         ("and", "Chad", "cc"), ("Chad", "France", "conj"), ("left", "", "ROOT")],
    ),
    (
        [("He", "PRON", "left", "nsubj"), ("left", "VERB", "", "ROOT"), ("after", "ADP", "left", "prep"),
         ("winning", "VERB", "after", "pcomp")],
        [("He", "left", "nsubj"), ("left", "", "ROOT"), ("after", "winning", "mark"), ("winning", "left", "advcl")],
    ),
    (
        [("came", "VERB", "", "ROOT"), ("from", "ADP", "came", "prep"), ("inside", "ADP", "from", "prep"), ("it", "PRON", "inside", "pobj")],
        [("came", "", "ROOT"), ("from", "it", "case"), ("inside", "it", "case"), ("it", "came", "obl")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("clear", "expected"), CASES)
def test_a_tree_is_turned_into_universal_dependencies(clear, expected):
    words = [word for word, *_ in clear]
    heads = [words.index(head) if head else n for n, (_, _, head, _) in enumerate(clear)]
    found = universal(Arcs(heads, [dep for *_, dep in clear], [kind for _, kind, *_ in clear]))
    shown = [
        (word, "" if found.heads[n] == n else words[found.heads[n]], found.deps[n])
        for n, word in enumerate(words)
    ]
    assert shown == expected


def test_a_document_is_rearranged_and_keeps_its_words():
    doc = Doc(
        Vocab(), ["Petrov", "is", "in", "Vester", "."], [True, True, True, False, False],
        pos=["PROPN", "AUX", "ADP", "PROPN", "PUNCT"], tags=["NNP", "VBZ", "IN", "NNP", "."],
        lemmas=["Petrov", "be", "in", "Vester", "."], heads=[1, 1, 1, 2, 1],
        deps=["nsubj", "ROOT", "prep", "pobj", "punct"],
    )  # fmt: skip
    found = rearranged(doc)
    assert found.text == "Petrov is in Vester."
    assert [(t.head.text, t.dep_) for t in found] == [
        ("is", "nsubj"), ("is", "ROOT"), ("Vester", "case"), ("is", "obl"), ("is", "punct"),
    ]  # fmt: skip
    assert [t.tag_ for t in found] == ["NNP", "VBZ", "IN", "NNP", "."]
