"""Stretches of capitals in a line: what may be a name, with the title before it taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from opcit.actors.knowledge import found_at, listed
from opcit.actors.lines import Line
from opcit.text.words import Word

_LINKS = frozenset({"of", "for", "and", "the", "on", "&"})
_PARTICLES = frozenset(
    {"de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "ibn", "al", "el", "ul", "ad", "ben", "e", "y"}
)  # fmt: skip
_PREFIXES = ("al-", "el-", "as-", "ad-", "ar-", "an-", "d’", "d'")
_SIDED = re.compile(
    r"\w+-(?:based|led|backed|run|held|controlled|allied|aligned|majority|dominated|born|style|era|linked|[a-z]+ed)$"
)
_OPENERS = frozenset("\"'“‘(«[—–-•*:")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a line that are written like a name.

    begins: the first has its capital from beginning a sentence or quotation; titled: a title or
    office stands before it; before, after: the words around it in lower case, "" at the ends.
    """

    line: Line
    words: Sequence[Word]
    begins: bool
    titled: bool
    before: str
    after: str


def stretches(line: Line) -> Iterator[Stretch]:
    """The stretches of a line, from left to right."""
    index = 0
    while index < len(line.words):
        long_title = is_title(line.words, index)
        if long_title > 2:
            index += long_title
            continue
        end = _end(line.words, index)
        if end == index:
            index += 1
            continue
        yield from _untitled(line, index, end)
        index = end


def is_title(words: Sequence[Word], index: int, *, capital: bool = True) -> int:
    """How many words from words[index] are a title or office; 0 where none is."""
    first = words[index] if index < len(words) else None
    if first is None or (capital and not first.capital):
        return 0
    for parts in _titles().get(first.low, ()):
        size = len(parts)
        if size == 1 or parts == tuple(w.low for w in words[index : index + size]):
            return size + _full_stop(words, index + size, " ".join(parts))
    return 0


@cache
def _titles() -> dict[str, list[tuple[str, ...]]]:
    """Titles and offices by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {
        "presidents": [("presidents",)],
        "ministers": [("ministers",)],
    }
    for name in sorted(listed("offices", "offices") | listed("offices", "titles")):
        parts = tuple(name.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: sorted(titles, key=len, reverse=True) for first, titles in found.items()}


def _full_stop(words: Sequence[Word], index: int, name: str) -> int:
    return int(
        index < len(words) and words[index].text == "." and name in listed("offices", "titles")
    )


def _named(word: Word) -> bool:
    """Whether a word is written like one of a name."""
    if word.low in listed("actor_words", "weekdays_and_months") and word.capital:
        return False
    if word.text == "I" or _SIDED.match(word.text):
        return False
    return word.capital or (word.text.startswith(_PREFIXES) and word.text[3:4].isupper())


def _small(word: Word) -> bool:
    """Whether a word with a capital is still no part of a name: "The", "Of", "However"."""
    return word.low in listed("abbreviations", "starters") and not (
        word.text.isupper() and len(word.text) > 1
    )


def _end(words: Sequence[Word], index: int) -> int:
    """Where the stretch that begins at index ends: index itself where none begins."""
    size, _ = found_at(words, index)
    end = index + size
    if not size and (not _named(words[index]) or _small(words[index])):
        return index
    end = max(end, index + 1)
    while end < len(words):
        step = _step(words, index, end)
        if not step:
            break
        end += step
    return end


def _step(words: Sequence[Word], index: int, end: int) -> int:
    """How many words more belong to the stretch words[index:end]."""
    word, last = words[end], words[end - 1]
    listed_size = found_at(words, end)[0] if word.start - last.end < 2 else 0
    if listed_size > 1:
        return listed_size
    if is_title(words, end) > 2:
        return 0
    if _named(word) and word.start - last.end < 2:
        return 1
    if word.text == "." and (len(last.text) == 1 or last.low in listed("offices", "titles")):
        return 1 if end + 1 < len(words) and _named(words[end + 1]) else 0
    if word.low in _PARTICLES and not word.capital:
        return _over(words, end, _PARTICLES)
    begun = words[index:end]
    ideas = word.low == "and" and all(w.low in listed("common_words", "words") for w in begun)
    if word.low in _LINKS and (ideas or any(w.low in _org_words() for w in begun)):
        return _over_link(words, index, end)
    return 0


def _org_words() -> frozenset[str]:
    return listed("actor_words", "organisation_words")


def _over(words: Sequence[Word], end: int, allowed: frozenset[str]) -> int:
    """The steps over small words to the next capital, 0 where none follows."""
    ahead = end
    while ahead < len(words) and ahead < end + 3 and words[ahead].low in allowed:
        ahead += 1
    return ahead - end + 1 if ahead < len(words) and words[ahead].capital else 0


def _over_link(words: Sequence[Word], index: int, end: int) -> int:
    """Over "of", "for the": from an organisation's word on; over "and" only to another such word."""
    step = _over(words, end, _LINKS)
    if not step or not _named(words[end + step - 1]):
        return 0
    if words[end].low == "and":
        return step if step == 1 + 1 and _goes_on(words, index, end) else 0
    return step if words[end].low != "the" and words[end - 1].low in _org_words() else 0


def _goes_on(words: Sequence[Word], index: int, end: int) -> bool:
    """Whether the name words[index:end] goes on after its "and": "Peace and Freedom Party"."""
    if words[end - 1].low in _org_words() or found_at(words, end - 1)[0]:
        return False
    tail = [w for w in words[end : end + 4] if w.capital]
    inside = any(w.low in ("of", "for") for w in words[index:end])
    return inside or (bool(tail) and tail[-1].low in _org_words())


def _untitled(line: Line, start: int, end: int) -> Iterator[Stretch]:
    """The stretch words[start:end], cut where a title stands in it."""
    words, begun, titled = line.words, start, _titled_before(line.words, start)
    index = start
    while index < end:
        size = is_title(words, index)
        if size and index + size < end and not _is_part_of_name(words, begun, index, index + size):
            if index > begun:
                yield _stretch(line, begun, index, titled)
            begun, titled = index + size, True
            index = begun
        else:
            index += 1
    if begun < end:
        yield _stretch(line, begun, end, titled)


def _is_part_of_name(words: Sequence[Word], begun: int, index: int, after: int) -> bool:
    """Whether an office's word is inside an organisation's name: "General Assembly"."""
    if found_at(words, index)[0] > after - index:
        return True
    linked = index > begun and words[index - 1].low in ("of", "for", "and")
    return linked or words[after].low in (_org_words() | {"of", "for"})


def _titled_before(words: Sequence[Word], start: int) -> bool:
    """Whether a title in small letters stands right before: "chancellor Merkel"."""
    return any(
        start - size >= 0 and is_title(words, start - size, capital=False) == size
        for size in (1, 2, 3)
    )


def _stretch(line: Line, start: int, end: int, titled: bool) -> Stretch:
    words = line.words
    before = words[start - 1] if start else None
    begins = before is None or before.text in _OPENERS
    after = words[end].low if end < len(words) else ""
    return Stretch(line, words[start:end], begins, titled, before.low if before else "", after)
