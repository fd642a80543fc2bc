"""The rows of the exported tables. A field's type decides its column in Parquet; offsets are code points.

A tuple is a list in Parquet, and in CSV its parts joined by "; ". start and end lie in the article's text;
paragraph: the body paragraph's number from 1, 0 outside the body.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """A paragraph of the text, and the part it plays on the page."""

    paragraph: int
    start: int
    end: int
    role: str
    words: str


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence, with the tone of its words (polarity -1..1, subjectivity 0..1) where they have any."""

    paragraph: int
    start: int
    end: int
    polarity: float | None
    subjectivity: float | None
    words: str


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor, with its mean tone and the author's stance; score, low and high are empty where unclear."""

    id: str
    name: str
    type: str
    parent: str | None
    parent_name: str | None
    aliases: tuple[str, ...]
    salience: float
    mentions: int
    tone_polarity: float | None
    tone_subjectivity: float | None
    tone_sentences: int
    stance: str
    stance_score: float | None
    stance_low: float | None
    stance_high: float | None
    stance_passages: int
    confidence: float
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class MentionRow:
    """Words that name, describe or stand for an actor."""

    actor: str
    name: str
    kind: str
    paragraph: int
    start: int
    end: int
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A time expression with its TIMEX3 value, what it was counted from and by which rule."""

    paragraph: int
    start: int
    end: int
    words: str
    type: str
    value: str
    anchor: str
    rule: str
    alternatives: tuple[str, ...]
    confidence: float
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event. earliest and latest bound when it began, empty where open; words: all its mentions."""

    id: str
    title: str
    type: str
    status: str
    foreground: bool
    earliest: str | None
    latest: str | None
    granularity: str | None
    extent: str | None
    agents: tuple[str, ...]
    agent_names: tuple[str, ...]
    patients: tuple[str, ...]
    patient_names: tuple[str, ...]
    place: str | None
    figures: tuple[str, ...]
    holder: str
    holder_name: str
    paragraph: int
    evidence: tuple[str, ...]
    words: tuple[str, ...]
    confidence: float
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """Words given as somebody's."""

    paragraph: int
    start: int
    end: int
    words: str
    kind: str
    holder: str
    holder_name: str
    cue: str
    confidence: float
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A sentence or clause by what it does. certainty: 0 (open) .. 1 (stated flatly)."""

    paragraph: int
    start: int
    end: int
    words: str
    kind: str
    holder: str
    holder_name: str
    certainty: float
    cue: str
    confidence: float
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class StanceRow:
    """What a holder conveys about an actor: score -1 (critical) .. 1, with its interval."""

    actor: str
    name: str
    holder: str
    holder_name: str
    label: str
    score: float | None
    low: float | None
    high: float | None
    passages: int
    confidence: float
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class StancePassageRow:
    """A sentence that a stance rests on, its target, and the model's probabilities."""

    actor: str
    name: str
    holder: str
    paragraph: int
    start: int
    end: int
    target_start: int
    target_end: int
    target: str
    negative: float
    neutral: float
    positive: float
    words: str


@dataclass(frozen=True, slots=True)
class RelationRow:
    """How one actor acts towards another: score -10 (hostile) .. 10 (cooperative)."""

    source: str
    source_name: str
    target: str
    target_name: str
    score: float
    evidence: tuple[str, ...]
    words: tuple[str, ...]
    confidence: float
    why: str
    by: str
