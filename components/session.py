"""What pages share: the store, readings, jobs and the state in the URL.

The only module that caches (with components/desk.py and jobs.py, the only one that opens the store
or calls analyse).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import streamlit as st

from components import access, address
from components.desk import Desk
from components.jobs import Job
from opcit import settings as configuration
from opcit.article import Article
from opcit.corrections import (
    AnyEdit,
    Corrected,
    Edit,
    Entry,
    Orphan,
    Unfit,
    edits,
    making,
    replayed,
)
from opcit.exports.record import Record
from opcit.fingerprint import engine_id
from opcit.identity.person import Right
from opcit.importing.things import Refused, Thing
from opcit.intake import Given
from opcit.notes.threads import Thread
from opcit.reading import Reading
from opcit.search.query import Query, parse
from opcit.sharing.share import Share
from opcit.store import (
    Store,
    articles,
    collections,
    comments,
    corrections,
    imports,
    library,
    open_store,
    outcomes,
    readings,
    search,
    shares,
)

SAMPLES = configuration.ROOT / "samples"
OPPOSED = ("baghdad-a-gift-to-tehran.md", "baghdad-patience-was-read-as-permission.md")
"""The two samples that tell of the same days from opposed sides."""
LOADED = 5.0  # seconds that a page waits for the samples to be in the library


@st.cache_resource(show_spinner=False)
def settings() -> configuration.Settings:
    """The settings of this process."""
    return configuration.load()


def desk() -> Desk:
    """The store that this run may see, and the jobs on it: those of the person's workspace, or of a link's."""
    shared = address.shared()
    return desk_of(shared.workspace if shared else access.person().workspace)


@st.cache_resource(show_spinner=False)
def desk_of(workspace: str) -> Desk:
    """The store of a workspace, brought up to date, and the jobs of this process on it.

    The settings' folder is loaded into the main workspace only.
    """
    given = replace(settings(), articles=None) if workspace else settings()
    return Desk(open_store(settings().database_url, workspace), given)


def store() -> Store:
    """The store that this run may see."""
    return desk().store


def may(right: Right) -> bool:
    """Whether this run may do this: by the person's role, or by the link that is open."""
    link = _link()
    if link is None:
        return access.person().may(right)
    return link.allows(right, datetime.now(UTC))


def need(right: Right) -> None:
    """Raises access.Forbidden unless this run may do this."""
    if not may(right):
        raise access.Forbidden(f"This needs the right to {right}.")


@contextmanager
def writing(right: Right) -> Iterator[Any]:
    """A transaction on the store for whoever has this right. Raises access.Forbidden for others."""
    need(right)
    with store().write() as connection:
        yield connection


def own(article: Article) -> Article:
    """The article as the store knows it: on the page of a link it goes by the link's id."""
    return replace(article, id=_subject(article.id))


def _link() -> Share | None:
    """The link that this run shows, as it is now."""
    shared = address.shared()
    if shared is None:
        return None
    with store().read() as connection:
        link = shares.get(connection, shared.share_id)
    if link is None:
        raise access.Forbidden("This link opens nothing any more.")
    return link


def _subject(article_id: str) -> str:
    """The article that is meant: on the page of a link, whose id stands for it, that link's and no other."""
    link = _link()
    if link is None:
        return article_id
    if article_id not in (link.id, link.article_id):
        raise access.Forbidden("This link is to another article.")
    return link.article_id


def article(article_id: str) -> articles.Kept | None:
    """The article of that id, unless it is unknown or deleted."""
    with store().read() as connection:
        return articles.get(connection, article_id)


def cards(words: str, limit: int) -> tuple[list[library.Card], int]:
    """The library's cards that hold these words, the newest first, and how many there are in all."""
    found = find(parse(words), search.Filters(), limit, newest=True)
    return [result.card for result in found.results], found.total


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


@st.cache_data(ttl=20, show_spinner=False)
def choices() -> dict[str, list[tuple[str, int]]]:
    """What the library can be filtered by, each with its number of articles; some seconds old."""
    with store().read() as connection:
        return search.choices(connection, engine_id())


def edit(article_id: str, **changes: Any) -> bool:
    """Changes details of an article (its title, author, outlet, published); False if it is not there.

    The date is a correction, which undo takes back.
    """
    need("correct")
    if "published" in changes:
        correct(article_id, [edits.SetPublished(changes.pop("published").value)])
    with store().write() as connection:
        return articles.edit(connection, article_id, **changes)


