"""The engine's words as the name finder learnt them: an initial, title or "Inc." with its full stop, an address as one word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from opcit.actors.knowledge import listed
from opcit.text.words import Word

_ADDRESS = re.compile(
    r"""
    (?:https?://|www\.)\S*[\w/]
    | (?<![\w.+-])[\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)+
    | (?<![\w.-])\w[\w-]*(?:\.\w[\w-]*)*\.(?:com|org|net|edu|gov|co\.uk|html?|pdf|docx?|xlsx?|jpe?g|png)\b(?:/\S*)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Of the web, of mail, or a file's; begun where nothing of one stands before it, or a long row of letters would be tried from each of them."""

_NAMELESS = re.compile(r"@|/|^www\.|\.(?:html?|pdf|docx?|xlsx?|jpe?g|png)$", re.IGNORECASE)
"""In an address that names nobody, as "Harbour.com" may."""


def finder_words(words: Sequence[Word]) -> list[Word]:
    """The words, those joined that the finder knows as one: "J.", "Mr.", "desk@paper.example"."""
    return [word for run in _unspaced(words) for word in _with_stops(_with_addresses(run))]


def is_address(word: Word) -> bool:
    """Whether a word is an address of the web or of mail, or a file's name."""
    return bool(_ADDRESS.fullmatch(word.text) and _NAMELESS.search(word.text))


def _unspaced(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The words in runs without a space."""
    run: list[Word] = []
    for word in words:
        if run and run[-1].end != word.start:
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _with_addresses(run: list[Word]) -> list[Word]:
    if len(run) < 3:
        return run
    text, start = "".join(word.text for word in run), run[0].start
    found = [m.span() for m in _ADDRESS.finditer(text)]
    return [_one(list(part)) for _, part in groupby(run, lambda w: _place(w, start, found))]


def _place(word: Word, start: int, addresses: Sequence[tuple[int, int]]) -> int:
    """The same for words of one address, another for each other word."""
    for first, end in addresses:
        if first <= word.start - start and word.end - start <= end:
            return start + first
    return -word.end


def _one(part: Sequence[Word]) -> Word:
    return Word("".join(word.text for word in part), part[0].start, part[-1].end)


def _with_stops(words: Sequence[Word]) -> list[Word]:
    out: list[Word] = []
    for word in words:
        if word.text == "." and out and _abbreviated(out[-1].text):
            out[-1] = _one([out[-1], word])
        else:
            out.append(word)
    return out


def _abbreviated(text: str) -> bool:
    if len(text) == 1:
        return text.isupper()
    kinds = (listed("abbreviations", "titles"), listed("abbreviations", "final"))
    return text[0].isupper() and any(text.lower() in kind for kind in kinds)
