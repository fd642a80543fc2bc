"""Which events of several articles are one, and who tells or leaves them out."""

from __future__ import annotations

from typing import Any

from opcit.comparing.compared import compare
from opcit.comparing.records import Comparison
from opcit.findings import Actor, Figure
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


def _accounts(text: str, *events: Any) -> Reading:
    return reading(text, "2031-05-10", actors=cast(text), events=events)


def test_what_an_article_tells_twice_under_one_title_is_one_row():
    text = "Arland promised an inquiry. Rain fell. In May Arland promised an inquiry, and Veria laughed."
    title = "Arland promised an inquiry"
    later = text.replace("Arland promised an inquiry.", "x" * 27)
    once = event(
        text, "promised an inquiry", "agree", (None, None), agents=("arland",), title=title
    )
    again = event(later, "inquiry", "investigate", ("2031-05-01", "2031-05-31"), status="planned", title=title)  # fmt: skip
    other = told("Veria slept.", "slept", "situation", (None, None))
    first = _accounts(text, once, again)
    found = together(first, other)
    (row,) = (e for e in found.events if 0 in e.members)
    own = found.account(row, 0)
    assert own and own.mentions == (*once.mentions, *again.mentions)
    assert (row.status, row.agents) == ("happened", ("arland",))
    assert first.events == (once, again)


def test_what_an_article_tells_of_two_days_or_parties_is_two_rows():
    text = "On 3 May Arland bombed Veria. On 7 May Arland bombed Veria. Veria bombed Arland."
    later = text.replace("On 3 May Arland bombed", "x" * 22)
    last = text.replace("Arland bombed", "x" * 13)
    one = event(text, "bombed", "assault", DAY, agents=("arland",), title="Arland bombed Veria")
    two = event(later, "bombed", "assault", ("2031-05-07",) * 2, agents=("arland",), title="Arland bombed Veria")  # fmt: skip
    back = event(last, "bombed", "assault", (None, None), agents=("veria",), title="Veria bombed Arland")  # fmt: skip
    found = together(_accounts(text, one, two, back), told("Veria slept.", "slept"))
    assert len([e for e in found.events if 0 in e.members]) == 3


def test_an_announcement_is_what_it_announces_and_its_end_is_not():
    text = "Veria announced its levy. Arland lifted its levy."
    said = event(text, "announced its levy", "statement", (None, None), agents=("veria",))
    levy = event(text, "levy", "law", (None, None), agents=("veria",))
    rest = text.replace("Veria announced its levy", "x" * 24)
    lifted = event(rest, "lifted its levy", "concede", (None, None), agents=("arland",))
    old = event(rest, "levy", "law", (None, None), agents=("arland",))
    found = together(_accounts(text, said, levy, lifted, old), told("Veria slept.", "slept"))
    assert len([e for e in found.events if 0 in e.members]) == 3


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
