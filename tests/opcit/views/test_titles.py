"""What stands for a missing title: the first sentence, or as much of it as has room."""

from __future__ import annotations

import pytest

from opcit.views.titles import untitled


@pytest.mark.parametrize(
    ("opening", "called"),
    [
        ("The dam will not be built. Nobody says so aloud, but everybody in the ministry knows.", "The dam will not be built."),
        ("The minister came back from the talks on Tuesday with less than he had promised.", "The minister came back from the talks on Tuesday …"),
        ("No. The dam will not be built, whatever he says.", "No. The dam will not be built, whatever he …"),
        ("Gen. Roe met Mr. Doe at dawn. They parted soon.", "Gen. Roe met Mr. Doe at dawn."),
        ("Water is power", "Water is power"),
        ("", ""),
    ],
)  # fmt: skip
def test_untitled(opening: str, called: str) -> None:
    assert untitled(None, opening) == called


def test_the_author_comes_first() -> None:
    assert untitled("Jane Doe", "The dam stands.") == "Jane Doe: The dam stands."
