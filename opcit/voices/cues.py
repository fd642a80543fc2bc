"""Cues: the verbs by which a text says that somebody speaks or thinks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from opcit.lists import table
from opcit.voices.lexicon import any_of, verb_forms

Form = Literal["base", "s", "past", "ing"]
_FORMS: tuple[Form, ...] = ("base", "s", "past", "ing")

_BE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|get|gets|got)(?:\s+(?:not|also|\w+ly))?\s+$|['’](?:re|m)\s+$"
)
_ATTRIBUTIVE = re.compile(
    r"\b(?:the|an?|his|her|its|their|our|my|of|in|for|by|from|with|on|at|under|against|between|to)\s+$",
    re.I,
)
_NOMINAL = re.compile(
    r"(?:\b(?:the|a|an|this|that|these|those|its?|his|her|their|our|my|your|no|any|some|each|every|such"
    r"|of|in|for|by|from|with|on|at|as|under|against|between|many|few|own|new|first|latest|public)|['’]s|s['’])\s+$",
    re.I,
)  # fmt: skip
_DETERMINED = re.compile(
    r"\b(?:the|an?|this|that|these|those|no|any|some|each|every|his|her|its|their|our|my|your)\s+$",
    re.I,
)
"""What makes a noun of an -ing form: "a warning has gone unheeded"."""
_LEADS_TO_BASE = re.compile(
    r"\b(?:to|will|would|can|could|may|might|must|should|do|does|did|not|and|or|they|we|you|I|who|let"
    r"|also|still|often|now|never|always|rightly|\w+ly|\w+s|people|men|women|police|n['’]t)[,”’]?\s+$",
    re.I,
)  # fmt: skip
_DENIED = re.compile(
    r"(?:\b(?:not|never|nor|without|nobody|cannot)|n['’]t)(?:\s+[\w’']+){0,3}\s+$", re.I
)
_UNREAL = re.compile(
    r"\b(?:to|will|would|can|could|may|might|must|should|shall|do|does|did|let|if)\b", re.I
)
_SUPPOSED = re.compile(
    r"\b(?:will|would|can|could|may|might|must|should)(?:\s+(?:not|\w+ly))?\s+have(?:\s+\w+ly)?\s+$",
    re.I,
)
_JOINED = re.compile(r"\b(?:and|or)(?:\s+\w+ly)?\s+$")
_GOES_ON_TO = re.compile(
    r"\b(?:went on|goes on|seems?|seemed|appears?|appeared|continues?|continued|used|came|likes?)\s+to\s+$"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb at [start, end) as written, and its lemma and form."""

    start: int
    end: int
    lemma: str
    form: Form


def cues(text: str, start: int, end: int) -> Iterator[Cue]:
    """The reporting verbs of text[start:end] that are active verbs there, in order."""
    for match in _pattern().finditer(text, start, end):
        lemma, form = _forms()[" ".join(match[0].lower().split())]
        before = text[max(start, match.start() - 40) : match.start()]
        if _is_active(before, form):
            yield Cue(match.start(), match.end(), lemma, form)


def is_asserted(text: str, cue: Cue, low: int) -> bool:
    """Whether a verb says that somebody did or does speak: not "should tell", "never said"."""
    before = text[max(low, cue.start - 120) : cue.start]
    if _DENIED.search(before) or _SUPPOSED.search(before):
        return False
    if cue.form != "base":
        return True
    joined = _JOINED.search(before)
    near = before if joined else " ".join(before.split()[-3:])
    return bool(_GOES_ON_TO.search(before)) or not _UNREAL.search(re.split(r"[;:]", near)[-1])


def frames(lemma: str) -> frozenset[str]:
    """The frames a verb is read in: that, bare, to, of, for, marks, crowd."""
    return _frames().get(lemma, frozenset())


def _is_active(before: str, form: Form) -> bool:
    """Whether a form after these words is a verb whose subject speaks: no noun, no passive."""
    if form == "past":
        return not _BE.search(before) and not _ATTRIBUTIVE.search(before)
    if form == "ing":
        return not _DETERMINED.search(before)
    if form == "base":
        return bool(_LEADS_TO_BASE.search(before)) and not _NOMINAL.search(before)
    return not _NOMINAL.search(before)


@cache
def _frames() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for frame, lemmas in table("reporting_verbs")["frames"].items():
        for lemma in lemmas:
            found.setdefault(lemma, set()).add(frame)
    for names in found.values():
        if "that" in names:
            names.add("marks")
    return {lemma: frozenset(names) for lemma, names in found.items()}


@cache
def _forms() -> dict[str, tuple[str, Form]]:
    """Each form and what it is a form of; a past form that is also a base counts as past."""
    irregular = table("reporting_verbs")["irregular"]
    found: dict[str, tuple[str, Form]] = {}
    for lemma in _frames():
        for written, form in zip(verb_forms(lemma, irregular), _FORMS, strict=True):
            found[written] = (lemma, form)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-]){any_of(_forms())}(?![\w-])")
