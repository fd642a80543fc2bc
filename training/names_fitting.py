"""Fitting a model of names to labelled sentences and to what a teacher says of them; and a model's answers."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional

from opcit.models.encoding import batches
from opcit.models.name_pieces import LABELS, Stretch, stretches
from training.fine_tuning import DEVICE, Descent, mixed, precision, tensor
from training.names_data import Tagged

OPEN = -100
"""The target of a piece that nothing is learnt from."""

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A sentence to learn from. taught: a teacher's probabilities (words, labels), if it was asked."""

    sentence: Tagged
    taught: Floats | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """How a model is fitted, once over its lessons.

    rate: the encoder's learning rate; warm_up: the share of the steps in which it rises; taught: what the teacher's word
    weighs beside a label's.
    """

    seed: int
    rate: float
    warm_up: float = 0.06
    taught: float = 1.0


@dataclass(frozen=True, slots=True)
class _Row:
    """A stretch of a lesson's sentence."""

    stretch: Stretch
    lesson: Lesson

    @property
    def labels(self) -> Sequence[str | None]:
        return self.lesson.sentence.labels[self.stretch.first : self.stretch.last]

    @property
    def taught(self) -> Floats | None:
        taught = self.lesson.taught
        return None if taught is None else taught[self.stretch.first : self.stretch.last]


def fit(model: nn.Module, pieces: Tokenizer, lessons: Sequence[Lesson], step: Step) -> None:
    """Once over the lessons, in batches of similar length: the labels, and what the teacher says (Hinton, Vinyals and Dean 2015)."""
    torch.manual_seed(step.seed)
    cut = stretches(pieces, [lesson.sentence.words for lesson in lessons])
    rows = [_Row(s, lesson) for lesson, parts in zip(lessons, cut, strict=True) for s in parts]
    plan = mixed([len(row.stretch.ids) for row in rows], random.Random(step.seed))
    descent = Descent(model, step.rate, len(plan), step.warm_up)
    model.train()
    for batch in plan:
        chosen = [rows[i] for i in batch]
        with precision():
            logits = model(**tensors([row.stretch for row in chosen]))
        logits = logits.float()
        descent.follow(_by_labels(logits, chosen) + step.taught * _by_teacher(logits, chosen))


def _by_labels(logits: torch.Tensor, rows: Sequence[_Row]) -> torch.Tensor:
    targets = torch.full(logits.shape[:2], OPEN)
    for place, row in enumerate(rows):
        for head, label in zip(row.stretch.heads, row.labels, strict=True):
            if label is not None:
                targets[place, head] = LABELS.index(label)
    return functional.cross_entropy(
        logits.flatten(0, 1), targets.flatten().to(DEVICE), ignore_index=OPEN
    )


def _by_teacher(logits: torch.Tensor, rows: Sequence[_Row]) -> torch.Tensor:
    """The mean over the words that the teacher was asked of; zero where there are none."""
    asked = [
        (i, row.stretch.heads, row.taught) for i, row in enumerate(rows) if row.taught is not None
    ]
    if not asked:
        return logits.new_zeros(())
    said = torch.cat([logits[i, heads] for i, heads, _ in asked])
    wanted = torch.from_numpy(np.concatenate([taught for *_, taught in asked])).to(DEVICE)
    return functional.cross_entropy(said, wanted)


def tensors(parts: Sequence[Stretch]) -> dict[str, torch.Tensor]:
    """A batch as the model's arguments."""
    return {
        "ids": tensor([p.ids for p in parts]), "mask": tensor([[1] * len(p.ids) for p in parts]),
        "case": tensor([p.cases for p in parts]),
    }  # fmt: skip


def answers(model: nn.Module, pieces: Tokenizer, sentences: Sequence[Tagged]) -> list[Floats]:
    """The model's probabilities (words, labels) of each sentence."""
    model.eval()
    out = [np.zeros((len(s.words), len(LABELS)), np.float32) for s in sentences]
    cut = stretches(pieces, [s.words for s in sentences])
    rows = [(whole, stretch) for whole, parts in zip(out, cut, strict=True) for stretch in parts]
    for batch in batches([len(stretch.ids) for _, stretch in rows], 32):
        with torch.no_grad(), precision():
            logits = model(**tensors([rows[i][1] for i in batch]))
        found = torch.softmax(logits.float(), -1).cpu().numpy()
        for row, (whole, stretch) in zip(found, (rows[i] for i in batch), strict=True):
            whole[stretch.first : stretch.last] = row[stretch.heads]
    return out
