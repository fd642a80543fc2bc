"""Stance by any ONNX classifier of a pair of sequences: the sentence, and the target in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime as ort
from tokenizers import Encoding, Tokenizer

from opcit.models import loading, plugged
from opcit.models.encoding import filled, padded

LONGEST = 256
"""Word pieces of a sentence with its target; what a sentence has more is cut at its end."""
_INPUTS = {"input_ids": "ids", "attention_mask": "attention_mask", "token_type_ids": "type_ids"}
"""What models call their inputs, and where the tokenizer has them."""
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Classifier:
    """A model with its tokenizer. sides: the places of negative, neutral and positive in its output."""

    session: ort.InferenceSession
    tokenizer: Tokenizer
    inputs: tuple[str, ...]
    sides: tuple[int, int, int]

    def probabilities(self, targets: Sequence[tuple[str, int, int]]) -> Floats:
        """Probabilities (n, 3) of negative, neutral and positive for each (sentence, start, end)."""
        out = np.zeros((len(targets), 3), np.float32)
        encoded = self.tokenizer.encode_batch([(s, s[start:end]) for s, start, end in targets])
        for batch in filled([len(one.ids) for one in encoded]):
            given = self.session.run(None, self._arrays([encoded[i] for i in batch]))[0]
            shares = _shares(np.asarray(given, np.float32))
            out[batch] = self._by_side(shares)
        return out

    def _arrays(self, encoded: list[Encoding]) -> dict[str, npt.NDArray[np.int64]]:
        return {name: padded([getattr(e, _INPUTS[name]) for e in encoded]) for name in self.inputs}

    def _by_side(self, shares: Floats) -> Floats:
        out = np.zeros((len(shares), 3), np.float32)
        for side, place in enumerate(self.sides):
            if place >= 0:
                out[:, side] = shares[:, place]
        return out


@cache
def loaded(folder: Path) -> Classifier:
    """The classifier in a folder. Raises WeightsDamaged, with a sentence, where it cannot be used."""
    try:
        sides = plugged.sides(folder)
        session = loading.opened(folder / "model.onnx")
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    except Exception as problem:
        raise loading.WeightsDamaged(
            f"{folder} holds no stance model that can be used: {problem}"
        ) from None
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST, strategy="only_first")
    names = tuple(one.name for one in session.get_inputs())
    if unknown := set(names) - set(_INPUTS):
        raise loading.WeightsDamaged(
            f"{folder / 'model.onnx'} wants {', '.join(sorted(unknown))}: its inputs may be {', '.join(_INPUTS)}."
        )
    return Classifier(session, tokenizer, names, sides)


def _shares(given: Floats) -> Floats:
    """Probabilities from what a model gives, be it those or logits."""
    if (given >= 0).all() and np.allclose(given.sum(axis=1), 1, atol=1e-3):
        return given
    powers = np.exp(given - given.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True)
    return shares
