"""Our own stress test of stance: minimal pairs, by kind (tests/opcit/models/stance_pairs.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from opcit.models import stance

FILE = Path(__file__).resolve().parent.parent / "tests" / "opcit" / "models" / "stance_pairs.toml"
SIGNS = "-0+"
LINE = re.compile(r"([-0+]{1,2}) ([^\[\]]*)\[([^\[\]]+)\]([^\[\]]*)")
Target = tuple[str, int, int]
Judge = Callable[[Sequence[Target]], npt.NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Half:
    """One sentence of a pair: its target, and the answers (of "-0+") that are right."""

    target: Target
    right: str


@dataclass(frozen=True, slots=True)
class Kind:
    """The pairs of one kind. meaning: what differs between the two halves, for readers."""

    name: str
    meaning: str
    pairs: tuple[tuple[Half, Half], ...]


def kinds(path: Path = FILE) -> list[Kind]:
    """All kinds in the file's order. Raises ValueError on a line that is not written as it should be."""
    page = tomllib.loads(path.read_text(encoding="utf-8"))
    return [
        Kind(name, part["meaning"], tuple((_half(a), _half(b)) for a, b in part["pairs"]))
        for name, part in page.items()
    ]


def _half(line: str) -> Half:
    match = LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"not ANSWERS and a sentence with one [target]: {line}")
    right, before, target, after = match.groups()
    return Half((before + target + after, len(before), len(before) + len(target)), right)


def answered(kind: Kind, judge: Judge = stance.probabilities) -> list[tuple[Half, int]]:
    """The halves of a kind's pairs, and the number of the answer (of "-0+") to each."""
    halves = [half for pair in kind.pairs for half in pair]
    answers = judge([half.target for half in halves]).argmax(axis=1)
    return [(half, int(answer)) for half, answer in zip(halves, answers, strict=True)]


def passed(
    judge: Judge = stance.probabilities, of: Sequence[Kind] | None = None
) -> dict[str, tuple[int, int]]:
    """By kind, how many pairs have both halves answered rightly, and how many pairs there are."""
    found = kinds() if of is None else of
    halves = [half for kind in found for pair in kind.pairs for half in pair]
    answers = judge([half.target for half in halves]).argmax(axis=1)
    right = iter(SIGNS[a] in half.right for a, half in zip(answers, halves, strict=True))
    return {
        kind.name: (sum([next(right) & next(right) for _ in kind.pairs]), len(kind.pairs))
        for kind in found
    }
