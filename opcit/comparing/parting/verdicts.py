"""What authors say of what their clauses begin with: "the tariffs were a blunder", "the strikes have backfired"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from opcit.actors.knowledge import listed
from opcit.article import Span
from opcit.comparing.parting.author_text import of_others, others, patterns, without
from opcit.comparing.parting.clauses import turns
from opcit.comparing.parting.openings import Place, Topic, begins, between, goes_on
from opcit.comparing.parting.sides import side
from opcit.events.parties import OBJECT_PREPOSITIONS
from opcit.reading import Reading
from opcit.text.words import words

CLOSE = 4
"""Words between a topic and what it came to."""
_BREAK = re.compile(
    r"[;:–—]\s*|,\s+(?:and|but(?! to\b)|yet|so|while|whereas|because|though|although)\s+|\s+but\s+(?!to\b)|,\s+(?=(?:it|they|this|that)\s)",
    re.I,
)
_BE = re.compile(
    r"\b(?:(?:has|have|had|will)\s+(?:\w+\s+)?be(?:en)?|is|are|was|were|remains?|seem(?:s|ed)|proved)\b",
    re.I,
)
_THIS = re.compile(
    r"\b(?:th(?:is|at|ese|ose)|such an?|(?:is|are|was|were) (?:an?|the))\s+(?=(?:[\w’'-]+,?\s+){0,5}$)",
    re.I,
)
_OPEN = re.compile(r"\b(?:would|could|might|may|if|unless|whether|should)\b", re.I)
_WHICH = re.compile(
    r"^\s+(?:that|which)\s+(?:(?!(?:is|are|was|were|has|have|says?|said|calls?|thinks?|claims?|believes?)\b)[\w’'-]+\s+){1,8}"
    r"(?=(?:is|are|was|were|has|have)\b)"
)
"""What only says which one is meant: "the deal (that she signed on Thursday) is"."""
_SAID = (
    ("came", "worked", 1),
    ("came", "failed", -1),
    ("needed", "needed", 1),
    ("judged", "dismissing", -1),
)
"""What is said by patterns of comparing.toml: how, their name, and the side that it takes."""
_LINKS = OBJECT_PREPOSITIONS | {"by", "in", "as", "than", "like"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A clause [start, end) that takes a side on a topic, by words; how: judged, came (what came of it), or needed."""

    start: int
    end: int
    topic: Topic
    sign: int
    words: str
    how: str


def verdicts(reading: Reading, topics: Sequence[Place]) -> Iterator[Verdict]:
    """What the author says of these topics, which are in order; of two things said in a sentence the last."""
    quoted = others(reading)
    text = without(reading.article.text, quoted)
    carried: Place | None = None
    for start, end, opens in _sentences(reading):
        if opens or (carried and between(topics, carried[1], start)):
            carried = None
        last: dict[tuple[Topic, str], Verdict] = {}
        for clause in _clauses(text, start, end):
            carried = begins(text, clause, topics) or goes_on(text, clause, carried)
            if carried and _OPEN.search(text, clause.start, carried[0]):
                carried = None
            if not of_others(text, start, clause, quoted):
                found = (*_said(text, clause, carried), *_before(text, clause, topics))
                last.update(
                    ((v.topic, v.how), _joined(last.get((v.topic, v.how)), v)) for v in found
                )
        yield from last.values() if not text[:end].rstrip().endswith("?") else ()


def _joined(one: Verdict | None, other: Verdict) -> Verdict:
    """Two verdicts of a sentence on one topic: both where they agree, else the last, which outweighs what it turns from."""
    return replace(one, end=other.end) if one and one.sign == other.sign else other


def _sentences(reading: Reading) -> Iterator[tuple[int, int, bool]]:
    """The sentences of the body, and whether each opens its paragraph."""
    for paragraph in reading.article.paragraphs:
        inside = reading.sentences_in(paragraph) if paragraph.role == "body" else ()
        for number, sentence in enumerate(inside):
            yield sentence.start, sentence.end, number == 0


def _clauses(text: str, start: int, end: int) -> Iterator[Span]:
    for found in _BREAK.finditer(text, start, end):
        yield Span(start, found.start())
        start = found.end()
    yield Span(start, end)


def _said(text: str, clause: Span, topic: Place | None) -> Iterator[Verdict]:
    """What the words after a topic say of it."""
    if topic is None:
        return
    after = _WHICH.sub("", text[topic[1] : clause.end])
    for how, name, sign in _SAID:
        found = patterns(name).search(after)
        if found and _plain(after[: found.start()]):
            yield Verdict(clause.start, clause.end, topic[2], sign, found[0], how)
    sign, word = _predicate(after) if topic[2][0] != "actor" else (0, "")
    if sign:
        yield Verdict(clause.start, clause.end, topic[2], sign, word, "judged")


def _plain(between: str) -> bool:
    """Whether what follows these words is said of what stands before them: of itself, and not denied or supposed."""
    low = {w.low for w in words(between)}
    supposed = turns(between) or _OPEN.search(between) or low & listed("comparing", "denying")
    return len(between.split()) <= CLOSE and not supposed


def _predicate(after: str) -> tuple[int, str]:
    """The side of what follows "to be", up to the next preposition or clause."""
    found = _BE.search(after)
    if found is None or turns(after[: found.start()]) or _OPEN.search(after[: found.start()]):
        return 0, ""
    end = len(after)
    for word in words(after, found.end()):
        if word.low in _LINKS or turns(word.text) or word.text in ",.":
            end = word.start
            break
    return side(after[found.start() : end])


def _before(text: str, clause: Span, topics: Sequence[Place]) -> Iterator[Verdict]:
    """What the words right before a topic say of it: "this reckless reform"."""
    first, end = (bisect_left(topics, (at,)) for at in (clause.start, clause.end))
    for start, _, topic in topics[first:end]:
        found = _THIS.search(text, clause.start, start)
        if found is None or topic[0] == "actor":
            continue
        if not _OPEN.search(text, clause.start, start) and _describes(text[found.end() : start]):
            sign, word = side(f"is {text[found.end() : start]}")
            if sign:
                yield Verdict(clause.start, clause.end, topic, sign, word, "judged")


def _describes(between: str) -> bool:
    """Whether words before a noun only describe it: no clause and no preposition stands among them."""
    return not turns(between) and not {w.low for w in words(between)} & _LINKS
