"""Dependency trees of UD English-EWT and GUM as spaCy's Docs, and word vectors for rare words.

A Doc is a paragraph, so that the parser learns where sentences end.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from training.conllu import Row, Sentence, paragraphs

CORPORA = ("ud_ewt", "gum")
LONGEST = 16
"""Sentences of a Doc; a longer paragraph goes on in the next."""


def write(data: Path, part: str, out: Path) -> Counter[str]:
    """Writes a part, train or dev, of both corpora as a DocBin, and returns how often each word occurs."""
    vocab, words = Vocab(), Counter[str]()
    bin_ = DocBin(
        attrs=["ORTH", "SPACY", "TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START"]
    )
    for corpus in CORPORA:
        for paragraph in paragraphs(data / corpus / f"{part}.conllu", LONGEST):
            doc = document(vocab, paragraph)
            words.update(token.text for token in doc)
            bin_.add(doc)
    bin_.to_disk(out)
    return words


def document(vocab: Vocab, sentences: list[Sentence]) -> Doc:
    """A paragraph as a Doc with its gold annotation."""
    words: list[Row] = []
    spaces, heads, starts = [], [], []
    for sentence in sentences:
        base, open_until = len(words), 0
        for row in sentence.rows:
            spaced = "SpaceAfter=No" not in row[9]
            if "-" in row[0]:
                open_until, after = int(row[0].split("-")[1]), spaced
                continue
            number = int(row[0])
            if number <= open_until:  # part of a multiword token, whose own line knows the space
                spaced = after if number == open_until else False
            head = int(row[6])
            words.append(row)
            spaces.append(spaced)
            starts.append(number == 1)
            heads.append(base + (head or number) - 1)
    return Doc(
        vocab, words=[r[1] for r in words], spaces=spaces, sent_starts=starts, heads=heads,
        deps=["ROOT" if r[7] == "root" else r[7] for r in words], tags=[r[4] for r in words],
        pos=[r[3] for r in words], lemmas=[r[2] for r in words],
        morphs=["" if r[5] == "_" else r[5] for r in words],
    )  # fmt: skip


def vectors(encoder: Path, words: list[str], width: int) -> np.ndarray:
    """A vector (width,) for each word: the mean of MiniLM's embeddings of its pieces, by principal components."""
    from tokenizers import Tokenizer
    from transformers import BertModel  # only training has it

    table = BertModel.from_pretrained(encoder).embeddings.word_embeddings.weight.detach().numpy()
    pieces = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    pieces.no_padding()
    ids = [pieces.encode(word, add_special_tokens=False).ids or [100] for word in words]
    full = np.stack([table[row].mean(0) for row in ids])
    full -= full.mean(0)
    _, _, axes = np.linalg.svd(full, full_matrices=False)
    reduced = full @ axes[:width].T
    return (reduced / np.linalg.norm(reduced, axis=1, keepdims=True).clip(1e-6)).astype(np.float32)
