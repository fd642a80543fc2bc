"""Readings, as the engine made them and as people have corrected them, and what people wrote of them."""

from __future__ import annotations

import streamlit as st

from components.session import once
from components.session.desks import place, store
from components.session.rights import may, own, subject
from opcit.article import Article
from opcit.corrections import Corrected, Entry, Orphan, replayed
from opcit.exports.record import Record
from opcit.fingerprint import engine_id
from opcit.notes.threads import Thread
from opcit.reading import Reading
from opcit.store import articles, corrections, discussion, readings


def reading(article_id: str) -> Reading | None:
    """The reading of an article by this engine, as people have corrected it.

    None if the article is unknown or not analysed yet.
    """
    found = corrected(article_id)
    return found.reading if found else None


def as_read(article_id: str) -> Reading | None:
    """The reading as the engine made it, without corrections; None as for `reading`."""
    return _as_read(article_id, _revisions(article_id)[0])


def corrected(article_id: str) -> Corrected | None:
    """The corrected reading with its log: what was applied, the orphans, and each value's history."""
    revision, latest = _revisions(article_id)
    seen()[article_id] = latest
    return _replayed(article_id, revision, latest)


def _revisions(article_id: str) -> tuple[str | None, int]:
    """The article's revision and its log's."""
    return once.of(("revisions", article_id), lambda: _latest(article_id))


def _latest(article_id: str) -> tuple[str | None, int]:
    with store().read() as connection:
        return (
            articles.revision(connection, article_id),
            corrections.revision(connection, article_id),
        )


def seen() -> dict[str, int]:
    """The revision of each article's log that this person was shown last."""
    found: dict[str, int] = st.session_state.setdefault("opcit-seen", {})
    return found


def _as_read(article_id: str, revision: str | None) -> Reading | None:
    try:
        return _reading(article_id, engine_id(), revision, place()) if revision else None
    except LookupError:
        return None


def corrected_at(article_id: str, latest: int) -> Corrected | None:
    """The reading as people had corrected it up to that revision of the log; None as for `reading`."""
    return _replayed(article_id, _revisions(article_id)[0], latest)


def _replayed(article_id: str, revision: str | None, latest: int) -> Corrected | None:
    try:
        return _corrected(article_id, engine_id(), revision, latest, place()) if revision else None
    except LookupError:
        return None


@st.cache_resource(max_entries=64, show_spinner=False)
def _reading(article_id: str, engine: str, revision: str, place: str) -> Reading:
    """Cached by all that can change it; raises LookupError, which is not cached, if there is none."""
    with store().read() as connection:
        kept = articles.get(connection, article_id)
        found = readings.get(connection, kept.article, engine) if kept else None
    if found is None:
        raise LookupError(article_id)
    return found


@st.cache_resource(max_entries=64, show_spinner=False)
def _corrected(article_id: str, engine: str, revision: str, latest: int, place: str) -> Corrected:
    entries = [entry for entry in log(article_id) if entry.revision <= latest]
    return replayed(_reading(article_id, engine, revision, place), entries)


def editable(article_id: str) -> Corrected | None:
    """The corrected reading for whoever may correct it; None for others."""
    return corrected(article_id) if may("correct") else None


def log(article_id: str) -> tuple[Entry, ...]:
    """Every entry of an article's log, the first first; those that are taken back too."""
    with store().read() as connection:
        return corrections.log(connection, subject(article_id))


def record(article_id: str) -> Record | None:
    """The corrections that an export carries; None where there are none, or no reading."""
    with store().read() as connection:
        entries = corrections.log(connection, article_id)
        details = corrections.details(connection, article_id)
    read = as_read(article_id) if entries else None
    return Record(read, entries, details) if read else None


def orphans(article_id: str) -> tuple[Orphan, ...]:
    """The entries that find nothing to correct in the reading of this engine, each with its reason."""
    found = corrected(article_id)
    return found.orphans if found else ()


def threads(article: Article) -> tuple[Thread, ...]:
    """What people highlighted and wrote, in the order of the article's text."""
    with store().read() as connection:
        return tuple(discussion.of(connection, own(article)))
