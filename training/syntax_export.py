"""Packs a trained spaCy pipeline into the one file that Opcit loads: `python -m training.syntax_export DIR`.

Drops what a run does not need: strings of the corpora, tables of the tokeniser (which are spaCy's own), meta data.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import msgspec
import numpy as np
import spacy
import srsly
from spacy.language import Language

from opcit.models.loading import FOLDER
from opcit.models.syntax import FILE, Packed

LEFT_OUT = ["vocab", "tokenizer", "meta.json", "config.cfg"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="a folder that spaCy wrote, such as model-best")
    parser.add_argument("--out", type=Path, default=FOLDER / FILE)
    args = parser.parse_args()
    pack(args.model, args.out)


def pack(model: Path, out: Path) -> None:
    """Writes the pipeline of a folder as one file."""
    nlp = spacy.load(model)
    table = nlp.vocab.vectors
    keys = np.array(sorted(table.key2row, key=table.key2row.__getitem__), np.uint64)
    rows = table.data[[table.key2row[int(key)] for key in keys]].astype(np.float16)
    packed = Packed(
        _config(nlp), nlp.to_bytes(exclude=LEFT_OUT), _strings(nlp), keys.tobytes(), rows.tobytes()
    )
    out.write_bytes(msgspec.msgpack.encode(packed))


def _config(nlp: Language) -> str:
    """What builds the pipeline: its configuration without corpora, training and initialisation."""
    kept = {part: nlp.config[part] for part in ("nlp", "components")}
    return spacy.util.Config(kept).to_str(interpolate=False)


def _strings(nlp: Language) -> list[str]:
    """The strings of the lemmatiser's edit trees and of the labels, which are stored as hashes."""
    trees = srsly.msgpack_loads(nlp.get_pipe("trainable_lemmatizer").trees.to_bytes())
    used = {node[side] for node in trees["trees"] for side in ("orig", "subst") if side in node}
    labels = {label for name in nlp.pipe_names for label in nlp.pipe_labels.get(name, ())}
    return sorted({nlp.vocab.strings[key] for key in used if key} | labels)


if __name__ == "__main__":
    main()
