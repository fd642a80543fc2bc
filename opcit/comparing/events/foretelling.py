"""What an earlier article foretells in a clause in which it tells no event: "Arland would soon be moving into the delta"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from opcit.actors.knowledge import listed
from opcit.article import Span
from opcit.comparing.events.event_words import SAYING
from opcit.comparing.joining import Key
from opcit.events.inflection import verb
from opcit.events.ontology import kinds, verbs
from opcit.findings import AUTHOR, Claim, Quote
from opcit.lists import table
from opcit.reading import Reading
from opcit.text.words import Word, words

BREAK = re.compile(r"[,;:.()]")


NEAR = 40
"""Characters between somebody and what they are about to do, at most."""


@dataclass(frozen=True, slots=True)
class Foretelling:
    """A clause that tells what somebody is about to do. kinds: of the deed; doer, others: shared actors."""

    article: int
    clause: Span
    sentence: Span
    kinds: frozenset[str]
    doer: frozenset[str]
    others: frozenset[str]


def foretellings(number: int, reading: Reading, shared: Mapping[Key, str]) -> Iterator[Foretelling]:
    """The clauses of an article that foretell a deed, with who is to do it, and to whom or where."""
    text, named = reading.article.text, _Named(number, reading, shared)
    for sentence in reading.sentences:
        span = Span(sentence.start, sentence.end)
        cues = list(_cue().finditer(text, span.start, span.end))
        if not cues or _open(text, span):
            continue
        for cue in cues:
            doing = named.before(cue.start())
            if not doing or (cue["said"] and not _said(reading, cue.start())):
                continue
            found, end = _deed(words(text, cue.end(), span.end))
            there = ends(text, end, span.end)
            start, doer = doing
            others = named.within(end, there) - doer
            if found and others:
                yield Foretelling(
                    number, Span(start, _stripped(text, there)), span, found, doer, others
                )


def _open(text: str, sentence: Span) -> bool:
    """Whether a sentence leaves open whether it will be so."""
    said = {w.low for w in words(text, sentence.start, sentence.end)}
    return bool(said & listed("comparing", "open_whether"))


class _Named:
    """Where an article mentions whom."""

    def __init__(self, number: int, reading: Reading, shared: Mapping[Key, str]) -> None:
        self.text = reading.article.text
        self.mentions = [
            (m.start, m.end, shared[number, a.id])
            for a in reading.actors
            for m in a.mentions
            if (number, a.id) in shared
        ]

    def before(self, at: int) -> tuple[int, frozenset[str]] | None:
        """Whose mention, and from where, ends right before a place, but for "now", "soon"; None within a phrase: "the heir of Veria"."""
        found = (
            (start, who)
            for start, end, who in self.mentions
            if at - NEAR <= end < at
            and set(self.text[end:at].casefold().split()) <= listed("comparing", "soon")
        )
        start, who = min(found, default=(-1, ""))
        lead = self.text[max(0, start - 40) : max(0, start)].casefold().split()
        while lead and lead[-1] in ("the", "a", "an"):
            lead.pop()
        inner = bool(lead) and lead[-1] in listed("comparing", "joining")
        return (start, frozenset((who,))) if who and not inner else None

    def within(self, start: int, end: int) -> frozenset[str]:
        """Who is mentioned between two places."""
        return frozenset(who for s, e, who in self.mentions if start <= s and e <= end)


@cache
def _cue() -> re.Pattern[str]:
    known = table("comparing")
    bare, said = ("|".join(known[k]) for k in ("foretelling", "foretelling_said"))
    return re.compile(rf"(?:\b(?:{bare})|['’]ll|\b(?P<said>{said}))\b", re.IGNORECASE)


def _said(reading: Reading, at: int) -> bool:
    """Whether it stands in what somebody is reported to have said."""
    said: list[Quote | Claim] = [q for q in reading.quotes if q.kind == "indirect"]
    said += [c for c in reading.claims if c.kind == "prediction" and c.holder != AUTHOR]
    return any(s.start <= at < s.end for s in said)


def _deed(after: list[Word]) -> tuple[frozenset[str], int]:
    """The kinds of the deed that these words begin with, but for "now", "soon"; and where its words end."""
    while after and after[0].low in listed("comparing", "soon"):
        after = after[1:]
    said = [w.low for w in after]
    for phrase, found in _deeds().get(said[0], ()) if said else ():
        if tuple(said[: len(phrase)]) == phrase:
            return found, after[len(phrase) - 1].end
    return frozenset(), 0


@cache
def _deeds() -> Mapping[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]:
    """First word of a deed that is to come -> its words and the kinds that it is told by once it is done, the longest first."""
    found: dict[tuple[str, ...], frozenset[str]] = {
        entry.words: kinds(entry.lemma) | {entry.lemma}
        for entries in verbs().values()
        for entry in entries
        if entry.form in ("base", "gerund") and entry.type not in SAYING
    }
    for kind, lemmas in table("comparing")["foretold"].items():
        for head, *rest in (lemma.split() for lemma in lemmas):
            found.update({(form, *rest): frozenset((kind,)) for form in (verb(head).base, verb(head).gerund)})  # fmt: skip
    first: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for phrase, own in sorted(found.items(), key=lambda pair: -len(pair[0])):
        first.setdefault(phrase[0], []).append((phrase, own))
    return {word: tuple(rows) for word, rows in first.items()}


@cache
def _clauses() -> frozenset[str]:
    return listed("comparing", "subordinating") | listed("comparing", "times")


def ends(text: str, start: int, end: int) -> int:
    """Where what is said of a deed ends: at a mark, or where another clause begins."""
    for word in words(text, start, end):
        if BREAK.fullmatch(word.text) or word.low in _clauses():
            return word.start
    return end


def _stripped(text: str, end: int) -> int:
    return len(text[:end].rstrip())
