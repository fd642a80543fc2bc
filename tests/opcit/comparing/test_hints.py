"""Where an article perhaps tells what was not found there as an event: by the same words, parties, numbers and dates."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from opcit.analyse import analyse
from opcit.comparing.compared import compare
from opcit.comparing.events import content
from opcit.ingest import read_text
from opcit.ingest.dates import with_given_date
from opcit.reading import Reading
from tests.opcit.comparing.hinting import DAY, article, hint_words
from tests.opcit.comparing.invented import claim, event
from tests.opcit.comparing.test_pairs import PAIRS, pair


def hinted(text: str, told: Any, other: str | Reading) -> str:
    """The sentence of the other article that perhaps tells what an article of this text tells; "" for none."""
    second = other if isinstance(other, Reading) else article(other)
    found = compare([article(text, told), second])
    row = next(e for e in found.events if 0 in e.members)
    return hint_words(found, row, 1)


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
    assert {hint_words(found, row, 1) for row in found.events if 0 in row.members} == {other}


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
