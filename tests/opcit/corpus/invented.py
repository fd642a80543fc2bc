"""Small articles, whole runs of the command, and what a dataset holds."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pandas as pd

from opcit.__main__ import main
from opcit.corpus.rows import TABLES

ROOT = Path(__file__).resolve().parents[3]


def text(number: int) -> str:
    """A short article unlike the others."""
    return (
        f"The council of Vester met {number + 2} envoys on Monday. President Olga Marsh praised the "
        f"talks in room {number}.\n\nHer rival Ivan Petrov will return in 2021, he said."
    )


def rows(count: int) -> list[dict[str, str]]:
    """Rows of a table of such articles."""
    return [
        {"headline": f"Talks {n}", "body": text(n), "date": f"2020-01-{n % 28 + 1:02}"}
        for n in range(count)
    ]


def jsonl(path: Path, count: int) -> Path:
    """A JSONL file of such articles."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows(count)), encoding="utf-8")
    return path


def command(*arguments: object) -> list[str]:
    """The command line of a run."""
    return [sys.executable, "-m", "opcit", "corpus", *map(str, arguments)]


def ran(*arguments: object, status: int = 0) -> dict[str, object]:
    """The summary of a run that ends with this status; of a bad one, its sentence as "problem"."""
    said, problem = io.StringIO(), io.StringIO()
    with redirect_stdout(said), redirect_stderr(problem):
        ended = main(command(*arguments)[3:])
    return _told(ended, status, said.getvalue(), problem.getvalue())


def ran_alone(*arguments: object, status: int = 0) -> dict[str, object]:
    """The same of the command in a process of its own, which takes two seconds to start."""
    done = subprocess.run(
        command(*arguments), cwd=ROOT, capture_output=True, text=True, timeout=300
    )
    return _told(done.returncode, status, done.stdout, done.stderr)


def _told(ended: int, status: int, said: str, problem: str) -> dict[str, object]:
    assert ended == status, problem
    return json.loads(said) if status == 0 else {"problem": problem.strip()}


def held(folder: Path) -> dict[str, pd.DataFrame]:
    """Each table of a dataset, its rows in an order that no run decides."""
    frames = {table.name: pd.read_parquet(folder / table.name) for table in TABLES}
    return {
        name: frame.sort_values(list(frame.columns[:4]), key=lambda c: c.astype(str), kind="stable").reset_index(drop=True)
        for name, frame in frames.items()
    }  # fmt: skip
