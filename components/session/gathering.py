"""Several articles for one export, read only once the file is asked for, when no page is there to ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from components.session.desks import store
from opcit.corrections import replayed
from opcit.exports import notice
from opcit.exports.names import file_name
from opcit.exports.record import Record
from opcit.exports.together import Piece
from opcit.fingerprint import engine_id
from opcit.store import articles, corrections, discussion, readings
from opcit.views.titles import heading

Gathered = tuple[list[Piece], list[str]]
"""The pieces of an export, and the titles of articles that have no reading yet."""


def gathered(article_ids: Sequence[str], noted: bool) -> Callable[[], Gathered]:
    """What gathers these articles as corrected. noted: with what people wrote of them."""
    kept, engine = store(), engine_id()

    def gather() -> Gathered:
        with kept.read() as connection:
            found = [_piece(connection, one, engine, noted) for one in article_ids]
        pieces = [one for one in found if isinstance(one, Piece)]
        return pieces, [one for one in found if isinstance(one, str) and one]

    return gather


def _piece(connection: Any, article_id: str, engine: str, noted: bool) -> Piece | str:
    """An article to export; its title where it has no reading, "" where it is gone."""
    kept = articles.get(connection, article_id)
    if kept is None:
        return ""
    reading = readings.get(connection, kept.article, engine)
    if reading is None:
        return heading(kept.article)
    log, record = corrections.log(connection, article_id), None
    if log:
        record = Record(reading, log, corrections.details(connection, article_id))
        reading = replayed(reading, log).reading
    told = notice(reading, record=record)
    said = discussion.of(connection, reading.article) if noted else ()
    return Piece(file_name(reading.article), reading, told, tuple(said))
