"""Trains the stance model and writes its weight file: `python -m training.stance`.

Two teachers (see training/stance_teacher.py) are fine-tuned on NewsMTSC train. MiniLM then learns what they say, on
average, of the same sentences and of some 75,000 targets that nobody has labelled; what is shipped is the average of its
weights over the second half of training (Izmailov et al. 2018, "Averaging weights leads to wider optima").
Five minutes on a GPU; on two CPU cores count on a night.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch
from sklearn.metrics import f1_score
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional

from opcit.models.encoding import Pair, pair
from training import mpnet, stance_teacher
from training.fine_tuning import DATA, DEVICE, ENCODER, WEIGHTS, Fit, word_pieces
from training.onnx_export import export, record
from training.stance_data import Example, Target, newsmtsc, unlabelled
from training.stance_model import Probabilities, StanceModel, fit, logits, tensors
from training.stance_teacher import Teacher, soft

SMOOTHING = 0.1
TEACHERS = (
    Fit(seed=4, batch=16, rate=3e-5, steps=1200, warm_up=0.1),
    Fit(seed=1, batch=32, rate=2e-5, steps=1190, warm_up=0.1),
)
STUDENT = Fit(seed=1, batch=64, rate=1e-4, steps=6300, warm_up=0.05)
GOLD = 0.3
"""The part of the labels in what the student learns of a labelled sentence."""

TIMES = 3
"""How often a labelled sentence counts beside one that is not."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    args = parser.parse_args()
    labelled = newsmtsc(args.data, "train")
    dev = {part: newsmtsc(args.data, part) for part in ("dev", "dev_rw")}
    targets: list[Target] = [*labelled, *unlabelled(args.data, random.Random(0))]
    with tempfile.TemporaryDirectory() as folder:
        encoder = mpnet.put_together(Path(folder))
        taught = soft([teach(encoder, recipe, labelled, targets, dev) for recipe in TEACHERS])
    model = learn(labelled, targets, taught, dev)
    write(model, word_pieces(), args.out)


def teach(
    encoder: Path, recipe: Fit, labelled: Sequence[Example], targets: Sequence[Target],
    dev: dict[str, list[Example]],
) -> torch.Tensor:  # fmt: skip
    """A teacher's answers to all targets (targets, 3), once it has learnt from the labelled ones."""
    pieces = mpnet.word_pieces(encoder)
    torch.manual_seed(recipe.seed)
    model = Teacher(encoder).to(DEVICE)
    labels = _classes(labelled).to(DEVICE)
    fit(
        model, [stance_teacher.pair(pieces, e) for e in labelled],
        lambda said, batch: functional.cross_entropy(said, labels[batch], label_smoothing=SMOOTHING),
        recipe,
    )  # fmt: skip
    report(f"teacher {recipe.seed}", model, dev, lambda e: stance_teacher.pair(pieces, e))
    return logits(model, [stance_teacher.pair(pieces, t) for t in targets])


def learn(
    labelled: Sequence[Example], targets: Sequence[Target], taught: torch.Tensor,
    dev: dict[str, list[Example]],
) -> StanceModel:  # fmt: skip
    """MiniLM after learning what the teachers say of all targets, of which the labelled come first."""
    pieces = word_pieces()
    torch.manual_seed(STUDENT.seed)
    model = StanceModel(ENCODER).to(DEVICE)
    count = len(labelled)
    gold = functional.one_hot(_classes(labelled), 3) * (1 - SMOOTHING) + SMOOTHING / 3
    wanted = taught.clone()
    wanted[:count] = GOLD * gold + (1 - GOLD) * taught[:count]
    order = [*range(count)] * (TIMES - 1) + [*range(len(targets))]
    wanted = wanted[order].to(DEVICE)
    pairs = [_pair(pieces, t) for t in targets]
    average = fit(
        model, [pairs[i] for i in order],
        lambda said, batch: functional.cross_entropy(said, wanted[batch]), STUDENT,
    )  # fmt: skip
    model.load_state_dict(average.state_dict())
    report("student", model, dev, lambda e: _pair(pieces, e))
    return model


def _pair(pieces: Tokenizer, target: Target) -> Pair:
    return pair(pieces, target.sentence, target.start, target.end)


def _classes(examples: Sequence[Example]) -> torch.Tensor:
    return torch.tensor([e.polarity + 1 for e in examples])


def report(name: str, model: nn.Module, dev: dict[str, list[Example]], encode) -> None:
    """Prints macro-averaged F1 over negative, neutral and positive."""
    for part, examples in dev.items():
        found = logits(model, [encode(e) for e in examples]).argmax(-1)
        print(f"{name} {part}: {f1_score(_classes(examples), found, average='macro'):.4f}", flush=True)  # fmt: skip


def write(model: StanceModel, pieces: Tokenizer, folder: Path) -> None:
    """The weight file, its tokenizer, and both in the manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    example = tensors([pair(pieces, "The senator praised the mayor.", 23, 28)] * 2)
    example = {name: values.cpu() for name, values in example.items()}
    export(Probabilities(model.cpu()), example, folder / "stance.onnx")
    pieces.save(str(folder / "tokenizer.json"), pretty=False)
    for name in ("stance.onnx", "tokenizer.json"):
        record(folder / name, "python -m training.stance")


if __name__ == "__main__":
    main()
