"""What a host adds to the lists."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from opcit import ingest, lists
from opcit.analyse import analyse
from opcit.settings import load

TEXT = "Ibb Quarrel of Norway arrived on Monday. The prime minister met Zorbian Watch there. It protested."


def analysed(folder: Path, path: Path) -> dict:
    path.write_text(f"{TEXT}\n", encoding="utf-8")
    environ = os.environ | {lists.VARIABLE: str(folder)}
    done = subprocess.run(
        [sys.executable, "-m", "opcit", "analyse", str(path), "--published", "2020-01-02"],
        env=environ, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def test_a_host_adds_bodies(tmp_path: Path):
    folder = tmp_path / "added"
    folder.mkdir()
    (folder / "organisations.toml").write_text(
        '[zw]\nname = "Zorbian Watch"\ntype = "armed_group"\naliases = []\ncountry = "NO"\n'
    )
    types = {a["name"]: a["type"] for a in analysed(folder, tmp_path / "a.txt")["actors"]}
    assert types["Zorbian Watch"] == "armed_group"
    types = {a.name: a.type for a in analyse(ingest.read(f"{TEXT}\n".encode(), "a.txt")).actors}
    assert types.get("Zorbian Watch") != "armed_group"


def test_lists_are_added_to_and_tables_merged():
    ours = {"a": ["x"], "b": {"c": "1", "d": "2"}}
    theirs = {"a": ["y"], "b": {"d": "3"}}
    assert lists.merged(ours, theirs) == {"a": ["x", "y"], "b": {"c": "1", "d": "3"}}
    assert ours == {"a": ["x"], "b": {"c": "1", "d": "2"}}


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("leaders.toml", 'NO = "Ada Holm"', "NO must be a list"),
        ("leaders.toml", 'NO = [["Ada Holm", "president"]]', "must have 4 entries"),
        ("leaders.toml", 'NO = ["Ada Holm"]', "each entry of NO must be a list"),
        ("leaders.toml", "NO = [", "cannot be used"),
        ("presidents.toml", "", "adds to no list"),
    ],
)
def test_a_bad_file_is_named_before_anything_is_read(
    tmp_path: Path, name: str, content: str, told: str
):
    (tmp_path / name).write_text(content)
    with pytest.raises(ValueError, match=told) as problem:
        load({lists.VARIABLE: str(tmp_path)})
    assert str(tmp_path / name) in str(problem.value)


def test_a_folder_that_is_not_there_is_told():
    with pytest.raises(ValueError, match="OPCIT_KNOWLEDGE names /nowhere"):
        load({lists.VARIABLE: "/nowhere"})
