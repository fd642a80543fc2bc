"""Peoples that no list has: who they are, and what is theirs."""

import pytest


def test_what_is_an_unlisted_peoples_is_named_by_it(mentions_in):
    found = mentions_in(
        "The Veltish government resigned. Its ministers fled when Veltish troops fired."
    )
    assert found["veltish-government"][0] == "Veltish government"
    assert found["veltish-troops"] == ["Veltish troops"]


@pytest.mark.parametrize(
    ("text", "who", "word"),
    [("The Veltish said no.", "veltish", "Veltish"), ("Some Veltites fled to Oslo.", "veltites", "Veltites")],
)  # fmt: skip
def test_an_unlisted_people_is_an_actor_where_its_name_is_no_adjective(
    mentions_in, text, who, word
):
    assert mentions_in(text)[who] == [word]


def test_an_adjective_of_an_unlisted_people_is_no_actor(mentions_in):
    assert "veltish" not in mentions_in("Berg wrote of Veltish cooking.")
