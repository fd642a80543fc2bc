"""The stance model: MiniLM over "sentence [SEP] target", the target's and all tokens' means, a linear head."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn
from transformers import BertModel


class StanceModel(nn.Module):
    """Logits (batch, 3) for negative, neutral and positive from token ids, masks and segments (batch, length)."""

    def __init__(self, encoder: Path) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(encoder, add_pooling_layer=False)
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(2 * self.encoder.config.hidden_size, 3)

    def forward(self, ids, mask, segments, target):
        encoded = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=segments)
        hidden = encoded.last_hidden_state
        pooled = torch.cat([_mean(hidden, target), _mean(hidden, mask)], dim=-1)
        return self.head(self.drop(pooled))


class Probabilities(nn.Module):
    """The model with its logits made probabilities, as it is shipped."""

    def __init__(self, model: StanceModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids, mask, segments, target):
        return torch.softmax(self.model(ids, mask, segments, target), -1)


def _mean(hidden, mask):
    weight = mask.unsqueeze(-1).to(hidden.dtype)
    return (hidden * weight).sum(1) / weight.sum(1).clamp(min=1)
