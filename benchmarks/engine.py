"""How long and how much memory a whole analysis takes: `python -m benchmarks.engine`.

Prints seconds per 1,000 words, the time at 1, 10 and 100 times the length of a 1,000-word text made
of the samples' paragraphs, the share of each layer, and the peak memory of the process. Each time
is the median of several runs after a warm-up; machines are noisy, so compare ratios within one run.
"""

from __future__ import annotations

import platform
import resource
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

from opcit import ingest, syntax
from opcit.analyse import analyse
from opcit.article import Article
from opcit.ingest.dates import with_given_date
from opcit.publication import dated
from opcit.reading import Engine, Reading

ROOT = Path(__file__).resolve().parent.parent
WORDS = 1_000


def main() -> None:
    print(f"{platform.machine()}, Python {platform.python_version()}")
    base = _seconds(article_of(1), 5)
    print(f"{base:.3f} s per 1,000 words (median of 5)")
    for times, runs in ((10, 3), (100, 1)):
        took = _seconds(article_of(times), runs)
        print(f"{times:>4} x the length: {took:7.2f} s, {took / base:6.1f} x the time")
    for layer, share in _layers(article_of(10)):
        print(f"  {layer:<14}{share:6.1%}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MiB")


def article_of(times: int) -> Article:
    """An article of about `times` x 1,000 words, made of the samples' paragraphs in turn."""
    paragraphs = [p for path in sorted(ROOT.glob("samples/*.md")) for p in paragraphs_of(path)]
    count = 0
    chosen: list[str] = []
    for paragraph in islice(cycle(paragraphs), 1_000_000):
        if count >= times * WORDS:
            break
        chosen.append(paragraph)
        count += len(paragraph.split())
    return with_given_date(ingest.read_text("\n\n".join(chosen)), "2020-01-01")


def paragraphs_of(path: Path) -> list[str]:
    """The paragraphs of a file's body."""
    article = ingest.read(path.read_bytes(), path.name)
    return [article.words(p) for p in article.body()]


def _seconds(article: Article, runs: int) -> float:
    analyse(article) if runs > 1 else None
    return statistics.median(_timed(article) for _ in range(runs))


def _timed(article: Article) -> float:
    syntax.forget()
    return seconds(lambda: analyse(article))


def seconds(work: Callable[[], object]) -> float:
    """How long some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _layers(article: Article) -> Iterator[tuple[str, float]]:
    """Each layer's share of the time."""
    from opcit.layers import LAYERS

    syntax.forget()
    reading, spent = Reading(dated(article), Engine("")), {}
    for layer in LAYERS:
        start = time.perf_counter()
        reading = reading.extended(layer.annotate(reading))
        spent[layer.title] = time.perf_counter() - start
    for title, seconds in spent.items():
        yield title, seconds / sum(spent.values())


if __name__ == "__main__":
    main()
