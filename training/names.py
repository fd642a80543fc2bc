"""Trains the name finder and writes its weight file: `python -m training.names`.

Three passes, each from the one before, AdamW with a linear decay: over GMB as its README cleans it; over
GMB tidied further with web text whose proper nouns the first pass has labelled; and over gold above all. About an
hour on two CPU cores. --held-out leaves CrossNER dev and UNER out of the last pass,
which is how figures on them are made.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.nn import functional

from opcit.models.encoding import batches
from opcit.models.name_pieces import LABELS, Stretch, stretches
from training.fine_tuning import DATA, DEVICE, ENCODER, WEIGHTS, Descent, mixed, tensor, word_pieces
from training.names_data import Tagged, crossner, gmb, tidied, uner
from training.names_model import LogProbabilities, NamesModel
from training.names_trees import completed, ewt, gum
from training.onnx_export import export, record

WARM_UP = 0.06
OPEN = -100
"""The target of a piece that nothing is learnt from."""

NAMELESS = 0.3
"""The share kept of GMB's sentences without a name."""

SHORT = {"U.S.": "US", "U.N.": "UN", "U.K.": "UK", "E.U.": "EU"}
"""GMB writes these with full stops only; half of them are learnt without."""


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass over the data. rate: the encoder's learning rate; gmb and web: how many of their sentences."""

    seed: int
    rate: float
    gmb: int
    web: int
    crossner: int
    gold: int = 0


PASSES = (
    Pass(seed=1, rate=1e-4, gmb=50_000, web=0, crossner=4),
    Pass(seed=2, rate=7e-5, gmb=20_000, web=6_000, crossner=5),
    Pass(seed=3, rate=4e-5, gmb=8_000, web=2_000, crossner=5, gold=2),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--held-out", action="store_true")
    args = parser.parse_args()
    pieces = word_pieces()
    torch.manual_seed(PASSES[0].seed)
    model = NamesModel(ENCODER).to(DEVICE)
    for each in PASSES:
        chosen = replace(each, gold=0) if args.held_out else each
        torch.manual_seed(chosen.seed)
        order = random.Random(chosen.seed)
        train(model, pieces, material(args.data, chosen, order, model, pieces), chosen.rate, order)
    write(model, pieces, args.out)


def material(
    data: Path, chosen: Pass, order: random.Random, model: NamesModel, pieces: Tokenizer
) -> list[Tagged]:
    """The sentences of a pass."""
    news, _ = gmb(data)
    order.shuffle(news)
    if chosen.web:
        news = [_shortened(tidied(s), order) for s in news]
    news = [s for s in news if any(x != "O" for x in s.labels) or order.random() < NAMELESS]
    found = news[: chosen.gmb] + crossner(data, "train") * chosen.crossner + gum(data, "train")
    if chosen.web:
        open_ = [s for s in ewt(data) if None in s.labels]
        web = [completed(s, g) for s, g in zip(open_, guesses(model, pieces, open_), strict=True)]
        order.shuffle(web)
        found += web[: chosen.web]
    return found + (crossner(data, "dev") + uner(data)) * chosen.gold


def _shortened(sentence: Tagged, order: random.Random) -> Tagged:
    if order.random() < 0.5:
        return sentence
    return Tagged(tuple(SHORT.get(word, word) for word in sentence.words), sentence.labels)


def train(
    model: NamesModel, pieces: Tokenizer, sentences: list[Tagged], rate: float, order: random.Random
) -> None:
    """One pass over the sentences, in batches of similar length."""
    rows = [
        (stretch, sentence.labels[stretch.first : stretch.last])
        for sentence, parts in zip(
            sentences, stretches(pieces, [s.words for s in sentences]), strict=True
        )
        for stretch in parts
    ]
    plan = mixed([len(stretch.ids) for stretch, _ in rows], order)
    descent = Descent(model, rate, len(plan), WARM_UP)
    model.train()
    for batch in plan:
        parts = [rows[i] for i in batch]
        logits = model(**tensors([stretch for stretch, _ in parts])).flatten(0, 1)
        descent.follow(
            functional.cross_entropy(logits, _targets(parts).flatten(), ignore_index=OPEN)
        )


def tensors(parts: Sequence[Stretch]) -> dict[str, torch.Tensor]:
    """A batch as the model's arguments."""
    return {
        "ids": tensor([p.ids for p in parts]), "mask": tensor([[1] * len(p.ids) for p in parts]),
        "case": tensor([p.cases for p in parts]),
    }  # fmt: skip


def _targets(parts: Sequence[tuple[Stretch, Sequence[str | None]]]) -> torch.Tensor:
    """The label of each word at its first piece, OPEN where there is nothing to learn."""
    longest = max(len(stretch.ids) for stretch, _ in parts)
    out = torch.full((len(parts), longest), OPEN)
    for row, (stretch, labels) in enumerate(parts):
        for head, label in zip(stretch.heads, labels, strict=True):
            if label is not None:
                out[row, head] = LABELS.index(label)
    return out.to(DEVICE)


def guesses(model: NamesModel, pieces: Tokenizer, sentences: Sequence[Tagged]) -> list[list[str]]:
    """The likeliest label of each word."""
    model.eval()
    out = [["O"] * len(s.words) for s in sentences]
    rows = [
        (number, stretch)
        for number, parts in enumerate(stretches(pieces, [s.words for s in sentences]))
        for stretch in parts
    ]
    with torch.no_grad():
        for batch in batches([len(stretch.ids) for _, stretch in rows], 64):
            best = model(**tensors([rows[i][1] for i in batch])).argmax(-1).cpu().numpy()
            for labels, (number, stretch) in zip(best, (rows[i] for i in batch), strict=True):
                for word, head in enumerate(stretch.heads, stretch.first):
                    out[number][word] = LABELS[labels[head]]
    return out


def write(model: NamesModel, pieces: Tokenizer, folder: Path) -> None:
    """The weight file and its entry in the manifest."""
    model.cpu().eval()
    parts = [next(stretches(pieces, [["Paul", "Kimani", "left", "Lagos", "."]]))[0]] * 2
    example = {name: tensor.cpu() for name, tensor in tensors(parts).items()}
    export(LogProbabilities(model), example, folder / "names.onnx")
    record(folder / "names.onnx", "python -m training.names")


if __name__ == "__main__":
    main()
