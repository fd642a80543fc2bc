"""Reported speech: what somebody says or thinks, given without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from opcit.findings import AUTHOR, Sentence
from opcit.voices.cues import Cue, cues, frames, is_asserted
from opcit.voices.lexicon import any_of, table
from opcit.voices.speakers import Speaker, Speakers

_FILLER = (
    r"(?!(?:that|and|but|who|which|what|is|was|were|are|has|had|have|will|would|could|should|may|might|must|can)\b)"
    r"[\w.’'-]+"
)
_NEXT = r"\s+(?=\S)(?!(?:day|night|morning|afternoon|evening|week|month|year|time|summer|winter)\b)"
_THAT = re.compile(
    r"(?:,?\s+(?:\w+ly|again|yesterday|today|later|then|aloud|many times|many|times|once|repeatedly|also|\w+day"
    rf"|(?:in|on|at|to|by|during|after|before|from|last|this|over|with)(?:\s+{_FILLER}){{1,6}}?))*,?\s+that{_NEXT}"
)
_OBJECT_THAT = re.compile(rf"(?:,?\s+{_FILLER}){{0,8}}?,?\s+that{_NEXT}")
_NO_THAT = re.compile(r"\b(?:in|at|of|about|for|on|with|to|from|by|than|as)\s+that\s+$")
_QUESTION = re.compile(r"(?:\s+[\w.’'-]+){0,3}?\s+(?=(?:what|how|why|whether|if|who|where|when)\b)")
_BARE = re.compile(
    r"\s+(?=(?:the|an?|his|her|its|their|our|my|this|these|those|there|it|he|she|they|we|you|I|no|some|many"
    r"|most|all|both|such|nothing|nobody|every\w*|[A-Z][\w’'.-]*|\d+)\b)"
)
_FINITE = re.compile(
    r"(?:[\w’'.-]+\s+){1,9}?(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|does|did"
    r"|do|\w+n['’]t)\b|\w+['’](?:s|d|ll|re|ve)\s"
)
_TO = re.compile(r"(?:\s+[\w.’'-]+){0,4}?\s+(?=to\s+[a-z]+)")
_OF = re.compile(r"\s+(?:of|about|against)\s+")
_TARGET_OF = re.compile(r"\s+(?=(?:[\w.’'-]+\s+){1,6}(?:of|for)\s)")
_FOR = re.compile(r"\s+(?:again\s+)?for\s+")
_CUT = re.compile(
    r";|\s[–—]\s|,\s+(?:but|while|although|though|whereas|yet)\s"
    r"|,\s+and\s+(?:then\s+)?(?!that\b)"
)
_FRONTED = re.compile(
    r"(?:and |but )?(?:when|after|as|if|while|although|though|because|since|before|once|until)\b",
    re.I,
)
_SAID_AT_END = re.compile(
    r"(?:\s+(?:on|last|this|at|in|to|yesterday|later)\b(?:\s+[\w’'.-]+){0,4}?)?(?:[,.]|$)"
)
_TURN = re.compile(r"[:;]\s")

_CONTENT: dict[str, tuple[re.Pattern[str], ...]] = {
    "that": (_THAT,), "object": (_OBJECT_THAT,), "question": (_QUESTION,), "bare": (_BARE,), "to": (_TO,), "of": (_OF,), "for": (_FOR,),
}  # fmt: skip
_TARGETED = {"accuse": _TARGET_OF, "blame": _TARGET_OF}


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
    content = _content(text, sentence, cue)
    inserted = None if content else _inserted(text, sentence, cue)
    if content is None and inserted is None:
        return None
    low = inserted[2] if inserted else sentence.start
    speaker = speakers.subject(cue, low)
    if speaker is None or (speaker.holder == AUTHOR and not speaker.named):
        return None
    verb = (cue.start, cue.end)
    if content is None:
        assert inserted is not None
        return _trimmed(text, inserted[0], inserted[1], verb, speaker, "inserted")
    end = _cut(text, content[0], sentence.end)
    if _FRONTED.match(text, sentence.start) and "," not in text[sentence.start : cue.start]:
        end = min(end, text.find(", ", content[0], end) % (end + 1))
    return _trimmed(text, content[0], end, verb, speaker, content[1])


def _content(text: str, sentence: Sentence, cue: Cue) -> tuple[int, str] | None:
    """Where what is reported begins, and by which frame."""
    for frame in _CONTENT:
        if frame not in frames(cue.lemma):
            continue
        for pattern in (*_CONTENT[frame], *filter(None, [_TARGETED.get(cue.lemma)])):
            match = pattern.match(text, cue.end, sentence.end)
            if match and _holds(frame, pattern, text, match, sentence.end):
                return match.end(), frame
    return None


def _holds(frame: str, pattern: re.Pattern[str], text: str, match: re.Match[str], end: int) -> bool:
    if pattern in (_THAT, _OBJECT_THAT):
        return not _NO_THAT.search(match[0])
    if frame == "bare":
        clause = re.split(r"[,;:“\"]", text[match.end() : end], maxsplit=1)[0]
        return bool(_FINITE.match(clause))
    return True


def _inserted(text: str, sentence: Sentence, cue: Cue) -> tuple[int, int, int] | None:
    """Speech around or before its verb, "The talks, X said, failed": start, end, subject from."""
    if "that" not in frames(cue.lemma) or cue.form in ("base", "ing"):
        return None
    after = text[cue.end : sentence.end]
    comma = text.rfind(", ", sentence.start, cue.start)
    if comma < 0 or not _SAID_AT_END.match(after) or "”" in text[comma - 1 : comma + 1]:
        return None
    turns = [m.end() for m in _TURN.finditer(text, sentence.start, comma)]
    start = turns[-1] if turns else sentence.start
    subject = text[comma + 2 : cue.start].split()
    if not 1 <= len(subject) <= 8 or len(text[start:comma].split()) < 2:
        return None
    goes_on = len(after.split()) > 5
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
            yield _trimmed(text, match.end(), end, match.span("noun"), speaker, "noun")


def _by_source(text: str, sentence: Sentence, speakers: Speakers) -> Iterator[Reported]:
    for match in _source().finditer(text, sentence.start, sentence.end):
        speaker = speakers.following(match.end(), sentence.end)
        if speaker is None or speaker.holder == AUTHOR or speaker.span is None:
            continue
        comma = text.find(", ", speaker.span[1], sentence.end)
        opens = not text[sentence.start : match.start()].strip(" “\"'‘(")
        start = comma + 2 if opens and comma >= 0 else sentence.start
        end = sentence.end if opens else match.start()
        if opens and comma < 0:
            continue
        yield _trimmed(text, start, end, match.span(), speaker, "source")


def _cut(text: str, start: int, end: int) -> int:
    """Where what is reported ends: at a turn of the sentence outside quotation marks, or its end."""
    for match in _CUT.finditer(text, start, end):
        inside = text.count("“", start, match.start()) > text.count("”", start, match.start())
        if not inside and text.count('"', start, match.start()) % 2 == 0 and match.start() > start:
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
