"""What an article tells twice is one row of a comparison."""

from __future__ import annotations

from typing import Any

from opcit.reading import Reading
from tests.opcit.comparing.invented import event, reading
from tests.opcit.comparing.port import DAY, cast, together, told


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
