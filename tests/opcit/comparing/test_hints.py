"""Where an article perhaps tells what was not found there as an event: by the same words, parties, numbers and dates."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from opcit.analyse import analyse
from opcit.comparing.compared import compare
from opcit.comparing.events import content
from opcit.comparing.records import Comparison, SharedEvent
from opcit.ingest import read_text
from opcit.ingest.dates import with_given_date
from opcit.reading import Reading
from tests.opcit.comparing.invented import actor, claim, event, reading
from tests.opcit.comparing.test_pairs import PAIRS, pair

DAY = ("2031-05-03", "2031-05-03")
CAST = (
    ("Arland", "state", "Arland"), ("Veria", "state", "Veria"), ("Dockers", "people", "[Dd]ockers"),
    ("Port council", "organisation", "[Pp]ort council"),
)  # fmt: skip


def article(text: str, *events: Any, published: str = "2031-05-10") -> Reading:
    found = [actor(text, name, kind, words) for name, kind, words in CAST]  # type: ignore[arg-type]
    return reading(text, published, actors=[a for a in found if a.mentions], events=events)


def hinted(text: str, told: Any, other: str | Reading) -> str:
    """The sentence of the other article that perhaps tells what an article of this text tells; "" for none."""
    second = other if isinstance(other, Reading) else article(other)
    found = compare([article(text, told), second])
    row = next(e for e in found.events if 0 in e.members)
    return _words(found, row, 1)


def _words(found: Comparison, row: SharedEvent, number: int) -> str:
    span = row.perhaps.get(number)
    return found.readings[number].article.text[span.start : span.end] if span else ""


def test_the_same_word_with_its_party_and_place() -> None:
    text = "The port council is banned in Veria."
    told = event(
        text, "banned", "sanction", (None, None), patients=("port-council",), place="Veria"
    )
    other = "Rain fell. In Veria the port council is a banned body. Nobody minds."
    assert hinted(text, told, other) == "In Veria the port council is a banned body."


def test_the_same_number_of_the_same_people() -> None:
    text = "The 750 dockers who were sent for should stay."
    told = event(text, "stay", "demand", (None, None), patients=("dockers",), title="750 dockers should stay")  # fmt: skip
    assert hinted(text, told, "Some 750 dockers remain. The port council met.") == "Some 750 dockers remain."  # fmt: skip
    assert hinted(text, told, "Some 640 dockers remain. The port council met.") == ""


def test_a_sentence_that_only_says_what_ought_to_be_tells_nothing_that_was() -> None:
    text = "The port council is banned in Veria."
    told = event(
        text, "banned", "sanction", (None, None), patients=("port-council",), place="Veria"
    )
    wish = "In Veria the port council should be banned."
    assert hinted(text, told, f"Rain fell. {wish}") == wish
    asked = replace(article(f"Rain fell. {wish}"), claims=(claim(f"Rain fell. {wish}", wish[:-1], "recommendation"),))  # fmt: skip
    assert not hinted(text, told, asked)


def test_what_no_list_of_words_has_is_told_by_the_words_of_its_title() -> None:
    text = "Dockers have filled the quays."
    told = event(text, "filled", "situation", DAY, agents=("dockers",), title="Dockers have filled the quays")  # fmt: skip
    assert hinted(text, told, "The dockers who filled the quays were right.")
    assert not hinted(text, told, "The dockers who left the quays were right.")
    assert not hinted(text, told, "The port council filled in a form.")


def test_what_was_not_done_is_told_by_what_it_follows() -> None:
    text = "When barges set the salt works of Arland ablaze in May, Veria did nothing."
    told = event(text, "did nothing", "respond", ("2031-05-01", "2031-05-31"), agents=("veria",), status="negated")  # fmt: skip
    day = "2031-06-30"
    other = "In May barges burned the salt works in Arland, and Veria, again, did nothing."
    late = "In April barges burned the salt works in Arland, and Veria, again, did nothing."
    one = analyse(with_given_date(read_text(f"Salt\n\n{other}"), day))
    two = analyse(with_given_date(read_text(f"Salt\n\n{late}"), day))
    first = article(text, told, published=day)
    for second, expected in ((one, True), (two, False)):
        found = compare([first, second])
        row = next(e for e in found.events if e.members == {0: told.id})
        assert bool(row.perhaps) == expected
        assert ("perhaps tells it" in row.why) == expected


def test_a_verb_whose_words_stand_apart_asks_for_the_same() -> None:
    text = "Veria ignored the plea of the port council to lift the levy."
    told = event(text, "plea", "demand", (None, None), agents=("port-council",))
    other = "Rain fell. The port council asked him on Friday to lift the levy. Nobody minds."
    assert hinted(text, told, other).startswith("The port council asked him")
    assert not hinted(text, told, "The port council asked why. The levy stays.")


def test_others_who_demand_the_like_demand_something_else() -> None:
    text = "Dockers demanded new members of the port council and a clear timetable."
    told = event(text, "demanded", "demand", (None, None), agents=("dockers",), title=text[:-1])
    other = "Rain fell. {} demanded new judges and members, with a timetable. Nobody minds."
    assert hinted(text, told, other.format("Dockers"))
    assert not hinted(text, told, other.format("Bakers"))


def test_a_word_of_another_family_in_its_words_does_not_tell_it() -> None:
    text = "Arland will withdraw a proposed levy on the port council."
    told = event(text, "withdraw a proposed levy", "retreat", (None, None), status="planned", agents=("arland",), patients=("port-council",), title="Withdraw a levy")  # fmt: skip
    assert hinted(text, told, "Rain fell. Arland may pull out its levy on the port council.")
    assert not hinted(text, told, "Arland proposed another levy on the port council.")


def test_a_state_of_affairs_is_told_with_what_it_is_told_together_with() -> None:
    text = "On 3 May the foremen decided it and the dockers went home."
    decided = event(text, "decided", "situation", DAY, title="The foremen decided it")
    left = event(text, "went home", "retreat", DAY, agents=("dockers",))
    first = article(text, decided, left)

    def hint(other: str) -> bool:
        made = analyse(with_given_date(read_text(f"Quay\n\n{other}"), "2031-05-10"))
        found = compare([first, made])
        return bool(next(e for e in found.events if e.members.get(0) == decided.id).perhaps)

    assert hint("On 3 May, at a word of their foremen, they packed up and were gone.")
    assert not hint("On 4 May, at a word of their foremen, they packed up and were gone.")
    assert not hint("On 3 May the foremen sang and danced.")


def test_a_plan_is_told_where_both_of_its_sides_are_named() -> None:
    text = "Arland would like to leave Veria."
    told = event(text, "leave", "retreat", (None, None), status="hypothetical", agents=("arland",), patients=("veria",))  # fmt: skip
    assert hinted(text, told, "Rain fell. Arland wants to pull out of Veria.")
    assert not hinted(text, told, "Rain fell. Arland wants to pull out of the talks.")


def test_an_event_found_there_of_another_day_is_another() -> None:
    text = "On 3 May Arland banned the port council in Veria."
    told = event(text, "banned", "sanction", DAY, agents=("arland",), patients=("port-council",))
    other = "On 7 May Arland banned the port council in Veria."
    later = event(
        other, "banned", "sanction", ("2031-05-07",) * 2, agents=("arland",), patients=("port-council",)
    )  # fmt: skip
    assert hinted(text, told, article(other))
    assert not hinted(text, told, article(other, later))


def test_an_article_published_before_has_no_hint() -> None:
    text = "On 3 May Arland banned the port council in Veria."
    told = event(text, "banned", "sanction", DAY, agents=("arland",), patients=("port-council",))
    early = article("Arland may well ban the port council.", published="2031-05-01")
    assert not hinted(text, told, early)


def test_a_hint_leads_both_ways() -> None:
    text = "On 3 May dockers shot at the port council."
    other = "Dockers shot at Arland's port council."
    parties = {"agents": ("dockers",), "patients": ("port-council",)}
    first = article(text, event(text, "shot", "assault", DAY, **parties))
    second = article(other, event(other, "shot", "fight", (None, None)))
    found = compare([first, second])
    assert [set(row.members) | set(row.perhaps) for row in found.events] == [{0, 1}, {0, 1}]
    assert {_words(found, row, 1) for row in found.events if 0 in row.members} == {other}


@pytest.mark.parametrize("name", PAIRS)
def test_what_commentaries_leave_out_has_no_hint(name: str) -> None:
    found = pair(name)
    assert not any(row.perhaps for row in found.events)


def test_a_start_after_since_runs_on() -> None:
    texts = (
        "Dockers have blocked the port of Oslo since the autumn. On 3 December police arrested a docker.",
        "Dockers blocked the port of Oslo in the autumn. On 3 December police arrested a docker.",
    )
    made = [analyse(with_given_date(read_text(f"Oslo\n\n{t}"), "2030-12-20")) for t in texts]
    running, over = (
        {e.earliest: e.since for e in compare([one, one]).events if e.earliest} for one in made
    )
    assert running == {"2030-09-01": True, "2030-12-03": False}
    assert not any(over.values())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("closure", "closed"), ("resignation", "resigned"), ("dismissal", "dismissed"), ("decision", "decided"),
        ("invasion", "invaded"), ("negotiator", "negotiations"), ("occupation", "occupied"),
    ],
)  # fmt: skip
def test_words_of_one_root_are_one(one: str, other: str) -> None:
    assert content.root(one) == content.root(other)


def test_numbers_are_one_however_they_are_written() -> None:
    found = content.numbers("Some seventy-eight of them, 15.6 per cent and 19% in 2019; a hundred and twenty; three; dozens.")  # fmt: skip
    assert found == {"78", "15.6", "19", "120"}
    assert content.numbers("In all 78 and 1,200.") == {"78", "1200"}


PORT = """The quays of Veria

