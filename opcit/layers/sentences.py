"""Sentences: every paragraph of the page, split by opcit.text.sentences."""

from __future__ import annotations

from collections.abc import Iterator

from opcit.findings import Finding, Sentence
from opcit.reading import Reading
from opcit.text.sentences import sentence_spans


def annotate(reading: Reading) -> Iterator[Finding]:
    """The sentences of every paragraph, promo and captions included, in the order of the text."""
    for number, paragraph in enumerate(reading.article.paragraphs):
        for span in sentence_spans(reading.article.text, paragraph.start, paragraph.end):
            yield Sentence(span.start, span.end, number)
