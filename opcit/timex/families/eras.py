"""Decades and centuries."""

from __future__ import annotations

import re

from opcit.timex.rule import Resolved, Rule, Scene
from opcit.timex.vocabulary import ordinal, phrase

_M = re.Match[str]
NAMED_DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9,
}  # fmt: skip


def decade(found: _M, scene: Scene) -> Resolved:
    """ "the 1990s" is a decade; "the 1800s" a century."""
    digits = found["digits"]
    if digits.endswith("00") and digits != "2000":
        return Resolved(digits[:2], "a century")
    return Resolved(digits[:3], "a decade")


def short_decade(found: _M, scene: Scene) -> Resolved:
    """ "the '90s" are those of the last century, unless they would be to come."""
    tens = int(found["digits"][0]) if found["digits"] else NAMED_DECADES[found["word"].lower()]
    return Resolved(f"{20 if tens in (0, 1) else 19}{tens}", "a decade", confidence=0.85)


def century(found: _M, scene: Scene) -> Resolved:
    count = ordinal(found["nth"]) - 1
    era = "BC" if found["era"] and found["era"].lower().startswith("b") else ""
    return Resolved(f"{era}{count:02}", "a century")


RULES = (
    Rule("decade", ("digits",), "DATE", phrase(r"<EDGE>?(?:the )?(?P<digits>(?:1[0-9]|20)\d0)s"), decade),
    Rule("decade with an apostrophe", ("digits",), "DATE", phrase(r"(?:<EDGE>|the )(?P<digits>(?:1[0-9]|20)\d0)\s?['’]s"), decade),
    Rule("short decade", ("digits",), "DATE", phrase(r"(?:<EDGE>|the )['’‘]?(?P<digits>[0-9]0)\s?['’]?s(?P<word>)?"), short_decade),
    Rule("shortest decade", ("digits",), "DATE", phrase(r"['’‘](?P<digits>[0-9]0)s(?P<word>)?"), short_decade),
    Rule("decade by name", ("decade",), "DATE", phrase(r"(?P<digits>)?(?:<EDGE>|the )(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"), short_decade),
    Rule("century", ("unit",), "DATE", phrase(r"<EDGE>?(?:the )?<EDGE>?(?P<nth><ORDINAL>)~(?:century|centuries)(?: (?P<era>BCE?|AD|CE))?"), century),
    Rule("one of two centuries", ("digits", "ordinal"), "DATE", phrase(r"<EDGE>?(?:the )?(?P<nth><ORDINAL>)(?P<era>)?(?=\s(?:and|to|or)\s(?:the\s)?(?:early\s|late\s|mid-?\s?)?\w+[-\s]centur)"), century),
)  # fmt: skip
