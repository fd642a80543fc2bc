"""How long Compare takes to open with so many articles: `python -m benchmarks.comparing [N]`.

The articles are the samples with some of their paragraphs left out, so that their actors and events
are alike. Prints the time of comparing alone, and of the whole page as its script runs, cold (its
readings not in memory) and warm.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.engine import seconds
from opcit.analyse import analyse
from opcit.comparing.compared import MOST, compare
from opcit.fingerprint import engine_id
from opcit.ingest import read, read_text
from opcit.reading import Reading
from opcit.settings import ROOT
from opcit.store import articles, open_store, readings

SEED = 7
KEPT = 0.85
"""The share of a sample's paragraphs that a made article keeps."""
RUNS = 5


def made(count: int) -> list[Reading]:
    """Readings of so many articles made from the samples, of about their length."""
    order = random.Random(SEED)
    samples = [
        read(path.read_bytes(), path.name) for path in sorted((ROOT / "samples").glob("*.md"))
    ]
    found = []
    for number in range(count):
        sample = samples[number % len(samples)]
        kept = [sample.words(p) for p in sample.paragraphs if order.random() < KEPT]
        article = read_text("\n\n".join(kept)).with_details(
            title=f"{sample.title} ({number + 1})", author=sample.author, outlet=sample.outlet,
            published=sample.published,
        )  # fmt: skip
        found.append(analyse(article))
    return found


def page(found: list[Reading], folder: Path) -> tuple[float, list[float]]:
    """Seconds of the page's first run, and of RUNS more in sessions of their own."""
    url = f"sqlite:///{folder / 'opcit.db'}"
    os.environ["OPCIT_DATABASE_URL"] = url
    store = open_store(url)
    with store.write() as connection:
        for reading in found:
            articles.keep(connection, reading.article, "sample")
            readings.keep(connection, reading.article, engine_id(), reading)
    store.engine.dispose()
    ids = ",".join(reading.article.id for reading in found)
    return _opened(ids), [_opened(ids) for _ in range(RUNS)]


def _opened(ids: str) -> float:
    from streamlit.testing.v1 import AppTest

    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.query_params["compare"] = ids
    app.switch_page("pages/compare.py")
    took = seconds(app.run)
    assert not app.exception, app.exception
    return took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=MOST)
    found = made(parser.parse_args().count)
    actors, events = sum(len(r.actors) for r in found), sum(len(r.events) for r in found)
    alone = median(seconds(lambda: compare(found)) for _ in range(RUNS))
    print(f"{len(found)} articles, {actors} actors, {events} events")
    print(f"comparing alone: {alone:.2f} s (median of {RUNS})")
    with tempfile.TemporaryDirectory() as folder:
        cold, warm = page(found, Path(folder))
    print(
        f"page, first run: {cold:.2f} s; warm: {median(warm):.2f} s (median of {RUNS}, worst {max(warm):.2f})"
    )


if __name__ == "__main__":
    main()
