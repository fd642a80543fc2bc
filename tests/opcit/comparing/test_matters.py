"""Matters that articles argue about, what they came to, and articles that take both sides or none."""

from __future__ import annotations

import pytest

from opcit.comparing.compared import compare
from opcit.comparing.parting.disputes import Dispute, disputes
from opcit.comparing.parting.matters import matters
from opcit.comparing.parting.reports import only_report
from opcit.findings import Actor
from opcit.reading import Reading
from tests.opcit.comparing.invented import actor, claim, event, reading, stance

DAY = ("2031-05-03", "2031-05-03")
HERE = " Nobody in Arland or in the Veria of Orla Venn forgot."


def told(text: str, *asked: str, quoted: str = "", **found: object) -> Reading:
    """A reading of a text in whose world others are named, too; asked: what ought to be done."""
    text += HERE
    claims = [claim(text, words, "recommendation") for words in asked]
    claims += [claim(text, quoted, "claim", "orla-venn")] if quoted else []
    return reading(text, claims=claims, **found)


def parts(*texts: str) -> list[Dispute]:
    return disputes(compare([told(text) for text in texts]))


AGAINST = "The tariffs are reckless."


@pytest.mark.parametrize(
    "other",
    [
        "The tariffs were necessary.",
        "Here the new tariffs are fair to all.",
        "The tariffs, and they are fair, came late.",
        "These necessary tariffs came late.",
        "The tariffs came late. They were crude, but they were necessary.",
        "The tariffs that Venn wanted are fair.",
        "The tariffs were cut, and are fair, and are kept, and they are high.",
        "The tariffs have worked.",
        "Slowly the tariffs do work.",
        "The tariffs were long overdue.",
    ],
)
def test_for_and_against_a_matter(other: str) -> None:
    (dispute,) = parts(AGAINST, other)
    assert (dispute.how, dispute.subject) == ("opposed", ("matter", "tariffs"))
    assert [(p.article, p.leans > 0) for p in dispute.points] == [(0, False), (1, True)]


@pytest.mark.parametrize(
    "against", ["The tariffs are not a policy.", "The tariffs are no lasting answer to it."]
)
def test_what_is_no_answer_is_judged_against(against: str) -> None:
    (dispute,) = parts(against, "The tariffs were necessary.")
    assert [(p.article, p.leans > 0) for p in dispute.points] == [(0, False), (1, True)]
    assert parts(against.replace("are", "would be"), "The tariffs were necessary.") == []


@pytest.mark.parametrize(
    "other",
    [
        "The tariffs were cruel.",  # the same side
        "The tariffs were not reckless.",  # a denial of blame is no praise
        "The tariffs would be fair if they were low.",
        "If the tariffs were fair, nobody would pay.",
        "Some say that the tariffs are fair.",
        "Critics who call the tariffs fair are rich.",
        "The tariffs that she says are fair came late.",
        "Are the tariffs fair?",
        "The tariffs hurt the fair and the just.",
        "The tariffs came. It is fair to say so.",
        "The treaty was fair.",  # another matter
        "The tariffs were kept by fair men.",
        "The tariffs came. The dockers met. They were fair.",
    ],
)
def test_what_is_no_dispute_over_a_matter(other: str) -> None:
    assert parts(AGAINST, other) == []


def test_what_others_say_of_it_is_not_the_authors_word() -> None:
    said = told("The tariffs are fair, Venn said.", quoted="The tariffs are fair")
    assert disputes(compare([told(AGAINST), said])) == []


def test_one_noun_for_two_things_is_two_matters() -> None:
    schools = "The reform of schools is fair."
    courts = "The court reform is reckless."
    assert parts(schools, courts) == []
    assert parts(schools, courts.replace("court reform", "school reform")) != []


def test_nouns_that_may_mean_one_thing_are_one_matter() -> None:
    (dispute,) = parts("The annulment was reckless.", "It was a brave ruling.")
    assert dispute.subject[0] == "matter"


def test_articles_that_name_nobody_in_common_are_on_other_matters() -> None:
    one, other = (
        told(AGAINST),
        reading("The tariffs are fair. So said Cora Mott in Sund and in Kell."),
    )
    assert matters(compare([one, other])) == []


def test_what_it_came_to_is_a_dispute_of_its_own() -> None:
    one, other = f"{AGAINST} They have backfired.", "The tariffs are fair. They have worked."
    judged, came = parts(one, other)
    assert (judged.came, came.came) == (False, True)
    assert parts("The tariffs have never worked.", "The tariffs have changed nothing.") == []


