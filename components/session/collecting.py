"""Collections, and what became of the predictions in them."""

from __future__ import annotations

from collections.abc import Sequence

from components.session import rights
from components.session.desks import store
from components.session.rights import writing
from opcit.store import collections as kept
from opcit.store import outcomes


def collections() -> list[kept.Collection]:
    """All collections by name."""
    with store().read() as connection:
        return kept.every(connection)


def collection(collection_id: str) -> tuple[kept.Collection, list[str]] | None:
    """A collection and the ids of its articles in their order; None where it is not there."""
    with store().read() as connection:
        found = kept.get(connection, collection_id)
        return (found, kept.members(connection, collection_id)) if found else None


def holding(article_id: str) -> list[str]:
    """The ids of the collections that an article lies in."""
    with store().read() as connection:
        return kept.holding(connection, article_id)


def make_collection(name: str) -> str:
    """Makes a collection and gives its id. Raises ValueError for no name."""
    with writing("add") as connection:
        return kept.make(connection, name, rights.person())


def change_collection(collection_id: str, **values: str) -> bool:
    """Changes a collection's name or notes. Raises ValueError for no name."""
    with writing("add") as connection:
        return kept.change(connection, collection_id, **values)


def delete_collection(collection_id: str) -> bool:
    """Deletes a collection, not its articles; `restore_collection` brings it back."""
    with writing("add") as connection:
        return kept.remove(connection, collection_id)


def restore_collection(collection_id: str) -> bool:
    """Brings a deleted collection back."""
    with writing("add") as connection:
        return kept.restore(connection, collection_id)


def put_in(collection_id: str, article_ids: Sequence[str]) -> None:
    """Puts articles at the end of a collection."""
    with writing("add") as connection:
        kept.add(connection, collection_id, article_ids)


def take_out(collection_id: str, article_id: str) -> None:
    """Takes an article out of a collection."""
    with writing("add") as connection:
        kept.take_out(connection, collection_id, article_id)


def order_collection(collection_id: str, article_ids: Sequence[str]) -> None:
    """Puts a collection's articles into this order."""
    with writing("add") as connection:
        kept.order(connection, collection_id, article_ids)


def became(article_ids: Sequence[str]) -> dict[outcomes.Place, list[outcomes.Outcome]]:
    """What people said of the predictions of these articles, the last first."""
    with store().read() as connection:
        return outcomes.said(connection, article_ids)


def say_outcome(place: outcomes.Place, state: str, why: str = "") -> None:
    """Adds what became of a prediction, in this person's name."""
    with writing("correct") as connection:
        outcomes.say(connection, place, state, rights.person(), why)
