"""What pages share: the store, readings, jobs and the state in the URL.

The only module (with components/jobs.py) that caches, opens the store or calls analyse.
"""

from __future__ import annotations

from typing import Any

from typing import Any

import streamlit as st

from components.jobs import Job, Jobs
from opcit import settings as configuration
from opcit.analyse import Report, analyse
from opcit.fingerprint import engine_id
from opcit.reading import Reading
from opcit.store import Store, articles, open_store, readings


@st.cache_resource(show_spinner=False)
def settings() -> configuration.Settings:
    """The settings of this process."""
    return configuration.load()


@st.cache_resource(show_spinner="Opening the library …")
def store() -> Store:
    """The store that the settings name, brought up to date."""
    return open_store(settings().database_url)


@st.cache_resource(show_spinner=False)
def jobs() -> Jobs:
    """The jobs of this process."""
    return Jobs()


def article(article_id: str) -> articles.Kept | None:
    """The article of that id, unless it is unknown or deleted."""
    with store().read() as connection:
        return articles.get(connection, article_id)


def edit(article_id: str, **changes: Any) -> bool:
    """Changes details of an article (its title, author, outlet, published); False if it is not there."""
    with store().write() as connection:
        return articles.edit(connection, article_id, **changes)


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
    key = f"analyse {article_id}"
    job = jobs().get(key)
    if job and not again and job.state != "done":
        return job
    return jobs().start(key, lambda report: _analyse(article_id, report))


def _analyse(article_id: str, report: Report) -> None:
    kept = article(article_id)
    if kept is None:
        return
    found = analyse(kept.article, report)
    with store().write() as connection:
        readings.keep(connection, kept.article, engine_id(), found)


def edit(article_id: str, **changes: Any) -> None:
    """Changes details of an article; another publication date means another analysis."""
    with store().write() as connection:
        articles.edit(connection, article_id, **changes)


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


def carried(leave: tuple[str, ...] = ()) -> dict[str, str]:
    """The state that a link to another page takes along."""
    return {name: value for name, value in st.query_params.items() if name not in leave}
