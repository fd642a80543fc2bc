"""docs/scale.md says what is so: its examples run, and it names every option and table."""

from __future__ import annotations

import argparse
import re

import pytest

from opcit.corpus.command import add_arguments
from opcit.corpus.partitions import WORDS
from opcit.corpus.rows import TABLES
from tests.opcit.corpus.invented import ROOT, jsonl, ran

PAGE = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE, re.S)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:duckdb")
def test_the_examples_read_a_dataset(tmp_path, monkeypatch, capsys):
    ran(jsonl(tmp_path / "in.jsonl", 4), tmp_path / "out", "--workers", 1)
    monkeypatch.chdir(tmp_path)
    for example in EXAMPLES:
        exec(compile(example, "docs/scale.md", "exec"), {})
    shown = capsys.readouterr().out
    assert len(EXAMPLES) == 2 and "Olga Marsh" in shown and "mean" in shown


def test_every_option_and_table_is_named():
    parser = argparse.ArgumentParser(add_help=False)
    add_arguments(parser)
    options = [option for action in parser._actions for option in action.option_strings]
    assert [o for o in options if f"`{o}" not in PAGE] == []
    assert [t.name for t in TABLES if f"`{t.name}`" not in PAGE] == []
    assert f"({WORDS:,})" in PAGE and parser.get_default("words") == WORDS
