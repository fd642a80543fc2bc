"""Imports into the library: what comes of each thing, copies, crashes, cancelling, on both databases."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from opcit import ingest
from opcit.analyse import Cancelled
from opcit.importing import tables, taking
from opcit.importing.things import Refused, Thing
from opcit.ingest.messages import Fetched
from opcit.settings import Settings
from opcit.store import articles, imports, open_store
from tests import patience, shelf

ROOT = Path(__file__).resolve().parents[3]
LONG = " ".join(
    f"On day {n} the council of Vester met the envoys of Ruritania in room {n * 7}."
    for n in range(40)
)


def quiet(stage: str, done: int, total: int) -> None:
    pass


def took(store, *things: Thing, report=quiet) -> imports.Import:
    with store.write() as connection:
        import_id, _ = imports.begin(connection, "test", things)
    taking.go(store, import_id, report, Settings())
    with store.read() as connection:
        return imports.get(connection, import_id)


def came(store, found: imports.Import, which=imports.failures) -> list[imports.Came]:
    with store.read() as connection:
        return which(connection, found.id)


def row(number: int, text: str, **details: str) -> Thing:
    return Thing(f"row {number}", "row", text.encode(), details)


def test_each_thing_is_kept_or_says_why_not(store):
    found = took(
        store,
        row(1, "The envoy left.", title="Talks", published="2020-01-31"),
        row(2, "The envoy left."),
        row(3, "..."),
        Thing("photo.png", "file", problem="Its name ends in none of .txt."),
        Thing("two.md", "file", b"# Headline\n\nThe harbour opened on Friday."),
    )
    assert (found.state, found.total, found.done) == ("done", 5, 5)
    assert (found.added, found.there, found.failed) == (2, 1, 2)
    assert [c.name for c in came(store, found)] == ["row 3", "photo.png"]
    with store.read() as connection:
        cards, _ = shelf.cards(connection, "engine")
    assert {card.title for card in cards} == {"Talks", "Headline"}
    assert next(c for c in cards if c.title == "Talks").published.value == "2020-01-31"


def test_copies_are_named_whether_the_original_came_now_or_long_ago(store, make_article):
    with store.write() as connection:
        articles.keep(connection, make_article(LONG, title="The original"), "upload")
    found = took(
        store,
        row(1, f"VESTER (Agency) - {LONG}", title="As syndicated"),
        row(
            2,
            LONG.replace("On day", "On the day")[:600] + " It was quiet elsewhere. " * 30,
            title="Another",
        ),
    )
    (copy,) = came(store, found, imports.copied)
    assert (copy.title, copy.original) == ("As syndicated", "The original")
    assert found.added == 2 and found.copies == 1


def test_a_feed_becomes_the_articles_that_it_names(store, monkeypatch):
    feed = b"<rss><channel><title>Courier</title><item><title>Named by the feed</title><link>/a</link><pubDate>Fri, 31 Jan 2020 10:00:00 GMT</pubDate></item><item><link>/gone</link></item></channel></rss>"
    pages = {
        "https://example.org/feed": Fetched(feed, "https://example.org/feed", "feed.xml"),
        "https://example.org/a": Fetched(
            b"The envoy left the capital.", "https://example.org/a", "a.txt"
        ),
    }

    def read_page(url, **options):
        if url not in pages:
            raise ingest.Unreadable("There is no page.")
        return pages[url]

    monkeypatch.setattr(ingest, "read_page", read_page)
    told = []

    def report(stage: str, done: int, total: int) -> None:
        told.append((stage, done, total))

    found = took(store, Thing("https://example.org/feed", "address"), report=report)
    assert (found.added, found.failed, found.total) == (1, 1, 2)
    assert told == [
        ("https://example.org/feed", 0, 1),
        ("https://example.org/a", 0, 2),
        ("https://example.org/gone", 1, 2),
    ]
    with store.read() as connection:
        (card,), _ = shelf.cards(connection, "engine")
    assert (card.title, card.outlet, card.published.value) == (
        "Named by the feed",
        "Courier",
        "2020-01-31",
    )
    assert card.url == "https://example.org/a"


def test_a_cancelled_import_keeps_what_it_took_and_goes_no_further(store):
    with store.write() as connection:
        import_id, _ = imports.begin(
            connection, "test", [row(n, f"Envoy {n} left.") for n in range(5)]
        )

    def report(stage: str, done: int, total: int) -> None:
        if done == 2:
            with store.write() as connection:
                imports.end(connection, import_id, "cancelled")

    with pytest.raises(Cancelled):
        taking.go(store, import_id, report, Settings())
    with store.read() as connection:
        found = imports.get(connection, import_id)
        assert imports.unfinished(connection) == []
        assert imports.waiting(connection, import_id) is None
    assert found.state == "cancelled" and 2 <= found.added <= 3


DIE = """
import os, signal, sys
from opcit.importing import taking
from opcit.settings import Settings
from opcit.store import open_store

