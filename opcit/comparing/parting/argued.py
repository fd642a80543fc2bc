"""Points by what clauses say of what they begin with: a matter that several argue about, a deed, or what came of somebody's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from opcit.comparing.claims.about import About
from opcit.comparing.events.event_words import kinds_in
from opcit.comparing.parting.author_text import patterns
from opcit.comparing.parting.camps import Camps
from opcit.comparing.parting.matters import Matter
from opcit.comparing.parting.openings import Place, Topic
from opcit.comparing.parting.points import IN_WORDS, Point, placed, weighed
from opcit.comparing.parting.verdicts import Verdict, verdicts
from opcit.comparing.parting.wanted import wanted
from opcit.comparing.records import Comparison
from opcit.findings import AUTHOR, Claim
from opcit.reading import Reading

WHY = {
    "judged": "The author judges by “{words}”.",
    "came": "The author says what came of it by “{words}”.",
    "needed": "The author says by “{words}” that there was no other way.",
    "wanted": "The author asks for it by “{words}”.",
    "unwanted": "The author asks for its end by “{words}”.",
}
_SPEAKER = re.compile(
    r"\bAn? (?:[\w’-]+ ){1,4}?who (?:acts|behaves|says|speaks|talks|threatens|writes)\b[^,.;]{0,40}?\b(?:like (?:that|this)|this way|so)\b"
    r"(?:(?! (?:is|was|has|will)\b)[^,.;]){0,80}"
)
"""Whoever was quoted just before, spoken of in general: "a president who talks like that"."""


def argued(
    comparison: Comparison,
    camps: Camps,
    deeds: Mapping[str, frozenset[str]],
    known: Sequence[Matter],
) -> list[Point]:
    """The points of all articles, in the order of their texts."""
    found: list[Point] = []
    for number, reading in enumerate(comparison.readings):
        where = About(comparison, number)
        said = verdicts(reading, sorted(_topics(comparison, number, known)))
        meant = _meant(comparison, number, known)
        own = [
            *(p for v in said for p in _points(comparison, number, camps, meant, v)),
            *_asked(reading, number, known),
        ]
        found += [q for p in own if (q := placed(reading, where, deeds, p))]
    taken = (weighed(comparison, p) for p in found if p.subject[0] != "matter")
    return [*taken, *_backed([p for p in found if p.subject[0] == "matter"])]


def _asked(reading: Reading, number: int, known: Sequence[Matter]) -> Iterator[Point]:
    """What the author says ought to be done with a matter, and does not only tell of others' demands, or ask for a thought."""
    for claim in reading.claims:
        if claim.kind != "recommendation" or claim.holder != AUTHOR:
            continue
        if patterns("musing").search(reading.article.text, claim.start, claim.end):
            continue
        for matter in known:
            places = [
                at for at, _ in matter.places.get(number, ()) if claim.start <= at < claim.end
            ]
            if places:
                yield _demand(reading, number, matter, claim, places)


def _demand(
    reading: Reading, number: int, matter: Matter, claim: Claim, places: Sequence[int]
) -> Point:
    """A demand on a matter: for it, for its end, or neither."""
    text, span = reading.article.text, (claim.start, claim.end)
    sign, verb = next((w for at in places if (w := wanted(text, *span, at))[0]), (0, ""))
    why = WHY["wanted" if sign > 0 else "unwanted"].format(words=verb) if sign else ""
    subject = ("matter", matter.name)
    return Point(number, subject, *span, IN_WORDS * sign, bool(sign), claim, why, about=matter.name)


def _topics(comparison: Comparison, number: int, known: Sequence[Matter]) -> Iterator[Place]:
    """What clauses of an article may begin with; of an event only by a noun, as a verb is a clause itself."""
    reading = comparison.readings[number]
    for matter in known:
        yield from ((*place, ("matter", matter.name)) for place in matter.places.get(number, ()))
    for event in reading.events:
        shared = ("event", comparison.by_event[number, event.id])
        for m in event.mentions:
            if kinds_in(reading.article.text[m.start : m.end].casefold(), named=True):
                yield m.start, m.end, shared
    yield from _who(comparison, number)


def _who(comparison: Comparison, number: int) -> Iterator[Place]:
    """The actors that clauses may begin with, and whoever has just been quoted, where spoken of in general."""
    reading = comparison.readings[number]
    for actor in reading.actors:
        if actor.type not in ("place", "author"):
            shared: Topic = ("actor", comparison.by_actor[number, actor.id])
            yield from ((m.start, m.end, shared) for m in actor.mentions)
    for found in _SPEAKER.finditer(reading.article.text):
        before = [q.holder for q in reading.quotes if q.end <= found.start() and q.holder != AUTHOR]
        if before and (number, before[-1]) in comparison.by_actor:
            yield *found.span(), ("actor", comparison.by_actor[number, before[-1]])


def _meant(comparison: Comparison, number: int, known: Sequence[Matter]) -> dict[str, str]:
    """The matter that is an event's own noun: "the ruling"."""
    ends = {end: matter.name for matter in known for _, end in matter.places.get(number, ())}
    return {
        comparison.by_event[number, event.id]: ends[m.end]
        for event in comparison.readings[number].events
        for m in event.mentions
        if m.end in ends
    }


def _points(
    comparison: Comparison, number: int, camps: Camps, meant: Mapping[str, str], said: Verdict
) -> Iterator[Point]:
    """The points of what is said: of a deed it is said of whoever does it, too, and of the matter that it is."""
    kind, name = said.topic
    topics: list[tuple[Topic, str]] = [(said.topic, name)]
    if kind == "actor":
        topics = [((kind, camps.under.get(name, name)), name)]
    elif kind == "event":
        if who := camps.sole([comparison.event(name)]):
            topics.append((("actor", camps.under.get(who, who)), who))
        topics += [(("matter", meant[name]), meant[name])] if name in meant else []
    why = WHY[said.how].format(words=said.words)
    for subject, about in topics:
        yield Point(
            number, subject, said.start, said.end, IN_WORDS * said.sign, True, None, why, about=about,
            came=said.how == "came",
        )  # fmt: skip


def _backed(found: Sequence[Point]) -> Iterator[Point]:
    """Points on matters beside what their article says of each in all."""
    leaning: dict[tuple[int, str], float] = defaultdict(float)
    for point in found:
        leaning[point.article, point.about] += point.leans
    for point in found:
        sign = leaning[point.article, point.about] * point.leans
        yield replace(point, backed=sign > 0, stray=sign < 0)