def delete(article_id: str) -> bool:
    """Takes an article out of the library; `restore` brings it back."""
    need("delete")
    with store().write() as connection:
        return articles.delete(connection, article_id)


def restore(article_id: str) -> bool:
    """Brings a deleted article back."""
    need("delete")
    with store().write() as connection:
        return articles.restore(connection, article_id)


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
    latest = _revisions(article_id)[1]
    _seen()[article_id] = latest
    return _corrected_at(article_id, latest)


def _revisions(article_id: str) -> tuple[str | None, int]:
    """The article's revision and its log's."""
    with store().read() as connection:
        return (
            articles.revision(connection, article_id),
            corrections.revision(connection, article_id),
        )


def _place() -> str:
    """Which database this run sees, for the keys of caches: workspaces may hold the same article."""
    return str(store().engine.url)


def _seen() -> dict[str, int]:
    """The revision of each article's log that this person was shown last."""
    found: dict[str, int] = st.session_state.setdefault("opcit-seen", {})
    return found


def _as_read(article_id: str, revision: str | None) -> Reading | None:
    try:
        return _reading(article_id, engine_id(), revision, _place()) if revision else None
    except LookupError:
        return None


def _corrected_at(article_id: str, latest: int) -> Corrected | None:
    revision = _revisions(article_id)[0]
    try:
        return _corrected(article_id, engine_id(), revision, latest, _place()) if revision else None
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


def correct(
    article_id: str, changes: Sequence[Edit | Mapping[str, Any]], why: str = "",
    base: int | None = None,
) -> list[Entry]:  # fmt: skip
    """Adds edits to an article's log, to be undone together: records, or dicts as `corrections.made` takes.

    base: the revision that the person was looking at; None: the one shown last, which is right in
    callbacks and dialogs. Raises Unfit with a sentence where they are no edits of this reading, and
    Conflict where somebody else changed the same value since.
    """
    need("correct")
    article_id = _subject(article_id)
    seen = _seen().get(article_id, 0) if base is None else base
    shown = _corrected_at(article_id, seen)
    made = [_made(shown, change) for change in changes]
    with store().write() as connection:
        added = corrections.append(connection, article_id, made, person(), why, seen)
        readings.follow(connection, article_id, engine_id())
    return added


def _made(shown: Corrected | None, change: Edit | Mapping[str, Any]) -> AnyEdit:
    if isinstance(change, Edit):
        return making.checked(change)
    if shown is None:
        raise Unfit("This article is not in the library, or not read yet.")
    return making.made(shown.reading, change)


def person() -> str:
    """Who edits: whoever is logged in, by their address; "a reader" where there is no login."""
    link = _link()
    login = access.mode() == "login"
    named = str(st.user.get("name") or st.user.get("email") or "")
    known = access.person().known_as if login else named
    if link is None or (known and access.person().may("correct")):
        return known or "a reader"
    return f"a reader of {link.created_by}’s link"


def editable(article_id: str) -> Corrected | None:
    """The corrected reading for whoever may correct it; None for others."""
    return corrected(article_id) if may("correct") else None


def undo(article_id: str) -> list[Entry]:
    """Takes back what this person corrected last; [] where there is nothing."""
    article_id = _subject(article_id)
    with writing("correct") as connection:
        added = corrections.undo(connection, article_id, person())
        readings.follow(connection, article_id, engine_id())
    return added


def redo(article_id: str) -> list[Entry]:
    """Restores what this person took back last; [] where there is nothing."""
    article_id = _subject(article_id)
    with writing("correct") as connection:
        added = corrections.redo(connection, article_id, person())
        readings.follow(connection, article_id, engine_id())
    return added


def revert(article_id: str, revisions: Sequence[int], why: str = "") -> list[Entry]:
    """Takes back these entries, whoever made them: what they changed is the model's again."""
    article_id = _subject(article_id)
    with writing("correct") as connection:
        added = corrections.revert(connection, article_id, revisions, person(), why)
        readings.follow(connection, article_id, engine_id())
    return added


def log(article_id: str) -> tuple[Entry, ...]:
    """Every entry of an article's log, the first first; those that are taken back too."""
    with store().read() as connection:
        return corrections.log(connection, _subject(article_id))


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
        return tuple(comments.of(connection, own(article)))


