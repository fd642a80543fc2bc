"""The stance model: MiniLM over "sentence [SEP] target", the target's and all tokens' means, a linear head."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn
from transformers import BertModel

from opcit.models.encoding import Pair, batches
from training.fine_tuning import Fit, fitted, precision, tensor

Judge = Callable[[torch.Tensor, list[int]], torch.Tensor]
"""The loss of logits (batch, 3), given which examples the batch holds."""


class StanceModel(nn.Module):
    """Logits (batch, 3) for negative, neutral and positive from token ids, masks and segments (batch, length)."""

    def __init__(self, encoder: Path) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(encoder, add_pooling_layer=False)
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(2 * self.encoder.config.hidden_size, 3)

    def forward(self, ids, mask, segments, target):
        encoded = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=segments)
        return self.head(self.drop(pooled(encoded.last_hidden_state, mask, target)))


class Probabilities(nn.Module):
    """The model with its logits made probabilities, as it is shipped."""

    def __init__(self, model: StanceModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids, mask, segments, target):
        return torch.softmax(self.model(ids, mask, segments, target), -1)


def pooled(hidden, mask, target):
    """The mean of the target's pieces beside the mean of all (batch, 2 * width)."""
    return torch.cat([_mean(hidden, target), _mean(hidden, mask)], dim=-1)


def _mean(hidden, mask):
    weight = mask.unsqueeze(-1).to(hidden.dtype)
    return (hidden * weight).sum(1) / weight.sum(1).clamp(min=1)


def tensors(pairs: Sequence[Pair]) -> dict[str, torch.Tensor]:
    """A batch of pairs as the model's arguments."""
    ids, segments, target = zip(*pairs, strict=True)
    return {
        "ids": tensor(ids), "mask": tensor([[1] * len(row) for row in ids]),
        "segments": tensor(segments), "target": tensor(target),
    }  # fmt: skip


def fit(model: nn.Module, pairs: Sequence[Pair], judge: Judge, recipe: Fit) -> nn.Module:
    """Fine-tunes the model in place; returns the average of its weights over the second half."""

    def loss(batch: list[int]) -> torch.Tensor:
        with precision():
            logits = model(**tensors([pairs[i] for i in batch]))
        return judge(logits.float(), batch)

    return fitted(model, [len(p[0]) for p in pairs], loss, recipe)


def logits(model: nn.Module, pairs: Sequence[Pair]) -> torch.Tensor:
    """The model's answers to pairs (pairs, 3), on the CPU."""
    model.eval()
    out = np.zeros((len(pairs), 3), np.float32)
    for batch in batches([len(p[0]) for p in pairs], 64):
        with torch.no_grad(), precision():
            out[batch] = model(**tensors([pairs[i] for i in batch])).float().cpu().numpy()
    return torch.from_numpy(out)
