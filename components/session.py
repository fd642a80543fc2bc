"""What pages share: the store, readings, jobs and the state in the URL.

The only module that caches (with components/desk.py and jobs.py, the only one that opens the store
or calls analyse).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from components.desk import Desk
from components.jobs import Job
from opcit import settings as configuration
from opcit.fingerprint import engine_id
from opcit.intake import Given
from opcit.reading import Reading
from opcit.store import Store, articles, library, open_store, readings

SAMPLES = configuration.ROOT / "samples"


@st.cache_resource(show_spinner=False)
def settings() -> configuration.Settings:
    """The settings of this process."""
    return configuration.load()


@st.cache_resource(show_spinner=False)
def desk() -> Desk:
    """The store that the settings name, brought up to date, and the jobs of this process."""
    return Desk(open_store(settings().database_url), settings())


def store() -> Store:
    """The store of this process."""
    return desk().store


def article(article_id: str) -> articles.Kept | None:
    """The article of that id, unless it is unknown or deleted."""
    with store().read() as connection:
        return articles.get(connection, article_id)


def cards(words: str, limit: int) -> tuple[list[library.Card], int]:
    """The library's newest cards that hold these words, and how many there are in all."""
    with store().read() as connection:
        return library.cards(connection, engine_id(), words, limit)


def edit(article_id: str, **changes: Any) -> bool:
    """Changes details of an article (its title, author, outlet, published); False if it is not there."""
    with store().write() as connection:
        return articles.edit(connection, article_id, **changes)


def delete(article_id: str) -> bool:
    """Takes an article out of the library; `restore` brings it back."""
    with store().write() as connection:
        return articles.delete(connection, article_id)


def restore(article_id: str) -> bool:
    """Brings a deleted article back."""
    with store().write() as connection:
        return articles.restore(connection, article_id)


def reading(article_id: str) -> Reading | None:
    """The reading of an article by this engine; None if the article is unknown or not analysed yet."""
    with store().read() as connection:
        revision = articles.revision(connection, article_id)
    if revision is None:
        return None
    try:
        return _reading(article_id, engine_id(), revision)
    except LookupError:
        return None


@st.cache_resource(max_entries=64, show_spinner=False)
def _reading(article_id: str, engine: str, revision: str) -> Reading:
    """Cached by all that can change it; raises LookupError, which is not cached, if there is none."""
    with store().read() as connection:
        kept = articles.get(connection, article_id)
        found = readings.get(connection, kept.article, engine) if kept else None
    if found is None:
        raise LookupError(article_id)
    return found


def analysis(article_id: str, again: bool = False) -> Job:
    """The job that analyses an article: started on first call, and `again` after it ended badly."""
    return desk().analysis(article_id, again)


def loading() -> Job:
    """The job that loads the samples and the folder of OPCIT_ARTICLES, once a process."""
    return desk().loading(SAMPLES)


def warm() -> None:
    """Loads every model before the first visitor asks for an analysis."""
    desk().warm()


def taking(things: Sequence[Given], any_language: bool = False) -> Job:
    """Starts to take these things into the library; the job's result is a list of intake.Taken."""
    return desk().taking(things, any_language)


def job(key: str) -> Job | None:
    """The last job of that key, if any."""
    return desk().jobs.get(key)


def jobs() -> list[Job]:
    """Every job of this process that is remembered."""
    return desk().jobs.all()


def get(name: str, default: str = "") -> str:
    """A value of the page's state, as the URL has it."""
    return st.query_params.get(name, default)


def put(**changes: str | None) -> None:
    """Writes state into the URL; None and "" take a name out of it."""
    for name, value in changes.items():
        if value:
            if st.query_params.get(name) != value:
                st.query_params[name] = value
        elif name in st.query_params:
            del st.query_params[name]


def carried() -> dict[str, str]:
    """The state that a link to another page takes along."""
    return dict(st.query_params.items())
