"""Stances, words and claims of several articles side by side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from opcit.article import Paragraph
from opcit.comparing import stances
from opcit.comparing.claims import claims
from opcit.comparing.compared import compare
from opcit.comparing.parting.disputes import Dispute
from opcit.comparing.parting.points import Point
from opcit.comparing.parting.sides import side
from opcit.comparing.words import terms
from opcit.findings import SentenceTone, Word
from tests.opcit.comparing.invented import actor, claim, reading, stance

ONE = "The Harbour Guild is a band of cruel smugglers. The guild will win. The smugglers ran."
OTHER = (
    "The Harbour Guild is a club. The guild should be thanked. Orla Venn cheered the Harbour Guild."
)
CRITICAL, FAVOURABLE = (0.97, 0.02, 0.01), (0.01, 0.02, 0.97)


def guild(text, words):
    return replace(
        actor(text, "Harbour Guild", "organisation", words),
        mentions=tuple(
            replace(m, kind="name" if text[m.start : m.end] == "Harbour Guild" else "noun")
            for m in actor(text, "Harbour Guild", "organisation", words).mentions
        ),
    )


def two(
    authors=("Ada Rook", "Bo Lind"), sides=(CRITICAL, FAVOURABLE), labels=("critical", "favourable")
):
    one, other = (
        guild(ONE, "Harbour Guild|guild|smugglers"),
        guild(OTHER, "Harbour Guild|guild|club"),
    )
    venn = actor(OTHER, "Orla Venn", "person")
    return compare([
        reading(ONE, author=authors[0], actors=[one], stances=[stance(one, labels[0], 9, sides[0])],
                claims=[claim(ONE, "The guild will win", "prediction")]),
        reading(OTHER, author=authors[1], actors=[other, venn], stances=[stance(other, labels[1], 9, sides[1])],
                claims=[claim(OTHER, "The guild should be thanked", "recommendation", "orla-venn"), claim(OTHER, "Orla Venn cheered")]),
    ])  # fmt: skip


def test_a_cell_an_article_and_who_disagrees():
    found = two()
    cells = stances.rows(found, "article", stances.telling(found, "article", 5))
    assert [(c.name, c.label, c.n) for c in cells] == [
        ("Harbour Guild", "critical", 9),
        ("Harbour Guild", "favourable", 9),
    ]
    narrow = [replace(c, low=c.score - 0.1, high=c.score + 0.1) for c in cells]
    assert stances.parted(narrow)
    assert not stances.parted(cells)  # intervals that overlap settle nothing
    assert not stances.parted([narrow[0], replace(narrow[1], score=None)])


def test_who_is_apart_is_told_by_who_it_is_and_not_by_the_name():
    found = two()
    cells = stances.rows(found, "article", stances.telling(found, "article", 5))
    narrow = [replace(c, low=c.score - 0.1, high=c.score + 0.1) for c in cells]
    assert stances.apart(narrow) == {"harbour-guild": "Harbour Guild"}
    another = replace(narrow[1], actor="harbour-guild~2")  # of the same name in the other article
    assert stances.apart([narrow[0], another]) == {}


def test_whom_the_articles_part_on_stands_first():
    text = "The Harbour Guild met Orla Venn."
    known = [actor(text, "Harbour Guild", "organisation"), actor(text, "Orla Venn", "person")]
    judged = [stance(a, "critical", 2, CRITICAL) for a in known]
    found = compare([reading(f"{text}{' ' * n}", actors=known, stances=judged) for n in range(2)])

    def shown(limit, *first):
        return [a.id for a in stances.telling(found, "article", limit, first)]

    assert shown(5) == ["harbour-guild", "orla-venn"]
    assert shown(5, "nobody", "orla-venn") == ["orla-venn", "harbour-guild"]
    assert shown(1, "orla-venn") == ["orla-venn"]


def test_articles_of_one_author_are_weighed_together():
    found = two(authors=("Ada Rook", "Ada Rook"))
    (column,) = stances.columns(found, "author")
    assert (column.title, column.articles) == ("Ada Rook", (0, 1))
    (cell,) = stances.rows(found, "author", [found.actor("harbour-guild")])
    assert (cell.n, cell.label) == (18, "mixed")
    assert cell.why == "Over 18 passages of 2 articles."


def test_what_nobody_signs_stands_together_and_what_is_not_spoken_of_is_unclear():
    found = two(authors=(None, None))
    assert [c.title for c in stances.columns(found, "author")] == [stances.UNKNOWN]
    venn = found.actor("orla-venn")
    first = stances.columns(found, "article")[0]
    cell = stances.cell(found, venn, first)
    assert (cell.label, cell.n, cell.score) == ("unclear", 0, None)
    assert stances.evidence(found, venn, first) == []


def test_unclear_gives_no_score():
    found = two(labels=("unclear", "favourable"))
    first = stances.columns(found, "article")[0]
    assert stances.cell(found, found.actor("harbour-guild"), first).score is None


def test_passages_behind_a_cell():
    found = two()
    first = stances.columns(found, "article")[0]
    ((number, passages),) = stances.evidence(found, found.actor("harbour-guild"), first)
    assert number == 0
    (passage,) = passages  # its nine passages are of the same words, which are shown once
    assert ONE[passage.marks[0].start : passage.marks[0].end] in ONE[passage.start : passage.end]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Venn was not fair.", "not fair"),
        ("Venn chose war rather than talks.", "rather than talks"),
    ],
)
def test_the_words_that_judge_are_quoted_with_what_makes_them_judge(text: str, word: str) -> None:
    assert side(text) == (-1, word)


def test_words_of_one_article_only_are_told():
    (row,) = [w for w in terms.wordings(two()) if w.kind == "actor"]
    own = {(t.article, t.words, t.n) for t in row.terms if row.own(t)}
    assert own == {(0, "smugglers", 2), (0, "band of cruel smugglers", 1), (1, "club", 1)}
    smugglers = next(t for t in row.of(0) if t.words == "smugglers")
    passages = terms.evidence(two(), smugglers)
    assert [ONE[m.start : m.end] for p in passages for m in p.marks] == ["smugglers", "smugglers"]


def test_a_judging_word_before_a_name_describes_it():
    text = "The brave Venn spoke. Formerly Venn was killed Venn."
    venn = actor(text, "Venn", "person")
    words = tuple(
        Word(text.index(w), text.index(w) + len(w), p, s)
        for w, p, s in (("brave", 0.8, 1.0), ("Formerly", 0.3, 0.4), ("killed", -0.5, 0.5))
    )
    one = reading(text, actors=[venn])
    tone = SentenceTone(0, len(text), 0.1, 0.5, words, 0.5, "", "test")
    one = one.extended([tone])
    other = reading(text := "Venn left.", actors=[actor(text, "Venn", "person")])
    (row,) = terms.wordings(compare([one, other]))
    assert [t.words for t in row.terms if t.kind == "modified"] == ["brave Venn"]


def test_claims_stand_under_whom_they_are_about():
    first, *rest = claims.subjects(two())
    assert first.title == "Harbour Guild"
    assert [(s.article, s.claim.kind, s.who) for s in first.said] == [
        (0, "prediction", ""),
        (1, "recommendation", "Orla Venn"),
    ]
    assert rest == []  # of Orla Venn only one article speaks
    assert [s.title for s in claims.subjects(two(), ["prediction"])] == ["Harbour Guild"]


def test_a_claim_parts_only_from_what_stands_on_the_same_subject():
    made = []
    for text, judged in ((ONE, "The guild will win"), (OTHER, "The guild should be thanked")):
        who = guild(text, "Harbour Guild|guild")
        made.append(reading(text, actors=[who], claims=[claim(text, judged)]))
    found = compare(made)
    shared = found.by_actor[0, made[0].actors[0].id]
    points = [
        Point(n, ("actor", shared), c.start, c.end, lean, True, c, "")
        for n, lean in ((0, -0.9), (1, 0.9)) for c in made[n].claims
    ]  # fmt: skip
    both = Dispute("opposed", ("actor", shared), tuple(points), 1.0)
    (subject,) = claims.subjects(found, disputes=[both])
    assert [s.parts for s in subject.said] == [(1,), (0,)]
    unsaid = replace(points[1], start=0, end=1, claim=None)  # a passage that claims nothing here
    (subject,) = claims.subjects(found, disputes=[replace(both, points=(points[0], unsaid))])
    assert [s.parts for s in subject.said] == [(), ()]


def test_a_claim_knows_its_sentence():
    said = claims.subjects(two())[0].said[0]
    assert ONE[said.words.start : said.words.end] == "The guild will win"
    assert ONE[said.sentence.start : said.sentence.end].strip() == "The guild will win."


def test_what_one_holder_claims_in_a_sentence_is_shown_once_and_what_headings_claim_is_not():
    text = (
        "Guild in a bind. The guild will win, and the guild is brave, Venn said. The guild is old."
    )
    body = text.index("The guild will")
    venn = actor(text, "Orla Venn", "person", "Venn")
    made = [claim(text, words, kind, venn.id) for words, kind in (("the guild is brave", "claim"), ("The guild will win", "prediction"))]  # fmt: skip
    one = reading(text, actors=[actor(text, "Harbour Guild", "organisation", "[Gg]uild"), venn],
                  claims=[claim(text, "Guild in a bind"), *made, claim(text, "The guild is old")])  # fmt: skip
    paragraphs = (Paragraph(0, body, "heading"), Paragraph(body, len(text)))
    one = replace(one, article=replace(one.article, paragraphs=paragraphs))
    (subject, *_) = claims.subjects(compare([one, reading(OTHER, actors=[guild(OTHER, "Harbour Guild|guild|club")])]))  # fmt: skip
    assert [(s.claim.kind, s.who, text[s.words.start : s.words.end]) for s in subject.of(0)] == [
        ("prediction", "Orla Venn", "The guild will win, and the guild is brave"),
        ("claim", "", "The guild is old"),
    ]


def test_an_aside_is_about_what_it_is_added_to():
    text = "The guild, perhaps the oldest foe of Arland, is tired."
    cast = [actor(text, "Harbour Guild", "organisation", "guild"), actor(text, "Arland", "state")]
    one = reading(text, actors=cast, claims=[claim(text, "perhaps the oldest foe of Arland", "hedge")])  # fmt: skip
    other = reading(two := "Arland has a guild.", actors=[actor(two, "Harbour Guild", "organisation", "guild"), actor(two, "Arland", "state")])  # fmt: skip
    assert [s.title for s in claims.subjects(compare([one, other]))] == ["Harbour Guild"]


def test_of_a_possession_the_thing_possessed():
    text = "Arland’s parliament will vote."
    other = "Arland’s parliament will not vote."
    readings = [
        reading(
            t, actors=[actor(t, "Arland", "state"), actor(t, "Parliament of Arland", "organisation", "parliament")],
            claims=[claim(t, t[:-1], "prediction")],
        )
        for t in (text, other)
    ]  # fmt: skip
    assert [s.title for s in claims.subjects(compare(readings))] == ["Parliament of Arland"]
