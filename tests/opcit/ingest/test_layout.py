"""Paragraphs of plain text, however its lines are broken."""

from __future__ import annotations

import textwrap

import pytest

from opcit.ingest.layout import blocks

PARAGRAPHS = [
    "The minister came back from the talks with less than he had promised his party, and nobody in"
    " the capital pretended that it was otherwise; the cross-border commission went home as well.",
    "That leaves the coalition with a budget it cannot pass and a neighbour that it cannot threaten.",
    "It was not a good week for anybody on either bank of the river, and the rains have not yet"
    " come. A smaller dam would have been cheaper, and its pro-government critics know it.",
]


def found(text: str) -> list[str]:
    return [block.text for block in blocks(text)]


def wrapped(width: int, between: str, **kind: str) -> str:
    return between.join(textwrap.fill(text, width, **kind) for text in PARAGRAPHS)  # type: ignore[arg-type]


@pytest.mark.parametrize("between", ["\n\n", "\n", "\n\n\n"])
def test_a_line_a_paragraph(between: str) -> None:
    assert found(between.join(PARAGRAPHS)) == PARAGRAPHS


@pytest.mark.parametrize("width", [40, 60, 72, 76, 100])
def test_lines_broken_to_a_column(width: int) -> None:
    assert found(wrapped(width, "\n\n")) == PARAGRAPHS


@pytest.mark.parametrize("width", [60, 72])
def test_indented_paragraphs_without_blank_lines(width: int) -> None:
    assert found(wrapped(width, "\n", initial_indent="    ")) == PARAGRAPHS


@pytest.mark.parametrize("width", [60, 72])
def test_a_blank_line_after_every_line(width: int) -> None:
    assert found(wrapped(width, "\n").replace("\n", "\n\n")) == PARAGRAPHS


def test_a_heading_on_its_own_line_in_a_column() -> None:
    text = textwrap.fill(PARAGRAPHS[0], 72) + "\n\nA bad hand\n" + textwrap.fill(PARAGRAPHS[2], 72)
    assert found(text) == [PARAGRAPHS[0], "A bad hand", PARAGRAPHS[2]]


def test_a_long_title_over_a_column() -> None:
    title = "A title that is a good deal longer than the lines of the article, which are broken at sixty"
    assert found(f"{title}\n\n{wrapped(60, chr(10) * 2)}") == [title, *PARAGRAPHS]


def test_words_broken_at_the_end_of_a_line() -> None:
    text = "Nobody in the inter-\nnational press knew the govern-\nment of the cross-\nborder region, a pro-\nKurdish one."
    assert found(text) == ["Nobody in the international press knew the government of the cross-border region, a pro-Kurdish one."]  # fmt: skip


def test_bullets_part_and_are_marked() -> None:
    text = "Sign up here\n  • A letter every Monday\n  • A letter on Friday\n1. First of all\n    The text"
    assert [(b.text, b.hint) for b in blocks(text)] == [
        ("Sign up here", None), ("• A letter every Monday", "list"), ("• A letter on Friday", "list"),
        ("1. First of all", "list"), ("The text", None),
    ]  # fmt: skip


def test_bullets_broken_to_a_column() -> None:
    items = [
        textwrap.fill(text, 60, initial_indent="* ", subsequent_indent="  ") for text in PARAGRAPHS
    ]
    assert found("\n".join(items)) == [f"* {text}" for text in PARAGRAPHS]


def test_lines_standing_together_share_a_group() -> None:
    groups = [block.group for block in blocks("What he said\nA film\n02:43\n\nThe text.")]
    assert groups[0] == groups[1] == groups[2] != groups[3]


def test_a_single_unbroken_line_of_a_hundred_thousand_words() -> None:
    assert len(found("word " * 100_000)) == 1


def test_a_line_that_ends_in_an_article_goes_on() -> None:
    text = "The minister came back from the talks with less than he had promised, and the\nCabinet met at once."
    assert found(text) == [" ".join(text.split())]
    assert found("A dam to live for\nThe Cabinet met at once.") == ["A dam to live for", "The Cabinet met at once."]  # fmt: skip
