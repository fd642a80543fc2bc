"""The voices of an article: its marked and reported speech together, paragraph by paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from opcit import watched
from opcit.article import Article
from opcit.findings import AUTHOR, ActorType, Sentence
from opcit.voices.cast import Speaker
from opcit.voices.extent import Reported
from opcit.voices.marked import Surroundings, Voiced, voiced
from opcit.voices.quotation import Quoted, quoted, trimmed
from opcit.voices.reported import reported
from opcit.voices.speakers import Speakers
from opcit.voices.whereabouts import Cover, Sentences

Voice = Voiced | Reported

NEAR = 160
"""Characters between two quotations of a paragraph that may be the same speaker's without a cue."""

INTRODUCED = "the sentence before it is about them"
LED_UP_TO = "its sentence is about them and leads up to it"
_LEADS = re.compile(r"\w[\w ’'-]*[:,]\s+[“\"«‘']$")

_REFERENTS: dict[str, tuple[ActorType, ...]] = {
    "they": ("people", "armed_group", "organisation", "government"),
    "he": ("person",),
    "she": ("person",),
}
_STATEMENTS = frozenset({"statement", "communiqué"})
_OPENERS = "“”\"«‘'"
_ENDS = ".?!…"


def voices(article: Article, sentences: Sentences, speakers: Speakers) -> Iterator[Voice]:
    """Everything said by somebody, in the order of the text.

    A quotation that is open at the end of a paragraph goes on in the next, with the same holder.
    """
    carried: Voiced | None = None
    groups = [list(group) for _, group in groupby(sentences.all, key=lambda s: s.paragraph)]
    lead: Sentence | None = None
    each = list(zip(groups, [*groups[1:], []], strict=False))
    for group, following in watched.through(each, "finding quotations"):
        opens_again = bool(following) and article.text[following[0].start] in _OPENERS
        found = _Paragraph(article.text, group, speakers, opens_again, lead).voices(carried)
        yield from sorted(found, key=_place)
        last = next((v for v in reversed(found) if isinstance(v, Voiced)), None)
        lead = group[-1] if article.text[group[-1].end - 1] == ":" else None
        carried = last if last and opens_again and not last.quoted.closed else None


