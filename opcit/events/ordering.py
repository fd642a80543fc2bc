"""Which event came before which: from "after", "in response to", "led to" and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from opcit.events.clauses import Clause
from opcit.events.intervals import Bounds, begin, end
from opcit.events.mention import Mention
from opcit.events.scene import Scene
from opcit.events.wordlists import phrases
from opcit.timex.anchor import Anchor
from opcit.timex.interval import interval


@dataclass(frozen=True, slots=True)
class Order:
    """The mention at place `earlier` came before the one at `later`; word: what says so.

    gap: how long before, a TIMEX3 duration, "" where the text does not say: "two days after the raid".
    """

    earlier: tuple[int, int]
    later: tuple[int, int]
    word: str
    gap: str = ""


def orders(found: Sequence[Mention]) -> Iterator[Order]:
    """The order that one sentence gives its mentions."""
    if len(found) < 2:
        return
    scene = found[0].scene
    for clause in scene.grammar.clauses:
        if clause.kind in ("after", "before"):
            yield from _by_clause(found, clause)
    for mention in found:
        yield from _by_verb(found, mention, "reacting")
        yield from _by_verb(found, mention, "causing")
        yield from _by_tense(found, mention)


def _by_clause(found: Sequence[Mention], clause: Clause) -> Iterator[Order]:
    inner = [m for m in found if m.trigger.clause == clause.number]
    around = [m for m in found if m.trigger.clause == clause.parent]
    if not inner or not around:
        return
    before = [m for m in around if m.trigger.first < clause.first]
    verbs = [m for m in before if not m.trigger.noun]
    outer = (verbs or before)[-1] if before else around[0]
    opener = clause.opener if clause.opener in ("after", "before") else clause.kind
    gap = _gap(found[0].scene, clause)
    if clause.kind == "after":
        yield Order(inner[0].place, outer.place, opener, gap)
    else:
        yield Order(outer.place, inner[0].place, opener, gap)


def _gap(scene: Scene, clause: Clause) -> str:
    """The length right before the word that opens a clause: "two days after"."""
    opening = [i for i in clause.members if scene.words[i].low in ("after", "before")][:1]
    lengths = [
        p.time.value for p in scene.times if p.time.type == "DURATION" and p.last + 1 in opening
    ]
    return lengths[0] if lengths else ""


def apart(bounds: Bounds, gap: str, sign: int) -> Bounds | None:
    """The bounds of what came so long before (-1) or after (1) something dated; None where that is not said."""
    length = _GAP.fullmatch(gap)
    if (
        length is None
        or not bounds.dated
        or not bounds.earliest
        or bounds.earliest[:10] != (bounds.latest or "")[:10]
    ):
        return None
    count, unit = sign * int(length[1]), length[2]
    first, last, granularity = interval(Anchor(bounds.earliest[:10]).moved(count, unit))
    return Bounds(first, last, granularity) if first else None


_GAP = re.compile(r"P(\d+)([DWMY])")


def _by_verb(found: Sequence[Mention], mention: Mention, side: str) -> Iterator[Order]:
    """The order that a verb such as "condemned" or "triggered" gives its object."""
    scene, group = mention.scene, mention.trigger.group
    if group is None or (mention.trigger.noun and side == "reacting"):
        return
    for phrase in phrases("order", side):
        if phrase[0] != group.lemma:
            continue
        rest = [w.low for w in scene.words[group.main + 1 : group.main + 14]]
        if any(part not in rest for part in phrase[1:]):
            continue
        nouns = [
            m
            for m in found
            if group.main < m.trigger.first and m.place != mention.place and _named_or_told(m)
        ]
        near = [
            m for m in nouns if not m.trigger.noun or m.trigger.clause == mention.trigger.clause
        ]
        if near and side == "reacting":
            yield Order(near[0].place, mention.place, group.lemma)
        if near and side == "causing" and mention.trigger.noun:
            yield Order(mention.place, near[0].place, group.lemma)
        return


def _named_or_told(mention: Mention) -> bool:
    """Whether a noun names an event, or an -ing form tells of one that happened ("accused them of bombing")."""
    group = mention.trigger.group
    told = group is not None and group.form == "gerund" and not group.finite
    return mention.trigger.noun or (told and mention.status == "happened")


def _by_tense(found: Sequence[Mention], mention: Mention) -> Iterator[Order]:
    """What is reported as past, or told with "had", came before the verb that it hangs on."""
    scene, group = mention.scene, mention.trigger.group
    if group is None or mention.trigger.noun or mention.status != "happened":
        return
    governor = scene.grammar.governor(group.node)
    outer = next((m for m in found if m.trigger.group == governor and not m.trigger.noun), None)
    reported = scene.words[group.node].dep == "ccomp" and group.past and group.finite
    had = any(w.low in ("had", "'d") for w in scene.words[group.first : group.main])
    if outer is not None and outer.status == "happened" and (had or reported):
        yield Order(
            mention.place, outer.place, "had" if had else governor.lemma if governor else ""
        )


def after(bounds: Bounds, earlier: Bounds) -> Bounds:
    """The bounds of what came after something, where that tells more and contradicts nothing."""
    low = earlier.earliest
    if low is None or (bounds.earliest and begin(bounds.earliest) >= begin(low)):
        return bounds
    if bounds.latest and end(bounds.latest) < begin(low):
        return bounds
    return Bounds(low, bounds.latest, bounds.granularity)


def before(bounds: Bounds, later: Bounds) -> Bounds:
    """The bounds of what came before something, where that tells more and contradicts nothing."""
    high = later.latest
    if high is None or (bounds.latest and end(bounds.latest) <= end(high)):
        return bounds
    if bounds.earliest and begin(bounds.earliest) > end(high):
        return bounds
    return Bounds(bounds.earliest, high, bounds.granularity)
