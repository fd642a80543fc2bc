"""What changed between articles of different days, as Compare says it of reports."""

from __future__ import annotations

from dataclasses import replace

import pytest

from opcit.comparing.compared import compare
from opcit.comparing.parting.changed import PLANNED, ROSE, Change, changes
from opcit.findings import Figure, Quote
from opcit.reading import Reading
from tests.opcit.comparing.invented import actor, event, reading

DAY = ("2031-05-10", "2031-05-10")
PLAN = "Arland will ban the Harbour Guild."
DEED = "On 10 May Arland banned the Harbour Guild."


def report(text: str, words: str, published: str, days: tuple[str | None, str | None] = DAY, **more: object) -> Reading:  # fmt: skip
    cast = [actor(text, "Arland", "state"), actor(text, "Harbour Guild", "organisation")]
    parties = {"agents": ("arland",), "patients": ("harbour-guild",), **more}
    return reading(text, published, actors=cast, events=[event(text, words, "sanction", days, **parties)])  # fmt: skip


def told(*made: Reading) -> list[tuple[str, int, int]]:
    return [(c.how, c.earlier.article, c.later.article) for c in changes(compare(made))]


def test_a_plan_that_was_carried_out_in_whatever_order_the_articles_stand() -> None:
    plan = report(PLAN, "ban", "2031-05-04", (None, None), status="planned")
    deed = report(DEED, "banned", "2031-05-12")
    assert told(plan, deed) == [(PLANNED, 0, 1)]
    assert told(deed, plan) == [(PLANNED, 1, 0)]
    (change,) = changes(compare([plan, deed]))
    assert isinstance(change, Change)
    assert PLAN[change.earlier.start : change.earlier.end] == "ban"
    assert DEED[change.later.start : change.later.end] == "banned"


def test_whose_word_a_plan_is_is_told_where_its_author_only_reports_it() -> None:
    text = "Arland said it will ban the Harbour Guild."
    plan = report(text, "ban", "2031-05-04", (None, None), status="planned")
    said = Quote(text.index("it will"), len(text), "arland", "said", "indirect", 0.9, "", "test")
    (change,) = changes(compare([replace(plan, quotes=(said,)), report(DEED, "banned", "2031-05-12")]))  # fmt: skip
    assert (change.earlier.said, change.later.said) == (("Arland",), ())


def hurt(value: float, published: str, bound: str = "exact") -> Reading:
    figure = Figure("wounded", value, bound, "author", 0, 2)
    return report(DEED, "banned", published, figures=(figure,))


@pytest.mark.parametrize(
    ("first", "second", "rose"),
    [
        (hurt(20, "2031-05-11"), hurt(27, "2031-05-12"), True),
        (hurt(20, "2031-05-11"), hurt(20, "2031-05-12"), False),
        (hurt(27, "2031-05-11"), hurt(20, "2031-05-12"), False),
        (hurt(20, "2031-05-12"), hurt(27, "2031-05-12"), False),  # of one day: they differ
        (hurt(20, "2031-05-11", "about"), hurt(27, "2031-05-12"), False),
    ],
)
def test_a_number_that_rose_from_day_to_day(first: Reading, second: Reading, rose: bool) -> None:
    assert told(first, second) == ([(ROSE, 0, 1)] if rose else [])
