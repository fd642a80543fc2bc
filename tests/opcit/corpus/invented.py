"""Small articles, whole runs of the command, and what a dataset holds."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pandas as pd

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
    done = subprocess.run(
        command(*arguments), cwd=ROOT, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == status, done.stderr
    return json.loads(done.stdout) if status == 0 else {"problem": done.stderr.strip()}


def held(folder: Path) -> dict[str, pd.DataFrame]:
    """Each table of a dataset, its rows in an order that no run decides."""
    frames = {table.name: pd.read_parquet(folder / table.name) for table in TABLES}
    return {
        name: frame.sort_values(list(frame.columns[:4]), key=lambda c: c.astype(str), kind="stable").reset_index(drop=True)
        for name, frame in frames.items()
    }  # fmt: skip
