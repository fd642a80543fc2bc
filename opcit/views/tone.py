"""Tone as rows: each sentence that mentions an actor, and each actor's mean."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

from opcit.findings import SentenceTone
from opcit.reading import Reading
from opcit.views.groups import Group, Scope, groups
from opcit.views.passages import Mark, Passage, Passages

EVEN = 0.05
"""A polarity nearer to 0 than this is called even."""


@dataclass(frozen=True, slots=True)
class ToneOfSentence:
    """The tone (polarity -1..1) of one sentence that mentions an actor."""

    actor: str
    name: str
    paragraph: int
    start: int
    end: int
    polarity: float
    subjectivity: float
    sentence: str


@dataclass(frozen=True, slots=True)
class ToneOfActor:
    """The mean polarity of the n sentences that mention an actor; how many lean which way."""

    actor: str
    name: str
    whole: str
    polarity: float
    subjectivity: float
    n: int
    negative: int
    even: int
    positive: int


def sentences(reading: Reading, scope: Scope) -> list[ToneOfSentence]:
    """A row for each actor shown and each sentence that mentions it."""
    places, lookup = Passages(reading), _Tones(reading)
    return [
        _sentence(places, g, tone)
        for g in groups(reading, scope)
        for tone in lookup.around(g.members)
    ]


def actors(reading: Reading, scope: Scope) -> list[ToneOfActor]:
    """A row for each actor shown that any scored sentence mentions, most negative first."""
    lookup = _Tones(reading)
    rows = [_actor(g, lookup.around(g.members)) for g in groups(reading, scope)]
    return sorted((r for r in rows if r.n), key=lambda r: r.polarity)


def evidence(reading: Reading, group: Group, paragraph: int = 0, start: int = -1) -> list[Passage]:
    """The sentences behind an actor's tone (of one paragraph, or the one at `start`), with the words that made it."""
    places = Passages(reading)
    mentions = _mentions(reading, group.members)
    found = []
    for tone in _Tones(reading).around(group.members):
        asked = start in (-1, tone.start) and paragraph in (0, places.paragraph(tone.start))
        if asked:
            marks = [m for m in mentions if tone.start <= m.start < tone.end] + list(_words(tone))
            found.append(places.one(tone, marks, "actors", says(tone.polarity)))
    return found


def says(polarity: float) -> str:
    """A polarity in words: "slightly negative words", "even words"."""
    if abs(polarity) < EVEN:
        return "even words"
    side = "positive" if polarity > 0 else "negative"
    degree = "slightly " if abs(polarity) < 0.2 else "strongly " if abs(polarity) >= 0.5 else ""
    return f"{degree}{side} words"


class _Tones:
    """Which scored sentences mention which actors."""

    def __init__(self, reading: Reading) -> None:
        self._tones = reading.sentence_tones
        self._starts = [t.start for t in self._tones]
        self._mentions = {a.id: a.mentions for a in reading.actors}

    def around(self, members: Iterable[str]) -> list[SentenceTone]:
        """The tones of the sentences that mention any of these actors, in order."""
        starts = (m.start for member in members for m in self._mentions.get(member, ()))
        found = {bisect_right(self._starts, s) - 1 for s in starts if self._covers(s)}
        return [self._tones[n] for n in sorted(found)]

    def _covers(self, offset: int) -> bool:
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._tones[at].end


def _mentions(reading: Reading, members: tuple[str, ...]) -> list[Mark]:
    wanted = set(members)
    return [
        Mark(m.start, m.end, "target") for a in reading.actors if a.id in wanted for m in a.mentions
    ]


def _words(tone: SentenceTone) -> Iterable[Mark]:
    for word in tone.words:
        if word.polarity:
            yield Mark(word.start, word.end, "negative" if word.polarity < 0 else "positive")


def _sentence(places: Passages, group: Group, tone: SentenceTone) -> ToneOfSentence:
    words = places.reading.article.text[tone.start : tone.end]
    return ToneOfSentence(
        group.id, group.name, places.paragraph(tone.start), tone.start, tone.end,
        tone.polarity, tone.subjectivity, " ".join(words.split()),
    )  # fmt: skip


def _actor(group: Group, tones: list[SentenceTone]) -> ToneOfActor:
    polarities = [t.polarity for t in tones]
    negative = sum(p <= -EVEN for p in polarities)
    positive = sum(p >= EVEN for p in polarities)
    mean = fmean(polarities) if tones else 0.0
    subjectivity = fmean(t.subjectivity for t in tones) if tones else 0.0
    return ToneOfActor(
        group.id, group.name, group.whole, mean, subjectivity, len(tones),
        negative, len(tones) - negative - positive, positive,
    )  # fmt: skip
