"""The event noun that a time expression dates, though it does not hang on it."""

from __future__ import annotations

from opcit.events.scene import Placed, Scene
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words


def beside(scene: Scene, placed: Placed, node: int, found: list[Trigger]) -> Trigger | None:
    """The event noun right before an expression that hangs on the noun above: "the anger about the raid last week"."""
    syntax, head = scene.grammar, scene.words[node].head
    if scene.words[head].tag not in ("X", "K") or any(t.head == head for t in found):
        return None
    near = [t for t in found if t.noun and head in syntax.up(t.head)]
    return next((t for t in near if syntax.span(t.head)[1] + 1 == placed.first), None)


def arranged(scene: Scene, group: Group, nouns: dict[int, Trigger]) -> Trigger | None:
    """The event noun of which a clause only says for when it was arranged: "a meeting with donors that was planned
    for Friday"."""
    word = scene.words[group.node]
    clause = word.dep in ("acl", "acl:relcl") and group.passive
    if not clause or group.lemma not in words("verbs", "scheduling"):
        return None
    above = (word.head, scene.words[word.head].head)
    return next((nouns[i] for i in above if i in nouns), None)


def predicate(scene: Scene, group: Group, found: list[Trigger]) -> Trigger | None:
    """The event noun that a form of "be" says something of: "it was the target of an attack"."""
    syntax = scene.grammar
    if scene.words[group.node].low not in words("verbs", "roles"):
        return None
    of = [k for k in syntax.kids(group.node, "nmod") if syntax.preposition(k) == "of"]
    return next((t for t in found if t.noun and t.head in of), None)


def alone(scene: Scene, placed: Placed, found: list[Trigger]) -> Trigger | None:
    """The last event noun before an expression in a sentence without a verb."""
    before = [t for t in found if t.noun and t.last < placed.first]
    return before[-1] if before and not scene.grammar.groups else None
