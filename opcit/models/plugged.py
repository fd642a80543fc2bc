"""Weights that a host plugs in in place of ours, named in the environment; who uses them does not notice.

OPCIT_SPACY_PIPELINE: an installed spaCy pipeline (en_core_web_trf), or the folder of one.
OPCIT_STANCE_MODEL: a folder with model.onnx, a classifier of a sentence and its target; tokenizer.json, its
tokenizer; and labels.json, what its outputs mean: {"negative": 0, "neutral": 1, "positive": 2}.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

PIPELINE, STANCE = "OPCIT_SPACY_PIPELINE", "OPCIT_STANCE_MODEL"
SIDES = ("negative", "neutral", "positive")
FILES = ("model.onnx", "tokenizer.json", "labels.json")


def pipeline(environ: Mapping[str, str] = os.environ) -> str | None:
    """The name or folder of the pipeline that is plugged in, if one is."""
    return environ.get(PIPELINE) or None


def stance(environ: Mapping[str, str] = os.environ) -> Path | None:
    """The folder of the stance model that is plugged in, if one is."""
    named = environ.get(STANCE)
    return Path(named).expanduser() if named else None


def check(environ: Mapping[str, str] = os.environ) -> None:
    """Raises ValueError, with a sentence, where what is named cannot be used."""
    if (name := pipeline(environ)) and not Path(name).is_dir():
        _version(name)
    if folder := stance(environ):
        for file in FILES:
            if not (folder / file).is_file():
                raise ValueError(f"{STANCE} names {folder}, which has no {file}.")
        sides(folder)


def sides(folder: Path) -> tuple[int, int, int]:
    """Which of the model's outputs are negative, neutral and positive; -1 where it has none. Raises ValueError."""
    path = folder / "labels.json"
    try:
        found = json.loads(path.read_bytes())
        places = tuple(found.get(side, -1) for side in SIDES)
    except (OSError, ValueError, AttributeError):
        raise ValueError(f"{path} is no JSON object.") from None
    if unknown := set(found) - set(SIDES):
        raise ValueError(
            f"{path} has {', '.join(sorted(unknown))}: the labels are {', '.join(SIDES)}."
        )
    given = [p for p in places if p != -1]
    if (
        len(given) < 2
        or len(set(given)) < len(given)
        or not all(type(p) is int and p >= 0 for p in given)
    ):
        raise ValueError(
            f"{path} must give each label a number of its own, the place of its output."
        )
    return places[0], places[1], places[2]


def identity(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """What is plugged in, by part, with the first 12 digits of a hash or a version: what a reading records."""
    found: dict[str, str] = {}
    if name := pipeline(environ):
        of = _hash(Path(name)) if Path(name).is_dir() else _version(name)
        found[f"syntax {Path(name).name}"] = of
    if folder := stance(environ):
        found[f"stance {folder.name}"] = _hash(folder)
    return found


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        raise ValueError(
            f"{PIPELINE} names {name}, which is neither installed here nor a folder."
        ) from None


@cache
def _hash(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
