"""Which events of several articles are one, and who tells or leaves them out."""

from __future__ import annotations

from typing import Any

from opcit.comparing.compared import compare
from opcit.comparing.records import Comparison
from opcit.findings import Actor
from opcit.reading import Reading
from tests.opcit.comparing.invented import actor, event, reading

DAY = ("2031-05-03", "2031-05-03")
ONE = "On 3 May rebels stormed the customs house of Port Ellery. The guards fled."
OTHER = "Dockers broke into the customs house at Port Ellery on Saturday."


def cast(text: str) -> list[Actor]:
    known = [
        ("Customs house", "organisation", "customs house"), ("Rebels", "armed_group", "[Rr]ebels"),
        ("Dockers", "people", "[Dd]ockers"), ("Arland", "state", "Arland"), ("Veria", "state", "Veria"),
    ]  # fmt: skip
    made = [
        actor(text, name, kind, words, noun=kind not in ("state", "organisation"))
        for name, kind, words in known
    ]
    return [a for a in made if a.mentions]


def told(text: str, words: str, kind: str = "assault", days: Any = DAY, **more: Any) -> Reading:
    published = more.pop("published", "2031-05-10")
    return reading(
        text, published, actors=cast(text), events=[event(text, words, kind, days, **more)]
    )


def together(*readings: Reading) -> Comparison:
    return compare(readings)


def test_the_same_deed_in_other_words_by_other_names():
    found = together(
        told(ONE, "stormed the customs house", agents=("rebels",), patients=("customs-house",)),
        told(
            OTHER, "broke into the customs house", agents=("dockers",), patients=("customs-house",)
        ),
    )
    (one,) = found.events
    assert set(one.members) == {0, 1}
    assert set(one.agents) == {"rebels", "dockers"}
    assert "the same kind of event (storm)" in one.why
    assert "the same day" in one.why
    assert 0.5 < one.sure < 1


def test_another_day_is_another_event():
    found = together(
        told(ONE, "stormed the customs house", patients=("customs-house",)),
        told(OTHER, "broke into the customs house", days=("2031-05-04", "2031-05-04"), patients=("customs-house",)),
    )  # fmt: skip
    assert [len(e.members) for e in found.events] == [1, 1]


def test_a_denial_and_a_fact_are_two():
    found = together(
        told(ONE, "stormed the customs house", patients=("customs-house",)),
        told(OTHER, "broke into the customs house", status="negated", patients=("customs-house",)),
    )
    assert len(found.events) == 2


def test_named_doers_who_differ_keep_events_apart():
    text = "Arland shelled the customs house on 3 May."
    other = "Veria shelled the customs house on 3 May."
    found = together(
        told(text, "shelled the customs house", "fight", agents=("arland",), patients=("customs-house",)),
        told(other, "shelled the customs house", "fight", agents=("veria",), patients=("customs-house",)),
    )  # fmt: skip
    assert len(found.events) == 2


def test_who_does_it_and_who_undergoes_it_are_not_turned_round():
    text, other = "Arland attacked Veria on 3 May.", "Veria attacked Arland on 3 May."
    found = together(
        told(text, "attacked", agents=("arland",), patients=("veria",)),
        told(other, "attacked", agents=("veria",), patients=("arland",)),
    )
    assert len(found.events) == 2


def test_a_shooting_is_no_storming():
    text = "On 3 May rebels shot at the customs house."
    found = together(
        told(ONE, "stormed the customs house", patients=("customs-house",)),
        told(text, "shot", patients=("customs-house",)),
    )
    assert len(found.events) == 2


def test_two_statements_of_one_day_are_one_only_about_one_matter():
    text = "On 3 May Arland said that wheat would be dearer."
    other = "Arland said on 3 May that the bridges would stay closed for ships."
    found = together(
        told(text, "said", "statement", agents=("arland",)),
        told(other, "said", "statement", agents=("arland",)),
    )
    assert len(found.events) == 2


def test_bounds_are_those_that_all_accounts_allow():
    found = together(
        told(ONE, "stormed the customs house", days=("2031-05-02", "2031-05-03"), patients=("customs-house",)),
        told(OTHER, "broke into the customs house", days=("2031-05-03", None), patients=("customs-house",)),
    )  # fmt: skip
    (one,) = found.events
    assert (one.earliest, one.latest) == ("2031-05-03", "2031-05-03")


def test_an_article_published_before_could_not_tell_it():
    early = reading("Nothing is heard from Port Ellery.", "2031-05-01")
    late = reading("All is quiet again in Port Ellery.", "2031-06-01")
    (one,) = together(told(ONE, "stormed the customs house"), early, late).events
    assert one.before == (1,)
    assert set(one.members) == {0}


def test_a_described_actor_of_the_same_part_in_one_event_is_one():
    text = "The rebels broke into the customs house of Port Ellery on 3 May."
    found = together(
        told(ONE, "stormed the customs house", agents=("rebels",), patients=("customs-house",)),
        told(text, "broke into the customs house", agents=("rebels",), patients=("customs-house",)),
    )
    rebels = found.actor("rebels")
    assert rebels is not None
    assert set(rebels.members) == {0, 1}
    assert "play the same part" in rebels.why


def test_the_same_description_elsewhere_is_somebody_else():
    text = "In Veria rebels left their camp on 9 May."
    found = together(
        told(ONE, "stormed the customs house", agents=("rebels",)),
        told(text, "left", "retreat", ("2031-05-09", "2031-05-09"), agents=("rebels",)),
    )
    assert [len(a.members) for a in found.actors if a.name == "Rebels"] == [1, 1]
    assert len({a.id for a in found.actors}) == len(found.actors)
