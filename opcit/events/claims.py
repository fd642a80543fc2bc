"""Claims: what somebody says that the author does not believe, and who says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from opcit.events.beliefs import denied
from opcit.events.mention import Mention
from opcit.events.scene import Scene
from opcit.events.subjects import subject_of
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words

REACH = 3
"""Sentences after a claim in which the author says that it is not to be believed."""


def claimant(scene: Scene, trigger: Trigger) -> str:
    """The actor whose words a clause is by the verb that it completes: "the firm says that wells were tested"; "" if none."""
    for clause in scene.grammar.chain(trigger.clause):
        verb = scene.grammar.governor(clause.node)
        if scene.words[clause.node].dep != "ccomp" or verb is None:
            continue
        if verb.lemma in words("verbs", "telling") and not verb.negated:
            owners = [scene.owner_of(p.node) for p in subject_of(scene, verb)[:1]]
            return next((o.actor.id for o in owners if o and o.actor.type != "author"), "")
    return ""


def doubted(found: Sequence[Mention], paragraph: Sequence[Scene]) -> list[Mention]:
    """A paragraph's mentions; those marked that are claims the author does not believe."""
    doubting = [s.number for s in paragraph if _disbelieves(s)]
    return [
        replace(m, doubted=True)
        if _reported(m) and any(0 < n - m.scene.number <= REACH for n in doubting)
        else m
        for m in found
    ]


def _reported(mention: Mention) -> bool:
    """Whether it is told in somebody else's words."""
    at = mention.span[0]
    return bool(claimant(mention.scene, mention.trigger)) or _in_quotation(mention.scene, at)


def _in_quotation(scene: Scene, at: int) -> bool:
    return any(q[0] <= at < q[1] for q in scene.quoted)


def _disbelieves(scene: Scene) -> bool:
    """Whether a sentence in the author's words says that nobody should believe, or that something is untrue."""
    found = scene.words
    if any(_not_believed(scene, g) for g in scene.grammar.groups):
        return True
    root = next(i for i, w in enumerate(found) if w.head == i)
    if _in_quotation(scene, found[root].start) or not scene.grammar.kids(root, "cop"):
        return False
    subject = [found[k] for k in scene.grammar.kids(root, "nsubj")]
    pointing = bool(subject) and all(w.low in _POINTING for w in subject)
    untrue = found[root].low in words("nouns", "untrue") | {"untrue", "false", "nonsense"}
    no = denied(scene, root)
    return pointing and (no if found[root].low == "true" else untrue and not no)


_POINTING = frozenset(("this", "that", "it", "none"))
_BELIEVING = frozenset(("believe", "trust", "credit"))


def _not_believed(scene: Scene, group: Group) -> bool:
    """Whether nobody believes, or is not to: "nobody should believe them", "do not trust her"."""
    if group.lemma not in _BELIEVING or _in_quotation(scene, scene.words[group.main].start):
        return False
    if scene.words[group.node].dep not in ("ROOT", "root", "conj", "parataxis"):
        return False
    if scene.grammar.kids(group.node, "obl", "ccomp"):
        return False  # "believe in", "believe that" something else
    subject = [scene.words[p.node].low for p in subject_of(scene, group)[:1]]
    if group.negated:
        return not subject or subject[0] in _ANYONE
    return (
        bool(subject)
        and subject[0] in ("nobody", "none", "no-one", "one")
        and (subject[0] != "one" or any(w.low == "no" for w in scene.words[: group.first]))
    )


_ANYONE = frozenset(("i", "we", "you", "one", "anybody", "anyone"))
