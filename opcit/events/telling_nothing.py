"""Dated clauses that tell of no happening: what is so, felt, compared or only pointed at."""

from __future__ import annotations

from opcit.events.inflection import singular, verb
from opcit.events.particulars import particular
from opcit.events.scene import Scene
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words


def tells_nothing(scene: Scene, group: Group) -> bool:
    """Whether a verb with what stands beside it tells of nothing that can stand on a timeline."""
    stative = group.lemma in words("verbs", "stative") and not _presented(scene, group)
    put = _only_put(scene, group) or _held_to_be(scene, group)
    return (
        stative
        or put
        or _bare(scene, group)
        or _pointed_at(scene, group)
        or _set_beside(scene, group)
    )


def _presented(scene: Scene, group: Group) -> bool:
    """Whether somebody particular was shown: "television showed the captain"; figures "show" what is so."""
    things = scene.grammar.kids(group.node, "obj") if group.lemma == "show" else []
    return any(particular(scene, k) for k in things)


def _only_put(scene: Scene, group: Group) -> bool:
    """Whether a light verb only puts a thought or a feeling into words: "put the principle simply", "lost patience"."""
    things = {singular(scene.words[k].low) for k in scene.grammar.kids(group.node, "obj")}
    return group.lemma in ("put", "lose", "find", "keep") and bool(
        things & words("nouns", "abstract")
    )


def _held_to_be(scene: Scene, group: Group) -> bool:
    """Whether "be" stands with the participle of a verb of mind, though the parser took it for an adjective: "was owed"."""
    after = scene.words[group.main + 1].low if group.main + 1 < len(scene.words) else ""
    return group.lemma == "be" and any(
        after == verb(v).participle for v in words("verbs", "stative")
    )


def _bare(scene: Scene, group: Group) -> bool:
    """Whether a verb that needs more stands alone: "Norland learned in May", "the town existed"."""
    if group.lemma not in words("verbs", "bare") or group.passive:
        return False
    beside = scene.grammar.kids(group.node, "obj", "iobj", "ccomp", "xcomp", "obl", "compound:prt")
    return all(scene.words[k].tag == "T" for k in beside)


def _pointed_at(scene: Scene, group: Group) -> bool:
    """Whether only a word that points says what: "they learned it", "there had been one"."""
    syntax = scene.grammar
    things = syntax.kids(group.node, "obj", "ccomp", "xcomp", "iobj")
    if len(things) == 1 and scene.words[things[0]].low in ("it", "so"):
        return scene.owner_of(things[0]) is None
    one = [k for k in syntax.kids(group.node, "nsubj") if scene.words[k].low in _ONE]
    return bool(one) and bool(syntax.kids(group.node, "expl"))


_ONE = frozenset(("one", "none", "some"))


def _set_beside(scene: Scene, group: Group) -> bool:
    """Whether it is what something is compared with, "than anybody has paid since 2010", or equated: "to back it is to
    give in"."""
    syntax = scene.grammar
    equated = group.infinitive and bool(syntax.kids(group.node, "csubj", "nsubj:outer"))
    return equated or syntax.clauses[group.clause].opener == "than"
