"""Who did what to whom, and where: the actors that hang on an event's words in the tree."""

from __future__ import annotations

from dataclasses import replace

from opcit.events.noun_arguments import of_noun
from opcit.events.parties import (
    Arguments,
    actors,
    edges,
    keys,
    mutual,
    others,
    outermost,
    place,
    pointing,
)
from opcit.events.scene import Party, Scene
from opcit.events.subjects import Phrase, following, phrases, subject_of
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words

AIMED = frozenset(
    ("agree", "aid", "coerce", "concede", "cooperate", "demand", "disapprove", "investigate", "mobilize", "protest",
     "reject", "retreat", "sanction", "support", "threaten")
)  # fmt: skip
"""Types that somebody else is meant by, if only in the clause that completes the verb."""


def arguments(scene: Scene, trigger: Trigger) -> Arguments:
    """What stands with a trigger; a general word ("respond") only says who."""
    found = of_noun(scene, trigger) if trigger.noun else _of_verb(scene, trigger)
    if trigger.type == "respond":
        return Arguments(found.agents, _answered(scene, trigger, found), subject=found.subject)
    if trigger.noun and trigger.lemma in words("nouns", "suffered"):
        return replace(found, agents=(), patients=found.patients or found.agents)
    if not trigger.noun and trigger.lemma.replace(" ", "-") in words("verbs", "undergoing"):
        return replace(found, agents=(), patients=found.agents or found.patients)
    return found


def _answered(scene: Scene, trigger: Trigger, found: Arguments) -> tuple[str, ...]:
    """Whom a noun says a response is to, where that is an actor and no event: "the response to Iran"."""
    if not trigger.noun:
        return ()
    to = [p for p in following(scene.grammar, trigger.head) if p.preposition in ("to", "against")]
    named = [owner.actor.id for p in to if (owner := scene.owner_of(p.node)) is not None]
    return others(found.agents, tuple(named))


def _of_verb(scene: Scene, trigger: Trigger) -> Arguments:
    group = trigger.group
    assert group is not None
    before, after = subject_of(scene, group), _after(scene, trigger)
    if group.passive:
        doer = (
            [p for p in after if p.preposition == "by"]
            or _by(scene, after)
            or _by_next(scene, group)
        )
        undergone, agents = before, actors(scene, doer)
        patients = () if trigger.type == "statement" else actors(scene, before)
    else:
        direct = [p for p in after if _direct(scene, trigger, p)]
        doer, undergone = before, direct or after[:1]
        agents, patients = actors(scene, before), _target(scene, trigger, direct, after)
        if taken := _taken_out(scene, trigger, direct):
            agents, patients = taken, others(taken, patients)
    agents, patients = _both(scene, trigger, agents, patients, after)
    return Arguments(
        agents, others(agents, patients),
        keys(scene, undergone[:1] + after[:2]), place(scene, after + before),
        edges(scene, doer), edges(scene, undergone),
    )  # fmt: skip


def _taken_out(scene: Scene, trigger: Trigger, direct: list[Phrase]) -> tuple[str, ...]:
    """Which state or body leaves something that another gets it out of: "got Norland out of the pact"."""
    within = [p for p in direct if trigger.type == "retreat" and _between(scene, trigger, p.node)]
    owners = [scene.owner_of(p.node) for p in within]
    return tuple(o.actor.id for o in owners if o and o.actor.type in ("state", "organisation"))


