"""The layer of events: which paragraphs are read, what holds for every text, and the real articles."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from opcit.article import Article, Paragraph, Published, text_id
from opcit.events.intervals import begin, end
from opcit.events.ontology import event_types
from opcit.findings import Event
from opcit.ingest import read
from opcit.ingest.dates import with_given_date
from opcit.layers import LAYERS, events
from opcit.publication import dated
from opcit.reading import Engine, Reading

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "articles"
NEEDED = ("sentences", "actors", "times", "quotes", "events")

PIECES = some.lists(
    some.sampled_from(
        [
            "The", "rebels", "President", "Holm", "France", "Syria", "attacked", "attack", "the", "storming", "of", "a",
            "killed", "at least", "25", "on", "Sunday", "last September", "in 2003", "after", "before", "and", "but",
            "which", "that", ",", ".", "?", "“", "”", "’s", "will", "not", "to", "by", "striking", "were", "arrested",
            "in response to", "this most recent", "Tuesday night", "said", "\n\n", "é", "🙂", "(", ")", "—", "election",
        ]
    ),
    max_size=40,
)  # fmt: skip


def reading_of(article: Article) -> Reading:
    reading = Reading(dated(article), Engine("test"))
    for layer in LAYERS:
        if layer.name in NEEDED:
            reading = reading.extended(layer.annotate(reading))
    return reading


def article_of(text: str, published: str = "2021-03-04") -> Article:
    starts, paragraphs = 0, []
    for part in text.split("\n\n"):
        paragraphs.append(Paragraph(starts, starts + len(part)))
        starts += len(part) + 2
    return Article(
        text_id(text), text, tuple(paragraphs), published=Published(published, "day", "given")
    )


def check(reading: Reading) -> None:
    """What holds for every reading's events."""
    spans = {(s.start, s.end) for s in reading.sentences}
    ids = {a.id for a in reading.actors}
    assert len({e.id for e in reading.events}) == len(reading.events)
    for e in reading.events:
        assert e.type in event_types() and e.title and e.why and e.by and 0 < e.confidence <= 1
        assert len(e.title) <= 60
        assert not (e.earliest and e.latest) or begin(e.earliest) <= end(e.latest)
        assert e.granularity is None or e.earliest or e.latest
        assert {(s.start, s.end) for s in e.sentences} <= spans
        assert {*e.agents, *e.patients} <= ids and not set(e.agents) & set(e.patients)
        marks = [(m.start, m.end) for m in (*e.mentions, *e.figures)]
        assert e.mentions and all(start < stop for start, stop in marks)
        assert all(any(a <= start and stop <= b for a, b in spans) for start, stop in marks)


@given(PIECES)
@settings(max_examples=60, deadline=None)
def test_any_text_gives_sound_events(pieces: list[str]) -> None:
    reading = reading_of(article_of(" ".join(pieces)))
    check(reading)
    assert reading.events == tuple(events.annotate(replace(reading, events=())))


def test_captions_promo_and_bylines_are_not_read(make_article) -> None:  # type: ignore[no-untyped-def]
    article = make_article(*["France bombed Syria on Monday."] * 3)
    first, second, third = article.paragraphs
    roles = (
        replace(first, role="caption"),
        replace(second, role="promo"),
        replace(third, role="byline"),
    )
    assert reading_of(article.with_details(paragraphs=roles)).events == ()


def test_a_title_alone_is_no_event_but_a_mention_of_one(make_article) -> None:  # type: ignore[no-untyped-def]
    article = make_article("France bombs Syrian port", "France bombed a Syrian port on Monday.")
    title, body = article.paragraphs
    told = article.with_details(paragraphs=(replace(title, role="title"), body))
    (event,) = reading_of(with_given_date(told, "2021-03-04")).events
    assert next(article.text[m.start : m.end] for m in event.mentions).startswith("bombs")
    assert event.earliest == "2021-03-01"
    only = make_article("France bombs Syrian port", "Nothing is known yet.")
    lone = only.with_details(
        paragraphs=(replace(only.paragraphs[0], role="title"), only.paragraphs[1])
    )
    assert reading_of(lone).events == ()


def test_ten_times_the_text_takes_about_ten_times_the_time() -> None:
    from time import process_time

    text = "\n\n".join(
        f"On {day} March 2020, France bombed Syria after an attack on its ships. Rebels stormed the port."
        for day in range(1, 29)
    )

    def seconds(times: int) -> float:
        article = article_of("\n\n".join([text] * times))
        reading = Reading(article, Engine("test"))
        for layer in LAYERS:
            if layer.name in ("sentences", "times"):
                reading = reading.extended(layer.annotate(reading))
        begun = process_time()
        layer = next(found for found in LAYERS if found.name == "events")
        assert list(layer.annotate(reading))
        return process_time() - begun

    base = min(seconds(2) for _ in range(2))
    assert any(seconds(20) < 25 * base for _ in range(3))


