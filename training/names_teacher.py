"""The name finder's teacher: MPNet, five times its size. It is used in training only."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import MPNetModel

from opcit.models.name_pieces import CASES, LABELS

_OWN = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
"""MiniLM's marks as MPNet writes them; of words both have the same pieces."""


class NamesTeacher(nn.Module):
    """Logits as NamesModel gives them, from the same pieces: it knows MPNet's numbers of MiniLM's."""

    def __init__(self, encoder: Path, pieces: Tokenizer) -> None:
        super().__init__()
        self.encoder = MPNetModel.from_pretrained(encoder, add_pooling_layer=False)
        width = self.encoder.config.hidden_size
        self.case = nn.Embedding(len(CASES), width)
        nn.init.normal_(self.case.weight, std=0.02)
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(width, len(LABELS))
        self.register_buffer("numbers", torch.tensor(_numbers(encoder, pieces)))

    def forward(self, ids, mask, case):
        own = self.numbers[ids].masked_fill(mask == 0, self.encoder.config.pad_token_id)
        embedded = self.encoder.embeddings.word_embeddings(own) + self.case(case)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        return self.head(self.drop(hidden))


def _numbers(encoder: Path, pieces: Tokenizer) -> list[int]:
    """MPNet's number of each of MiniLM's pieces; its unknown one where it has none."""
    known = Tokenizer.from_file(str(encoder / "tokenizer.json")).get_vocab()
    words = sorted(pieces.get_vocab(), key=pieces.get_vocab().__getitem__)
    return [known.get(_OWN.get(word, word), known["[UNK]"]) for word in words]
