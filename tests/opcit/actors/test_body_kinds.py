"""Nouns that take up a body by what its name says that it is, and those that must not."""

from __future__ import annotations

import pytest

from opcit.actors.body_kinds import fits, kind_of

TAKEN_UP = [
    ("Ministers met the Federation of Dock Workers. The union wants more.", "federation-of-dock-workers", "union"),
    ("They met the Ceylon Mariners’ Guild. Nobody listened. The guild’s lawyer spoke.", "ceylon-mariners-guild", "guild"),
    ("The Oslo Centre for Public Accounts wrote it. Nobody read it. The centre was not surprised.",
     "oslo-centre-for-public-accounts", "centre"),
    ("Northern Minerals offered a bonus. The company can pay.", "northern-minerals", "company"),
    ("The Economic Community of East Sea States met. The leaders of ECESS left.", "economic-community-of-east-sea-states", "ECESS"),
    ("The Planning Bureau wrote a paper. The Bureau was not heard.", "planning-bureau", "Bureau"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "word"), TAKEN_UP)
def test_a_noun_takes_up_the_body_whose_name_says_so(mentions_in, text, who, word):
    assert word in mentions_in(text)[who]


APART = [
    ("Ministers met the Federation of Dock Workers. The European Commission listened. The union went on.",
     "european-commission", "union"),
    ("The Development Bank paid. The River Commission did not meet. The bank should not pay more.",
     "river-commission", "bank"),
    ("The Flemish Renewal party waits. It wants the union broken.", "flemish-renewal-party", "union"),
    ("The Oslo Centre for Public Accounts wrote it. A bomb went off in the centre.",
     "oslo-centre-for-public-accounts", "centre"),
    ("Berg Shipping is a Danish company. The Planning Bureau said so.", "danish-company", "company"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "word"), APART)
def test_a_noun_does_not_take_up_a_body_of_another_kind(mentions_in, text, who, word):
    assert word not in mentions_in(text).get(who, ())


def test_the_body_told_of_last_is_meant_of_two_of_a_kind(mentions_in):
    text = "The Coast Bank paid. The River Bank did not. The bank refused to pay more."
    assert mentions_in(text)["river-bank"] == ["River Bank", "bank"]


def test_states_are_taken_up_as_before(mentions_in):
    text = "Kenya left the European Union. The country voted."
    assert mentions_in(text)["kenya"] == ["Kenya", "country"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("World Bank", "bank"), ("Guild of Pilots", "guild"), ("Meridian", ""), ("Bank of England", "bank")],
)  # fmt: skip
def test_a_name_says_its_kind(name, kind):
    assert kind_of(name) == kind


def test_a_name_without_a_kind_fits_any_noun():
    assert fits("company", "Meridian") and not fits("company", "River Commission")


def test_of_two_named_together_neither_is_taken_up_by_its_name(mentions_in):
    found = mentions_in("Ministers met the Coast Guild and the River Guild. The guild was divided.")
    assert not any("guild" in words for words in found.values())


def test_a_union_of_workers_is_meant_before_one_of_states(mentions_in):
    found = mentions_in(
        "The Teamsters Union struck. The African Union sent a note. The union wants more."
    )
    assert found["teamsters-union"] == ["Teamsters Union", "union"]


def test_a_union_of_states_alone_is_meant(mentions_in):
    assert (
        mentions_in("The African Union sent a note. The union wants more.")["african-union"][-1]
        == "union"
    )
