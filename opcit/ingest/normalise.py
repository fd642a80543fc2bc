"""Text is normalised here, once; after this its characters never change."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x1c-\x1e\x85\u2028]")
_PARAGRAPH_ENDS = re.compile("[\x0c\u2029]")
_SPACES = re.compile(r"\s+")
TAB = "    "


def normalised(text: str) -> str:
    """The text with "\\n" as its only line end, plain spaces, no invisible characters, in NFC.

    Lone surrogates become U+FFFD; control, format (soft hyphens, zero-width, byte order marks,
    directions), private and unassigned characters go. A form feed is a blank line.
    """
    text = _PARAGRAPH_ENDS.sub("\n\n", _LINE_ENDS.sub("\n", text))
    changes = {ord(c): new for c in set(text) if (new := _replacement(c)) != c}
    return unicodedata.normalize("NFC", text.translate(changes))


def one_line(text: str) -> str:
    """Normalised text on one line, with single spaces and none at the ends."""
    return _SPACES.sub(" ", normalised(text)).strip()


def _replacement(char: str) -> str:
    if char == "\n":
        return char
    if char == "\t":
        return TAB
    return {"Zs": " ", "Cs": "\ufffd", "Cc": "", "Cf": "", "Co": "", "Cn": ""}.get(
        unicodedata.category(char), char
    )
