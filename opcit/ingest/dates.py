"""Full dates in words, and the publication date a reader gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from opcit.article import Article, Granularity, Published

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"  # fmt: skip
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"
FORMS = (
    re.compile(rf"(?<![\w/-]){YEAR}(?P<sep>[-/.])(?P<m>[01]?\d)(?P=sep)(?P<day>[0-3]?\d)(?=T\d|[^\w/-]|$)"),
    re.compile(rf"\b{MONTH}\s+{DAY}\s*,?\s+{YEAR}\b", re.I),
    re.compile(rf"\b{DAY}\s+(?:of\s+)?{MONTH}\s*,?\s+{YEAR}\b", re.I),
    re.compile(rf"\b{DAY}-{MONTH}-{YEAR}\b", re.I),
    re.compile(rf"(?<![\w/-])(?P<m>[01]?\d)(?P<sep>[/.-])(?P<day>[0-3]?\d)(?P=sep){YEAR}(?![\w/-])"),
    re.compile(rf"(?<![\w/-])(?P<day>[0-3]?\d)(?P<sep>[/.-])(?P<m>[01]?\d)(?P=sep){YEAR}(?![\w/-])"),
    re.compile(rf"(?<!\d )(?<!(?:st|nd|rd|th) )\b{MONTH},?\s+{YEAR}\b", re.I),
)  # fmt: skip
"""How full dates are written: ISO, American, European, numeric either way, month and year."""


@dataclass(frozen=True, slots=True)
class FullDate:
    """A date with its year, as it stands at [start, end). values: two where day and month may swap."""

    start: int
    end: int
    values: tuple[str, ...]
    granularity: Granularity


def full_dates(text: str) -> list[FullDate]:
    """The full dates of a text in order; of overlapping ones the longest."""
    found = sorted(_found(text), key=lambda d: (d.start, -d.end))
    kept: list[FullDate] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif (one.start, one.end) == (kept[-1].start, kept[-1].end):
            values = tuple(dict.fromkeys(kept[-1].values + one.values))
            kept[-1] = FullDate(one.start, one.end, values, one.granularity)
    return kept


def _found(text: str) -> Iterator[FullDate]:
    for form in FORMS:
        for match in form.finditer(text):
            if value := _value(match.groupdict()):
                granularity: Granularity = "day" if len(value) == 10 else "month"
                yield FullDate(match.start(), match.end(), (value,), granularity)


def _value(parts: dict[str, str | None]) -> str | None:
    """ISO for the named parts of a date, None where the calendar has no such day."""
    year = int(parts["year"] or 0)
    number = parts.get("m")
    month = int(number) if number else _month(parts["month"] or "")
    if not parts.get("day"):
        return f"{year:04}-{month:02}"
    try:
        return date(year, month, int(parts["day"] or 0)).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_GRANULARITY: tuple[Granularity, ...] = ("year", "month", "day")


def with_given_date(article: Article, iso: str) -> Article:
    """The article published when the reader says: YYYY, YYYY-MM or YYYY-MM-DD.

    Raises ValueError, with a sentence for the reader, on anything else.
    """
    match = _ISO.fullmatch(iso.strip())
    parts = [int(part) for part in match.groups() if part] if match else []
    try:
        date(*[*parts, 1, 1][:3])
    except (TypeError, ValueError):
        raise ValueError(
            f"{iso.strip()!r} is not a date: write it as YYYY-MM-DD, YYYY-MM or YYYY, such as 2020-01-31."
        ) from None
    given = Published(
        iso.strip(), _GRANULARITY[len(parts) - 1], "given", why="Given by the reader."
    )
    return article.with_details(published=given)
