"""How well names are found: `python -m benchmarks.names [SHARED]`.

Precision, recall and F1 by exact span and label, through the engine's own way from raw text (words
joined by spaces), on a sample of the tenth of GMB held out, GUM dev's names, CrossNER politics dev and UNER
English-EWT dev. The shipped file learnt from the last two; opcit/models/weights/names.md has figures without. Beside it a baseline: the
words that the engine's lists of states, peoples, cities and organisations know. SHARED is the folder of
data sets, ../shared/data where none is given; they are not part of the repository.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.figures import Row, bootstrap, f1, interval, weights
from opcit.actors.knowledge import found_at
from opcit.actors.rows import annotate
from opcit.models import names
from opcit.models.name_pieces import KINDS, entities
from opcit.text.words import words
from training.names_data import Tagged, crossner, gmb, uner
from training.names_listed import set_right
from training.names_trees import gum

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"
SAMPLE = 1_500
LEARNT = " The shipped model learnt from these sentences too; held out from them, it did less well."
Span = tuple[int, int, str]
Finder = Callable[[Sequence[str]], list[set[Span]]]
_SORTS = {
    "state": "PLACE", "capital": "PLACE", "city": "PLACE", "region": "PLACE",
    "adjective": "GROUP", "people": "GROUP", "body": "ORG", "seat": "ORG",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """A data set.

    groups: whether it marks nationalities and peoples; learnt: whether the shipped file was trained on it.
    """

    name: str
    read: Callable[[Path], list[Tagged]]
    groups: bool
    learnt: bool = False


PARTS = (
    Part("GMB held out, news with silver labels", lambda d: gmb(d)[1][:SAMPLE], groups=True),
    Part(
        "GMB held out, listed names set right",
        lambda d: [set_right(s) for s in gmb(d)[1][:SAMPLE]],
        groups=True,
    ),
    Part("CrossNER politics dev", lambda d: crossner(d, "dev"), groups=False, learnt=True),
    Part("UNER English web dev", uner, groups=False, learnt=True),
    Part("GUM dev", lambda d: gum(d, "dev"), groups=False),
)


def main() -> None:
    """Prints a table a data set: a line for all names and one for each kind."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    for part in PARTS:
        sentences = part.read(shared)
        print(f"{part.name}: {len(sentences):,} sentences" + LEARNT * part.learnt)
        for title, finder in (("Opcit", found), ("lists only", by_lists)):
            table = counts(sentences, finder, groups=part.groups)
            print(f"  {title:<12}" + figures(table.sum(axis=2)))
            for k, kind in enumerate(KINDS[: 4 if part.groups else 3]):
                print(f"    {kind:<10}" + figures(table[:, :, k]))


def rows() -> Iterator[Row]:
    """What is shown to readers."""
    for part in PARTS:
        sentences = part.read(SHARED)
        table = counts(sentences, found, groups=part.groups)
        low, high = spread(table.sum(axis=2))
        kinds = zip(KINDS, table.sum(axis=0).T, strict=True)
        parts = ", ".join(f"{kind.lower()} {f1(*c):.2f}" for kind, c in kinds if c[2])
        lists = f1(*counts(sentences, by_lists, groups=part.groups).sum(axis=(0, 2)))
        yield Row("actors", f"{part.name} ({len(sentences):,} sentences)",
                  "F1 of finding names, exact words and kind",
                  interval(f1(*table.sum(axis=(0, 2))), low, high),
                  f"By kind: {parts}. By word lists alone: {lists:.2f}." + LEARNT * part.learnt,
                  weights(names.FILE))  # fmt: skip


def counts(sentences: Sequence[Tagged], finder: Finder, *, groups: bool) -> npt.NDArray[np.int64]:
    """(sentences, 3, kinds): names rightly found, names found, names in the gold."""
    texts = [" ".join(s.words) for s in sentences]
    table = np.zeros((len(sentences), 3, len(KINDS)), np.int64)
    for row, sentence, ours in zip(table, sentences, finder(texts), strict=True):
        gold, unknown = _gold(sentence)
        judged = {s for s in ours if not any(s[0] < e and s[1] > b for b, e in unknown)}
        judged = {s for s in judged if groups or s[2] != "GROUP"}
        for column, spans in enumerate((gold & judged, judged, gold)):
            for _, _, kind in spans:
                row[column, KINDS.index(kind)] += 1
    return table


def _gold(sentence: Tagged) -> tuple[set[Span], list[tuple[int, int]]]:
    """The gold names as offsets into the words joined by spaces, and the words that are not judged."""
    starts = np.cumsum([0, *(len(word) + 1 for word in sentence.words)]).tolist()
    spans = {(starts[a], starts[b] - 1, kind) for a, b, kind in entities(sentence.labels)}
    unknown = [(starts[i], starts[i + 1] - 1) for i, x in enumerate(sentence.labels) if x is None]
    return spans, unknown


def found(texts: Sequence[str]) -> list[set[Span]]:
    """The engine's names."""
    return [
        {(e["start"], e["end"], e["label"]) for e in row["entities"]}
        for row in annotate([{"text": text} for text in texts])
    ]


def by_lists(texts: Sequence[str]) -> list[set[Span]]:
    """The baseline: what stands in the lists."""
    return [set(_listed(text)) for text in texts]


def _listed(text: str) -> Iterator[Span]:
    tokens, at = words(text), 0
    while at < len(tokens):
        size, meanings = found_at(tokens, at)
        if size and tokens[at].capital:
            yield tokens[at].start, tokens[at + size - 1].end, _SORTS[meanings[0].sort]
        at += size or 1


def figures(table: npt.NDArray[np.int64]) -> str:
    """Precision, recall and F1 with its 95% interval, as printed."""
    hits, ours, gold = table.sum(axis=0)
    low, high = spread(table)
    precision, recall = hits / max(ours, 1), hits / max(gold, 1)
    return (
        f"P {precision:.3f} R {recall:.3f} F1 {f1(hits, ours, gold):.3f} ({low:.3f} to {high:.3f})"
    )


def spread(table: npt.NDArray[np.int64]) -> tuple[float, float]:
    """The 95% bootstrap interval of F1 over sentences; table: (sentences, 3)."""
    return bootstrap(lambda i: f1(*table[i].sum(axis=0)), len(table))


if __name__ == "__main__":
    main()
