"""Who did what to whom, and where: the actors that hang on an event's words in the tree."""

from __future__ import annotations

from dataclasses import replace

from opcit.events.noun_arguments import of_noun
from opcit.events.parties import (
    OBJECT_PREPOSITIONS,
    Arguments,
    actors,
    edges,
    keys,
    others,
    place,
)
from opcit.events.scene import Scene
from opcit.events.subjects import SUBJECTS, Phrase, following, phrases, subject_of
from opcit.events.trigger import Trigger
from opcit.events.wordlists import words

MUTUAL = frozenset(("consult", "agree", "cooperate"))
"""Types in which all parties do the same."""


def arguments(scene: Scene, trigger: Trigger) -> Arguments:
    """What stands with a trigger; a general word ("respond") only says who."""
    found = of_noun(scene, trigger) if trigger.noun else _of_verb(scene, trigger)
    if trigger.type == "respond":
        return Arguments(agents=found.agents, subject=found.subject)
    if not trigger.noun and trigger.lemma.replace(" ", "-") in words("verbs", "undergoing"):
        return replace(found, agents=(), patients=found.agents or found.patients)
    return found


def _of_verb(scene: Scene, trigger: Trigger) -> Arguments:
    group = trigger.group
    assert group is not None
    before, after = subject_of(scene, group), _after(scene, trigger)
    if group.passive:
        doer = [p for p in after if p.preposition == "by"]
        undergone, agents, patients = before, actors(scene, doer), actors(scene, before)
    else:
        direct = [p for p in after if not p.preposition]
        doer, undergone = before, direct or after[:1]
        agents, patients = actors(scene, before), _target(scene, trigger, direct, after)
    mutual = [p for p in after if p.preposition == "with"] if trigger.type in MUTUAL else []
    return Arguments(
        agents, others(agents, patients, actors(scene, mutual)),
        keys(scene, undergone[:1] + after[:2]), place(scene, after + before),
        edges(scene, doer), edges(scene, undergone),
    )  # fmt: skip


def _after(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """The phrases that hang on a verb or on the other words of its phrase ("open fire on"), in order."""
    group = trigger.group
    assert group is not None
    nodes = {group.node, *range(trigger.first, trigger.last + 1)}
    found = {p.node: p for node in nodes for p in following(scene.grammar, node)}
    return [found[n] for n in sorted(found) if n not in nodes]


def _target(
    scene: Scene, trigger: Trigger, direct: list[Phrase], after: list[Phrase]
) -> tuple[str, ...]:
    """The actors that a verb is done to: its object, whom a preposition points at, or its complement."""
    found = actors(scene, direct)
    if found or trigger.type == "life":
        return found
    pointed = [p for p in after if p.preposition in OBJECT_PREPOSITIONS]
    inner = [p for p in _of_objects(scene, direct) if p.preposition in OBJECT_PREPOSITIONS]
    for phrase in pointed + inner:
        if named := actors(scene, [phrase]):
            return named
    return _complement(scene, trigger)


def _of_objects(scene: Scene, direct: list[Phrase]) -> list[Phrase]:
    """The phrases that hang on a verb's objects: "signed a treaty with"."""
    return [p for d in direct for p in following(scene.grammar, d.node, ("nmod",))]


def _complement(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """Whom the clause that completes a verb is about: "that Iran would pay", "to visit Syria"."""
    syntax, group = scene.grammar, trigger.group
    assert group is not None
    agents = set(actors(scene, subject_of(scene, group)))
    for node in syntax.kids(group.node, "ccomp", "xcomp"):
        about = [p for k in syntax.kids(node, *SUBJECTS) for p in phrases(syntax, k)]
        for phrase in about + following(syntax, node):
            named = tuple(a for a in actors(scene, [phrase]) if a not in agents)
            if named:
                return named
    return ()
