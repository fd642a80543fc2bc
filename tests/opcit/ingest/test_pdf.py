"""PDF: rows put together to paragraphs; running heads go, sizes make headings."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence

import pytest

from opcit.ingest import Unreadable
from opcit.ingest.parsing import parse

Pdf = Callable[[Sequence[Sequence[tuple[float, float, float, str]]]], bytes]


def rows(y: float, text: str, *, size: float = 10, width: int = 60, x: float = 70) -> list[tuple[float, float, float, str]]:  # fmt: skip
    lines = textwrap.wrap(text, width)
    return [(x, y - 12 * n, size, line) for n, line in enumerate(lines)]


def test_paragraphs_titles_and_headings(make_pdf: Pdf, prose: str, more: str) -> None:
    page = [
        (70, 800, 20, "Water and power in the"), (70, 776, 20, "valley of the Northmoor"), (70, 740, 10, "By Jane Doe"),
        (70, 728, 10, "January 3, 2020"), *rows(700, prose), *rows(650, more), (70, 600, 14, "Who pays for it?"), *rows(570, prose),
    ]  # fmt: skip
    article = parse(make_pdf([page]), "a.pdf")
    assert [(p.role, article.words(p)) for p in article.paragraphs] == [
        ("title", "Water and power in the valley of the Northmoor"), ("byline", "By Jane Doe"), ("dateline", "January 3, 2020"),
        ("body", prose), ("body", more), ("heading", "Who pays for it?"), ("body", prose),
    ]  # fmt: skip
    assert (article.title, article.author) == (
        "Water and power in the valley of the Northmoor",
        "Jane Doe",
    )
    assert article.published.value == "2020-01-03"


def test_running_heads_and_page_numbers_go(make_pdf: Pdf, prose: str, more: str) -> None:
    towns = ("Northmoor", "Southwick", "Eastbourne")
    pages = [
        [
            (70, 820, 8, f"The Valley Post, page {n}"), *rows(780, f"{town} waits. {prose}"),
            *rows(720, f"{more} {town} waits."), (300, 30, 8, f"- {n} -"),
        ]
        for n, town in enumerate(towns, 1)
    ]  # fmt: skip
    article = parse(make_pdf(pages), "a.pdf")
    expected = [(f"{town} waits. {prose}", f"{more} {town} waits.") for town in towns]
    assert article.text == "\n\n".join(text for pair in expected for text in pair)


def test_a_paragraph_that_goes_on_over_a_page_and_words_broken_at_a_line_end(make_pdf: Pdf) -> None:
    first = [
        (70, 780, 10, "The minister came back from the inter-"), (70, 768, 10, "national talks with less than he"),
        (70, 756, 10, "had promised his party and"),
    ]  # fmt: skip
    second = [
        (70, 780, 10, "his voters in the cross-"),
        (70, 768, 10, "border region of Northmoor."),
    ]
    article = parse(make_pdf([first, second]), "a.pdf")
    assert article.text == (
        "The minister came back from the international talks with less than he had promised his party"
        " and his voters in the cross-border region of Northmoor."
    )


def test_indented_paragraphs_without_gaps(make_pdf: Pdf, prose: str, more: str) -> None:
    one, two = rows(780, prose), rows(744, more)
    two[0] = (90, *two[0][1:])
    assert parse(make_pdf([[*one, *two]]), "a.pdf").text == f"{prose}\n\n{more}"


@pytest.mark.parametrize(
    "pages", [[[]], [[], [], []], [[(10, 10, 8, "Scan 1")], [(10, 10, 8, "Scan 2")]]]
)
def test_a_scan_has_no_text(
    make_pdf: Pdf, pages: list[list[tuple[float, float, float, str]]]
) -> None:
    with pytest.raises(Unreadable, match="no text in this PDF"):
        parse(make_pdf(pages), "a.pdf")


def test_a_locked_pdf(make_pdf: Pdf, lock_pdf: Callable[[bytes, str], bytes], prose: str) -> None:
    data = make_pdf([rows(780, prose)])
    with pytest.raises(Unreadable, match="locked with a password, so there is no text in it"):
        parse(lock_pdf(data, "secret"), "a.pdf")
    assert parse(lock_pdf(data, ""), "a.pdf").text == prose