def test_nothing_depends_on_the_hash_seed() -> None:
    """In another process, and in this one, whose seed is another."""
    text = "France bombed Syria on Monday. The bombing killed 6 men. In 2003 rebels stormed Quay after an attack."
    code = (
        "import sys; from tests.opcit.layers.test_events import article_of, reading_of\n"
        "print(reading_of(article_of(sys.argv[1])).events, end='')"
    )
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
    told = subprocess.run(
        [sys.executable, "-c", code, text], cwd=Path(__file__).resolve().parents[3],
        capture_output=True, text=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed},
    ).stdout  # fmt: skip
    assert told == str(reading_of(article_of(text)).events) != "()"


needs_articles = pytest.mark.skipif(not FOLDER.exists(), reason="../shared/articles is not here")


@pytest.fixture(scope="module")
def commentary() -> Reading:
    path = FOLDER / "baghdad-embassy-commentary.txt"
    return reading_of(read(path.read_bytes(), path.name))


def mentioning(reading: Reading, words: str) -> Event:
    text = reading.article.text
    hits = [e for e in reading.events if any(words in text[m.start : m.end] for m in e.mentions)]
    assert len(hits) == 1, words
    return hits[0]


@needs_articles
@pytest.mark.parametrize(
    ("words", "earliest", "latest", "front"),
    [
        ("airstrikes", "2019-12-29", "2019-12-29", True),
        ("stormed", "2019-12-31", "2019-12-31", True),
        ("militia attacks", None, "2019-12-29", True),
        ("threatened", "2019-12-31T18:00", "2019-12-31T23:59", True),
        ("calmer", "2020-01-01T00:00", "2020-01-01T11:59", True),
        ("its attacks", "2019-09-01", "2019-09-30", False),
        ("Iraq war", None, None, False),
    ],
)  # fmt: skip
def test_the_commentary_has_each_event_once_with_its_date(
    commentary: Reading, words: str, earliest: str | None, latest: str | None, front: bool
) -> None:
    event = mentioning(commentary, words)
    assert (event.earliest, event.latest, event.foreground) == (earliest, latest, front)


@needs_articles
def test_the_commentary_is_about_these_five_events(commentary: Reading) -> None:
    assert sum(e.foreground for e in commentary.events) == 5


WEEK = [
    ("fight", "2019-12-29", "2019-12-29", "happened"),
    ("assault", "2019-12-31", "2019-12-31", "happened"),
    ("assault", None, "2019-12-29", "happened"),
    ("threaten", "2019-12-31T18:00", "2019-12-31T23:59", "happened"),
    ("situation", "2020-01-01T00:00", "2020-01-01T11:59", "ongoing"),
]
"""The story of the commentary: what happened in the week before it, each once."""


@needs_articles
def test_the_commentary_s_story_is_exactly_its_week(commentary: Reading) -> None:
    story = [(e.type, e.earliest, e.latest, e.status) for e in commentary.events if e.foreground]
    assert sorted(story, key=str) == sorted(WEEK, key=str)


@needs_articles
def test_no_event_of_the_commentary_is_told_twice(commentary: Reading) -> None:
    """What is dated is dated once: no two events of a kind begin in the same days."""
    dated = [(e.type, e.earliest, e.latest) for e in commentary.events if e.granularity]
    assert len(dated) == len(set(dated))
    text = commentary.article.text
    for words in ("storming", "airstrike", "embassy attack"):
        telling = {
            e.id
            for e in commentary.events
            for m in e.mentions
            if words in text[m.start : m.end].lower()
        }
        assert len(telling) == 1, words


@needs_articles
def test_the_commentary_says_who_struck_whom_and_where(commentary: Reading) -> None:
    actors = {a.id: a for a in commentary.actors}
    strikes = mentioning(commentary, "airstrikes")
    (striker,) = (actors[a] for a in strikes.agents)
    assert "united-states" in (striker.id, striker.parent)
    assert strikes.patients and all("militia" in actors[p].name.lower() for p in strikes.patients)
    assert strikes.place == "Iraq and Syria"
    stormed = mentioning(commentary, "stormed")
    assert stormed.patients == ("us-embassy",) and stormed.place == "Baghdad"
    assert mentioning(commentary, "militia attacks").place == "Kirkuk"
    assert mentioning(commentary, "threatened").agents == ("donald-trump",)
    assert mentioning(commentary, "its attacks").agents == ("iran",)


@needs_articles
def test_the_commentary_names_parties_and_figures(commentary: Reading) -> None:
    strikes, kirkuk = (
        mentioning(commentary, "airstrikes"),
        mentioning(commentary, "militia attacks"),
    )
    assert next((f.kind, f.bound, f.value) for f in strikes.figures) == ("killed", "at_least", 25)
    assert [(f.kind, f.value) for f in kirkuk.figures] == [("killed", 1), ("wounded", 1)]
    assert set(strikes.agents) & set(kirkuk.agents) == set()
    assert set(strikes.patients) & set(kirkuk.agents)
    assert mentioning(commentary, "threatened").patients == ("iran",)
    assert mentioning(commentary, "calmer").type == "situation"
    assert mentioning(commentary, "striking").status == "negated"


@needs_articles
@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem[:30])
def test_every_article_gives_sound_events(path: Path) -> None:
    reading = reading_of(read(path.read_bytes(), path.name))
    check(reading)
    assert reading.events or "human_rights_in_iran" in path.name
