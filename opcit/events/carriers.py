"""Verbs that carry an event noun: "launched an attack", "the protests began"."""

from __future__ import annotations

from opcit.events.clauses import Clause, Grammar
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words
from opcit.events.words import Word


def adds_nothing(group: Group) -> bool:
    """Whether the verb adds nothing to the event that is its object or subject."""
    return group.lemma in words("verbs", "light") or group.lemma in words("verbs", "happening")


def carrier_of(syntax: Grammar, trigger: Trigger) -> Group | None:
    """The verb whose object, or whose subject, an event noun is."""
    i = trigger.first - 1
    while (
        i >= 0
        and syntax.of[i] == trigger.clause
        and (
            syntax.words[i].tag in ("D", "X", "K", "Q", "S", "R", "T") or _bundled(syntax.words, i)
        )
    ):
        i -= 1
    over = i >= 0 and syntax.words[i].low in ("out", "off", "up") and i >= 1
    group = syntax.group_at(i - 1 if over else i)
    if group and group.lemma in words("verbs", "light"):
        return group
    return _happens(syntax, trigger, syntax.clauses[trigger.clause])


def _bundled(found: list[Word], i: int) -> bool:
    return found[i].low == "of" and i > 0 and found[i - 1].low in words("verbs", "bundles")


def _happens(syntax: Grammar, trigger: Trigger, clause: Clause) -> Group | None:
    if any(
        syntax.words[i].tag == "P"
        for i in clause.members
        if trigger.first - 4 < i < trigger.first and i != clause.first
    ):
        return None
    later = [g for g in syntax.groups if g.clause == trigger.clause and g.main > trigger.last]
    if later and later[0].lemma in words("verbs", "happening") and _intransitive(syntax, later[0]):
        return later[0]
    if (
        later
        and later[0].passive
        and later[0].lemma in words("verbs", "light") | words("verbs", "scheduling")
    ):
        return later[0]
    return None


def _intransitive(syntax: Grammar, group: Group) -> bool:
    after = syntax.words[group.main + 1] if group.main + 1 < len(syntax.words) else None
    return after is None or after.tag not in ("D", "K", "X", "Q", "O") or after.low == "place"
