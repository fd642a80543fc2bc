"""Verbs that carry an event noun: "launched an attack", "the protests began"."""

from __future__ import annotations

from opcit.events.clauses import Grammar
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words


def adds_nothing(group: Group) -> bool:
    """Whether the verb adds nothing to the event that is its object or subject."""
    return group.lemma in carrying() | words("verbs", "happening")


def carrying() -> frozenset[str]:
    """The verbs whose object is an event that their subject did or underwent."""
    return words("verbs", "light") | words("verbs", "receiving")


def carrier_of(syntax: Grammar, trigger: Trigger) -> Group | None:
    """The verb whose object, or whose subject, an event noun is."""
    node = _outermost(syntax, trigger.head)
    word = syntax.words[node]
    group = syntax.group_of(word.head) if word.head != node else None
    if begun := _begun(syntax, node, _carrying(trigger)):
        return begun
    if group is None:
        return None
    light = group.lemma in _carrying(trigger) or _seen(syntax, group) or _came(syntax, group)
    if word.dep == "obj" or (word.dep == "obl" and _particle(syntax, node)):
        return group if light else None
    if group.passive and word.dep in ("nsubj", "nsubj:pass"):
        return group if light or group.lemma in words("verbs", "scheduling") else None
    happens = word.dep == "nsubj" and group.lemma in words("verbs", "happening")
    things = [k for k in syntax.kids(group.node, "obj") if syntax.words[k].low != "place"]
    return group if happens and not things else None


def _carrying(trigger: Trigger) -> frozenset[str]:
    """The verbs that carry a noun; a law or a statement also comes out "printed in the Gazette on Monday"."""
    out = trigger.type in ("law", "statement")
    return carrying() | words("verbs", "publishing") if out else carrying()


def _begun(syntax: Grammar, node: int, carried: frozenset[str]) -> Group | None:
    """The verb of the relative clause that only says when an event took place: "the war that began in 1990"."""
    for clause in syntax.kids(node, "acl:relcl", "acl"):
        group = syntax.group_of(clause)
        if group is not None and _held(syntax, clause, group, carried):
            return group
        subject = [syntax.words[k].low for k in syntax.kids(clause, "nsubj")]
        happens = group is not None and group.lemma in words("verbs", "happening")
        if happens and subject in (["that"], ["which"]) and not syntax.kids(clause, "obj"):
            return group
    return None


def _came(syntax: Grammar, group: Group) -> bool:
    """Whether a verb of happening has its subject after it, which trees take for an object: "then came the storming"."""
    return group.lemma == "come" and not syntax.kids(group.node, "nsubj")


def _seen(syntax: Grammar, group: Group) -> bool:
    """Whether a time "saw" the event: "this week saw a referendum"."""
    subject = syntax.kids(group.node, "nsubj")
    return group.lemma in ("see", "witness") and any(syntax.words[k].tag == "T" for k in subject)


def _held(syntax: Grammar, clause: int, group: Group, carried: frozenset[str]) -> bool:
    """Whether a clause only says that it was done: "the vote held in May", "the ruling, which was issued on Monday"."""
    subject = [syntax.words[k].low for k in syntax.kids(clause, "nsubj", "nsubj:pass")]
    bare = syntax.words[clause].dep == "acl" and group.form == "participle" and not group.infinitive
    done = (bare and not subject) or (group.passive and subject in (["that"], ["which"]))
    return done and group.lemma in carried - words("verbs", "receiving") and not group.modal


def _outermost(syntax: Grammar, node: int) -> int:
    """The noun that stands for the event in its clause: of "a series of raids" the series; of joined ones the first."""
    word = syntax.words[node]
    if word.dep == "conj":
        return _outermost(syntax, word.head)
    bundled = word.dep == "nmod" and syntax.preposition(node) == "of"
    return (
        word.head if bundled and syntax.words[word.head].low in words("verbs", "bundles") else node
    )


def _particle(syntax: Grammar, node: int) -> bool:
    """Whether "out" or "off" was taken for a preposition: "carried out raids"."""
    return syntax.preposition(node) in ("out", "off", "up")
