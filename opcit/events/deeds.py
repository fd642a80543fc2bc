"""Deeds told by no word of the list: verbs and nouns of doing, with somebody or something that can be pointed at.

What is done to what can be seen, by or to particular ones, is told as having happened ("the barrier was cut", "the closing
of the ports"); "the paper took a view" is not. So whoever does or undergoes it has to be particular, and an object, a phrase
or a particle has to say what was done.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from opcit.events.inflection import singular, verb
from opcit.events.leanings import type_of, type_of_noun
from opcit.events.ontology import nouns, verbs
from opcit.events.particulars import counted, known, one_of, particular, pointed_at
from opcit.events.scene import Scene
from opcit.events.status import status
from opcit.events.subjects import subject_of
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words
from opcit.lists import table

_OPENERS = frozenset(("if", "whether", "unless", "though", "how", "why"))
"""Words that open clauses of which the sentence only asks, or leaves open, whether they are so."""


def deeds(scene: Scene, taken: set[int]) -> Iterator[Trigger]:
    """The verbs of a sentence that tell of a deed, but those taken already."""
    if scene.heading or scene.words[-1].low == "?":
        return
    for group in scene.grammar.groups:
        at = group.main
        kind = type_of(scene, group)
        trigger = Trigger(at, at, group.lemma, kind, False, group.clause, group)
        if (
            not _tells_other(scene, group, taken)
            and _told(scene, group)
            and status(scene, trigger) == "happened"
        ):
            yield trigger


def _tells_other(scene: Scene, group: Group, taken: set[int]) -> bool:
    """Whether a verb, or what completes it, tells of an event already: "was left sinking"."""
    below = (scene.grammar.group_of(k) for k in scene.grammar.kids(group.node, "xcomp"))
    return group.main in taken or any(g is not None and g.main in taken for g in below)


def act_at(scene: Scene, i: int) -> Trigger | None:
    """The deed that a known noun names with what it was done to: "the grounding of the plane"."""
    word = scene.words[i]
    if word.tag not in ("X", "G"):
        return None
    gerunds = (e for e in verbs().get(word.low, ()) if e.form == "gerund" and len(e.words) == 1)
    known = next((e.type for e in gerunds), "") or type_of_noun(word.low)
    named = singular(word.low) in _acts() or word.low in _doing()
    if not (known or named) or not pointed_at(scene, i):
        return None
    clause = scene.grammar.of[i]
    return Trigger(i, i, singular(word.low), known or "situation", True, clause, None)


def _told(scene: Scene, group: Group) -> bool:
    """Whether a verb of doing tells in the past what particular ones did or underwent."""
    syntax, word = scene.grammar, scene.words[group.main]
    if not (group.finite and group.past) or group.modal or group.negated or word.low not in _done():
        return False
    opened = {c.opener for c in syntax.chain(group.clause)} & _OPENERS
    if opened or scene.holder(word.start)[1]:
        return False
    things, way = syntax.kids(group.node, "obj"), _directed(scene, group)
    if not _whose(scene, group, way):
        return False
    if things and not group.passive:
        itself = scene.words[things[0]].low.endswith(("self", "selves"))
        return not itself and (particular(scene, things[0]) or counted(syntax, things[0]))
    begun = syntax.kids(group.node, "xcomp", "advcl", "ccomp")
    alone = group.lemma in words("verbs", "going") and not any(k > group.main for k in begun)
    return group.passive or way or alone


def _whose(scene: Scene, group: Group, way: bool) -> bool:
    """Whether the subject is particular; "both" or "all" are where a passive says which way: "all were led away"."""
    node = next((p.node for p in subject_of(scene, group)), None)
    if node is None:
        return False
    some = scene.words[node].low in ("both", "all", "they", "he", "she") and group.passive and way
    return some or particular(scene, node) or one_of(scene, node)


def _directed(scene: Scene, group: Group) -> bool:
    """Whether something says where a deed went: "sailed away", "came to the gate"."""
    syntax = scene.grammar
    beside = syntax.kids(group.node, "compound:prt", "advmod")
    if any(scene.words[k].low in words("words", "ways") for k in beside):
        return True
    after = [k for k in syntax.kids(group.node, "obl") if k > group.main]
    near = [k for k in after if particular(scene, k) or _gathering(scene, k)]
    born = group.lemma == "come" and all(syntax.preposition(k) == "from" for k in near)
    return bool(near) and not born  # who "came from" somewhere may be at home there


def _gathering(scene: Scene, node: int) -> bool:
    """Whether somebody went to known talks or rites: "came to the funeral"."""
    low = scene.words[node].low
    told = (*nouns().get(low, ()), *nouns().get(singular(low), ()))
    return known(scene.grammar, node) and any(e.type in ("consult", "life") for e in told)


@cache
def _acts() -> frozenset[str]:
    return frozenset(table("deeds")["nouns"])


@cache
def _done() -> frozenset[str]:
    """The past forms and participles of verbs of doing."""
    return frozenset(f for v in table("deeds")["verbs"] for f in (verb(v).past, verb(v).participle))


@cache
def _doing() -> frozenset[str]:
    """Their -ing forms."""
    return frozenset(verb(v).gerund for v in table("deeds")["verbs"])
