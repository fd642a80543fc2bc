"""A reading as flat tables: TABLES is the one list of them, the same for CSV and Parquet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any

from opcit.article import Span
from opcit.exports import rows
from opcit.findings import AUTHOR, Actor, ActorTone, Event, Figure, Stance
from opcit.reading import Reading
from opcit.views.passages import Located, Passages


class Source:
    """A reading with what tables look up in it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.article.text
        self.places = Passages(reading)
        self._names = {a.id: a.name for a in reading.actors}

    def name(self, actor: str) -> str:
        """An actor's name; of an unknown id, the id."""
        return self._names.get(actor, actor)

    def words(self, span: Located) -> str:
        """What a span covers, on one line."""
        return " ".join(self.text[span.start : span.end].split())

    def place(self, span: Located) -> tuple[int, int, int]:
        """Paragraph, start and end of a span."""
        return self.places.paragraph(span.start), span.start, span.end


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its file's name, the type of its rows, and how they come from a reading."""

    name: str
    row: type[Any]
    found: Callable[[Source], Iterable[Any]]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(field.name for field in fields(self.row))

    @property
    def meaning(self) -> str:
        """What a row is, in a sentence."""
        return (self.row.__doc__ or "").strip()


def _paragraphs(of: Source) -> Iterator[rows.ParagraphRow]:
    for p in of.reading.article.paragraphs:
        yield rows.ParagraphRow(*of.place(p), p.role, of.words(p))


def _sentences(of: Source) -> Iterator[rows.SentenceRow]:
    tones = {(t.start, t.end): t for t in of.reading.sentence_tones}
    for s in of.reading.sentences:
        tone = tones.get((s.start, s.end))
        polarity, subjectivity = (tone.polarity, tone.subjectivity) if tone else (None, None)
        yield rows.SentenceRow(*of.place(s), polarity, subjectivity, of.words(s))


def _actors(of: Source) -> Iterator[rows.ActorRow]:
    tones = {t.about: t for t in of.reading.tones}
    stances = {s.about: s for s in of.reading.stances if s.holder == AUTHOR}
    for actor in of.reading.actors:
        yield _actor(of, actor, tones.get(actor.id), stances.get(actor.id))


def _actor(of: Source, a: Actor, tone: ActorTone | None, stance: Stance | None) -> rows.ActorRow:
    score, low, high = _scores(stance)
    return rows.ActorRow(
        a.id, a.name, a.type, a.parent, of.name(a.parent) if a.parent else None, a.aliases,
        a.salience, len(a.mentions), tone.polarity if tone else None,
        tone.subjectivity if tone else None, tone.n if tone else 0,
        stance.label if stance else "unclear", score, low, high, stance.n if stance else 0,
        a.confidence, a.why, a.by,
    )  # fmt: skip


def _scores(stance: Stance | None) -> tuple[float | None, float | None, float | None]:
    """Score and interval, left out where they settle nothing."""
    if stance is None or stance.label == "unclear":
        return None, None, None
    return stance.score, stance.low, stance.high


def _mentions(of: Source) -> Iterator[rows.MentionRow]:
    for a in of.reading.actors:
        for m in a.mentions:
            yield rows.MentionRow(a.id, a.name, m.kind, *of.place(m), of.words(m), m.why)


def _times(of: Source) -> Iterator[rows.TimeRow]:
    for t in of.reading.times:
        others = tuple(a.value for a in t.alternatives)
        yield rows.TimeRow(
            *of.place(t), of.words(t), t.type, t.value, t.anchor, t.rule, others, t.confidence,
            t.why, t.by,
        )  # fmt: skip


def _events(of: Source) -> Iterator[rows.EventRow]:
    for e in of.reading.events:
        yield rows.EventRow(
            e.id, e.title, e.type, e.status, e.foreground, e.earliest, e.latest, e.granularity,
            e.extent, e.agents, tuple(map(of.name, e.agents)), e.patients,
            tuple(map(of.name, e.patients)), e.place, tuple(map(_figure, e.figures)), e.holder,
            of.name(e.holder), _first(of, e), _offsets(e.mentions), tuple(map(of.words, e.mentions)),
            e.confidence, e.why, e.by,
        )  # fmt: skip


def _first(of: Source, event: Event) -> int:
    return of.places.paragraph(event.mentions[0].start) if event.mentions else 0


def _figure(figure: Figure) -> str:
    """ "killed at_least 25"."""
    return f"{figure.kind} {figure.bound} {figure.value:g}"


def _offsets(spans: Iterable[Span]) -> tuple[str, ...]:
    """Spans as "120..131", which no spreadsheet takes for a date or a time."""
    return tuple(f"{s.start}..{s.end}" for s in spans)


def _quotes(of: Source) -> Iterator[rows.QuoteRow]:
    for q in of.reading.quotes:
        yield rows.QuoteRow(
            *of.place(q), of.words(q), q.kind, q.holder, of.name(q.holder), q.cue, q.confidence,
            q.why, q.by,
        )  # fmt: skip


def _claims(of: Source) -> Iterator[rows.ClaimRow]:
    for c in of.reading.claims:
        yield rows.ClaimRow(
            *of.place(c), of.words(c), c.kind, c.holder, of.name(c.holder), c.certainty, c.cue,
            c.confidence, c.why, c.by,
        )  # fmt: skip


def _stance(of: Source) -> Iterator[rows.StanceRow]:
    for s in of.reading.stances:
        yield rows.StanceRow(
            s.about, of.name(s.about), s.holder, of.name(s.holder), s.label, *_scores(s), s.n,
            s.confidence, s.why, s.by,
        )  # fmt: skip


def _stance_passages(of: Source) -> Iterator[rows.StancePassageRow]:
    for s in of.reading.stances:
        for e in s.evidence:
            yield rows.StancePassageRow(
                s.about, of.name(s.about), s.holder, *of.place(e), e.target.start, e.target.end,
                of.words(e.target), e.negative, e.neutral, e.positive, of.words(e),
            )  # fmt: skip


def _relations(of: Source) -> Iterator[rows.RelationRow]:
    for r in of.reading.relations:
        yield rows.RelationRow(
            r.source, of.name(r.source), r.target, of.name(r.target), r.score,
            _offsets(r.evidence), tuple(map(of.words, r.evidence)), r.confidence, r.why, r.by,
        )  # fmt: skip


TABLES: tuple[Table, ...] = (
    Table("paragraphs", rows.ParagraphRow, _paragraphs),
    Table("sentences", rows.SentenceRow, _sentences),
    Table("actors", rows.ActorRow, _actors),
    Table("mentions", rows.MentionRow, _mentions),
    Table("times", rows.TimeRow, _times),
    Table("events", rows.EventRow, _events),
    Table("quotes", rows.QuoteRow, _quotes),
    Table("claims", rows.ClaimRow, _claims),
    Table("stance", rows.StanceRow, _stance),
    Table("stance_passages", rows.StancePassageRow, _stance_passages),
    Table("relations", rows.RelationRow, _relations),
)
