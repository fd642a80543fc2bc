"""Whether the words around an expression look back, ahead, or at the present, without a parser."""

from __future__ import annotations

import re

from opcit.timex.sentence import sentence_bounds
from opcit.timex.verbs import Tense
from opcit.timex.verbs import told as verbs_told

GONE_BY = 80
"""Characters before an expression in which "was to" may govern it."""

_POSSESSIVE = re.compile(r"\s?['’]s\b")
_TOWARDS = re.compile(r"\b(?:ahead of|before|by|until|in|at|for|on)\s(?:\w+\s)?$", re.IGNORECASE)
_THAT = re.compile(r"\s?,?\sthat\b(?!\s(?:is|was|same|day|year)\b)")
_OPENS = re.compile(
    r"(?:[,;:—–]|\b(?:and|but|that|when|while|because|which|who|so|yet))\s+(?:(?:on|in|by|at|since|from|late|early)\s)*$",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\W*(?:(?:on|in|by|at|since|from|late|early|but|and|then)\s+)*", re.IGNORECASE)
_THEN = re.compile(
    r"(?:\b(?:and|then|but)|;)\s+(?:(?:on|in|by|since|from|late|early|then)\s)*$", re.IGNORECASE
)
_HAD = re.compile(r"[^,;:—–]{0,80}\bhad\b")
"""A past perfect in the clause that begins here: it goes back behind what was told before."""

_AWAITED = re.compile(
    r"\b(?:days?|weeks?|months?)\s(?:left|remaining|to\sgo|away)\s(?:\w+\s)?(?:before|until|till|to|from)\s(?:the\s)?$",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\b(?:has|have|had|gave\s\w+|given(?:\s\w+)?)\s(?:only\s)?(?:until|till)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
"""Words of a time that is given: "they had until Monday"."""

_SINCE = re.compile(r"\bsince\s(?:(?:early|late|the)\s)*$", re.IGNORECASE)
_DECIDED = re.compile(
    r"\b(?:decision|move|vote|order|call|bid|attempt|threat|promise|pledge|vow|offer|refusal|request|agreement|deal"
    r"|announcement|warning|demand|failure)\s(?:on\s)?$",
    re.IGNORECASE,
)
"""Words for what was decided: "the decision on Friday to close the plant"."""

_PUT_OFF = re.compile(
    r"\b(?:prolong|extend|postpon|delay|adjourn|defer|reschedul|renew|put\soff|pushed\s(?:back|off))\w*\b[^.;:!?]{0,60}?"
    r"\b(?:until|till|to|beyond|for)\s(?:the\s)?(?:midnight\s)?$",
    re.IGNORECASE,
)
"""A date till which something was prolonged or put off may lie ahead whatever the tense: "extended it until"."""

_WEEKDAY = re.compile(r"day\b")

_COMMAND = re.compile(
    r"\W*(?:(?:so|then|and|but|please|now|do)\s+)*(?:go|come|vote|join|march|meet|bring|write|stay|gather|attend|turn)\s",
    re.IGNORECASE,
)
"""A sentence that tells others what to do: "So go on Sunday"."""

_TO = re.compile(r"\sto\s(?!be\b)[a-z]")
_SCHEDULED = re.compile(
    r"\b(?:(?:takes?|go(?:es)?|comes?)\s(?:effect|to\sthe\spolls|into\s(?:effect|force)|on\ssale|on\strial|to\strial)"
    r"|(?:is|are)\sonly|(?:is|are)|(?:(?:is|are|been)\s)(?:now\s|tentatively\s)?set)\s(?:on|for)\s$",
    re.IGNORECASE,
)
"""Present tenses of what is on a calendar: "the law takes effect on", "the funeral is on", "is set for"."""

_IS = re.compile(r"\s(?:is|marks)\b")
_WAS_TO = re.compile(
    r"\b(?:was|were|(?P<had>had\sbeen))\s(?:(?:also|originally|first|once|still)\s)?"
    r"(?:to|due|scheduled|expected|supposed|meant|set|about|planned|slated)\b[^.;:!?\n]*$"
    r"|\b(?:due|scheduled|expected|planned|slated)\s(?:for|on)\s$",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:by|until|till|due|ahead\sof)\s(?:(?:on|midnight|noon|\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?)\s)*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s?,?\s[\w“‘\"]")


def tense(text: str, start: int, end: int) -> Tense:
    """The tense of the clause around text[start:end]: of its nearest verb before, else after.

    Where the expression opens its clause (", and on Tuesday they left") the verb after it comes first.
    "By Tuesday" looks ahead unless a verb looks back. "Sunday's strikes", and "the threat on Tuesday that", have been.
    """
    first, last = sentence_bounds(text, start, end)
    if _PUT_OFF.search(text, first, start):
        return "future" if _WEEKDAY.search(text, start, end) else ""
    return _by_words(text, first, start, end) or _by_verbs(text, first, start, end, last)


def _by_words(text: str, first: int, start: int, end: int) -> Tense:
    """The tense that the words beside the expression tell, whatever the verbs are; "" where they tell none."""
    if _SINCE.search(text, first, start) or (
        _DECIDED.search(text, first, start) and _TO.match(text, end)
    ):
        return "past"
    if _SCHEDULED.search(text, first, start) or (_IS.match(text, end) and leads(text, start, end)):
        return "future"
    if _THAT.match(text, end) or (
        _POSSESSIVE.match(text, end) and not _TOWARDS.search(text, first, start)
    ):
        return "past"
    awaited = _AWAITED.search(text, first, start) or _LEFT.search(text, first, start)
    return "future" if awaited else ""


def _by_verbs(text: str, first: int, start: int, end: int, last: int) -> Tense:
    """The tense of the verb that the expression goes with."""
    before, after = verbs_told(text[first:start])[-1:], verbs_told(text[end:last])[:1]
    opens = _OPENS.search(text, first, start) and _GOES_ON.match(text, end)
    nearest = after + before if opens else before + after
    told = nearest[0] if nearest else ""
    if told == "future" and _gone_by(text, first, start, end, last):
        return "past"
    due = told in ("present", "") and (
        _DUE.search(text, first, start) or _COMMAND.match(text, first, start)
    )
    return "future" if due else told


def leads(text: str, start: int, end: int) -> bool:
    """Whether an expression opens its sentence, so that the verb it belongs to comes after it."""
    first, _ = sentence_bounds(text, start, end)
    return bool(_LEADS.fullmatch(text, first, start))


def goes_on(text: str, start: int, end: int) -> bool:
    """Whether an expression opens a clause that tells in the past what came next: "and in January talks began"."""
    first, last = sentence_bounds(text, start, end)
    inside = _THEN.search(text, first, start) and _GOES_ON.match(text, end) and text[end] != ","
    opens = leads(text, start, end) or inside
    told = verbs_told(text[end:last])[:1]
    return (
        bool(opens)
        and told[:1] == ["past"]
        and not _HAD.match(text, end + text[end:].startswith(","))
    )


def goes_back(text: str, start: int) -> bool:
    """Whether the sentence up to here goes back behind what was told: "the president had signed it in the night"."""
    first, _ = sentence_bounds(text, start, start)
    return re.search(r"\bhad\b", text[first:start]) is not None


def _gone_by(text: str, first: int, start: int, end: int, last: int) -> bool:
    """Whether a plan was overtaken: "was to begin on Tuesday; it collapsed", "had been due on Friday"."""
    plan = _WAS_TO.search(text, max(first, start - GONE_BY), start)
    return bool(plan and (plan["had"] or "past" in verbs_told(text[end:last])[:1]))


def tenses(text: str, start: int, end: int) -> set[Tense]:
    """The tenses that the words of text[start:end] tell of."""
    return set(verbs_told(text[start:end]))
