"""Seasons, quarters, halves and fiscal years."""

from __future__ import annotations

import re
from dataclasses import dataclass

from opcit.timex.anchor import Anchor
from opcit.timex.habits import habitual
from opcit.timex.rule import Resolved, Rule, Scene, followed_by, led_by, said, stands_alone
from opcit.timex.vocabulary import SEASONS, ordinal, phrase

_M = re.Match[str]
_led = led_by(r"\b(?:in|by|since|until|through|during|this|over)\s", 10)
_spent = led_by(r"\bspen[dt]s?\s", 7)
_led_plainly = led_by(
    r"\b(?:of|in|like|is|was|quite|before|after|from|to|than|for|all|throughout|and|or|between|last|into)\s",
    12,
)
_names_more = followed_by(
    r"\s(?-i:[A-Z])|\s?-|\s(?:camp|coat|school|job|house|home|holiday|vacation|palace|cloth|sport|game|olympic|break"
    r"|season|wheat|crop|month|day|night|storm|weather|heat|soldier|solstice|intern|blockbuster|residence)"
)
_in_a_name = followed_by(r"\s(?-i:[A-Z])")
FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def season_of_year(found: _M, scene: Scene) -> Resolved:
    return Resolved(f"{int(found['year']):04}-{_code(found)}", "named with its year")


def season_by_turn(found: _M, scene: Scene) -> Resolved:
    """ "last summer", "this winter", "next spring"."""
    code, word = _code(found), found["which"].lower().split()[-1]
    around = _around(scene.published, code)
    if around is None:
        return _unknown(code)
    if word in ("last", "past"):
        return _at(scene, code, around.ended, 0.85)
    if word in ("next", "coming"):
        return _at(scene, code, around.coming, 0.85)
    running = around.begun > around.ended
    back = running or scene.tense(found) == "past"
    return _at(scene, code, around.begun if back else around.coming, 0.85)


def season_of_relative_year(found: _M, scene: Scene) -> Resolved:
    year = scene.published.moved({"last": -1, "this": 0, "next": 1}[found["which"].lower()], "Y")
    return Resolved(
        f"{year}-{_code(found)}", f"counted from {said(scene.published)}", scene.published.value
    )


def season_alone(found: _M, scene: Scene) -> Resolved:
    """ "in the spring", "by winter": named without its year."""
    code = _code(found)
    around = _around(scene.published, code)
    if around is None:
        return _unknown(code)
    if habitual(scene, found):
        return Resolved(f"XXXX-{code}", "every year", confidence=0.6)
    running = around.begun > around.ended
    tense = scene.tense(found)
    soon = tense in ("present", "") and around.nearer_to_come
    ahead = (tense == "future" or soon) and not running
    return _at(scene, code, around.coming if ahead else around.begun, 0.6)


def _is_season(found: _M) -> bool:
    """Whether a bare word is a season here; "the fall" is one only where a preposition leads to it."""
    if found["season"][0].isupper() and _in_a_name(found):
        return False
    if _led(found) or (found["the"] and found["season"].lower() != "fall"):
        return not found["the"] or stands_alone(found) or _spent(found)
    word = found["season"].removesuffix("time")
    plain = word in ("summer", "winter", "autumn") and not _names_more(found)
    return plain and _led_plainly(found)


def quarter(found: _M, scene: Scene) -> Resolved:
    """ "the third quarter (of 2019)", "Q3 2019"."""
    word = found["nth"].lower()
    count = (
        int(word[-1]) if word[-1].isdigit() else {"last": 4, "final": 4}.get(word) or ordinal(word)
    )
    return _part_of_year(found, scene, "Q", count, 3)


def half(found: _M, scene: Scene) -> Resolved:
    word = found["nth"].lower()
    return _part_of_year(found, scene, "H", 1 if word == "first" else 2, 6)


def fiscal_quarter(found: _M, scene: Scene) -> Resolved:
    """ "fiscal 1989's second quarter"."""
    return Resolved(
        f"{int(found['year']):04}-Q{ordinal(found['nth'])}",
        "a quarter of the year named",
        confidence=0.8,
    )


def fiscal(found: _M, scene: Scene) -> Resolved | None:
    if found["year"]:
        digits = int(found["year"])
        return Resolved(f"FY{digits + (2000 if digits < 100 else 0):04}", "a fiscal year")
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(found["which"].lower(), 0)
    value = scene.published.moved(step, "Y")
    return Resolved(
        f"FY{value}", f"counted from {said(scene.published)}", scene.published.value, 0.8
    )


