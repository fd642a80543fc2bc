"""Gold is found with its article, dated by the manifest, and refused for another text."""

from __future__ import annotations

import json

import pytest

from benchmarks import article_actors, article_events, gold, gold_make

TEXT = "Anna Berg, the president of Norway, met Olof Lind of Sweden in Oslo on Tuesday. She thanked him for the visit.\n"
WORKING = """
[[actor]]
id = "berg"
name = "Anna Berg"
type = "person"
names = ["Anna Berg"]
nouns = ["president of Norway"]
pronouns = ["She"]

[[event]]
id = "talks"
title = "Meeting in Oslo"
type = "consult"
triggers = ["met", "visit"]
earliest = "2019-12-31"
latest = "2019-12-31"
granularity = "day"
doers = ["berg"]
"""
SPLIT = '[[article]]\nname = "oslo"\nscores_only = true\n\n[[article]]\nname = "later"\nscores_only = false\n'


@pytest.fixture
def folders(tmp_path, monkeypatch):
    monkeypatch.setattr(gold, "FOLDER", tmp_path / "gold")
    monkeypatch.setattr(gold, "ARTICLES", tmp_path)
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold/split.toml").write_text(SPLIT)
    (tmp_path / "oslo.txt").write_text(TEXT)
    (tmp_path / "manifest.json").write_text(
        json.dumps([{"file": "oslo.txt", "date": "2020-01-03"}])
    )
    (tmp_path / "oslo.toml").write_text(WORKING)
    return tmp_path


def test_from_the_working_file_to_scores(folders, capsys):
    assert gold_make.main([str(folders / "oslo.toml")]) == 0
    [(entry, made, read)] = gold.ready()
    assert entry == gold.Entry("oslo", True) and made.published == "2020-01-03"
    assert read.published.source == "given"
    assert [read.text[m.start : m.end] for m in made.actors[0].mentions] == [
        "Anna Berg", "president of Norway", "She",
    ]  # fmt: skip
    capsys.readouterr()
    assert article_actors.main([]) == article_events.main([]) == 0
    printed = capsys.readouterr().out
    assert "oslo (scores only)" in printed and "of 3, " in printed and "of 2, " in printed
    assert {r.layer for r in [*article_actors.rows(), *article_events.rows()]} == {
        "actors",
        "events",
    }


def test_gold_of_another_text_is_refused(folders):
    gold_make.main([str(folders / "oslo.toml")])
    (folders / "oslo.txt").write_text(TEXT.replace("Tuesday", "Monday"))
    with pytest.raises(gold.Changed, match="oslo"):
        list(gold.ready())


def test_nothing_is_written_while_something_is_to_mend(folders, capsys):
    (folders / "oslo.toml").write_text(WORKING.replace('"She"', '"He"'))
    assert gold_make.main([str(folders / "oslo.toml")]) == 1
    assert "'He' is not in the text" in capsys.readouterr().out
    assert list(gold.ready()) == [] and list(article_actors.rows()) == []
    (folders / "oslo.toml").write_text("[[actor]]\nid = 3\n")
    assert gold_make.main([str(folders / "oslo.toml")]) == 1


def test_the_text_is_printed_with_its_date(folders, capsys):
    assert gold_make.main(["--text", "oslo"]) == 0
    printed = capsys.readouterr().out
    assert "Published: 2020-01-03" in printed and TEXT.strip() in printed
