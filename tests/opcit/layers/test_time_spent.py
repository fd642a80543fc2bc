"""How long times and events take on top of the models."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from time import process_time

from opcit import ingest
from opcit.article import Article
from opcit.layers import LAYERS
from opcit.publication import dated
from opcit.reading import Engine, Reading

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
ALLOWED = 0.150
"""Seconds of processor time for 1,000 words; on a slower machine, no more than actors take of it, who need the models."""


def _article() -> Article:
    texts = [
        "\n\n".join(a.words(p) for p in a.body())
        for path in sorted(SAMPLES.glob("*.md"))
        for a in [ingest.read(path.read_bytes(), path.name)]
    ]
    return dated(ingest.read_text("\n\n".join(texts)))


def _spent(article: Article) -> Counter[str]:
    """The seconds that each layer takes, once trees are there."""
    reading, spent = Reading(article, Engine("test")), Counter[str]()
    for layer in LAYERS:
        if layer.name in ("sentences", "actors", "times", "quotes", "events"):
            begun = process_time()
            reading = reading.extended(layer.annotate(reading))
            spent[layer.name] = process_time() - begun
    assert reading.times and reading.events
    return spent


def test_a_thousand_words_take_less_than_150_ms() -> None:
    article = _article()
    thousands = len(article.text.split()) / 1000
    spent = [_spent(article) for _ in range(4)]
    allowed = max(ALLOWED * thousands, min(one["actors"] for one in spent))
    assert min(one["times"] + one["events"] for one in spent) < allowed
