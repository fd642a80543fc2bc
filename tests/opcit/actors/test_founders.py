"""A company and its founder of one name are two actors."""

from __future__ import annotations

COMPANY = (
    "Elias Venn founded Venn in 1990. Venn makes turbines. On Monday Venn said it would close two plants. "
    "Venn, 71, has a boat. He wept. Shares in Venn fell."
)


def test_a_company_is_not_its_founder(actors_in):
    found = actors_in(COMPANY)
    said = {who: [COMPANY[m.start : m.end] for m in found[who].mentions] for who in found}
    assert found["venn"].type == "organisation"
    assert said["venn"] == ["Venn", "Venn", "Venn", "it", "Venn"]
    assert said["elias-venn"][:2] == ["Elias Venn", "Venn"]


def test_what_comes_before_the_founder_s_name_is_told_apart_too(mentions_in):
    text = "Shares in Dornier fell. Dornier said it would cut jobs. It was founded by Paul Dornier, who left in 2012. Dornier, 71, laughed."
    found = mentions_in(text)
    assert found["dornier"][:2] == ["Dornier", "Dornier"]
    assert found["paul-dornier"] == ["Paul Dornier", "Dornier"]


def test_a_person_of_whom_no_company_is_told_is_one(mentions_in):
    text = "Marcel Roux met the owner of Roux’s house. Roux’s workers marched. Roux said it was over. Roux won."
    assert mentions_in(text)["marcel-roux"] == ["Marcel Roux", "Roux", "Roux", "Roux", "Roux"]
