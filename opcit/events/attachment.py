"""What a time expression dates: the verb or event noun it hangs on."""

from __future__ import annotations

from opcit.events.coming import bygone_of_noun, coming_after, fixed_for, gone_by, to_come, top
from opcit.events.noun_dates import alone, arranged, beside, predicate
from opcit.events.ontology import families
from opcit.events.scene import Placed, Scene
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words

_APART = frozenset(("appos", "parataxis"))
"""What hangs on a noun thus has dates of its own: "the raid, the worst since 2003"."""


def dated_by(
    scene: Scene, placed: Placed, found: list[Trigger]
) -> tuple[Group | None, Trigger | None]:
    """The verb and the event noun that an expression dates; neither where it only qualifies or compares."""
    syntax = scene.grammar
    nouns = {t.head: t for t in found if t.noun}
    node = top(scene, placed)
    if node in nouns:
        return None, nouns[node]
    if syntax.preposition(node) in ("than", "like", "unlike"):
        return None, None
    node = _whole(scene, node)
    inside = _qualifies(scene, placed, node)
    if near := beside(scene, placed, node, found):
        return None, near
    for i in syntax.up(node):
        if i in nouns:
            coming = coming_after(scene, placed, nouns[i])
            return (coming, None) if coming else _with_noun(scene, nouns[i])
        group = syntax.group_of(i)
        told = _of_verb(scene, group, placed, found) if group is not None else None
        if told is not None:
            return told
        if inside or syntax.words[i].low == "according" or syntax.words[i].dep in _APART:
            return None, None
    return None, alone(scene, placed, found)


def _of_verb(
    scene: Scene, group: Group, placed: Placed, found: list[Trigger]
) -> tuple[Group | None, Trigger | None] | None:
    """What an expression dates of a verb above it; None where the verb is of another voice."""
    if bygone_of_noun(scene, group, placed):
        subject = scene.grammar.kids(group.node, "nsubj", "nsubj:pass")
        near = [t for t in found if t.noun and (t.head in subject or t.last + 1 == placed.first)]
        return None, near[-1] if near else None
    told = _noun_of(scene, group, found, {t.head: t for t in found if t.noun})
    if told:
        return None, told
    return _with_verb(scene, group, placed, found) if _same_voice(scene, group, placed) else None


def _noun_of(
    scene: Scene, group: Group, found: list[Trigger], nouns: dict[int, Trigger]
) -> Trigger | None:
    """The event noun that a verb only says when it is, or says something of."""
    return arranged(scene, group, nouns) or predicate(scene, group, found)


def _whole(scene: Scene, node: int) -> int:
    """What a date is a part of, where that is a stretch of time itself: "parts of September"."""
    syntax = scene.grammar
    head = syntax.words[node].head
    parts = syntax.preposition(node) == "of" and syntax.words[head].low in words("nouns", "parts")
    return head if parts else node


def _qualifies(scene: Scene, placed: Placed, node: int) -> bool:
    """Whether a date only says which thing is meant: "Tuesday's paper", "the 2015 accord", but not a date that
    opens a sentence before a noun with an article of its own: "This Thursday the commission met"."""
    syntax = scene.grammar
    word = syntax.words[node]
    opens = placed.first <= 1
    if opens and word.dep != "nmod:poss" and scene.words[placed.first].low in _POINTING:
        return False
    if word.dep == "compound" and opens:
        return not any(placed.last < k < word.head for k in syntax.kids(word.head, "det"))
    return word.dep in ("nmod:poss", "compound", "amod", "nummod") or (
        syntax.preposition(node) == "of"
    )


_POINTING = frozenset(("last", "next", "earlier", "late"))
"""Words that begin an expression of a time, and no name of a thing: "Last September drones hit the plant"."""


def _with_verb(
    scene: Scene, group: Group, placed: Placed, found: list[Trigger]
) -> tuple[Group | None, Trigger | None]:
    """A verb, or the noun between it and the expression where only that can lie in the past:
    "chose not to answer the attacks last June"."""
    group = _to_come(scene, group, placed)
    told = [t for t in found if t.noun and group.main < t.first and t.last < placed.first]
    above = scene.grammar.governor(group.node)
    if (
        above
        and _decided(scene, group, above, placed)
        and any(t.group == above for t in found if not t.noun)
    ):
        return above, _told_with(above, told, found)
    if told and group.past and fixed_for(scene, placed):
        return None, told[-1]
    if told and not group.past and not told[-1].group and gone_by(scene, placed):
        return None, told[-1]
    return group, _told_with(group, told, found)


def _to_come(scene: Scene, group: Group, placed: Placed) -> Group:
    """The verb meant by a date that has not gone by: of "announced a plan to be unveiled next week" the second."""
    if not (to_come(scene, placed) and group.past and group.finite):
        return group
    between = [g for g in scene.grammar.groups if group.main < g.main < placed.first]
    coming = [g for g in between if g.infinitive or g.modal]
    return coming[-1] if coming else group


def _decided(scene: Scene, group: Group, above: Group, placed: Placed) -> bool:
    """Whether a past date after an infinitive is that of the verb before it: "voted to leave in 2016"."""
    to = group.infinitive and scene.words[group.node].dep in ("xcomp", "advcl")
    return to and above.past and placed.first > group.main and gone_by(scene, placed)


def _with_noun(scene: Scene, noun: Trigger) -> tuple[Group | None, Trigger]:
    """A noun, with the verb that happens when it does: "at the 2008 elections the party won"."""
    syntax = scene.grammar
    governor = syntax.governor(noun.head)
    during = syntax.preposition(noun.head) in ("at", "in", "during", "on")
    opens = governor is not None and noun.first < governor.first
    return (governor if during and opens else None), noun


def _same_voice(scene: Scene, group: Group, placed: Placed) -> bool:
    """Whether a verb stands inside the same direct quotation as an expression, or neither in one."""
    start = scene.words[placed.first].start
    return (
        scene.holder(scene.words[group.main].start) == scene.holder(start)
        or not scene.holder(start)[1]
    )


def _told_with(group: Group, told: list[Trigger], found: list[Trigger]) -> Trigger | None:
    """An event noun between verb and expression that tells of the same thing as the verb."""
    verb = next((t for t in found if not t.noun and t.group == group), None)
    if verb is None or not told or told[-1].clause != group.clause:
        return None
    return told[-1] if "violence" in families(told[-1].type) & families(verb.type) else None
