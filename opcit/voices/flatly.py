"""What an author states flatly: a judgement that lies in the grammar of a clause and in none of its words.

"A truce is not a peace", "What it buys is time", "It was the mayor who lied", "To wait is to lose", "Whoever runs is
guilty", "The law does bind him": what is said of everybody, of one thing as another, or with all emphasis, somebody could deny.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from opcit.syntax import Token, Tree
from opcit.voices.calling import PRESENT, Said, called, insisted, is_plain, words_for
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
    rf"(What (?:(?:is|are|was|were) )?[\w’'-]+)[^;:?]{{0,90}}?\s({_BE})\s(?!known|clear|unclear|unknown|expected|this\b|up\b|about\b|at\b|\w+ing\b|not yet)",
    re.I,
)
_INFINITIVE = re.compile(rf"(To (?!be sure\b)[\w’'-]+)[^;:?]*?\s({_BE})\s", re.I)
_SINGLED = re.compile(rf"It ({_BE}) (?:only |merely )?(?:the )?(?:[\w’'-]+ )?([\w’'-]+) (?:who|which|that) ", re.I)  # fmt: skip
_NOT_SO = re.compile(r"It (?:is|was)(?: not|n['’]t) (?:by|for|from|in|on|out of|because|through|with) (?=[^,;:]*? that )", re.I)  # fmt: skip
_EXPLETIVE = re.compile(rf"(?:It|Nor) ({_BE})(?: it)? (?:very |quite |only |always )?(?:an? )?([\w-]+)(?: [\w-]+)? to [a-z]+", re.I)  # fmt: skip
_CONTRAST = re.compile(
    rf"({_BE}) [^;:]*?(?:,| and) (not (?:an?|the|for|of|by|because|with)|rather than)\b", re.I
)
_VERDICT = re.compile(r"(?:Good|Wrong|Nonsense|Rubbish|Rightly so|Quite right|Not so|Far from it|Fair enough|Absurd|Enough)", re.I)  # fmt: skip


def flat(text: str, clause: Clause, tree: Tree) -> str:
    """The words by which a clause judges through its form; "" for none."""
    inside = tuple(t for t in tree if clause.start <= t.start < clause.end)
    if not inside or any(not clause.speaks(t.start) for t in inside):
        return ""
    said = Said(text, text[clause.start : clause.end], inside, tree)
    return next((cue for test in _TESTS if (cue := test(said))), "")


def _of_anybody(said: Said) -> str:
    """Of whoever does something, or of anything of a kind: "Whoever runs is guilty", "A truce is not a peace"."""
    if found := _ANYBODY.match(said.words) or _VERDICT.fullmatch(said.words):
        return found[0]
    found = _GENERAL.match(said.words)
    tags = [t.tag for t in said.tokens]
    if not found or not {"NNP", "NNPS", "CD", "VBD"}.isdisjoint(tags):
        return ""
    relative = said.words[: found.end()].split()[-1].lower() in ("who", "that", "which")
    enough = sum(tag in PRESENT for tag in tags) >= 1 + relative
    return found[0].strip() if enough and not _is_passive(said) else ""


def _is_passive(said: Said) -> bool:
    """Whether a clause tells what is being done or has been done to somebody: "A man who lives there is held"."""
    root = next((t for t in said.tokens if t.dep == "ROOT"), None)
    below = said.below(root) if root else []
    return any(t.dep == "aux:pass" for t in below) and not any(t.dep == "advmod" for t in below)


def _set_apart(said: Said) -> str:
    """Of one thing as another: "What it buys is time", "To wait is to lose", "is a trick, and not a law"."""
    found = _CLEFT.match(said.words) if said.tree[-1].dep == "punct" else None
    if found is None and (found := _INFINITIVE.match(said.words)):
        found = None if _has_subject(said, said.at(found.start(2))) else found
    if found:
        return f"{found[1]} … {found[2]}"
    found = _CONTRAST.search(said.words)
    return f"{found[1]} … {found[2]}" if found else ""


def _has_subject(said: Said, be: Token | None) -> bool:
    """Whether a noun is what "is" is said of: "To win, the party is to change"."""
    if be is None:
        return True
    below = said.below(said.tree[be.head] if be.dep in ("cop", "aux", "aux:pass") else be)
    return any(
        t.dep == "nsubj" and t.tag not in ("WP", "WDT") and t.start < be.start for t in below
    )


def _singled_out(said: Said) -> str:
    """ "It was the mayor who lied", "it is foolish to wait"."""
    if found := _NOT_SO.match(said.words):
        return found[0].strip()
    if found := _SINGLED.match(said.words):
        noun = said.at(found.start(2))
        named = noun is not None and (noun.tag.startswith("NN") or said.text[noun.start].isupper())
        if noun and named and not is_plain(said, noun):
            return f"{found[0].split()[0]} {found[1]} … {found[2]}"
    found = _EXPLETIVE.match(said.words)
    word = said.at(found.start(2)) if found else None
    if found and word and word.tag in ("JJ", "NN") and said.low(word) not in words_for("unjudging"):
        return f"{found[1]} … {found[2]}"
    return ""


_TESTS: tuple[Callable[[Said], str], ...] = (
    _of_anybody, _set_apart, _singled_out, called, insisted,
)  # fmt: skip
