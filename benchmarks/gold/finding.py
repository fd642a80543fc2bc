"""Finds the words that an annotator wrote down: entry of the working file -> places in the text.

An entry is words as they stand in the text, and may end in how often or how surely they are meant:

    Berg                     the only "Berg" of the text
    Berg #2                  the second; Berg #2,5: the second and the fifth
    Berg *                   each that is not part of other listed words
    that <he> would          "he" where it stands between these words, which occur once
    Berg ?                   the annotator is unsure; stands last: Berg #2 ?

Words are whole words, in the same case. Straight and curly quotation marks, hyphens and dashes,
and spaces and line ends are the same. Only the annotated parts are looked at and counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ENTRY = re.compile(r"(?P<words>.*?)(?:\s+(?P<which>\*|#\d+(?:\s*,\s*#?\d+)*))?(?:\s+(?P<unsure>\?))?", re.DOTALL)  # fmt: skip
_CONTEXT = re.compile(r"(.*?)<([^<>]+)>(.*)", re.DOTALL)
Parts = Sequence[tuple[int, int]]
_ALIKE = ("'‘’ʼ", '"“”„', "-‐‑–—")


@dataclass(frozen=True, slots=True)
class Found:
    """The places an entry means. each: written with *, so that other entries take places from it."""

    entry: str
    places: tuple[tuple[int, int], ...]
    each: bool
    unsure: bool


class NotFound(Exception):
    """An entry's words are not in the text as often as it says; the message says what is there."""


def find(text: str, entry: str, parts: Parts | None = None) -> Found:
    """The places of an entry in these parts of the text, in all of it where none are given. Raises NotFound."""
    read = _ENTRY.fullmatch(entry.strip())
    assert read is not None
    words, which = read["words"], read["which"] or ""
    places = [
        (start, end)
        for start, end in occurrences(text, words)
        if parts is None or any(s <= start and end <= e for s, e in parts)
    ]
    if not places:
        raise NotFound(f"{entry!r} is not in the text")
    if not which and len(places) > 1:
        raise NotFound(f"{entry!r} is there {len(places)} times: {_shown(text, places)}")
    chosen = _chosen(entry, places, which) if which.startswith("#") else places
    return Found(entry, tuple(chosen), which == "*", bool(read["unsure"]))


def occurrences(text: str, words: str) -> list[tuple[int, int]]:
    """Where words stand in a text, as whole words; those between < and > where there are any."""
    context = _CONTEXT.fullmatch(words)
    before, meant, after = context.groups() if context else ("", words, "")
    if not meant.strip():
        return []
    pattern = f"{_loose(before)}(?P<meant>{_loose(meant)}){_loose(after)}"
    return [m.span("meant") for m in re.finditer(_bounded(pattern, before + meant + after), text)]


def _chosen(entry: str, places: list[tuple[int, int]], which: str) -> list[tuple[int, int]]:
    numbers = [int(n) for n in re.findall(r"\d+", which)]
    if not all(1 <= n <= len(places) for n in numbers):
        raise NotFound(f"{entry!r}: the text has {len(places)}")
    return [places[n - 1] for n in numbers]


def _loose(words: str) -> str:
    """A pattern for words in which marks that look alike are the same."""
    out = []
    for part in re.findall(r"\s+|\S", words):
        alike = next((marks for marks in _ALIKE if part in marks), "")
        out.append(r"\s+" if part.isspace() else f"[{re.escape(alike)}]" if alike else re.escape(part))  # fmt: skip
    return "".join(out)


def _bounded(pattern: str, words: str) -> str:
    """The pattern with the edges of a word where it begins and ends with one."""
    first, last = words.strip()[:1], words.strip()[-1:]
    left = r"(?<!\w)" if first.isalnum() else ""
    return left + pattern + (r"(?!\w)" if last.isalnum() else "")


def _shown(text: str, places: list[tuple[int, int]]) -> str:
    """Each place with a few words around it, numbered."""
    around = [" ".join(text[max(0, s - 25) : e + 25].split()) for s, e in places]
    return "; ".join(f"#{n} …{words}…" for n, words in enumerate(around, 1))
