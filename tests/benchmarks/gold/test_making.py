"""From working files to gold: what is kept, and what has to be mended."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import msgspec
import pytest

from benchmarks import gold, gold_make
from benchmarks.gold import making, working
from opcit import ingest
from opcit.events.ontology import event_types
from opcit.ingest.dates import with_given_date

RULES = Path(__file__).resolve().parents[3] / "docs/annotation.md"
TEXT = """Harbour stormed

President Anna Berg of Norway said that Berg and her militia would leave. The president of Norway was gone when
fighters stormed the harbour in Oslo last Tuesday, and nobody in Norway spoke about the attack afterwards."""
WORKING = """
[[actor]]
id = "norway"
name = "Norway"
type = "state"
names = ["Norway *", "president of <Norway>"]

[[actor]]
id = "berg"
name = "Anna Berg"
type = "person"
names = ["President Anna Berg", "Berg *"]
nouns = ["president of Norway"]
pronouns = ["her ?"]

[[event]]
id = "storming"
title = "Harbour taken"
type = "assault"
triggers = ["fighters <stormed>", "attack"]
latest = "2019-12-31"
earliest = "2019-12-31"
granularity = "day"
doers = ["berg"]
"""


def made(toml: str) -> tuple[gold.Gold, list[str]]:
    read = with_given_date(ingest.read_text(TEXT), "2020-01-03")
    return making.make("harbour", msgspec.toml.decode(toml, type=working.Working), read)


def test_a_star_takes_what_is_in_no_other_mention_and_inner_ones_are_marked():
    found, wrong = made(WORKING)
    text = ingest.read_text(TEXT).text
    assert wrong == []
    words = {a.id: [(text[m.start : m.end], m.kind, m.inside) for m in a.mentions] for a in found.actors}  # fmt: skip
    assert words == {
        "norway": [("Norway", "name", False), ("Norway", "name", True), ("Norway", "name", False)],
        "berg": [
            ("President Anna Berg", "name", False), ("Berg", "name", False),
            ("her", "pronoun", False), ("president of Norway", "noun", False),
        ],
    }  # fmt: skip
    assert [text[t.start : t.end] for t in found.events[0].triggers] == ["stormed", "attack"]
    assert found.published == "2020-01-03"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("Berg *", "Bergen"), "actor berg: 'Bergen' is not in the text"),
        (("her ?", "her ?\", \"<Norway> was"), "is listed twice"),
        (("her ?", "her ?\", \"Berg of Norway"), "crosses another mention"),
        (("her ?", "her ?\", \"Anna Berg"), "lies within a mention of the same actor"),
        (('doers = ["berg"]', 'doers = ["lind"]'), "event storming: no actor has the id 'lind'"),
        (('type = "assault"', 'type = "storm"'), "'storm' is no type"),
        (('id = "berg"', 'id = "norway"'), "the id is used twice"),
        (('type = "state"', 'type = "state"\nparent = "europe"'), "the id 'europe' of its parent"),
        (('type = "state"', 'type = "state"\nparent = "norway"'), "is its own parent"),
        (('earliest = "2019-12-31"', 'earliest = "2020-01-01"'), "earliest is after latest"),
        (('earliest = "2019-12-31"', 'earliest = "Dec 31"'), "'Dec 31' is no day"),
        (('granularity = "day"', 'granularity = "hour"'), "'hour' is no granularity"),
        (("Harbour taken", "Fighters stormed the harbour in Oslo last"), "words of your own"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_said(change, says):
    _, wrong = made(WORKING.replace(*change))
    assert any(says in line for line in wrong)


def test_a_field_that_is_no_field_is_refused():
    with pytest.raises(msgspec.ValidationError, match="trigers"):
        made(WORKING.replace("triggers", "trigers"))


def test_a_trigger_of_two_events_is_said():
    second = WORKING[WORKING.index("[[event]]") :].replace('"storming"', '"other"')
    assert any("is a trigger twice" in line for line in made(WORKING + second)[1])


def test_gold_is_the_same_after_writing_and_reading_and_holds_no_text(tmp_path, monkeypatch):
    found, _ = made(WORKING)
    monkeypatch.setattr(gold, "FOLDER", tmp_path)
    path = gold.save(found)
    assert gold.load("harbour") == found
    assert "fighters" not in path.read_text()


def test_what_no_mention_has_is_listed():
    found, _ = made(WORKING)
    listed = list(gold_make.left_over(found, ingest.read_text(TEXT)))
    assert [line.partition(":")[0] for line in listed] == ["Harbour", "The", "Oslo", "Tuesday"]


def test_the_rules_list_every_type_of_event_and_their_example_is_a_working_file():
    rules = RULES.read_text(encoding="utf-8")
    table = rules[rules.index("**Type**") : rules.index("**Trigger**")]
    assert re.findall(r"^\| (\w+) \|", table, re.MULTILINE)[1:] == list(event_types())
    example = rules[rules.index("```toml") + len("```toml") : rules.index("```\n\nAn entry")]
    assert msgspec.convert(tomllib.loads(example), working.Working).actor[0].id == "norway"


def test_every_article_is_of_one_part():
    names = [entry.name for entry in gold.split()]
    assert len(set(names)) == len(names) == 6
    assert sum(entry.scores_only for entry in gold.split()) == 3
