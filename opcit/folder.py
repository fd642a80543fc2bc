"""A folder of articles on disk: which files are articles, in which order, with what a manifest says.

A file is an article if its name ends as one of ingest's formats and it is no README, licence or
hidden file. `manifest.json`, where there is one, may give a title, author, outlet, date and url a file:
a list of objects with "file", or an object by file name. Its word counts before the file's own.
Order: files that no manifest describes come first (somebody put them there by hand), by name; then
the described ones, newest date first.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from opcit.article import Article
from opcit.ingest.stated import described

MANIFEST = "manifest.json"
WHY = "The manifest of its folder states it."
_APART = ("readme", "license", "licence", "notice", "copying", "changelog", "contributing")


@dataclass(frozen=True, slots=True)
class Found:
    """A file that holds an article, and what the folder's manifest says of it (empty: nothing)."""

    path: Path
    details: dict[str, str]

    def described(self, article: Article) -> Article:
        """The article with the manifest's details in place of its own."""
        details = {**self.details, "published": self.details.get("date", "")}
        return described(article, details, WHY)


def articles(folder: Path, extensions: Collection[str]) -> list[Found]:
    """The articles of a folder, the one to read first first. Raises OSError where it cannot be read."""
    manifest = _manifest(folder / MANIFEST)
    paths = [path for path in folder.iterdir() if path.is_file() and _is_article(path, extensions)]
    found = [Found(path, manifest.get(path.name, {})) for path in sorted(paths)]
    own = [one for one in found if not one.details]
    described = [one for one in found if one.details]
    return own + sorted(described, key=lambda one: one.details.get("date", ""), reverse=True)


def _is_article(path: Path, extensions: Collection[str]) -> bool:
    name = path.name.casefold()
    return not name.startswith((".", *_APART)) and path.suffix.casefold().lstrip(".") in extensions


def _manifest(path: Path) -> dict[str, dict[str, str]]:
    """What a manifest says by file name; a missing or broken one says nothing."""
    try:
        page = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if isinstance(page, dict):
        page = [{"file": name, **row} for name, row in page.items() if isinstance(row, dict)]
    rows = [row for row in page if isinstance(row, dict)] if isinstance(page, list) else []
    return {str(row["file"]): _texts(row) for row in rows if "file" in row}


def _texts(row: dict[str, Any]) -> dict[str, str]:
    return {name: value for name, value in row.items() if isinstance(value, str) and value}
