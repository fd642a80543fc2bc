"""Which actors of several articles are one."""

from __future__ import annotations

import pytest

from opcit.comparing.compared import compare
from opcit.comparing.following import followed
from opcit.reading import Reading
from tests.opcit.comparing.invented import actor, reading


def merged(*groups: tuple[tuple[str, ...], ...]) -> set[frozenset[str]]:
    """The names that stand together, of articles given as tuples of (name, type, words, parent)."""
    found = []
    for number, group in enumerate(groups):
        names = [row[0] for row in group]
        text = f"{number}. " + " met ".join(
            row[2] if len(row) > 2 and row[2] else row[0] for row in group
        )
        actors = [
            actor(
                text, row[0], row[1], row[2] if len(row) > 2 else "",  # type: ignore[arg-type]
                parent=row[3] if len(row) > 3 else None, noun=len(row) > 4,
            )
            for row in group
        ]  # fmt: skip
        assert all(a.mentions for a in actors), names
        found.append(reading(text, actors=actors))
    compared = compare(found)
    return {
        frozenset(f"{n}:{found[n].actor(a).name}" for n, a in one.members.items())
        for one in compared.actors
        if len(one.members) > 1
    }


def test_a_surname_is_the_one_person_who_bears_it():
    assert merged((("Orla Venn", "person"),), (("Venn", "person"),)) == {
        frozenset({"0:Orla Venn", "1:Venn"})
    }


def test_the_same_surname_with_other_first_names_stays_apart():
    assert merged((("Orla Venn", "person"),), (("Tomas Venn", "person"),)) == set()


def test_a_surname_that_two_persons_bear_is_nobody_in_particular():
    found = merged((("Orla Venn", "person"),), (("Tomas Venn", "person"),), (("Venn", "person"),))
    assert found == set()


def test_accents_and_initials_are_no_other_person():
    assert merged((("José Arrante", "person"),), (("Jose Arrante", "person"),)) != set()
    assert merged((("Mira K. Sollen", "person"),), (("Mira Sollen", "person"),)) != set()


def test_one_name_of_a_person_and_of_a_place_are_two():
    assert merged((("Halden", "person"),), (("Halden", "place"),)) == set()


def test_an_abbreviation_that_both_use():
    found = merged(
        (("Northern Relief League", "organisation", "NRL"),),
        (("NRL", "organisation"),),
    )
    assert found == {frozenset({"0:Northern Relief League", "1:NRL"})}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("French government", "French government", True),
        ("French government", "Holm administration", True),
        ("Lenoir government", "Holm administration", False),
        ("French government", "German government", False),
        ("French government", "French foreign ministry", False),
    ],
)
def test_governments_of_one_state(one, other, same):
    def state(name: str) -> str:
        return "Germany" if "German " in name else "France"

    def group(name: str) -> tuple[tuple[str, ...], ...]:
        whole = state(name)
        return (whole, "state"), (name, "government", name, whole.lower(), "noun")

    found = merged(group(one), group(other))
    assert (frozenset({f"0:{one}", f"1:{other}"}) in found) is same


def test_descriptions_are_one_only_where_they_say_whose_they_are():
    ours = (("French soldiers", "armed_group", "", None, "noun"),)
    theirs = (("French troops", "armed_group", "", None, "noun"),)
    assert merged(ours, theirs) == {frozenset({"0:French soldiers", "1:French troops"})}
    bare = (("Crowd", "people", "", None, "noun"),)
    assert merged(bare, bare) == set()
    police = (("French security forces", "armed_group", "", None, "noun"),)
    assert merged(ours, police) == set()


def test_jets_are_no_soldiers_and_a_state_has_one_parliament():
    jets = (("French jets", "armed_group", "", None, "noun"),)
    troops = (("French troops", "armed_group", "", None, "noun"),)
    assert merged(jets, troops) == set()
    assert merged(jets, jets) == set()
    house = (("French parliament", "organisation", "", None, "noun"),)
    assert merged(house, house) == {frozenset({"0:French parliament", "1:French parliament"})}


def test_a_body_of_no_state_told_is_that_of_the_state_that_its_article_is_about():
    def one(name: str, *states: str) -> tuple[tuple[str, ...], ...]:
        return (*((state, "state") for state in states), (name, "organisation", "", None, "noun"))

    banks = frozenset({"0:French central bank", "1:Central bank"})
    assert banks in merged(one("French central bank", "France"), one("Central bank", "France"))
    for states in (("Germany",), ("France", "Germany")):
        assert banks not in merged(one("French central bank", "France"), one("Central bank", *states))  # fmt: skip
    assert merged(one("French ministry"), one("Ministry", "France")) == set()


def test_what_one_article_keeps_apart_stays_apart():
    both = (("French government", "government", "", None, "noun"), ("Holm administration", "government", "", None, "noun"))  # fmt: skip
    found = merged(both, (("French government", "government", "", None, "noun"),))
    assert found == {frozenset({"0:French government", "1:French government"})}


