"""Trees by any English spaCy pipeline, in the Universal Dependencies that Opcit's rules read.

spaCy's own English pipelines (en_core_web_...) give ClearNLP's dependencies, in which a preposition stands
over its noun and "is" over what somebody is; those are turned into UD's. A pipeline that gives UD is
taken as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from opcit.models.loading import WeightsDamaged
from opcit.models.universal import Arcs, universal

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NEEDED = ("parser", "tagger")
UNUSED = ("ner", "entity_linker", "entity_ruler", "textcat", "textcat_multilabel", "senter", "sentencizer")  # fmt: skip
CLEAR = {"dobj", "pobj", "nsubjpass"}
"""Labels that ClearNLP has and UD has not."""
NAME = "opcit_universal"


@cache
def loaded(name: str) -> Language:
    """The pipeline of that name or folder. Raises WeightsDamaged where it cannot be used."""
    import spacy

    try:
        nlp = spacy.load(name, exclude=list(UNUSED))
    except (OSError, ImportError, ValueError) as problem:
        raise WeightsDamaged(f"The spaCy pipeline {name} cannot be loaded: {problem}") from None
    if missing := [part for part in NEEDED if part not in nlp.pipe_names]:
        raise WeightsDamaged(f"The spaCy pipeline {name} has no {' and no '.join(missing)}.")
    if CLEAR & set(nlp.pipe_labels["parser"]):
        _register()
        nlp.add_pipe(NAME)
    return nlp


@cache
def _register() -> None:
    from spacy.language import Language

    Language.component(NAME, func=rearranged)


def rearranged(doc: Doc) -> Doc:
    """The same document with UD's dependencies in place of ClearNLP's."""
    tokens = list(doc)
    arcs = universal(Arcs([t.head.i for t in tokens], [t.dep_ for t in tokens], _kinds(tokens)))
    return _with_arcs(doc, arcs)


def _kinds(tokens: Sequence[object]) -> list[str]:
    """ "BE" for forms of "be", else the part of speech."""
    return ["BE" if t.lemma_.lower() == "be" else t.pos_ for t in tokens]  # type: ignore[attr-defined]


def _with_arcs(doc: Doc, arcs: Arcs) -> Doc:
    from spacy.tokens import Doc as Made

    made = Made(
        doc.vocab, [t.text for t in doc], [bool(t.whitespace_) for t in doc],
        tags=[t.tag_ for t in doc], pos=[t.pos_ for t in doc], morphs=[str(t.morph) for t in doc],
        lemmas=[t.lemma_ for t in doc], heads=arcs.heads, deps=arcs.deps,
    )  # fmt: skip
    arcs_of = made.to_array(["HEAD", "DEP"])
    return doc.from_array(["HEAD", "DEP"], arcs_of)  # type: ignore[arg-type]
