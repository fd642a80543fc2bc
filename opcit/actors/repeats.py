"""Names that the finder left out: written as it found them elsewhere in the document, or listed peoples."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from opcit.actors.knowledge import listed
from opcit.actors.listed_names import people_at
from opcit.models import names
from opcit.models.name_pieces import Kind
from opcit.text.words import Word

_SURE = 0.6
"""A name that the finder is as sure of counts wherever the document writes it so."""

Forms = dict[str, list[tuple[list[str], Kind]]]
"""Names by their first word: all their words and their label, the longest first."""


def forms_of(lines: Sequence[Sequence[Word]], spans: Sequence[Sequence[names.Found]]) -> Forms:
    """What the finder is sure of in the document and what cannot be a common word."""
    forms: dict[str, set[tuple[tuple[str, ...], Kind]]] = defaultdict(set)
    for words, found in zip(lines, spans, strict=True):
        for span in found:
            texts = tuple(word.text for word in words[span.first : span.last])
            common = len(texts) == 1 and texts[0].lower() in listed("common_words", "words")
            if (span.probability >= _SURE or _bracketed(words, span)) and not common:
                forms[texts[0]].add((texts, span.label))
    return {
        first: [
            (list(texts), label) for texts, label in sorted(names_, key=lambda n: (-len(n[0]), n))
        ]
        for first, names_ in forms.items()
    }


def _bracketed(words: Sequence[Word], span: names.Found) -> bool:
    """Whether it is an acronym given in brackets, to be used from there on."""
    around = words[span.first - 1 : span.first], words[span.last : span.last + 1]
    marks = [side[0].text for side in around if side]
    return marks == ["(", ")"] and words[span.first].text.isupper()


def left_out(
    words: Sequence[Word], spans: Sequence[names.Found], forms: Forms
) -> Iterator[names.Found]:
    """Names that stand elsewhere in the document, and listed peoples, where no span stands yet.

    A span that is only the beginning of such a name ("Harbour Workers" of "Harbour Workers party") gives it way.
    """
    ends = {i: span.last for span in spans for i in range(span.first, span.last)}
    begins = {span.first for span in spans}
    texts, at = [word.text for word in words], 0
    while at < len(words):
        name = _repeat(texts, at, forms) or people_at(words, at)
        last = at + name[0] if name else at + 1
        within = {ends[i] for i in range(at, last) if i in ends}
        if name and (not within or (at in begins and max(within) < last)):
            yield names.Found(at, last, name[1], _SURE)
        at = last


def _repeat(texts: list[str], at: int, forms: Forms) -> tuple[int, Kind] | None:
    """The longest form that begins at a word; the case of words after the first may differ."""
    for form, label in forms.get(texts[at], ()):
        following = texts[at + 1 : at + len(form)]
        if [text.lower() for text in following] == [text.lower() for text in form[1:]]:
            return len(form), label
    return None
