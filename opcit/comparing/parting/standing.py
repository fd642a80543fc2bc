"""How well a sentence stands for its article: how far down it is, what it closes, and whether it is only conceded."""

from __future__ import annotations

from opcit.article import Span, meet
from opcit.comparing.parting.author_text import patterns
from opcit.findings import Sentence
from opcit.reading import Reading
from opcit.views.passages import Located, Passages

HEADLINE = 1.5
"""What standing in the headline counts; in the body it is how far down, up to 1 for the last paragraph."""
CLOSING = 0.4
"""What it counts that a sentence closes its paragraph, and what is taken off where it opens one: columnists lead up to a judgement."""


def _nameless(text: str, sentence: Located) -> bool:
    """Whether a sentence does not say of whom or what it speaks; "it is foolish to wait" does."""
    said = text[sentence.start : sentence.end]
    return bool(patterns("nameless").match(said)) and not patterns("forward").match(said)


class Standing:
    """Looks sentences of one article up."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._places = reading, Passages(reading)
        self._body = sum(p.role == "body" for p in reading.article.paragraphs)

    def sentence(self, span: Located) -> Span:
        """What stands around words: their sentence, as far as they reach."""
        around = self._places.around(span)
        return Span(around.start, max(around.end, span.end))

    def place(self, span: Located) -> float:
        """How far down in the body words stand, up to 1; HEADLINE in the headline; 0 elsewhere."""
        if at := self._places.paragraph(span.start):
            return at / self._body
        paragraphs = self._reading.article.paragraphs
        return HEADLINE * any(p.role == "title" and meet(p, span) for p in paragraphs)

    def concedes(self, sentence: Span) -> bool:
        """Whether a sentence says itself that it concedes something: "to be sure, ..."."""
        text = self._reading.article.text
        return bool(patterns("conceding").match(text, sentence.start, sentence.end))

    def turned_from(self, sentence: Span) -> bool:
        """Whether the next sentence of the paragraph turns from this one, and so concedes it: "But ..."."""
        text, after = self._reading.article.text, self._beside(sentence, 1)
        return bool(after and patterns("turning").match(text, after.start, after.end))

    def told(self, sentence: Span) -> Span | None:
        """A sentence as it can be understood: one that says of whom only by "they" or the like, with the one before; None where that says no more."""
        text = self._reading.article.text
        if not _nameless(text, sentence):
            return sentence
        before = self._beside(sentence, -1)
        if before is None or _nameless(text, before):
            return None
        return Span(before.start, sentence.end)

    def closing(self, sentence: Span) -> float:
        """CLOSING where a sentence closes its paragraph, less than nothing where it opens one; 0 where it does both, or neither."""
        opens, closes = (self._beside(sentence, by) is None for by in (-1, 1))
        return CLOSING * (closes - opens)

    def _beside(self, sentence: Span, by: int) -> Sentence | None:
        """The sentence of the same paragraph before, or after."""
        at, every = self._places.sentence(sentence.start), self._reading.sentences
        if at is None or not 0 <= at + by < len(every):
            return None
        return every[at + by] if every[at + by].paragraph == every[at].paragraph else None
