"""What the layers find: typed records, the same shapes as the JSON contract.

Every finding says how sure it is (`confidence`, 0..1), why (a sentence for the reader) and by
which rule or model version, or person, it was made. Spans are code points into `Article.text`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from opcit.article import Granularity, Span

AUTHOR = "author"
"""The holder of everything that nobody else is named for."""

ActorType = Literal[
    "person", "government", "state", "armed_group", "organisation", "people", "place", "media",
    "author",
]  # fmt: skip
MentionKind = Literal["name", "noun", "pronoun"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Status = Literal["happened", "ongoing", "planned", "predicted", "hypothetical", "negated"]
StanceLabel = Literal["critical", "neutral", "favourable", "mixed", "unclear"]
QuoteKind = Literal["direct", "indirect", "scare"]
ClaimKind = Literal["claim", "prediction", "hedge", "recommendation", "question"]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of TextBlob's lexicon that a sentence's tone rests on. polarity: -1..1."""

    start: int
    end: int
    polarity: float
    subjectivity: float


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article, and the number of its paragraph (from 0)."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class SentenceTone:
    """The polarity (-1..1) and subjectivity (0..1) of a sentence's words. About words only."""

    start: int
    end: int
    polarity: float
    subjectivity: float
    words: tuple[Word, ...]
    confidence: float
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name, describe or stand for an actor."""

    start: int
    end: int
    kind: MentionKind
    why: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, government or other body that acts or is acted upon.

    parent: the id of the actor this is part of. salience: 0..1, the weight in the article.
    """

    id: str
    name: str
    type: ActorType
    parent: str | None
    aliases: tuple[str, ...]
    salience: float
    mentions: tuple[Mention, ...]
    confidence: float
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class ActorTone:
    """The mean tone of the n sentences that mention the actor `about`."""

    about: str
    polarity: float
    subjectivity: float
    n: int


@dataclass(frozen=True, slots=True)
class StanceEvidence:
    """A passage that stance rests on, its target, and the model's probabilities (sum 1).

    why: why the passage does not count as the probabilities say, "" where it does.
    """

    start: int
    end: int
    target: Span
    negative: float
    neutral: float
    positive: float
    why: str = ""


@dataclass(frozen=True, slots=True)
class Stance:
    """What `holder` conveys about the actor `about`.

    score: -1 (critical) .. 1 (favourable), None when unclear; [low, high]: its interval; n: the
    passages it rests on.
    """

    about: str
    holder: str
    score: float | None
    low: float | None
    high: float | None
    label: StanceLabel
    n: int
    evidence: tuple[StanceEvidence, ...]
    confidence: float
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another value a time expression could have, and why."""

    value: str
    why: str


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression. value: TIMEX3; anchor: the date it was resolved against, or "".

    An expression that could not be resolved keeps the vague TIMEX3 values PAST_REF, PRESENT_REF,
    FUTURE_REF or one with X for what is not known; it never silently gets the publication date.
    earliest, latest: the days it covers, as its words pick them out ("late 2019"), None where open.
    """

    start: int
    end: int
    type: TimeType
    value: str
    anchor: str
    rule: str
    alternatives: tuple[Alternative, ...]
    confidence: float
    why: str
    by: str
    earliest: str | None = None
    latest: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number the text gives for an event: kind killed|wounded|arrested|..., bound exact|at_least|at_most|about."""

    kind: str
    value: float
    bound: str
    holder: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, is happening, may happen, or did not.

    earliest and latest bound when it *began* (uncertainty, not length), ISO, None where open.
    extent: how long it lasted, a TIMEX3 duration, where said. mentions: the trigger phrases.
    """

    id: str
    title: str
    type: str
    earliest: str | None
    latest: str | None
    granularity: Granularity | None
    extent: str | None
    status: Status
    foreground: bool
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    place: str | None
    figures: tuple[Figure, ...]
    mentions: tuple[Span, ...]
    sentences: tuple[Span, ...]
    holder: str
    confidence: float
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words given as somebody's: direct, indirect or in scare quotes. cue: "said", or ""."""

    start: int
    end: int
    holder: str
    cue: str
    kind: QuoteKind
    confidence: float
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence or clause by what it does. certainty: 0 (open) .. 1 (stated flatly)."""

    start: int
    end: int
    kind: ClaimKind
    holder: str
    certainty: float
    cue: str
    confidence: float
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class Relation:
    """How `source` acts towards `target`: score -10 (hostile) .. 10 (cooperative)."""

    source: str
    target: str
    score: float
    evidence: tuple[Span, ...]
    confidence: float
    why: str
    by: str


Finding = (
    Sentence | SentenceTone | Actor | ActorTone | Stance | Time | Event | Quote | Claim | Relation
)
