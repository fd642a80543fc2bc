"""Edits of the article itself: the part a paragraph plays, and when it was published.

They come before all others, since the engine reads the article by them: `settled` gives the article
to read. On a reading of an article that is so already they change nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from opcit.article import Article, Published
from opcit.corrections import edits, references
from opcit.corrections.anchors import located
from opcit.corrections.entries import Entry
from opcit.corrections.event_edits import LENGTHS
from opcit.corrections.who import Who
from opcit.reading import Reading

ARTICLE_EDITS = (edits.SetRole, edits.SetPublished)


def settled(article: Article, entries: Sequence[Entry]) -> Article:
    """The article as these entries (those that hold) say it is; an edit that finds no place is passed over."""
    for entry in entries:
        who = Who(entry.by, entry.why)
        if isinstance(entry.edit, edits.SetPublished):
            article = article.with_details(published=_published(entry.edit.value, who))
        elif isinstance(entry.edit, edits.SetRole):
            article = _with_role(article, entry.edit, who)
    return article


def _published(value: str | None, who: Who) -> Published:
    if not value:
        return Published()
    return Published(value, LENGTHS.get(len(value), "time"), "given", why=who.says("Given"))


def _with_role(article: Article, edit: edits.SetRole, who: Who) -> Article:
    spot = located(edit.at, article.text)
    paragraphs = tuple(
        replace(p, role=edit.role, by=who.by) if spot and p.start <= spot.start < p.end else p
        for p in article.paragraphs
    )
    return article.with_details(paragraphs=paragraphs)


def set_published(reading: Reading, edit: edits.SetPublished, who: Who) -> Reading:
    """The date of publication; a date that is to be inferred is the engine's matter."""
    if not edit.value:
        return reading
    published = _published(edit.value, who)
    return replace(reading, article=reading.article.with_details(published=published))


def set_role(reading: Reading, edit: edits.SetRole, who: Who) -> Reading:
    """The paragraph's part on the page."""
    references.place(reading, edit.at)
    return replace(reading, article=_with_role(reading.article, edit, who))
