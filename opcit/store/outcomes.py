"""What became of predictions, set by people: open, came true or failed, with who said so and when.

Append only: the last word on a prediction counts, and all before it can be read. Every function
works inside the caller's transaction; none commits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, get_args

from sqlalchemy import Connection, func, insert, select

from opcit.store.schema import outcomes

State = Literal["open", "came true", "failed"]
Place = tuple[str, int, int]
"""A prediction: its article's id, and where it stands there."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What somebody said of a prediction, and when."""

    state: State
    why: str
    made_by: str
    made_at: datetime


def say(connection: Connection, place: Place, state: str, by: str, why: str = "") -> None:
    """Adds what became of a prediction. Raises ValueError with a sentence for another state."""
    if state not in get_args(State):
        raise ValueError(f"A prediction is one of {', '.join(get_args(State))}.")
    article_id, start, end = place
    here = (
        outcomes.c.article_id == article_id, outcomes.c.start == start, outcomes.c.end == end,
    )  # fmt: skip
    last = connection.scalar(select(func.max(outcomes.c.number)).where(*here)) or 0
    row = {
        "article_id": article_id, "start": start, "end": end, "number": last + 1, "state": state,
        "why": why.strip(), "made_by": by, "made_at": datetime.now(UTC),
    }  # fmt: skip
    connection.execute(insert(outcomes).values(**row))


def said(connection: Connection, article_ids: Sequence[str]) -> dict[Place, list[Outcome]]:
    """All that was said of the predictions of these articles, the last first."""
    query = (
        select(outcomes)
        .where(outcomes.c.article_id.in_(article_ids))
        .order_by(outcomes.c.article_id, outcomes.c.start, outcomes.c.number.desc())
    )
    found: dict[Place, list[Outcome]] = {}
    for row in connection.execute(query):
        one = Outcome(row.state, row.why, row.made_by, row.made_at)
        found.setdefault((row.article_id, row.start, row.end), []).append(one)
    return found
