"""Passages: whose voice a mention is in."""

from __future__ import annotations

from opcit.findings import AUTHOR, Quote
from opcit.layers import quotes
from opcit.voices.passages import Voices, all_passages


def quote(start, end, holder, kind="direct"):
    return Quote(start, end, holder, "said", kind, 1.0, "", "test")


def test_the_innermost_quotation_gives_the_voice():
    voices = Voices((quote(10, 50, "a"), quote(20, 30, "b"), quote(60, 70, "c", "scare")))
    assert [voices.at(n) for n in (5, 10, 25, 30, 49, 50, 65)] == [
        AUTHOR, "a", "b", "a", "a", AUTHOR, AUTHOR,
    ]  # fmt: skip


def test_a_speaker_who_is_not_known_is_not_the_author():
    assert Voices((quote(10, 50, AUTHOR),)).at(20) is None


def test_without_quotes_all_is_the_authors():
    assert Voices(()).at(3) == AUTHOR


def test_a_sentence_gives_one_passage_for_each_voice(staged):
    reading = staged("Petrov fell, and Olga Marsh said that Petrov had deserved it.")
    reading = reading.extended(quotes.annotate(reading))
    assert [(p.holder, p.target.start) for p in all_passages(reading)["petrov"]] == [
        (AUTHOR, 0), ("marsh", 38),
    ]  # fmt: skip


def test_nobody_has_a_stance_on_themselves_by_speaking_of_themselves(staged):
    reading = staged("Petrov said that Petrov was tired.")
    reading = reading.extended(quotes.annotate(reading))
    assert [p.holder for p in all_passages(reading)["petrov"]] == [AUTHOR]
