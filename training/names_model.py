"""The name finder: MiniLM with a casing feature added to each word piece, and a linear head."""

from __future__ import annotations

import torch
from torch import nn
from transformers import BertModel, PreTrainedModel

from opcit.models.name_pieces import CASES, LABELS
from training.fine_tuning import ENCODER


class NamesModel(nn.Module):
    """Logits (batch, length, labels) from word pieces, their mask, and how their word is written (CASES)."""

    def __init__(self, encoder: PreTrainedModel) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.case = nn.Embedding(len(CASES), width)
        nn.init.normal_(self.case.weight, std=0.02)
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(width, len(LABELS))

    def forward(self, ids, mask, case):
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.case(case)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        return self.head(self.drop(hidden))


def minilm() -> NamesModel:
    """The model before it has learnt anything of names."""
    return NamesModel(BertModel.from_pretrained(ENCODER, add_pooling_layer=False))


class LogProbabilities(nn.Module):
    """The model with its logits made log-probabilities, as it is shipped."""

    def __init__(self, model: NamesModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids, mask, case):
        return torch.log_softmax(self.model(ids, mask, case), -1)
