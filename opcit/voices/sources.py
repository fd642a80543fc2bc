"""Sources: what is reported by a noun, "according to X" or "in X's view", without a verb of saying."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from opcit.findings import AUTHOR, Sentence
from opcit.lists import table
from opcit.voices.extent import Reported, cut, trimmed
from opcit.voices.lexicon import any_of
from opcit.voices.roles import is_subject
from opcit.voices.speakers import Speakers

_MATRIX = re.compile(
    r"[^,;]*?\b(?:would|will|is|was|are|were|has|had|could|can|should|must|may|might)\b[^,;]*?"
    r"(?=\s(?:is|was|are|were|has|had|remains?|seems?|looks?|sounds?)\s)"
)
_SOURCE_OPENS = re.compile(
    r"(?:^[\s“\"'‘(]*|\b(?:and|but|while|because|although|that)\s+|[;:]\s+)$", re.I
)

_TURN = re.compile(r";\s+")
_OPENED = re.compile(
    r"\b(?:that|which|who|whom|because|although|though|while)\s+(?P<clause>(?:[Tt]he |its |his |her |their |[A-Z])\w*(?:\s+[\w’']+){0,3}),\s+$"
)
"""A clause within another that has no more than its subject yet."""

_BY = re.compile(r"\s+(?:by|from)\s+")


def sourced(text: str, sentence: Sentence, speakers: Speakers) -> Iterator[Reported]:
    """What the sentence gives as somebody's by naming the source."""
    yield from _by_noun(text, sentence, speakers)
    yield from _by_source(text, sentence, speakers)
    yield from _by_view(text, sentence, speakers)


def _by_noun(text: str, sentence: Sentence, speakers: Speakers) -> Iterator[Reported]:
    for match in _noun().finditer(text, sentence.start, sentence.end):
        if is_subject(speakers.tree(match.start()), match.start("that")):
            continue
        by = _BY.match(text, match.start("by"), match.end("by"))
        speaker = speakers.following(by.end(), match.end()) if by else speakers.owner(match.start())
        if speaker and speaker.holder != AUTHOR:
            end = cut(text, match.end(), sentence.end)
            verb = _MATRIX.match(text, match.end(), end)
            end = verb.end() if verb else end
            yield trimmed(text, match.end(), end, match.span("noun"), speaker, "noun")


def _by_source(text: str, sentence: Sentence, speakers: Speakers) -> Iterator[Reported]:
    for match in _source().finditer(text, sentence.start, sentence.end):
        speaker = speakers.following(match.end(), sentence.end)
        if speaker is None or speaker.holder == AUTHOR or speaker.span is None:
            continue
        low, high = _clause(text, sentence, match.start(), speaker.span[1])
        comma = text.find(", ", speaker.span[1], sentence.end)
        opens = bool(_SOURCE_OPENS.search(text[sentence.start : match.start()]))
        if opens and comma < 0:
            comma = speaker.span[1] - 1
        start = comma + 2 if opens else low
        set_off = text.startswith(",", speaker.span[1])
        aside = set_off and text.endswith(", ", 0, match.start())
        end = high if opens or aside else match.start()
        yield trimmed(text, start, end, match.span(), speaker, "source")


def _clause(text: str, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The clause around a source that is named at text[start:end]: "which Norway, by its own account, kept"."""
    turns = [m.end() for m in _TURN.finditer(text, sentence.start, start)]
    low = turns[-1] if turns else sentence.start
    opened = _OPENED.search(text, low, start)
    after = _TURN.search(text, end, sentence.end)
    return opened.start("clause") if opened else low, after.start() if after else sentence.end


def _by_view(text: str, sentence: Sentence, speakers: Speakers) -> Iterator[Reported]:
    """In X's view, ..."""
    for match in _view().finditer(text, sentence.start, sentence.end):
        speaker = speakers.owner(match.start("noun"))
        if speaker and speaker.holder != AUTHOR:
            yield trimmed(text, match.end(), sentence.end, match.span(), speaker, "source")


@cache
def _noun() -> re.Pattern[str]:
    nouns = any_of(table("reporting_verbs")["nouns"]["that"])
    return re.compile(
        rf"(?<!\w)(?P<noun>{nouns}s?)(?P<by>(?:\s+[\w.’'-]+){{0,5}}?)\s+(?P<that>that)\s+"
    )


@cache
def _source() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(table('reporting_verbs')['phrases']['source'])}\s+", re.I)


@cache
def _view() -> re.Pattern[str]:
    views = any_of(table("reporting_verbs")["phrases"]["views"])
    return re.compile(rf"\b[Ii]n\s[^,.;:]{{1,60}}?\s(?:own\s)?(?P<noun>{views}),\s+")
