"""Mentions of events: each trigger of a sentence with its parties, status, date and figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from opcit.events.addressing import addresses
from opcit.events.arguments import arguments
from opcit.events.claims import claimant
from opcit.events.clauses import order_phrase
from opcit.events.coming import with_date
from opcit.events.consequences import linked
from opcit.events.dating import Dating, bounds_of, dating, times_of
from opcit.events.deeds import deeds
from opcit.events.figures import figures
from opcit.events.intervals import UNKNOWN, Bounds
from opcit.events.mention import Mention
from opcit.events.noun_status import definite, put_off
from opcit.events.parties import Arguments, content
from opcit.events.resuming import resumed
from opcit.events.scene import Scene
from opcit.events.situations import situations
from opcit.events.status import status
from opcit.events.telling import by_then, told_by
from opcit.events.trigger import Trigger
from opcit.events.triggers import idiomatic, triggers
from opcit.events.wordlists import words
from opcit.findings import AUTHOR


def mentions(scene: Scene, before: list[Mention], lead: Mention | None = None) -> list[Mention]:
    """The mentions of a sentence; `before`: the last ones before it; `lead`: the deed that the
    article begins with, where it opens a paragraph."""
    found = [t for t in triggers(scene) if not _in_order_phrase(scene, t)]
    found = [t for t in found if not _carried_by_next(scene, t, found)]
    known = dating(scene, found)
    out: list[Mention] = []
    for trigger in found:
        mention = _mention(scene, trigger, known)
        if mention is not None:
            out.append(linked(mention, out, before))
    out = [_given_up(m, out) for m in out]
    out = _with_deeds(scene, out, situations(scene, found, known), known)
    return sorted([*out, *resumed(scene, out, before, lead)], key=lambda m: m.place)


def _with_deeds(
    scene: Scene, out: list[Mention], dated: Iterable[Mention], known: Dating
) -> list[Mention]:
    """The mentions with dated clauses, and with the deeds that neither tells; these take an aside's place."""
    states = list(dated)
    told = [*out, *(m for m in states if not m.aside)]
    taken = {m.trigger.group.main for m in told if m.trigger.group is not None}
    taken |= idiomatic(scene.words)
    acts = [*deeds(scene, taken), *addresses(scene, taken)]
    done = [m for t in acts if (m := _mention(scene, t, known)) is not None]
    over = {m.place for m in done}
    return [*out, *(m for m in states if m.place not in over), *done]


def _mention(scene: Scene, trigger: Trigger, known: Dating) -> Mention | None:
    state = status(scene, trigger)
    placed = [] if scene.heading else times_of(scene, trigger, known)
    bounds, used, extent = bounds_of(scene, placed, state == "happened")
    bounds = _begun(scene, trigger, bounds)
    if state is None:
        if not bounds.dated:
            return None
        state = "happened"
    state = with_date(scene, trigger, state, bounds, used)
    latest, told = told_by(scene, trigger, known) if state == "happened" else ("", ())
    bounds = by_then(bounds, latest)
    parties = arguments(scene, trigger)
    if trigger.type == "retreat" and _from_agreement(scene, trigger):
        trigger = replace(trigger, type="reject")
    first, last = _phrase(scene, trigger, parties)
    holder, quoted = scene.holder(scene.words[trigger.first].start)
    holder = claimant(scene, trigger) or holder if holder == AUTHOR else holder
    left = (
        {w.low for w in scene.words[scene.grammar.phrase(trigger.head)[0] : trigger.first]}
        if trigger.noun
        else set()
    )
    return Mention(
        scene, trigger, state, not trigger.noun or definite(scene, trigger), first, last, parties, bounds,
        tuple(used), extent, tuple(figures(scene, trigger)) if state != "negated" else (), holder, quoted,
        bool(left & {"recent", "latest"}), trigger.noun and _latest(left), told=told if bounds.latest == latest else (),
    )  # fmt: skip


def _begun(scene: Scene, trigger: Trigger, bounds: Bounds) -> Bounds:
    """The bounds of a noun's beginning: not the end that its verb tells of ("the war ended in 1990"), nor the day from
    which it is put off."""
    group = trigger.group
    over = trigger.noun and group is not None and group.lemma in words("verbs", "ending")
    if trigger.noun and put_off(scene, trigger) == "planned":
        return UNKNOWN
    return Bounds(None, bounds.latest, bounds.granularity) if over and bounds.dated else bounds


def _given_up(mention: Mention, here: list[Mention]) -> Mention:
    """The mention, denied where the next verb gives it up: "ordered a strike and called it off"."""
    if not mention.trigger.noun or mention.status not in ("planned", "hypothetical"):
        return mention
    syntax, at = mention.scene.grammar, mention.scene.words[mention.trigger.head]
    for other in here:
        group = other.trigger.group
        if (
            group is None
            or other.trigger.lemma not in ("call off", "cancel")
            or other.status != "happened"
        ):
            continue
        it = [syntax.words[k].low for k in syntax.kids(group.node, "obj")]
        joined = syntax.words[group.node].dep == "conj" and syntax.words[group.node].head == at.head
        if joined and at.dep == "obj" and it in (["it"], ["them"]):
            return replace(mention, status="negated")
    return mention


def _from_agreement(scene: Scene, trigger: Trigger) -> bool:
    """Whether what is left is a treaty, no place: not so "under the accord, they withdrew"."""
    syntax, node = (
        scene.grammar,
        trigger.head if trigger.noun else trigger.group and trigger.group.node,
    )
    left = [k for k in syntax.kids(node or 0, "obl", "nmod", "obj") if k > trigger.last]
    near = {w for k in left for w in content(scene, *syntax.phrase(k))}
    return bool(near & words("nouns", "agreement"))


def _latest(left: set[str]) -> bool:
    return bool(left & {"recent", "latest"}) and bool(left & {"this", "these", "most", "latest"})


def _phrase(scene: Scene, trigger: Trigger, parties: Arguments) -> tuple[int, int]:
    """The words shown as the mention: a verb with its object, a noun with what qualifies it."""
    if trigger.noun:
        first = _after_length(scene, trigger)
        near = parties.object
        of = near is not None and near[0] > 0 and scene.words[near[0] - 1].low == "of"
        return first, near[1] if near and of and near[0] - trigger.last <= 3 else trigger.last
    near = parties.object
    follows = near is not None and near[0] - trigger.last == 1
    return trigger.first, near[1] if near and follows else trigger.last


def _after_length(scene: Scene, trigger: Trigger) -> int:
    """The first word of a noun's phrase, without what says how long before or after: "two days after a truce"."""
    first = scene.grammar.phrase(trigger.head)[0]
    inside = range(first, trigger.first)
    return max((i + 1 for i in inside if scene.words[i].low in ("after", "before")), default=first)


def _in_order_phrase(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun is part of "in response to", or of "in response"."""
    if not trigger.noun or trigger.first == 0:
        return False
    if scene.words[trigger.first - 1].low == "in" and trigger.type == "respond":
        return True
    hit = order_phrase(scene.words, trigger.first - 1)
    return hit is not None and hit[1] > 1


def _carried_by_next(scene: Scene, trigger: Trigger, found: list[Trigger]) -> bool:
    """Whether a general verb only introduces the next one: "respond by striking"."""
    after = scene.words[trigger.last + 1] if trigger.last + 1 < len(scene.words) else None
    by = after is not None and after.low == "by"
    return by and trigger.type == "respond" and any(t.first == trigger.last + 2 for t in found)
