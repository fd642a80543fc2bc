"""What of a model's answers counts: names hidden, victims and places not criticised."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from opcit.analyse import analyse
from opcit.article import Span
from opcit.findings import AUTHOR, Actor
from opcit.reading import Engine, Reading
from opcit.voices import counting
from opcit.voices.counting import PLACE
from opcit.voices.judging import REACH, Judged
from opcit.voices.own_words import OwnWords
from opcit.voices.passages import Passage, all_passages
from opcit.voices.wronged import Wronged


@pytest.fixture
def found(always, towards):
    """The author's evidence for the actor that a word mentions, and its words, under a model to which everything is bad."""
    always(0.9, 0.08, 0.02)

    def find(text, word):
        reading, stance = towards(text, word)
        return [(reading.article.words(e), e.why) for e in stance.evidence]

    return find


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Rebels attacked Norwegian troops near Hamar on Monday.", "troops"),
        ("The bombing wounded two Norwegian soldiers.", "soldiers"),
        ("Militia fighters stormed the Norwegian embassy on Tuesday.", "embassy"),
    ],
)
def test_who_suffers_violence_is_not_criticised(found, text, word):
    ((_, why),) = found(text, word)
    assert "suffers" in why


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Rebels attacked Norwegian troops near Hamar on Monday.", "Rebels"),
        ("Anna Berg attacked Nils Lund over taxes on Monday.", "Lund"),
        ("Police arrested Nils Lund on Monday.", "Lund"),
    ],
)
def test_who_attacks_or_is_blamed_may_be(found, text, word):
    assert not any(why.startswith(counting.NOT_CRITICAL) for _, why in found(text, word))


def test_a_state_that_is_only_the_place_does_not_count(found):
    assert [why for _, why in found("Prices rose sharply in Norway last year.", "Norway")] == [
        PLACE
    ]


def test_a_sentence_is_cut_where_it_turns(found):
    parts = found("Nils Lund left on Monday, but Anna Berg is wicked; she stayed.", "Lund")
    assert [words for words, _ in parts] == ["Nils Lund left on Monday"]


def test_what_does_not_count_is_neutral_and_what_is_good_stays():
    passage = Passage("a", AUTHOR, Span(0, 9), Span(0, 1))
    suffering = Judged(passage, np.array([0.7, 0.2, 0.1]), "suffers")
    suffering = replace(suffering, why=counting.SUFFERS)
    assert suffering.counted == pytest.approx([0, 0.9, 0.1])
    assert replace(suffering, why=PLACE).counted == pytest.approx([0, 1, 0])
    assert replace(suffering, why="").counted == pytest.approx([0.7, 0.2, 0.1])


def test_every_name_of_the_target_is_hidden(make_article):
    text = "So Norway is Norway, and Norway alone."
    names = (Span(3, 9), Span(13, 19), Span(25, 31))
    own = OwnWords(Reading(make_article(text), Engine("")))
    words, start, end = own.target(Passage("n", AUTHOR, Span(0, len(text)), names[1], names), "X")
    assert words == "So X is X, and X alone."
    assert (start, end) == (8, 9)


def test_who_is_told_to_accuse_holds_the_stance(make_article):
    reading = analyse(make_article("Anna Berg criticised the Labour Party on Monday."))
    party = next(a for a in reading.actors if "Labour" in a.name)
    berg = next(a for a in reading.actors if "Berg" in a.name)
    assert [p.holder for p in all_passages(reading)[party.id]] == [berg.id]


def test_an_arrest_abroad_is_not_laid_at_the_door_of_those_who_are_blamed_at_home(make_article):
    reading = analyse(
        make_article("Nils Lund was sentenced in Norway. Anna Berg was sentenced in Oslo.")
    )
    sweden = Actor("x", "Sweden", "state", None, (), 1.0, (), 1.0, "", "")
    reading = replace(reading, actors=(*reading.actors, sweden))
    wronged = Wronged(reading, {"x"})
    found = {
        p.about: wronged.seen(Judged(p, np.array([0.8, 0.1, 0.1]), "")).why
        for passages in all_passages(reading).values() for p in passages
    }  # fmt: skip
    names = {a.name: found[a.id] for a in reading.actors if a.id in found}
    assert names["Nils Lund"] == ""
    assert names["Anna Berg"].startswith(counting.FAVOURABLE)


WHOLE = ("Rain", "fell", "on", "the", "hills.", "Snow", "town.")


def test_of_an_endless_paragraph_no_more_is_read_than_what_stands_near(always, make_article):
    asked = always(0.1, 0.8, 0.1)
    analyse(
        make_article(
            "Rain fell on the hills. " * 60 + "Anna Berg left. " + "Snow fell on the town. " * 60
        )
    )
    assert asked[0] == "Anna Berg left."
    around = asked[-1]
    assert "hills. Anna Berg left. Snow" in around
    assert REACH < len(around) <= 2 * REACH + len(asked[0])
    assert {around.split()[0], around.split()[-1]} <= set(WHOLE)
