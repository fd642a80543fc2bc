"""How fast and how heavy the models are: `python -m benchmarks.models`.

Prints the seconds from a fresh process to a first answer of all three models, then, warm, the seconds for
names, syntax and stance over 1,000 words of the samples (about 40 sentences) with 60 targets, and last the
peak memory of a fresh process that analyses 1,000 words with the whole engine. The bars stand beside them.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence

from benchmarks.engine import ROOT, article_of, seconds
from opcit.analyse import analyse
from opcit.models import names, stance, syntax
from opcit.text.sentences import sentence_spans
from opcit.text.words import words

TARGETS = 60
RUNS = 9
BARS = {"first answer": 2.5, "warm": 0.5, "memory": 450.0}
FIRST = (
    "from opcit.models import names, stance, syntax;"
    "names.names([['Oslo', 'voted', '.']]); syntax.trees('It rained.', [(0, 10)]);"
    "stance.probabilities([('The envoy left.', 0, 9)])"
)


def main() -> None:
    cold = statistics.median(seconds(lambda: _run(FIRST)) for _ in range(3))
    print(f"first answer of a fresh process: {cold:.2f} s (bar {BARS['first answer']})")
    text = article_of(1).text
    spans = [(s.start, s.end) for s in sentence_spans(text)]
    targets = _targets(text, spans)
    parts: dict[str, Callable[[], object]] = {
        "names": lambda: names.names([[w.text for w in words(text, *span)] for span in spans]),
        "syntax": lambda: syntax.trees(text, spans),
        "stance": lambda: stance.probabilities(targets),
    }
    warm = {name: _warm(part) for name, part in parts.items()}
    told = ", ".join(f"{name} {took:.2f}" for name, took in warm.items())
    print(f"warm, {len(text.split()):,} words, {len(spans)} sentences, {len(targets)} targets:")
    print(f"  {sum(warm.values()):.2f} s (bar {BARS['warm']}): {told}")
    memory = float(_run("from benchmarks import models; models.print_peak()"))
    print(f"peak memory of the engine: {memory:.0f} MiB (bar {BARS['memory']:.0f})")


def print_peak() -> None:
    """Analyses 1,000 words and prints this process's peak memory in MiB."""
    analyse(article_of(1))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _targets(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[str, int, int]]:
    """TARGETS capitalised words with their sentences, spread evenly over the text."""
    found = [
        (text[start:end], w.start - start, w.end - start)
        for start, end in spans
        for w in words(text, start, end)
        if w.capital
    ]
    return [found[i * len(found) // TARGETS] for i in range(TARGETS)]


def _warm(part: Callable[[], object]) -> float:
    part()
    return statistics.median(seconds(part) for _ in range(RUNS))


def _run(code: str) -> str:
    """What a fresh process prints."""
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout


if __name__ == "__main__":
    main()
