"""The voices of an article: its marked and reported speech together, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from opcit.article import Article
from opcit.findings import Sentence
from opcit.voices.marked import Surroundings, Voiced, voiced
from opcit.voices.quotation import Quoted, quoted, trimmed
from opcit.voices.reported import Reported, reported
from opcit.voices.speakers import Speakers
from opcit.voices.whereabouts import Cover, Sentences

Voice = Voiced | Reported

_OPENERS = "“\"«‘'"


def voices(article: Article, sentences: Sentences, speakers: Speakers) -> Iterator[Voice]:
    """Everything said by somebody, in the order of the text.

    A quotation that is open at the end of a paragraph goes on in the next, with the same holder.
    """
    carried: Voiced | None = None
    for _, group in groupby(sentences.all, key=lambda s: s.paragraph):
        inside = list(group)
        found = _paragraph(article.text, inside, speakers, carried)
        yield from sorted(found, key=_place)
        last = next((v for v in reversed(found) if isinstance(v, Voiced)), None)
        carried = last if last and not last.quoted.closed else None


def _paragraph(
    text: str, sentences: list[Sentence], speakers: Speakers, carried: Voiced | None
) -> list[Voice]:
    start, end = sentences[0].start, sentences[-1].end
    marks = sorted(
        (trimmed(text, q) for q in quoted(text, start, end)), key=lambda q: (q.start, q.depth)
    )
    inside = Cover([(q.start, q.end) for q in marks])
    reports = [r for s in sentences for r in reported(text, s, speakers) if r.cue_at not in inside]
    said: list[Voiced] = []
    previous = carried if text[start] in _OPENERS else None
    for mark in marks:
        around = _around(text, sentences, mark, marks)
        near = previous if previous and _goes_on(text, previous, around, mark) else None
        voice = voiced(mark, around, speakers, reports, near)
        if voice and voice.quoted.start < voice.quoted.end:
            said.append(voice)
            previous = voice if not mark.depth else previous
    bare = {(v.quoted.start, v.quoted.end) for v in said}
    return [*said, *(r for r in reports if _unmarked(text, r) not in bare)]


def _around(
    text: str, sentences: list[Sentence], mark: Quoted, marks: list[Quoted]
) -> Surroundings:
    """The part of the sentence around a mark that no other quotation takes."""
    opens = mark.start - 1
    low = max((s.start for s in sentences if s.start <= opens), default=opens)
    high = min((s.end for s in sentences if s.end >= mark.after), default=mark.after)
    peers = [m for m in marks if m.depth == mark.depth and m != mark]
    low = max([low, *(m.after for m in peers if m.after <= opens)])
    if mark.depth:
        low = max([low, *(m.start for m in marks if m.start <= opens and m.end >= mark.end)])
    high = min([high, *(m.start - 1 for m in peers if m.start > mark.after)])
    return Surroundings(text, low, opens, mark.after, high)


def _goes_on(text: str, previous: Voiced, around: Surroundings, mark: Quoted) -> bool:
    """Whether a quotation may continue the one before: same sentence, or it opens its own."""
    if previous.quoted.after == around.low:
        return True
    return not around.before.strip() and mark.end - mark.start > 40


def _unmarked(text: str, report: Reported) -> tuple[int, int]:
    """The span of what is reported, without quotation marks at its ends."""
    start, end = report.start, report.end
    while start < end and text[start] in _OPENERS:
        start += 1
    while end > start and text[end - 1] in "”\"»’',.?!":
        end -= 1
    return start, end


def _place(voice: Voice) -> tuple[int, int]:
    if isinstance(voice, Reported):
        return voice.start, -voice.end
    return voice.quoted.start, -voice.quoted.end
