"""Who did what to whom, and where."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "words", "agents", "patients"),
    [
        ("France bombed Syria on Monday.", "bombed", "France", "Syria"),
        ("Syria suffered an attack by France on Monday.", "attack", "France", "Syria"),
        ("France visited the port last week and urged Syria to withdraw.", "urged", "France", "Syria"),
        ("Syria was bombed by France on Monday.", "bombed", "France", "Syria"),
        ("French airstrikes on Syria on Monday went wrong.", "airstrikes", "France", "Syria"),
        ("France’s invasion of Syria in May 2019 went wrong.", "invasion", "France", "Syria"),
        ("The invasion of Syria by France in May 2019 went wrong.", "invasion", "France", "Syria"),
        ("The withdrawal of France from Syria in May 2019 went wrong.", "withdrawal", "France", "Syria"),
        ("On Monday France launched an attack against Syria.", "attack", "France", "Syria"),
        ("On Monday France urged Syria to withdraw.", "urged", "France", "Syria"),
        ("France, which bombed Syria on Monday, denies it.", "bombed", "France", "Syria"),
        ("On Monday Ada Venn asked Bo Lind to call off the raids.", "asked", "Ada Venn", "Bo Lind"),
        ("Bo Lind said that Ada Venn rang him on Monday.", "rang", "Ada Venn", "Bo Lind"),
    ],
)  # fmt: skip
def test_parties(read, told, sentence: str, words: str, agents: str, patients: str) -> None:  # type: ignore[no-untyped-def]
    reading = read(sentence)
    event = told(reading, words)
    names = {a.id: a.name for a in reading.actors}
    assert [names[a] for a in event.agents] == [agents]
    assert [names[p] for p in event.patients] == [patients]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Rebels stormed the hall in Quay on Monday.", "Quay"),
        ("Sunday’s airstrikes on five bases in Iraq and Syria went wrong.", "Iraq and Syria"),
        ("Rebels stormed the hall on Monday.", None),
    ],
)
def test_place(read, sentence: str, place: str | None) -> None:  # type: ignore[no-untyped-def]
    assert [e.place for e in read(sentence).events] == [place]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Early Tuesday, rebel fighters and students stormed the Norland consulate in Quay.", "Rebel fighters and students stormed the Norland consulate"),
        ("On Tuesday night, President Holm threatened that Vester would pay a “high price” for it.", "President Holm threatened that Vester would pay a high…"),
        ("The army has not left Vester since Monday, and in 2019 the old king signed the accord in Quay.", "Old king signed the accord in Quay"),
        ("Norland promised an inquiry, and nobody was arrested.", "Norland promised an inquiry"),
        ("The surprise is that the army bombed Vester on Monday.", "Army bombed Vester"),
        ("Streets appear quieter around the palace Wednesday morning.", "Streets appear quieter around the palace"),
    ],
)  # fmt: skip
def test_titles_stand_alone(read, sentence: str, title: str) -> None:  # type: ignore[no-untyped-def]
    assert title in [e.title for e in read(sentence).events]


@pytest.mark.parametrize("day", ["On 2 March", "On Tuesday", "On Tuesday, 2 March,"])
def test_a_date_does_not_take_the_subject_away(read, told, day: str) -> None:  # type: ignore[no-untyped-def]
    event = told(read(f"{day} police arrested three protesters in Paris."), "arrested")
    assert event.earliest == "2021-03-02" and [a.split("-")[-1] for a in event.agents] == ["police"]


def test_him_is_not_who_asks(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read("President Holm told them to go. He asked him to call off the raid on Vester on Monday.")  # fmt: skip
    assert not any("holm" in a for a in told(reading, "call off").agents)


def test_a_plea_that_one_ignores_is_another_s(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read("Ada Venn said that Bo Lind ignored his plea to call off the raids.")
    (event,) = [e for e in reading.events if e.type == "demand"]
    assert "bo-lind" not in event.agents and "bo-lind" in event.patients
    assert event.title == "Plea to call off the raids"


def test_a_place_after_at_is_where_it_was_done(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read("The killing at Paris on Monday was a crime."), "killing")
    assert event.place == "Paris" and not event.patients


def test_who_tells_of_a_deed_did_not_do_it(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read(
        "The navy issued a report saying an attack on its depot on Monday wounded nine men."
    )
    assert "navy" not in told(reading, "an attack").agents


def test_a_clause_with_a_tense_has_no_doer_from_another(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read("Mr. Holm told the court when on Monday arrested the rebels.")
    assert told(reading, "arrested").agents == ()


def test_it_is_never_the_person_who_speaks(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read("Spokesman Olof Lind said it had shelled the port of Vester.")
    assert told(reading, "shelled").agents == ()


def test_what_a_raid_is_flown_with_does_not_undergo_it(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read("Norland attacked the port on Monday with the Vester Air Force."), "attacked")
    assert not [a for a in event.patients if "vester" in a]


def test_whom_one_clashes_with_takes_part(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read("On Monday clashes with police in Vester wounded six rebels."), "clashes")
    assert "police" in {*event.agents, *event.patients}


def test_a_medium_is_addressed_by_nobody(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read("Mr. Holm criticized the decision on Monday via Twitter."), "criticized")
    assert event.patients == ()


def test_troops_that_somebody_agrees_to_send_undergo_no_agreement(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read("Norland agreed on Monday to send Norland troops."), "agreed")
    assert event.patients == ()


@pytest.mark.parametrize(
    ("sentence", "agents"),
    [
        ("The rebels claimed responsibility for the bombing of the port on Monday.", True),
        ("The bombing of the port on Monday was claimed by the rebels.", True),
        ("The rebels did not claim responsibility for the bombing of the port on Monday.", False),
        ("The rebels denied responsibility for the bombing of the port on Monday.", False),
    ],
)
def test_who_claims_a_deed_did_it(read, told, sentence: str, agents: bool) -> None:  # type: ignore[no-untyped-def]
    assert bool(told(read(sentence), "bombing").agents) is agents
