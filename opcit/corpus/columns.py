"""Which column of a table holds what: named by the user, else known by its usual names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from opcit.corpus.messages import BadCorpus

FIELDS = ("text", "title", "author", "outlet", "url", "published")
USUAL: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "fulltext", "full_text", "article_text", "maintext", "story"),
    "title": ("title", "headline", "heading", "name"),
    "author": ("author", "authors", "byline", "writer", "creator"),
    "outlet": ("outlet", "source", "publication", "publisher", "newspaper", "site", "domain"),
    "url": ("url", "link", "address", "uri", "permalink"),
    "published": ("published", "date", "pubdate", "published_at", "date_publish", "publish_date", "datetime", "day"),
}  # fmt: skip
"""Names in small letters that columns of each meaning usually bear, the likeliest first."""

Columns = Mapping[str, str]
"""Field of FIELDS -> the column that holds it, "" where none does; "text" is always there."""


def guessed(names: Sequence[str]) -> dict[str, str]:
    """The fields that these columns seem to hold."""
    by_name = {name.strip().casefold().replace(" ", "_").replace("-", "_"): name for name in names}
    found: dict[str, str] = {}
    for field in FIELDS:
        if name := next((by_name[usual] for usual in USUAL[field] if usual in by_name), None):
            found[field] = name
    return found


def mapped(names: Sequence[str], asked: Columns) -> dict[str, str]:
    """The columns to read: those asked for, and guesses for the rest. Raises BadCorpus."""
    for field, name in asked.items():
        if name and name not in names:
            raise BadCorpus(f"There is no column {name!r} for {field}: there are {_list(names)}.")
    found = guessed([name for name in names if name not in asked.values()]) | dict(asked)
    found = {field: name for field, name in found.items() if name}
    if "text" not in found:
        raise BadCorpus(
            f"No column looks like the articles' text: name it with --text; there are {_list(names)}."
        )
    return found


def picked(row: Mapping[str, Any], columns: Columns) -> tuple[str, dict[str, str]]:
    """The text of a row, and its details that are there."""
    values = {field: _text(row.get(name)) for field, name in columns.items()}
    text = values.pop("text", "")
    return text, {field: value for field, value in values.items() if value}


def _text(value: Any) -> str:
    if value is None or value != value:  # NaN is not itself
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(map(_text, value))
    return str(value).strip()


def _list(names: Sequence[str]) -> str:
    shown = ", ".join(map(repr, names[:12]))
    return f"{shown} and more" if len(names) > 12 else shown or "none"
