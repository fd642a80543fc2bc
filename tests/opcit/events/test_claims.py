"""What somebody claims is theirs, and no part of the story where the author does not believe it."""

from __future__ import annotations

import pytest

from opcit.findings import AUTHOR

CLAIM = "Tarn Energy says that the dam was inspected on Monday."


def _holder(reading, event) -> str:  # type: ignore[no-untyped-def]
    names = {a.id: a.name for a in reading.actors}
    return str(names.get(event.holder, event.holder))


@pytest.mark.parametrize(
    ("passage", "words", "holder"),
    [
        (CLAIM, "inspected", "Tarn Energy"),
        ("President Holm insists that rebels attacked Quay on Monday.", "attacked Quay", "Holm"),
        ("On Monday rebels attacked Quay.", "attacked Quay", AUTHOR),
        ("Norland does not say that rebels attacked Quay on Monday.", "attacked Quay", AUTHOR),
    ],
)  # fmt: skip
def test_who_claims_it(read, told, passage, words, holder) -> None:  # type: ignore[no-untyped-def]
    reading = read(passage)
    assert _holder(reading, told(reading, words)) == holder


@pytest.mark.parametrize(
    ("after", "story"),
    [
        ("Nobody should believe it.", False),
        ("The wall leaks. Do not trust the firm.", False),
        ("That is a lie.", False),
        ("That is not true.", False),
        # The author believes it, says nothing of it, or speaks of something else.
        ("", True),
        ("That is true.", True),
        ("That is no lie.", True),
        ("Nobody should believe in ghosts and leave the town.", True),
        ("The villagers do not trust the army.", True),
        ("“Nobody should believe it,” said President Holm.", True),
        ("Rents rise. Wages fall. Bread is dear. Nobody should believe that wages rise.", True),
    ],
)  # fmt: skip
def test_a_claim_that_is_not_believed_is_no_story(read, told, after, story) -> None:  # type: ignore[no-untyped-def]
    event = told(read(f"{CLAIM} {after}".strip()), "inspected")
    assert event.foreground is story


def test_a_claim_that_the_author_tells_too_stays_the_story(read, told) -> None:  # type: ignore[no-untyped-def]
    reading = read("On Monday rebels attacked Quay.", "Norland says that rebels attacked Quay on Monday. Nobody should believe it.")  # fmt: skip
    assert told(reading, "attacked Quay").foreground
