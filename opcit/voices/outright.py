"""Turns of phrase that say outright what the author thinks of an actor, whatever the model makes of them.

Three frames (opcit/data/judging.toml, "outright"): what the actor is said to have earned or to answer for ("deserves credit",
"bears the blame"), to whom credit or blame is given ("the credit belongs to Berg"), and the crime that is
none ("her crime was to ask").
"""

from __future__ import annotations

import re
from functools import cache

from opcit.article import Span
from opcit.lists import table
from opcit.syntax import Tree
from opcit.voices.bearing import Bearing
from opcit.voices.judging_words import SIDES, Side, is_supposed, side_of

_NONE = re.compile(r"\b(?:had|neither|no|nor|none\s+of)\s+(?:the\s+)?$", re.I)
"""What makes no praise of what is said of the mention after it: "neither Berg nor Lund governed wisely", "had Berg governed wisely"."""
_BEFORE = r"\s+(?:(?:the|a|an|its|his|her|their)\s+)?(?:\w+\s+){0,2}?$"
"""What may stand between "the credit belongs to" and the mention's first word."""


def outright(text: str, part: Span, target: Span, tree: Tree, borne: Bearing) -> tuple[str, Side] | None:  # fmt: skip
    """The words that say a side of the mention's actor, and the side; None where there are none."""
    if (irony := _irony().match(text, target.end, part.end)) is not None:
        return irony["crime"], "favourable"
    if is_supposed(tree, borne.verb):
        return None
    for side, said, given in _frames():
        if found := given.search(text[part.start : target.start]):
            return found["given"], side
        match = said.search(text, target.end, part.end)
        if side == "favourable" and _NONE.search(text, part.start, target.start):
            continue
        if match and (_is_next(text, target, match) or _is_its_own(tree, borne, match.start())):
            return match[0], side
    return None


_BUT = re.compile(
    r",?\s*\bbut\s+(?:it|they)\s+(?:was|is|were|are)\s+(?:also\s+|still\s+|\w+ly\s+)?(?P<word>[\w-]+)",
    re.I,
)
_LAST = re.compile(r"(?P<word>[\w-]+)\s*$")


def taken_back(text: str, part: Span) -> str:
    """What the end of a part is outweighed by in the next: "was crude, but it was necessary"; "" for nothing."""
    said, but = _LAST.search(text[part.start : part.end]), _BUT.match(text, part.end)
    sides = {side_of(m["word"]) for m in (said, but) if m}
    return but["word"] if but and None not in sides and len(sides) == 2 else ""


def _is_next(text: str, target: Span, match: re.Match[str]) -> bool:
    """Whether words follow the mention at once: then they are its own, even where the parser makes bears of "bears"."""
    return not text[target.end : match.start()].strip()


def _is_its_own(tree: Tree, borne: Bearing, at: int) -> bool:
    """Whether the words at an offset hang on the verb that the actor answers for, and have no other subject that acts."""
    if not borne.answers:
        return False
    i = next((n for n, t in enumerate(tree) if t.start <= at < t.end), None)
    seen: set[int] = set()
    while i is not None and i not in seen:
        if i == borne.verb:
            return True
        seen.add(i)
        subjects = [t for t in tree if t.head == i and t.dep.startswith("nsubj")]
        if any(t.tag not in ("WDT", "WP") for t in subjects):
            return False
        i = tree[i].head
    return False


@cache
def _frames() -> tuple[tuple[Side, re.Pattern[str], re.Pattern[str]], ...]:
    """For each side: what is said of an actor, and what is given to it; praise that is denied is blame, so blame comes first."""
    return tuple(
        (side, _pattern(lists["said"], r"\b(?:{})\b"), _pattern(lists["given"], r"\b(?P<given>{})" + _BEFORE))
        for side in SIDES
        for lists in [table("judging")["outright"][side]]
    )  # fmt: skip


def _pattern(words: list[str], frame: str) -> re.Pattern[str]:
    return re.compile(frame.replace("{}", "|".join(words), 1).replace(" ", r"\s+"), re.I)


@cache
def _irony() -> re.Pattern[str]:
    crimes = "|".join(table("judging")["outright"]["crimes"])
    return re.compile(
        rf"(?:['’]s?)?\s+(?:only\s+|sole\s+|real\s+|whole\s+)?(?P<crime>{crimes})\s+(?:was|is|has\s+been)\s+"
        r"(?:to\s+\w+|that\b|having\b|(?:simply\s+|merely\s+)?\w+ing\b)",
        re.I,
    )
