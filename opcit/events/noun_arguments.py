"""Who did what to whom where a noun tells of it: possessors, words before it, "by", "of" and "on"."""

from __future__ import annotations

from opcit.events.noun_parties import asked_of, claiming, victim
from opcit.events.ontology import families, kinds
from opcit.events.parties import (
    Arguments,
    actors,
    content,
    edges,
    keys,
    mutual,
    others,
    outermost,
    place,
    pointing,
)
from opcit.events.scene import Scene
from opcit.events.subjects import Phrase, following, subject_of
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words

SENT = frozenset(("threaten", "demand", "statement", "disapprove", "reject", "support", "respond"))
"""Types whose doer may stand after "from": "a threat from the President"."""


def of_noun(scene: Scene, trigger: Trigger) -> Arguments:
    """What stands with an event noun."""
    left = scene.grammar.phrase(trigger.head)[0]
    after = _after(scene, trigger)
    of = [p for p in after if p.preposition == "of"]
    pointed = [
        p for p in after if p.preposition in pointing(trigger) - {"of"} and not _scene_of(scene, p)
    ]
    asked = actors(scene, asked_of(scene, trigger))  # whose plea one ignores is another
    owner = others(asked, _owner(scene, left, trigger))
    agents, patients = _sides(scene, trigger, owner, after, of)
    patients += others(agents + patients, asked)
    patients = others(
        agents, patients, actors(scene, pointed[:2]), actors(scene, victim(scene, trigger))
    )
    agents, patients = _both(scene, trigger, (agents, patients), after)
    near = (of + pointed)[:2]
    said = keys(scene, near) | set(content(scene, left, trigger.first - 1))
    return Arguments(
        agents, patients, frozenset(said), place(scene, after),
        (left, trigger.first - 1) if left < trigger.first else None, edges(scene, near),
        edges(scene, _subject(scene, trigger)),
    )  # fmt: skip


def _scene_of(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names where it was done, not to whom: "the killing at Quay"."""
    owner = scene.owner_of(phrase.node)
    return phrase.preposition == "at" and owner is not None and owner.actor.type == "place"


def _both(
    scene: Scene,
    trigger: Trigger,
    sides: tuple[tuple[str, ...], tuple[str, ...]],
    after: list[Phrase],
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Doers and undergoers; all who deal "with" each other or "between" them are doers."""
    agents, patients = sides
    between = actors(scene, [p for p in after if p.preposition == "between"])
    along = between or (agents and actors(scene, [p for p in after if p.preposition == "with"]))
    if not mutual(trigger) or not along:
        return sides
    return tuple(dict.fromkeys((*agents, *along))), others(along, patients)


def _after(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """The phrases that hang on a noun, and on the verb that carries it, after it."""
    syntax, group = scene.grammar, trigger.group
    nodes = [trigger.head] + ([group.node] if group and group.main < trigger.first else [])
    found = {p.node: p for n in nodes for p in following(syntax, n) if p.preposition}
    found |= {p.node: p for p in _next(scene, trigger)}
    return [found[n] for n in sorted(found) if n > trigger.last]


def _next(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """The phrase right after a noun, though the parser hangs it on the verb: "answered the raids on Vik", "announced a
    withdrawal from Vik"."""
    syntax, governor = scene.grammar, scene.grammar.governor(trigger.head)
    own = (
        ("on", "against", "in", "near", "at") if "violence" in families(trigger.type) else ("from",)
    )
    if governor is None or (own == ("from",) and trigger.type != "retreat"):
        return []
    after = following(syntax, governor.node, ("obl", "nmod"))
    return [
        p
        for p in after
        if p.preposition in own and any(k == trigger.last + 1 for k in syntax.kids(p.node, "case"))
    ]


def _sides(
    scene: Scene, trigger: Trigger, owner: tuple[str, ...], after: list[Phrase], of: list[Phrase]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Doers and undergoers: "X's Y of Z", "the Y of Z by X"."""
    doing = ("by", "from") if trigger.type in SENT or _suffered(trigger) else ("by",)
    by, owned = actors(scene, [p for p in after if p.preposition in doing]), actors(scene, of)
    own_undergoes = _names_target(scene, trigger) or (
        trigger.lemma in words("nouns", "undergone") and not owned
    )
    agents = by or (() if own_undergoes else owner)
    if trigger.lemma in words("nouns", "own_of") and not agents:
        agents, owned = owned, ()
    if not agents:
        acts = [] if _suffered(trigger) else _subject(scene, trigger)
        agents = actors(scene, acts) or actors(scene, claiming(scene, trigger))
    return agents, others(agents, owned, owner if own_undergoes else ())


def _suffered(trigger: Trigger) -> bool:
    """Whether the subject of the verb that carries a noun underwent it."""
    return trigger.group is not None and trigger.group.lemma in words("verbs", "receiving")


def _owner(scene: Scene, left: int, trigger: Trigger) -> tuple[str, ...]:
    """The actor named before the noun in its phrase; a war is named by its place, not its doer."""
    if "war" in kinds(trigger.lemma):
        return ()
    inside = outermost([p for p in scene.parties if left <= p.first and p.last < trigger.first])
    return tuple(p.actor.id for p in inside[-1:])


def _names_target(scene: Scene, trigger: Trigger) -> bool:
    """Whether the word before the noun is what was struck: "the embassy attack"."""
    left = scene.grammar.phrase(trigger.head)[0]
    if any(scene.words[i].tag == "S" for i in range(left, trigger.first)):
        return False
    things = words("nouns", "concrete") - words("nouns", "doers")
    return any(w in things for w in content(scene, left, trigger.first - 1))


def _subject(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """The subject of the verb that carries a noun, or announces it, unless the noun itself is that."""
    group = trigger.group or _announcing(scene, trigger)
    if group is None or group.passive or group.main > trigger.first:
        return []
    return subject_of(scene, group)


def _announcing(scene: Scene, trigger: Trigger) -> Group | None:
    """The verb whose object a noun is, where its subject does or will do what the noun names."""
    word = scene.words[trigger.head]
    group = scene.grammar.group_of(word.head) if word.dep == "obj" else None
    doing = (words("verbs", "announcing") | words("verbs", "achieving")) - words("verbs", "speech")
    calls = group is not None and group.lemma == "call"
    if calls and (trigger.type in ("protest", "consult") or trigger.lemma == "strike"):
        return group
    return group if group is not None and group.lemma in doing else None
