"""What somebody says before all, or to those whom it concerns: "told parliament that", "said on television that", "replied that".

Plain saying ("Holm said that") only gives a source. Said to an assembly, over the air, or as an answer, it is an act that
a timeline can hold.
"""

from __future__ import annotations

from collections.abc import Iterator

from opcit.events.inflection import singular
from opcit.events.parties import actors
from opcit.events.scene import Scene
from opcit.events.status import status
from opcit.events.subjects import subject_of
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words

_OVER = frozenset(("on", "in", "at", "before", "from", "over", "to"))
"""Prepositions before what somebody speaks in, or to whom."""
_AUTHOR = frozenset(("i", "we", "one"))


def addresses(scene: Scene, taken: set[int]) -> Iterator[Trigger]:
    """The verbs of saying in a sentence that tell of an act, but those taken already."""
    if scene.heading or scene.words[-1].low == "?":
        return
    for group in scene.grammar.groups:
        at = group.main
        trigger = Trigger(at, at, group.lemma, "statement", False, group.clause, group)
        if at not in taken and _told(scene, group) and status(scene, trigger) == "happened":
            yield trigger


def _told(scene: Scene, group: Group) -> bool:
    """Whether somebody in particular said in the past what a clause tells, as an act."""
    syntax = scene.grammar
    finite = group.finite and group.past and not (group.modal or group.negated)
    said = [k for k in syntax.kids(group.node, "ccomp") if k > group.main]
    if not finite or not said or scene.holder(scene.words[group.main].start)[1]:
        return False
    if syntax.words[group.node].dep == "acl:relcl":
        return False
    subject = subject_of(scene, group)[:1]
    named = actors(scene, subject) and scene.words[subject[0].node].low not in _AUTHOR
    return bool(named) and (group.lemma in words("verbs", "declaring") or _addressed(scene, group))


def _addressed(scene: Scene, group: Group) -> bool:
    """Whether it was said to an assembly, or over the air or in a speech."""
    if group.lemma not in words("verbs", "telling"):
        return False
    syntax = scene.grammar
    to = syntax.kids(group.node, "obj", "iobj")
    to += [k for k in syntax.kids(group.node, "obl") if syntax.preposition(k) in _OVER]
    return any(singular(scene.words[k].low) in words("nouns", "audience") for k in to)
