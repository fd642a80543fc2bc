"""The stance model's teacher: MPNet, five times its size, with the target marked in the sentence.

It is used in training only: what it says of sentences without a label is what the stance model learns from
(Hinton, Vinyals and Dean 2015, "Distilling the knowledge in a neural network").
"""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import MPNetModel

from opcit.models.encoding import LONGEST, LONGEST_TARGET, Pair, window
from training.stance_data import Target
from training.stance_model import pooled

CLS, SEP = 0, 2
PLAIN, IN_SENTENCE, BEHIND = range(3)
"""Marks of word pieces: of no target, of the target in the sentence, of its copy behind the sentence."""


class Teacher(nn.Module):
    """Logits (batch, 3) from token ids, masks and marks (batch, length), as StanceModel gives them."""

    def __init__(self, encoder: Path) -> None:
        super().__init__()
        self.encoder = MPNetModel.from_pretrained(encoder, add_pooling_layer=False)
        width = self.encoder.config.hidden_size
        self.marks = nn.Embedding(3, width)
        nn.init.normal_(self.marks.weight, std=0.02)
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(2 * width, 3)

    def forward(self, ids, mask, segments, target):
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.marks(segments)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        return self.head(self.drop(pooled(hidden, mask, target)))


def pair(pieces: Tokenizer, target: Target) -> Pair:
    """Token ids, marks and target mask of "sentence </s></s> target"."""
    encoded = pieces.encode(target.sentence, add_special_tokens=False)
    hit = [s < target.end and e > target.start for s, e in encoded.offsets]
    named = target.sentence[target.start : target.end]
    copy = pieces.encode(named, add_special_tokens=False).ids[:LONGEST_TARGET]
    ids, marks = window(encoded.ids, hit, LONGEST - 4 - len(copy))
    inside = [IN_SENTENCE if m else PLAIN for m in marks]
    return (
        [CLS, *ids, SEP, SEP, *copy, SEP],
        [PLAIN, *inside, PLAIN, PLAIN, *[BEHIND] * len(copy), PLAIN],
        [0, *map(int, marks), *[0] * (len(copy) + 3)],
    )


def soft(answers: list[torch.Tensor]) -> torch.Tensor:
    """The mean of several teachers' probabilities (examples, 3)."""
    return torch.stack([torch.softmax(a, -1) for a in answers]).mean(0)