def test_each_merge_says_why_and_what_stands_alone_too():
    found = compare(
        [
            reading(text := "Orla Venn met Halden.", actors=[actor(text, "Orla Venn", "person"), actor(text, "Halden", "person")]),
            reading(text := "Venn left.", actors=[actor(text, "Venn", "person")]),
        ]
    )  # fmt: skip
    why = {a.name: a.why for a in found.actors}
    assert why["Orla Venn"] == "Orla Venn is the only Venn that these articles name in full."
    assert why["Halden"] == "No actor of B is taken for the same."


def test_of_a_leader_whose_full_name_no_article_writes_the_reason_is_what_they_write():
    def told(text: str, words: str) -> Reading:
        return reading(text, actors=[actor(text, "Orla Venn", "person", words)])

    found = [
        told("Mr. Venn met them. The president slept.", "Mr. Venn|The president"),
        told("President Venn left.", "President Venn"),
        told("Venn won.", "Venn"),
    ]
    assert [a.why for a in compare(found).actors] == ["All 3 articles write “Venn”."]


def test_what_a_state_is_called_in_neither_article_is_no_reason():
    def told(text: str, words: str) -> Reading:
        return reading(text, actors=[actor(text, "Harbour Council", "government", words)])

    one, other = told("The Hall spoke.", "Hall"), told("The Quay spoke.", "Quay")
    (found,) = compare([one, other]).actors
    assert found.why == "“Hall” (A) and “Quay” (B) both mean Harbour Council."


def test_a_name_that_each_spells_its_way_is_quoted_as_each_spells_it():
    made = [reading(f"{name} met.", actors=[actor(f"{name} met.", name, "person")]) for name in ("Ibrahim Çelik", "Ibrahim Celik")]  # fmt: skip
    (one,) = compare(made).actors
    assert one.why == "“Ibrahim Çelik” and “Ibrahim Celik” are ways of writing one name."
    (two,) = compare([made[0], reading(text := "Mr. Celik left.", actors=[actor(text, "Ibrahim Çelik", "person", "Mr. Celik")])]).actors  # fmt: skip
    assert two.why == "“Celik” (B) is “Ibrahim Çelik” (A)."
    league = [
        reading(f"The {n} met.", actors=[actor(f"The {n} met.", f"Northern {k} League", "organisation", n)])
        for k, n in (("Relief", "Ligá"), ("Rescue", "Liga"))
    ]  # fmt: skip
    assert compare(league).actors[0].why == "“Ligá” and “Liga” are ways of writing one name."


def test_what_three_articles_name_is_not_said_of_both():
    made = [reading(text := f"{n} Halden met.", actors=[actor(text, "Halden", "organisation")]) for n in range(3)]  # fmt: skip
    assert [a.why for a in compare(made).actors] == ["All 3 articles name Halden."]
    assert [a.why for a in compare(made[:2]).actors] == ["Both articles name Halden."]


def test_what_two_of_three_articles_name_is_said_of_these_two():
    texts = ("Halden met.", "Nobody met.", "Halden left.")
    made = [reading(t, actors=[actor(t, "Halden", "organisation")][: "Halden" in t]) for t in texts]
    assert [a.why for a in compare(made).actors] == ["A and C name Halden."]
    many = followed([*made, *(reading(f"{n} met.") for n in range(12))])
    assert [a.why for a in many.actors] == ["2 of the 15 articles name Halden."]


def test_a_name_in_full_that_is_taken_for_a_body_once_is_the_person():
    for kind in ("organisation", "place"):
        full = merged((("Orla Venn", "person"),), (("Orla Venn", kind),))
        assert full == {frozenset({"0:Orla Venn", "1:Orla Venn"})}
    assert merged((("Venn", "person"),), (("Venn", "organisation"),)) == set()


@pytest.mark.parametrize("count", [0, 1, 13])
def test_too_few_and_too_many(count):
    with pytest.raises(ValueError, match="From 2 to 12"):
        compare([reading(f"Article {n}.") for n in range(count)])


@pytest.mark.parametrize(
    ("name", "noun", "same"),
    [
        ("French Armed Forces", "French army", True),
        ("French Armed Forces", "French soldiers", True),
        ("French Army", "French military", True),
        ("French Air Force", "French army", False),
        ("French Armed Forces", "Danish army", False),
        ("French Armed Forces", "French security forces", False),
        ("Venn Defence Force", "French army", False),
    ],
)
def test_named_forces_are_the_army_of_their_state(name: str, noun: str, same: bool) -> None:
    found = merged(((name, "armed_group"),), ((noun, "armed_group", "", None, "noun"),))
    assert bool(found) is same


@pytest.mark.parametrize(
    ("one", "other", "kind", "why"),
    [
        ("French troops", "French soldiers", "armed_group", "“French troops” (A) and “French soldiers” (B) are one: the armed forces of France."),
        ("French parliament", "French parliament", "organisation", "Both articles speak of “French parliament”: France has one such body."),
        ("French government", "Holm administration", "government", "“French government” (A) and “Holm administration” (B) are the government of France."),
    ],
)  # fmt: skip
def test_a_reason_tells_which_article_has_which_words(one, other, kind, why):
    def told(name: str) -> Reading:
        text = f"{name} of France met."
        state = actor(text, "France", "state")
        return reading(text, actors=[state, actor(text, name, kind, parent="france", noun=True)])

    found = compare([told(one), told(other)]).actors
    assert [a.why for a in found if a.type == kind] == [why]