def _part_of_year(found: _M, scene: Scene, code: str, count: int, months: int) -> Resolved:
    """A quarter or half: of the year beside it, else the last one begun (or to come) at publication."""
    if found["year"]:
        return Resolved(f"{int(found['year']):04}-{code}{count}", "named with its year")
    anchor = scene.published
    step = {"last": -1, "this": 0, "next": 1}.get((found["which"] or "").lower())
    if anchor.year is None or anchor.month is None or step is not None:
        return Resolved(
            f"{anchor.moved(step or 0, 'Y')}-{code}{count}",
            f"counted from {said(anchor)}",
            anchor.value,
            0.8,
        )
    begun = (count - 1) * months + 1 <= anchor.month
    ended = count * months < anchor.month
    year = anchor.year + (ended if scene.tense(found) == "future" else -(not begun))
    return Resolved(
        f"{year:04}-{code}{count}", f"the one nearest to {said(anchor)}", anchor.value, 0.7
    )


@dataclass(frozen=True, slots=True)
class _Around:
    """Years of the last season of a name that had ended, that had begun, and of the next to come.

    nearer_to_come: whether its beginning is nearer than its last end.
    """

    ended: int
    begun: int
    coming: int
    nearer_to_come: bool


def _around(anchor: Anchor, code: str) -> _Around | None:
    if anchor.year is None or anchor.month is None:
        return None
    here = anchor.year * 12 + anchor.month
    starts = {
        year: year * 12 + FIRST_MONTH[code] for year in range(anchor.year - 2, anchor.year + 2)
    }
    ended = max(y for y, first in starts.items() if first + 3 <= here)
    begun = max(y for y, first in starts.items() if first <= here)
    coming = min(y for y, first in starts.items() if first > here)
    return _Around(ended, begun, coming, starts[coming] - here < here - starts[ended] - 2)


def _at(scene: Scene, code: str, year: int, confidence: float) -> Resolved:
    how = f"the one nearest to {said(scene.published)}"
    return Resolved(f"{year:04}-{code}", how, scene.published.value, confidence)


def _unknown(code: str) -> Resolved:
    return Resolved(f"XXXX-{code}", "the text does not say of which year", confidence=0.4)


def _code(found: _M) -> str:
    return SEASONS[found["season"].lower().removesuffix("time")]


_OF = r"(?: (?:of (?:the year )?|in )?(?P<year><YEAR>)| (?:of )?(?P<which>last|this|next) year)?"
_S = r"(?P<season><SEASON>)"
RULES = (
    Rule("season of a year", ("season",), "DATE", phrase(rf"<EDGE>?(?:the )?{_S}(?: of|,| in)? (?P<year><YEAR>)"), season_of_year),
    Rule("last or next season", ("season",), "DATE", phrase(rf"<EDGE>?(?P<which>last|this past|past|this|next|this coming|the coming) {_S}"), season_by_turn),
    Rule("season of a relative year", ("season",), "DATE", phrase(rf"<EDGE>?(?:the )?{_S} (?:of )?(?P<which>last|this|next) year"), season_of_relative_year),
    Rule("season", ("season",), "DATE", phrase(r"<EDGE>?(?P<the>the )?(?P<season>spring|fall|(?:summer|autumn|winter)(?:time)?)(?! of )"), season_alone, fits=_is_season),
    Rule("quarter", ("unit",), "DATE", phrase(rf"<EDGE>?(?:(?:the |its )(?!\w+-))?(?:fiscal )?(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|final|last)~quarter{_OF}"), quarter),
    Rule("quarter by number", ("quarter",), "DATE", phrase(rf"(?P<nth>Q[1-4]){_OF}"), quarter),
    Rule("half of a year", ("half",), "DATE", phrase(r"(?:the )?(?P<nth>first|second|latter|last)~half (?:of (?:the year )?|in )?(?P<year><YEAR>)(?P<which>)?"), half),
    Rule("half of this year", ("half",), "DATE", phrase(r"(?P<year>)?(?:the )?(?P<nth>first|second|latter|last)~half (?:of )?(?P<which>last|this|next|the) year"), half),
    Rule("quarter of a fiscal year", ("fiscal",), "DATE", phrase(r"(?:fiscal(?: year)?) (?P<year><YEAR>)['’]s (?P<nth>first|second|third|fourth) quarter"), fiscal_quarter),
    Rule("quarter of a year's", ("unit",), "DATE", phrase(r"(?:(?:the|its) )?(?P<year><YEAR>)(?:['’]s)? (?P<nth>first|second|third|fourth)~quarter"), fiscal_quarter),
    Rule("fiscal year", ("fiscal",), "DATE", phrase(r"(?:the )?(?:fiscal(?: year)?|FY)(?:\s?)(?:of )?(?P<year><YEAR>|(?<=FY)\d\d)(?P<which>)?"), fiscal),
    Rule("relative fiscal year", ("fiscal",), "DATE", phrase(r"(?P<year>)?(?:the )?(?P<which>last|previous|this|current|next|coming) fiscal year"), fiscal),
    Rule("fiscal year by number", ("fiscal",), "DATE", phrase(r"(?:the )?(?P<year><YEAR>)(?P<which>)? fiscal year"), fiscal),
)  # fmt: skip
