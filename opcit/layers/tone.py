"""Tone: how positive or negative a sentence's words are, by TextBlob's lexicon.

Tone is about words, not opinion: "effectively coordinated attacks" sounds good to it. Per actor it
is the mean over all sentences of the article's own text that mention the actor, whoever speaks.
Confidence grows by PER_WORD with each word that leans, up to MOST: a lexicon never knows more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean

from opcit import watched
from opcit.findings import Actor, ActorTone, Finding, Sentence, SentenceTone
from opcit.reading import Reading
from opcit.voices.polarity import BY, polarity
from opcit.voices.whereabouts import Sentences

PER_WORD, MOST = 0.2, 0.6


def annotate(reading: Reading) -> Iterator[Finding]:
    """The tone of every sentence of the body and its headings, then of every actor."""
    sentences = Sentences(reading)
    tones = []
    for sentence in watched.through(sentences.all, "reading sentences"):
        tone = _sentence_tone(reading.article.text, sentence)
        tones.append(tone)
        yield tone
    for actor in watched.heed(reading.actors):
        over = [tones[n] for n in sentences.mentioning(actor)]
        if over:
            yield around(actor, over)


def around(actor: Actor, over: Sequence[SentenceTone]) -> ActorTone:
    """The tone around an actor: the mean over the sentences that mention it, one at least."""
    return ActorTone(
        actor.id, fmean(t.polarity for t in over), fmean(t.subjectivity for t in over), len(over)
    )


def _sentence_tone(text: str, sentence: Sentence) -> SentenceTone:
    score = polarity(text[sentence.start : sentence.end], sentence.start)
    named = [f"“{text[w.start : w.end]}” {w.polarity:+.2f}" for w in score.words if w.polarity]
    why = (
        f"By the words {', '.join(named)}." if named else "No word of the lexicon leans either way."
    )
    confidence = min(MOST, PER_WORD * len(named))
    return SentenceTone(
        sentence.start, sentence.end, score.polarity, score.subjectivity, score.words,
        confidence, why, BY,
    )  # fmt: skip
