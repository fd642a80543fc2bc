"""The set phrases of news pages, from opcit/data: loaded once, matched without case."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from opcit.lists import table

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
_EDGES = " :.!…>»›→-–—|*•·[]()"
_PAPER = re.compile(r"[A-Z][\w’'.-]*(?: (?:of|and|&|the|[A-Z][\w’'.-]*))*")
_LONGEST_PAPER = 6
_NO_PAPERS = frozenset({"a", "an", "by", "for", "from", "how", "in", "my", "no", "our", "this", "what", "when", "why", "your"})  # fmt: skip
"""First words of headings, and of bylines, that no paper's name has."""


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


def paper(text: str) -> str | None:
    """The outlet that a line names in the shape of papers' names: "The Weekly Ledger", "Review of Water". None for other lines."""
    line = text.strip(_EDGES)
    words = line.split()
    if not _PAPER.fullmatch(line) or not 1 < len(words) <= _LONGEST_PAPER:
        return None
    first, kind = folded(words[0]), folded(line.split(" of ")[0].split()[-1])
    names = table("outlets")["papers"]
    known = kind in names["plain"] or (first == "the" and kind in names["also"])
    return line if known and first not in _NO_PAPERS else None


def formula_outlet(text: str) -> str | None:
    """The outlet whose set phrase the text holds."""
    formulas: dict[str, str] = table("outlets")["formulas"]
    return next((name for words, name in formulas.items() if words in folded(text)), None)


@cache
def _set(part: str, key: str) -> frozenset[str]:
    return frozenset(phrase.strip(_EDGES) for phrase in table("page")[part][key])


@cache
def _starting(part: str) -> re.Pattern[str]:
    return _any_of(table("page")[part]["starts"])


@cache
def _held(part: str, key: str) -> re.Pattern[str]:
    return _any_of(table("page")[part][key])


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Matches each phrase as whole words ("via ap" is not in "via apples"), longest first."""
    ordered = sorted(phrases, key=len, reverse=True)
    worded = "|".join(_ended(phrase) for phrase in ordered if phrase[0].isalnum())
    signed = [_ended(phrase) for phrase in ordered if not phrase[0].isalnum()]
    return re.compile("|".join([rf"\b(?:{worded})", *signed]))


def _ended(phrase: str) -> str:
    return re.escape(phrase) + (r"(?!\w)" if phrase[-1].isalnum() else "")
