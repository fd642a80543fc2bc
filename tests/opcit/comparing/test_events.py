"""Which events of several articles are one, and who tells or leaves them out."""

from __future__ import annotations

from typing import Any

from opcit.findings import Figure
from opcit.reading import Reading
from tests.opcit.comparing.invented import event, reading
from tests.opcit.comparing.port import DAY, ONE, OTHER, cast, together, told


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


def test_of_three_articles_each_reason_names_those_that_it_binds():
    one, same = (
        told(f"{text} It was hot.", "stormed the customs house", patients=("customs-house",))
        for text in (ONE, ONE + " Yes.")
    )
    other = told(OTHER, "broke into the customs house", patients=("customs-house",))
    (found,) = together(one, same, other).events
    assert set(found.members) == {0, 1, 2}
    assert "A and B: taken as one for" in found.why
    assert "C: taken as one for" in found.why


def test_what_a_statement_is_about_is_told_in_words_that_stand_there():
    def said(text: str) -> Reading:
        spoke = event(text, "spoke of", "statement", DAY, agents=("veria",))
        return reading(text, actors=cast(text), events=[spoke])

    found = together(
        said("Veria spoke of the accord on 3 May."), said("On 3 May Veria spoke of an agreement.")
    )
    (one,) = found.events
    assert "about “accord” and “agreement”" in one.why
    assert "sign" not in one.why


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


def test_what_came_after_another_day_could_not_be_told_before_that_day_but_what_is_to_come_could():
    early = reading("Nothing is heard from Port Ellery.", "2031-05-01")
    since = ("2031-05-03", None)
    (one,) = together(told(ONE, "stormed the customs house", days=since), early).events
    assert one.before == (1,)
    plan = told(ONE, "stormed the customs house", days=since, status="planned")
    (two,) = together(plan, early).events
    assert two.before == ()


def test_what_one_article_leaves_undated_is_paired_by_its_word_and_who_undergoes_it():
    text = "The ports’ minister spoke again of dockers who had seized the customs house."
    found = together(
        told(
            "On 3 May dockers seized the customs house of Port Ellery.",
            "seized the customs house", "coerce", agents=("dockers",), patients=("customs-house",),
        ),
        told(text, "seized the customs house", "coerce", (None, None), patients=("customs-house",)),
    )  # fmt: skip
    (one,) = found.events
    assert (one.earliest, one.latest) == DAY


def test_an_undated_attack_on_others_is_another_one():
    text = "Nobody had forgotten the attack on the lighthouse."
    found = together(
        told(ONE, "stormed the customs house", patients=("customs-house",)),
        told(text, "the attack on the lighthouse", days=(None, None)),
    )
    assert len(found.events) == 2


def test_what_is_hit_shows_that_two_attacks_of_one_month_are_one():
    may, text = ("2031-05-01", "2031-05-31"), "Gliders set Arland grain silos ablaze in May."
    other, elsewhere = (
        "Veria’s attacks in May on Arland grain stores were answered.",
        "Veria’s attacks in May on the Arland fishing fleet were answered.",
    )

    def count(second: str, title: str) -> int:
        one = told(
            text,
            "set Arland grain silos ablaze",
            days=may,
            title="Gliders set Arland grain silos ablaze",
        )
        others = [
            told(f"{n} ferries sank.", "sank", "disaster", (f"203{n}", f"203{n}")) for n in range(4)
        ]
        found = together(one, told(second, "attacks", days=may, title=title), *others)  # fmt: skip
        return len(found.events) - len(others)

    assert count(other, "Attacks on Arland grain stores") == 1
    assert count(elsewhere, "Attacks on the Arland fishing fleet") == 2


def test_a_promise_that_another_article_calls_a_threat():
    text = "Arland was promising that Veria would pay a very HIGH TOLL for it."
    other = "On 3 May Arland threatened that Veria would pay a “high toll” for the raid."
    late = "On 3 May Arland threatened to close the ferries for a year."

    def count(second: str, title: str) -> int:
        one = told(
            text, "promising", "agree", (None, "2031-05-03"), agents=("arland",), title=text[:-1]
        )
        return len(together(one, told(second, "threatened", "threaten", agents=("arland",), title=title)).events)  # fmt: skip

    assert count(other, other[9:-1]) == 1
    assert count(late, late[9:-1]) == 2


def test_two_undated_deeds_of_one_doer_are_not_one_for_their_word_alone():
    open_ = (None, None)
    text = "Arland armed the dockers long ago."
    other = "Arland armed the lighthouse long ago."
    again = "Long ago Arland armed the dockers."

    def count(second: str, **more: Any) -> int:
        one = told(
            text,
            "armed",
            "aid",
            open_,
            agents=("arland",),
            patients=("dockers",),
            title="Arland armed its friends",
        )
        return len(together(one, told(second, "armed", "aid", open_, agents=("arland",), **more)).events)  # fmt: skip

    assert count(other, title="Arland armed the lighthouse") == 2
    assert count(again, title="Arland armed the dockers") == 2  # a noun is nobody in particular
    text, again = (t.replace("dockers", "customs house") for t in (text, again))
    one, two = (
        told(t, "armed", "aid", open_, agents=("arland",), patients=("customs-house",))
        for t in (text, again)
    )
    assert len(together(one, two).events) == 1


def test_a_reason_is_said_once_and_words_are_quoted_as_each_title_has_them():
    def announced(words: str, title: str, before: str = "") -> Reading:
        text = f"{before}On 3 May Arland announced {words} from Veria."
        return told(text, "announced", "statement", agents=("arland",), title=title)

    (one,) = together(
        announced("a withdrawal", "Arland announced a withdrawal"),
        announced("the withdrawal", "Arland announced the withdrawal in Veria", "It rained. "),
    ).events
    assert one.why.count("both about “withdrawal”") == 1
    raid, raids = "raid on an oil plant", "raid on two oil plants"
    (two,) = together(
        told(f"On 3 May rebels led a {raid}.", "raid", agents=("rebels",), title=f"A {raid}"),
        told(
            f"On 3 May rebels led a {raids}.", "raid", agents=("rebels",), title=f"A night {raids}"
        ),
    ).events
    assert "about “oil plant” and “oil plants”" in two.why
    assert "both about" not in two.why


def test_a_figure_that_both_give_is_told():
    toll = (Figure("wounded", 40, "exact", "author", 0, 1),)
    found = together(
        *(
            told(text, words, patients=("customs-house",), figures=toll)
            for text, words in (
                (ONE, "stormed the customs house"),
                (OTHER, "broke into the customs house"),
            )
        )
    )
    (one,) = found.events
    assert "the same figure (40 wounded)" in one.why
