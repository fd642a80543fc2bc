"""Rows as tables and CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

import pytest

from opcit.views import events, table
from tests.components.charts.invented import HOSTILE, reading


@dataclass(frozen=True)
class Row:
    id: str
    name: str
    parts: tuple[str, ...]
    score: float


def test_csv_reads_back() -> None:
    text = table.csv(events.rows(reading()))
    back = list(csv.DictReader(io.StringIO(text)))
    assert len(back) == 7
    assert back[0]["title"] == f"War {HOSTILE}"
    assert back[0]["patients"] == "Harbour Guild"


@pytest.mark.parametrize("words", ["=1+1", "+x", "-x", "@x", "\tx"])
def test_a_spreadsheet_runs_no_formula(words: str) -> None:
    assert table.csv([Row("a", words, (), -1.0)]).splitlines()[1] == f"a,'{words},,-1.0"


def test_shown_says_words_and_rounds() -> None:
    shown = table.shown([Row("a", "x", ("p", "q"), 0.12345)])
    assert list(shown.columns) == ["Name", "Parts", "Score"]
    assert shown.iloc[0].tolist() == ["x", "p; q", 0.12]
