"""A partition gets its result, whatever its articles do to the process that reads them."""

from __future__ import annotations

import io
import itertools
import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pandas as pd
import pytest

from opcit.corpus import processes, watching
from opcit.corpus.messages import Options, Partition, Record, Result, Stuck
from tests.opcit.corpus.invented import text

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")


@pytest.fixture(autouse=True)
def ended() -> Iterator[None]:
    yield
    watching.close()


@pytest.fixture
def misbehaving(monkeypatch):
    watching.close()
    monkeypatch.setattr(processes, "MODULE", "tests.opcit.corpus.misbehaving")


def partition(*texts: str, seconds: int = 300) -> Partition:
    records = tuple(Record(f"r{n}", "", t.encode()) for n, t in enumerate(texts))
    return Partition(0, "digest", records, Options(seconds=seconds))


def table(result: Result, name: str) -> pd.DataFrame:
    return pd.read_parquet(io.BytesIO(result.tables[name]))


def test_what_kills_its_process_is_set_aside_and_the_rest_is_read(misbehaving):
    found = watching.result(partition(text(1), "It DIES HERE.", text(2), "This one IS WRONG."))
    assert list(table(found, "articles").source) == ["r0", "r2"]
    errors = table(found, "errors").set_index("source")
    assert errors.why.to_dict() == {"r1": "crashed", "r3": "failed"}
    assert "died 2 times (exit status 11)" in errors.problem["r1"]
    assert "KeyError" in errors.problem["r3"] and "misbehaving.py" in errors.problem["r3"]
    assert found.rows["articles"] == 2 and found.rows["errors"] == 2


def test_what_takes_too_long_is_set_aside(misbehaving, monkeypatch):
    monkeypatch.setattr(processes, "STARTING", 60)
    watching.result(partition(text(0)))  # the models are loaded
    monkeypatch.setattr(processes, "STARTING", 0)
    found = watching.result(partition(text(1), "It NEVER ENDS.", seconds=10))
    assert list(table(found, "articles").source) == ["r0"]
    assert table(found, "errors").why.tolist() == ["too long"]


def test_a_process_killed_from_outside_loses_and_doubles_nothing():
    """The process dies after its third answer, while it works on the next articles."""
    started: list[subprocess.Popen[bytes]] = []
    start, read = processes.subprocess.Popen, processes.read
    answers = itertools.count(1)

    def noted(*arguments, **options):
        started.append(start(*arguments, **options))
        return started[-1]

    def answered(pipe):
        said = read(pipe)
        if next(answers) == 3:
            os.kill(started[0].pid, signal.SIGKILL)
        return said

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(processes.subprocess, "Popen", noted)
        patch.setattr(processes, "read", answered)
        watching.close()
        found = watching.result(partition(*(text(n) for n in range(40))))
    assert len(started) == 2
    assert sorted(table(found, "articles").source) == sorted(f"r{n}" for n in range(40))
    assert found.rows["errors"] == 0


def test_where_no_process_can_be_started_the_run_says_so(monkeypatch):
    watching.close()
    monkeypatch.setattr(processes, "MODULE", "opcit.no_such_module")
    with pytest.raises(Stuck, match="No process for reading can be started"):
        watching.result(partition(text(1)))


def test_unreadable_and_foreign_articles_are_set_aside_with_their_sentence():
    german = "Die Regierung hat am Montag beschlossen, dass die Wahl nicht stattfinden wird, weil die Lage im Land zu unsicher ist und viele Menschen nicht abstimmen können."
    found = watching.result(partition("...", german))
    errors = table(found, "errors").set_index("source")
    assert errors.why.to_dict() == {"r0": "unreadable", "r1": "language"}
    assert "German" in errors.problem["r1"]


def test_a_child_gets_no_secrets(monkeypatch):
    monkeypatch.setenv("OPCIT_DATABASE_URL", "postgresql://user:secret@host/db")
    assert not any("secret" in value for value in processes._environment().values())
