"""Who did what to whom where a noun tells of it: possessors, words before it, "by", "of" and "on"."""

from __future__ import annotations

from opcit.events.noun_phrases import content, left_edge
from opcit.events.ontology import kinds
from opcit.events.parties import (
    OBJECT_PREPOSITIONS,
    Arguments,
    edges,
    heads,
    keys,
    others,
    outermost,
    place,
)
from opcit.events.scene import Scene
from opcit.events.subjects import Phrase, phrases, subject_of
from opcit.events.trigger import Trigger
from opcit.events.wordlists import words


def of_noun(scene: Scene, trigger: Trigger) -> Arguments:
    """What stands with an event noun."""
    left = left_edge(scene.words, trigger.first)
    following = _following(scene, trigger)
    of = [p for p in following if p.preposition == "of"]
    pointed = [p for p in following if p.preposition in OBJECT_PREPOSITIONS - {"of"}]
    agents, patients = _sides(scene, trigger, _owner(scene, left, trigger), following, of)
    targets = heads(scene, pointed[:2], OBJECT_PREPOSITIONS)
    near = (of + pointed)[:2]
    said = keys(scene, near) | set(content(scene.words, left, trigger.first - 1))
    return Arguments(
        agents, others(agents, patients, targets), frozenset(said), place(scene, following),
        (left, trigger.first - 1) if left < trigger.first else None, edges(scene, near, following),
        _carrier(scene, trigger),
    )  # fmt: skip


def _sides(
    scene: Scene,
    trigger: Trigger,
    owner: tuple[str, ...],
    following: list[Phrase],
    of: list[Phrase],
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Doers and undergoers: "X's Y of Z", "the Y of Z by X"."""
    by = heads(scene, [p for p in following if p.preposition == "by"][:2], frozenset(("by",)))
    owned = heads(scene, of[:1], OBJECT_PREPOSITIONS)
    own_undergoes = _names_target(scene, trigger) or (
        trigger.lemma in words("nouns", "undergone") and not owned
    )
    agents = by or (() if own_undergoes else owner)
    if trigger.lemma in words("nouns", "own_of") and not agents:
        agents, owned = owned, ()
    if not agents and trigger.group is not None:
        agents = _carried(scene, trigger)
    return agents, others(agents, owned, owner if own_undergoes else ())


def _owner(scene: Scene, left: int, trigger: Trigger) -> tuple[str, ...]:
    """The actor named before the noun in its phrase; a war is named by its place, not its doer."""
    if "war" in kinds(trigger.lemma):
        return ()
    inside = outermost([p for p in scene.parties if left <= p.first and p.last < trigger.first])
    return tuple(p.actor.id for p in inside[-1:])


def _names_target(scene: Scene, trigger: Trigger) -> bool:
    """Whether the word before the noun is what was struck: "the embassy attack"."""
    left = left_edge(scene.words, trigger.first)
    if any(scene.words[i].tag == "S" for i in range(left, trigger.first)):
        return False
    things = words("nouns", "concrete") - words("nouns", "doers")
    return any(w in things for w in content(scene.words, left, trigger.first - 1))


def _carrier(scene: Scene, trigger: Trigger) -> tuple[int, int] | None:
    """The words of the subject of the verb that carries a noun."""
    group = trigger.group
    if group is None or group.passive or group.main > trigger.first:
        return None
    subject = subject_of(scene, group)
    return edges(scene, subject, subject)


def _carried(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """The doer of an event noun with a verb: the verb's subject, unless the noun itself is that."""
    group = trigger.group
    if group is None or group.passive or group.main > trigger.first:
        return ()
    return heads(scene, subject_of(scene, group)[:2])


def _following(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """The prepositional phrases after a noun, up to the next verb of its clause."""
    syntax = scene.grammar
    stop = min(
        (g.first for g in syntax.groups if g.first > trigger.last), default=len(syntax.words)
    )
    members = [i for i in syntax.clauses[trigger.clause].members if trigger.last < i < stop]
    out: list[Phrase] = []
    for phrase in phrases(syntax, members):
        comma = any(scene.words[i].low == "," for i in range(trigger.last + 1, phrase.first))
        if (not phrase.preposition and not out) or comma:
            break
        out.append(phrase)
    return out
