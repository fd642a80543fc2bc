"""What one entry changed, value by value, so that each can say what the model had and who changed it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from opcit.corrections.entries import Entry
from opcit.reading import Reading

Keyed = dict[str, Any]
QUIET = ("why", "by", "confidence", "salience")
"""Fields that say how a value came about, and are no value of their own."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value before and after an entry.

    key: the finding, as its card is keyed, without a label; field: the value's name, "" for the
    finding as a whole (None before: it is new; after: it is gone), "confirmed" where none changed.
    """

    key: str
    field: str
    before: Any
    after: Any
    revision: int
    by: str
    at: datetime
    why: str


def changes(before: Reading, after: Reading, entry: Entry) -> Iterator[Change]:
    """The values in which two readings differ."""
    for name, key in _KEYS.items():
        was, now = getattr(before, name), getattr(after, name)
        if was is not now:
            yield from _in(_keyed(was, key), _keyed(now, key), entry)
    if before.article != after.article:
        yield from _of_article(before, after, entry)


def _keyed(found: tuple[Any, ...], key: Callable[[Any], str]) -> Keyed:
    return {key(one): one for one in found}


def _in(was: Keyed, now: Keyed, entry: Entry) -> Iterator[Change]:
    for key in dict.fromkeys((*was, *now)):
        one, other = was.get(key), now.get(key)
        if one is not other and one != other:
            for field, *values in _differing(one, other):
                yield _change(key, field, values, entry)


def _differing(one: Any, other: Any) -> Iterator[tuple[str, Any, Any]]:
    if one is None or other is None:
        yield "", one, other
        return
    names = [f.name for f in fields(one) if f.name not in QUIET]
    found = [(n, getattr(one, n), getattr(other, n)) for n in names]
    differing = [(n, a, b) for n, a, b in found if a != b]
    if not differing and one.by != other.by:
        yield "confirmed", one, other
    yield from differing


def _of_article(before: Reading, after: Reading, entry: Entry) -> Iterator[Change]:
    one, other = before.article, after.article
    if one.published != other.published:
        yield _change("published", "value", [one.published.value, other.published.value], entry)
    for number, (p, q) in enumerate(zip(one.paragraphs, other.paragraphs, strict=True)):
        if p.role != q.role:
            yield _change(f"paragraphs:{number}", "role", [p.role, q.role], entry)


def _change(key: str, field: str, values: list[Any], entry: Entry) -> Change:
    before, after = values
    return Change(key, field, before, after, entry.revision, entry.by, entry.at, entry.why)


def _span(layer: str) -> Callable[[Any], str]:
    return lambda one: f"{layer}:{one.start}:{one.end}"


_KEYS: dict[str, Callable[[Any], str]] = {
    "actors": lambda a: f"actors:{a.id}",
    "times": _span("times"),
    "events": lambda e: f"events:{e.id}",
    "quotes": _span("quotes"),
    "claims": _span("claims"),
    "stances": lambda s: f"stance:{s.about}:{s.holder}",
}
