"""The articles of the library: found, looked at, edited, deleted and brought back, taken in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from components.jobs import Job
from components.session.correcting import correct
from components.session.desks import LOADED, desk, loading, place, store
from components.session.rights import need, writing
from opcit.corrections import edits
from opcit.fingerprint import engine_id
from opcit.intake import Given
from opcit.search.query import Query, parse
from opcit.store import articles, library, search
from opcit.store.choices import offered


def article(article_id: str) -> articles.Kept | None:
    """The article of that id, unless it is unknown or deleted."""
    with store().read() as connection:
        return articles.get(connection, article_id)


def awaited(article_id: str) -> articles.Kept | None:
    """The same; where it is not there, once the samples and the folder are loaded, for a link can come first."""
    found = article(article_id)
    if found is None:
        loading().wait(LOADED)
        found = article(article_id)
    return found


def cards(words: str, limit: int) -> tuple[list[library.Card], int]:
    """The library's cards that hold these words, the newest first, and how many there are in all."""
    found = find(parse(words), search.Filters(), limit, newest=True)
    return [result.card for result in found.results], found.total


def cards_of(article_ids: Sequence[str]) -> list[library.Card]:
    """The cards of these articles, in this order; none for one that is unknown or deleted."""
    with store().read() as connection:
        return library.by_ids(connection, engine_id(), article_ids)


def find(
    query: Query, filters: search.Filters, limit: int = 60, newest: bool = False
) -> search.Found:
    """The articles that answer a question, each with the passage that does."""
    with store().read() as connection:
        return search.find(connection, engine_id(), query, filters, limit, newest)


def looser(query: Query, filters: search.Filters) -> list[search.Looser]:
    """What to change in a question that nothing answers."""
    with store().read() as connection:
        return list(search.looser(connection, engine_id(), query, filters))


def choices() -> Mapping[str, Sequence[tuple[str, int]]]:
    """What the library can be filtered by, each with its number of articles; some seconds old."""
    return _choices(place())


@st.cache_resource(ttl=20, show_spinner=False)
def _choices(place: str) -> Mapping[str, Sequence[tuple[str, int]]]:
    """Cached by the database: a workspace must not see what another one has. Only to be read: all share it."""
    with store().read() as connection:
        return offered(connection, engine_id())


def edit(article_id: str, **changes: Any) -> bool:
    """Changes details of an article (its title, author, outlet, published); False if it is not there.

    The date is a correction, which undo takes back; the article is read anew by it, whether or not it is opened.
    """
    dated = "published" in changes
    if dated:
        correct(article_id, [edits.SetPublished(changes.pop("published").value)])
    with writing("correct") as connection:
        edited = articles.edit(connection, article_id, **changes)
    if dated:
        desk().read_all()
    return edited


def delete(article_id: str) -> bool:
    """Takes an article out of the library and ends its analysis; `restore` brings it back."""
    with writing("delete") as connection:
        deleted = articles.delete(connection, article_id)
    desk().abandon(article_id)
    return deleted


def restore(article_id: str) -> bool:
    """Brings a deleted article back."""
    with writing("delete") as connection:
        return articles.restore(connection, article_id)


def taking(things: Sequence[Given], any_language: bool = False) -> Job:
    """Starts to take these things into the library; the job's result is a list of intake.Taken."""
    need("add")
    return desk().taking(things, any_language)
