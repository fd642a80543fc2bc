"""What somebody ought to do, or had to: advice is no blame, and neither is having had no choice."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from opcit.lists import table
from opcit.syntax import Token, Tree
from opcit.voices.judging_words import SIDES, Side, compiled, is_denied

_MUST = frozenset({"should", "must", "ought", "need"})
_BINDS = frozenset({"ought", "need", "have"})
_STAKES = frozenset({"gain", "lose", "win"})


def duty(text: str, tree: Tree, verb: int) -> Side | Literal["advised", ""]:
    """Whether a verb says what its subject ought to do; a side where that is to stop something, or to go on with it."""
    if not _is_duty(tree, verb):
        return ""
    start = (_bound(tree, verb) or tree[verb]).start
    return next((side for side, told in _told() if told.match(text, start)), "advised")


def had_to(tree: Tree, verb: int) -> bool:
    """Whether a verb says what its subject had to do: "needed both to deter and to reassure"."""
    return tree[verb].tag == "VBD" and _bound(tree, verb) is not None


def has_stakes(tree: Tree, verb: int) -> bool:
    """Whether a verb says what its subject has to gain or to lose: "had little to gain"."""
    if tree[verb].lemma.lower() != "have":
        return False
    had = {verb} | {i for i, t in enumerate(tree) if t.head == verb and t.dep == "obj"}
    return any(t.head in had and t.dep in ("xcomp", "acl", "advcl") and t.lemma.lower() in _STAKES for t in tree)  # fmt: skip


def is_open(tree: Tree, verb: int) -> bool:
    """Whether a duty is only asked about: "a vote on whether Berg should go"."""
    asked = any(t.head == verb and t.lemma.lower() in ("whether", "if") for t in tree)
    return asked and _is_duty(tree, verb)


def is_under_advice(tree: Tree, verb: int | None) -> bool:
    """Whether a clause is only part of what somebody else is advised: "Parliament should not bind her"."""
    at = verb
    for _ in tree:
        if at is None or tree[at].head == at:
            return False
        at = tree[at].head
        verbal = tree[at].pos == "VERB" or tree[at].lemma.lower() in _BINDS
        if verbal and _is_duty(tree, at):
            return True
    return False


def _is_duty(tree: Tree, verb: int) -> bool:
    aux = {t.lemma.lower() for t in tree if t.head == verb and t.dep in ("aux", "aux:pass")}
    now = tree[verb].tag not in ("VBD", "VBN")
    return "have" not in aux and bool(aux & _MUST or (now and _bound(tree, verb)))


def _bound(tree: Tree, verb: int) -> Token | None:
    """What somebody has or needs to do; None where the verb says no such thing, or denies it."""
    if tree[verb].lemma.lower() not in _BINDS or is_denied(tree, verb):
        return None
    below = [t for t in tree if t.head == verb]
    things = [t for t in below if t.dep == "obj" and t.pos != "DET"]
    had = any(t.pos == "ADJ" for t in things)  # "little to gain" is what somebody has, and no duty
    return next((t for t in below if not had and (t.dep == "xcomp" or (t.dep == "advcl" and not things))), None)  # fmt: skip


@cache
def _told() -> tuple[tuple[Side, re.Pattern[str]], ...]:
    """What to be told to do means for each side: "must stop", "should finish what it has begun"."""
    return tuple((side, compiled(table("judging")[side]["told"])) for side in SIDES)
