"""Readings of any content that the engine could make, for property tests: hostile words, any offsets, empty parts."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from hypothesis import strategies as st

from opcit import findings as f
from opcit.article import Article, DateCandidate, Paragraph, Published, Span, text_id
from opcit.reading import Engine, Reading

HOSTILE = (
    '=cmd|"/C calc"!A0',
    "<script>alert(1)</script>",
    "a;b,c\nd\\e",
    "𝔐ayor",
    "| [x](javascript:1) *",
    "\u2028",
)
words = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12),
)
shares = st.floats(0, 1, allow_nan=False)
scores = st.floats(-1, 1, allow_nan=False)
days = st.dates().map(lambda day: day.isoformat())
reasons = {"confidence": shares, "why": words, "by": words.map(lambda w: w or "rule")}


def spans(text: str) -> st.SearchStrategy[tuple[int, int]]:
    """Two offsets in the text, in order."""
    offset = st.integers(0, len(text))
    return st.tuples(offset, offset).map(lambda pair: (min(pair), max(pair)))


def located(made_as: type, text: str, /, **parts: st.SearchStrategy) -> st.SearchStrategy:
    """A record of this kind with a span of the text."""
    made = st.fixed_dictionaries({"span": spans(text), **parts})
    return made.map(
        lambda d: made_as(
            start=d["span"][0], end=d["span"][1], **{k: v for k, v in d.items() if k != "span"}
        )
    )


def several(one: st.SearchStrategy, most: int = 2) -> st.SearchStrategy[tuple]:
    """A few of them; what has an id has one of its own, as in a reading."""
    own = lambda made: getattr(made, "id", id(made))  # noqa: E731
    return st.lists(one, max_size=most, unique_by=own).map(tuple)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    parts = draw(st.lists(words.filter(str.strip), min_size=1, max_size=4))
    text = "\n\n".join(parts)
    starts = list(accumulate((len(p) + 2 for p in parts), initial=0))
    roles = st.sampled_from(("title", "heading", "body", "caption"))
    paragraphs = tuple(
        Paragraph(s, s + len(p), draw(roles)) for s, p in zip(starts, parts, strict=False)
    )
    details = {name: draw(st.none() | words) for name in ("title", "author", "outlet", "url")}
    return Article(text_id(text), text, paragraphs, published=draw(published(text)), **details)


@st.composite
def published(draw: st.DrawFn, text: str) -> Published:
    evidence = several(located(Span, text))
    value = draw(st.none() | days)
    source = draw(st.sampled_from(("stated", "inferred", "given"))) if value else "unknown"
    candidate = st.builds(DateCandidate, days, shares, evidence)
    return Published(
        value,
        "day" if value else None,
        source,
        draw(evidence),
        draw(several(candidate)),
        draw(words),
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """A reading whose actors, tones and stances are in the order in which the engine gives them."""
    article = draw(articles())
    text = article.text
    ids = [f"a{n}" for n in range(draw(st.integers(0, 3)))]
    holders = st.sampled_from([f.AUTHOR, *ids])
    known = several(st.sampled_from(ids)) if ids else st.just(())
    span = located(Span, text)
    mention = located(f.Mention, text, kind=st.sampled_from(("name", "noun", "pronoun")), why=words)
    actor = st.builds(
        f.Actor,
        id=st.just(""),
        name=words,
        type=st.sampled_from(("person", "state", "place")),
        parent=st.none() | st.sampled_from(ids) if ids else st.none(),
        aliases=several(words),
        salience=shares,
        mentions=several(mention),
        **reasons,
    )
    event = st.builds(
        f.Event,
        id=words,
        title=words,
        type=words,
        earliest=st.none(),
        latest=st.none() | days,
        granularity=st.none() | st.sampled_from(("day", "year")),
        extent=st.none() | words,
        status=st.sampled_from(
            ("happened", "ongoing", "planned", "predicted", "hypothetical", "negated")
        ),
        foreground=st.booleans(),
        agents=known,
        patients=known,
        place=st.none() | words,
        figures=several(
            located(
                f.Figure, text, kind=words, value=st.floats(0, 1e6), bound=words, holder=holders
            ),
            1,
        ),
        mentions=several(span),
        sentences=several(span),
        holder=holders,
        **reasons,
    )
    dated = st.tuples(event, days, days, st.booleans()).map(
        lambda t: replace(t[0], earliest=min(t[1:3]), latest=max(t[1:3])) if t[3] else t[0]
    )
    time = located(
        f.Time,
        text,
        type=st.sampled_from(("DATE", "TIME", "DURATION", "SET")),
        value=st.sampled_from(("2019-12-31", "2019-12-31T05:00", "XXXX-03", "PAST_REF", "P3D")),
        anchor=st.just("") | days,
        rule=words,
        alternatives=several(st.builds(f.Alternative, words, words), 1),
        **reasons,
    )
    return Reading(
        article, Engine(draw(words), draw(st.dictionaries(words, words, max_size=2))),
        sentences=draw(sentences(article)), actors=tuple(replace(draw(actor), id=i) for i in ids), times=draw(several(time)), events=draw(several(dated).map(lambda found: tuple(replace(e, id=f"e{n}{e.id}") for n, e in enumerate(found)))),
        quotes=draw(several(located(f.Quote, text, holder=holders, cue=words, kind=st.sampled_from(("direct", "indirect", "scare")), **reasons))),
        claims=draw(several(located(f.Claim, text, kind=st.sampled_from(("claim", "hedge", "question")), holder=holders, certainty=shares, cue=words, **reasons))),
        relations=draw(several(st.builds(f.Relation, source=st.sampled_from(ids), target=st.sampled_from(ids), score=st.floats(-10, 10), evidence=several(span), **reasons))) if ids else (),
        sentence_tones=draw(several(located(f.SentenceTone, text, polarity=scores, subjectivity=shares, words=several(located(f.Word, text, polarity=scores, subjectivity=shares), 1), **reasons), 1)),
        tones=tuple(f.ActorTone(i, draw(scores), draw(shares), draw(st.integers(1, 9))) for i in ids if draw(st.booleans())),
        stances=tuple(draw(stance(text, i, holder)) for i in ids for holder in (f.AUTHOR, *ids) if draw(st.booleans())),
    )  # fmt: skip


def stance(text: str, about: str, holder: str) -> st.SearchStrategy[f.Stance]:
    evidence = located(
        f.StanceEvidence,
        text,
        target=located(Span, text),
        negative=shares,
        neutral=shares,
        positive=shares,
    )
    told = st.tuples(scores, scores, scores).map(sorted)
    label = st.sampled_from(("critical", "neutral", "favourable", "mixed", "unclear"))
    return st.tuples(told, label, several(evidence), shares, words).map(
        lambda t: f.Stance(
            about, holder, *_score(t[0], t[1]), t[1], len(t[2]), t[2], t[3], t[4], "model"
        )
    )


def _score(told: list[float], label: str) -> tuple[float | None, float | None, float | None]:
    return (None, None, None) if label == "unclear" else (told[1], told[0], told[2])


@st.composite
def sentences(draw: st.DrawFn, article: Article) -> tuple[f.Sentence, ...]:
    """One sentence a paragraph, or none."""
    kept = ((n, p) for n, p in enumerate(article.paragraphs) if draw(st.booleans()))
    return tuple(f.Sentence(p.start, p.end, n) for n, p in kept)
