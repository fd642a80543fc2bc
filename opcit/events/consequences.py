"""Mentions that grammar ties to another: casualties to their attack, a noun to the verb it belongs to."""

from __future__ import annotations

from dataclasses import replace

from opcit.events.mention import Mention
from opcit.events.naming import named_so, part_of
from opcit.events.ontology import families, kinds
from opcit.events.subjects import subject_of


def _violent(mention: Mention) -> bool:
    """Whether it tells of violence or disaster, which can cost lives."""
    return "violence" in families(mention.type) and mention.type not in ("life", "respond")


def linked(mention: Mention, here: list[Mention], before: list[Mention]) -> Mention:
    """The mention, tied to the event whose consequence it tells ("the attack, which killed ...")."""
    if mention.trigger.noun:
        whose = _told_by_verb(mention, here) or named_so(mention, here) or part_of(mention, here)
        return replace(mention, same_as=whose.place) if whose else mention
    if first := _joined_to(mention, here):
        return replace(mention, same_as=first.place)
    if "violence" not in families(mention.type):
        return mention
    if "casualty" not in kinds(mention.trigger.lemma):
        struck = _struck_by(mention, here)
        return replace(mention, same_as=struck.place) if struck else mention
    if mention.status == "negated":
        return mention
    cause = _cause(mention, here)
    if cause is None and _bare_passive(mention) and mention.figures:
        whole = _so_far(mention)
        told = [m for m in [*before, *here] if _may_have_cost(m, mention, whole)]
        cause = told[-1] if told else None
    return replace(mention, same_as=cause.place) if cause else mention


def _told_by_verb(mention: Mention, here: list[Mention]) -> Mention | None:
    """The verb before a noun that tells of the same: "voted in a referendum", "killed in a raid"."""
    scene, trigger = mention.scene, mention.trigger
    verbs = [
        m
        for m in here
        if not m.trigger.noun and m.trigger.clause == trigger.clause and m.same_as is None
    ]
    if not verbs or verbs[-1].status != mention.status:
        return None
    verb = verbs[-1]
    if kinds(verb.trigger.lemma) & kinds(trigger.lemma):
        return verb
    edge = scene.grammar.phrase(trigger.head)[0]
    before = scene.words[edge - 1].low if edge else ""
    violent = "violence" in families(verb.type) and "violence" in families(trigger.type)
    return verb if violent and before in ("in", "by", "during") and trigger.type != "life" else None


def _joined_to(mention: Mention, here: list[Mention]) -> Mention | None:
    """The verb before "and" of which this one tells no more than another side: "threw rocks and chanted slogans"."""
    group, syntax = mention.trigger.group, mention.scene.grammar
    if group is None or syntax.words[group.node].dep != "conj" or mention.bounds.dated:
        return None
    first = next(
        (
            m
            for m in here
            if m.trigger.group and m.trigger.group.node == syntax.words[group.node].head
        ),
        None,
    )
    if first is None or first.trigger.noun or first.status != mention.status:
        return None
    alike = first.type == mention.type and mention.type in ("protest", "aid")
    return first if alike and not syntax.kids(group.node, "nsubj", "nsubj:pass") else None


def _struck_by(mention: Mention, here: list[Mention]) -> Mention | None:
    """The event noun that is the verb's subject: "twin bombings struck"."""
    group = mention.trigger.group
    if group is None or group.passive:
        return None
    subject = subject_of(mention.scene, group)[:1]
    told = [m for m in here if m.trigger.noun and _violent(m)]
    return next((m for m in told if any(m.trigger.last == p.last for p in subject)), None)


def _may_have_cost(event: Mention, toll: Mention, whole: bool) -> bool:
    """Whether a toll told without a cause ("90 were wounded") can be that of an attack just told;
    whole: of a war, since what "have died" so far did not die in one raid."""
    near = toll.scene.number - event.scene.number <= 3
    plain = _violent(event) and event.status in ("happened", "ongoing") and not event.scene.heading
    return near and plain and whole == ("war" in kinds(event.trigger.lemma))


def _so_far(mention: Mention) -> bool:
    """Whether a verb counts up to now: "have died"."""
    group = mention.trigger.group
    words = mention.scene.words[group.first : group.main] if group else []
    return any(w.low in ("have", "has", "'ve") for w in words)


def _bare_passive(mention: Mention) -> bool:
    group = mention.trigger.group
    undergone = group is not None and (group.passive or mention.trigger.lemma == "die")
    return undergone and not mention.parties.agents and not mention.bounds.dated


def _one_blow(mention: Mention, first: Mention) -> bool:
    """Whether the verb before "and" is a blow, or a toll, that this one goes on to count: "struck the camp and killed six"."""
    if "casualty" in kinds(first.trigger.lemma):
        return True
    node = mention.trigger.group.node if mention.trigger.group else mention.trigger.head
    subject = mention.scene.grammar.kids(node, "nsubj", "nsubj:pass")
    elsewhere = mention.parties.place and mention.parties.place != first.parties.place
    return not (subject or elsewhere or first.trigger.noun) and mention.status == first.status


def _cause(mention: Mention, here: list[Mention]) -> Mention | None:
    """The violent event that is a casualty verb's subject, or that its clause hangs on."""
    scene, group = mention.scene, mention.trigger.group
    assert group is not None
    violent = [m for m in here if _violent(m)]
    subject = subject_of(scene, group)
    for m in reversed(violent):
        if m.trigger.noun and any(p.first <= m.trigger.first <= p.last for p in subject):
            return m
    clause = scene.grammar.clauses[group.clause]
    if clause.kind in ("participle", "relative", "coordinate") and clause.parent is not None:
        around = [m for m in violent if m.trigger.clause in (clause.parent, clause.number)]
        if around and (clause.kind != "coordinate" or _one_blow(mention, around[-1])):
            return around[-1]
    same = [
        m
        for m in violent
        if m.trigger.clause == group.clause and "casualty" in kinds(m.trigger.lemma)
    ]
    return same[-1] if same else None
