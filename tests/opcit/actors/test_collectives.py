"""Bodies of one kind that words of theirs tell apart, and whose they are."""

from __future__ import annotations


def test_two_courts_are_two(mentions_in):
    text = (
        "The Supreme Court of Kenya threw it out. The court said why. The High Court had said the contrary. "
        "The High Court of Kenya has many judges. The Supreme Court knew better."
    )
    found = mentions_in(text)
    assert found["supreme-court-of-kenya"] == ["Supreme Court of Kenya", "court", "Supreme Court"]
    assert found["high-court-of-kenya"] == ["High Court", "High Court of Kenya"]


def test_a_court_of_the_same_words_is_one(mentions_in):
    text = "The Supreme Court heard it. The Supreme Court of Norway has ten judges."
    assert mentions_in(text)["supreme-court-of-norway"] == ["Supreme Court", "Supreme Court of Norway"]  # fmt: skip


def test_what_is_of_no_state_is_the_state_s_that_the_text_is_about(actors_in):
    text = (
        "The Nigerien government locked the doors. The Nigerien government laughed. Niger slept. "
        "The Nigerien government spoke. Algeria, which had a plan, sent it. Parliament was silent, and the police too."
    )
    assert actors_in(text)["police"].parent == "niger"


def test_of_two_states_told_of_as_much_neither_has_the_police(actors_in):
    text = "Niger slept. Algeria, which had a plan, sent it. On Monday the police were silent."
    assert actors_in(text)["police"].parent is None


def test_soldiers_met_in_one_state_are_not_another_s(mentions_in):
    found = mentions_in(
        "In Niger the soldiers no longer pretend. Last year American soldiers left."
    )
    assert found["american-soldiers"] == ["American soldiers"]


def test_soldiers_met_nowhere_are_those_told_of_next(mentions_in):
    found = mentions_in("The soldiers no longer pretend. Last year the American soldiers left.")
    assert found["american-soldiers"] == ["soldiers", "American soldiers"]


def test_a_dateline_in_capitals_is_its_town(mentions_in):
    assert mentions_in("NAIROBI. On Friday a judge spoke in Nairobi.")["nairobi"] == [
        "NAIROBI",
        "Nairobi",
    ]


def test_a_month_before_a_group_is_no_part_of_it(actors_in):
    found = actors_in("In June Tajik engineers closed the gates.")
    assert "tajik-engineers" in found


def test_jets_are_not_the_soldiers_of_their_state(mentions_in):
    text = "American jets struck Baghdad. American troops are in the north, and the soldiers may leave."
    found = mentions_in(text)
    assert found["american-jets"] == ["American jets"]
    assert found["american-troops"] == ["American troops", "soldiers"]


def test_troops_and_the_navy_are_called_by_what_holds_both(mentions_in):
    text = "The American navy sailed. American troops are in the north, and the soldiers may leave."
    found = mentions_in(text)
    assert found["american-forces"] == ["American navy", "American troops", "soldiers"]


def test_a_crowd_in_general_is_not_the_crowd_that_came(mentions_in):
    text = "A crowd stormed the embassy in Oslo. {} The crowd left at noon."
    for general in (
        "A crowd does not ask who pays.",
        "A crowd is a bad judge.",
        "Nobody wants to argue with a mob.",
    ):
        assert mentions_in(text.format(general))["crowd"] == ["crowd", "crowd"]
    found = mentions_in(text.format("A crowd has gathered again."))
    assert found["crowd"] == ["crowd", "crowd", "crowd"]


def test_airlines_are_not_the_one_firm_told_of_before(mentions_in):
    found = mentions_in("A Swiss firm denied it. The ministers asked their own airlines to stay.")
    assert found["swiss-firm"] == ["Swiss firm"]


def test_a_coast_guard_is_a_body(actors_in):
    found = actors_in(
        "The Chinese coast guard took the crew. The coast guard was proud of its work."
    )
    assert found["chinese-coast-guard"].type == "organisation"


def test_a_people_is_called_as_the_text_calls_it(mentions_in):
    assert "filipinos" in mentions_in("Twenty-two Filipinos were in the water.")
