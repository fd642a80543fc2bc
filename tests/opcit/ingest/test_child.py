"""Children that loop, sleep, eat memory or crash are ended, and the reader is told."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from opcit.ingest import Stopped, child
from opcit.ingest.messages import Answer, ParseJob, Refused

GIGABYTE = 1024**3
unix = pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")


@pytest.fixture(autouse=True)
def misbehaving(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    monkeypatch.setattr(child, "_STARTING", 1)


def told(what: str, data: bytes = b"", seconds: int = 30, memory: int = GIGABYTE) -> Answer:
    return child.run(ParseJob(data, what, seconds, memory), module="misbehaving")


@unix
def test_one_that_loops() -> None:
    assert told("loop", seconds=1) == Refused(child.TOOK_TOO_LONG.format(1))


def test_one_that_sleeps() -> None:
    assert told("sleep", seconds=1) == Refused(child.TOOK_TOO_LONG.format(1))


@unix
def test_one_that_eats_memory() -> None:
    answer = told("eat")
    assert isinstance(answer, Refused)
    assert "more memory than is allowed" in answer.sentence


@pytest.mark.parametrize("what", ["crash", "babble"])
def test_one_that_breaks_down(what: str) -> None:
    assert told(what) == Refused(child.BROKE_DOWN)


@unix
def test_one_that_writes_a_file(tmp_path: Path) -> None:
    answer = told("write", data=str(tmp_path / "a").encode())
    assert isinstance(answer, Refused)
    assert "File too large" in answer.sentence


def test_secrets_are_not_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPCIT_DATABASE_URL", "postgresql://secret")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    answer = told("environment")
    assert isinstance(answer, Refused)
    assert "PYTHONPATH" in answer.sentence
    assert "OPCIT" not in answer.sentence and "SECRET" not in answer.sentence


def test_one_that_nobody_wants_any_more() -> None:
    started = time.monotonic()
    with pytest.raises(Stopped):
        child.run(
            ParseJob(b"", "sleep", 60, GIGABYTE),
            module="misbehaving",
            cancelled=lambda: time.monotonic() > started + 0.3,
        )
    assert time.monotonic() < started + 30


def test_much_input_and_much_output() -> None:
    data = b"The minister left the town again. " * 20_000
    answer = child.run(ParseJob(data, "a.txt", 60, 2 * GIGABYTE))
    assert not isinstance(answer, Refused)
