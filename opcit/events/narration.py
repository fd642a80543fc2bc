"""The day a passage tells of: what is told next, in the past, began on that day or later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from opcit.events.intervals import UNKNOWN, Bounds, begin, end
from opcit.events.mention import Mention
from opcit.events.ordering import after
from opcit.events.scene import Scene


@dataclass(slots=True)
class Narration:
    """What a paragraph has said so far of the day it tells of."""

    day: Bounds = UNKNOWN

    def told(self, scene: Scene, found: list[Mention]) -> list[Mention]:
        """The mentions of the next sentence, the undated ones bounded by the day told of."""
        finite = [g for g in scene.grammar.groups if g.finite]
        if any(not g.past or g.perfect for g in finite[:1]):
            self.day = UNKNOWN
        out = []
        for mention in found:
            if mention.times:
                self.day = mention.bounds if _sets(mention) else self.day
            elif _goes_on(mention) and not self.day.open:
                mention = replace(mention, bounds=after(mention.bounds, self.day))
            out.append(mention)
        return out


def _sets(mention: Mention) -> bool:
    """Whether a dated mention tells what happened next, rather than what had or will."""
    group = mention.trigger.group
    told = group is not None and group.past and group.finite and not group.perfect
    return (
        told
        and not mention.quoted
        and mention.status == "happened"
        and mention.bounds.earliest is not None
    )


def _goes_on(mention: Mention) -> bool:
    """Whether a mention tells in the simple past what came next."""
    group = mention.trigger.group
    if group is None or mention.quoted or mention.scene.heading:
        return False
    plain = group.past and group.finite and not (group.perfect or group.progressive or group.modal)
    syntax = mention.scene.grammar
    which = any(
        syntax.words[k].low in _WHICH
        for k in syntax.kids(group.node, "nsubj", "nsubj:pass", "obj", "obl")
    )
    aside = which or {c.kind for c in syntax.chain(mention.trigger.clause)} & _ASIDE
    return plain and not aside and mention.status == "happened" and not mention.bounds.dated


def closed(found: list[Mention]) -> list[Mention]:
    """The mentions of a paragraph, those told after one date and before another not later than that."""
    out: list[Mention] = []
    until = ""
    for mention in reversed(found):
        if mention.times and _sets(mention):
            until = mention.bounds.latest or ""
        elif _told_before(mention, until):
            mention = replace(mention, bounds=Bounds(mention.bounds.earliest, until, None))
        out.append(mention)
    return out[::-1]


def _told_before(mention: Mention, until: str) -> bool:
    """Whether a mention with a first day only can be meant by the days up to another; years apart tell nothing."""
    since = mention.bounds.earliest
    if mention.bounds.dated or mention.bounds.latest or not since or not until:
        return False
    near = date.fromisoformat(until[:10]) - date.fromisoformat(since[:10]) <= timedelta(366)
    return near and end(until) >= begin(since)


_WHICH = frozenset(("which", "who", "whom", "whose"))
_ASIDE = frozenset(("relative", "that", "after", "before", "participle"))
"""Clauses that tell of another time than the sentence they stand in."""
