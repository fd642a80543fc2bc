"""What every export says of itself: which article, from where, made by what and when, and whose text it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from typing import Any

from opcit.exports.record import Record, told
from opcit.reading import Reading
from opcit.views import labels, wording
from opcit.views.titles import heading

RIGHTS = (
    "The article’s text belongs to its author and publisher; this file gives no right to publish it "
    "again. What Opcit found in it may be used freely, with the source named."
)


@dataclass(frozen=True, slots=True)
class Notice:
    """The facts of one export. published: in words; source: the address, if known; exported: the day, ISO, in UTC.

    record: the corrections that the formats which can be taken back carry along.
    """

    title: str
    author: str | None
    outlet: str | None
    source: str | None
    published: str
    engine: str
    exported: str
    corrections: str
    rights: str
    record: Record | None = None


def notice(
    reading: Reading,
    when: date | None = None,
    record: Record | None = None,
    included: bool = True,
) -> Notice:
    """The notice of an export of this reading on that day, or today. included: whether it is as corrected."""
    article = reading.article
    day = when or datetime.now(UTC).date()
    return Notice(
        heading(article), article.author, article.outlet, article.url, _published(reading),
        f"Opcit {reading.opcit.version}", day.isoformat(), told(record, included), RIGHTS,
        record if included else None,
    )  # fmt: skip


def lines(given: Notice) -> Iterator[tuple[str, str]]:
    """(label, words) of each fact that is known, in the order to show them."""
    for name, value in page(given).items():
        if value:
            yield _LABELS.get(name, name.capitalize()), value


def page(given: Notice) -> dict[str, Any]:
    """The notice as plain values, for formats made of JSON; the record apart."""
    names = (f.name for f in fields(given) if f.name != "record")
    return {name: getattr(given, name) for name in names}


def _published(reading: Reading) -> str:
    published = reading.article.published
    if not published.value:
        return "date not known"
    return f"{wording.day(published.value)} ({labels.SOURCES[published.source]})"


_LABELS = {"engine": "Read by"}
