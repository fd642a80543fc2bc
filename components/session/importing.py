"""Imports of many articles: begun, watched, ended."""

from __future__ import annotations

from collections.abc import Iterable

from components.session.desks import desk, store
from components.session.rights import writing
from opcit.importing.things import Refused, Thing
from opcit.store import imports


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
