"""How well names are found: `python -m benchmarks.actors [SHARED]`.

Precision, recall and F1 by exact span and label (PERSON, ORG, PLACE) on the dev parts of CrossNER
politics, UNER English-EWT, and a sample of GMB. GROUP is left out: no set marks it. SHARED is the
folder of data sets, ../shared/data where none is given; they are not part of the repository.
"""

from __future__ import annotations

import csv
import io
import sys
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, pairwise
from pathlib import Path

import numpy as np

from benchmarks.figures import Row, bootstrap, f1, interval
from opcit.actors.rows import annotate

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"
Tagged = list[tuple[str, str]]
Count = tuple[int, ...]
"""Names rightly found, found, and in the gold."""

LABELS = ("PERSON", "ORG", "PLACE")
CROSSNER = {
    "person": "PERSON", "politician": "PERSON", "organisation": "ORG", "politicalparty": "ORG",
    "country": "PLACE", "location": "PLACE",
}  # fmt: skip
UNER = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}
GMB = {"per": "PERSON", "org": "ORG", "geo": "PLACE"}
SAMPLE = 2_000


def main() -> None:
    """Prints one line a data set."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    for name, _, read, labels in SETS:
        if (shared / name).exists():
            report(name, list(read(shared / name)), labels)
        else:
            print(f"{name}: not measured, {shared / name} is missing")


def report(name: str, sentences: list[Tagged], labels: dict[str, str]) -> None:
    """Scores the sentences of one set and prints the figures."""
    started = time.perf_counter()
    judged = counts(sentences, labels)
    took = time.perf_counter() - started
    parts = "; ".join(f"{label} {figures([c[label] for c in judged])}" for label in LABELS)
    total = figures([c[label] for c in judged for label in LABELS])
    words = sum(map(len, sentences))
    print(f"{name}: all {total}; {parts}; {1000 * took / words * 1000:.0f} ms per 1,000 words")


def counts(sentences: list[Tagged], labels: dict[str, str]) -> list[dict[str, Count]]:
    """For each sentence and label how many names are rightly found, found, and in the gold."""
    found = annotate([{"text": " ".join(word for word, _ in s)} for s in sentences])
    out = []
    for sentence, row in zip(sentences, found, strict=True):
        gold = set(spans(sentence, labels))
        ours = {(e["start"], e["end"], e["label"]) for e in row["entities"]}
        sets = (gold & ours, ours, gold)
        out.append({label: tuple(sum(e[2] == label for e in s) for s in sets) for label in LABELS})
    return out


def figures(found: Iterable[Count]) -> str:
    """Precision, recall and F1 as printed."""
    hits, ours, gold = (sum(column) for column in zip(*found, strict=True))
    precision, recall = hits / max(ours, 1), hits / max(gold, 1)
    return f"P {precision:.3f} R {recall:.3f} F {f1(hits, ours, gold):.3f}"


def rows() -> Iterator[Row]:
    """What is shown to readers."""
    for name, title, read, labels in SETS:
        judged = counts(list(read(SHARED / name)), labels)
        table = np.array([[c[label] for label in LABELS] for c in judged])
        total = table.sum(axis=1)
        low, high = bootstrap(lambda i, t=total: f1(*t[i].sum(axis=0)), len(total))
        by_label = zip(LABELS, table.sum(axis=0), strict=True)
        parts = ", ".join(f"{label.lower()} {f1(*c):.2f}" for label, c in by_label)
        test = f"{title} ({len(judged):,} sentences)"
        yield Row("actors", test, "F1 of finding names, exact words and kind",
                  interval(f1(*total.sum(axis=0)), low, high), f"By kind: {parts}.")  # fmt: skip


def spans(sentence: Tagged, labels: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    """The gold names as offsets into the words joined by spaces."""
    at, begun, kind = 0, -1, ""
    for word, tag in [*sentence, ("", "O")]:
        if begun >= 0 and not (tag.startswith("I-") and tag[2:] == kind):
            if kind in labels:
                yield begun, at - 1, labels[kind]
            begun = -1
        if tag.startswith(("B-", "I-")) and begun < 0:
            begun, kind = at, tag[2:]
        at += len(word) + 1


def crossner(path: Path) -> Iterator[Tagged]:
    """CrossNER: word and tag, a tab between."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line.strip()]
        if rows:
            yield [(row[0], row[1]) for row in rows]


def uner(path: Path) -> Iterator[Tagged]:
    """UNER: number, word, tag."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        if rows:
            yield [
                (row[1], row[2].removeprefix("B-OTHER").removeprefix("I-OTHER") or "O")
                for row in rows
            ]


def gmb(path: Path) -> Iterator[Tagged]:
    """GMB: the last sentences of the file."""
    with zipfile.ZipFile(path) as archive:
        rows = list(csv.reader(io.TextIOWrapper(archive.open("ner_dataset.csv"), "latin-1")))[
            -60_000:
        ]
    starts = [i for i, row in enumerate(rows) if row[0]]
    for first, last in islice(pairwise(starts), SAMPLE):
        yield [(row[1], row[3]) for row in rows[first:last]]


Reader = Callable[[Path], Iterator[Tagged]]
SETS: tuple[tuple[str, str, Reader, dict[str, str]], ...] = (
    ("crossner_politics/dev.txt", "CrossNER politics dev", crossner, CROSSNER),
    ("uner_ewt/dev.iob2", "UNER English web dev", uner, UNER),
    ("gmb/ner_dataset.zip", "The end of GMB, news with noisy labels", gmb, GMB),
)

if __name__ == "__main__":
    main()
