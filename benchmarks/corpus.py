"""How fast a corpus is read, and what it survives: `python -m benchmarks.corpus [--articles N]`.

Makes articles of whole paragraphs drawn (with a fixed seed) from ../shared/articles and our samples,
and reads them by one process, by a pool of two, by Dask with two workers, and by a pool of which a
process is killed midway. Prints articles a second, their ratios, and the peak memory of a worker.
Machines are noisy: the figures of one call belong together, those of two do not.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import psutil

from opcit import ingest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "samples", ROOT.parent / "shared" / "articles")
ARTICLES, PARAGRAPHS, SEED = 2_000, (4, 12), 9
RUNS = {
    "one process": ("--workers", "1"),
    "a pool of two": ("--workers", "2"),
    "Dask, two workers": ("--cluster", "local:2"),
}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--articles", type=int, default=ARTICLES)
    count = asked.parse_args().articles
    print(
        f"{platform.machine()}, Python {platform.python_version()}, load {os.getloadavg()[0]:.1f} before"
    )
    with tempfile.TemporaryDirectory(prefix="opcit-corpus-") as folder:
        corpus = Path(folder) / "corpus.jsonl"
        print(f"{count} articles, {made(corpus, count):,} words")
        rates = {name: _run(name, corpus, Path(folder), options) for name, options in RUNS.items()}
        one, pool, dask = rates.values()
        print(f"pool / one process {pool / one:.2f}; Dask / pool {dask / pool:.2f}")
        _killed(corpus, Path(folder), count)


def made(path: Path, count: int) -> int:
    """Writes the corpus, and returns its words."""
    paragraphs, draw, words = _paragraphs(), random.Random(SEED), 0
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            chosen = draw.sample(paragraphs, draw.randint(*PARAGRAPHS))
            words += sum(len(p.split()) for p in chosen)
            day = f"20{draw.randint(10, 25)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
            row = {"title": f"Article {number}", "text": "\n\n".join(chosen), "published": day}
            file.write(json.dumps(row) + "\n")
    return words


def _paragraphs() -> list[str]:
    """The body paragraphs of every article there is, each once."""
    folders = {folder.resolve() for folder in FOLDERS if folder.is_dir()}
    paths = sorted(
        p
        for f in folders
        for p in f.iterdir()
        if p.suffix in (".md", ".txt") and p.stem != "README"
    )
    articles = [ingest.read(path.read_bytes(), path.name, any_language=True) for path in paths]
    return list(
        dict.fromkeys(a.words(p) for a in articles for p in a.paragraphs if p.role == "body")
    )


def _run(name: str, corpus: Path, folder: Path, options: tuple[str, ...]) -> float:
    out = folder / name.replace(" ", "-").replace(",", "")
    before = _cpu()
    process = _started(corpus, out, options)
    summary, problem = process.communicate()
    if process.returncode:
        raise SystemExit(problem)
    return _told(name, json.loads(summary), _cpu() - before)


def _cpu() -> float:
    """Processor seconds of all children so far, and of theirs: what contention does not lengthen by much."""
    used = os.times()
    return used.children_user + used.children_system


def _told(name: str, found: dict[str, Any], cpu: float) -> float:
    peak, rate = found["peak_worker_bytes"] / 1024**2, found["articles_per_second"]
    per_word = found["words"] / found["seconds"]
    print(
        f"{name:<20}{found['seconds']:8.1f} s {rate:7.2f} articles a second, {per_word:6.0f} words a second, "
        f"{cpu / found['articles']:.3f} s of a core an article, peak of a worker {peak:.0f} MiB, set aside {found['errors']}",
        flush=True,
    )
    return float(rate)


def _started(corpus: Path, out: Path, options: tuple[str, ...]) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "opcit", "corpus", str(corpus), str(out), *options]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def _killed(corpus: Path, folder: Path, count: int) -> None:
    """Kills a reading process of a pool midway, then the whole run, and goes on: what is there in the end?"""
    out = folder / "killed"
    process = _started(corpus, out, RUNS["a pool of two"])
    _wait(out, 1)
    worker = next(_workers(process.pid))
    os.kill(worker, signal.SIGKILL)
    _wait(out, 2)
    process.kill()
    process.communicate()
    again, problem = _started(corpus, out, RUNS["a pool of two"]).communicate()
    sources = pd.read_parquet(out / "articles", columns=["source"]).source
    kept = json.loads(again)["partitions_before"] if again else problem
    print(
        f"a worker and then the run killed: {kept} partitions kept; in the end {len(sources)} rows "
        f"of {sources.nunique()} articles, {count - sources.nunique()} lost"
    )


def _wait(out: Path, partitions: int) -> None:
    done = out / "_opcit" / "done.jsonl"
    while not (done.exists() and done.read_bytes().count(b"\n") >= partitions):
        time.sleep(0.05)


def _workers(pid: int) -> Iterator[int]:
    for child in psutil.Process(pid).children():
        if "opcit.corpus.worker" in child.cmdline():
            yield child.pid


if __name__ == "__main__":
    main()
