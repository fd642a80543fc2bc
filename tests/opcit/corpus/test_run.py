"""Whole runs: from an input to a dataset that pandas reads, killed and started again, and on Dask."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from opcit.corpus.rows import TABLES
from opcit.fingerprint import engine_id
from opcit.store import articles, open_store, readings
from tests import shelf
from tests.opcit.corpus.invented import ROOT, command, held, jsonl, ran, ran_alone

COUNT = 24
SMALL = ("--words", 120)
KILLED = """
import os, signal, sys
from opcit.__main__ import main
from opcit.corpus import dataset

replace, left = dataset._replace, int(sys.argv.pop(1))

def killing(*given):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)
    replace(*given)

dataset._replace = killing
main()
"""
"""A run that is killed when it is about to write its n-th file, for each partition has several."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, dict[str, object]]:
    """An input, its dataset by the local pool, and the run's summary."""
    folder = tmp_path_factory.mktemp("corpus")
    source = jsonl(folder / "in.jsonl", COUNT)
    return source, folder / "out", ran_alone(source, folder / "out", "--workers", 2, *SMALL)


def same(found: dict[str, pd.DataFrame], expected: dict[str, pd.DataFrame]) -> None:
    for table in TABLES:
        pd.testing.assert_frame_equal(found[table.name], expected[table.name])


def test_a_dataset_has_one_row_an_article_and_pandas_reads_it(made):
    _, out, summary = made
    tables = held(out)
    assert sorted(tables["articles"].source) == sorted(f"in.jsonl:{n + 1}" for n in range(COUNT))
    assert summary["articles"] == COUNT and summary["errors"] == 0
    assert summary["rows"] == {t.name: len(tables[t.name]) for t in TABLES}
    assert summary["partitions"] > 3 and summary["workers"] == 2
    first = tables["articles"].set_index("source").loc["in.jsonl:1"]
    assert (first.title, first.published, first.published_source) == (
        "Talks 0",
        "2020-01-01",
        "stated",
    )
    mentions = tables["mentions"].merge(tables["articles"][["source", "text"]], on="source")
    cut = mentions.apply(lambda m: " ".join(m.text[m.start : m.end].split()), axis=1)
    assert len(mentions) and (cut == mentions.words).all()


def test_a_run_that_is_done_does_nothing_again(made):
    source, out, _ = made
    before = {p: p.stat().st_mtime_ns for p in out.rglob("*.parquet")}
    summary = ran(source, out, "--workers", 1, *SMALL)
    assert summary["partitions_before"] == summary["partitions"] and summary["articles"] == COUNT
    assert {p: p.stat().st_mtime_ns for p in out.rglob("*.parquet")} == before


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_run_killed_midway_and_started_again_has_what_an_unbroken_one_has(made, tmp_path):
    source, whole, _ = made
    out = tmp_path / "out"
    for partition in (1, 2):
        write = partition * len(TABLES) + 2
        arguments = command(source, out, "--workers", 2, *SMALL)[3:]
        killed = [sys.executable, "-c", KILLED, str(write), *arguments]
        assert subprocess.run(killed, cwd=ROOT, timeout=300).returncode == -signal.SIGKILL
    summary = ran(source, out, "--workers", 2, *SMALL)
    assert 3 <= summary["partitions_before"] < summary["partitions"]
    same(held(out), held(whole))


def test_a_dask_cluster_makes_the_same_dataset(made, tmp_path):
    pytest.importorskip("distributed")
    source, whole, _ = made
    summary = ran_alone(source, tmp_path / "out", "--cluster", "local:2", *SMALL)
    assert summary["articles"] == COUNT and summary["workers"] == 2
    same(held(tmp_path / "out"), held(whole))


def test_articles_and_readings_go_into_the_store_if_asked(tmp_path, monkeypatch, database_url):
    source = jsonl(tmp_path / "in.jsonl", 3)
    monkeypatch.setenv("OPCIT_DATABASE_URL", database_url)
    ran_alone(source, tmp_path / "out", "--workers", 1, "--store")
    ran_alone(source, tmp_path / "out", "--workers", 1, "--store", "--again")
    store = open_store(database_url)
    with store.read() as connection:
        cards, total = shelf.cards(connection, engine_id())
        kept = articles.get(connection, cards[0].id)
        reading = readings.get(connection, kept.article, engine_id())
    store.engine.dispose()
    assert total == 3 and {card.title for card in cards} == {"Talks 0", "Talks 1", "Talks 2"}
    assert reading is not None and reading.actors and reading.article.published.source == "stated"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["no-such-folder", "OUT"], "there is no such file or folder"),
        (["IN", "OUT", "--workers", "0"], "--workers must be a positive whole number"),
        (["IN", "OUT", "--workers", "2", "--cluster", "local:2"], "not both"),
        (["IN", "OUT", "--title", "nope"], "There is no column 'nope' for title"),
        (["IN", "OUT", "--cluster", "nonsense"], "No Dask scheduler answers at nonsense"),
    ],
)
def test_bad_input_is_one_sentence_and_status_2(arguments, said, tmp_path):
    names = {"IN": jsonl(tmp_path / "in.jsonl", 1), "OUT": tmp_path / "out"}
    problem = ran(*(names.get(one, one) for one in arguments), status=2)["problem"]
    assert said in problem and problem.startswith("opcit: ") and "\n" not in problem


def test_the_command_says_so_by_its_status(tmp_path):
    problem = ran_alone("no-such-folder", tmp_path / "out", status=2)["problem"]
    assert "there is no such file or folder" in problem and "\n" not in problem


def test_dask_is_an_extra_and_its_absence_is_one_sentence(monkeypatch):
    from opcit.corpus.cluster import DaskCluster
    from opcit.corpus.messages import BadCorpus

    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(BadCorpus, match="requirements-dask"):
        DaskCluster("local:2")


def test_an_empty_input_is_an_empty_dataset(tmp_path):
    (tmp_path / "in.jsonl").write_text("")
    summary = ran(tmp_path / "in.jsonl", tmp_path / "out")
    assert summary["articles"] == 0 and summary["partitions"] == 0
    assert json.dumps(summary)
