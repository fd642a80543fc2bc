"""Numbers of killed, wounded and arrested."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The bombing on Monday killed at least 25 militants.", [("killed", "at_least", 25)]),
        ("On Monday rebels attacked the mill, killing six guards and wounding scores of others.", [("killed", "exact", 6), ("wounded", "at_least", 40)]),
        ("Four people were killed in the raid on Monday.", [("killed", "exact", 4)]),
        ("Some fifty people were wounded in the raid on Monday.", [("wounded", "about", 50)]),
        ("Four soldiers and two guards were killed in the raid on Monday.", [("killed", "exact", 6)]),
        ("Police arrested more than 1,000 people on Monday.", [("arrested", "at_least", 1000)]),
        ("The attack on Monday claimed the life of a guard.", [("killed", "exact", 1)]),
        ("Rebels wounded Norland soldiers in the raid on Monday.", [("wounded", "at_least", 1)]),
        ("The war that began in 1990 killed more than 2 million people.", [("killed", "at_least", 2_000_000)]),
        ("On Monday rebels attacked the mill. An engineer was killed.", [("killed", "exact", 1)]),
        ("As many as 40 people were killed in the raid on Monday.", [("killed", "at_most", 40)]),
        ("The raid on Monday killed as many as 40 people.", [("killed", "at_most", 40)]),
        ("Tens of thousands of people were killed in the war that began in 1990.", [("killed", "at_least", 20_000)]),
        ("The raid on Monday killed two dozen guards.", [("killed", "exact", 24)]),
        ("No soldiers were killed in the raid on Monday.", []),
        ("The raid on Monday, 2 March 2020 killed hope.", []),
    ],
)  # fmt: skip
def test_figures(read, sentence: str, expected: list[tuple[str, str, float]]) -> None:  # type: ignore[no-untyped-def]
    found = [(f.kind, f.bound, f.value) for e in read(sentence).events for f in e.figures]
    assert found == expected


def test_who_says_so(read) -> None:  # type: ignore[no-untyped-def]
    reading = read("“The raid on Monday killed 40 soldiers,” President Holm said.")
    assert [f.holder for e in reading.events for f in e.figures] == ["president-holm"] or [
        f.holder != "author" for e in reading.events for f in e.figures
    ] == [True]


def test_what_have_died_so_far_died_of_the_war_not_of_one_raid(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read(
        "The war in Norland has killed 100,000 people. On Monday a raid hit the town of Vik. "
        "More than 90,000 people have died."
    )
    assert told(reading, "raid").figures == ()
    assert {f.value for f in told(reading, "war").figures} == {100_000, 90_000}


def test_an_article_that_counts_nothing_gives_no_figure(read) -> None:  # type: ignore[no-untyped-def]
    assert not [f for e in read("arrested Syria a").events for f in e.figures]
