"""What became of what an earlier article tells: a plan carried out, a threat made good, a part that became the whole."""

from __future__ import annotations

from typing import Any

import pytest

from opcit.comparing.compared import compare
from opcit.comparing.records import Comparison, SharedEvent
from opcit.reading import Reading
from tests.opcit.comparing.invented import actor, event, reading

OPEN = (None, None)
TENTH = ("2031-05-10",) * 2
EARLY, LATE = "2031-05-04", "2031-05-12"
PLAN = "Arland will ban the Harbour Guild."
DEED = "On 10 May Arland banned the Harbour Guild."


def article(text: str, *events: Any, published: str) -> Reading:
    names = (("Arland", "state"), ("Veria", "state"), ("Harbour Guild", "organisation"), ("Pilots Guild", "organisation"))  # fmt: skip
    cast = [actor(text, name, kind) for name, kind in names]  # type: ignore[arg-type]
    return reading(text, published, actors=[a for a in cast if a.mentions], events=events)


def ban(text: str, words: str, days: Any, published: str, **more: Any) -> Reading:
    parties = {"agents": ("arland",), "patients": ("harbour-guild",), "title": text[:-1], **more}
    return article(text, event(text, words, "sanction", days, **parties), published=published)


def plan(text: str = PLAN, status: str = "planned", published: str = EARLY, **more: Any) -> Reading:
    return ban(text, "ban", OPEN, published, status=status, **more)


def deed(text: str = DEED, days: Any = TENTH, published: str = LATE, **more: Any) -> Reading:
    return ban(text, "banned", days, published, **more)


def row(found: Comparison, number: int) -> SharedEvent:
    return next(e for e in found.events if number in e.members and e.type != "threaten")


def says(found: Comparison, number: int, told: SharedEvent) -> str:
    """What an article tells instead of an event."""
    other = found.counterpart(told, number)
    return f"{told.instead[number].how}: {other.title}" if other else ""


def test_a_plan_that_was_carried_out_is_told_on_both_rows() -> None:
    found = compare([plan(), deed()])
    assert says(found, 0, row(found, 1)) == f"of it as planned: {PLAN[:-1]}"
    assert says(found, 1, row(found, 0)) == f"that it was done: {DEED[:-1]}"


@pytest.mark.parametrize(("day", "same"), [(TENTH, True), (("2031-05-11",) * 2, False)])
def test_what_was_set_for_a_day_and_was_done_on_it_is_one(day: Any, same: bool) -> None:
    """Nobody who takes part is named by both: one day and one type of event are enough."""
    text, later = "The talks will open on 10 May.", "The delegates were summoned."
    coming = event(text, "talks", "consult", TENTH, status="planned", title="Talks will open")
    done = event(later, "summoned", "consult", day, title="Delegates were summoned")
    found = compare([article(text, coming, published=EARLY), article(later, done, published=LATE)])
    assert bool(says(found, 1, row(found, 0))) == same


def test_what_was_foreseen_came_about() -> None:
    found = compare([plan(status="predicted"), deed()])
    assert says(found, 0, row(found, 1)).startswith("of it as foreseen")
    assert says(found, 1, row(found, 0)).startswith("that it came about")


def test_what_is_only_supposed_is_told_before_where_the_doer_threatened_it() -> None:
    text = "Arland threatened to ban the Harbour Guild."
    supposed = event(text, "ban", "sanction", OPEN, status="hypothetical", agents=("arland",), patients=("harbour-guild",))  # fmt: skip
    threat = event(text, "threatened", "threaten", OPEN, agents=("arland",))
    found = compare([article(text, threat, supposed, published=EARLY), deed()])
    assert says(found, 0, row(found, 1)) == "of it as threatened: ban"
    found = compare([article(text, supposed, published=EARLY), deed()])
    assert not row(found, 1).instead


@pytest.mark.parametrize(
    "later",
    [
        deed(days=("2031-05-02",) * 2),
        deed(published=EARLY),
        deed(published="2032-05-12", days=("2032-05-10",) * 2),
        deed("On 10 May Veria banned the Harbour Guild.", agents=("veria",)),
        deed("On 10 May Arland banned the Pilots Guild.", patients=("pilots-guild",)),
        deed("On 10 May Arland banned barges.", patients=()),
        deed(status="negated"),
    ],
    ids=["done before", "not later", "long after", "another doer", "to another", "of another thing", "not done"],
)  # fmt: skip
def test_what_became_of_something_else(later: Reading) -> None:
    assert not any(e.instead for e in compare([plan(), later]).events)


def withdrawal(text: str, words: str, published: str, **more: Any) -> Reading:
    told = event(text, words, "retreat", OPEN, **{"status": "planned", "agents": ("arland",), "place": "Vik", "title": text[:-1], **more})  # fmt: skip
    said = event(text, "announced", "statement", ("2031" + published[4:],) * 2, title="Arland announced it")  # fmt: skip
    return article(text, said, told, published=published)


def test_a_part_that_became_the_whole() -> None:
    first = withdrawal("Arland announced a withdrawal from Vik.", "a withdrawal", EARLY)
    whole = "Arland announced a complete withdrawal from Vik."
    found = compare([first, withdrawal(whole, "a complete withdrawal", LATE)])
    rows = [e for e in found.events if e.type == "retreat"]
    assert [says(found, 1 - n, e) for e in rows for n in e.members if n] == [
        "of a part of it: Arland announced a withdrawal from Vik"
    ]
    assert [says(found, 1, e) for e in rows if 0 in e.members] == [f"of more: {whole[:-1]}"]
    again = withdrawal("Arland announced the withdrawal from Vik.", "the withdrawal", LATE)
    assert not any(e.instead for e in compare([first, again]).events)


def test_a_part_became_the_whole_where_one_of_them_does_not_say_from_where() -> None:
    bare = withdrawal("Arland announced a withdrawal.", "a withdrawal", EARLY, place=None, title="Withdrawal")  # fmt: skip
    text = "Arland announced a complete withdrawal from Vik."
    later: dict[str, Any] = {"place": None, "title": "Complete withdrawal from Vik"}
    assert any(e.instead for e in compare([bare, withdrawal(text, "a complete withdrawal", LATE, **later)]).events)  # fmt: skip
    other = withdrawal(text.replace("Arland", "Veria"), "a complete withdrawal", LATE, agents=("veria",), **later)  # fmt: skip
    assert not any(e.instead for e in compare([bare, other]).events)
