"""Which articles the URL asks to compare, and what it names that is not there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components import session
from opcit.comparing.compared import MOST


@dataclass(frozen=True, slots=True)
class Asked:
    """The ids to compare, those of them that the library does not have, and a note on what was left out.

    collection: the id of a collection that was asked for, else ""; known: whether it is there.
    """

    ids: tuple[str, ...]
    missing: tuple[str, ...] = ()
    note: str = ""
    collection: str = ""
    known: bool = True


def asked() -> Asked:
    """What the URL names: articles to compare, else a collection, else one article; the opposed samples for nothing."""
    if named := session.get("compare"):
        return _articles([part for part in named.split(",") if part])
    if collection_id := session.get("collection"):
        return _collection(collection_id)
    if article_id := session.get("article"):
        return _articles([article_id])
    return Asked(tuple(session.opposed()))


def _articles(named: Sequence[str], of: str = "") -> Asked:
    each = list(dict.fromkeys(named))
    ids = tuple(each[:MOST])
    note = f"The first {MOST} of the {len(each)} articles{of}." if len(each) > MOST else ""
    return Asked(ids, _missing(ids), note)


def _missing(ids: Sequence[str]) -> tuple[str, ...]:
    """Those that are not in the library, once the samples and the folder are: a link can come first."""
    missing = _lacking(ids)
    if missing:
        session.awaited(missing[0])
    return _lacking(missing) if missing else ()


def _lacking(ids: Sequence[str]) -> tuple[str, ...]:
    known = {card.id for card in session.cards_of(ids)}
    return tuple(i for i in ids if i not in known)


def _collection(collection_id: str) -> Asked:
    found = session.collection(collection_id)
    if found is None:
        return Asked((), collection=collection_id, known=False)
    one, ids = found
    told = _articles(ids, f" of the collection “{one.name}”")
    note = told.note or f"The articles of the collection “{one.name}”."
    return Asked(told.ids, told.missing, note, collection_id)