def analysis(article_id: str, again: bool = False) -> Job:
    """The job that analyses an article: started on first call, and `again` after it ended badly."""
    return desk().analysis(article_id, again)


def loading() -> Job:
    """The job that loads the samples and the folder of OPCIT_ARTICLES, once a process."""
    return desk().loading(SAMPLES)


def load(workspace: str) -> Job:
    """The same for a workspace, at the start of a process."""
    return desk_of(workspace).loading(SAMPLES)


def warm() -> None:
    """Loads every model before the first visitor asks for an analysis."""
    desk().warm()


def opposed() -> list[str]:
    """The ids of the two opposed samples, as far as they are in the library."""
    loading().wait(LOADED)
    digests = [hashlib.sha256((SAMPLES / name).read_bytes()).hexdigest() for name in OPPOSED]
    with store().read() as connection:
        known = [articles.known(connection, digest) for digest in digests]
        return [i for i in known if i and articles.get(connection, i)]


def taking(things: Sequence[Given], any_language: bool = False) -> Job:
    """Starts to take these things into the library; the job's result is a list of intake.Taken."""
    need("add")
    return desk().taking(things, any_language)


def importing(title: str, things: Iterable[Thing]) -> str:
    """Begins an import and returns its id. Raises opcit.importing.things.Refused, and then keeps nothing."""
    with writing("add") as connection:
        import_id, count = imports.begin(connection, title, things)
        if not count:
            raise Refused("There is nothing in it that can be imported.")
    desk().importing(import_id)
    return import_id


def imported() -> list[imports.Import]:
    """The last imports, the newest first."""
    with store().read() as connection:
        return imports.recent(connection)


def came_of(import_id: str) -> tuple[list[imports.Came], list[imports.Came]]:
    """What of an import failed, and what is a copy of another article."""
    with store().read() as connection:
        failed = imports.failures(connection, import_id)
        return failed, imports.copied(connection, import_id)


def cancel_import(import_id: str) -> None:
    """Ends an import; what was taken stays."""
    with writing("add") as connection:
        imports.end(connection, import_id, "cancelled")


def folders() -> list[collections.Collection]:
    """All collections by name."""
    with store().read() as connection:
        return collections.every(connection)


def folder(collection_id: str) -> tuple[collections.Collection, list[str]] | None:
    """A collection and the ids of its articles in their order; None where it is not there."""
    with store().read() as connection:
        found = collections.get(connection, collection_id)
        return (found, collections.members(connection, collection_id)) if found else None


def holding(article_id: str) -> list[str]:
    """The ids of the collections that an article lies in."""
    with store().read() as connection:
        return collections.holding(connection, article_id)


def make_folder(name: str) -> str:
    """Makes a collection and gives its id. Raises ValueError for no name."""
    with writing("add") as connection:
        return collections.make(connection, name, person())


def change_folder(collection_id: str, **values: str) -> bool:
    """Changes a collection's name or notes. Raises ValueError for no name."""
    with writing("add") as connection:
        return collections.change(connection, collection_id, **values)


def delete_folder(collection_id: str) -> bool:
    """Deletes a collection, not its articles; `restore_folder` brings it back."""
    with writing("add") as connection:
        return collections.remove(connection, collection_id)


def restore_folder(collection_id: str) -> bool:
    """Brings a deleted collection back."""
    with writing("add") as connection:
        return collections.restore(connection, collection_id)


def fill_folder(collection_id: str, article_ids: Sequence[str]) -> None:
    """Puts articles at the end of a collection."""
    with writing("add") as connection:
        collections.add(connection, collection_id, article_ids)


def empty_folder(collection_id: str, article_id: str) -> None:
    """Takes an article out of a collection."""
    with writing("add") as connection:
        collections.take_out(connection, collection_id, article_id)


def order_folder(collection_id: str, article_ids: Sequence[str]) -> None:
    """Puts a collection's articles into this order."""
    with writing("add") as connection:
        collections.order(connection, collection_id, article_ids)


def became(article_ids: Sequence[str]) -> dict[outcomes.Place, list[outcomes.Outcome]]:
    """What people said of the predictions of these articles, the last first."""
    with store().read() as connection:
        return outcomes.said(connection, article_ids)


def say_outcome(place: outcomes.Place, state: str, why: str = "") -> None:
    """Adds what became of a prediction, in this person's name."""
    with writing("correct") as connection:
        outcomes.say(connection, place, state, person(), why)


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
