"""A capital where an organisation sits: it stands for the organisation where that alone is spoken of."""

from __future__ import annotations

import pytest

FOR_THE_UNION = [
    ("The EU fined a dairy. Brussels rejected its appeal.", ["EU", "Brussels"]),
    ("Brussels rejected the plan. The EU has fined two firms.", ["Brussels", "EU"]),
    ("The European Commission fined a dairy. Brussels said no.", ["Brussels"]),
    ("The EU fined Norway. Officials in Brussels said so. Brussels officials left.", ["EU", "Officials", "Brussels officials"]),
]  # fmt: skip
FOR_THE_STATE = [
    ("Brussels recalled an ambassador.", "Brussels"),
    ("Brussels rejected the plan. Belgium will vote on the EU budget.", "Brussels"),
    ("Brussels recalled an ambassador. The EU watched. Belgian police held two men.", "Brussels"),
    ("The EU fined Norway. The government in Brussels fell.", "government"),
]


@pytest.mark.parametrize(("text", "said"), FOR_THE_UNION)
def test_brussels_is_the_union_that_the_text_speaks_of(mentions_in, text, said):
    found = mentions_in(text)
    assert [words for words in found["european-union"] if words != "its"] == said
    assert "belgian-government" not in found


@pytest.mark.parametrize(("text", "said"), FOR_THE_STATE)
def test_brussels_is_the_government_of_a_belgium_spoken_of(mentions_in, text, said):
    assert mentions_in(text)["belgian-government"] == [said]


def test_the_city_stays_a_place(mentions_in):
    assert (
        mentions_in("The EU met in Brussels. Ministers flew to Brussels.")["brussels"]
        == ["Brussels"] * 2
    )


def test_why_says_that_it_sits_there(actors_in):
    whys = [
        m.why
        for m in actors_in("The EU fined a dairy. Brussels said no.")["european-union"].mentions
    ]
    assert any("sits there" in why for why in whys)


def test_capitals_in_a_list_act_alike(actors_in):
    found = actors_in("Washington, London and Ottawa published their own lists on Monday.")
    assert {
        found[who].type for who in ("us-government", "british-government", "canadian-government")
    } == {"government"}
    cities = actors_in("He met bankers in Paris, London and Ottawa.")
    assert all(actor.type == "place" for actor in cities.values() if actor.type != "people")