def report(stage, done, total):
    if done == 3:
        os.kill(os.getpid(), signal.SIGKILL)

taking.go(open_store(sys.argv[1]), sys.argv[2], report, Settings())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_an_import_goes_on_after_its_process_was_killed(database_url):
    store = open_store(database_url)
    with store.write() as connection:
        things = [row(n, f"Envoy {n} left.") for n in range(6)]
        import_id, count = imports.begin(connection, "test", things)
    process = subprocess.run(
        [sys.executable, "-c", DIE, database_url, import_id], cwd=ROOT, timeout=patience.SECONDS
    )
    assert process.returncode == -signal.SIGKILL and count == 6
    with store.read() as connection:
        assert imports.unfinished(connection) == [import_id]
        assert imports.get(connection, import_id).done == 3
    taking.go(store, import_id, quiet, Settings())
    with store.read() as connection:
        found = imports.get(connection, import_id)
        _, total = shelf.cards(connection, "engine")
    store.engine.dispose()
    assert (found.state, found.added, total) == ("done", 6, 6)


def test_two_servers_of_one_database_do_not_take_one_import_twice(postgres_store):
    store = postgres_store
    with store.write() as connection:
        import_id, _ = imports.begin(
            connection, "test", [row(n, f"Minister {n} left.") for n in range(3)]
        )
    seen = []

    def report(stage: str, done: int, total: int) -> None:
        if not seen:
            seen.append(done)
            taking.go(store, import_id, quiet, Settings())  # another server, which finds it taken
            with store.read() as connection:
                seen.append(imports.get(connection, import_id).done)

    taking.go(store, import_id, report, Settings())
    with store.read() as connection:
        found = imports.get(connection, import_id)
    assert seen[1] == 0 and (found.state, found.added) == ("done", 3)


def test_the_last_imports_come_with_their_counts_the_newest_first(store):
    with store.write() as connection:
        imports.begin(connection, "the oldest", [row(1, "The envoy stayed.")])
    first = took(store, row(1, "The envoy left."), row(2, "..."))
    second = took(store)
    with store.read() as connection:
        assert imports.recent(connection, 2) == [second, first]
        assert (
            imports.get(connection, "elsewhere") is imports.state(connection, "elsewhere") is None
        )
    assert (second.total, second.done, first.total, first.failed) == (0, 0, 2, 1)


CSV = b"head;story;by\nTalks;The envoy left.;A. Holm\nMore;;\n"


def test_a_table_is_shown_and_read_by_the_columns_that_the_user_chose():
    names, first = tables.preview("in.csv", CSV)
    assert names == ["head", "story", "by"] and first[0]["story"] == "The envoy left."
    one, two = tables.rows("in.csv", CSV, {"text": "story", "title": "head", "author": ""})
    assert (
        one.name == "row 1: Talks"
        and one.data == b"The envoy left."
        and one.details == {"title": "Talks"}
    )
    assert two.problem


@pytest.mark.parametrize("data", [b"", b"a,b\n"])
def test_a_table_without_rows_is_one_sentence(data):
    with pytest.raises(Refused, match="has no rows"):
        tables.preview("in.csv", data)
