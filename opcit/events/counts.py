"""How a text writes numbers of people, and what bounds them: "at least 25", "tens of thousands"."""

from __future__ import annotations

import re

BOUNDS = {
    "at least": "at_least", "more than": "at_least", "over": "at_least", "no fewer than": "at_least",
    "up to": "at_most", "at most": "at_most", "as many as": "at_most", "fewer than": "at_most",
    "less than": "at_most", "about": "about", "around": "about", "some": "about", "nearly": "about",
    "almost": "about", "roughly": "about", "approximately": "about", "an estimated": "about",
}  # fmt: skip
_SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALE = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000}
_VAGUE = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1_000,
    "millions": 1_000_000,
}
"""Plurals without a number count as at least two of their unit."""

NUMBER_WORDS = frozenset((*_SMALL, *_SCALE, *_VAGUE))
_IDLE = frozenset(("of", "a"))
"""Words within a number that add nothing: "tens of thousands"."""

_WORDS = "|".join(sorted({*_SMALL, *_SCALE, *_VAGUE}, key=lambda w: (-len(w), w)))
NUMBER = re.compile(
    rf"(?:\b({'|'.join(sorted(BOUNDS, key=lambda w: (-len(w), w)))})\s+)?"
    rf"(?<![\w$€£.,])(\d[\d,]*(?:\.\d+)?(?:\s+(?:million|thousand|hundred))?|(?:(?:{_WORDS})(?:\s+of\s+(?=(?:{_WORDS})\b)|[\s-])?)+)(?![\w%-])",
    re.IGNORECASE,
)


def value_of(text: str) -> tuple[float, bool]:
    """The number that digits and number words stand for, and whether it is only a vague plural."""
    total, part, vague = 0.0, 0.0, False
    for word in re.split(r"[\s-]+", text.lower().strip()):
        if word in _VAGUE:
            part, vague = (part or 2) * _VAGUE[word], True
        elif word in ("dozen", "hundred"):  # may itself count something: "a hundred million"
            part = (part or 1) * _SCALE[word]
        elif word in _SCALE:
            total, part = total + (part or 1) * _SCALE[word], 0.0
        elif word in _IDLE:
            continue
        elif word in _SMALL:
            part += _SMALL[word]
        elif word:
            part += float(word.replace(",", "").rstrip("."))
    return total + part, vague
