"""Which actors that are only described are one, by what they do in events that several articles tell."""

from __future__ import annotations

from typing import Any

from opcit.reading import Reading
from tests.opcit.comparing.invented import actor, event, reading
from tests.opcit.comparing.port import DAY, ONE, OTHER, cast, together, told


def test_a_described_actor_of_the_same_part_in_one_event_is_one():
    text = "The rebels broke into the customs house of Port Ellery on 3 May."
    found = together(
        told(ONE, "stormed the customs house", agents=("rebels",), patients=("customs-house",)),
        told(text, "broke into the customs house", agents=("rebels",), patients=("customs-house",)),
    )
    rebels = found.actor("rebels")
    assert rebels is not None
    assert set(rebels.members) == {0, 1}
    assert "the same part" in rebels.why


def test_the_crowd_that_does_one_deed_is_one_whatever_it_is_called():
    def one(text: str, name: str, words: str, kind: str = "people") -> Reading:
        doers = actor(text, name, kind, words, noun=True)  # type: ignore[arg-type]
        house = actor(text, "Customs house", "organisation", "customs house")
        broke = event(text, "stormed the customs house", "assault", DAY, agents=(doers.id,), patients=(house.id,))  # fmt: skip
        return reading(text, actors=[doers, house], events=[broke])

    mourners = one("The mourners stormed the customs house.", "Mourners", "mourners")
    protesters = one(
        "Protesters stormed the customs house.", "Protesters at the customs house", "Protesters"
    )
    soldiers = one("Soldiers stormed the customs house.", "Soldiers", "Soldiers", "armed_group")
    shared = [a for a in together(mourners, protesters).actors if len(a.members) > 1]
    assert [a.name for a in shared if a.type == "people"] == ["Mourners"]
    assert "play the same part" in next(a.why for a in shared if a.type == "people")
    apart = together(mourners, soldiers).actors
    assert [len(a.members) for a in apart if a.name != "Customs house"] == [1, 1]


def test_the_only_militias_of_two_articles_on_one_event_are_one():
    def one(text: str, *names: str) -> Reading:
        groups = [actor(text, name, "armed_group", name, noun=True) for name in names]
        house = actor(text, "Customs house", "organisation", "customs house")
        broke = event(text, "stormed the customs house", "assault", DAY, patients=(house.id,))
        return reading(text, actors=[*groups, house], events=[broke])

    def shared(*texts: Reading) -> list[str]:
        found = [a for a in together(*texts).actors if a.type == "armed_group"]
        return [a.why for a in found if len(a.members) > 1]

    ours = one("The militias sat. The militias left. They stormed the customs house.", "militias")
    theirs = one(
        "They stormed the customs house. Arland militia members sat, and Arland militia members wept.",
        "Arland militia members",
    )
    assert shared(ours, theirs) == [
        "Both articles tell of “stormed the customs house”, and call only one group militias:"
        " “militias” (A) and “Arland militia members” (B)."
    ]
    several = one("They stormed the customs house. Hill militias and town militias wept. Hill militias and town militias left.", "Hill militias", "town militias")  # fmt: skip
    assert shared(ours, several) == []
    crowd = one("The rebels sat. The rebels left. They stormed the customs house.", "rebels")
    assert shared(ours, crowd) == []
    once = one("They stormed the customs house. There were militias.", "militias")
    assert shared(ours, once) == []


def test_a_man_is_not_the_man_of_another_article():
    def one(text: str, words: str) -> Reading:
        man = actor(text, "Man", "person", "man", noun=True)
        house = actor(text, "Customs house", "organisation", "customs house")
        broke = event(text, words, "assault", DAY, agents=(man.id,), patients=(house.id,))
        return reading(text, actors=[man, house], events=[broke])

    found = together(
        one("A man stormed the customs house.", "stormed the customs house"),
        one("The new man stormed the customs house.", "stormed the customs house"),
    )
    assert [len(a.members) for a in found.actors if a.name == "Man"] == [1, 1]