def _both(
    scene: Scene,
    trigger: Trigger,
    agents: tuple[str, ...],
    patients: tuple[str, ...],
    after: list[Phrase],
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sides, all of them doers where they deal "with" each other or meet."""
    group = trigger.group
    met = trigger.lemma == "meet" and group is not None and not group.passive
    along = actors(
        scene, [p for p in after if p.preposition == "with" or (met and not p.preposition)]
    )
    if not mutual(trigger) or not agents:
        return agents, patients
    return tuple(dict.fromkeys((*agents, *along))), others(along, patients)


def _by_next(scene: Scene, group: Group) -> list[Phrase]:
    """Who did it, told only after the verb joined to it: "was arrested and deported by the police"."""
    syntax = scene.grammar
    joined = [g for k in syntax.kids(group.node, "conj") if (g := syntax.group_of(k)) is not None]
    bare = [
        g
        for g in joined
        if g.form == "participle" and not syntax.kids(g.node, "nsubj", "nsubj:pass", "obj")
    ]
    return [p for g in bare for p in following(syntax, g.node) if p.preposition == "by"]


def _by(scene: Scene, after: list[Phrase]) -> list[Phrase]:
    """Who did it, though the parser hangs them on another noun: "was accused of fraud by Holm"."""
    syntax = scene.grammar
    kids = [k for p in after for k in syntax.kids(p.node, "nmod", "obl", "obl:agent")]
    return [q for k in kids if syntax.preposition(k) == "by" for q in phrases(syntax, k)]


def _after(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """The phrases that hang on a verb or on the other words of its phrase ("open fire on"), in order."""
    group = trigger.group
    assert group is not None
    nodes = {group.node, *range(trigger.first, trigger.last + 1)}
    found = {p.node: p for node in nodes for p in following(scene.grammar, node)}
    found = {p.node: p for q in found.values() for p in _stands_for(scene, group, q)}
    return [found[n] for n in sorted(found) if n not in nodes or _between(scene, trigger, n)]


def _stands_for(scene: Scene, group: Group, phrase: Phrase) -> list[Phrase]:
    """A phrase, or the noun that "whom" or "which" stands for."""
    word, clause = scene.words[phrase.node], scene.words[group.node]
    if word.low in ("whom", "which", "that", "who") and clause.dep == "acl:relcl":
        return [
            replace(p, preposition=phrase.preposition) for p in phrases(scene.grammar, clause.head)
        ]
    return [phrase]


def _between(scene: Scene, trigger: Trigger, node: int) -> bool:
    """Whether an actor stands within a verb's phrase: "placed Holm under house arrest"."""
    return trigger.first < node < trigger.last and scene.owner_of(node) is not None


def _direct(scene: Scene, trigger: Trigger, phrase: Phrase) -> bool:
    """Whether a phrase is a verb's object; the preposition of "arrive in" belongs to the verb."""
    case = scene.grammar.kids(phrase.node, "case")
    return not phrase.preposition or any(trigger.first < k <= trigger.last for k in case)


def _target(
    scene: Scene, trigger: Trigger, direct: list[Phrase], after: list[Phrase]
) -> tuple[str, ...]:
    """The actors that a verb is done to: its object, whom a preposition points at, or its complement."""
    found = actors(scene, direct)
    if found or trigger.type == "life":
        return found
    pointed = [p for p in after if p.preposition in pointing(trigger)]
    for phrase in pointed:
        if named := actors(scene, [phrase]):
            return named
    if trigger.type in AIMED:
        return _somewhere(scene, trigger, direct + pointed)
    return ()


def _somewhere(scene: Scene, trigger: Trigger, found: list[Phrase]) -> tuple[str, ...]:
    """The first actor but the doer in a verb's object ("calls by Norland"), or in the clause that completes it; what
    somebody denies is done to none in it."""
    syntax, group = scene.grammar, trigger.group
    assert group is not None
    doers = set(actors(scene, subject_of(scene, group)))
    own = ("xcomp",) if trigger.type == "reject" else ("xcomp", "ccomp")
    clauses = syntax.kids(group.node, *own)
    for node in (*(p.node for p in found), *clauses):
        inside = set(syntax.below(node))
        for party in outermost(scene.parties):
            if party.last in inside and party.actor.id not in doers and _meant(trigger, party):
                return (party.actor.id,)
    return ()


def _meant(trigger: Trigger, party: Party) -> bool:
    """Whether a party in what completes a verb may be whom it is addressed to: no medium, and not the troops that
    somebody "agreed to send"."""
    kind = party.actor.type
    return kind != "media" and not (trigger.type == "agree" and kind in ("armed_group", "people"))
