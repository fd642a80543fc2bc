"""Claims stand under what they are about, and not under what they only touch."""

from __future__ import annotations

import pytest

from opcit.comparing.claims.about import About
from opcit.comparing.compared import compare
from tests.opcit.comparing.invented import actor, claim, event, reading

STATES = ("Chad", "Libya", "Egypt")


def about(said: str) -> set[str]:
    """The ids of what a sentence is claimed about; a raid is told in it, or before it."""
    text = said if "raid" in said else f"The raid of Monday failed. {said}"
    states = [actor(text, name, "state") for name in STATES if name in text]
    raid = event(text, "raid", "assault", ("2031-05-03",) * 2)
    one = reading(text, actors=states, events=[raid], claims=[claim(text, said)])
    found = About(compare([one, reading("Calm.", actors=[])]), 0).subjects(one.claims[0])
    return {"raid" if kind == "event" else name for kind, name in found}


@pytest.mark.parametrize(
    ("said", "subjects"),
    [
        ("Chad was wrong.", {"chad"}),
        ("After the raid, Chad was wrong.", {"chad"}),
        ("Within hours of the raid Chad was wrong.", {"chad"}),
        ("In the wake of the raid, Chad was wrong.", {"chad"}),
        ("Last May, when the raid failed, Chad was wrong.", {"chad"}),
        ("The raid was a crime of Chad.", {"raid"}),
        ("If Chad yields, Libya will be sorry.", {"libya"}),
        ("Libya will be sorry if Chad yields.", {"libya"}),
        ("Those who blame Chad are wrong.", set()),
        ("How can anybody do this despite Egypt?", set()),
        ("Peace ended after the rulers of Chad proposed a law for Egypt.", set()),
        ("The lies told by Chad about Libya were cruel.", {"libya"}),
        ("The lies told by Chad were cruel.", {"chad"}),
        ("Chad said Libya was wrong.", {"libya"}),
        ("Chad has called the drought the worst of all.", set()),
        ("Chad, which had lost, said Libya was wrong.", {"libya"}),
        ("Chad called off the feast in vain.", {"chad"}),
        ("We know that Chad was wrong.", {"chad"}),
        ("This cruel and needless raid shamed Chad.", {"raid", "chad"}),
        ("A mistake like the raid would hurt Chad.", {"chad"}),
    ],
)  # fmt: skip
def test_what_is_beside_the_matter_is_no_subject(said: str, subjects: set[str]) -> None:
    assert about(said) == subjects


def test_what_is_only_told_beside_the_matter_is_the_subject_where_nothing_else_is() -> None:
    assert about("After the raid nobody was right.") == {"raid"}


def test_whoever_speaks_speaks_of_others_but_the_us_is_spoken_of() -> None:
    said = "We saw that the US was wrong, and we told Chad."
    cast = [actor(said, "Speakers", "people", "[Ww]e"), actor(said, "United States", "state", "US")]
    one = reading(said, actors=cast, claims=[claim(said, said)])
    subjects = About(compare([one, reading("Calm.", actors=[])]), 0).subjects(one.claims[0])
    assert subjects == [("actor", "united-states")]
