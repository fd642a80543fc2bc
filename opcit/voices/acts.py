"""What a clause does, by its cues: predict, hedge, recommend, claim; and how firmly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from opcit.findings import ClaimKind
from opcit.lists import table
from opcit.syntax import Tree
from opcit.voices.ascribed import is_ascribed
from opcit.voices.clauses import Clause
from opcit.voices.foreseen import EMBEDDED, foreseen, is_past
from opcit.voices.subordinate import is_subordinate

_MACROS = {
    "{be}": r"(?:is|are|was|were|be|been|being|am|['’]s|['’]re|isn['’]t|aren['’]t|wasn['’]t|weren['’]t)",
    "{not}": r"(?:not )?",
    "{adv}": r"(?:(?:not|also|now|still|so|very|quite|rather|highly|increasingly|yet|\w+ly) )*",
}
_DEMANDED = re.compile(
    r"\b(?:argument|belief|call|claim|demand|idea|notion|plea|proposal|request|suggestion|view)s?\s+that\s[^,;]*$"
)
"""What others ask for, and nobody is named: "there is a demand that all should vote"."""
_REASON = re.compile(r"\bbecause\b(?!\s+of\b)[^,;:]*$")
_IN_SUBJECT = re.compile(r"\b(?:that|which|who|whom)\s+(?:[\w’'-]+\s+){0,4}$")
_GOES_ON = re.compile(r"\s+(?:(?:not|never|now|also)\s+)?[\w’'-]+\s+(?:is|are|was|were)\b")
"""The main verb after a subject that a duty is part of: "the claim that he must go is absurd" demands nothing."""
ORDER: tuple[ClaimKind, ...] = ("recommendation", "prediction", "hedge", "claim")
"""Of several things that a clause does, the first is what it counts as; an open matter before all."""


@dataclass(frozen=True, slots=True)
class CueWords:
    """One row of opcit/data/claims.toml, its words as one pattern."""

    kind: ClaimKind
    certainty: float
    open: bool
    local: bool
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Act:
    """What text[start:end] does, how firmly (0..1), and the words that show it."""

    start: int
    end: int
    kind: ClaimKind
    certainty: float
    cue: str


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    row: CueWords


def acts(text: str, clause: Clause, tree: Tree = ()) -> Iterator[Act]:
    """What a clause does: one act for the whole, and one for each aside that is held at a distance."""
    hits = list(_hits(text, clause, tree))
    asides = [h for h in hits if h.row.local]
    main = [h for h in hits if not h.row.local]
    if main:
        yield _main(text, clause, main, asides)
    elif clause.reported and (would := foreseen(text, clause, tree)):
        yield Act(clause.start, clause.end, "prediction", 0.8, would)
    for aside in asides:
        end = text.find(",", aside.end, clause.end)
        stop = end if end >= 0 else clause.end
        if stop > aside.end:
            yield Act(
                aside.start, stop, "hedge", aside.row.certainty, text[aside.start : aside.end]
            )


def _main(text: str, clause: Clause, main: list[_Hit], asides: list[_Hit]) -> Act:
    opens = [h for h in main if h.row.open]
    kind = "hedge" if opens else next(k for k in ORDER if any(h.row.kind == k for h in main))
    with_hedges = ("prediction", "hedge") if kind == "prediction" else (kind,)
    chosen = opens or sorted((h for h in main if h.row.kind in with_hedges), key=lambda h: h.start)
    near = [h.row.certainty for h in asides if kind == "claim"]
    certainty = min([h.row.certainty for h in chosen] + [0.1 + c for c in near])
    cue = " … ".join(text[h.start : h.end] for h in chosen[:2])
    return Act(clause.start, clause.end, kind, certainty, " ".join(cue.split()))


def _hits(text: str, clause: Clause, tree: Tree) -> Iterator[_Hit]:
    """Where cues stand; a part of a longer one before it in the table is not one of its own."""
    taken: list[tuple[int, int]] = []
    for row in _rows():
        for match in row.pattern.finditer(text, clause.start, clause.end):
            inside = any(s < match.end() and match.start() < e for s, e in taken)
            own = clause.speaks(match.start())
            if own and not inside and _counts(text, clause, match, row, tree):
                taken.append(match.span())
                yield _Hit(match.start(), match.end(), row)


def _counts(text: str, clause: Clause, match: re.Match[str], row: CueWords, tree: Tree) -> bool:
    """Whether a cue does its work here: "whether they should go" recommends nothing."""
    before = text[max(clause.start, match.start() - 200) : match.start()]
    modal = row.kind != "claim" and not row.open and not row.local
    if modal and EMBEDDED.search(before):
        return False
    if row.kind == "prediction" and is_past(before):
        return False
    if row.kind == "recommendation" and _is_beside(before, text[match.end() : clause.end]):
        return False
    if row.kind == "claim" and (
        _is_told(text, tree, match) or is_ascribed(text, tree, match.end() - 1, clause)
    ):
        return False
    open_to = row.kind in ("recommendation", "hedge") and _MODAL.match(match[0])
    if open_to and is_subordinate(tree, match.start()):
        return False
    return not (match[0] == "will" and _NOUN_BEFORE.search(before))


def _is_told(text: str, tree: Tree, match: re.Match[str]) -> bool:
    """Whether a denial at the end of a clause only tells what was not done: "the date was not met"."""
    i = next((n for n, t in enumerate(tree) if t.end == match.end()), None)
    denial = _NOT_DONE.search(match[0])
    return denial is not None and any(
        t.head == i and t.dep == "aux:pass" and t.tag == "VBD" for t in tree
    )


_NOT_DONE = re.compile(r"(?:not|never|n['’]t)\s+\w+$")


def _is_beside(before: str, after: str) -> bool:
    """Whether a duty is only a reason, or part of what its clause is about: neither is what the clause does."""
    in_subject = _IN_SUBJECT.search(before) and _GOES_ON.match(after)
    return bool(_REASON.search(before) or _DEMANDED.search(before) or in_subject)


_MODAL = re.compile(r"(?:should|must|ought|needs?|ha(?:s|ve)|may|might|could|seem|appear)", re.I)
"""How the duties and doubts begin that do nothing where they only say which is meant, when or what for."""
_NOUN_BEFORE = re.compile(r"(?:\b(?:his|her|its|their|our|my|your|the|a|own|of)|['’]s?)\s+$", re.I)
_BEHIND = re.compile(r"\(\?<[!=][^)]*\)")


@cache
def _rows() -> tuple[CueWords, ...]:
    return tuple(
        CueWords(
            c["kind"],
            c["certainty"],
            c.get("open", False),
            c.get("reach") == "local",
            _compiled(c["words"]),
        )
        for c in table("claims")["cue"]
    )


def _compiled(words: list[str]) -> re.Pattern[str]:
    """The words as one pattern; a cue begins and ends at a word's edge."""
    alternatives = "|".join(words)
    for macro, meaning in _MACROS.items():
        alternatives = alternatives.replace(macro, meaning)
    fixed = _BEHIND.sub(lambda m: m[0].replace(" ", r"\s"), alternatives)
    return re.compile(rf"(?:(?<!\w)|(?=['’]))(?:{fixed})(?!\w)".replace(" ", r"\s+"))
