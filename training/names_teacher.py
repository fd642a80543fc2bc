"""The name finder's teacher: MPNet, five times its size. It is used in training only."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import MPNetModel

from training.names_model import NamesModel

_OWN = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
"""MiniLM's marks as MPNet writes them; of words both have the same pieces."""


class NamesTeacher(NamesModel):
    """The same from the same pieces: it knows MPNet's numbers of MiniLM's."""

    def __init__(self, encoder: Path, pieces: Tokenizer) -> None:
        super().__init__(MPNetModel.from_pretrained(encoder, add_pooling_layer=False))
        self.register_buffer("numbers", torch.tensor(_numbers(encoder, pieces)))

    def forward(self, ids, mask, case):
        own = self.numbers[ids].masked_fill(mask == 0, self.encoder.config.pad_token_id)
        return super().forward(own, mask, case)


def _numbers(encoder: Path, pieces: Tokenizer) -> list[int]:
    """MPNet's number of each of MiniLM's pieces; its unknown one where it has none."""
    known = Tokenizer.from_file(str(encoder / "tokenizer.json")).get_vocab()
    words = sorted(pieces.get_vocab(), key=pieces.get_vocab().__getitem__)
    return [known.get(_OWN.get(word, word), known["[UNK]"]) for word in words]
