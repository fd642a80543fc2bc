"""The clauses of a sentence, by rules over tagged words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from opcit.events.openings import Kind, in_list, opening
from opcit.events.verb_groups import Group, verb_groups
from opcit.events.words import Word


@dataclass(slots=True)
class Clause:
    """Part of a sentence with at most one chain of verbs. parent: the number of the clause around it.

    after, before: what stands in it came before, or after, what the clause around it tells.
    first: the index of its first word. opener: the word or phrase that opens it.
    """

    number: int
    kind: Kind
    parent: int | None
    first: int
    opener: str = ""
    members: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Grammar:
    """A sentence's words with its clauses and verb groups. of: the clause of each word."""

    words: list[Word]
    clauses: list[Clause]
    groups: list[Group]
    of: list[int]

    def group_at(self, index: int) -> Group | None:
        """The verb group whose main verb is the word at this index."""
        return next((g for g in self.groups if g.main == index), None)

    def chain(self, number: int) -> Iterator[Clause]:
        """A clause and those around it, outwards."""
        clause: Clause | None = self.clauses[number]
        while clause is not None:
            yield clause
            clause = self.clauses[clause.parent] if clause.parent is not None else None


def grammar_of(found: list[Word]) -> Grammar:
    """The clauses and verb groups of a sentence's tagged words."""
    clauses, of = _clauses(found)
    return Grammar(found, clauses, verb_groups(found, of), of)


_CLOSED_BY_COMMA = frozenset(("after", "before", "sub", "relative", "participle", "that"))


def _clauses(found: list[Word]) -> tuple[list[Clause], list[int]]:
    clauses = [Clause(0, "main", None, 0)]
    of: list[int] = []
    now = clauses[0]
    for i, word in enumerate(found):
        if word.low == "," and not in_list(found, i):
            now = _outer(clauses, now)
        opened = opening(found, i, now.number)
        if opened:
            kind, parent = opened
            now = Clause(len(clauses), kind, parent, i, word.low)
            clauses.append(now)
        now.members.append(i)
        of.append(now.number)
    return clauses, of


def _outer(clauses: list[Clause], clause: Clause) -> Clause:
    """The clause that goes on after the comma that closes this one."""
    while clause.parent is not None and (
        clause.kind in _CLOSED_BY_COMMA or clauses[clause.parent].kind in _CLOSED_BY_COMMA
    ):
        clause = clauses[clause.parent]
    return clause
