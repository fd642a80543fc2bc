"""Rows of one kind -> a table, for reading and for CSV."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import pandas as pd

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


def table(rows: Sequence[Any]) -> pd.DataFrame:
    """One line a row (a record or a mapping), one column a field; lists of ids or names are joined by "; "."""
    return pd.DataFrame([{k: _flat(v) for k, v in _fields(row).items()} for row in rows])


def shown(rows: Sequence[Any]) -> pd.DataFrame:
    """The table as a page shows it: words for fields, numbers rounded, ids and offsets left out."""
    full = table(rows).drop(
        columns=["id", "actor", "source", "target", "start", "end"], errors="ignore"
    )
    return full.round(2).rename(columns=lambda name: name.replace("_", " ").capitalize())


def csv(rows: Sequence[Any]) -> str:
    """The table as CSV. Text that a spreadsheet would run as a formula is given a leading apostrophe."""
    plain = table(rows)
    for column in plain.columns:
        plain[column] = [inert(value) for value in plain[column]]
    return plain.to_csv(index=False)


def inert(value: Any) -> Any:
    """Text that a spreadsheet would run as a formula, behind an apostrophe; other values as they are."""
    if not isinstance(value, str):
        return value
    risky = value.startswith(_FORMULA) or value.lstrip().startswith(_FORMULA)
    return f"'{value}" if risky else value


def _fields(row: Any) -> Mapping[str, Any]:
    return row if isinstance(row, Mapping) else asdict(row)


def _flat(value: Any) -> Any:
    return "; ".join(map(str, value)) if isinstance(value, list | tuple) else value
