"""Stance: a record for every actor, a verdict only on evidence, voices kept apart."""

from __future__ import annotations

import numpy as np
import pytest

from opcit.findings import AUTHOR
from opcit.layers import quotes, stance
from opcit.voices import judge as judges
from opcit.voices.judge import Judge


def quoted(reading):
    return reading.extended(quotes.annotate(reading))


def stances(reading):
    return {(s.about, s.holder): s for s in stance.annotate(quoted(reading))}


def by_words(targets):
    """A stand-in for the model: "wicked" is negative, "noble" positive, all else neutral."""
    rows = [
        (0.9, 0.08, 0.02) if "wicked" in s else (0.02, 0.08, 0.9) if "noble" in s else (0.05, 0.9, 0.05)
        for s, _, _ in targets
    ]  # fmt: skip
    return np.array(rows, np.float32).reshape(-1, 3)


@pytest.fixture
def model(monkeypatch):
    monkeypatch.setattr(judges, "JUDGE", Judge(by_words, "toy 1"))


@pytest.mark.usefixtures("model")
def test_many_passages_of_one_mind_make_a_verdict(staged):
    found = stances(staged(*["Petrov is a wicked man."] * 5, *["Olga Marsh is a noble soul."] * 5))
    petrov, marsh = found["petrov", AUTHOR], found["marsh", AUTHOR]
    assert (petrov.label, marsh.label) == ("critical", "favourable")
    assert petrov.low <= petrov.score <= petrov.high < 0 < marsh.low <= marsh.score <= marsh.high
    assert len(petrov.evidence) == petrov.n == 5
    assert petrov.by == "toy 1"


@pytest.mark.usefixtures("model")
def test_what_a_quoted_actor_says_is_not_the_authors_stance(staged):
    said = [
        "“Petrov is a wicked man,” said Olga Marsh.",
        "Olga Marsh said that Petrov was wicked.",
        "According to Olga Marsh, the wicked Petrov fled.",
    ]
    found = stances(staged(*said, *said))
    assert found["petrov", AUTHOR].n == 0
    assert found["petrov", AUTHOR].label == "unclear"
    assert (found["petrov", "marsh"].label, found["petrov", "marsh"].n) == ("critical", 6)


@pytest.mark.usefixtures("model")
def test_what_somebody_unknown_says_is_nobodys_stance(staged):
    found = stances(staged(*["Critics say that Petrov is a wicked man."] * 5))
    assert [key for key in found if key[0] == "petrov"] == [("petrov", AUTHOR)]
    assert found["petrov", AUTHOR].n == 0


@pytest.mark.usefixtures("model")
def test_words_in_scare_quotes_stay_in_the_authors_voice(staged):
    found = stances(staged("Petrov’s “noble” cause failed. The “rebels” won."))
    assert found["rebels", AUTHOR].n == 1


@pytest.mark.usefixtures("model")
def test_evidence_points_at_the_clearest_mention_in_its_sentence(staged):
    reading = staged("When he fell, Petrov was a wicked man and he knew it.")
    (evidence,) = stances(reading)["petrov", AUTHOR].evidence
    assert reading.article.words(evidence.target) == "Petrov"
    assert evidence.negative + evidence.neutral + evidence.positive == pytest.approx(1)
    assert evidence.start <= evidence.target.start < evidence.target.end <= evidence.end


@pytest.mark.usefixtures("model")
def test_the_model_is_asked_once_for_all_sentences_then_without_names_then_within_paragraphs(
    staged, monkeypatch
):
    calls = []
    monkeypatch.setattr(judges, "JUDGE", Judge(lambda t: calls.append(t) or by_words(t), "toy 1"))
    stances(staged("Petrov left. Olga Marsh stayed.", "The rebels came.", "Petrov came back."))
    assert {words for words, _, _ in calls[-1]} == {"Petrov left. Olga Marsh stayed."}
    assert [[sentence[start:end] for sentence, start, end in asked] for asked in calls] == [
        ["Petrov", "Petrov", "Olga Marsh", "The rebels"], ["X"], ["Petrov", "Olga Marsh"],
    ]  # fmt: skip


@pytest.mark.usefixtures("model")
def test_the_same_article_gives_the_same_stance(staged):
    text = ["Petrov is a wicked man.", "Petrov left.", "Petrov is a noble man."]
    assert stances(staged(*text)) == stances(staged(*text))


def test_an_article_without_actors_has_no_stances(staged):
    assert stances(staged("It rained.")) == {}
