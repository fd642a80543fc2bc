"""Roles, credits and dates on the real articles beside the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from opcit.article import Article
from opcit.ingest import read

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "articles"
pytestmark = pytest.mark.skipif(not FOLDER.exists(), reason="../shared/articles is not here")


def article(name: str) -> Article:
    path = next(FOLDER.glob(name))
    return read(path.read_bytes(), path.name)


def roles(found: Article) -> list[str]:
    return [paragraph.role for paragraph in found.paragraphs]


def test_the_commentary() -> None:
    found = article("baghdad-embassy-commentary.txt")
    assert roles(found) == [
        *["caption"] * 3, "editors_note", "dateline", "body", "byline", "body",
        "heading", *["body"] * 3, "heading", *["body"] * 4, "heading", *["body"] * 4,
        *["promo"] * 3, *["body"] * 2,
    ]  # fmt: skip
    assert found.title is None
    assert found.author == "Aaron David Miller"
    assert found.outlet == "CNN"
    assert found.published.source == "unknown"


def test_the_reports() -> None:
    for path in sorted(FOLDER.glob("*wikinews*.txt")):
        found = read(path.read_bytes(), path.name)
        first, second, *rest = roles(found)
        assert (first, second) == ("title", "dateline"), path.name
        assert set(rest) <= {"body", "caption"}, path.name
        assert found.title == found.words(found.paragraphs[0])
        assert found.published.value == path.name[:10], path.name
        assert path.name[:4] in found.words(found.published.evidence[0])


@pytest.mark.parametrize(
    ("name", "title", "first", "last"),
    [
        ("2003-06-06*", "Editorial: Detention Of Aung San Suu Kyi - 2003-06-06", "title", "editors_note"),
        ("2007-10-30*", "Tehran's Assault On Human Rights", "title", "body"),
        ("2008-11-17*", None, "editors_note", "body"),
    ],
)  # fmt: skip
def test_the_editorials(name: str, title: str | None, first: str, last: str) -> None:
    found = article(name)
    assert found.title == title
    assert (roles(found)[0], roles(found)[-1]) == (first, last)
    assert found.published.value == name[:10]


def test_the_same_page_printed_without_blank_lines() -> None:
    path = FOLDER / "baghdad-embassy-commentary.txt"
    flat = "\n".join(line for line in path.read_text().splitlines() if line.strip())
    found = read(flat.encode(), "flat.txt")
    assert roles(found) == roles(article(path.name))
    assert found.text == article(path.name).text
