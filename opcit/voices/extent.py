"""How far what is reported reaches, and the record of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from opcit.voices.cast import Speaker

_CUT = re.compile(
    r";|\s[–—]\s|,\s+(?:but|while|although|though|whereas|yet)\s"
    r"|(?:,|(?<=[”\"]))\s+(?:(?:further|also|\w+ly)\s+)?(?:adding|arguing|insisting|noting|saying|stressing|warning)\b"
    r"|,\s+and\s+(?:then\s+)?(?!that\b)"
    r"|,[”\"]?\s+which\s+(?:is|was)\s+(?:(?:just|merely|only|simply|\w+ly)\s+)?(?:an?|nonsense|not|typical|untrue|what|why|wrong)\b(?=[^,;]*\Z)"
)
"""What ends a report: a turn of the sentence, or a comment on what is said ("..., which is a lie")."""


@dataclass(frozen=True, slots=True)
class Reported:
    """text[start:end] is what `speaker` says or thinks, introduced by `cue`."""

    start: int
    end: int
    cue: str
    cue_at: int
    speaker: Speaker
    pattern: str


def cut(text: str, start: int, end: int) -> int:
    """Where what is reported ends: at a turn of the sentence outside quotation marks, or its end."""
    for match in _CUT.finditer(text, start, end):
        before = text[start : match.start()]
        inside = before.count("“") > before.count("”") or before.count('"') % 2
        listed = "," in before and match[0].lstrip(", ").startswith("and")
        if before and not inside and not listed:
            return match.start()
    return end


_AND_THAT = re.compile(r",?\s+(?:and|but)\s+that\s+(?=[\w’'.-]+(?:\s+[\w’'.-]+)*\s)")


def apart(text: str, found: Reported) -> Iterator[Reported]:
    """What is reported, each "that" by itself: "said that they had won and that she would go" is two things said."""
    start = found.start
    for match in _AND_THAT.finditer(text, found.start, found.end):
        before = text[start : match.start()]
        inside = before.count("“") > before.count("”") or before.count('"') % 2
        if before.strip() and not inside and found.pattern in ("that", "object"):
            yield replace(found, start=start, end=match.start())
            start = match.end()
    yield replace(found, start=start)


def trimmed(
    text: str, start: int, end: int, cue: tuple[int, int], speaker: Speaker, pattern: str
) -> Reported:
    while end > start and text[end - 1] in " ,.;:?!\n":
        end -= 1
    while start < end and text[start] in " ,:\n":
        start += 1
    return Reported(start, end, text[cue[0] : cue[1]].strip(), cue[0], speaker, pattern)
