"""Whom the verb around an event noun makes its doer or undergoer: who was its target, met, suffered or claimed it."""

from __future__ import annotations

from opcit.events.ontology import families
from opcit.events.scene import Scene
from opcit.events.subjects import Phrase, following, subject_of
from opcit.events.trigger import Trigger
from opcit.events.wordlists import words


def victim(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """The subject of "was the target of an attack"."""
    syntax, word = scene.grammar, scene.words[trigger.head]
    struck = syntax.words[word.head].low in ("target", "victim", "targets", "victims")
    group = (
        syntax.group_of(word.head) if struck and syntax.preposition(trigger.head) == "of" else None
    )
    return subject_of(scene, group) if group is not None else []


def asked_of(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """Who met, or did not meet, what was asked of them, "Norland rejected the demand"; who suffered or got what was
    done: "Norland suffered an attack", "the aid was received by it"."""
    syntax, word = scene.grammar, scene.words[trigger.head]
    group = syntax.group_of(word.head)
    if group is None or word.dep not in ("obj", "iobj", "obl", "nsubj:pass"):
        return []
    if group.passive:
        got = word.dep == "nsubj:pass" and group.lemma == "receive"
        return [p for p in following(syntax, group.node) if got and p.preposition == "by"]
    told = trigger.type in ("demand", "threaten") and group.lemma in words("verbs", "answering")
    got = word.dep == "obj" and group.lemma in words("verbs", "receiving")
    return subject_of(scene, group) if told or got else []


def claiming(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """Who claims a deed of violence: "the group claimed responsibility for the raid", "the raid was claimed by it"."""
    syntax, word = scene.grammar, scene.words[trigger.head]
    if "violence" not in families(trigger.type):
        return []
    answering = word.dep == "nmod" and scene.words[word.head].low == "responsibility"
    group = syntax.group_of(scene.words[word.head].head if answering else word.head)
    if group is None or group.negated or group.lemma not in ("claim", "admit", "accept", "take"):
        return []
    if group.passive:
        by = [p for p in following(syntax, group.node) if p.preposition == "by"]
        return by if word.dep == "nsubj:pass" and group.lemma == "claim" else []
    return (
        subject_of(scene, group)
        if answering or (word.dep == "obj" and group.lemma == "claim")
        else []
    )
