"""Names in rows of plain text, for the command line."""

from __future__ import annotations

from typing import Any

from opcit.actors.lines import lines_in
from opcit.actors.names import names_in


def annotate(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each row {text} with its entities: start and end in code points, label PERSON|ORG|PLACE|GROUP."""
    return [{**row, "entities": _entities(row["text"])} for row in rows]


def _entities(text: str) -> list[dict[str, Any]]:
    return [{"start": n.start, "end": n.end, "label": n.label} for n in names_in(lines_in(text))]
