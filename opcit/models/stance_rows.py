"""Rows {sentence, from, to} -> stance and its probabilities, for those who script the model."""

from __future__ import annotations

from typing import Any

from opcit.models import stance


def annotate(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each row with stance, -1, 0 or 1, and the probabilities of negative, neutral and positive."""
    found = stance.probabilities([(r["sentence"], r["from"], r["to"]) for r in rows])
    return [
        {
            **row,
            "stance": int(p.argmax()) - 1,
            "probabilities": dict(zip(("negative", "neutral", "positive"), map(float, p), strict=True)),
        }
        for row, p in zip(rows, found, strict=True)
    ]  # fmt: skip


def check(row: dict[str, Any]) -> None:
    """Raises ValueError unless from and to are characters of the sentence."""
    if not 0 <= row["from"] < row["to"] <= len(row["sentence"]):
        raise ValueError("from and to must be characters of the sentence, from before to.")
