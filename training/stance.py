"""Trains the stance model and writes its weight file: `python -m training.stance`.

Fine-tunes MiniLM on NewsMTSC train (cross-entropy with label smoothing, AdamW, linear decay) and
averages the weights of the second half of training (Izmailov et al. 2018, "Averaging weights leads
to wider optima"), which is what is shipped. About 25 minutes on two CPU cores.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import numpy as np
import torch
from sklearn.metrics import f1_score
from tokenizers import Tokenizer
from torch.nn import functional

from opcit.models.encoding import Pair, batches, pair
from training.fine_tuning import DATA, DEVICE, ENCODER, WEIGHTS, Descent, mixed, tensor, word_pieces
from training.onnx_export import export, record
from training.stance_data import Example, newsmtsc
from training.stance_model import Probabilities, StanceModel

EPOCHS = 4
ENCODER_RATE, WARM_UP, SMOOTHING = 5e-5, 0.1, 0.1
AVERAGED_FROM, AVERAGED_EVERY = 0.5, 50


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    pieces = word_pieces()
    torch.manual_seed(0)  # the head starts alike for every seed, so that seeds can be averaged
    model = StanceModel(ENCODER).to(DEVICE)
    torch.manual_seed(args.seed)
    dev = {part: newsmtsc(args.data, part) for part in ("dev", "dev_rw")}
    train(model, pieces, newsmtsc(args.data, "train"), random.Random(args.seed))
    for part, examples in dev.items():
        print(f"seed {args.seed} {part}: macro-F1 {macro_f1(model, pieces, examples):.4f}")
    write(model, pieces, args.out)


def train(
    model: StanceModel, pieces: Tokenizer, examples: list[Example], order: random.Random
) -> None:
    """Trains the model and leaves it with the average of its weights over the second half."""
    pairs = [pair(pieces, e.sentence, e.start, e.end) for e in examples]
    labels = torch.tensor([e.polarity + 1 for e in examples], device=DEVICE)
    lengths = [len(p[0]) for p in pairs]
    plan = [batch for _ in range(EPOCHS) for batch in mixed(lengths, order)]
    descent = Descent(model, ENCODER_RATE, len(plan), WARM_UP)
    average = torch.optim.swa_utils.AveragedModel(model)
    model.train()
    for step, batch in enumerate(plan, 1):
        logits = model(**tensors([pairs[i] for i in batch]))
        descent.follow(functional.cross_entropy(logits, labels[batch], label_smoothing=SMOOTHING))
        if step > AVERAGED_FROM * len(plan) and step % AVERAGED_EVERY == 0:
            average.update_parameters(model)
    model.load_state_dict(average.module.state_dict())


def tensors(pairs: list[Pair]) -> dict[str, torch.Tensor]:
    """A batch of pairs as the model's arguments."""
    ids, segments, target = zip(*pairs, strict=True)
    return {
        "ids": tensor(ids), "mask": tensor([[1] * len(row) for row in ids]),
        "segments": tensor(segments), "target": tensor(target),
    }  # fmt: skip


def macro_f1(model: StanceModel, pieces: Tokenizer, examples: list[Example]) -> float:
    """Macro-averaged F1 over negative, neutral and positive."""
    model.eval()
    pairs = [pair(pieces, e.sentence, e.start, e.end) for e in examples]
    found = np.zeros(len(pairs), int)
    with torch.no_grad():
        for batch in batches([len(p[0]) for p in pairs], 64):
            found[batch] = model(**tensors([pairs[i] for i in batch])).argmax(-1).cpu().numpy() - 1
    return float(f1_score([e.polarity for e in examples], found, average="macro"))


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
