"""Strikes of workers are protests, strikes of arms are fights; those of other years are events of their own."""

from __future__ import annotations

import pytest

NURSES = "On Monday nurses walked out in Vester. The mayor called the strike a disgrace."
BOMBS = "On Monday Norland bombed depots in Vester. The strike killed six rebels."
BEFORE = "The judge remembers 2011, and in 2011 a strike of six days brought a raise."


@pytest.mark.parametrize(
    ("paragraphs", "words", "type_name"),
    [
        ((NURSES,), "the strike", "protest"),
        ((NURSES,), "walked out", "protest"),
        (("On Monday teachers’ strikes closed six schools.",), "strikes", "protest"),
        (("In 1999 a strike of miners took place in Vester.",), "a strike", "protest"),
        (("On Monday drivers began a strike in Quay.",), "a strike", "protest"),
        # Those who were struck may be workers, and those who are angry about it.
        ((BOMBS,), "The strike", "assault"),
        (("On Monday a missile strike on Quay killed two nurses.", "The strike was condemned by teachers."), "The strike", "fight"),
        (("On Monday a strike on a clinic killed two nurses in Quay.",), "a strike", "fight"),
        # Who leaves talks is not on strike.
        (("On Monday delegates walked out of the talks in Quay.",), "walked out", "reject"),
    ],
)  # fmt: skip
def test_who_strikes(read, told, paragraphs, words, type_name) -> None:  # type: ignore[no-untyped-def]
    assert told(read(*paragraphs), words).type == type_name


def test_this_strike_is_none_of_another_year(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read(NURSES, BEFORE, "Rents rise. The strike may last into May.")
    event = told(reading, "walked out")
    text = reading.article.text
    assert [text[m.start : m.end] for m in event.mentions] == ["walked out", "the strike", "The strike"]  # fmt: skip
    assert (event.earliest, event.latest) == ("2021-03-01", "2021-03-01")


def test_a_strike_of_the_past_is_taken_up_where_it_is_the_only_one(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read("In 1999 a strike of miners took place in Vester. Rents rose. The strike lasted a month.")  # fmt: skip
    assert told(reading, "a strike of miners").id == told(reading, "The strike").id
