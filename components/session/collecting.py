"""Collections, and what became of the predictions in them."""

from __future__ import annotations

from collections.abc import Sequence

from components.session import rights
from components.session.desks import store
from components.session.rights import writing
from opcit.store import collections, outcomes


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
        return collections.make(connection, name, rights.person())


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
        outcomes.say(connection, place, state, rights.person(), why)
