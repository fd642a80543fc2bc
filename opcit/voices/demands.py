"""What a clause demands by its grammar: "Release the men", "Let the court decide", "So: two years at the least".

An imperative is a base form that a clause begins with and that has no subject; one that only calls the reader to
think ("Consider the mayor", "Suppose that he lied") or sets a condition ("Pay once, and you will pay again") demands nothing.
"""

from __future__ import annotations

import re
from functools import cache

from opcit.lists import table
from opcit.syntax import Token, Tree
from opcit.voices.clauses import Clause

_BASE = frozenset({"VB", "VBP"})
_MISREAD = frozenset({"NN", "NNP", "JJ", "NNS"})
"""What the first word of a sentence is taken for where it is a verb: "Release the men"."""
_OWN = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl", "aux:pass", "cop", "mark"})
"""What hangs on a verb that is no imperative."""
_BREAK = frozenset({";", "—", "–"})
_SUPPOSING = frozenset({"if", "when", "unless", "until", "before", "where", "once"})
_CONDITION = re.compile(r"\b(?:and|or)\b.*?(?:\b(?:will|shall|won|would)\b|['’]ll\b)", re.S)
_SO = re.compile(r"(?:So|Therefore|Hence)(?: then)?:\s+$")
_NO_MORE = re.compile(
    r"(?:No more (?!than\b)|Enough of |Hands off |Down with |(?:High )?[Tt]ime to )[\w’'-]+"
)
_OPENER = re.compile(
    r"(?:So|Then|Therefore|Hence|Now|First|Again|(?:One|Two|Three|Four|Five|Some) (?:\w+ )?\w+"
    r"|My (?:\w+ )?(?:advice|answer|plea|proposal|request|suggestion|wish))(?:, then)?:\s+$"
)
"""What before a colon only opens a demand ("Three things, then:"); after anything else, somebody may have said it."""


def demanded(text: str, clause: Clause, tree: Tree) -> str:
    """The words by which a clause demands something; "" where it demands nothing by its grammar."""
    first = next((i for i, t in enumerate(tree) if t.start >= clause.start), None)
    if first is None or clause.reported or not clause.speaks(clause.start):
        return ""
    if verbless := _verbless(text, clause, tree):
        return verbless
    if not _begins(text, tree, first) or _CONDITION.search(text, clause.start, clause.end):
        return ""
    at = _verb(text, tree, first, clause)
    if at is None or not clause.speaks(tree[at].start):
        return ""
    begun = next((t for t in tree[first:at] if t.head == at and t.dep == "aux"), tree[at])
    muses = _lower(text, tree[at]) in _words("musing") or _turns().match(
        text, begun.start, clause.end
    )
    return "" if muses else text[begun.start : tree[at].end]


def is_opening(text: str, clause: Clause) -> bool:
    """Whether a clause only says what its author goes on to do: "Let me be fair"."""
    return bool(_opening().match(text, clause.start, clause.end))


def _verbless(text: str, clause: Clause, tree: Tree) -> str:
    """ "So: two years at the least", "No more promises"."""
    before = text[tree[0].start : clause.start]
    inside = [t for t in tree if clause.start <= t.start < clause.end]
    if _SO.fullmatch(before):
        return "" if any(t.dep.startswith("nsubj") for t in inside) else before.strip()
    found = _NO_MORE.match(text, clause.start, clause.end)
    return found[0] if found and not before.strip() and not _finite(inside) else ""


def _finite(tokens: list[Token]) -> bool:
    return any(t.tag in ("VBD", "VBZ", "MD") for t in tokens)


def _begins(text: str, tree: Tree, first: int) -> bool:
    """Whether nobody else can be speaking: the clause opens its sentence, or stands after a semicolon or a short opener."""
    before = text[tree[0].start : tree[first].start]
    if ":" in before:
        return bool(_OPENER.fullmatch(before))
    mark = next((i for i in range(first - 1, -1, -1) if tree[i].dep == "punct"), None)
    opens = all(t.dep in ("cc", "punct", "advmod", "discourse") for t in tree[:first])
    return opens or (mark is not None and text[tree[mark].start : tree[mark].end] in _BREAK)


