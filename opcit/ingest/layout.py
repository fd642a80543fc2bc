"""Plain text -> blocks: finds out whether lines are paragraphs or were broken to fit a column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from opcit.ingest.joining import Joiner
from opcit.ingest.lines import breaks_off
from opcit.ingest.page import Block

WIDEST_COLUMN = 130
"""Characters; lines longer than this were not broken by hand or by a mail program."""
CONTINUED = 0.25
"""The share of lines starting in lower case from which a text counts as broken into lines.
In prose broken at 72 columns about two in three do, in a text with a line a paragraph none."""

_BULLET = re.compile(r"\s*(?:[•▪◦‣·●○■*]|\(?\d{1,2}[.)])\s+\S")


_BROKEN_WORD = re.compile(r"[^\W\d_]-$")


def blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of a normalised text, each on one line, in order."""
    groups = list(_groups(text))
    if _only_single_lines(groups) and _broken(flat := [line for group in groups for line in group]):
        groups = [flat]  # a blank line after every line: they part lines here, not paragraphs
    lines = [line for group in groups for line in group if len(group) > 1]
    width = _width(lines) if _broken(lines) else None
    joiner = Joiner(text)
    return tuple(
        Block(joiner.joined(lines), "list" if _BULLET.match(lines[0]) else None, number)
        for number, group in enumerate(groups)
        for lines in _paragraphs(group, width)
    )


def _groups(text: str) -> Iterator[list[str]]:
    group: list[str] = []
    for line in text.split("\n"):
        if line.strip():
            group.append(line.rstrip())
        elif group:
            yield group
            group = []
    if group:
        yield group


def _only_single_lines(groups: Sequence[list[str]]) -> bool:
    return len(groups) > 2 and all(len(group) == 1 for group in groups)


def _broken(lines: Sequence[str]) -> bool:
    """Whether prose was broken into these lines: few are very long, and many go on in lower case."""
    if len(lines) < 2 or _width(lines) > WIDEST_COLUMN:
        return False
    going_on = sum(line.lstrip()[0].islower() for line in lines[1:])
    return going_on >= CONTINUED * (len(lines) - 1)


def _width(lines: Sequence[str]) -> int:
    """The column's width: nine lines in ten are no longer, so that a long title does not count."""
    lengths = sorted(len(line.strip()) for line in lines)
    return lengths[len(lengths) * 9 // 10]


def _paragraphs(group: Sequence[str], width: int | None) -> Iterator[list[str]]:
    """Cuts lines standing together into paragraphs. width: of the column, None if not broken."""
    lines = [group[0]]
    for line in group[1:]:
        if _goes_on(lines[-1], line, width):
            lines.append(line)
        else:
            yield lines
            lines = [line]
    yield lines


def _goes_on(line: str, following: str, width: int | None) -> bool:
    """Whether `following` belongs to the paragraph of `line`."""
    if _BULLET.match(following):
        return False
    word, deeper = following.split()[0], _indent(following) > _indent(line)
    if word[0].islower() or _BROKEN_WORD.search(line) or _hangs(line):
        return True
    if width is None or (deeper and not _BULLET.match(line)):
        return False
    return len(line.strip()) + 1 + len(word) > width


def _hangs(line: str) -> bool:
    """Whether a line of prose ends in a word that another has to follow; after a colon a paragraph may begin."""
    return breaks_off(line.rstrip()) and not line.rstrip().endswith(":")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
