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
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice, pairwise
from pathlib import Path

from opcit.actors.rows import annotate

ROOT = Path(__file__).resolve().parent.parent
Tagged = list[tuple[str, str]]
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
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "data"
    for name, read, labels in SETS:
        if (shared / name).exists():
            report(name, list(read(shared / name)), labels)
        else:
            print(f"{name}: not measured, {shared / name} is missing")


def report(name: str, sentences: list[Tagged], labels: dict[str, str]) -> None:
    """Scores the sentences of one set."""
    started = time.perf_counter()
    found = annotate([{"text": " ".join(word for word, _ in s)} for s in sentences])
    took = time.perf_counter() - started
    hits, gold_n, found_n = Counter[str](), Counter[str](), Counter[str]()
    for sentence, row in zip(sentences, found, strict=True):
        gold = set(spans(sentence, labels))
        ours = {(e["start"], e["end"], e["label"]) for e in row["entities"] if e["label"] in LABELS}
        hits.update(label for _, _, label in gold & ours)
        gold_n.update(label for _, _, label in gold)
        found_n.update(label for _, _, label in ours)
    parts = [f"{label} {f1(hits[label], found_n[label], gold_n[label])}" for label in LABELS]
    total = f1(hits.total(), found_n.total(), gold_n.total())
    words = sum(map(len, sentences))
    print(
        f"{name}: all {total}; {'; '.join(parts)}; {1000 * took / words * 1000:.0f} ms per 1,000 words"
    )


def f1(hits: int, found: int, gold: int) -> str:
    """Precision/recall/F1 as printed."""
    precision, recall = hits / max(found, 1), hits / max(gold, 1)
    return f"P {precision:.3f} R {recall:.3f} F {2 * hits / max(found + gold, 1):.3f}"


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
SETS: tuple[tuple[str, Reader, dict[str, str]], ...] = (
    ("crossner_politics/dev.txt", crossner, CROSSNER),
    ("uner_ewt/dev.iob2", uner, UNER),
    ("gmb/ner_dataset.zip", gmb, GMB),
)

if __name__ == "__main__":
    main()
