"""The clauses of a sentence: the words that hang on each verb, and phrases such as "after the raid"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from opcit.events.tree import Links
from opcit.events.verb_groups import Group, verb_groups
from opcit.events.word import Word
from opcit.events.wordlists import phrases

Kind = Literal["main", "coordinate", "relative", "that", "sub", "after", "before", "participle"]
_KINDS: dict[str, Kind] = {
    "ROOT": "main", "conj": "coordinate", "parataxis": "coordinate", "list": "coordinate",
    "acl:relcl": "relative", "advcl:relcl": "relative", "ccomp": "that", "acl": "participle",
}  # fmt: skip


@dataclass(slots=True)
class Clause:
    """What hangs on one verb, its complements without a subject of their own included.

    node: the word it hangs together by; parent: the number of the clause around it; first: its first
    word; opener: the word or phrase that opens it. after, before: what stands in it came before, or
    after, what the clause around it tells.
    """

    number: int
    kind: Kind
    node: int
    parent: int | None
    first: int
    opener: str = ""
    members: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Grammar(Links):
    """A sentence's words with its clauses and verb groups. of: the clause of each word."""

    clauses: list[Clause]
    groups: list[Group]
    of: list[int]

    def group_of(self, node: int) -> Group | None:
        """The verb group that a word heads."""
        return next((g for g in self.groups if node in (g.node, g.main)), None)

    def governor(self, node: int) -> Group | None:
        """The verb that a word hangs on, directly or not; joined words hang on what the first does."""
        while self.words[node].dep == "conj":
            node = self.words[node].head
        above = (self.group_of(i) for i in self.up(node))
        return next((g for g in above if g is not None and g.node != node), None)

    def chain(self, number: int) -> Iterator[Clause]:
        """A clause and those around it, outwards."""
        clause: Clause | None = self.clauses[number]
        while clause is not None:
            yield clause
            clause = self.clauses[clause.parent] if clause.parent is not None else None


def grammar_of(found: list[Word]) -> Grammar:
    """The clauses and verb groups of a sentence's words."""
    links = Links(found)
    ordered = _ordered(links)
    heads = [i for i in range(len(found)) if i in ordered or _heads_clause(links, i)]
    clauses, of = _clauses(links, heads, ordered)
    return Grammar(found, clauses, verb_groups(links, of), of)


def _heads_clause(links: Links, i: int) -> bool:
    word = links.words[i]
    if word.head == i:
        return True
    there = word.tag == "E" and word.dep not in ("aux", "aux:pass", "cop")
    verbal = word.tag in ("V", "G") or there or bool(links.kids(i, "cop"))
    if word.dep == "xcomp":
        return False
    if word.dep == "conj":
        return verbal and links.words[word.head].dep != "xcomp"
    return verbal


def _clauses(
    links: Links, heads: list[int], ordered: dict[int, tuple[Kind, str]]
) -> tuple[list[Clause], list[int]]:
    number = {node: n for n, node in enumerate(heads)}
    of = [
        next(number[j] for j in (i, *links.up(i)) if j in number) for i in range(len(links.words))
    ]
    clauses = []
    for node, n in number.items():
        parent = next((number[j] for j in links.up(node) if j in number), None)
        kind, opener = ordered.get(node) or (_kind(links, node), _opener(links, node))
        clauses.append(
            Clause(n, kind, node, parent, 0, opener, [i for i in range(len(of)) if of[i] == n])
        )
    for clause in clauses:
        clause.first = clause.members[0]
    return clauses, of


def _kind(links: Links, node: int) -> Kind:
    word = links.words[node]
    if word.dep in ("advcl", "acl") and word.tag == "G" and not links.kids(node, "mark", "nsubj"):
        return "participle"
    return _KINDS.get(word.dep, "sub")


def _opener(links: Links, node: int) -> str:
    marks = links.kids(node, "mark", "case")
    if links.words[node].low == "according":
        return "according"
    return links.words[marks[0]].low if marks else ""


def order_phrase(found: list[Word], i: int) -> tuple[Kind, int] | None:
    """ "after" or "before" and the phrase's length, where one of the order phrases begins here."""
    for side, phrase in _order_phrases().get(found[i].low, ()):
        after = found[i + len(phrase)] if i + len(phrase) < len(found) else None
        to_do = phrase[-1] == "to" and after is not None and after.tag == "V"
        if tuple(w.low for w in found[i : i + len(phrase)]) == phrase and not to_do:
            return side, len(phrase)
    return None


@cache
def _order_phrases() -> dict[str, list[tuple[Kind, tuple[str, ...]]]]:
    """The order phrases by their first word, each with its side."""
    index: dict[str, list[tuple[Kind, tuple[str, ...]]]] = {}
    sides: tuple[Kind, Kind] = ("after", "before")
    for side in sides:
        for phrase in phrases("order", side):
            index.setdefault(phrase[0], []).append((side, phrase))
    return index


def _ordered(links: Links) -> dict[int, tuple[Kind, str]]:
    """The words governed by an order phrase ("after the raid"): its side and first word."""
    found: dict[int, tuple[Kind, str]] = {}
    i = 0
    while i < len(links.words):
        hit = order_phrase(links.words, i)
        node = _governed(links, i, hit[1]) if hit else None
        if hit and node is not None and node != 0 and links.words[node].tag not in ("T", "Q"):
            found.setdefault(node, (hit[0], links.words[i].low))
        i += hit[1] if hit else 1
    return found


def _governed(links: Links, first: int, length: int) -> int | None:
    """The head of what an order phrase governs, None where it governs nothing."""
    for i in range(first + length - 1, first - 1, -1):
        word = links.words[i]
        head = links.words[word.head].head if word.dep == "fixed" else word.head
        if word.dep in ("case", "mark", "fixed") and head >= first + length:
            return head
    return None
