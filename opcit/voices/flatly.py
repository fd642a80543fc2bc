"""What an author states flatly: a judgement that lies in the grammar of a clause and in none of its words.

"A truce is not a peace", "What it buys is time", "It was the mayor who lied", "To wait is to lose", "Whoever runs is
guilty", "The law does bind him": what is said of everybody, of one thing as another, or with all emphasis, somebody could deny.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from opcit.lists import table
from opcit.syntax import Token, Tree
from opcit.voices.clauses import Clause

_BE = r"\b(?:is|are|was|were)(?:\s+not|n['’]t)?"
_ANYBODY = re.compile(
    r"(?:Whoever|(?:He|Anyone|Anybody|Nobody|No one) who|(?:One|You) (?:cannot|can['’]t|can hardly|can never))\b",
    re.I,
)
_GENERAL = re.compile(
    r"(An? (?:[\w’'-]+ ){1,4}?)(?:(?:who|that|which) |is (?:not |only |never |always |merely )?(?:an?|the|no) |cannot |can never |never )",
    re.I,
)
_CLEFT = re.compile(
    rf"(What)\b[^,;:?]*?\s({_BE})\s(?!known|clear|unclear|unknown|expected|this\b|[\w]+ing\b|not yet)",
    re.I,
)
_INFINITIVE = re.compile(rf"(To (?!be sure\b|date\b)[\w’'-]+)\b[^;:?]*?\s({_BE})\s", re.I)
_SINGLED = re.compile(rf"It ({_BE}) (?:only |merely )?(?:the )?(?:[\w’'-]+ )?([\w’'-]+) (?:who|which|that) ", re.I)  # fmt: skip
_NOT_SO = re.compile(r"It (?:is|was)(?: not|n['’]t) (?:by|for|from|in|on|out of|because|through|with) (?=[^,;:]*? that )", re.I)  # fmt: skip
_EXPLETIVE = re.compile(rf"(?:It|Nor) ({_BE})(?: it)? (?:very |quite |only |always )?(?:an? )?([\w-]+)(?: [\w-]+)? to [a-z]+", re.I)  # fmt: skip
_CONTRAST = re.compile(
    rf"({_BE}) [^;:]*?(?:,| and) (not (?:an?|the|for|of|by|because|with)|rather than)\b", re.I
)
_VERDICT = re.compile(r"(?:Good|Wrong|Nonsense|Rubbish|Rightly so|Quite right|Not so|Far from it|Fair enough|Absurd|Enough)", re.I)  # fmt: skip
_POINTING = frozenset({"that", "this", "these", "those"})
_PRESENT = frozenset({"VBZ", "VBP", "MD"})
_FINITE = _PRESENT | {"VBD"}
_DENIALS = frozenset({"not", "n't", "n’t", "never"})


@dataclass(frozen=True, slots=True)
class _Said:
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


def flat(text: str, clause: Clause, tree: Tree) -> str:
    """The words by which a clause judges through its form; "" for none."""
    inside = tuple(t for t in tree if clause.start <= t.start < clause.end)
    if not inside or any(not clause.speaks(t.start) for t in inside):
        return ""
    said = _Said(text, text[clause.start : clause.end], inside, tree)
    return next((cue for test in _TESTS if (cue := test(said))), "")


def _of_anybody(said: _Said) -> str:
    """Of whoever does something, or of anything of a kind: "Whoever runs is guilty", "A truce is not a peace"."""
    if found := _ANYBODY.match(said.words) or _VERDICT.fullmatch(said.words):
        return found[0]
    found = _GENERAL.match(said.words)
    tags = [t.tag for t in said.tokens]
    if not found or not {"NNP", "NNPS", "CD", "VBD"}.isdisjoint(tags):
        return ""
    relative = said.words[: found.end()].split()[-1].lower() in ("who", "that", "which")
    enough = sum(tag in _PRESENT for tag in tags) >= 1 + relative
    return found[0].strip() if enough and not _is_passive(said) else ""


def _is_passive(said: _Said) -> bool:
    """Whether a clause tells what is being done or has been done to somebody: "A man who lives there is held"."""
    root = next((t for t in said.tokens if t.dep == "ROOT"), None)
    below = said.below(root) if root else []
    return any(t.dep == "aux:pass" for t in below) and not any(t.dep == "advmod" for t in below)


def _set_apart(said: _Said) -> str:
    """Of one thing as another: "What it buys is time", "To wait is to lose", "is a trick, and not a law"."""
    for pattern in (_CLEFT, _INFINITIVE):
        if found := pattern.match(said.words):
            return f"{found[1]} … {found[2]}"
    found = _CONTRAST.search(said.words)
    return f"{found[1]} … {found[2]}" if found else ""


def _singled_out(said: _Said) -> str:
    """ "It was the mayor who lied", "it is foolish to wait"."""
    if found := _NOT_SO.match(said.words):
        return found[0]
    if found := _SINGLED.match(said.words):
        noun = said.at(found.start(2))
        named = noun is not None and (noun.tag.startswith("NN") or said.text[noun.start].isupper())
        if noun and named and not _is_plain(said, noun):
            return f"{found[0].split()[0]} {found[1]} … {found[2]}"
    found = _EXPLETIVE.match(said.words)
    word = said.at(found.start(2)) if found else None
    if found and word and word.tag in ("JJ", "NN") and said.low(word) not in _words("unjudging"):
        return f"{found[1]} … {found[2]}"
    return ""


def _called(said: _Said) -> str:
    """What something is called: "That is justice", "It was not a warning", "is the silliest part"."""
    for noun in said.tokens:
        be = _copula(said, noun)
        if be is None:
            continue
        after = said.tokens[said.tokens.index(be) + 1 :]
        pointed = said.low(said.tokens[0]) in _POINTING and said.tokens[1] is be
        denied = bool(after) and said.low(after[0]) in _DENIALS and not _is_person(noun)
        extreme = any(
            t.tag == "JJS" and t.lemma not in _words("measures") for t in said.below(noun)
        )
        if ((pointed or denied) and not _is_plain(said, noun)) or (extreme and be.tag in _PRESENT):
            return f"{said.text[be.start : be.end]} … {said.text[noun.start : noun.end]}"
    return ""


def _copula(said: _Said, noun: Token) -> Token | None:
    """The "is" or "was" by which a noun is said of something; None where it is no predicate."""
    below = said.below(noun)
    if noun.tag not in ("NN", "NNS", "VB") or any(t.dep in ("case", "mark") for t in below):
        return None
    finite = (t for t in below if t.dep == "cop" and t.tag in ("VBZ", "VBP", "VBD"))
    return next((t for t in finite if t in said.tokens), None)


def _is_plain(said: _Said, noun: Token) -> bool:
    """Whether a noun only counts, dates or places: "the third attack", "the first time", "an increase"."""
    counted = any(t.tag == "CD" or said.low(t) in _words("ordinals") for t in said.below(noun))
    return counted or noun.lemma.lower() in _words("plain")


def _is_person(noun: Token) -> bool:
    return noun.lemma.lower() in _persons()


def _insisted(said: _Said) -> str:
    """What is said with emphasis: "The law does bind him", "the rest matters"."""
    if said.low(said.tokens[-1]) == "matters" and not any(
        t.tag in _FINITE for t in said.tokens[:-1]
    ):
        return said.low(said.tokens[-1])
    for do in said.tokens:
        verb = said.tree[do.head]
        if (
            do.lemma == "do"
            and do.tag in _PRESENT
            and do.dep == "aux"
            and _is_affirmed(said, do, verb)
        ):
            return f"{said.text[do.start : do.end]} … {said.text[verb.start : verb.end]}"
    return ""


def _is_affirmed(said: _Said, do: Token, verb: Token) -> bool:
    below = said.below(verb)
    first = next((t for t in below if t.dep.startswith("nsubj")), verb)
    plain = not any(t.lemma.lower() in _NOT_EMPHATIC or t.dep == "mark" for t in below)
    asks = "?" in said.low(said.tree[-1])
    return verb.tag == "VB" and first.start < do.start < verb.start and plain and not asks


_NOT_EMPHATIC = frozenset(
    [
        "not",
        "n't",
        "n’t",
        "never",
        "so",
        "nor",
        "neither",
        "as",
        "than",
        "how",
        "what",
        "why",
        "when",
    ]
)
_TESTS: tuple[Callable[[_Said], str], ...] = (
    _of_anybody, _set_apart, _singled_out, _called, _insisted,
)  # fmt: skip


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("claims")["flatly"][name].split())


@cache
def _persons() -> frozenset[str]:
    return frozenset(table("person_nouns")["words"])
