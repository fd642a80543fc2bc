"""What something is called in a clause, and what is said with emphasis, by the clause's tree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from opcit.lists import table
from opcit.syntax import Token, Tree

_POINTING = frozenset({"that", "this", "these", "those"})
PRESENT = frozenset({"VBZ", "VBP", "MD"})
_FINITE = PRESENT | {"VBD"}
_IT_IS = re.compile(r"It (?:is|was) an? (?:[\w-]+ )?[\w-]+$", re.I)
"""A short clause that says nothing but what something is: "It was a trifle"."""
_DENIALS = frozenset({"not", "n't", "n’t", "never"})
_NOT_EMPHATIC = _DENIALS | {"so", "nor", "neither", "as", "than", "how", "what", "why", "when"}


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a clause, its tokens, and the tree that they stand in."""

    text: str
    words: str
    tokens: tuple[Token, ...]
    tree: Tree

    def low(self, token: Token) -> str:
        return self.text[token.start : token.end].lower()

    def below(self, token: Token) -> list[Token]:
        return [t for t in self.tree if self.tree[t.head] is token and t is not token]

    def at(self, offset: int) -> Token | None:
        """The token at an offset of the clause's words."""
        return next((t for t in self.tokens if t.start - self.tokens[0].start == offset), None)


def called(said: Said) -> str:
    """What something is called: "That is justice", "It was not a warning", "is the silliest part"."""
    for noun in said.tokens:
        be = _copula(said, noun)
        if be is None:
            continue
        after = said.tokens[said.tokens.index(be) + 1 :]
        pointed = _is_pointed_at(said, be, after)
        denied = bool(after) and said.low(after[0]) in _DENIALS and not _is_person(noun)
        extreme = any(
            t.tag == "JJS" and t.lemma not in words_for("measures") for t in said.below(noun)
        )
        alone = noun is said.tokens[-1] and _is_only_called(said, noun)
        if ((pointed or denied or alone) and not is_plain(said, noun)) or (
            extreme and be.tag in PRESENT
        ):
            return f"{said.text[be.start : be.end]} … {said.text[noun.start : noun.end]}"
    return ""


def _copula(said: Said, noun: Token) -> Token | None:
    """The "is" or "was" by which a noun is said of something; None where it is no predicate."""
    below = said.below(noun) if noun.tag in ("NN", "NNS", "VB") else []
    if any(t.dep in ("case", "mark") for t in below):
        return None
    finite = (t for t in below if t.dep == "cop" and t.tag in ("VBZ", "VBP", "VBD"))
    return next((t for t in finite if t in said.tokens), None)


def is_plain(said: Said, noun: Token) -> bool:
    """Whether a noun only counts, dates or places: "the third attack", "the first time", "an increase"."""
    counted = any(t.tag == "CD" or said.low(t) in words_for("ordinals") for t in said.below(noun))
    return counted or noun.lemma.lower() in words_for("plain")


def _is_pointed_at(said: Said, be: Token, after: tuple[Token, ...]) -> bool:
    """Whether "that is ..." begins a clause; "this is the city's bridge" only tells which it is."""
    first = said.low(said.tokens[0])
    which = first == "this" and bool(after) and said.low(after[0]) == "the"
    return first in _POINTING and said.tokens[1] is be and not which


def _is_only_called(said: Said, noun: Token) -> bool:
    """Whether a clause says nothing but what something is; "a car bomb" tells which kind it is of."""
    kind = any(t.dep == "compound" for t in said.below(noun))
    return bool(_IT_IS.match(said.words)) and not kind and not _is_person(noun)


def _is_person(noun: Token) -> bool:
    return noun.lemma.lower() in _persons()


def insisted(said: Said) -> str:
    """What is said with emphasis: "The law does bind him", "the rest matters"."""
    *others, last = said.tokens
    if said.low(last) == "matters" and not any(t.tag in _FINITE for t in others):
        return said.low(last)
    for do in (t for t in others if t.lemma == "do" and t.dep == "aux" and t.tag in PRESENT):
        verb = said.tree[do.head]
        if _is_affirmed(said, do, verb):
            return f"{said.text[do.start : do.end]} … {said.text[verb.start : verb.end]}"
    return ""


def _is_affirmed(said: Said, do: Token, verb: Token) -> bool:
    below = said.below(verb)
    first = next((t for t in below if t.dep.startswith("nsubj")), verb)
    plain = not any(t.lemma.lower() in _NOT_EMPHATIC or t.dep == "mark" for t in below)
    asks = "?" in said.low(said.tree[-1])
    return verb.tag == "VB" and first.start < do.start < verb.start and plain and not asks


@cache
def words_for(name: str) -> frozenset[str]:
    """The words of one list that flat judgements go by."""
    return frozenset(table("claims")["flatly"][name].split())


@cache
def _persons() -> frozenset[str]:
    return frozenset(table("person_nouns")["words"])
