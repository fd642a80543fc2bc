"""The sentences that actors are sought in, as words: body, headings and title, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from opcit import watched
from opcit.actors.knowledge import listed
from opcit.article import Article, Role, Span
from opcit.findings import Sentence
from opcit.reading import Reading
from opcit.text.sentences import sentence_spans
from opcit.text.words import Word, words

READ: tuple[Role, ...] = ("title", "heading", "body")
_TITLE_CASE = 0.7


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as words. number: from 0 over all lines; styled: in capitals like a headline."""

    number: int
    paragraph: int
    role: Role
    words: tuple[Word, ...]
    styled: bool

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.words[-1].end


def lines_of(reading: Reading) -> list[Line]:
    """The lines of an article, by the sentences found before."""
    article = reading.article
    lines: list[Line] = []
    for sentence in watched.heed(reading.sentences):
        role = article.paragraphs[sentence.paragraph].role
        found = words(article.text, sentence.start, sentence.end) if role in READ else []
        if found:
            lines.append(Line(len(lines), sentence.paragraph, role, tuple(found), _styled(found)))
    return lines


def lines_in(text: str) -> list[Line]:
    """The lines of a text without paragraphs."""
    spans: Iterable[Span] = sentence_spans(text)
    found = [words(text, span.start, span.end) for span in spans]
    return [Line(n, 0, "body", tuple(w), _styled(w)) for n, w in enumerate(found) if w]


def split(article: Article) -> Iterator[Sentence]:
    """The sentences of an article's paragraphs."""
    for number, paragraph in enumerate(article.paragraphs):
        for span in sentence_spans(article.text, paragraph.start, paragraph.end):
            yield Sentence(span.start, span.end, number)


def _styled(found: list[Word]) -> bool:
    """Whether so many words begin with capitals that a capital shows nothing."""
    long = [w for w in found if len(w.text) > 3 and w.text[0].isalpha()]
    common = sum(w.capital and w.low in listed("common_words", "words") for w in long[1:])
    plain = sum(not w.capital for w in long[1:])
    return len(long) > 2 and common >= 2 and common >= _TITLE_CASE * (common + plain)