class _Paragraph:
    """One paragraph: its sentences, its marks and what is reported in each sentence."""

    def __init__(
        self,
        text: str,
        sentences: list[Sentence],
        speakers: Speakers,
        opens_again: bool,
        lead: Sentence | None,
    ) -> None:
        self._lead = lead
        self._text, self._sentences, self._speakers = text, sentences, speakers
        self._starts = [s.start for s in sentences]
        self._ends = [s.end for s in sentences]
        found = [self._ended(q, opens_again) for q in quoted(text, self._starts[0], self._ends[-1])]
        self._marks = sorted((trimmed(text, q) for q in found), key=lambda q: (q.start, q.depth))
        self._outer = [m for m in self._marks if m.depth == 0]
        self._outer_starts = [m.start for m in self._outer]
        inside = Cover([(q.start, q.end) for q in self._outer])
        self._reports = self._stated([
            [
                replace(r, speaker=self._referred(r.speaker, r.cue_at))
                for r in reported(text, s, speakers)
                if r.cue_at not in inside and r.end > r.start
            ]
            for s in sentences
        ])  # fmt: skip

    def voices(self, carried: Voiced | None) -> list[Voice]:
        """The paragraph's quotations: marked ones in order, then the reported ones."""
        said: list[Voiced] = []
        previous = carried if self._text[self._starts[0]] in _OPENERS else None
        for mark in self._marks:
            around = self._around(mark)
            near = previous if previous and self._goes_on(previous, around, mark) else None
            reports = self._reports[self._sentence(mark.start)]
            voice = voiced(mark, around, self._speakers, reports, near)
            if voice and mark.start < mark.end:
                voice = replace(voice, speaker=self._referred(voice.speaker, mark.start))
                voice = self._introduced(voice)
                said.append(voice)
                previous = previous if mark.depth else voice
        marked = {v.quoted.start: v.quoted.end for v in said}
        return [*said, *(r for rs in self._reports for r in rs if not self._all_marked(r, marked))]

    def _referred(self, speaker: Speaker, offset: int) -> Speaker:
        """An unresolved "they" or "she" is taken to be whom the sentence before is about."""
        before, types = self._before(offset), _REFERENTS.get(speaker.named)
        if types is None or before is None:
            return speaker
        return self._speakers.topic(before.start, before.end, types) or speaker

    def _stated(self, reports: list[list[Reported]]) -> list[list[Reported]]:
        """The same, where what "the statement" says is whose statement was spoken of before."""
        found: list[list[Reported]] = []
        by: dict[str, Speaker] = {}
        for sentence, reported_in in zip(self._sentences, reports, strict=True):
            found.append(
                [replace(r, speaker=by.get(r.speaker.named, r.speaker)) for r in reported_in]
            )
            named = [r.speaker for r in reported_in if r.speaker.holder != AUTHOR]
            words = self._text[sentence.start : sentence.end].lower().split()
            by |= {
                noun: replace(named[0], confidence=0.6)
                for noun in _STATEMENTS & set(words)
                if named
            }
        return found

    def _introduced(self, voice: Voiced) -> Voiced:
        """A quotation with no cue is of whoever its sentence, or else the one before it, is about."""
        if voice.kind == "scare" or voice.cue or voice.speaker.holder != AUTHOR:
            return voice
        start = voice.quoted.start
        own, before = self._sentences[self._sentence(start)], self._before(start)
        if _LEADS.search(self._text, own.start, start):
            leader = self._speakers.topic(own.start, start)
            return replace(voice, speaker=leader, rule=LED_UP_TO) if leader else voice
        topic = self._speakers.topic(before.start, before.end) if before else None
        return replace(voice, speaker=topic, rule=INTRODUCED) if topic else voice

    def _before(self, offset: int) -> Sentence | None:
        """The sentence before the one at an offset; before the first, one that leads up to it by a colon."""
        number = self._sentence(offset)
        return self._sentences[number - 1] if number else self._lead

    def _sentence(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _ended(self, quote: Quoted, opens_again: bool) -> Quoted:
        """A mark that is never closed ends with its sentence, unless the next paragraph goes on."""
        if quote.closed or opens_again:
            return quote
        end = self._sentences[self._sentence(quote.start)].end
        return replace(quote, end=end, after=end)

    def _around(self, mark: Quoted) -> Surroundings:
        """The part of the sentence around a mark that no other quotation takes."""
        opens = mark.start - 1
        low = self._sentences[self._sentence(opens)].start
        last = min(bisect_left(self._ends, mark.after), len(self._ends) - 1)
        high = max(mark.after, self._ends[last])
        n = bisect_left(self._outer_starts, mark.start) if not mark.depth else -1
        if n > 0:
            low = max(low, self._outer[n - 1].after)
        if 0 <= n < len(self._outer) - 1:
            high = max(mark.after, min(high, self._outer[n + 1].start - 1))
        return Surroundings(self._text, min(low, opens), opens, mark.after, high)

    def _goes_on(self, previous: Voiced, around: Surroundings, mark: Quoted) -> bool:
        """Whether a quotation may continue the one before: same sentence, or one of its own nearby."""
        if previous.quoted.after == around.low or not previous.quoted.closed:
            return True
        ends = self._text[mark.end - 1] in _ENDS or self._text.startswith(tuple(_ENDS), mark.after)
        whole = not around.before.strip() and ends
        return whole and mark.start - previous.quoted.after < NEAR

    def _all_marked(self, report: Reported, marked: dict[int, int]) -> bool:
        """Whether what is reported stands between marks as a whole, so that it is quoted already."""
        start, end = report.start, report.end
        while start < end and self._text[start] in _OPENERS:
            start += 1
        while end > start and self._text[end - 1] in "”\"»’',.?!":
            end -= 1
        return marked.get(start, -1) >= end


def _place(voice: Voice) -> tuple[int, int]:
    if isinstance(voice, Reported):
        return voice.start, -voice.end
    return voice.quoted.start, -voice.quoted.end