def test_to_end_and_to_go_on_with_it_are_demands_that_part() -> None:
    def both(*demands: str) -> list[Dispute]:
        return disputes(compare([asked(d) for d in demands]))

    keep, end = "Parliament should keep the tariffs", "Parliament should repeal the tariffs"
    (dispute,) = both(keep, end)
    assert (dispute.how, dispute.subject) == ("demands", ("matter", "tariffs"))
    assert both(keep, "Parliament should raise the tariffs") == []
    assert both(end, "Parliament should not keep the tariffs") == []
    assert both(end, "There is a demand that Parliament should keep the tariffs") == []


def asked(demand: str) -> Reading:
    return told(f"{demand}.", demand)


@pytest.mark.parametrize(
    ("demand", "stands_for"),
    [
        ("Keep the tariffs", True),
        ("Parliament must raise all its new tariffs", True),
        ("Nobody should lift the tariffs", True),
        ("The tariffs should be kept", True),
        ("Lift the tariffs", False),
        ("The old tariffs must not be kept", False),
    ],
)
def test_who_asks_for_a_matter_is_for_it_and_who_asks_for_its_end_against(
    demand: str, stands_for: bool
) -> None:
    judged = told("The tariffs were necessary." if not stands_for else AGAINST)
    (dispute,) = disputes(compare([asked(demand), judged]))
    assert dispute.how == "opposed"
    assert [(p.article, p.leans > 0) for p in sorted(dispute.points, key=lambda p: p.article)] == [
        (0, stands_for), (1, not stands_for),
    ]  # fmt: skip
    same = told(AGAINST if not stands_for else "The tariffs were necessary.")
    assert disputes(compare([asked(demand), same])) == []


@pytest.mark.parametrize(
    "demand",
    [
        "Count the tariffs",
        "Keep the men who wrote the tariffs",
        "Sign the list of those tariffs",
        "The tariffs should be counted",
    ],
)
def test_a_demand_by_another_verb_or_of_something_else_takes_no_side(demand: str) -> None:
    for judged in (AGAINST, "The tariffs were necessary."):
        assert disputes(compare([asked(demand), told(judged)])) == []


def raid(text: str, *claims: tuple[str, str, float]) -> Reading:
    """A reading in which French soldiers bomb Iraq, with claims in words of a kind and certainty."""
    cast = [actor(text, "France", "state"), actor(text, "French soldiers", "armed_group", parent="france", noun=True)]  # fmt: skip
    deed = event(text, "bombed Iraq", "fight", DAY, agents=("french-soldiers",))
    again = [event(text, "The bombing", "fight", DAY, agents=("french-soldiers",))] if "The bombing" in text else []  # fmt: skip
    return reading(text, actors=cast, events=[deed, *again])


def test_an_article_of_both_sides_shows_both() -> None:
    start = "On 3 May French soldiers bombed Iraq. "
    texts = [start + more for more in (
        "The bombing was reckless.", "The bombing was necessary.",
        "The bombing was cruel. But France had little choice but to act.",
    )]  # fmt: skip
    found = [d for d in disputes(compare([raid(t) for t in texts])) if d.subject[0] == "actor"]
    (dispute,) = found
    assert [(p.article, p.leans > 0) for p in sorted(dispute.points, key=lambda p: p.article)] == [
        (0, False), (1, True), (2, False),
    ]  # fmt: skip
    assert [(p.article, p.leans > 0) for p in dispute.also] == [(2, True)]


def test_judgements_of_one_in_unrelated_matters_are_no_dispute() -> None:
    def judged(text: str) -> Reading:
        guild: list[Actor] = [actor(text, "Harbour Guild", "organisation")]
        words = text[: text.index(".")]
        return reading(text, actors=guild, claims=[claim(text, words)])

    here = "The Harbour Guild was reckless. In Arland nobody but Orla Venn of Veria and Ada Pike forgot."
    there = "The Harbour Guild was brave. In Sund nobody but Cora Mott of Kell and Bo Lind forgot."
    assert disputes(compare([judged(here), judged(there)])) == []
    same = here.replace("reckless", "brave")
    assert disputes(compare([judged(here), judged(same)])) != []


def test_articles_that_hardly_judge_only_report() -> None:
    text = "The Harbour Guild met."
    guild = actor(text, "Harbour Guild", "organisation")
    plain = reading(text, actors=[guild], stances=[stance(guild, "neutral", 9, (0.1, 0.8, 0.1))])
    sharp = reading(text, actors=[guild], stances=[stance(guild, "critical", 9, (0.9, 0.1, 0.0))])
    assert only_report(compare([plain, plain]))
    assert not only_report(compare([plain, sharp]))
    assert not only_report(compare([reading(text), reading(text)]))  # too little to tell
