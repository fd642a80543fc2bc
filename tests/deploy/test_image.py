"""What the Dockerfile copies is enough to run, in a file system that cannot be written; the other files agree with it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from fnmatch import fnmatch

import pytest
import yaml

from benchmarks.serving import ROOT, served
from scripts import settings_page
from tests import patience

DEPLOY = ROOT / "deploy"
COPY = re.compile(r"^COPY (?!--from)(.+) (/opt/opcit/\S*)$", re.MULTILINE)


def copies():
    """(source, target) of each file or folder that the image gets, targets below the image's root."""
    text = (DEPLOY / "Dockerfile").read_text()
    for sources, target in COPY.findall(text):
        for source in sources.split():
            name = target + source if target.endswith("/") else target
            yield source, name.removeprefix("/opt/opcit/")


@pytest.fixture
def image(tmp_path):
    folder = tmp_path / "opcit"
    for source, target in copies():
        place = folder / target
        place.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / source, place)
    return folder


def test_the_files_of_the_image_are_enough(image, tmp_path):
    before = set(image.rglob("*"))
    home = tmp_path / "home"
    home.mkdir()
    settings = {"HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1", "OPCIT_LOG_JSON": "1"}
    with served(folder=image, **settings) as address:
        assert patience.get(f"{address}/readyz").is_success
        assert patience.get(f"{address}/app/static/icon.svg").is_success
    assert set(image.rglob("*")) == before, "it wrote where it cannot"
    script = "from opcit.analyse import analyse; from opcit.ingest import read_text; print(analyse(read_text('Berg left on Monday, 4 May 2020.')).opcit.version)"
    environment = {k: v for k, v in os.environ.items() if not k.startswith("OPCIT_")} | settings
    subprocess.run([sys.executable, "-c", script], cwd=image, env=environment, check=True)


def test_the_build_is_sent_all_that_it_copies():
    allowed = [
        line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line[:1] == "!"
    ]
    for source in [*(s for s, _ in copies()), "requirements.lock"]:
        assert (ROOT / source).exists(), source
        assert any(fnmatch(source, a) for a in allowed), source


def test_the_compose_file_names_settings_that_there_are():
    page = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    known = set(re.findall(r"OPCIT_\w+", settings_page.page())) | {"OPCIT_SITE", "OPCIT_REPLICAS"}
    for name, service in page["services"].items():
        named = {n for n in service.get("environment", {}) if n.startswith("OPCIT_")}
        assert named <= known, name
    replicas = [s for s in page["services"].values() if s.get("image") == "opcit"]
    assert len(replicas) == 2 and all(r["read_only"] and r["cap_drop"] == ["ALL"] for r in replicas)
    ports = [s for s, p in page["services"].items() if "ports" in p]
    assert ports == ["caddy"], "only the proxy is reached from outside"


def test_each_variable_of_the_compose_file_is_in_the_example():
    needed = set(re.findall(r"\$\{(\w+)", (DEPLOY / "compose.yaml").read_text()))
    example = (DEPLOY / "env.example").read_text()
    assert needed <= set(re.findall(r"^#? ?(\w+)=", example, re.MULTILINE))


def test_the_lock_file_pins_what_the_requirements_ask_for():
    """A requirement that is changed without `make lock` would not reach the image."""
    asked = re.findall(
        r"^([\w.-]+)(?:\[\w+\])?==(\S+)", (ROOT / "requirements.txt").read_text(), re.M
    )
    locked = re.findall(r"^([\w.-]+)==(\S+) \\$", (ROOT / "requirements.lock").read_text(), re.M)
    known = {name.lower().replace("_", "-"): version for name, version in locked}
    assert asked and {n: known.get(n.lower().replace("_", "-")) for n, _ in asked} == dict(asked)
