"""The set phrases of news pages, from opcit/data: loaded once, matched without case."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parent.parent / "data"
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
_EDGES = " :.!…>»›→-–—|*•·[]()"


@cache
def table(name: str) -> dict[str, Any]:
    """The data file of that name, as its tables."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def folded(text: str) -> str:
    """The text as phrases are written: lower case, straight quotation marks."""
    return text.translate(_PLAIN).lower()


def is_whole(part: str, text: str, key: str = "whole") -> bool:
    """Whether the line is one of the part's phrases and nothing else."""
    return folded(text).strip(_EDGES) in _set(part, key)


def starts(part: str, text: str) -> bool:
    """Whether the line starts with one of the part's phrases."""
    return bool(_starting(part).match(folded(text).lstrip(" [(*•·>»›→")))


def holds(part: str, text: str) -> bool:
    """Whether one of the part's phrases is in the line, as whole words."""
    return bool(_held(part, "holds").search(folded(text)))


def holds_work(text: str) -> bool:
    """Whether the words name the work of somebody who writes."""
    return bool(_held("author", "work").search(folded(text)))


def outlet(text: str) -> str | None:
    """The outlet that signs itself so ("AP" is the Associated Press), if it is a known one."""
    name: str | None = table("outlets")["outlets"].get(folded(text).strip(_EDGES))
    return name


def formula_outlet(text: str) -> str | None:
    """The outlet whose set phrase the text holds."""
    formulas: dict[str, str] = table("outlets")["formulas"]
    return next((name for words, name in formulas.items() if words in folded(text)), None)


@cache
def _set(part: str, key: str) -> frozenset[str]:
    return frozenset(phrase.strip(_EDGES) for phrase in table("page")[part][key])


@cache
def _starting(part: str) -> re.Pattern[str]:
    phrases = sorted(table("page")[part]["starts"], key=len, reverse=True)
    return re.compile("|".join(map(_whole_words, phrases)))


@cache
def _held(part: str, key: str) -> re.Pattern[str]:
    return re.compile("|".join(map(_whole_words, table("page")[part][key])))


def _whole_words(phrase: str) -> str:
    """A pattern that does not match inside a longer word ("via ap" is not in "via apples")."""
    before = r"(?<!\w)" if phrase[0].isalnum() else ""
    after = r"(?!\w)" if phrase[-1].isalnum() else ""
    return before + re.escape(phrase) + after
