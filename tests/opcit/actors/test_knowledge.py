import re
import tomllib
from pathlib import Path

import pytest

import opcit
from opcit.actors import knowledge
from opcit.actors.heads import kinds
from opcit.actors.states import government_name, people_name
from opcit.lists import table

DATA = Path(opcit.__file__).parent / "data"


@pytest.mark.parametrize(
    "name, sort, key",
    [
        ("Burma", "state", "MM"),
        ("U.S.", "state", "US"),
        ("Turks", "people", "TR"),
        ("Philippine", "adjective", "PH"),
        ("Kremlin", "seat", "RU"),
        ("Nairobi", "capital", "KE"),
        ("Kata’ib Hezbollah", "body", "kataib-hezbollah"),
        ("Strait of Hormuz", "region", "Strait of Hormuz"),
        ("Kirkuk", "city", "IQ"),
    ],
)
def test_a_name_has_its_meaning(name, sort, key):
    assert (sort, key) in {(m.sort, m.key) for m in knowledge.meanings_of(name)}


@pytest.mark.parametrize("name", ["Reading", "the", "Qwxyz", ""])
def test_other_words_have_none(name):
    assert knowledge.meanings_of(name) == ()


@pytest.mark.parametrize(
    "code, government, people",
    [
        ("US", "US government", "Americans"),
        ("IR", "Iranian government", "Iranians"),
        ("FR", "French government", "French people"),
        ("HK", "Hong Kong government", "Hongkongers"),
    ],
)
def test_a_states_government_and_people_are_shown_so(code, government, people):
    assert (government_name(code), people_name(code)) == (government, people)


def test_the_lists_fit_each_other():
    states = set(table("countries"))
    assert set(table("states")) <= states
    assert set(table("leaders")) <= states
    assert {b.country for b in knowledge.bodies().values()} <= states | {""}
    assert {name for kind in kinds().values() for name in kind.kin} <= set(kinds())


def test_terms_of_office_are_dated_and_end_after_they_begin():
    for tenure in knowledge.tenures():
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", tenure.start)
        assert tenure.end == "" or tenure.start < tenure.end
        assert tenure.office in knowledge.listed("offices", "offices")


def test_no_list_names_a_thing_twice():
    lists = tomllib.loads((DATA / "actor_words.toml").read_text(encoding="utf-8"))
    twice = {k: {w for w in words if words.count(w) > 1} for k, words in lists.items()}
    assert {k: v for k, v in twice.items() if v} == {}
