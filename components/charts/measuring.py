"""How wide words are as a chart draws them, closely enough to fold them: no browser is asked."""

from __future__ import annotations

from collections.abc import Sequence

SIZE = 13
"""Pixels of the type that charts set titles in."""
BOLD = 1.03
NARROW = {
    **dict.fromkeys(" ijlI|.,:;'’‘!", 0.28), **dict.fromkeys("ftr()[]/", 0.37),
    **dict.fromkeys("-“”1\"", 0.46), **dict.fromkeys("w…", 0.86), **dict.fromkeys("mMW—", 0.96),
}  # fmt: skip
"""Letters that are much narrower or wider than the rest, in parts of the size."""
CAPITAL, OTHER = 0.7, 0.59


def width(text: str, bold: bool = False) -> float:
    """The pixels that a line of words takes."""
    ems = sum(NARROW.get(c, CAPITAL if c.isupper() else OTHER) for c in text)
    return ems * SIZE * (BOLD if bold else 1)


def folded(text: str, room: float, bold: bool, most: int) -> Sequence[str]:
    """The words on as many lines as they need, the last of so many cut short where they need more."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if not lines[-1] or width(longer, bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    kept = [_cut(line, room, bold) for line in lines[:most]]
    return (
        kept if len(lines) <= most else [*kept[:-1], _cut(f"{kept[-1].rstrip('…')} …", room, bold)]
    )


def _cut(line: str, room: float, bold: bool) -> str:
    """As much of a line as there is room for."""
    if width(line, bold) <= room:
        return line
    while line and width(f"{line}…", bold) > room:
        line = line[:-1]
    return f"{line.rstrip(' …')}…"
