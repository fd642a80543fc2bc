"""Where sentences end, by rules: one pass over the text, so twice the text takes twice the time.

A full stop ends a sentence unless it belongs to an abbreviation, an initial or a number, or the
next word is in lower case. References such as [3] after a stop belong to what they follow. The lists are in opcit/data/abbreviations.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from opcit.article import Span
from opcit.lists import table

_CLOSERS = r"\"'”’»)\]"
_OPENERS = r"\"'“‘«(\["
_STOP = re.compile(
    rf"(?P<stop>[.!?…]+)(?P<closed>[{_CLOSERS}]*)(?:[ ]?\[\d+\])*+(?P<gap>\s+)"
    rf"(?=(?P<opened>[{_OPENERS}—–\-]*)(?P<next>\S))"
)
_BEFORE = re.compile(rf"[^\s{_OPENERS}—–/_*•]+$")
_BRAND = re.compile(r"[a-z]{1,4}[A-Z]\w")
_LONE_MARK = re.compile(r"[.!?](?:\s|$)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SPEAKER = re.compile(
    r"(?:the |[A-Z][\w.’'-]+ ){0,3}(?:[A-Z][\w.’'-]+|he|she|they|one) ([a-z]+)|([a-z]+) "
)
_NUMBERING = re.compile(r"\(?(?:\d{1,3}|[ivxIVX]{1,4}|[a-zA-Z])\)?$")
_LOOKBACK = 40
_LOOKAHEAD = 80


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in table("abbreviations").items()}


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The sentences of text[start:end], in order, without the white space around them."""
    end = len(text) if end is None else end
    begun = _skip_space(text, start, end)
    for match in _STOP.finditer(text, begun, end):
        if match.start() >= begun and _ends(text, begun, match):
            yield Span(begun, match.start("gap"))
            begun = match.end("gap")
    if begun < end and (last := text[begun:end].rstrip()):
        yield Span(begun, begun + len(last))


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _ends(text: str, begun: int, match: re.Match[str]) -> bool:
    """Whether a sentence that began at `begun` ends with this stop."""
    if match.start() == begun or _goes_on(text, match):
        return False
    if match["stop"][-1] in "!?":
        return not (match["closed"] and _speaker_follows(text, match.start("opened")))
    if len(match["stop"]) > 1 or match["stop"] == "…" or match["closed"]:
        return True
    return not _abbreviates(text, begun, match)


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether what follows cannot begin a sentence: a small letter (but iPhone), or more marks (`. . .`)."""
    at, following = match.start("next"), match["next"]
    if following.islower():
        return not _BRAND.match(text, at)
    if following in ".!?":
        return bool(_LONE_MARK.match(text, at))
    return following in ",;:)]}%" or (
        match["stop"][-1] in "!?" and match["opened"] == "(" and following.isdigit()
    )


def _speaker_follows(text: str, at: int) -> bool:
    """Whether the words after a quotation say who spoke: `"Why?" President Adeyemi asked`."""
    match = _SPEAKER.match(text[at : at + _LOOKAHEAD])
    return bool(match) and (match[1] or match[2]) in _lists()["saying"]  # type: ignore[index]


def _abbreviates(text: str, begun: int, match: re.Match[str]) -> bool:
    """Whether the full stop belongs to the word before it and the sentence goes on."""
    stop = match.start()
    before = _BEFORE.search(text[max(begun, stop - _LOOKBACK) : stop])
    if before is None:
        return False
    word, lists = before[0].rpartition("-")[2], _lists()
    low = word.lower()
    if low in lists["titles"] and word[:1].isupper():
        return True
    if low in lists["numbered"]:
        return match["next"].isdigit()
    capital = word[:1].isupper() or match["next"].isdigit()
    if low in lists["inner"] | lists["final"] or (low in lists["dates"] and capital):
        return not _starter_follows(text, match.start("next")) and not (
            low in lists["final"] and match["opened"].strip("([")
        )
    if low in lists["regions"] and match["opened"][:1] in tuple("—–-"):
        return True
    if stop - len(word) == begun and _NUMBERING.match(word) and word != "I":
        return True
    return _is_initials(word) and not _starter_follows(text, match.start("next"))


def _is_initials(word: str) -> bool:
    """Whether a word before a full stop is an initial or dotted: J, U.S, Ph.D, e.g."""
    parts = word.split(".")
    if len(parts) > 1:
        return all(0 < len(part) < 4 and part.isalpha() for part in parts)
    return len(word) == 1 and word.isupper() and word != "I"


def _starter_follows(text: str, at: int) -> bool:
    word = _WORD.match(text, at, at + _LOOKBACK)
    return word is not None and word[0].split("’")[0].split("'")[0].lower() in _lists()["starters"]
