"""Who did what to whom, and where: the actors that an event's words stand with.

By rules over rough clauses, until a parser finds subjects and objects: it would replace `arguments`.
"""

from __future__ import annotations

from dataclasses import replace

from opcit.events.noun_arguments import of_noun
from opcit.events.parties import (
    OBJECT_PREPOSITIONS,
    Arguments,
    edges,
    heads,
    keys,
    others,
    place,
)
from opcit.events.scene import Scene
from opcit.events.subjects import Phrase, phrases, subject_of
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
    before, after = subject_of(scene, group), _objects_of(scene, trigger)
    subject = heads(scene, before[:3])
    if group.passive:
        by = [p for p in after if p.preposition == "by"]
        agents, patients = heads(scene, by[:2], frozenset(("by",))), subject
        doer, undergone = by[:1], before[:1]
    else:
        direct = _direct(after)
        agents, patients = subject, _target(scene, trigger, direct, after)
        doer, undergone = before[:1], direct[:1] or after[:1]
    mutual = heads(scene, after, frozenset(("with",))) if trigger.type in MUTUAL else ()
    return Arguments(
        agents, others(agents, patients, mutual),
        keys(scene, undergone + after[:2] + (before[:1] if group.passive else [])), place(scene, after + before),
        edges(scene, doer, before), edges(scene, undergone, after + before),
    )  # fmt: skip


def _target(
    scene: Scene, trigger: Trigger, direct: list[Phrase], after: list[Phrase]
) -> tuple[str, ...]:
    """The actors that a verb is done to: its object, else whom a preposition points at."""
    found = heads(scene, direct)
    if found or trigger.type == "life":
        return found
    pointed = [p for p in after if p.preposition in OBJECT_PREPOSITIONS][:3]
    named = (heads(scene, [p], OBJECT_PREPOSITIONS) for p in pointed)
    return next((actors for actors in named if actors), ()) or _threatened(scene, trigger)


def _threatened(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """Whom a threat concerns: the subject of what is threatened ("that Iran would pay")."""
    following = [g for g in scene.grammar.groups if g.first > trigger.last]
    if trigger.type != "threaten" or not following:
        return ()
    clause = scene.grammar.clauses[following[0].clause]
    return heads(scene, subject_of(scene, following[0])[:1]) if clause.kind == "that" else ()


def _objects_of(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """The phrases after a verb, up to the next verb of its clause."""
    syntax, group = scene.grammar, trigger.group
    assert group is not None
    later = [g.first for g in syntax.groups if g.clause == group.clause and g.first > group.main]
    stop = min(later, default=len(syntax.words))
    members = syntax.clauses[group.clause].members
    start = max(group.main, trigger.last)
    return phrases(syntax, [i for i in members if start < i < stop])


def _direct(after: list[Phrase]) -> list[Phrase]:
    """The direct object and what is joined to it by "and" or commas."""
    out: list[Phrase] = []
    for phrase in after:
        if phrase.preposition:
            break
        out.append(phrase)
    return out[:3]