def _verb(text: str, tree: Tree, first: int, clause: Clause) -> int | None:
    """The imperative of a clause that begins at a token; None where it has none."""
    at = first
    while at < len(tree) and _lower(text, tree[at]) in _words("openers"):
        at += 1
        while at < len(tree) and tree[at].dep == "punct" and tree[at].lemma == ",":
            at += 1
    if at >= len(tree) or tree[at].start >= clause.end:
        return None
    if _lower(text, tree[at]) == "let":
        return at if _lets(text, tree, at) else None
    if tree[at].dep == "aux" and _lower(text, tree[at]) in ("do", "don"):
        at = tree[at].head
    elif _lower(text, tree[at]) in _SUPPOSING and first == 0:
        at = next((i for i, t in enumerate(tree) if t.head == i), 0)
        after = at > 0 and tree[at - 1].dep == "punct" and tree[at].tag == "VB"
        return at if after and _bare(tree, at, first) else None
    return at if _imperative(text, tree, at, first) else None


def _imperative(text: str, tree: Tree, at: int, first: int) -> bool:
    """Whether a token at a clause's beginning is an imperative."""
    token = tree[at]
    quoted = token.dep == "ccomp" and all(t.dep == "punct" for t in tree[:first])
    free = quoted or (first and _lower(text, tree[first - 1]) == ":")
    if not _bare(tree, at, first) or not (free or token.dep in ("ROOT", "parataxis", "conj")):
        return False
    if token.tag in _BASE:
        return token.lemma.islower() and _lower(text, token) == token.lemma
    taken = token.tag in _MISREAD and (quoted or token.dep == "ROOT")
    return taken and (_determined(text, tree, at) or _goes_on(tree, at))


def _determined(text: str, tree: Tree, at: int) -> bool:
    """Whether what follows begins another noun's phrase, so that this word is no noun: "Release the"."""
    thing = any(t.head == at and t.dep == "obj" for t in tree)
    return thing and _lower(text, tree[at + 1]) in _words("determiners")


def _goes_on(tree: Tree, at: int) -> bool:
    """Whether another imperative follows: "Vote Yes, then wait"."""
    others = (i for i, t in enumerate(tree) if t.head == at and t.dep in ("parataxis", "conj"))
    return any(
        tree[i].tag == "VB" and tree[i - 1].lemma == "then" and _bare(tree, i, at) for i in others
    )


def _bare(tree: Tree, at: int, first: int) -> bool:
    """Whether a verb has neither subject nor "to" nor a modal in the clause that begins at a token."""
    below = [t for t in tree[first:] if t.head == at and t is not tree[at]]
    return not any(t.dep in _OWN or (t.dep == "aux" and t.lemma.lower() != "do") for t in below)


def _lets(text: str, tree: Tree, at: int) -> bool:
    """Whether "let" is followed by whom something is to be let do: not "let alone", "let down by her party"."""
    following = [_lower(text, t) for t in tree[at + 1 : at + 3]]
    return len(following) > 1 and tree[at + 1].tag not in ("RB", "RP", "IN", "JJ", "VB", ".", ",")


def _lower(text: str, token: Token) -> str:
    return text[token.start : token.end].lower()


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("claims")["demands"][name].split())


@cache
def _turns() -> re.Pattern[str]:
    return _pattern("turns")


@cache
def _opening() -> re.Pattern[str]:
    return _pattern("opening")


def _pattern(name: str) -> re.Pattern[str]:
    words = "|".join(table("claims")["demands"][name])
    return re.compile(rf"(?:{words})\b".replace(" ", r"\s+"), re.I)
