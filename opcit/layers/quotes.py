"""Quotes: words given as somebody's, directly, indirectly or in scare quotes, and whose they are.

The span is the words themselves, without the marks around them. The holder is the actor who is the
subject of the cue; where the speaker is nobody that was found as an actor, it is "author" with a low
confidence and a `why` that says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from opcit.findings import AUTHOR, Finding, Quote
from opcit.reading import Reading
from opcit.voices.cast import Speaker
from opcit.voices.extent import Reported
from opcit.voices.marked import Voiced
from opcit.voices.quoting import Voice, voices
from opcit.voices.roles import Roles
from opcit.voices.speakers import Speakers
from opcit.voices.whereabouts import Sentences

BY = "quote rules 4"


def annotate(reading: Reading) -> Iterator[Finding]:
    """The quotations of the article's own text, in its order."""
    names = {actor.id: actor.name for actor in reading.actors}
    speakers = Speakers(reading.article.text, reading.actors, Roles(reading))
    for voice in voices(reading.article, Sentences(reading), speakers):
        yield _quote(voice, names)


def _quote(voice: Voice, names: dict[str, str]) -> Quote:
    if isinstance(voice, Reported):
        why = f"{_who(voice.speaker, names)}, by “{voice.cue}”; {_FRAMES[voice.pattern]}."
        return Quote(
            voice.start, voice.end, voice.speaker.holder, voice.cue, "indirect",
            0.9 * voice.speaker.confidence, why, BY,
        )  # fmt: skip
    return Quote(
        voice.quoted.start, voice.quoted.end, voice.speaker.holder, voice.cue, voice.kind,
        voice.speaker.confidence * (1 if voice.quoted.closed else 0.7), _why(voice, names), BY,
    )  # fmt: skip


def _why(voice: Voiced, names: dict[str, str]) -> str:
    if voice.kind == "scare":
        return f"A few words between marks with {voice.rule}: the author keeps them at a distance."
    unclosed = "" if voice.quoted.closed else " The mark is never closed."
    by = f"by “{voice.cue}”, {voice.rule}" if voice.cue else voice.rule
    return f"{_who(voice.speaker, names)}; {by}.{unclosed}"


def _who(speaker: Speaker, names: dict[str, str]) -> str:
    if speaker.holder == AUTHOR:
        return (
            f"Said by somebody who is not among the actors found (“{speaker.named}”)"
            if speaker.named
            else "The author"
        )
    return f"Held by {names[speaker.holder]}"


_FRAMES = {
    "that": "the clause after it is what is said or thought",
    "object": "the clause after it is what is said or thought",
    "question": "the question after it is what is asked or said",
    "bare": "the clause after it, with no “that”, is what is said or thought",
    "to": "the infinitive after it is what is said",
    "of": "what it is about follows",
    "for": "what it is about follows",
    "inserted": "the sentence around or before it is what is said",
    "noun": "the clause after it is what is said or thought",
    "source": "the rest of the sentence is what that source says",
}
