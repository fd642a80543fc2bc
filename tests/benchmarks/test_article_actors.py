"""Actors of an invented article against its gold, on readings written by hand."""

from __future__ import annotations

import pytest

from benchmarks import article_actors, gold
from benchmarks.pairing import bare, pairs
from opcit.article import Article, Paragraph, text_id
from opcit.findings import Actor, Mention
from opcit.reading import Engine, Reading

TEXT = "President Anna Berg left Norway. Her army stayed; the Norwegian leader said she knew. Lind wept."


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def wanted(id: str, type: str, *mentions: tuple[str, str], parent=None, **more) -> gold.Actor:
    found = tuple(gold.Mention(*at(w), kind) for w, kind in mentions)
    return gold.Actor(id, id, type, parent, found, **more)


def found(id: str, type: str, *mentions: tuple[str, str], parent=None) -> Actor:
    told = tuple(Mention(*at(w), kind, "") for w, kind in mentions)
    return Actor(id, id, type, parent, (), 1.0, told, 1.0, "", "")


def reading(*actors: Actor) -> Reading:
    article = Article(text_id(TEXT), TEXT, (Paragraph(0, len(TEXT)),))
    return Reading(article, Engine("")).extended(actors)


BERG = wanted("berg", "person", ("Anna Berg", "name"), ("Her", "pronoun"), ("Norwegian leader", "noun"), ("she", "pronoun"))  # fmt: skip
NORWAY = wanted("norway", "state", ("Norway", "name"))
ARMY = wanted("army", "armed_group", ("army", "noun"), parent="norway")
LIND = wanted("lind", "person", ("Lind", "name"), unsure=True)


def made(*actors: gold.Actor) -> gold.Gold:
    return gold.Gold("invented", gold.sha256(TEXT), None, ((0, len(TEXT)),), actors, ())


GOLD = made(BERG, NORWAY, ARMY, LIND)
ALL = reading(
    found("b", "person", ("President Anna Berg", "name"), ("Her", "pronoun"), ("the Norwegian leader", "noun"), ("she", "pronoun")),
    found("n", "state", ("Norway", "name")),
    found("a", "armed_group", ("Her army", "noun"), parent="n"),
)  # fmt: skip


def test_everything_found_scores_full_though_the_unsure_is_not_found():
    total = article_actors.tally(GOLD, ALL)
    assert total.heads == (6, 6, 6) and total.words == (5, 6, 6)
    assert total.conll == pytest.approx(1)
    full = {"purity": (6, 6), "actors found": (3, 3), "type": (3, 3), "parent": (1, 1), "pronouns answered": (2, 2)}  # fmt: skip
    assert total.counts.items() >= full.items()
    assert total.counts["pronouns right"] == (2, 2)
    assert list(article_actors.errors(GOLD, ALL)) == []


def test_what_is_missed_extra_and_mixed_up_is_counted_and_listed():
    ours = reading(
        found("b", "people", ("Anna Berg", "name"), ("Norway", "name"), ("she", "pronoun")),
        found("a", "armed_group", ("army", "noun"), ("said", "noun")),
    )
    total = article_actors.tally(GOLD, ours)
    assert total.heads == (4, 5, 6)
    assert total.counts["purity"] == (3, 4)
    assert total.counts["type"] == (1, 2)
    assert total.counts["parent"] == (0, 1)
    # the last name before "she" is Norway, which is not Berg
    assert total.counts["pronouns answered"] == (1, 2)
    assert total.counts["of these rightly"] == (0, 1)
    assert sorted(line.split()[0] for line in article_actors.errors(GOLD, ours)) == [
        "apart", "extra", "missed", "missed",
    ]  # fmt: skip


def test_an_unsure_actor_that_is_found_is_not_wrongly_found():
    ours = reading(*ALL.actors, found("l", "person", ("Lind", "name")))
    assert article_actors.tally(GOLD, ours).heads == (7, 7, 7)


def test_the_counts_of_articles_add_up():
    one = article_actors.tally(GOLD, ALL)
    assert (one + one).heads == (12, 12, 12)
    assert (one + one).counts["purity"] == (12, 12)


def test_of_an_article_of_which_only_scores_are_looked_at_no_words_are_printed(monkeypatch, capsys):
    for scores_only in (True, False):
        entry = gold.Entry("invented", scores_only)
        ours = reading(found("a", "armed_group", ("army", "noun")))
        item = (entry, GOLD, ours, article_actors.tally(GOLD, ours))
        monkeypatch.setattr(article_actors, "measured", lambda item=item: iter([item]))
        article_actors.main(["--errors"])
        assert ("Norway" in capsys.readouterr().out) == (not scores_only)


@pytest.mark.parametrize(
    ("words", "left"),
    [("the US", "US"), ("US’s", "US"), ("Her army", "army"), ("the", "the"), ("These’", "These")],
)
def test_articles_possessors_and_clitics_are_no_part_of_a_mention(words, left):
    start, end = bare(words, (0, len(words)))
    assert words[start:end] == left


def test_the_same_words_are_paired_before_a_mention_that_ends_alike():
    text = "the old prime minister"
    both = pairs(text, [(4, 22)], [(8, 22), (0, 22)])
    assert both.of == {0: 1} and both.words == {0}
