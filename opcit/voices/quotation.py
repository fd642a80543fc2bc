"""Quotation marks: which characters of a paragraph stand between them.

Double marks, curly or straight, guillemets, and single marks where they are not apostrophes. A mark
that is never closed runs to the end of its paragraph where the next one opens with a mark again (a
quotation of several paragraphs), else to the end of its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

NESTED = 6
"""How many open marks a closing one is tried on: more are stray apostrophes."""

_PAIRS = {"“": '”"', "”": '”"', '"': '"”', "«": "»", "„": "“”", "‘": "’'", "'": "'’"}
_MARK = re.compile(r"[“”«»„\"]|(?<!\w)['‘](?=[\w“\"])|(?<=[^\s(\[—–])['’](?!\w)")
_POSSESSIVE = re.compile(r"s['’] [a-z]")
_LATER_CLOSE = re.compile(r"[^'‘“\"]{0,200}?[.,?!]['’](?!\w)")
_OPENS_AFTER = " \t\n([{—–-/'‘“"


@dataclass(frozen=True, slots=True)
class Quoted:
    """The characters [start, end) between two marks; `after` is where the text goes on.

    depth: 0 for outer marks, 1 within others. closed: whether the second mark was there.
    """

    start: int
    end: int
    after: int
    depth: int
    closed: bool = True


def quoted(text: str, start: int, end: int) -> list[Quoted]:
    """What stands between marks in text[start:end], in its order, an outer one before the inner."""
    stack: list[tuple[str, int]] = []
    pairs: list[tuple[int, int, int]] = []
    for match in _MARK.finditer(text, start, end):
        mark, at = match[0], match.start()
        opener = _closes(stack, text, start, at, mark)
        if opener is not None:
            begun = stack[opener][1]
            del stack[opener:]
            pairs.append((begun, at, match.end()))
        elif _opens(text, start, at, mark):
            stack.append((mark, match.end()))
    open_at = next((begun for mark, begun in stack if mark not in "'‘"), None)
    return list(_nested(pairs, open_at, end))


def _nested(pairs: list[tuple[int, int, int]], open_at: int | None, end: int) -> Iterator[Quoted]:
    """The pairs with their depth, and the first mark that is left open outside all of them."""
    around: list[int] = []
    for begun, at, after in sorted(pairs, key=lambda p: (p[0], -p[1])):
        if open_at is not None and open_at < begun:
            if not any(inner > open_at for inner in around):
                yield Quoted(open_at, end, end, 0, closed=False)
            open_at = None
        around = [e for e in around if e > begun]
        if at > begun:
            yield Quoted(begun, at, after, len(around))
        around.append(at)
    if open_at is not None and not any(e > open_at for e in around):
        yield Quoted(open_at, end, end, 0, closed=False)


def trimmed(text: str, quote: Quoted) -> Quoted:
    """The same without white space, and without a comma or stop that belongs to the sentence around."""
    start, end = quote.start, quote.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return replace(quote, start=start, end=end)


def _closes(stack: list[tuple[str, int]], text: str, start: int, at: int, mark: str) -> int | None:
    """The number of the open mark that this one closes, the innermost that fits."""
    if mark in "'’" and _POSSESSIVE.match(text, at - 1) and _LATER_CLOSE.match(text, at + 1):
        return None
    for n in range(len(stack) - 1, max(-1, len(stack) - 1 - NESTED), -1):
        opener = stack[n][0]
        straight = mark in "\"'"
        if mark in _PAIRS[opener] and not (straight and _opens(text, start, at, mark)):
            return n
    return None


def _opens(text: str, start: int, at: int, mark: str) -> bool:
    """Whether a mark can open a quotation: after space or a bracket, before something."""
    before = text[at - 1] if at > start else " "
    if mark in "»’" or (mark == "”" and not before.isspace()):
        return False
    return before in _OPENS_AFTER and text[at + 1 : at + 2].strip() != ""
