"""How well sentences are told apart: `python -m benchmarks.sentences [SHARED]`.

F1 of the places where one sentence ends and the next begins inside a paragraph, on the dev parts of GUM by
genre, of English-EWT and of NewsMTSC, for Opcit's rules, for the parser of the syntax pipeline, and for pySBD
(Sadvilkar and Neumann 2020). A paragraph of one sentence counts where it is cut. NewsMTSC has single sentences
of political news, which are joined five to a paragraph where they end in a mark. SHARED is the folder of data sets, ../shared/data where none is given.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.vocab import Vocab

from benchmarks.figures import Row, bootstrap, f1, interval
from opcit.models import syntax
from opcit.text.sentences import sentence_spans
from training.conllu import paragraphs
from training.syntax_data import LONGEST, document

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
Gold = tuple[str, frozenset[int]]
"""A paragraph, and where its sentences begin, but the first."""

SETS = (
    ("GUM dev, news and interviews", "gum", ("GUM_news", "GUM_interview")),
    ("GUM dev", "gum", ("GUM_",)),
    ("English-EWT dev, weblogs and newsgroups", "ud_ewt", ("weblog", "newsgroup")),
    ("English-EWT dev", "ud_ewt", ("",)),
)


JOINED = "NewsMTSC dev, real-world mix, sentences of political news joined by five"
TOGETHER = 5


def main() -> None:
    """Prints a line for each set and splitter."""
    for title, gold in sets(Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED):
        for name, split in SPLITTERS.items():
            print(f"{title} ({len(gold)} paragraphs), {name}: {figure(counts(gold, split))}")


def rows() -> Iterator[Row]:
    """What is shown to readers."""
    for title, gold in sets(SHARED):
        ours, *rivals = (figure(counts(gold, split)) for split in SPLITTERS.values())
        note = f"By the parser instead of rules: {rivals[0]}; by pySBD: {rivals[1]}."
        yield Row("sentences", f"Boundaries: {title} ({len(gold)} paragraphs)",
                  "F1 of the ends of sentences", ours, note)  # fmt: skip


def sets(shared: Path) -> Iterator[tuple[str, list[Gold]]]:
    """Each set's title and paragraphs."""
    for title, folder, kinds in SETS:
        yield title, list(read(shared / folder / "dev.conllu", kinds))
    lines = (shared / "newsmtsc" / "dev_rw.jsonl").read_text(encoding="utf-8").splitlines()
    yield JOINED, list(joined(json.loads(line)["sentence"].strip() for line in lines))


def joined(sentences: Iterable[str]) -> Iterator[Gold]:
    """Paragraphs of different sentences that end in a mark."""
    whole = [s for s in dict.fromkeys(sentences) if s.endswith((".", "!", "?", '"', "”", "’"))]
    for at in range(0, len(whole), TOGETHER):
        part = whole[at : at + TOGETHER]
        begins = accumulate(len(s) + 1 for s in part[:-1])
        yield " ".join(part), frozenset(begins)


def read(path: Path, kinds: Sequence[str]) -> Iterator[Gold]:
    """The paragraphs of documents whose name begins with one of the kinds."""
    vocab = Vocab()
    for paragraph in paragraphs(path, LONGEST):
        if paragraph[0].document.startswith(tuple(kinds)):
            doc = document(vocab, paragraph)
            yield doc.text, frozenset(s.start_char for s in doc.sents if s.start)


def by_rules(text: str) -> set[int]:
    """Where sentences begin by Opcit's rules, but the first."""
    return {span.start for span in sentence_spans(text)} - {0}


def by_parser(text: str) -> set[int]:
    """Where sentences begin by the parser, but the first."""
    return {s.start_char for s in syntax.pipeline()(text).sents if s.start}


def by_pysbd(text: str) -> set[int]:
    """Where sentences begin by pySBD, but the first."""
    return {s.start + len(s.sent) - len(s.sent.lstrip()) for s in _pysbd().segment(text)} - {0}


@cache
def _pysbd() -> Any:
    from pysbd import Segmenter

    return Segmenter(language="en", clean=False, char_span=True)


SPLITTERS: dict[str, Callable[[str], set[int]]] = {
    "rules": by_rules, "parser": by_parser, "pySBD": by_pysbd,
}  # fmt: skip


def counts(gold: Sequence[Gold], split: Callable[[str], set[int]]) -> npt.NDArray[np.int64]:
    """(paragraphs, 3): beginnings rightly found, found, and in the gold."""
    found = [(split(text), begins) for text, begins in gold]
    return np.array([(len(ours & g), len(ours), len(g)) for ours, g in found])


def figure(table: npt.NDArray[np.int64]) -> str:
    """F1 with its 95% bootstrap interval over paragraphs."""
    low, high = bootstrap(lambda i: f1(*table[i].sum(axis=0)), len(table))
    return interval(f1(*table.sum(axis=0)), low, high)


if __name__ == "__main__":
    main()
