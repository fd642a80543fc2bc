"""Where marks lie: sentences by offset, and covers."""

from __future__ import annotations

from dataclasses import replace

from opcit.voices.whereabouts import Cover, Sentences


def test_sentences_of_promotion_are_not_the_authors(staged):
    reading = staged("One. Two.", "Buy now.")
    first, second = reading.article.paragraphs
    article = reading.article.with_details(paragraphs=(first, replace(second, role="promo")))
    sentences = Sentences(replace(reading, article=article))
    assert [reading.article.words(s) for s in sentences.all] == ["One.", "Two."]
    assert sentences.number(second.start) is None


def test_an_offset_is_in_its_sentence_and_between_sentences_in_none(staged):
    sentences = Sentences(staged("One. Two."))
    assert [sentences.number(n) for n in (0, 3, 4, 5, 8)] == [0, 0, None, 1, 1]
    assert sentences.at(4) is None


def test_mentions_are_gathered_by_sentence(staged):
    reading = staged("Petrov left. It rained. Petrov came back, and Petrov slept.")
    found = Sentences(reading).mentioning(reading.actors[0])
    assert {number: len(mentions) for number, mentions in found.items()} == {0: 1, 2: 2}


def test_a_cover_holds_what_its_spans_hold():
    cover = Cover([(5, 8), (1, 3), (6, 10)])
    assert [n for n in range(12) if n in cover] == [1, 2, 5, 6, 7, 8, 9]
