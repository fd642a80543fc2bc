"""An exported file -> the reading it holds: JSON and JSON-LD, with nothing lost.

What a file says is checked before any of it is used: it may come from anybody.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec

from opcit.article import Article
from opcit.exports import comments, discussion, record
from opcit.exports.annotation_targets import FIELDS
from opcit.exports.record import Record
from opcit.exports.sound import faults
from opcit.notes.threads import Thread
from opcit.reading import Engine, Reading, from_builtins

EXTENSIONS = ("json", "jsonld")
"""The extensions of files that can be taken back."""


class NotAReading(ValueError):
    """The bytes hold no reading; its text is the sentence for whoever gave them."""


_BROKEN = (msgspec.ValidationError, KeyError, TypeError, AttributeError, ValueError)
"""What converting data that somebody changed can raise."""


@dataclass(frozen=True, slots=True)
class Whole:
    """All that an exported file holds: the reading as the engine made it, its corrections, what people wrote."""

    reading: Reading
    record: Record | None = None
    threads: tuple[Thread, ...] = ()


def is_export(name: str) -> bool:
    """Whether a file of this name is to be read as an export and not as an article."""
    return name.lower().rpartition(".")[2] in EXTENSIONS


def read(data: bytes) -> Reading:
    """The reading in an exported file, as corrected. Raises NotAReading where there is none, or a broken one."""
    return _read(_decoded(data))


def read_whole(data: bytes) -> Whole:
    """The reading as the engine made it, with the corrections and comments that the file carries. Raises as `read`."""
    page = _decoded(data)
    reading = _read(page)
    found = _record(page, reading)
    return Whole(found.as_read if found else reading, found, _threads(page, reading.article))


def _record(page: dict[str, Any], reading: Reading) -> Record | None:
    try:
        found = record.from_page(page.get("corrections") or {}, reading.article.text)
    except _BROKEN as problem:
        raise NotAReading(f"The corrections in this file are damaged: {problem}.") from None
    if found is None:
        return None
    fault = next(faults(found.as_read), None)
    if fault or found.as_read.article.id != reading.article.id:
        raise NotAReading(
            f"The corrections in this file cannot be used: {fault or 'they are of another article.'}"
        )
    return found


def _threads(page: dict[str, Any], article: Article) -> tuple[Thread, ...]:
    """What people wrote: a key of the JSON, annotations of their own in JSON-LD."""
    try:
        if "first" not in page:
            return discussion.threads(page.get("comments") or (), article)
        items = [item for item in page["first"]["items"] if item["kind"] == comments.KIND]
        return discussion.threads([i["record"] for i in items if "record" in i], article)
    except _BROKEN as problem:
        raise NotAReading(f"The comments in this file are damaged: {problem}.") from None


def _read(page: Any) -> Reading:
    shape = _shape(page)
    try:
        reading = shape(page)
    except (msgspec.ValidationError, KeyError, TypeError, AttributeError) as problem:
        raise NotAReading(
            f"This file looks like a reading by Opcit but is damaged: {problem}."
        ) from None
    fault = next(faults(reading), None)
    if fault:
        raise NotAReading(f"This reading cannot be used: {fault}")
    return reading


def _decoded(data: bytes) -> Any:
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise NotAReading("This is not a JSON file, or it was cut short.") from None


def _shape(page: Any) -> Callable[[dict[str, Any]], Reading]:
    """How to read such a page, told by the keys that each of our formats has."""
    if isinstance(page, list) and page and all(isinstance(p, dict) for p in page):
        raise NotAReading("This file holds several readings: take them in one at a time.")
    keys = page.keys() if isinstance(page, dict) else set()
    if keys >= {"opcit", "article", "actors"}:
        return from_builtins
    if keys >= {"@context", "first", "article", "engine"}:
        return _from_annotations
    if keys >= {"title", "events", "opcit"}:
        raise NotAReading(
            "This is a timeline, which has no text to mark: use the JSON or JSON-LD export."
        )
    raise NotAReading("This JSON file is no reading by Opcit: export one as JSON or JSON-LD.")


def _from_annotations(page: dict[str, Any]) -> Reading:
    """The reading that web_annotation wrote. Raises NotAReading where a quote is not in its place."""
    article = msgspec.convert(page["article"], Article)
    found: dict[str, list[Any]] = {field: [] for field in FIELDS}
    for item in page["first"]["items"]:
        if item["kind"] == comments.KIND:
            continue  # what people wrote is no part of the reading: see _threads
        _check_quotes(article.text, item["target"])
        kind = FIELDS[item["kind"]]
        found[item["kind"]].append(msgspec.convert(item["record"], kind.finding))
    findings = {field: tuple(records) for field, records in found.items()}
    return Reading(article, msgspec.convert(page["engine"], Engine), **findings)


def _check_quotes(text: str, targets: list[Any]) -> None:
    for target in targets:
        if isinstance(target, str):
            continue
        quote, place = target["selector"]
        if text[place["start"] : place["end"]] != quote["exact"]:
            raise NotAReading(
                "This reading cannot be used: a quotation in it is not where it says."
            )
