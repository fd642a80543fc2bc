"""The commands that the documents give: those of the command line run as they stand, the others can be started."""

from __future__ import annotations

import importlib
import json
import re
import subprocess
from pathlib import Path

import pytest

from opcit.__main__ import main

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("deploy/*.md")]
WORDS = "\n".join(page.read_text(encoding="utf-8") for page in DOCUMENTS)
SAMPLE = min(ROOT.glob("samples/*.md"))
ROW = {"text": "Iran struck on Tuesday.", "published": "2020-01-01", "sentence": "Iran struck.", "from": 0, "to": 4}  # fmt: skip

OF_OPCIT = sorted(set(re.findall(r"^    python -m opcit ([^#\n]*[^#\s])", WORDS, re.MULTILINE)))
OTHERS = sorted(set(re.findall(r"python -m ((?!opcit)[\w.]+)", WORDS)))
TARGETS = sorted(set(re.findall(r"(?:`|^    )make ([a-z]+)\b", WORDS, re.MULTILINE)))


@pytest.fixture
def given(tmp_path: Path) -> dict[str, str]:
    """What stands for the words in capitals."""
    (tmp_path / "rows.jsonl").write_text(json.dumps(ROW))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / SAMPLE.name).write_bytes(SAMPLE.read_bytes())
    return {
        "--jsonl FILE": f"--jsonl {tmp_path}/rows.jsonl", "FILE.zip": f"{tmp_path}/library.zip", "FILE...": str(SAMPLE), "FILE": str(SAMPLE),
        "YYYY-MM-DD": "2020-01-03", "NAME": "markdown", "DIR": f"{tmp_path}/dir", "IN": f"{tmp_path}/in", "OUT": f"{tmp_path}/out",
    }  # fmt: skip


@pytest.mark.parametrize("command", [c for c in OF_OPCIT if not c.startswith("ask")])
def test_each_command_of_opcit_runs_as_it_stands(command, given, capsys):
    for optional in (re.sub(r"\[.*?\]", "", command), re.sub(r"[\[\]]", "", command)):
        for word, value in given.items():
            optional = optional.replace(word, value)
        assert main(optional.split()) == 0
        capsys.readouterr()


def test_asking_runs_as_far_as_it_can_without_a_model(capsys, monkeypatch):
    monkeypatch.delenv("OPCIT_LLM_URL", raising=False)
    assert [c for c in OF_OPCIT if c.startswith("ask")]
    assert main(["ask", str(SAMPLE)]) == 2
    assert "OPCIT_LLM_URL" in capsys.readouterr().err


@pytest.mark.parametrize("name", OTHERS)
def test_each_other_module_is_there_to_be_run(name):
    path = ROOT.joinpath(*name.split("."))
    file = path / "__main__.py" if path.is_dir() else path.with_suffix(".py")
    assert '__name__ == "__main__"' in file.read_text(encoding="utf-8")
    if not name.startswith("training."):  # these need requirements-train.txt
        importlib.import_module(name)


@pytest.mark.parametrize("target", TARGETS)
def test_make_knows_each_target(target):
    subprocess.run(["make", "-n", target], cwd=ROOT, check=True, capture_output=True)