Veria has waited for nine years. In April the harbour master, Anna Holt, shut the northern basin to trawlers. Nobody in
Ostrava asked why. On Friday seventy-eight skippers sent a petition to the ministry in Ostrava. The herring did not
read it. Fish costs more in Arland than bread does. A pier is no temple, and a quota is not a law of nature."""
COAST = """A coast that will not listen

The people of Arland like to complain. {} There is ice on the river. Those who live from the sea know that it is patient.
Anna Holt has been called a tyrant in Veria, and in Ostrava a saint. She is neither. My father mended nets and thought little
of ministers."""


def _marked(sentence: str, text: str = COAST) -> set[str]:
    """The sentences of the second article that perhaps tell what the first does."""
    both = (PORT, text.format(sentence))
    plain = (t.replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n\n") for t in both)
    found = compare([analyse(with_given_date(read_text(t), "2031-05-10")) for t in plain])
    return {_words(found, row, 1) for row in found.events if 0 in row.members} - {""}


@pytest.mark.parametrize(
    "sentence",
    [
        "Closing the northern basin, as Veria did this spring, saved what is left of the cod.",
        "The 78 who wrote to Ostrava about it were the owners of the largest boats.",
    ],
)
def test_a_sentence_of_other_words_is_found_by_what_is_rare(sentence: str) -> None:
    assert _marked(sentence) == {sentence}


@pytest.mark.parametrize(
    "sentence",
    [
        "The northern lights were seen from the church tower.",
        "In April the baker retired.",
        "In March Anna Holt shut a cannery.",
        "The 64 who wrote to the bishop about it were poets.",
    ],
)
def test_one_thing_in_common_is_not_enough(sentence: str) -> None:
    assert not _marked(sentence)


def test_articles_without_names_in_common_have_no_mark() -> None:
    elsewhere = "The hill\n\nIn Tarn, Uma Fell keeps goats. {} Pella and Dorn are far. The Ruhn is a river. Olm is a village."
    assert not _marked(
        "Closing the northern basin, as somebody did this spring, saved the cod.", elsewhere
    )


def test_a_single_word_in_common_of_one_month_has_to_be_of_what_is_told() -> None:
    long = COAST + " It rained." * 30
    by_the_way = "In April a boy who mends trawlers won the lottery."
    assert not _marked(by_the_way, long)
    told = "In April trawlers were banned."
    assert _marked(told, long) == {told}


def _rows(one: str, other: str) -> list[SharedEvent]:
    """The rows of both articles, these sentences put into them."""
    first = PORT.replace("The herring", f"{one} The herring")
    plain = (
        t.replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n\n")
        for t in (first, COAST.format(other))
    )
    found = compare([analyse(with_given_date(read_text(t), "2031-05-10")) for t in plain])
    return [e for e in found.events if len(e.members) > 1]


def test_what_one_who_is_named_once_by_both_does_is_one_row() -> None:
    said = "On Sunday Bishop Karel Dorn warned the ministry that the nets were empty."
    (row,) = _rows(said, "Karel Dorn’s promise of empty nets came late.")
    assert (
        row.why
        == "Told in the sentences of both that are most alike, the only ones that name Karel Dorn."
    )
    assert not _rows(said, "Karel Dorn’s promise of empty nets came late. Karel Dorn was robbed.")
    assert not _rows(said, "Karel Dorn’s promise of empty nets on Friday came late.")
    assert not _rows(said, "Karel Dorn will promise empty nets.")


def test_the_dates_beside_what_has_none_tell_it_from_another() -> None:
    text = "On 3 May, in Veria, the port council was robbed and dockers were arrested."
    told = event(text, "arrested", "coerce", (None, None), patients=("dockers",), place="Veria")
    first = analyse(with_given_date(read_text(text), "2031-05-10"))
    first = replace(article(text, told), times=first.times)
    other = "Rain fell. In Veria dockers were arrested on {} May. Nobody minds."

    def hint(day: int) -> bool:
        made = analyse(with_given_date(read_text(other.format(day)), "2031-05-10"))
        second = replace(article(other.format(day)), times=made.times)
        return bool(next(e for e in compare([first, second]).events if 0 in e.members).perhaps)

    assert hint(3)
    assert not hint(7)


def test_a_sentence_of_what_both_tell_is_no_mark_of_something_else() -> None:
    text = "On 3 May Arland banned the port council in Veria. Later Veria banned the port council, too."
    parties = {"agents": ("arland",), "patients": ("port-council",)}
    ban = event(text, "Arland banned", "sanction", DAY, **parties)
    later = event(text, "Veria banned", "sanction", (None, None), agents=("veria",), patients=("port-council",), place="Veria")  # fmt: skip
    other = "On 3 May Arland banned the port council in Veria. Rain fell."
    same = event(other, "Arland banned", "sanction", DAY, **parties)

    def perhaps(*events: Any) -> bool:
        found = compare([article(text, ban, later), article(other, *events)])
        return bool(next(e for e in found.events if e.members.get(0) == later.id).perhaps)

    assert perhaps()
    assert not perhaps(same)


def test_what_is_by_far_the_nearest_both_ways_perhaps_tells_it() -> None:
    signed = "In March 2029 three bishops signed a declaration on the nets of Arland."
    said = "The {} declaration, by the way, says that nets may dry."
    assert said.format(2029) in _both(signed, said.format(2029))
    assert not _both(signed, said.format(2028))


def test_others_who_do_another_thing_to_others_in_that_month_do_not_tell_it() -> None:
    burned = "In March 2029 a crowd of bakers burned the Norrish mission."
    assert not _both(burned, "In March 2029 soldiers killed Norrish monks.")
    again = "In March 2029 bakers burned Norrish monks."
    assert _both(burned, again) == {again}


def test_what_goes_on_with_a_sentence_and_has_the_deed_is_of_its_mark() -> None:
    named = "The 78 who wrote to Ostrava about it were the owners of the largest boats."
    assert _marked(f"{named} They petition often.") == {f"{named} They petition often."}
    assert _marked(f"{named} They are rich.") == {named}


def _both(one: str, other: str) -> set[str]:
    """The sentences of the coast's article that perhaps tell what the port's does, these sentences put into them."""
    first = PORT.replace("The herring", f"{one} The herring")
    plain = (
        t.replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n\n")
        for t in (first, COAST.format(other))
    )
    found = compare([analyse(with_given_date(read_text(t), "2031-05-10")) for t in plain])
    return {_words(found, row, 1) for row in found.events if 0 in row.members} - {""}


def test_many_rare_words_of_both_titles_make_one_row() -> None:
    fell = "The lira fell by a third before the exchange of Tarn halted the sale of roubles and thalers."
    plunge = "The plunge of the lira was a loss for {}."
    (row,) = _rows(fell, plunge.format("importers who pay in roubles or thalers at the exchange"))
    assert row.why == "Told in the sentences of both that are most alike, in many rare words."
    assert not _rows(fell, plunge.format("importers who pay in crowns"))
