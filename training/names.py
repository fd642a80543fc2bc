"""Trains the name finder and writes its weight file: `python -m training.names`.

MPNet, five times as large, is fine-tuned first. MiniLM then learns the labels of six corpora, of the same sentences with invented names, and what
MPNet says of them (Hinton, Vinyals and Dean 2015, "Distilling the knowledge in a neural network"), and at last, briefly, gold above all:
three times from where it then is, of which the mean of the weights is kept (Wortsman et al. 2022, "Model soups").
About two hours on two CPU cores that know bfloat16, four on others. --held-out makes the last passes without CrossNER dev
and UNER, which is how figures on them are made.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import torch
from tokenizers import Tokenizer
from torch import nn
from torch.optim.swa_utils import AveragedModel

from opcit.models.name_pieces import stretches
from training import mpnet
from training.fine_tuning import DATA, DEVICE, WEIGHTS, word_pieces
from training.names_corpora import Lessons, lessons_of
from training.names_fitting import Lesson, Step, answers, fit, tensors
from training.names_model import LogProbabilities, NamesModel, minilm
from training.names_noise import noisy
from training.names_teacher import NamesTeacher
from training.onnx_export import export, record

ALL = 10**6
Share = tuple[int, int]
"""How many of a corpus's sentences at most, and how often each."""


@dataclass(frozen=True, slots=True)
class Pass:
    """One fitting over a share of each corpus that it names."""

    step: Step
    shares: dict[str, Share]


TEACHER = (
    Pass(Step(seed=2, rate=4e-5), {
        "gmb": (11_000, 1), "crossner": (ALL, 4), "gum": (ALL, 1), "web": (ALL, 1), "plain": (1_500, 1), "news": (ALL, 1),
    }),
    Pass(Step(seed=4, rate=3e-5), {
        "gmb": (7_000, 1), "crossner": (ALL, 4), "gum": (ALL, 1), "web": (ALL, 2), "plain": (3_000, 1), "news": (4_000, 1),
        "invented": (5_000, 1),
    }),
)  # fmt: skip
ASKED = {"gmb": 20_000, "invented": 14_000, "crossner dev": 0, "uner": 0}
"""Of how many sentences of a corpus the teacher is asked; of all that are not named here."""

_EVERYTHING = {
    "gmb": (ALL, 1), "crossner": (ALL, 5), "gum": (ALL, 2), "web": (ALL, 4), "plain": (ALL, 1), "news": (ALL, 2),
    "invented": (ALL, 1),
}  # fmt: skip
STUDENT = (
    Pass(Step(seed=1, rate=1.5e-4), _EVERYTHING),
    Pass(Step(seed=2, rate=1e-4), _EVERYTHING),
)
LAST = Pass(Step(seed=3, rate=4e-5), {
    "gmb": (8_000, 1), "crossner": (ALL, 4), "gum": (ALL, 1), "web": (ALL, 1), "plain": (2_000, 1), "news": (3_000, 1),
    "invented": (6_000, 1), "crossner dev": (ALL, 4), "uner": (ALL, 4),
})  # fmt: skip
"""The only pass that learns from the dev sets."""

LAST_WITHOUT = Pass(Step(seed=8, rate=6e-5, taught=2.0), {
    "gmb": (5_000, 1), "crossner": (ALL, 5), "gum": (ALL, 1), "web": (ALL, 4), "plain": (ALL, 1), "news": (3_000, 1),
    "invented": (3_000, 1),
})  # fmt: skip
"""In its place where figures on them are wanted."""

LAST_SEEDS = (0, 10, 20)
"""What is added to the seed of the last pass, each time that it is made."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--held-out", action="store_true")
    args = parser.parse_args()
    pieces, order = word_pieces(), random.Random(STUDENT[0].step.seed)
    lessons = taught(lessons_of(args.data, order), pieces, order)
    torch.manual_seed(STUDENT[0].step.seed)
    model = minilm().to(DEVICE)
    last = LAST_WITHOUT if args.held_out else LAST
    follow(model, pieces, STUDENT, lessons, order)
    write(at_last(model, pieces, last, lessons, order), pieces, args.out)


def follow(
    model: nn.Module, pieces: Tokenizer, passes: Sequence[Pass], lessons: Lessons, order: random.Random,
) -> None:  # fmt: skip
    """Fits a model pass by pass, some of the sentences written otherwise."""
    for one in passes:
        drawn = [
            lesson for name, (most, times) in one.shares.items() for lesson in lessons[name][:most] * times
        ]  # fmt: skip
        fit(model, pieces, [replace(x, sentence=noisy(x.sentence, order)) for x in drawn], one.step)


def at_last(
    model: NamesModel, pieces: Tokenizer, last: Pass, lessons: Lessons, order: random.Random,
) -> NamesModel:  # fmt: skip
    """The mean of models that made the last pass from here, in other orders."""
    mean = AveragedModel(model)
    for more in LAST_SEEDS:
        own = deepcopy(model)
        step = replace(last.step, seed=last.step.seed + more)
        follow(own, pieces, [replace(last, step=step)], lessons, order)
        mean.update_parameters(own)
    return cast(NamesModel, mean.module)


def taught(lessons: Lessons, pieces: Tokenizer, order: random.Random) -> Lessons:
    """The lessons with what the teacher, once it has learnt, says of those it is asked of."""
    torch.manual_seed(TEACHER[0].step.seed)
    with tempfile.TemporaryDirectory() as folder:
        teacher = NamesTeacher(mpnet.put_together(Path(folder)), pieces).to(DEVICE)
    follow(teacher, pieces, TEACHER, lessons, order)
    return {name: _answered(teacher, pieces, own, ASKED.get(name, ALL)) for name, own in lessons.items()}  # fmt: skip


def _answered(
    teacher: NamesTeacher, pieces: Tokenizer, own: list[Lesson], asked: int
) -> list[Lesson]:
    said = answers(teacher, pieces, [lesson.sentence for lesson in own[:asked]])
    return [replace(lesson, taught=t) for lesson, t in zip(own, said, strict=False)] + own[asked:]


def write(model: NamesModel, pieces: Tokenizer, folder: Path) -> None:
    """The weight file and its entry in the manifest."""
    model.cpu().eval()
    parts = [next(stretches(pieces, [["Paul", "Kimani", "left", "Lagos", "."]]))[0]] * 2
    example = {name: tensor.cpu() for name, tensor in tensors(parts).items()}
    export(LogProbabilities(model), example, folder / "names.onnx", seven_bits=True)
    record(folder / "names.onnx", "python -m training.names")


if __name__ == "__main__":
    main()
