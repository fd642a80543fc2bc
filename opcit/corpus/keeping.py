"""Readings of a run into the store, each once however often it is sent."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

import msgspec

from opcit.article import Article
from opcit.corpus.messages import Kept
from opcit.reading import from_json
from opcit.store import Store, articles, readings


def keep(store: Store, engine: str, found: Iterable[Kept]) -> None:
    """Keeps articles with their readings, in one transaction."""
    with store.write() as connection:
        for one in found:
            article = msgspec.json.decode(one.article, type=Article)
            articles.keep(connection, article, "import")
            readings.keep(connection, article, engine, from_json(zlib.decompress(one.reading)))
