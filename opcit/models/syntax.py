"""Trees of sentences by Opcit's own spaCy pipeline: tags, morphology, lemmas, dependencies.

Trained on UD English-EWT and GUM (see weights/syntax.md); `training.syntax_export` packs its file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from threadpoolctl import threadpool_limits

from opcit import watched
from opcit.models import any_pipeline, loading, plugged

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

FILE = "syntax.bin"
BATCH = 64
GROUP = BATCH
"""Sentences parsed at one go: then others may parse, and who asked may say that it is no longer wanted."""
LONGEST = 160
"""Tokens of a sentence; what is longer is parsed in parts, each a tree of its own."""

_SPACE = re.compile(r"\s")
_LOCK = Lock()
"""One thread parses at a time: spaCy's vocabulary is shared, and forgets what it read after each call."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token at [start, end), code points of the text.

    tag: Penn Treebank's; pos, morph ("Number=Sing|Person=3") and dep: Universal Dependencies'.
    head: the index of its head in the sentence, its own where it is a root (dep "ROOT").
    """

    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    morph: str
    head: int
    dep: str


Tree = tuple[Token, ...]


class Packed(msgspec.Struct):
    """The weight file: the pipeline's configuration and parts, its strings and its word vectors.

    keys: uint64, the hash of each word; vectors: float16, a row for each key.
    """

    config: str
    parts: bytes
    strings: list[str]
    keys: bytes
    vectors: bytes


def trees(text: str, sentences: Sequence[tuple[int, int]]) -> list[Tree]:
    """The tree of each sentence text[start:end]. Raises WeightsDamaged when the weights are damaged."""
    found: list[Tree] = []
    for at in watched.through(range(0, len(sentences), GROUP), "parsing sentences"):
        found += _group(text, sentences[at : at + GROUP])
    return found


def _group(text: str, sentences: Sequence[tuple[int, int]]) -> list[Tree]:
    with _LOCK:
        nlp = pipeline()
        with nlp.memory_zone():
            parts = [list(_parts(nlp.make_doc(_plain(text[s:e])))) for s, e in sentences]
            parsed = nlp.pipe((doc for docs in parts for _, _, doc in docs), batch_size=BATCH)
            return [
                tuple(
                    token
                    for base, shift, _ in docs
                    for token in _tokens(next(parsed), base, start + shift)
                )
                for (start, _), docs in zip(sentences, parts, strict=True)
            ]


def _plain(text: str) -> str:
    """The text with any white space as a blank, so that a line's end is no token."""
    return _SPACE.sub(" ", text)


@cache
def pipeline() -> Language:
    """The pipeline, shared by all threads; hold the lock of `trees` while it is used."""
    if name := plugged.pipeline():
        return any_pipeline.loaded(name)
    # spaCy's import takes about a second, which only an analysis should pay.
    from thinc.api import use_ops

    packed = msgspec.msgpack.decode(loading.load(FILE), type=Packed)
    # BLIS, what spaCy multiplies with, knows fewer processors than numpy: on some it takes three times as long.
    with use_ops("numpy", use_blis=False):
        nlp = _unpacked(packed)
    # Its threads would spin while they wait, and the products are too small to share.
    threadpool_limits(1, user_api="blas")
    # What the vocabulary learns while it parses is forgotten, so what all parses need is added here.
    for morph in nlp.get_pipe("morphologizer").cfg["labels_morph"].values():  # type: ignore[attr-defined]
        nlp.vocab.morphology.add(morph)
    return nlp


def _unpacked(packed: Packed) -> Language:
    from spacy.util import load_model_from_config
    from spacy.vectors import Vectors
    from thinc.api import Config

    nlp = load_model_from_config(Config().from_str(packed.config, interpolate=False))
    for word in packed.strings:
        nlp.vocab.strings.add(word)
    keys = np.frombuffer(packed.keys, np.uint64)
    rows = np.frombuffer(packed.vectors, np.float16).reshape(len(keys), -1).astype(np.float32)
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, data=rows, keys=keys)
    nlp.from_bytes(packed.parts)
    return nlp


def _parts(doc: Doc) -> Iterator[tuple[int, int, Doc]]:
    """A document in parts that the parser takes as one sentence each, with its first token and character."""
    for start in range(0, len(doc), LONGEST):
        part = doc[start : start + LONGEST].as_doc() if len(doc) > LONGEST else doc
        for i, token in enumerate(part):
            token.is_sent_start = i == 0
        yield start, doc[start].idx, part


def _tokens(doc: Doc, base: int, shift: int) -> Iterator[Token]:
    shift -= doc[0].idx
    for t in doc:
        start = t.idx + shift
        yield Token(
            start, start + len(t), t.lemma_, t.pos_, t.tag_, str(t.morph), t.head.i + base, t.dep_
        )
