"""Whether a sentence that judges is its author's flat judgement, or judges by the way, in telling what happened or what others say."""

from __future__ import annotations

from opcit.actors.knowledge import listed
from opcit.article import Span
from opcit.comparing.parting.author_text import patterns
from opcit.findings import Claim
from opcit.reading import Reading
from opcit.text.words import Word, words

OWN, SUBJECT = frozenset(("i", "we")), 3
"""Who speaks for the author, and words before a verb of saying in which they stand."""
PREDICATE = 5
"""Words within which a word that judges follows "is" or the like."""
OPENING = 8
"""Characters within which a sentence opens with a date: "On 3 May"."""
_BE = frozenset(("is", "are", "was", "were", "be", "been", "not", "no", "nor", "did", "does"))


def flat(reading: Reading, sentence: Span, claim: Claim) -> bool:
    """Whether a sentence is its author's flat judgement."""
    cue = _cue(reading, sentence, claim)
    before = words(reading.article.text, sentence.start, cue)
    if _of_others(reading.article.text, sentence.start, cue, before):
        return False
    return _predicate(before, claim) and not _dated(reading, sentence)


def _of_others(text: str, start: int, cue: int, before: list[Word]) -> bool:
    """Whether somebody else says, before the words that judge, what follows: "her spokesman said that it was folly"."""
    if patterns("quoting").search(text, start, cue):
        return True
    says = (i for i, w in enumerate(before) if w.low in listed("actor_words", "saying"))
    return any(not OWN & {w.low for w in before[max(0, i - SUBJECT) : i]} for i in says)


def _dated(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence opens with a date: it tells what happened then."""
    return any(t.type == "DATE" and 0 <= t.start - sentence.start <= OPENING for t in reading.times)


def _predicate(before: list[Word], claim: Claim) -> bool:
    """Whether what judges is said of something: not "by every honest count"."""
    one = claim.cue.isalpha() and claim.cue[:1].islower()
    return not one or bool(_BE & {w.low for w in before[-PREDICATE:]})


def _cue(reading: Reading, sentence: Span, claim: Claim) -> int:
    """Where the words begin by which a sentence judges."""
    found = reading.article.text.find(claim.cue.split(" …")[0], sentence.start, sentence.end)
    return max(found, sentence.start)
