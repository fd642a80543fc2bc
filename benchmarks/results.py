"""Measures the accuracy of all parts and keeps it: `python -m benchmarks.results [LAYER ...]`.

Writes benchmarks/results.json, which the Methods page shows, in the form that components/methods.py
describes. With LAYERs (actors, claims, comparing, events, publication, quotes, sentences, stance, times) only theirs are measured anew and
the others kept. Needs ../shared/data, which is measured on and never shipped.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks import (
    article_actors,
    article_events,
    article_pairs,
    article_voices,
    coreference,
    events,
    names,
    publication,
    sentences,
    stance,
    syntax,
    times,
)
from benchmarks.figures import Row

FILE = Path(__file__).with_name("results.json")
DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
BENCHMARKS: tuple[tuple[str, Callable[[], Iterator[Row]]], ...] = (
    ("publication", publication.rows),
    ("sentences", sentences.rows),
    ("sentences", syntax.rows),
    ("actors", names.rows),
    ("actors", coreference.rows),
    ("actors", article_actors.rows),
    ("times", times.rows),
    ("events", events.rows),
    ("events", article_events.rows),
    ("stance", stance.rows),
    ("stance", article_voices.stance_rows),
    ("quotes", article_voices.quote_rows),
    ("claims", article_voices.claim_rows),
    ("comparing", article_pairs.rows),
)


def main(argv: list[str]) -> int:
    """Measures, writes and prints; returns the exit status."""
    layers = {layer for layer, _ in BENCHMARKS}
    if unknown := set(argv) - layers:
        print(f"No accuracy is measured for {', '.join(sorted(unknown))}.", file=sys.stderr)
        return 2
    if not DATA.is_dir():
        print(f"Accuracy is not measured: {DATA} is missing.", file=sys.stderr)
        return 0
    rows = list(merged(kept(), measured(set(argv) or layers)))
    FILE.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{FILE} holds {len(rows)} figures.")
    return 0


def measured(layers: set[str]) -> dict[str, list[dict[str, Any]]]:
    """The rows of some layers, measured now and printed as they come."""
    out: dict[str, list[dict[str, Any]]] = {}
    for layer, rows in BENCHMARKS:
        for row in rows() if layer in layers else ():
            print(f"{row.layer}: {row.value} {row.measure}, on {row.test}", flush=True)
            out.setdefault(layer, []).append(
                {key: value for key, value in asdict(row).items() if value}
            )
    return out


def kept() -> list[dict[str, Any]]:
    """The rows that were measured before; none where there is no file."""
    rows: list[dict[str, Any]] = json.loads(FILE.read_bytes()) if FILE.exists() else []
    return rows


def merged(
    before: Iterable[dict[str, Any]], now: dict[str, list[dict[str, Any]]]
) -> Iterator[dict[str, Any]]:
    """New rows in the place of the old ones of their layer, in the order of BENCHMARKS."""
    old = list(before)
    for layer in dict(BENCHMARKS):
        yield from now.get(layer) or (row for row in old if row["layer"] == layer)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
