"""Voices on whole articles: our samples, and those in ../shared where it is there."""

from __future__ import annotations

import time
from functools import cache
from pathlib import Path

import pytest

from opcit import ingest
from opcit.analyse import analyse
from opcit.comparing.compared import compare
from opcit.comparing.stances import apart, rows, telling
from opcit.findings import AUTHOR
from opcit.reading import Reading
from opcit.settings import ROOT, load
from opcit.syntax import trees

SAMPLES = ROOT / "samples"
OPPOSED = ("baghdad-a-gift-to-tehran.md", "baghdad-patience-was-read-as-permission.md")
SHARED = ROOT.parent / "shared" / "articles"
REAL = "baghdad-embassy-commentary.txt"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not here")


@cache
def read(path: Path) -> Reading:
    return analyse(ingest.read(path.read_bytes(), path.name, settings=load()))


def said(reading: Reading) -> dict[str, tuple[str, str]]:
    """Direct and scare quotes by their words: kind, and the holder's name."""
    names = {a.id: a.name for a in reading.actors} | {AUTHOR: AUTHOR}
    return {
        reading.article.words(q): (q.kind, names[q.holder])
        for q in reading.quotes
        if q.kind != "indirect"
    }


@pytest.mark.parametrize(
    ("sample", "words", "holder"),
    [
        ("baghdad-a-gift-to-tehran.md", "precision defensive strikes", "Pentagon"),
        ("baghdad-a-gift-to-tehran.md", "unacceptable vicious assault", "Mahdi"),
        ("baghdad-a-gift-to-tehran.md", "a very BIG PRICE", "Trump"),
        ("baghdad-a-gift-to-tehran.md", "You can’t do anything.", "Khamenei"),
        ("baghdad-patience-was-read-as-permission.md", "precision defensive strikes", "Hoffman"),
        ("baghdad-patience-was-read-as-permission.md", "very BIG PRICE", "Trump"),
        ("colombia-no-to-a-text.md", "only words as a weapon", "Londoño"),
        ("colombia-no-to-a-text.md", "Castro-Chavismo", "Uribe"),
    ],
)
def test_the_samples_quotes_have_their_holders(sample, words, holder):
    kind, name = said(read(SAMPLES / sample))[words]
    assert kind == "direct"
    assert holder in name


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.md")), ids=lambda p: p.stem)
def test_every_kind_of_claim_is_found_in_every_sample_and_not_everywhere(path):
    reading = read(path)
    assert {c.kind for c in reading.claims if c.holder == AUTHOR} == {
        "claim", "prediction", "hedge", "recommendation", "question",
    }  # fmt: skip
    unmarked = [
        s for s in reading.sentences if not any(s.start <= c.start < s.end for c in reading.claims)
    ]
    assert len(unmarked) > 0.25 * len(reading.sentences)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.md")), ids=lambda p: p.stem)
def test_every_actor_has_the_authors_stance_or_says_unclear(path):
    reading = read(path)
    for actor in reading.actors:
        stance = reading.stance(actor.id)
        assert stance is not None
        assert stance.why
        assert (stance.score is None) == (stance.label == "unclear")


@needs_shared
def test_the_real_articles_quotes_have_their_holders():
    quotes = said(read(SHARED / REAL))
    price = next(v for words, v in quotes.items() if "price" in words)
    chant = next(v for words, v in quotes.items() if words.startswith("Death"))
    assert price == ("direct", "Donald Trump")
    assert chant[0] == "direct"
    assert any(word in chant[1].lower() for word in ("protesters", "demonstrators"))


@needs_shared
def test_the_real_articles_claims_are_what_they_are():
    reading = read(SHARED / REAL)
    words = {reading.article.words(c): c for c in reading.claims}
    kinds = [c.kind for c in reading.claims if c.holder == AUTHOR]
    assert kinds.count("prediction") + kinds.count("hedge") >= 6
    assert next(c.kind for w, c in words.items() if "odds are" in w) == "prediction"
    assert next(c.kind for w, c in words.items() if "remains to be seen" in w) == "hedge"
    assert next(c.kind for w, c in words.items() if "should be clear" in w) == "claim"
    assert "recommendation" not in kinds


@needs_shared
def test_the_real_articles_book_title_is_no_quote():
    reading = read(SHARED / REAL)
    assert not any("Greatness" in reading.article.words(q) for q in reading.quotes)


def labels(reading: Reading) -> dict[str, str]:
    """The author's stance by the actor's name."""
    return {a.name: s.label for a in reading.actors if (s := reading.stance(a.id))}


@needs_shared
def test_the_real_articles_author_is_critical_of_those_who_decide_and_not_of_victims():
    found = labels(read(SHARED / REAL))
    assert found["Donald Trump"] == found["Trump administration"] == "critical"
    assert found["Iran"] != "favourable"
    victims = [n for n in found if "contractor" in n.lower() or n in ("US forces", "US Embassy")]
    assert len(victims) == 3
    assert not any(found[name] in ("critical", "mixed") for name in victims)


def test_opposed_samples_have_opposite_signs_on_washington_and_on_baghdad():
    gift, patience = (labels(read(SAMPLES / name)) for name in OPPOSED)
    assert (gift["Trump"], patience["Donald Trump"]) == ("critical", "favourable")
    assert gift["Adel Abdul Mahdi"] == gift["Iraqi government"] == "favourable"
    assert patience["Abdul Mahdi government"] == "critical"
    assert gift["United States"] == gift["Trump administration"] == "critical"
    assert patience["Iran"] == patience["Iranian government"] == "critical"
    assert patience["United States"] == patience["US government"] == "favourable"
    assert gift["Iran"] != "critical"


def test_compare_says_that_the_opposed_samples_part_over_washington_and_over_baghdad():
    found = compare([read(SAMPLES / name) for name in OPPOSED])
    cells = rows(found, "article", telling(found, "article", 20))
    apart_on = {"donald-trump", "us-government", "united-states", "iraqi-government"}
    assert apart(cells).keys() >= apart_on


def test_twenty_times_the_length_takes_about_twenty_times_as_long(staged):
    from opcit.layers import claims, quotes, stance, tone

    text = (SAMPLES / "colombia-no-to-a-text.md").read_text(encoding="utf-8").split("---\n", 2)[2]

    def seconds(times: int) -> float:
        reading = staged(*(text.strip().split("\n\n") * times))
        trees(reading)  # parsing is measured where it belongs
        begun = time.process_time()
        for layer in (quotes, claims, tone, stance):
            reading = reading.extended(layer.annotate(reading))
        return time.process_time() - begun

    seconds(1)
    assert seconds(20) < 40 * min(seconds(1) for _ in range(3)) + 0.2
