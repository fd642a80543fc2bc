from __future__ import annotations

import json
from pathlib import Path

import pytest

from opcit import folder
from opcit.article import Published

EXTENSIONS = ("txt", "md")


def fill(path: Path, *names: str) -> None:
    for name in names:
        (path / name).write_text(f"The text of {name}.")


def describe(path: Path, page: object) -> None:
    (path / folder.MANIFEST).write_text(json.dumps(page))


def names(path: Path) -> list[str]:
    return [found.path.name for found in folder.articles(path, EXTENSIONS)]


def test_only_articles_are_found(tmp_path):
    fill(tmp_path, "b.txt", "a.MD", "README.md", "licence.txt", ".hidden.txt", "c.pdf", "d")
    (tmp_path / "folder.txt").mkdir()
    assert names(tmp_path) == ["a.MD", "b.txt"]


def test_files_that_no_manifest_describes_come_first_then_the_newest(tmp_path):
    fill(tmp_path, "a.txt", "b.txt", "c.txt", "d.txt", "e.txt")
    describe(tmp_path, [
        {"file": "a.txt", "date": "2019-01-01"}, {"file": "b.txt", "date": "2020-01-01"},
        {"file": "d.txt", "title": "No date"}, {"file": "gone.txt", "date": "2021-01-01"},
    ])  # fmt: skip
    assert names(tmp_path) == ["c.txt", "e.txt", "b.txt", "a.txt", "d.txt"]


@pytest.mark.parametrize(
    "page",
    [
        [{"file": "a.txt", "title": "T", "date": "2019-12-31", "kind": 3}],
        {"a.txt": {"title": "T", "date": "2019-12-31"}},
    ],
)
def test_a_manifest_describes_its_files(tmp_path, make_article, page):
    fill(tmp_path, "a.txt")
    describe(tmp_path, page)
    (found,) = folder.articles(tmp_path, EXTENSIONS)
    article = found.described(make_article("Text.", title="Old", author="A"))
    assert (article.title, article.author) == ("T", "A")
    assert (article.published.value, article.published.source) == ("2019-12-31", "stated")


@pytest.mark.parametrize("page", [3, ["a.txt"], {"a.txt": "T"}, [{"date": "2019-12-31"}], None])
def test_a_manifest_of_another_shape_says_nothing(tmp_path, make_article, page):
    fill(tmp_path, "a.txt")
    describe(tmp_path, page)
    (found,) = folder.articles(tmp_path, EXTENSIONS)
    article = make_article("Text.", title="Old")
    assert found.described(article) == article


def test_a_broken_manifest_or_date_says_nothing(tmp_path, make_article):
    fill(tmp_path, "a.txt")
    (tmp_path / folder.MANIFEST).write_text("{")
    assert names(tmp_path) == ["a.txt"]
    describe(tmp_path, [{"file": "a.txt", "date": "last week"}])
    (found,) = folder.articles(tmp_path, EXTENSIONS)
    assert found.described(make_article("Text.")).published == Published()


def test_a_missing_folder_is_an_error(tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        folder.articles(tmp_path / "nowhere", EXTENSIONS)
