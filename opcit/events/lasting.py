"""Dated clauses that tell of no moment: what is so in these years, goes on since a day, or is only arranged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from opcit.events.coming import to_come
from opcit.events.scene import Placed, Scene
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words
from opcit.timex.interval import interval


def timeless(scene: Scene, group: Group, placed: Sequence[Placed]) -> bool:
    """Whether a clause in the present only says how things are "today", "now" or in these years; a day to come says
    when they will be ("is to take effect on 1 May")."""
    if group.past or group.modal or group.progressive or scheduled(scene, group, placed):
        return False
    fine = [p for p in placed if _of_these_days(scene, p)]
    said = {scene.words[p.first].low for p in placed}
    return not fine or (
        bool(said & {"today", "now", "currently"}) and group.lemma in ("be", "have")
    )


def lasts(scene: Scene, group: Group, used: Sequence[Placed]) -> bool:
    """Whether it goes on: "has held the town since Monday"."""
    has = any(w.low in ("has", "have", "'ve", "'s") for w in scene.words[group.first : group.main])
    since = any(scene.words[max(0, p.first - 1)].low == "since" for p in used)
    return group.perfect and has and since


def schedules(scene: Scene, group: Group) -> bool:
    """Whether a passive only says when its infinitive will be: "is scheduled to speak"."""
    told = group.passive and group.lemma in words("verbs", "scheduling")
    return told and bool(scene.grammar.kids(group.node, "xcomp"))


def scheduled(scene: Scene, group: Group, placed: Sequence[Placed]) -> bool:
    """Whether a present tense, or "is to", says on which day to come something will be; "until" that day it is."""
    before = scene.words[group.first - 1] if group.first else None
    if group.infinitive and (before is None or before.tag != "E"):
        return False
    return any(
        to_come(scene, p) and scene.words[max(0, p.first - 1)].low not in ("by", "until", "till")
        for p in placed
    )


def _of_these_days(scene: Scene, placed: Placed) -> bool:
    """Whether an expression names a day of the week before publication, or later."""
    _, latest, granularity = interval(placed.time.value)
    if granularity not in ("time", "day", "week") or not latest or scene.published is None:
        return False
    before = scene.words[placed.first - 1].low if placed.first else ""
    return abs(
        (date.fromisoformat(latest[:10]) - date.fromisoformat(scene.published)).days
    ) <= 7 and before not in ("by", "until")
