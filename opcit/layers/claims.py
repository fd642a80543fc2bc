"""Claims: what a sentence or clause does - claim, predict, hedge, recommend or ask - and how firmly.

Most sentences of a report do none of these. A claim is a judgement or a causal statement with words
that show it; the lists are in opcit/data/claims.toml. The holder is whoever's words they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from opcit import watched
from opcit.findings import AUTHOR, Claim, ClaimKind, Finding, Quote, Sentence
from opcit.reading import Reading
from opcit.syntax import Tree
from opcit.voices.acts import acts
from opcit.voices.ascribed import is_ascribed
from opcit.voices.clauses import Clause, clauses
from opcit.voices.demands import demanded, is_opening
from opcit.voices.flatly import flat
from opcit.voices.judging_words import judged, phrases, quoted
from opcit.voices.roles import Roles
from opcit.voices.whereabouts import Sentences

BY = "claim rules 7"

DEMANDED = 0.9
"""The certainty of a demand that nothing but its grammar shows: "Release the men"."""
JUDGED = 0.9
"""The certainty of a clause whose only cue is a word that judges."""

_WHY: dict[ClaimKind, str] = {
    "claim": "Judges, or says what causes what, by “{cue}”.",
    "prediction": "Says what will be, by “{cue}”.",
    "hedge": "Holds what it says at a distance, by “{cue}”.",
    "recommendation": "Says what ought to be done, by “{cue}”.",
    "question": "Asks.",
}
_CONFIDENCE: dict[ClaimKind, float] = {
    "claim": 0.6, "prediction": 0.8, "hedge": 0.75, "recommendation": 0.85, "question": 0.95,
}  # fmt: skip


def annotate(reading: Reading) -> Iterator[Finding]:
    """What the sentences of the article's own text do, in its order."""
    text = reading.article.text
    sentences = Sentences(reading)
    quotes, roles = _by_sentence(sentences, reading.quotes), Roles(reading)
    found = list(enumerate(sentences.all))
    for number, sentence in watched.through(found, "reading sentences"):
        for clause in _clauses(text, sentence, quotes.get(number, [])):
            if clause.holder is not None:
                yield from _claims(text, clause, clause.holder, roles)


def _claims(text: str, clause: Clause, holder: str, roles: Roles) -> Iterator[Claim]:
    if text[clause.end - 1] == "?":
        yield _claim(clause.start, clause.end, "question", holder, 0.0, "?")
        return
    if is_opening(text, clause):
        return
    tree = roles.tree(clause.start)
    if _is_phrase(text, clause, tree):
        return
    found = list(acts(text, clause, tree))
    if demand := demanded(text, clause, tree):
        yield _claim(clause.start, clause.end, "recommendation", holder, DEMANDED, demand)
        return
    if not found and (word := _judging(text, clause, roles) or flat(text, clause, tree)):
        yield _claim(clause.start, clause.end, "claim", holder, JUDGED, word)
    for act in found:
        yield _claim(act.start, act.end, act.kind, holder, act.certainty, act.cue)


def _judging(text: str, clause: Clause, roles: Roles) -> str:
    """The first word or turn of phrase of a clause by which its holder judges; "" for none."""
    tree = roles.tree(clause.start)
    inside = tuple(
        i for i, t in enumerate(tree)
        if clause.start <= t.start < clause.end and clause.speaks(t.start)
    )  # fmt: skip
    found = (i for i, _ in judged(text, tree, inside) if not _is_other(text, tree, i, clause))
    words = (quoted(text, tree, i) for i in found)
    turns = (words for words, _ in phrases(text[clause.start : clause.end]))
    return next(words, "") or next(turns, "")


def _is_phrase(text: str, clause: Clause, tree: Tree) -> bool:
    """Whether somebody's words are only part of the author's clause: "condemned a “vicious and needless assault”"."""
    quoted = clause.holder != AUTHOR and text[clause.start].islower()
    inside = (t for t in tree if clause.start <= t.start < clause.end)
    return quoted and not any(t.tag.startswith("V") or t.tag == "MD" for t in inside)


def _is_other(text: str, tree: Tree, i: int, clause: Clause) -> bool:
    """Whether a word only seems to judge: it is part of a name ("Operation Resolve"), or somebody else's judgement."""
    named = i > 0 and all(text[t.start].isupper() for t in tree[i - 1 : i + 1])
    return (named and tree[i].pos in ("NOUN", "PROPN")) or is_ascribed(
        text, tree, tree[i].start, clause
    )


def _claim(start: int, end: int, kind: ClaimKind, holder: str, certainty: float, cue: str) -> Claim:
    why = _WHY[kind].format(cue=cue)
    return Claim(start, end, kind, holder, certainty, cue, _CONFIDENCE[kind], why, BY)


def _clauses(text: str, sentence: Sentence, quotes: list[Quote]) -> Iterator[Clause]:
    """A question is one clause, in the voice of the quotation it is the end of, if any."""
    words = text[sentence.start : sentence.end].rstrip("”\"’'»)")
    if not words.endswith("?"):
        yield from clauses(text, sentence.start, sentence.end, quotes)
        return
    end = sentence.start + len(words)
    around = [q for q in quotes if q.kind == "direct" and q.start < end <= q.end + 1]
    start = max([sentence.start, *(q.start for q in around)])
    holder = around[0].holder if around else AUTHOR
    yield Clause(start, end, None if around and holder == AUTHOR else holder)


def _by_sentence(sentences: Sentences, quotes: tuple[Quote, ...]) -> dict[int, list[Quote]]:
    """The quotations that touch each sentence, by its number."""
    found: dict[int, list[Quote]] = {}
    for quote in quotes:
        first, last = (
            sentences.number(quote.start),
            sentences.number(max(quote.start, quote.end - 1)),
        )
        if first is not None:
            for number in range(first, (first if last is None else last) + 1):
                found.setdefault(number, []).append(quote)
    return found
