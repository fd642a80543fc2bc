"""The engine over rows: one JSON object a line in, the same object with its findings out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from opcit.actors import rows as names
from opcit.models import stance_rows as stance
from opcit.timex import rows as timex

Row = dict[str, Any]
BATCH = 256


class BadRow(Exception):
    """A line that cannot be used; its text names the line and says what to mend."""


@dataclass(frozen=True, slots=True)
class RowCommand:
    """One command over rows. fields: what each row needs, by name and type; annotate: a batch at a time.

    check: raises ValueError, with a sentence, on a row whose values are no use.
    """

    meaning: str
    fields: dict[str, type]
    annotate: Callable[[list[Row]], list[Row]]
    check: Callable[[Row], object] = lambda row: None


def _dated(row: Row) -> None:
    timex.published(row["published"])


ROWS: dict[str, RowCommand] = {
    "entities": RowCommand("names in rows {text}", {"text": str}, names.annotate),
    "stance": RowCommand(
        "stance towards the target of rows {sentence, from, to}",
        {"sentence": str, "from": int, "to": int}, stance.annotate, stance.check,
    ),
    "times": RowCommand(
        "time expressions in rows {text, published}",
        {"text": str, "published": str}, timex.annotate, _dated,
    ),
}  # fmt: skip


def annotate_rows(name: str, lines: Iterable[str]) -> Iterator[str]:
    """Each line's object with the command's findings added, as JSON lines. Raises BadRow."""
    rows = _rows(name, lines)
    while batch := list(islice(rows, BATCH)):
        for row in ROWS[name].annotate(batch):
            yield json.dumps(row, ensure_ascii=False)


def check_rows(name: str, lines: Iterable[str]) -> None:
    """Raises BadRow for the first line that cannot be used, before any time is spent on the others."""
    for _ in _rows(name, lines):
        pass


def _rows(name: str, lines: Iterable[str]) -> Iterator[Row]:
    return (_row(number, line, ROWS[name]) for number, line in enumerate(lines, 1) if line.strip())


def _row(number: int, line: str, command: RowCommand) -> Row:
    try:
        row = json.loads(line)
    except ValueError:
        raise BadRow(f"line {number} is not a JSON object; write one object a line.") from None
    if not isinstance(row, dict):
        raise BadRow(f"line {number} is not a JSON object; write one object a line.")
    for field, kind in command.fields.items():
        if type(row.get(field)) is not kind:
            raise BadRow(f"line {number} needs {field!r} as {_KINDS[kind]}.")
    try:
        command.check(row)
    except ValueError as problem:
        raise BadRow(f"line {number}: {problem}") from None
    return row


_KINDS: dict[type, str] = {str: "a string", int: "a whole number"}
