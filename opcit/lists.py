"""The one reader of opcit/data, and of what a host adds to it in the folder that OPCIT_KNOWLEDGE names.

A file of the folder is named as one of ours and is laid over it: lists are added to, tables are merged, anything else takes our
value's place. `check` tells what is wrong with a folder before anything is read with it.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
VARIABLE = "OPCIT_KNOWLEDGE"
Table = dict[str, Any]


def folder(environ: Mapping[str, str] = os.environ) -> Path | None:
    """The host's folder, if one is named."""
    named = environ.get(VARIABLE)
    return Path(named).expanduser() if named else None


@cache
def table(name: str) -> Table:
    """A file of opcit/data with what the host's folder adds to it."""
    ours = _read(DATA / f"{name}.toml")
    added = folder()
    path = added / f"{name}.toml" if added else None
    return merged(ours, _read(path)) if path and path.exists() else ours


def files() -> list[Path]:
    """The files of the host's folder, in order."""
    added = folder()
    return sorted(added.glob("*.toml")) if added else []


def check(added: Path) -> None:
    """Raises ValueError, with a sentence, where the folder or one of its files cannot be used."""
    if not added.is_dir():
        raise ValueError(f"{VARIABLE} names {added}, which is no folder.")
    for path in sorted(added.glob("*.toml")):
        ours = DATA / path.name
        if not ours.exists():
            known = ", ".join(sorted(p.name for p in DATA.glob("*.toml")))
            raise ValueError(f"{path} adds to no list of Opcit. The lists are {known}.")
        try:
            merged(_read(ours), _read(path))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError) as problem:
            raise ValueError(f"{path} cannot be used: {problem}.") from None


def merged(ours: Table, theirs: Table) -> Table:
    """Ours with theirs laid over it. Raises TypeError where a value is of another kind than ours."""
    out = dict(ours)
    for key, value in theirs.items():
        pattern = ours.get(key, next(iter(ours.values()), value))
        if type(value) is not type(pattern):
            raise TypeError(f"{key} must be a {_kind(pattern)}")
        _alike(key, value, pattern)
        if key in ours and isinstance(value, list):
            out[key] = [*ours[key], *value]
        elif key in ours and isinstance(value, dict):
            out[key] = merged(ours[key], value)
        else:
            out[key] = value
    return out


def _alike(key: str, value: Any, pattern: Any) -> None:
    """Raises TypeError where a list's entries are of another kind, or rows of another length, than ours."""
    if not isinstance(value, list) or not pattern:
        return
    for entry in value:
        if type(entry) is not type(pattern[0]):
            raise TypeError(f"each entry of {key} must be a {_kind(pattern[0])}")
        if isinstance(entry, list) and len(entry) != len(pattern[0]):
            raise TypeError(f"each row of {key} must have {len(pattern[0])} entries")


def _kind(value: object) -> str:
    names: dict[type, str] = {dict: "table", list: "list", str: "text"}
    return names.get(type(value), type(value).__name__)


def _read(path: Path) -> Table:
    return tomllib.loads(path.read_text(encoding="utf-8"))
