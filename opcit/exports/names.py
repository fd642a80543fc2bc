"""What exported files are called."""

from __future__ import annotations

import re

from opcit.article import Article
from opcit.views.titles import heading

LENGTH = 60  # characters of a title in a file's name


def file_name(article: Article) -> str:
    """A name for the article's files: words of its title, and the beginning of its id."""
    return "-".join(part for part in (words(heading(article)), article.id[:6]) if part)


def words(title: str) -> str:
    """The words of a title as a file's name can hold them, "" where it has none."""
    kept = re.sub(r"[^\w]+", "-", title.casefold()).strip("-_")
    return kept if len(kept) <= LENGTH else kept[:LENGTH].rpartition("-")[0] or kept[:LENGTH]
