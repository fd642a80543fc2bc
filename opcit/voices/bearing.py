"""How a clause bears on an actor that it mentions: does it say what the actor does or is, or only name it?

Read off the tree. An actor answers for a clause of which it, or what is its own ("Berg's plan"), is the
subject, or by whom something is done. What stands elsewhere is an aside: "they despise Berg" says
nothing of what the author thinks of Berg.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from opcit.article import Span
from opcit.syntax import Tree
from opcit.voices.judging_words import words_of
from opcit.voices.roles import head, is_left_subject

OWNED = frozenset(
    {"nmod", "nmod:poss", "compound", "amod", "appos", "flat", "conj", "nummod", "fixed"}
)
"""How what belongs to an actor hangs together with its mention: "Berg's plan", "the folly of the plan"."""
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET", "SYM", "X"})
SUBJECTS = frozenset({"nsubj", "csubj", "nsubj:outer"})
_THINGS = frozenset({"it", "this", "that", "which"})
"""Subjects that are nobody else: "it was Berg's folly"."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """Tokens of a tree, by number. chain: the mention's head and what it owns, outwards; verb: the
    predicate that the outermost is the subject of, or its doer, None where it is neither.

    answers: whether the actor answers for what the clause says. undergoes: it is the actor itself that something is done to.
    """

    chain: tuple[int, ...]
    verb: int | None
    answers: bool
    undergoes: bool = False


def bearing(tree: Tree, mention: Span) -> Bearing:
    """How the clause around a mention bears on the actor."""
    at = head(tree, mention)
    if at is None:
        return Bearing((), None, True)
    chain = _chain(tree, at)
    top = tree[chain[-1]]
    described = next((i for i, t in enumerate(tree) if t.head == at and _describes(tree, i)), None)
    if top.dep in OWNED and (top.dep != "appos" or _has_verb(tree)):
        return Bearing(chain, None, False)
    if top.dep == "nsubj:pass" and _is_passive(tree, top.head):
        return _passive(tree, chain, described is not None)
    if top.dep == "obl:agent":
        return Bearing(chain, top.head, tree[top.head].dep not in ("amod", "acl"))
    if (
        top.dep in SUBJECTS | {"nsubj:pass"}
        or is_left_subject(tree, chain[-1])
        or _is_shown(tree, chain)
    ):
        return Bearing(chain, top.head, True)
    if described is not None:
        return Bearing(chain, described, True)
    return Bearing(chain, None, _stands_alone(tree, chain[-1]))


def _describes(tree: Tree, verb: int) -> bool:
    """Whether a relative clause says what the actor does or is, and not what others do to it: "who fled", not "who was hit"."""
    if tree[verb].dep != "acl:relcl":
        return False
    return not any(
        t.head == verb and t.dep == "nsubj:pass" and t.tag in ("WP", "WDT") for t in tree
    )


def _is_passive(tree: Tree, verb: int) -> bool:
    """Whether a verb is a passive one; a past form without "was" is none, whatever the parser says of its subject."""
    helped = any(t.head == verb and t.dep == "aux:pass" for t in tree)
    return helped or tree[verb].tag != "VBD"


def _passive(tree: Tree, chain: tuple[int, ...], described: bool) -> Bearing:
    """Of what something is done to: it answers for no more than a clause of its own says, and for what is its own."""
    verb = tree[chain[-1]].head
    itself = _is_itself(tree, chain)
    blamed = tree[verb].lemma.lower() in words_of("blaming", "verbs")
    return Bearing(chain, verb, not itself or described, itself and not blamed)


def _is_shown(tree: Tree, chain: tuple[int, ...]) -> bool:
    """Whether a verb shows what is the actor's own: "revealed the folly of Berg's plan"."""
    top = tree[chain[-1]]
    showing = tree[top.head].lemma.lower() in words_of("showing", "verbs")
    return top.dep == "obj" and len(chain) > 1 and showing


def _stands_alone(tree: Tree, top: int) -> bool:
    """Whether a noun carries its sentence, and says what nobody else is: "Berg's folly", but not "they are Berg's men"."""
    if tree[top].head == top:
        below = [t for t in tree if t.head == top]
        others = (t.dep.startswith("nsubj") and t.lemma.lower() not in _THINGS for t in below)
        said = any(t.dep == "cop" for t in below)
        return not said or not (any(others) or any(t.dep == "case" for t in below))
    loose = tree[top].dep in ("parataxis", "list", "dep", "appos", "discourse")
    return loose and not _has_verb(tree)


def _is_itself(tree: Tree, chain: tuple[int, ...]) -> bool:
    """Whether what a chain leads to is the actor or its people: "Berg and Lund", "members of the League"."""
    followers = words_of("followers", "nouns")
    return all(
        tree[low].dep in ("conj", "appos", "flat") or tree[high].lemma.lower() in followers
        for low, high in pairwise(chain)
    )


def _has_verb(tree: Tree) -> bool:
    return any(t.pos in ("VERB", "AUX") for t in tree)


def _chain(tree: Tree, at: int) -> tuple[int, ...]:
    """A mention's head and the nouns it hangs on as owner, maker or member, outwards."""
    chain = [at]
    while (above := _above(tree, chain[-1])) is not None and above not in chain:
        chain.append(above)
    return tuple(chain)


def _above(tree: Tree, at: int) -> int | None:
    """The noun that a noun hangs on as its owner, maker or member; None for "war with Norway", "Norway's enemies"."""
    token, head = tree[at], tree[tree[at].head]
    if token.dep not in OWNED or head.pos not in NOMINAL or token.head == at:
        return None
    if token.dep == "conj" and any(t.head == at and t.dep == "cop" for t in tree):
        return None
    if token.dep == "nmod":
        before = [t.lemma.lower() for t in tree if t.head == at and t.dep == "case"]
        if before and before[0] not in ("of", "by", "from"):
            return None
    return None if head.lemma.lower() in words_of("against", "nouns") else token.head


def clause(tree: Tree, verb: int) -> tuple[int, ...]:
    """The tokens of a clause by its verb, without those that have a subject of their own."""
    below: dict[int, list[int]] = {}
    for i, token in enumerate(tree):
        if token.head != i:
            below.setdefault(token.head, []).append(i)
    found, todo = [], [verb]
    while todo:
        at = todo.pop()
        found.append(at)
        for i in below.get(at, ()):
            own = any(tree[k].dep.startswith(("nsubj", "csubj")) for k in below.get(i, ()))
            if not own and i not in found:
                todo.append(i)
    return tuple(sorted(found))
