"""The words by which a writer judges (opcit/data/judging.toml), found in the clause that an actor answers for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from opcit.lists import table
from opcit.syntax import Token, Tree
from opcit.voices.senses import is_plain

Side = Literal["critical", "favourable"]
SIDES: tuple[Side, ...] = ("critical", "favourable")
_POS = {"NOUN": "nouns", "PROPN": "nouns", "ADJ": "adjectives", "VERB": "verbs", "ADV": "adverbs"}
_NO = frozenset(
    {"not", "n't", "n’t", "no", "never", "hardly", "nothing", "without", "nobody", "neither", "nor"}
)
_SEEMING = frozenset({"appear", "become", "look", "prove", "remain", "seem", "sound"})
"""Verbs whose complement is an adjective, whatever the parser makes of it."""
_APART = frozenset({"conj", "parataxis", "advcl"})
"""How a clause with a subject of its own hangs beside another, out of reach of what that denies."""
_SUPPOSED = frozenset({"if", "unless", "whether"})
DENIAL = 4
"""Words from a denial to what it denies that are quoted whole."""
_OPEN = frozenset(
    ["than", "of", "from", "when", "after", "saying", "asking", "thinking", "explaining", "consulting"]
)  # fmt: skip
"""Last words of turns of phrase that say nothing without what follows."""
_NEXT = re.compile(r"\s+(?:(?:an?|the|his|her|its|their|to|be)\s+)*[\w’'-]+")


@cache
def _words() -> dict[tuple[str, str], Side]:
    """The side of each word by its part of speech; adverbs in -ly are made of the adjectives."""
    found: dict[tuple[str, str], Side] = {}
    for side in SIDES:
        lists = table("judging")[side]
        for kind in ("nouns", "adjectives", "verbs", "adverbs"):
            found.update({(kind, word): side for word in lists[kind]})
        found.update({("adverbs", adverb(word)): side for word in lists["adjectives"]})
    return found


def adverb(adjective: str) -> str:
    """The adverb of an adjective by its spelling: "happily", "nobly", "drastically", "weakly"."""
    if adjective.endswith("y"):
        return adjective[:-1] + "ily"
    if adjective.endswith("le"):
        return adjective[:-1] + "y"
    return adjective + ("ally" if adjective.endswith("ic") else "ly")


def side_of(adjective: str) -> Side | None:
    """The side of an adjective as it is written; None where it has none."""
    return _words().get(("adjectives", adjective.lower()))


@cache
def words_of(part: str, kind: str) -> frozenset[str]:
    """A list of opcit/data/judging.toml."""
    return frozenset(table("judging")[part][kind])


@cache
def _phrases() -> tuple[tuple[Side, re.Pattern[str]], ...]:
    return tuple((side, compiled(table("judging")[side]["phrases"])) for side in SIDES)


def compiled(words: list[str]) -> re.Pattern[str]:
    """These turns of phrase as one pattern; a space stands for any white space."""
    return re.compile(rf"\b(?:{'|'.join(words)})\b".replace(" ", r"\s+"), re.I)


def phrases(words: str) -> Iterator[tuple[str, Side]]:
    """The turns of phrase in a clause's words that judge, with their side."""
    for side, pattern in _phrases():
        yield from ((_whole(words, m), side) for m in pattern.finditer(words))


def _whole(words: str, found: re.Match[str]) -> str:
    """A turn of phrase as it is quoted: "rather than a country"."""
    if found[0].split()[-1].lower() not in _OPEN:
        return found[0]
    following = _NEXT.match(words, found.end())
    return words[found.start() : following.end() if following else found.end()]


def judged(text: str, tree: Tree, tokens: tuple[int, ...]) -> Iterator[tuple[int, Side]]:
    """The words among these tokens that judge, with their side: of a denied one the other."""
    for i in tokens:
        token = tree[i]
        side = _side(text, tree, i)
        denied = is_denied(tree, i)
        if side and not denied:
            yield i, side
        elif side == "favourable" or (
            denied and token.pos == "VERB" and token.lemma.lower() in words_of("critical", "care")
        ):
            yield i, "critical"


