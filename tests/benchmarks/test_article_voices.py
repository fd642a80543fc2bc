"""Voices of an invented article against its gold, and the annotator's working file."""

from __future__ import annotations

import msgspec
import pytest

from benchmarks import article_voices, voice_matching
from benchmarks.gold import voices
from benchmarks.gold.voices import working
from opcit.article import Article, Paragraph, text_id
from opcit.findings import Actor, Claim, Mention, Quote, Stance
from opcit.reading import Engine, Reading

TEXT = (
    "Anna Berg’s “peace plan” is a napkin. She told parliament that the war was won. "
    "Critics say that she lied. Parliament should act. Lund may laugh."
)
ARTICLE = Article(text_id(TEXT), TEXT, (Paragraph(0, len(TEXT)),))
FILE = """
[[actor]]
id = "berg"
name = "Anna Berg"
stance = "critical"
words = ["Anna Berg", "She"]

[[actor]]
id = "parliament"
name = "Parliament"
stance = "neutral"
words = ["parliament", "Parliament"]

[[quote]]
words = "peace plan"
kind = "scare"
holder = "author"

[[quote]]
words = "the war ... won"
kind = "indirect"
holder = "berg"

[[quote]]
words = "she lied"
kind = "indirect"
holder = "other"

[[claim]]
words = "Parliament ... act"
kind = "recommendation"
"""


def working_file(text: str = FILE) -> working.Working:
    return msgspec.toml.decode(text, type=working.Working)


def made() -> voices.Gold:
    gold, wrong = working.make("invented", working_file(), ARTICLE)
    assert wrong == []
    return gold


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def reading(stance: str = "critical", holder: str = "a") -> Reading:
    mentions = tuple(Mention(*at(w), "name", "") for w in ("Anna Berg", "She"))
    body = (Mention(*at("parliament"), "name", ""),)
    return Reading(ARTICLE, Engine("")).extended(
        [
            Actor("a", "Berg", "person", None, (), 1.0, mentions, 1.0, "", ""),
            Actor("p", "Parliament", "organisation", None, (), 1.0, body, 1.0, "", ""),
            Stance("a", "author", -0.5, -0.9, -0.1, stance, 5, (), 1.0, "", ""),  # type: ignore[arg-type]
            Stance("p", "author", None, None, None, "unclear", 1, (), 1.0, "", ""),
            Quote(*at("peace plan"), "author", "", "scare", 1.0, "", ""),
            Quote(*at("the war was won"), holder, "told", "indirect", 1.0, "", ""),
            Claim(*at("Parliament should act"), "recommendation", "author", 0.8, "should", 1.0, "", ""),
            Claim(*at("Lund may laugh"), "hedge", "author", 0.5, "may", 1.0, "", ""),
        ]
    )  # fmt: skip


def test_the_working_file_gives_offsets() -> None:
    gold = made()
    assert [TEXT[q.start : q.end] for q in gold.quotes] == [
        "peace plan",
        "the war was won",
        "she lied",
    ]
    assert TEXT[gold.claims[0].start : gold.claims[0].end] == "Parliament should act"
    assert msgspec.json.decode(msgspec.json.encode(gold), type=voices.Gold) == gold


def test_what_does_not_fit_is_named() -> None:
    text = FILE.replace('holder = "other"', 'holder = "nobody"').replace(
        '"Anna Berg", ', '"Ann Berg", '
    )
    text = text.replace('kind = "scare"', 'kind = "direct"')
    _, wrong = working.make("invented", working_file(text), ARTICLE)
    assert len(wrong) == 3


def test_unclear_counts_as_neutral_and_a_wrong_sign_is_counted() -> None:
    total = voice_matching.tally(made(), reading())
    assert total.stances == [("critical", "critical"), ("neutral", "unclear")]
    assert total.stance_f1 == pytest.approx(2 / 3)  # nobody is favourable
    shown = "\n".join(
        article_voices.shown("x", voice_matching.tally(made(), reading("favourable")))
    )
    assert "wrong sign 1" in shown


def test_quotes_and_claims_are_counted_by_kind_with_their_holders() -> None:
    total = voice_matching.tally(made(), reading())
    assert total.counts["indirect"] == (1, 1, 2)
    assert total.holders["indirect"] == (1, 1, 2)
    assert total.counts["scare"] == (1, 1, 1)
    assert total.counts["recommendation"] == (1, 1, 1)
    assert total.counts["hedge"] == (0, 1, 0)
    wrong = voice_matching.tally(made(), reading(holder="p"))
    assert wrong.holders["indirect"] == (0, 1, 2)


def test_errors_say_what_is_missed() -> None:
    found = "\n".join(article_voices.errors(made(), reading(holder="p")))
    assert "missed indirect 'she lied'" in found
    assert "extra hedge" in found
    assert "berg, found p" in found


@pytest.mark.parametrize("entry", voices.split(), ids=lambda e: e.name)
def test_the_gold_that_is_there_is_of_the_text_as_it_is(entry: voices.Entry) -> None:
    for name, gold, article in ((e.name, g, a) for e, g, a in voices.ready() if e == entry):
        assert gold.article == name
        assert all(0 <= q.start < q.end <= len(article.text) for q in (*gold.quotes, *gold.claims))


def test_half_of_the_articles_are_for_scores_only() -> None:
    hidden = [e for e in voices.split() if e.scores_only]
    assert 0.4 <= len(hidden) / len(voices.split()) <= 0.6