def test_the_same_description_elsewhere_is_somebody_else():
    text = "In Veria rebels left their camp on 9 May."
    found = together(
        told(ONE, "stormed the customs house", agents=("rebels",)),
        told(text, "left", "retreat", ("2031-05-09", "2031-05-09"), agents=("rebels",)),
    )
    assert [len(a.members) for a in found.actors if a.name == "Rebels"] == [1, 1]
    assert len({a.id for a in found.actors}) == len(found.actors)


def test_a_noun_that_two_articles_use_is_no_reason_however_often():
    """Two articles that tell of the same two events, and of crowds that take no part in them."""
    texts = (
        f"{ONE} A crowd sang in Port Ellery. The crowd left. On 9 May Arland shelled Veria.",
        f"{OTHER} On 9 May Arland shelled Veria. In Veria the crowd wept. The crowd left.",
    )
    made = []
    for text, words in zip(texts, ("stormed the customs house", "broke into the customs house"), strict=True):  # fmt: skip
        actors = [*cast(text), actor(text, "Crowd", "people", "crowd", noun=True)]
        shelled = event(
            text, "shelled Veria", "fight", ("2031-05-09",) * 2, agents=("arland",), patients=("veria",)
        )  # fmt: skip
        stormed = event(text, words, "assault", DAY, patients=("customs-house",))
        made.append(reading(text, actors=actors, events=[stormed, shelled]))
    found = together(*made)
    assert [len(e.members) for e in found.events] == [2, 2]
    assert [len(a.members) for a in found.actors if a.name == "Crowd"] == [1, 1]


def test_other_words_before_one_noun_make_others_of_them_even_in_one_event():
    text = "The young rebels broke into the customs house of Port Ellery on 3 May."
    other = "On 3 May mountain rebels broke into the customs house of Port Ellery."

    def one(sentence: str, name: str) -> Reading:
        rebels = actor(sentence, name, "armed_group", name.lower(), noun=True)
        broke = event(
            sentence, "broke into the customs house", "assault", DAY, agents=(rebels.id,), patients=("customs-house",),
        )  # fmt: skip
        house = actor(sentence, "Customs house", "organisation", "customs house")
        return reading(sentence, actors=[rebels, house], events=[broke])

    found = together(one(text, "Young rebels"), one(other, "Mountain rebels"))
    assert len(found.events) == 1
    assert [len(a.members) for a in found.actors if "rebels" in a.name] == [1, 1]


def test_a_description_by_its_state_is_one_only_in_what_both_tell():
    def one(text: str, days: Any) -> Reading:
        diver = actor(text, "French diver", "person", "French diver", noun=True)
        house = actor(text, "Customs house", "organisation", "customs house")
        held = event(text, "stormed the customs house", "assault", days, patients=(house.id,))
        return reading(text, actors=[diver, house], events=[held])

    text = "A French diver fled when rebels stormed the customs house."
    found = together(one(text, DAY), one(f"At noon {text}", DAY))
    (diver,) = [a for a in found.actors if a.name == "French diver"]
    assert diver.why == (
        "Both articles speak of “French diver”, where they tell of “stormed the customs house”."
    )
    found = together(one(text, DAY), one(f"At noon {text}", ("2031-06-03", "2031-06-03")))
    assert [len(a.members) for a in found.actors if a.name == "French diver"] == [1, 1]


def test_a_description_is_quoted_as_each_article_has_it():
    def one(name: str) -> Reading:
        text = f"A {name} fled when rebels stormed the customs house."
        diver = actor(text, name, "person", name, noun=True)
        house = actor(text, "Customs house", "organisation", "customs house")
        held = event(text, "stormed the customs house", "assault", DAY, patients=(house.id,))
        return reading(text, actors=[diver, house], events=[held])

    found = together(one("American diver"), one("US diver"))
    (diver,) = [a for a in found.actors if "diver" in a.name]
    assert diver.why == (
        "“American diver” (A) and “US diver” (B) are one, where they tell of “stormed the customs house”."
    )