def _side(text: str, tree: Tree, i: int) -> Side | None:
    """The side of a word; one joined by a hyphen to the word before it is looked up as a whole."""
    joined = i > 1 and tree[i - 1].tag == "HYPH" and tree[i - 2].end == tree[i].start - 1
    if joined:
        return _words().get(("adjectives", text[tree[i - 2].start : tree[i].end].lower()))
    if is_plain(text, tree, i):
        return None
    seeming = tree[i].dep == "xcomp" and tree[tree[i].head].lemma.lower() in _SEEMING
    written = text[tree[i].start : tree[i].end].lower()
    if tree[i].tag == "VBN" and (side := _words().get(("adjectives", written))):
        return side
    kind = "adjectives" if seeming else _POS.get(tree[i].pos, "")
    forms = [tree[i].lemma.lower(), written.removesuffix("ed"), written.removesuffix("d")]
    if tree[i].tag == "JJS":
        forms += [written.removesuffix("est"), written.removesuffix("st")]
    return next((side for form in forms if (side := _words().get((kind, form)))), None)


def quoted(text: str, tree: Tree, i: int) -> str:
    """A word that judges as it is quoted: with its denial, where one stands shortly before it ("didn’t think")."""
    token = tree[i]
    before = [t for t in _denials(tree, i) if t.start < token.start]
    if not before:
        return text[token.start : token.end]
    start = text.rfind(" ", 0, before[-1].end) + 1
    said = text[start : token.end]
    return said if len(said.split()) <= DENIAL else f"{text[start : before[-1].end]} … {text[token.start : token.end]}"  # fmt: skip


def is_denied(tree: Tree, i: int) -> bool:
    """Whether a negation hangs on a token, or on the verb that it completes."""
    return bool(_denials(tree, i))


def _denials(tree: Tree, i: int) -> list[Token]:
    """The negations of a token, in order."""
    over = {i, tree[i].head} if tree[i].dep in ("xcomp", "obj", "advmod", "amod") else {i}
    said = any(t.head == i and t.dep == "cop" for t in tree)
    over |= {tree[i].head} if said and not _is_apart(tree, i) else set()
    return [t for t in tree if t.head in over and t.lemma.lower() in _NO]


def _is_apart(tree: Tree, i: int) -> bool:
    """Whether a predicate has its own subject beside another clause: "nothing binds him, and Berg was fair"."""
    own = any(t.head == i and t.dep.startswith("nsubj") for t in tree)
    return own and tree[i].dep in _APART


def is_stated(tree: Tree, predicate: int) -> bool:
    """Whether a predicate after "to be" is said of its subject: no "would be", no "if he is", no question.

    A participle is one where it stands for an adjective: "was measured and fair".
    """
    below = [t for t in tree if t.head == predicate]
    if not any(t.dep in ("cop", "aux:pass") for t in below) or any(t.lemma == "?" for t in tree):
        return False
    return not any(t.dep == "mark" or t.tag == "MD" for t in below)


def is_supposed(tree: Tree, root: int | None) -> bool:
    """Whether a clause is only supposed: "if they have failed, it was not for lack of courage"."""
    return any(t.head == root and t.dep == "mark" and t.lemma.lower() in _SUPPOSED for t in tree)


def wiser(tree: Tree, chain: tuple[int, ...], verb: int) -> Token | None:
    """The comparative of "a wiser policy would have": what is said not to have been so."""
    would = {t.lemma.lower() for t in tree if t.head == verb and t.dep == "aux"} >= {
        "would",
        "have",
    }
    hanging = (t for t in tree if t.head in chain and t.tag == "JJR")
    return next(hanging, None) if would else None
