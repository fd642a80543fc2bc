"""Trains the name finder and writes its weight file: `python -m training.names`.

MPNet, five times as large, is fine-tuned first. MiniLM then learns the labels of six corpora and what MPNet says of their
sentences (Hinton, Vinyals and Dean 2015, "Distilling the knowledge in a neural network"), and at last, briefly, gold above all. About fifty
minutes on two CPU cores that know bfloat16, twice that on others. --held-out leaves the last pass with CrossNER dev and UNER out,
which is how figures on them are made.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from tokenizers import Tokenizer

from opcit.models.name_pieces import stretches
from training import mpnet, names_marked
from training.fine_tuning import DATA, DEVICE, WEIGHTS, word_pieces
from training.names_data import Tagged, crossner, gmb, uner
from training.names_fitting import Lesson, Step, answers, fit, tensors
from training.names_listed import set_right
from training.names_model import LogProbabilities, NamesModel, minilm
from training.names_noise import noisy, shortened
from training.names_teacher import NamesTeacher
from training.names_trees import gum
from training.onnx_export import export, record

NAMELESS = 0.3
"""The share kept of GMB's sentences without a name."""

ALL, NEVER = 10**6, (0, 0)
TEACHER, STUDENT, LAST = Step(seed=2, rate=4e-5), Step(seed=1, rate=1.5e-4), Step(seed=3, rate=4e-5)
Share = tuple[int, int]
"""How many sentences at most, and how often each."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """A source of sentences, and what is read of it by the teacher, the student, and the student in its last pass.

    asked: of how many sentences the student is told what the teacher says.
    """

    read: Callable[[Path, random.Random], list[Tagged]]
    teacher: Share
    student: Share
    last: Share
    asked: int = ALL


def _gmb(data: Path, order: random.Random) -> list[Tagged]:
    """GMB as our lists have it; of its sentences without a name a part."""
    found, _ = gmb(data)
    order.shuffle(found)
    kept = [s for s in found if _has_name(s) or order.random() < NAMELESS]
    return [shortened(set_right(s), order) for s in kept]


def _web(data: Path, _: random.Random) -> list[Tagged]:
    return [s for s in names_marked.ewt(data) if _has_name(s)]


def _plain(data: Path, order: random.Random) -> list[Tagged]:
    found = [s for s in names_marked.ewt(data) if not _has_name(s)]
    order.shuffle(found)
    return found


def _has_name(sentence: Tagged) -> bool:
    return any(label != "O" for label in sentence.labels)


CORPORA = (
    Corpus(_gmb, teacher=(11_000, 1), student=(ALL, 1), last=(8_000, 1), asked=0),
    Corpus(
        lambda data, _: crossner(data, "train"), teacher=(ALL, 4), student=(ALL, 5), last=(ALL, 4)
    ),
    Corpus(lambda data, _: gum(data, "train"), teacher=(ALL, 1), student=(ALL, 2), last=(ALL, 1)),
    Corpus(_web, teacher=(ALL, 1), student=(ALL, 4), last=(ALL, 1)),
    Corpus(_plain, teacher=(1_500, 1), student=(ALL, 1), last=(2_000, 1), asked=3_000),
    Corpus(
        lambda data, _: names_marked.news(data), teacher=(ALL, 1), student=(ALL, 2), last=(3_000, 1)
    ),
)
GOLD = (
    Corpus(
        lambda data, _: crossner(data, "dev"), teacher=NEVER, student=NEVER, last=(ALL, 4), asked=0
    ),
    Corpus(lambda data, _: uner(data), teacher=NEVER, student=NEVER, last=(ALL, 4), asked=0),
)
"""Left out where figures on them are wanted."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--held-out", action="store_true")
    args = parser.parse_args()
    pieces, order = word_pieces(), random.Random(STUDENT.seed)
    lessons = [(c, [Lesson(s) for s in c.read(args.data, order)]) for c in CORPORA + GOLD]
    lessons = taught(lessons, pieces, order)
    torch.manual_seed(STUDENT.seed)
    model = minilm().to(DEVICE)
    fit(model, pieces, _drawn(lessons, lambda c: c.student, order), STUDENT)
    if not args.held_out:
        fit(model, pieces, _drawn(lessons, lambda c: c.last, order), LAST)
    write(model, pieces, args.out)


Lessons = list[tuple[Corpus, list[Lesson]]]


def taught(lessons: Lessons, pieces: Tokenizer, order: random.Random) -> Lessons:
    """The lessons with what the teacher, once it has learnt, says of those it is asked of."""
    torch.manual_seed(TEACHER.seed)
    with tempfile.TemporaryDirectory() as folder:
        teacher = NamesTeacher(mpnet.put_together(Path(folder)), pieces).to(DEVICE)
    fit(teacher, pieces, _drawn(lessons, lambda c: c.teacher, order), TEACHER)
    return [(c, _answered(teacher, pieces, own, c.asked)) for c, own in lessons]


def _answered(
    teacher: NamesTeacher, pieces: Tokenizer, own: list[Lesson], asked: int
) -> list[Lesson]:
    said = answers(teacher, pieces, [lesson.sentence for lesson in own[:asked]])
    return [replace(lesson, taught=t) for lesson, t in zip(own, said, strict=False)] + own[asked:]


def _drawn(
    lessons: Lessons, share: Callable[[Corpus], Share], order: random.Random
) -> list[Lesson]:
    """The lessons of a pass, some of them written otherwise."""
    found: list[Lesson] = []
    for corpus, own in lessons:
        most, times = share(corpus)
        found += own[:most] * times
    return [replace(lesson, sentence=noisy(lesson.sentence, order)) for lesson in found]


def write(model: NamesModel, pieces: Tokenizer, folder: Path) -> None:
    """The weight file and its entry in the manifest."""
    model.cpu().eval()
    parts = [next(stretches(pieces, [["Paul", "Kimani", "left", "Lagos", "."]]))[0]] * 2
    example = {name: tensor.cpu() for name, tensor in tensors(parts).items()}
    export(LogProbabilities(model), example, folder / "names.onnx")
    record(folder / "names.onnx", "python -m training.names")


if __name__ == "__main__":
    main()
