"""Where articles part: who opposes whom about what, and what is no dispute."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from opcit.comparing.compared import compare
from opcit.comparing.events.deeds import deeds, standing
from opcit.comparing.parting.camps import camps
from opcit.comparing.parting.disputes import Dispute, concerned, disputes
from opcit.comparing.parting.sides import denies, side
from opcit.findings import Actor
from opcit.reading import Reading
from tests.opcit.comparing.invented import actor, claim, event, reading, stance

DAY = ("2031-05-03", "2031-05-03")


def cast(text: str) -> list[Actor]:
    known = [
        ("Harbour Guild", "organisation", "Harbour Guild|[Tt]he guild|\\bIts?\\b", None), ("Orla Venn", "person", "Orla Venn|Venn(?! )", None),
        ("France", "state", "France", None), ("French government", "government", "French government|Paris", "france"),
        ("Iraq", "state", "Iraq", None), ("French soldiers", "armed_group", "French soldiers", "france"),
    ]  # fmt: skip
    made = [actor(text, name, kind, words, parent=parent, noun=kind == "armed_group") for name, kind, words, parent in known]  # type: ignore[arg-type]  # fmt: skip
    return [a for a in made if a.mentions]


def told(text: str, *claims: str, kind: str = "claim", holder: str = "author", **more: Any) -> Reading:  # fmt: skip
    made = [claim(text, words, kind, holder) for words in claims or (text.rstrip("."),)]
    return reading(text, actors=cast(text), claims=made, **more)


def found(*texts: str | Reading, kind: str = "claim") -> list[Dispute]:
    return disputes(compare([told(t, kind=kind) if isinstance(t, str) else t for t in texts]))


def test_for_and_against_one_actor_stand_together() -> None:
    one, other = "The Harbour Guild was reckless.", "The Harbour Guild was brave in all of this."
    (dispute,) = found(one, other)
    assert (dispute.how, dispute.about) == ("opposed", ("harbour-guild",))
    assert [(p.article, p.leans > 0) for p in dispute.points] == [(0, False), (1, True)]
    assert [p.why for p in dispute.points] == [
        "The author judges by “reckless”.",
        "The author judges by “brave”.",
    ]


@pytest.mark.parametrize(
    "other",
    [
        "The Harbour Guild was cruel.",  # the same side
        "Orla Venn was brave.",  # somebody else
        "The Harbour Guild met Venn.",  # no side
        "The Harbour Guild knew that brave men had come.",  # others are, in a clause of its own
        "Friends of the Harbour Guild’s rivals were brave.",  # it only says whose
        "Its envoy, Orla Venn, was brave.",  # and so does a pronoun
        "The Harbour Guild was brave and reckless.",  # both sides
        "The Harbour Guild was not brave.",
        "A brave deed of 3 May has helped the Harbour Guild.",  # what helps it is judged
    ],
)
def test_what_is_no_dispute(other: str) -> None:
    assert found("The Harbour Guild was reckless.", other) == []


def test_an_it_that_may_stand_for_nobody_takes_no_side() -> None:
    one = "The Harbour Guild was reckless."
    loose = "Men sang that the Harbour Guild should go. It was a brave movement."
    firm = "The Harbour Guild let the ships in. It was brave."
    assert found(one, told(loose, "It was a brave movement")) == []
    (dispute,) = found(one, told(firm, "It was brave"))
    assert dispute.about == ("harbour-guild",)


def test_an_it_that_is_only_grammar_is_nobody() -> None:
    one = told("The Harbour Guild should go.", kind="recommendation")
    time = "The Harbour Guild met. It is time for others to pay."
    must = "The Harbour Guild met. It must pay."
    assert found(one, told(time, "It is time for others to pay", kind="recommendation")) == []
    assert found(one, told(must, "It must pay", kind="recommendation")) != []


def test_whoever_governs_answers_for_the_state_and_soldiers_do_what_it_orders() -> None:
    venn = "Orla Venn’s government spoke."
    text = f"France spoke. The French government met Venn in Iraq. French soldiers came. {venn}"
    government = actor(text, "Venn government", "government", "Orla Venn’s government", parent="france")  # fmt: skip
    one = reading(text, actors=[*cast(text), government])
    known = camps(compare([one, reading("Nothing.")]))
    ids = {name: known.under[name] for name in ("orla-venn", "french-government", "iraq", "french-soldiers")}  # fmt: skip
    assert ids == {
        "orla-venn": "france", "french-government": "france", "iraq": "iraq",
        "french-soldiers": "french-soldiers",
    }  # fmt: skip
    assert known.acting["french-soldiers"] == "france"


def raid(text: str, words: str, *claims: str) -> Reading:
    deed = event(text, words, "fight", DAY, agents=("french-soldiers",), patients=("iraq",))
    return told(text, *claims, events=[deed])


def test_a_judged_deed_is_a_judgement_of_who_did_it() -> None:
    one = raid(
        "On 3 May French soldiers bombed Iraq. Few will forget this reckless bombing.",
        "bombed Iraq", "Few will forget this reckless bombing",
    )  # fmt: skip
    other = raid(
        "On 3 May French soldiers bombed Iraq. France was right to act.",
        "bombed Iraq", "France was right to act",
    )  # fmt: skip
    (dispute,) = [d for d in found(one, other) if d.how == "opposed"]
    assert dispute.about == ("france",)
    assert [c.title for e in dispute.events if (c := compare([one, other]).event(e))] == [
        "bombed Iraq"
    ]
    far = raid(
        "On 3 May French soldiers bombed Iraq. After the bombing men of every village in the south posed as reckless heroes.",
        "bombed Iraq", "After the bombing men of every village in the south posed as reckless heroes",
    )  # fmt: skip
    assert found(far, other) == []


def test_at_an_event_is_only_said_of_passages_that_are_of_it() -> None:
    def stormed(text: str, words: str) -> Reading:
        return told(text, words, events=[event(text, "stormed the bank", "assault", DAY)])

    day = "On 3 May men stormed the bank."
    of_it = stormed(
        f"{day} The storming of the bank shows a reckless France.",
        "The storming of the bank shows a reckless France",
    )
    (dispute,) = found(of_it, stormed(f"{day} France was right to act.", "France was right to act"))
    assert (dispute.how, dispute.events) == ("opposed", ())
    names_it = stormed(
        f"{day} At the storming France was right to act.",
        "At the storming France was right to act",
    )
    assert [d.events != () for d in found(of_it, names_it)] == [True]


def test_two_dated_deeds_of_one_kind_in_one_article_are_two() -> None:
    later = ("2031-05-07", "2031-05-07")

    def twice(text: str) -> Reading:
        first = event(text, "bombed Iraq", "fight", DAY, agents=("french-soldiers",))
        second = event(text, "bombed a port", "fight", later, agents=("french-soldiers",))
        return told(text, "Men met", events=[first, second])

    text = "On 3 May French soldiers bombed Iraq. On 7 May French soldiers bombed a port. France spoke. Men met."
    both = compare([twice(text), twice(f"{text} Nobody slept.")])
    one, other = deeds(both, camps(both)).values()
    assert not one & other


def test_a_judged_deed_of_one_person_is_a_judgement_of_that_person() -> None:
    def threat(text: str, words: str) -> Reading:
        venn = actor(
            text, "Venn government", "government", "Orla Venn’s government", parent="france"
        )
        made = event(text, "threatened Iraq", "threat", DAY, agents=("orla-venn",))
        return reading(text, actors=[*cast(text), venn], claims=[claim(text, words)], events=[made])

    start = "France and Orla Venn’s government met. On 3 May Orla Venn threatened Iraq."
    (dispute,) = found(
        threat(
            f"{start} Few will forget this reckless threat.", "Few will forget this reckless threat"
        ),
        threat(f"{start} It was a wise threat.", "It was a wise threat"),
    )
    assert (dispute.subject, dispute.about) == (("actor", "france"), ("orla-venn",))


def test_whom_the_passages_speak_of_is_named_and_not_the_state_they_answer_for() -> None:
    text = "The French government was brave. France spoke."
    one = told(text, "The French government was brave")
    (dispute,) = found(one, told("France was reckless."))
    assert dispute.subject == ("actor", "france")
    assert dispute.about == ("french-government", "france")
    both = compare([one, told("France was reckless.")])
    assert concerned(both, [dispute]) == ["french-government", "france"]


@pytest.mark.parametrize(
    ("label", "backed"),
    [("favourable", True), ("unclear", False), ("neutral", False), ("critical", None)],
)
def test_a_passage_against_what_its_article_conveys_takes_no_side(
    label: str, backed: bool | None
) -> None:
    brave = "The Harbour Guild was brave."
    sides = (0.4, 0.2, 0.4)
    other = told(brave, stances=[stance(cast(brave)[0], label, 3, sides)])
    disputes_ = found("The Harbour Guild was reckless.", other)
    if backed is None:
        assert disputes_ == []
    else:
        (dispute,) = disputes_
        assert [p.backed for p in dispute.points if p.leans > 0] == [backed]


def test_what_is_backed_comes_before_what_is_not() -> None:
    one, other = "The Harbour Guild was reckless.", "The Harbour Guild was brave."
    readings = [
        told(text, stances=[stance(cast(text)[0], label, 3, (0.4, 0.2, 0.4))])
        for text, label in ((one, "critical"), (other, "favourable"))
    ]
    (backed,), (plain,) = found(*readings), found(one, other)
    assert backed.strength > plain.strength


def test_an_undated_account_stands_for_the_one_deed_that_several_tell() -> None:
    day = raid("On 3 May French soldiers bombed Iraq.", "bombed Iraq")
    text = "French soldiers bombed Iraq once more in words."
    deed = event(text, "bombed Iraq", "fight", (None, None), agents=("french-soldiers",), patients=("iraq",), title="The bombing")  # fmt: skip
    loose = told(text, events=[deed])
    both = compare([day, raid("On 3 May French soldiers bombed Iraq again.", "bombed Iraq"), loose])
    single = [e for e in both.events if len(e.members) == 1]
    several = [e.id for e in both.events if len(e.members) > 1]
    assert all(found in several for found in standing(both, camps(both)).values())
    assert {e.id for e in single} == set(standing(both, camps(both)))


def test_what_each_demands_of_the_same_is_put_together_and_more_so_where_one_says_stop() -> None:
    one = "The Harbour Guild should open the docks."
    other = "The Harbour Guild should pay its debts."
    stop = "The Harbour Guild should stop meddling."
    (mild,) = found(one, other, kind="recommendation")
    (sharp,) = found(one, stop, kind="recommendation")
    assert (mild.how, sharp.how) == ("demands", "demands")
    assert sharp.strength > mild.strength
    assert found(one, "Orla Venn should pay her debts.", kind="recommendation") == []


def test_demands_of_other_years_are_no_dispute() -> None:
    one = "The Harbour Guild should open the docks."
    later = told("The Harbour Guild should pay.", kind="recommendation")
    years = replace(later.article, published=replace(later.article.published, value="2033-05-10"))
    assert found(told(one, kind="recommendation"), later) != []
    assert found(told(one, kind="recommendation"), replace(later, article=years)) == []


def test_what_one_says_and_another_denies() -> None:
    one = "The Harbour Guild will open the northern docks in June."
    other = "The Harbour Guild will never open the northern docks in June."
    (dispute,) = found(one, other, kind="prediction")
    assert dispute.how == "denied"
    assert found(one, "The Harbour Guild will never pay.", kind="prediction") == []
    assert found(one, one.replace("in June", "this June"), kind="prediction") == []


def test_whoever_is_quoted_counts_less_than_an_author_and_takes_no_side() -> None:
    one, other = "The Harbour Guild was reckless, Venn said.", "The Harbour Guild was brave."
    said = told(one, "The Harbour Guild was reckless", holder="orla-venn")
    assert found(said, other) == []


def test_headings_and_questions_take_no_side() -> None:
    assert found(told("Was the Harbour Guild reckless?", kind="question"), "The Harbour Guild was brave.") == []  # fmt: skip


def test_the_sharpest_comes_first_and_further_articles_follow() -> None:
    one = told(
        "The Harbour Guild was reckless. Orla Venn should go.", "The Harbour Guild was reckless"
    )
    other = told("The Harbour Guild was brave.")
    third = told("The Harbour Guild was cruel and vicious.")
    (dispute,) = found(one, other, third)
    assert sorted(p.article for p in dispute.points) == [0, 1, 2]
    assert {p.leans > 0 for p in dispute.points[:2]} == {True, False}


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("a reckless and avoidable raid", -1),
        ("she was right", 1),
        ("the right to vote", 0),
        ("they acted bravely", 1),
        ("no hero", -1),
        ("not reckless", 0),
        ("a brave fool", 0),
        ("the ships left", 0),
        ("it could be fair if they came", 0),
    ],
)
def test_sides(text: str, sign: int) -> None:
    assert side(text)[0] == sign


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("it won’t come", True),
        ("it will never come", True),
        ("stop it", True),
        ("it comes", False),
        ("do not stop it", False),
    ],
)
def test_denials(text: str, denied: bool) -> None:
    assert denies(text) is denied
