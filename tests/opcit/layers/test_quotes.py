"""Quotes: what is quoted, how, and whose words they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from opcit.findings import AUTHOR, Quote
from opcit.layers import quotes

Found = tuple[str, str, str, str]


def found(reading) -> list[Found]:
    words = reading.article.text
    return [(q.kind, q.holder, q.cue, words[q.start : q.end]) for q in quotes.annotate(reading)]


DIRECT = [
    ("“The talks failed,” Petrov said.", [("petrov", "said", "The talks failed")]),
    ('"We stay," said Olga Marsh, the chair.', [("marsh", "said", "We stay")]),
    ("Petrov said that “it was late and that was that”.", [("petrov", "said", "it was late and that was that")]),
    ("‘We shall see,’ said Petrov.", [("petrov", "said", "We shall see")]),
    ("«We stay», said Olga Marsh.", [("marsh", "said", "We stay")]),
    ("Petrov tweeted: “SO SAD!”", [("petrov", "tweeted", "SO SAD!")]),
    ("In Petrov’s words, it was “a stab in the back”.", [("petrov", "words", "a stab in the back")]),
    ("The crowd at the Union’s gates threw eggs and chanted “Bread and peace”.", [("crowd", "chanted", "Bread and peace")]),
    ("The strike moved protesters at Market Square to throw eggs and chant “Down With Kings”.", [("crowd", "chant", "Down With Kings")]),
    ("Olga Marsh, the head of the Union, called the raid “a crime”.", [("marsh", "called", "a crime")]),
    ("Petrov called the rebels “vermin” and Olga Marsh “a fool”.", [("petrov", "called", "vermin"), ("petrov", "called", "a fool")]),
    ("“The talks failed,” Petrov said, “and I am sorry.”", [("petrov", "said", "The talks failed"), ("petrov", "said", "and I am sorry.")]),
    ("“We stay,” said Ms. Marsh. “Not now. Not ever.”", [("marsh", "said", "We stay"), ("marsh", "said", "Not now. Not ever.")]),
    ('"We stay", said Ms. Marsh of the Union. "This is a house of old friends".', [("marsh", "said", "We stay"), ("marsh", "said", "This is a house of old friends")]),
    ("“Why now?” Olga Marsh asked.", [("marsh", "asked", "Why now?")]),
    ("The Ruritanian foreign ministry called it “an outrage”.", [("ruritania", "called", "an outrage")]),
    ("According to Olga Marsh, the plan is “dead”.", [("marsh", "According to", "dead")]),
    ("“He told me ‘get out’ and I went,” Olga Marsh recalled.", [("marsh", "recalled", "He told me ‘get out’ and I went"), ("petrov", "told", "get out")]),
    ("As Mr. Petrov put it, “the game is up.”", [("petrov", "put it", "the game is up.")]),
    ("Asked whether she would resign, Petrov said: “Not today.”", [("petrov", "said", "Not today.")]),
    ("“It is over,” the minister, Olga Marsh, said.", [("marsh", "said", "It is over")]),
    ("Olga Marsh commented on the raid — which Petrov noted as a rare step — “This is a bad day for us.”", [("marsh", "commented", "This is a bad day for us.")]),
    ("Petrov, on a visit to Market Square, defended his plan: “It works, as all can see.”", [("petrov", "", "It works, as all can see.")]),
    ("According to a note released by Petrov’s office, “the talks have failed and will not resume.”", [("petrov", "According to", "the talks have failed and will not resume.")]),
    ("The rebels lost. They smashed two windows, set a hut alight and shouted “Down with kings”.", [("rebels", "shouted", "Down with kings")]),
    ("What Petrov calls “reform” is theft.", [("petrov", "calls", "reform")]),
    ("Petrov’s promise to “drain the swamp” came to nothing.", [("petrov", "promise", "drain the swamp")]),
    ("The protesters carried signs reading “Bread Now”.", [("crowd", "reading", "Bread Now")]),
    ("Petrov: “We will win.”", [("petrov", ":", "We will win.")]),
    ("In the words of Olga Marsh: “Never again.”", [("marsh", "In the words of", "Never again.")]),
    ("\"We will win\", Petrov boasted; \"we always do\".", [("petrov", "boasted", "We will win"), ("petrov", "boasted", "we always do")]),
    ("Petrov was in no mood to yield. “There will be no second vote, today or on any other day.”", [("petrov", "", "There will be no second vote, today or on any other day.")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DIRECT)
def test_direct_quotes_have_the_holder_whose_verb_it_is(staged, text, expected):
    direct = [f[1:] for f in found(staged(text)) if f[0] == "direct"]
    assert direct == expected


INDIRECT = [
    ("Petrov said that it was late and that the rebels had won.", ("petrov", "said", "it was late")),
    ("Petrov said that it was late and that the rebels had won.", ("petrov", "said", "the rebels had won")),
    ("The rebels had assurances from Petrov that the gates would open.", ("petrov", "assurances", "the gates would open")),
    ("The threat by Petrov that the gates would close came late.", ("petrov", "threat", "the gates would close came late")),
    ("Petrov said that the talks had failed.", ("petrov", "said", "the talks had failed")),
    ("Petrov said the talks had failed.", ("petrov", "said", "the talks had failed")),
    ("Petrov said on Tuesday night that the talks had failed.", ("petrov", "said", "the talks had failed")),
    ("Olga Marsh, who leads the Union, warned Petrov that time was short.", ("marsh", "warned", "time was short")),
    ("The rebels, Petrov insisted on Monday, would be punished.", ("petrov", "insisted", "The rebels, Petrov insisted on Monday, would be punished")),
    ("The rebels had left, Petrov said.", ("petrov", "said", "The rebels had left")),
    ("According to Olga Marsh, the rebels fired first.", ("marsh", "According to", "the rebels fired first")),
    ("The rebels fired first, according to Olga Marsh.", ("marsh", "according to", "The rebels fired first")),
    ("Arland tore up a treaty that Veria, according to Olga Marsh, was keeping; it has wanted another since.", ("marsh", "according to", "Veria, according to Olga Marsh, was keeping")),
    ("It rained; the rebels fired first, according to Olga Marsh.", ("marsh", "according to", "the rebels fired first")),
    ("As Olga Marsh says, the law is dead.", ("marsh", "says", "the law is dead")),
    ("Petrov promised to end the war.", ("petrov", "promised", "to end the war")),
    ("Ms. Marsh accused the rebels of burning the village.", ("marsh", "accused", "the rebels of burning the village")),
    ("Petrov’s claim that the war is over was false.", ("petrov", "claim", "the war is over")),
    ("Ruritanian officials said that no one had died.", ("ruritania", "said", "no one had died")),
    ("When Petrov announced that the war was over, the bells rang.", ("petrov", "announced", "the war was over")),
    ("Petrov said that he was tired, but the rebels went on.", ("petrov", "said", "he was tired")),
    ("Petrov, who somehow believes he can win, went on.", ("petrov", "believes", "he can win")),
    ("Petrov’s office said the visit was off.", ("petrov", "said", "the visit was off")),
    ("Petrov has long argued that Ruritania cheats.", ("petrov", "argued", "Ruritania cheats")),
    ("It was Petrov who said that Ruritania cheats.", ("petrov", "said", "Ruritania cheats")),
    ("In Petrov’s view, the Union is an enemy.", ("petrov", "In Petrov’s view,", "the Union is an enemy")),
    ("Olga Marsh of Ruritania said that all was well.", ("marsh", "said", "all was well")),
    ("Petrov seems to believe that force works.", ("petrov", "believe", "force works")),
    ("Petrov insists he is no crook – but the papers differ.", ("petrov", "insists", "he is no crook")),
    ("Petrov agreed, saying only this harbour looked safe.", ("petrov", "saying", "only this harbour looked safe")),
    ("Petrov posted a note in Market Square blaming the rebels for the fire, adding that it was late.", ("petrov", "blaming", "the rebels for the fire")),
    ("Petrov said the rebels had fled, adding that they were few.", ("petrov", "said", "the rebels had fled")),
    ("It ended badly: after Petrov asked them to bring boats, the rebels left.", ("petrov", "asked", "to bring boats")),
    ("Petrov announced in a statement that the war was over. The statement said the gates would open.", ("petrov", "said", "the gates would open")),
    ("Olga Marsh asked whether the Union would act.", ("marsh", "asked", "whether the Union would act")),
    ("She has made clear many times that she would talk.", ("marsh", "made clear", "she would talk")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INDIRECT)
def test_indirect_quotes_are_the_clause_after_or_around_the_verb(staged, text, expected):
    assert ("indirect", *expected) in found(staged(text))


NOT_QUOTES = [
    "Petrov claims credit for the truce.",
    "Petrov explained the law as if reading a bill.",
    "Petrov likes to explain the Union to people who live there.",
    "What Petrov told when he came home is not known.",
    "Petrov admitted as much in May and was forgiven.",
    "A warning has been given and has gone unheeded.",
    "One would have thought that reason enough.",
    "Petrov told the rebels everything about the towns whose gates were open.",
    "Petrov has never said that he would resign.",
    "Petrov should tell the Union that the deal is off.",
    "I believe that Petrov is finished.",
    "It is said that Petrov is finished.",
    "The speed of the collapse suggests that Petrov is finished.",
    "The rebels were told that they must leave.",
    "Petrov said yes to the treaty that the rebels had signed.",
    "Petrov denied firing the missile.",
    "Petrov appeared on television to declare victory.",
    "Petrov refused to say whether he would go.",
    "The rebels vowed revenge.",
    "The Union made a promise, and kept it.",
    "Olga Marsh is the author of “The Long Winter of Our Content”.",
    "The film “Casablanca Nights Forever” opened in May.",
    "The rebels’ leaders left the Union’s offices in the ’90s.",
]


@pytest.mark.parametrize("text", NOT_QUOTES)
def test_what_nobody_says_is_no_quote(staged, text):
    assert found(staged(text)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The so-called “moderates” kept quiet.", "moderates"),
        ("The law on “public order” was passed.", "public order"),
        ('Their "victory" cost them the war.', "victory"),
    ],
)
def test_a_few_words_without_a_cue_are_scare_quotes_of_the_author(staged, text, words):
    assert found(staged(text)) == [("scare", AUTHOR, "", words)]


def test_a_threat_with_a_quoted_phrase_is_both_direct_and_indirect_and_by_the_same_actor(staged):
    said = found(
        staged("On Tuesday night, Petrov threatened that Ruritania would pay a “high toll”.")
    )
    assert said == [
        ("indirect", "petrov", "threatened", "Ruritania would pay a “high toll”"),
        ("direct", "petrov", "threatened", "high toll"),
    ]


def test_a_quotation_of_several_paragraphs_keeps_its_holder(staged):
    reading = staged(
        "Olga Marsh wrote: “The first day was calm.",
        "“The second day was not.",
        "“The third was worse.” The Union did not reply.",
    )
    said = [f for f in found(reading) if f[0] == "direct"]
    assert [(f[1], f[3]) for f in said] == [
        ("marsh", "The first day was calm."),
        ("marsh", "The second day was not."),
        ("marsh", "The third was worse."),
    ]


def test_a_mark_that_is_never_closed_ends_with_its_sentence_and_lowers_confidence(staged):
    reading = staged("Petrov said: “The war is over. The rebels went on fighting.")
    (quote,) = (q for q in quotes.annotate(reading) if q.kind == "direct")
    assert reading.article.text[quote.start : quote.end] == "The war is over."
    closed = next(quotes.annotate(staged("Petrov said: “The war is over.”")))
    assert quote.confidence < closed.confidence
    assert "never closed" in quote.why


@pytest.mark.parametrize(
    "text", ["Critics say that Petrov is finished.", "His brother said that Petrov was finished."]
)
def test_somebody_who_is_no_actor_is_named_in_the_reason_and_not_guessed(staged, text):
    (quote,) = quotes.annotate(staged(text))
    assert (quote.holder, quote.confidence < 0.4) == (AUTHOR, True)
    assert "not among the actors" in quote.why


def test_headings_count_and_promotion_does_not(staged):
    reading = staged("Petrov said “no”.", "Sign up for “The Daily”, said Petrov.")
    promo = reading.article.paragraphs[1]
    article = reading.article.with_details(
        paragraphs=(reading.article.paragraphs[0], replace(promo, role="promo"))
    )
    assert len(list(quotes.annotate(replace(reading, article=article)))) == 1


def test_every_quote_says_why_and_lies_in_the_text(staged):
    reading = staged(*(text for text, _ in DIRECT), *(text for text, _ in INDIRECT))
    for quote in quotes.annotate(reading):
        assert isinstance(quote, Quote)
        assert 0 <= quote.start < quote.end <= len(reading.article.text)
        assert 0 < quote.confidence <= 1
        assert quote.why and quote.by


def test_they_are_whom_the_sentence_before_is_about(staged):
    reading = staged("The protesters saw the trap. They said that the march was not theirs.")
    (quote,) = quotes.annotate(reading)
    assert quote.holder == "crowd"
    assert quote.confidence < 0.5


def test_a_paragraph_that_ends_with_a_colon_leads_up_to_the_quotation_after_it(staged):
    reading = staged("Olga Marsh spoke for an hour:", "“The Union must never be sold to anybody.”")
    (quote,) = quotes.annotate(reading)
    assert quote.holder == "marsh"
