"""Days of the week: "Tuesday", "last Friday", "Sunday of last week", "Mondays"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from opcit.findings import Alternative
from opcit.timex.anchor import Anchor
from opcit.timex.direction import weekday
from opcit.timex.rule import (
    Resolved,
    Rule,
    Scene,
    followed_by,
    led_by,
    readable,
    said,
    stands_alone,
)
from opcit.timex.tense import goes_back
from opcit.timex.told_day import told_day
from opcit.timex.vocabulary import FRAGMENTS, PARTS, phrase, weekday_number
from opcit.timex.vocabulary import number as number_of

_M = re.Match[str]
_feast = led_by(
    r"\b(?:Black|Super|Bloody|Good|Ash|Holy|Easter|Palm|Cyber|Fat|Giving|Maundy|Whit)\s", 12
)
_paper = followed_by(
    r"\s(?-i:Times|Telegraph|Mirror|Mail|Express|Herald|Post|World|Independent|Night\sLive|School)\b"
)


def plain(found: _M, scene: Scene) -> Resolved:
    number, told = weekday_number(found["weekday"]), scene.previous_day
    if told.day is not None and _ends_range(found):
        return _next_to(told.day, number, False, f"{found['weekday']} after", told)
    return weekday(scene, number, scene.tense(found))


_ends_range = led_by(
    r"\b(?:from|between)\s(?:last\s|next\s)?\w{3,6}day\s(?:to|until|till|through|and)\s", 34
)
"""What leads to the second of two days, which comes after the first: "from Monday to Friday"."""


def by_turn(found: _M, scene: Scene) -> Resolved:
    """ "last Tuesday", "next Friday", "this Sunday", "the following Monday"."""
    number, word = weekday_number(found["weekday"]), found["which"].lower()
    from_text = word.startswith("the ") or word == "that"
    anchor = told_day(scene, found) if from_text else scene.published
    if anchor.day is None:
        return Resolved(f"XXXX-WXX-{number}", "the text does not say of which week", confidence=0.5)
    if word == "this":
        return weekday(scene, number, "past" if scene.tense(found) == "past" else "future")
    if word == "that":
        return _nearest(anchor.day, number, anchor.value)
    back = word.split()[-1] in ("last", "past", "previous", "preceding")
    return _next_to(
        anchor.day, number, back, f"{found['weekday']} {'before' if back else 'after'}", anchor
    )


def of_story(found: _M, scene: Scene) -> Resolved:
    """ "on the Monday", "on the Monday following": of the story, the first since the day told of before; the last
    before it where the clause goes back behind that ("had met on the Monday")."""
    number, name, anchor = (
        weekday_number(found["weekday"]),
        found["weekday"],
        told_day(scene, found),
    )
    side = (found["side"] or "").lower()
    if anchor.day is None or _of_event(found) or (side and not _ends(found)):
        return Resolved(f"XXXX-WXX-{number}", "the text does not say of which week", confidence=0.4)
    back = side == "before" or (not side and goes_back(scene.text, found.start()))
    if not side and anchor.day.isoweekday() == number:
        return Resolved(anchor.day.isoformat(), f"that of {said(anchor)}", anchor.value, 0.7)
    return _next_to(anchor.day, number, back, f"{name} {'before' if back else 'after'}", anchor)


def any_such(found: _M, scene: Scene) -> Resolved:
    """ "on a Tuesday", "any Monday": no certain one."""
    value = f"XXXX-WXX-{weekday_number(found['weekday'])}"
    return Resolved(value, "any such day", confidence=0.7)


def _next_to(day: date, number: int, back: bool, side: str, anchor: Anchor) -> Resolved:
    """The weekday strictly before or after a day; the one a week further off is the other reading."""
    step = -1 if back else 1
    gap = (step * (number - day.isoweekday()) - 1) % 7 + 1
    value, other = day + timedelta(step * gap), day + timedelta(step * (gap + 7))
    note = Alternative(other.isoformat(), "if the one a week further off is meant")
    return Resolved(value.isoformat(), f"the {side} {said(anchor)}", anchor.value, 0.85, (note,))


def of_week(found: _M, scene: Scene) -> Resolved:
    """ "Tuesday of last week", "Friday next week"."""
    number = weekday_number(found["weekday"])
    step = {"last": -1, "this": 0, "next": 1}[found["which"].lower()]
    day = scene.published.day
    if day is None:
        return Resolved(f"XXXX-WXX-{number}", "the text does not say of which week", confidence=0.5)
    value = day + timedelta(number - day.isoweekday() + 7 * step)
    how = f"in the week {'before' if step < 0 else 'after' if step else 'of'} that of {said(scene.published)}"
    return Resolved(value.isoformat(), how, scene.published.value, 0.9)


def counted_week(found: _M, scene: Scene) -> Resolved:
    """ "a week ago Wednesday", "a week from Monday": a week beyond the nearest such day."""
    number, day = weekday_number(found["weekday"]), scene.published.day
    if day is None:
        return Resolved(f"XXXX-WXX-{number}", "the text does not say of which week", confidence=0.5)
    back = "ago" in found[0].lower()
    gap = (day.isoweekday() - number) % 7 + 7 if back else -((number - day.isoweekday()) % 7 + 7)
    weeks = number_of(found["count"] or "a") or 1
    value = day - timedelta(gap + (7 if back else -7) * (int(weeks) - 1))
    how = f"counted from {said(scene.published)}"
    return Resolved(value.isoformat(), how, scene.published.value, 0.85)


def counted_weekday(found: _M, scene: Scene) -> Resolved | None:
    """ "two Fridays ago": the last such day counts as one."""
    count, number, day = (
        number_of(found["count"]),
        weekday_number(found["weekday"]),
        scene.published.day,
    )
    if day is None or count is None:
        return None
    last = day - timedelta((day.isoweekday() - number - 1) % 7 + 1)
    value = last - timedelta(weeks=int(count) - 1)
    return Resolved(
        value.isoformat(), f"counted from {said(scene.published)}", scene.published.value, 0.8
    )


def repeated_part(found: _M, scene: Scene) -> Resolved:
    """ "every Saturday morning"."""
    value = f"XXXX-WXX-{weekday_number(found['weekday'])}T{PARTS[found['part'].lower().removesuffix('s')]}"
    return Resolved(value, "every week on that day")


def repeated(found: _M, scene: Scene) -> Resolved:
    number = weekday_number(found["weekday"])
    return Resolved(f"XXXX-WXX-{number}", "every week on that day")


def _nearest(day: date, number: int, anchor: str) -> Resolved:
    value = day + timedelta((number - day.isoweekday() + 3) % 7 - 3)
    how = f"the one nearest to {readable(day.isoformat())}, told of before"
    return Resolved(value.isoformat(), how, anchor, 0.7)


_of_event = followed_by(r"\s(?:of|that|when)\b")
_ends = followed_by(r"\s?[.,;:!?)]|\s?$|\s(?:he|she|it|they|we|I)\b")
_part_after = followed_by(r"\s<PART>\b".replace("<PART>", FRAGMENTS["PART"]))


def _no_name(found: _M) -> bool:
    """Whether "the Monday" is a day, and not that of a thing: "the Monday meeting"."""
    return _is_day(found) and (stands_alone(found) or _part_after(found))


def _is_day(found: _M) -> bool:
    """Whether the day is no part of a name: a newspaper's, a feast's."""
    return not (_feast(found) or _paper(found))


_TURN = r"last|this past|past|next|this coming|coming|this|that|the following|the previous|the preceding"
RULES = (
    Rule("weekday", ("weekday",), "DATE", phrase(r"<EDGE>?(?P<weekday><WEEKDAY>)"), plain, day=True, fits=_is_day),
    Rule("last or next weekday", ("weekday",), "DATE", phrase(rf"<EDGE>?(?P<which>{_TURN}) (?P<weekday><WEEKDAY>)"), by_turn, day=True),
    Rule("weekday of the story", ("weekday",), "DATE", phrase(r"<EDGE>?the (?P<weekday><WEEKDAY>)(?: (?P<side>before|after|following))?"), of_story, day=True, fits=_no_name),
    Rule("any weekday", ("weekday",), "DATE", phrase(r"(?:an?|any|some|(?:the )?(?:first|second|third|fourth)) (?P<weekday><WEEKDAY>)"), any_such, fits=_no_name),
    Rule("from a weekday to the next", ("weekday",), "SET", phrase(r"from (?P<weekday><WEEKDAY>) to (?P=weekday)"), repeated),
    Rule("weekday of a week", ("weekday",), "DATE", phrase(r"(?P<weekday><WEEKDAY>)(?:,| of)? (?P<which>last|this|next) week"), of_week, day=True),
    Rule("weekday a week off", ("weekday",), "DATE", phrase(r"(?P<count>an?|<NUM>) weeks? (?:ago|from)(?: on)? (?P<weekday><WEEKDAY>)"), counted_week, day=True),
    Rule("weekday a week ago", ("weekday",), "DATE", phrase(r"(?P<weekday><WEEKDAY>),? (?P<count>an?|<NUM>) weeks? ago"), counted_week, day=True),
    Rule("weekday week", ("weekday",), "DATE", phrase(r"(?P<weekday><WEEKDAY>)(?P<count>) week"), counted_week, day=True, fits=_no_name),
    Rule("weekdays ago", ("weekday",), "DATE", phrase(r"(?P<count><NUM>) (?P<weekday><WEEKDAY>)s ago"), counted_weekday, day=True),
    Rule("every part of a weekday", ("weekday",), "SET", phrase(r"(?:(?:every|each) (?P<weekday><WEEKDAY>) (?P<part><PART>))"), repeated_part),
    Rule("parts of a weekday", ("weekday",), "SET", phrase(r"(?P<weekday><WEEKDAY>) (?P<part>mornings|afternoons|evenings|nights)"), repeated_part),
    Rule("weekdays", ("weekday",), "SET", phrase(r"(?P<weekday><WEEKDAY>)s"), repeated),
    Rule("every weekday", ("weekday",), "SET", phrase(r"(?:every|each)(?: other| single)? (?P<weekday><WEEKDAY>)"), repeated),
)  # fmt: skip
