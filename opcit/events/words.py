"""A sentence as words, and the forms that known verbs have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from opcit.events.inflection import irregular, verb
from opcit.events.ontology import verbs as event_verbs
from opcit.events.wordlists import words

_PIECE = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Prof|Rev|Jr|Sr)\.|(?:[A-Z]\.){2,}|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[^\W_]+?(?=n['’]t\b)|"
    r"\d[\d,]*(?:\.\d+)?(?:[a-z]{2})?\b|[^\W_]+(?:[-‐‑][^\W_]+)*(?:(?<=s)['’](?=\s+[a-z]))?|\S"
)


@dataclass(slots=True)
class Word:
    """A word at text[start:end]. low: lower case; tag: its rough part of speech, one letter:

    D determiner, S possessive ending, P preposition, C and/or/but, B subordinator or relative,
    M modal, E form of be, H of have, L of do, N negation, O pronoun, R adverb, Q number, T part of
    a time expression, "t" "to" before a verb, V verb, G -ing form used as a verb, X other word,
    K name, "." punctuation. form: of a verb: base, third, past, participle or gerund.
    """

    start: int
    end: int
    text: str
    low: str
    tag: str = ""
    form: str = ""
    lemma: str = ""


@cache
def verb_forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Any form of a known verb -> its possible (base, form)."""
    bases = set(words("verbs", "common")) | set(words("verbs", "speech")) | set(irregular())
    bases |= {e.words[0] for found in event_verbs().values() for e in found if e.form == "base"}
    bases |= set(words("verbs", "light")) | set(words("verbs", "linking"))
    index: dict[str, list[tuple[str, str]]] = {}
    for base in sorted(bases - {"be", "have", "do"}):
        forms = verb(base)
        for form in ("base", "third", "past", "participle", "gerund"):
            index.setdefault(getattr(forms, form), []).append((base, form))
    return {word: tuple(found) for word, found in index.items()}


def split(text: str, start: int, end: int) -> list[Word]:
    """The words and marks of text[start:end], without tags."""
    found = []
    for match in _PIECE.finditer(text, start, end):
        piece = match[0]
        if piece[-1] in "'’" and len(piece) > 1:
            found.append(Word(match.start(), match.end() - 1, piece[:-1], piece[:-1].lower()))
            found.append(Word(match.end() - 1, match.end(), piece[-1], "'s", "S"))
        else:
            found.append(Word(match.start(), match.end(), piece, piece.lower().replace("’", "'")))
    return found
