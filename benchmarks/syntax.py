"""How well sentences are parsed: `python -m benchmarks.syntax [SHARED]`.

On the dev parts of GUM and English-EWT, with their tokens and sentences given: the shares of words with the
right Penn tag, part of speech, lemma, head (UAS), and head and relation (LAS), with 95% bootstrap intervals
over sentences. Punctuation counts. SHARED is the folder of data sets, ../shared/data where none is given.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from benchmarks.figures import Row, bootstrap, interval, weights
from opcit.models import syntax
from training.conllu import sentences
from training.syntax_data import document

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
SETS = (("GUM dev", "gum"), ("English-EWT dev", "ud_ewt"))
MEASURES = ("tag", "part of speech", "lemma", "UAS", "LAS")


def main() -> None:
    """Prints a line for each measure of each set."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    for title, folder in SETS:
        table = judged(shared / folder / "dev.conllu")
        print(f"{title}: {len(table):,} sentences, {table[:, -1].sum():,} words")
        for column, measure in enumerate(MEASURES):
            print(f"  {measure:<15}{figure(table, column)}")


def rows() -> Iterator[Row]:
    """What is shown to readers."""
    for title, folder in SETS:
        table = judged(SHARED / folder / "dev.conllu")
        parts = ", ".join(
            f"{m} {table[:, c].sum() / table[:, -1].sum():.2f}" for c, m in enumerate(MEASURES[:4])
        )
        yield Row("sentences", f"Syntax: {title} ({len(table):,} sentences)",
                  "Words whose head and relation are right (LAS)",
                  figure(table, MEASURES.index("LAS")), f"{parts}.", weights(syntax.FILE))  # fmt: skip


def figure(table: npt.NDArray[np.int64], column: int) -> str:
    """A share of words with its interval."""
    share = lambda i: table[i, column].sum() / table[i, -1].sum()  # noqa: E731
    low, high = bootstrap(share, len(table))
    return interval(share(np.arange(len(table))), low, high)


def judged(path: Path) -> npt.NDArray[np.int64]:
    """(sentences, MEASURES and words): how many words of each sentence are right."""
    nlp = syntax.pipeline()
    gold = [document(nlp.vocab, [sentence]) for sentence in sentences(path)]
    blank = (
        Doc(nlp.vocab, [t.text for t in d], [bool(t.whitespace_) for t in d], sent_starts=[t.i == 0 for t in d])
        for d in gold
    )  # fmt: skip
    return np.array([_right(g, ours) for g, ours in zip(gold, nlp.pipe(blank), strict=True)])


def _right(gold: Doc, ours: Doc) -> list[int]:
    pairs = list(zip(gold, ours, strict=True))
    head = [g.head.i == o.head.i for g, o in pairs]
    return [
        sum(g.tag_ == o.tag_ for g, o in pairs), sum(g.pos_ == o.pos_ for g, o in pairs),
        sum(g.lemma_ == o.lemma_ for g, o in pairs), sum(head),
        sum(h and g.dep_ == o.dep_ for h, (g, o) in zip(head, pairs, strict=True)), len(pairs),
    ]  # fmt: skip


if __name__ == "__main__":
    main()
