"""Reported speech: what somebody says or thinks, given without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from opcit.findings import AUTHOR, Sentence
from opcit.voices.cast import Speaker
from opcit.voices.cues import Cue, cues, frames, is_asserted
from opcit.voices.extent import Reported, apart, cut, trimmed
from opcit.voices.frames import content
from opcit.voices.sources import sourced
from opcit.voices.speakers import Speakers

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
_GOES_ON = re.compile(r",\s+\w+ing\s")
"""What else the speaker does: "accused him of theft, promising an inquiry"."""


def reported(text: str, sentence: Sentence, speakers: Speakers) -> Iterator[Reported]:
    """The reported speech of one sentence: by verbs, nouns and "according to"."""
    for cue in cues(text, sentence.start, sentence.end):
        if not is_asserted(text, cue, sentence.start):
            continue
        found = _by_verb(text, sentence, cue, speakers)
        if found:
            yield from apart(text, found)
    yield from sourced(text, sentence, speakers)


def _by_verb(text: str, sentence: Sentence, cue: Cue, speakers: Speakers) -> Reported | None:
    clause = content(text, sentence, cue, speakers.tree(cue.start))
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
        return trimmed(text, inserted[0], inserted[1], verb, speaker, "inserted")
    end = cut(text, clause[0], sentence.end)
    if clause[1] in ("of", "for") and (goes_on := _GOES_ON.search(text, clause[0], end)):
        end = goes_on.start()
    if _is_subordinate(text, sentence, cue):
        end = min(end, text.find(", ", clause[0], end) % (end + 1))
    return trimmed(text, clause[0], end, verb, speaker, clause[1])


def _is_subordinate(text: str, sentence: Sentence, cue: Cue) -> bool:
    """Whether a comma after the verb takes the sentence back: "When X said that ..., they left"."""
    before = _TURN.split(text[sentence.start : cue.start])[-1]
    fronted = _FRONTED.match(before) and "," not in before
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
    if not 1 <= len(subject) <= 8 or subject == ["as"] or len(text[start:comma].split()) < 2:
        return None
    goes_on = said[0].endswith(",") and len(after) - said.end() > 2
    return start, sentence.end if goes_on else comma, comma + 2
