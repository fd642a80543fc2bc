"""Sentences with a target, for training and measuring stance (NewsMTSC)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Example:
    """A target, characters [start, end) of the sentence, and the stance towards it: -1, 0 or 1."""

    sentence: str
    start: int
    end: int
    polarity: int


def newsmtsc(data: Path, part: str) -> list[Example]:
    """The examples of a part of NewsMTSC: train, dev (several targets) or dev_rw (real-world mix)."""
    lines = (data / "newsmtsc" / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [Example(r["sentence"], r["from"], r["to"], int(r["polarity"])) for r in rows]
