from __future__ import annotations

import pytest

from opcit import watched
from opcit.analyse import Cancelled, analyse
from opcit.models import syntax

TEXT = "The envoy left the capital on Tuesday, after talks with President Ada Holm that had failed."


def test_where_nobody_is_told_the_loops_are_plain():
    assert list(watched.through([1, 2], "counting")) == list(watched.heed([1, 2])) == [1, 2]


def test_each_loop_takes_half_of_what_is_left_of_a_stage():
    told = []
    with watched.telling(lambda *said: told.append(said)):
        list(watched.through([1, 2], "counting"))
        list(watched.through([1, 2], "weighing"))
        list(watched.heed([1]))
    assert told == [
        ("counting, 0%", 0), ("counting, 50%", 0.25), ("counting, 100%", 0.5),
        ("weighing, 0%", 0.5), ("weighing, 50%", 0.625), ("weighing, 100%", 0.75),
        ("weighing, 100%", 0.75),
    ]  # fmt: skip


def test_an_analysis_tells_what_it_does_and_never_goes_back(make_article):
    told = []
    analyse(make_article(TEXT, TEXT), lambda *said: told.append(said))
    shares = [done for _, done, _ in told]
    assert shares == sorted(shares) and {total for *_, total in told} == {9}
    said = {stage.rpartition(", ")[0] for stage, _, _ in told}
    assert {
        "Actors: parsing sentences",
        "Actors: finding names",
        "Stance: judging passages",
    } <= said


def test_an_analysis_stops_within_the_loops_of_a_layer(make_article, monkeypatch):
    monkeypatch.setattr(syntax, "GROUP", 1)
    told = []

    def until_parsing(stage, done, total):
        told.append(stage)
        if "parsing" in stage and not stage.endswith(" 0%"):
            raise Cancelled

    with pytest.raises(Cancelled):
        analyse(make_article(*[f"{TEXT} {n}" for n in range(8)]), until_parsing)
    assert told[-1].startswith("Actors: parsing sentences")


def test_sentences_parsed_by_groups_have_the_same_trees(monkeypatch):
    text = " ".join([TEXT] * 5)
    spans = [(n * (len(TEXT) + 1), n * (len(TEXT) + 1) + len(TEXT)) for n in range(5)]
    whole = syntax.trees(text, spans)
    monkeypatch.setattr(syntax, "GROUP", 2)
    assert syntax.trees(text, spans) == whole
