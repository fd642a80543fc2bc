"""Reported speech: what somebody says or thinks, given without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from opcit.findings import AUTHOR, Sentence
from opcit.voices.cues import Cue, cues, frames, is_asserted
from opcit.voices.frames import content
from opcit.voices.lexicon import any_of, table
from opcit.voices.speakers import Speaker, Speakers

_CUT = re.compile(
    r";|\s[–—]\s|,\s+(?:but|while|although|though|whereas|yet)\s"
    r"|,\s+and\s+(?:then\s+)?(?!that\b)"
)
_MATRIX = re.compile(
    r"[^,;]*?\b(?:would|will|is|was|are|were|has|had|could|can|should|must|may|might)\b[^,;]*?"
    r"(?=\s(?:is|was|are|were|has|had|remains?|seems?|looks?|sounds?)\s)"
)
_SOURCE_OPENS = re.compile(
    r"(?:^[\s“\"'‘(]*|\b(?:and|but|while|because|although|that)\s+|[;:]\s+)$", re.I
)
_RELATIVE = re.compile(r",\s+(?:and\s+)?who\s[^,]*$")
REACH = 120
"""Characters before a verb in which the "who" of its relative clause stands."""

_MARK = re.compile(r"\s*[“\"‘']")
_AS = re.compile(r"[“\"]?As\s")
_NOBODY = re.compile(
    r"\b(?:I|we|you|one|it|that|this|which|to|of|be|is|are|was|were)(?:\s+\w+ly|\s+have|\s+had|\s+has)*\s+$",
    re.I,
)
_FRONTED = re.compile(
    r"(?:and |but )?(?:when|after|as|if|while|although|though|because|since|before|once|until)\b",
    re.I,
)
_SAID_AT_END = re.compile(
    r"(?:\s+(?:on|last|this|at|in|to|yesterday|later)\b(?:\s+[\w’'.-]+){0,4}?)?(?:[,.]|$)"
)
_TURN = re.compile(r"[:;]\s")


@dataclass(frozen=True, slots=True)
class Reported:
    """text[start:end] is what `speaker` says or thinks, introduced by `cue`."""

    start: int
    end: int
    cue: str
    cue_at: int
    speaker: Speaker
    pattern: str


def reported(text: str, sentence: Sentence, speakers: Speakers) -> Iterator[Reported]:
    """The reported speech of one sentence: by verbs, nouns and "according to"."""
    for cue in cues(text, sentence.start, sentence.end):
        if not is_asserted(text, cue, sentence.start):
            continue
        found = _by_verb(text, sentence, cue, speakers)
        if found:
            yield found
    yield from _by_noun(text, sentence, speakers)
    yield from _by_source(text, sentence, speakers)


def _by_verb(text: str, sentence: Sentence, cue: Cue, speakers: Speakers) -> Reported | None:
    clause = content(text, sentence, cue)
    inserted = None if clause else _inserted(text, sentence, cue)
    if clause is None and inserted is None:
        return None
    low = inserted[2] if inserted else sentence.start
    speaker = speakers.subject(cue, low) or _nameless(text, cue, low)
    if speaker is None or (speaker.holder == AUTHOR and not speaker.named):
        return None
    verb = (cue.start, cue.end)
    if clause is None:
        assert inserted is not None
        return _trimmed(text, inserted[0], inserted[1], verb, speaker, "inserted")
    end = _cut(text, clause[0], sentence.end)
    if _is_subordinate(text, sentence, cue):
        end = min(end, text.find(", ", clause[0], end) % (end + 1))
    return _trimmed(text, clause[0], end, verb, speaker, clause[1])


def _is_subordinate(text: str, sentence: Sentence, cue: Cue) -> bool:
    """Whether a comma after the verb takes the sentence back: "When X said that ..., they left"."""
    before = text[sentence.start : cue.start]
    fronted = _FRONTED.match(text, sentence.start) and "," not in before
    return bool(fronted) or bool(_RELATIVE.search(before[-REACH:]))


def _nameless(text: str, cue: Cue, low: int) -> Speaker | None:
    """Somebody whose words these are although no actor is the subject: "his own brother said that"."""
    before = text[low : cue.start]
    if "speech" not in frames(cue.lemma) or cue.form == "base" or _NOBODY.search(before):
        return None
    return Speaker(AUTHOR, 0.3, " ".join(before.split()[-3:]) or "somebody")


def _inserted(text: str, sentence: Sentence, cue: Cue) -> tuple[int, int, int] | None:
    """Speech around or before its verb, "The talks, X said, failed": start, end, subject from."""
    if "that" not in frames(cue.lemma) or cue.form in ("base", "ing"):
        return None
    after = text[cue.end : sentence.end]
    if _AS.match(text, sentence.start) and after.startswith(", "):
        return cue.end + 2, sentence.end, sentence.start
    comma = text.rfind(", ", sentence.start, cue.start)
    said = _SAID_AT_END.match(after)
    if (
        comma < 0
        or said is None
        or _MARK.match(after, said.end())
        or "”" in text[comma - 1 : comma + 1]
    ):
        return None
    turns = [m.end() for m in _TURN.finditer(text, sentence.start, comma)]
    start = turns[-1] if turns else sentence.start
    subject = text[comma + 2 : cue.start].split()
    if not 1 <= len(subject) <= 8 or len(text[start:comma].split()) < 2:
        return None
    goes_on = said[0].endswith(",") and len(after) - said.end() > 2
    return start, sentence.end if goes_on else comma, comma + 2


def _by_noun(text: str, sentence: Sentence, speakers: Speakers) -> Iterator[Reported]:
    for match in _noun().finditer(text, sentence.start, sentence.end):
        by = re.search(r"\bby\s+$", match["by"] or "")
        speaker = (
            speakers.following(match.start("by") + 1, match.end())
            if by
            else speakers.owner(match.start())
        )
        if speaker and speaker.holder != AUTHOR:
            end = _cut(text, match.end(), sentence.end)
            verb = _MATRIX.match(text, match.end(), end)
            end = verb.end() if verb else end
            yield _trimmed(text, match.end(), end, match.span("noun"), speaker, "noun")


def _by_source(text: str, sentence: Sentence, speakers: Speakers) -> Iterator[Reported]:
    for match in _source().finditer(text, sentence.start, sentence.end):
        speaker = speakers.following(match.end(), sentence.end)
        if speaker is None or speaker.holder == AUTHOR or speaker.span is None:
            continue
        comma = text.find(", ", speaker.span[1], sentence.end)
        opens = bool(_SOURCE_OPENS.search(text[sentence.start : match.start()]))
        if opens and comma < 0:
            comma = speaker.span[1] - 1
        start = comma + 2 if opens else sentence.start
        end = sentence.end if opens else match.start()
        yield _trimmed(text, start, end, match.span(), speaker, "source")


def _cut(text: str, start: int, end: int) -> int:
    """Where what is reported ends: at a turn of the sentence outside quotation marks, or its end."""
    for match in _CUT.finditer(text, start, end):
        before = text[start : match.start()]
        inside = before.count("“") > before.count("”") or before.count('"') % 2
        listed = "," in before and match[0].lstrip(", ").startswith("and")
        if before and not inside and not listed:
            return match.start()
    return end


def _trimmed(
    text: str, start: int, end: int, cue: tuple[int, int], speaker: Speaker, pattern: str
) -> Reported:
    while end > start and text[end - 1] in " ,.;:?!\n":
        end -= 1
    return Reported(start, end, text[cue[0] : cue[1]].strip(), cue[0], speaker, pattern)


@cache
def _noun() -> re.Pattern[str]:
    nouns = any_of(table("reporting_verbs")["nouns"]["that"])
    return re.compile(rf"(?<!\w)(?P<noun>{nouns})(?P<by>(?:\s+[\w.’'-]+){{0,5}}?)\s+that\s+")


@cache
def _source() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(table('reporting_verbs')['phrases']['source'])}\s+", re.I)
