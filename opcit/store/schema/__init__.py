"""The tables of the store. Changing one means adding a migration in migrations/versions."""

from __future__ import annotations

from opcit.store.schema.articles import articles, bands, readings, signatures, sources
from opcit.store.schema.collections import collected, collections
from opcit.store.schema.imports import import_items, imports
from opcit.store.schema.metadata import metadata
from opcit.store.schema.said import corrections, outcomes, remarks, threads
from opcit.store.schema.searching import outline_actors, outline_events, outlines, searched
from opcit.store.schema.sharing import editions, guesses, guests, shares

__all__ = [
    "articles",
    "bands",
    "collected",
    "collections",
    "corrections",
    "editions",
    "guesses",
    "guests",
    "import_items",
    "imports",
    "metadata",
    "outcomes",
    "outline_actors",
    "outline_events",
    "outlines",
    "readings",
    "remarks",
    "searched",
    "shares",
    "signatures",
    "sources",
    "threads",
]
