"""Whom a surname that two persons share stands for, and names that are one person's in part."""

from __future__ import annotations

import pytest

COUPLE = "Anna Moe and her husband, Ole Moe, tested it. "
TOLD = [
    (COUPLE + "Moe says that her results are clear.", "anna-moe"),
    (COUPLE + "Moe says that his results are clear.", "ole-moe"),
    (COUPLE + "Moe asked him to stop.", "anna-moe"),
    ("Peter Otieno promised it. Otieno did it again. His deputy, Grace Otieno, resigned. Otieno sleeps well.", "peter-otieno"),
    ("Peter Otieno promised it. Otieno left. His deputy, Grace Otieno, resigned. She told all. Otieno has not thanked her.",
     "peter-otieno"),
    ("Clara Paz leads the miners. Her father Juan Paz led them once. Paz lost. She does not mean to lose. Paz asked for help.",
     "clara-paz"),
    ("Chairman Peter Otieno promised it. His deputy, Grace Otieno, resigned. Otieno, the chairman, was glad.", "peter-otieno"),
    ("Chairman Peter Otieno promised it. His deputy, Grace Otieno, resigned. Otieno was glad.", "grace-otieno"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), TOLD)
def test_the_last_sentence_tells_whose_surname_it_is(actors_in, text, who):
    last = max(text.rfind("Moe"), text.rfind("Otieno"), text.rfind("Paz"))
    assert last in [m.start for m in actors_in(text)[who].mentions]


def test_a_word_inside_only_one_name_is_that_person(mentions_in):
    text = "President Luiz Inácio Lula da Silva may sign. Lula needs votes."
    assert mentions_in(text)["luiz-inacio-lula-da-silva"][-1] == "Lula"


def test_a_word_inside_one_name_that_begins_another_is_the_other(mentions_in):
    found = mentions_in("John Quincy Adams wrote to Quincy Jones. Quincy answered.")
    assert "Quincy" in found["quincy-jones"]
    assert found["john-quincy-adams"] == ["John Quincy Adams"]


RANKED = [
    ("Last week General Abdou Tiani swore himself in.", "abdou-tiani", "person"),
    ("Last week General Dynamics paid a dividend.", "general-dynamics", "organisation"),
    ("They told the UN General Assembly so.", "un-general-assembly", "organisation"),
]


@pytest.mark.parametrize(("text", "who", "type"), RANKED)
def test_a_rank_before_several_rare_words_shows_a_person(actors_in, text, who, type):
    assert actors_in(text)[who].type == type


CAPITALS = [
    ("Paris has gone. Lima has gone.", "french-government", "Paris"),
    ("Paris Hilton came. Paris has gone.", "paris-hilton", "Paris"),
    ("Anna Kabul wrote. Kabul has denied it.", "anna-kabul", "Anna Kabul"),
]


@pytest.mark.parametrize(("text", "who", "word"), CAPITALS)
def test_a_capital_is_a_person_only_where_one_is_called_so(mentions_in, text, who, word):
    assert word in mentions_in(text)[who]


def test_a_city_is_no_person_where_somebody_is_in_it(mentions_in):
    mentions = mentions_in("Paris Hilton came. She grew up in Paris.")
    assert mentions["paris-hilton"] == ["Paris Hilton", "She"]


def test_a_surname_is_no_place_though_it_sounds_like_one(mentions_in):
    text = "Raila Odinga, whose party lost, sat in the second row. Odinga has lost five elections."
    assert mentions_in(text)["raila-odinga"] == ["Raila Odinga", "Odinga"]
