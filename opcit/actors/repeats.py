"""Names that the finder left out: written as it found them elsewhere in the document, or listed peoples."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from opcit.actors.knowledge import listed
from opcit.actors.listed_names import people_at
from opcit.models import names
from opcit.text.words import Word

_SURE = 0.6
"""A name that the finder is as sure of counts wherever the document writes it so."""

Forms = dict[str, list[tuple[list[str], str]]]
"""Names by their first word: all their words and their label, the longest first."""


def forms_of(lines: Sequence[Sequence[Word]], spans: Sequence[Sequence[names.Found]]) -> Forms:
    """What the finder is sure of in the document and what cannot be a common word."""
    forms: dict[str, set[tuple[tuple[str, ...], str]]] = defaultdict(set)
    for words, found in zip(lines, spans, strict=True):
        for span in found:
            texts = [word.text for word in words[span.first : span.last]]
            if span.probability >= _SURE and texts[0].lower() not in listed(
                "common_words", "words"
            ):
                forms[texts[0]].add((tuple(texts), span.label))
    return {
        first: [
            (list(texts), label) for texts, label in sorted(names_, key=lambda n: (-len(n[0]), n))
        ]
        for first, names_ in forms.items()
    }


def left_out(words: Sequence[Word], taken: set[int], forms: Forms) -> Iterator[names.Found]:
    """Names that stand elsewhere in the document, and listed peoples, in words not taken yet."""
    texts, at = [word.text for word in words], 0
    while at < len(words):
        size, label = _repeat(texts, at, forms) or people_at(words, at)
        if size and taken.isdisjoint(range(at, at + size)):
            yield names.Found(at, at + size, label, _SURE)
        at += size or 1


def _repeat(texts: list[str], at: int, forms: Forms) -> tuple[int, str] | None:
    for form, label in forms.get(texts[at], ()):
        if texts[at : at + len(form)] == form:
            return len(form), label
    return None
