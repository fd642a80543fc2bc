"""A word of a sentence, with its place in the tree."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Word:
    """A word at text[start:end]. low: lower case; head: the index of the word that it hangs on, its own
    where it is the root; dep: how, in Universal Dependencies; tag: its part of speech, one letter:

    D determiner, S possessive ending, P preposition, C and/or/but, B subordinator or relative,
    M modal, E form of be, H of have, L of do, N negation, O pronoun, R adverb, Q number, T part of
    a time expression, V verb, G -ing form of one, X other word, K name, "." punctuation.
    form: of a verb: base, third, past, participle or gerund.
    """

    start: int
    end: int
    text: str
    low: str
    tag: str
    form: str
    lemma: str
    head: int
    dep: str
