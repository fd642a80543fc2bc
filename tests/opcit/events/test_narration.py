"""What a paragraph tells after one date and before the next."""

from __future__ import annotations

STORY = "On Monday rebels shelled the port. Police arrested Mr. Sefton. On Wednesday Syria bombed the rebels."


def _day(moment: str | None) -> str | None:
    return moment and moment[:10]


def test_what_is_told_between_two_dates_lies_between_them(read, told) -> None:  # type: ignore[no-untyped-def]
    event = told(read(STORY, published="2019-11-14"), "arrested")
    assert (_day(event.earliest), _day(event.latest)) == ("2019-11-11", "2019-11-13")
    assert event.granularity is None


def test_a_noun_that_a_verb_carries_goes_on_with_the_day(read, told) -> None:  # type: ignore[no-untyped-def]
    text = "On Monday rebels shelled the port. Then Syria launched raids. On Wednesday Syria bombed the rebels."
    event = told(read(text, published="2019-11-14"), "raids")
    assert (_day(event.earliest), _day(event.latest)) == ("2019-11-11", "2019-11-13")
    assert event.title.startswith("Syria launched raids")
    named = told(
        read(
            "On Monday rebels shelled the port. The raids of Syria ended nothing.",
            published="2019-11-14",
        ),
        "raids",
    )
    assert named.earliest is None


def test_a_relative_clause_tells_of_another_time(read, told) -> None:  # type: ignore[no-untyped-def]
    text = "On Monday rebels shelled the port. Syria praised the police, who arrested Mr. Sefton."
    event = told(read(text, published="2019-11-14"), "arrested")
    assert (event.earliest, event.latest) == (None, None)


def test_what_was_going_on_began_at_another_time(read, told) -> None:  # type: ignore[no-untyped-def]
    text = "On Monday rebels shelled the port. Syria was bombing the rebels."
    event = told(read(text, published="2019-11-14"), "bombing")
    assert (event.earliest, event.latest) == (None, None)


def test_another_paragraph_begins_anew(read, told) -> None:  # type: ignore[no-untyped-def]
    first, rest = STORY.split(". ", 1)
    event = told(read(f"{first}.", rest, published="2019-11-14"), "arrested")
    assert event.earliest is None


def test_a_title_keeps_the_preposition_before_a_dated_noun(read, told) -> None:  # type: ignore[no-untyped-def]
    text = "Nobody asked how Syria might respond to Sunday’s raids on the port."
    event = told(read(text, published="2019-11-14"), "respond")
    assert event.title == "Syria might respond to the raids on the port"
