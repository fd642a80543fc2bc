"""Whether the words around an expression look back, ahead, or at the present, without a parser."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from opcit.lists import table

Tense = Literal["past", "present", "future", ""]

REACH = 300
"""Characters on either side in which a sentence's verbs are looked for."""

GONE_BY = 80
"""Characters before an expression in which "was to" may govern it."""

GOVERNED = 3
"""Words after "will" or "agreed to" among which its verb is."""

_DETERMINERS = frozenset(["the", "a", "an", "its", "their", "his", "our", "my", "your", "no"])
"""Words after which no verb stands: "the plan", "a hit", "its forecast"."""

_WORD = re.compile(r"['’]?[A-Za-z]+(?:-[a-z]+)*")
_STOP = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z])|\n")
_POSSESSIVE = re.compile(r"\s?['’]s\b")
_TOWARDS = re.compile(r"\b(?:ahead of|before|by|until|in|at|for|on)\s(?:\w+\s)?$", re.IGNORECASE)
_THAT = re.compile(r"\s?,?\sthat\b(?!\s(?:is|was|same|day|year)\b)")
_OPENS = re.compile(
    r"(?:[,;:—–]|\b(?:and|but|that|when|while|because|which|who|so|yet))\s+(?:(?:on|in|by|at|since|from|late|early)\s)*$",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\W*(?:(?:on|in|by|at|since|from|late|early|but|and|then)\s+)*", re.IGNORECASE)
_AWAITED = re.compile(
    r"\b(?:days?|weeks?|months?)\s(?:left|remaining|to\sgo|away)\s(?:\w+\s)?(?:before|until|till|to|from)\s(?:the\s)?$",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\b(?:has|have|had|gave\s\w+|given(?:\s\w+)?)\s(?:only\s)?(?:until|till)\s(?:\w+\s){0,2}$", re.IGNORECASE
)
"""Words of a time that is given: "they had until Monday"."""

_WAS_TO = re.compile(
    r"\b(?:was|were|(?P<had>had\sbeen))\s(?:(?:also|originally|first|once|still)\s)?"
    r"(?:to|due|scheduled|expected|supposed|meant|set|about|planned|slated)\b[^.;:!?\n]*$",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:by|until|till|due)\s(?:(?:on|midnight|noon|\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?)\s)*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s?,?\s[\w“‘\"]")
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Col|Lt|Sgt|St|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd|Jr|No|vs|[ap]\.m)\.$"
)


@cache
def modals() -> frozenset[str]:
    """Auxiliaries whose verb looks ahead whatever its form."""
    return frozenset(table("tense")["modal"].split())


@cache
def cues() -> dict[str, Tense]:
    """Each cue word, or cue word with "to" after it, and the tense it tells of."""
    known = table("tense")
    found: dict[str, Tense] = dict.fromkeys(modals(), "future")
    found.update({f"{word} to": "future" for word in known["towards"].split()})
    for tense in ("present", "past", "future"):
        found.update(dict.fromkeys(known[tense].split(), tense))
    found.update(dict.fromkeys(known["neither"].split(), ""))
    return found


def tense_of(word: str) -> Tense:
    """The tense that a single word tells of, "" when it tells none."""
    known = cues().get(word.lower())
    if known is not None:
        return known
    return "past" if len(word) > 3 and word.endswith("ed") and word[1:].islower() else ""


def tense(text: str, start: int, end: int) -> Tense:
    """The tense of the clause around text[start:end]: of its nearest verb before, else after.

    Where the expression opens its clause (", and on Tuesday they left") the verb after it comes first.
    "By Tuesday" looks ahead unless a verb looks back. "Sunday's strikes", and "the threat on Tuesday that", have been.
    """
    first, last = sentence_bounds(text, start, end)
    if _THAT.match(text, end) or (
        _POSSESSIVE.match(text, end) and not _TOWARDS.search(text, first, start)
    ):
        return "past"
    if _AWAITED.search(text, first, start) or _LEFT.search(text, first, start):
        return "future"
    before, after = _told(text[first:start])[-1:], _told(text[end:last])[:1]
    opens = _OPENS.search(text, first, start) and _GOES_ON.match(text, end)
    nearest = after + before if opens else before + after
    told = nearest[0] if nearest else ""
    if told == "future" and _gone_by(text, first, start, end, last):
        return "past"
    due = told in ("present", "") and _DUE.search(text, first, start)
    return "future" if due else told


def leads(text: str, start: int, end: int) -> bool:
    """Whether an expression opens its sentence, so that the verb it belongs to comes after it."""
    first, _ = sentence_bounds(text, start, end)
    return bool(_LEADS.fullmatch(text, first, start))


def _gone_by(text: str, first: int, start: int, end: int, last: int) -> bool:
    """Whether a plan was overtaken: "was to begin on Tuesday; it collapsed", "had been due on Friday"."""
    plan = _WAS_TO.search(text, max(first, start - GONE_BY), start)
    return bool(plan and (plan["had"] or "past" in _told(text[end:last])[:1]))


def tenses(text: str, start: int, end: int) -> set[Tense]:
    """The tenses that the words of text[start:end] tell of."""
    return set(_told(text[start:end]))


def _told(words: str) -> list[Tense]:
    """The tense of each verb that tells one; of "will begin", "is held" and "agreed to go" the first word's."""
    table, last, governed = cues(), "", -1
    found: list[Tense] = []
    for word in _WORD.findall(words):
        low = word.lower()
        if last == "could" and low == "not" and found:
            found[-1] = "past"
        known = table.get(f"{last} to") if low == "to" else tense_of(word)
        if last in _DETERMINERS:
            known = ""
        governed -= 1
        if known and (governed < 0 or known == "future"):
            found.append(known)
        if low in modals() or (low == "to" and "future" in (known, tense_of(last))):
            governed = GOVERNED
        elif low in ("is", "are", "am") and governed < 0:
            governed = 1
        last = low
    return found


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around text[start:end] begins and ends, within REACH characters."""
    low = max(0, start - REACH)
    begin = low
    for stop in _STOP.finditer(text, low, start + 2):
        if stop.end() <= start and not _ABBREVIATION.search(text, low, stop.start() + 1):
            begin = stop.end()
    high = min(len(text), end + REACH)
    stops = _STOP.finditer(text, end, high)
    finish = next(
        (s.start() for s in stops if not _ABBREVIATION.search(text, end, s.start() + 1)), high
    )
    return begin, finish
