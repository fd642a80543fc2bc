"""What lies ahead or has gone by at publication, and what that makes of a date's verb and an event's status."""

from __future__ import annotations

from opcit.events.intervals import Bounds, begin, end, of_time
from opcit.events.scene import Placed, Scene
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words
from opcit.findings import Status


def to_come(scene: Scene, placed: Placed) -> bool:
    """Whether a date lies after publication, as "later this week" does whenever the week began."""
    when = of_time(placed.time, "")
    if not (scene.published and when.earliest and when.latest):
        return False
    inside = [w.low for w in scene.words[placed.first : placed.last + 1]]
    rest = inside[:2] == ["later", "this"] and end(when.latest) > end(scene.published)
    return rest or begin(when.earliest) > begin(scene.published)


def with_date(
    scene: Scene, trigger: Trigger, state: Status, bounds: Bounds, used: list[Placed]
) -> Status:
    """The status, where the date says more: a past date of "the next election", a coming one of "would"."""
    limit = scene.published
    if limit is None:
        return state
    if (
        trigger.noun
        and state in ("planned", "predicted")
        and bounds.latest
        and end(bounds.latest) < begin(limit)
    ):
        return "happened"
    group = trigger.group
    would = group is not None and (group.modal == "would" or (group.infinitive and group.passive))
    coming = bounds.earliest is not None and (
        begin(bounds.earliest) > end(limit) or any(to_come(scene, p) for p in used)
    )
    begins = group is not None and group.finite and not (group.past or group.modal)
    set_for = begins and group is not None and group.lemma in words("verbs", "happening")
    if trigger.noun and coming and (set_for or any(_for(scene, p) for p in used)):
        return "planned"
    return "planned" if would and coming and state == "hypothetical" else state


def _for(scene: Scene, placed: Placed) -> bool:
    """Whether something is fixed "for" a date."""
    return placed.first > 0 and scene.words[placed.first - 1].low == "for"


def fixed_for(scene: Scene, placed: Placed) -> bool:
    """Whether a date that lies ahead is one that something is called or fixed "for"."""
    return _for(scene, placed) and to_come(scene, placed)


def gone_by(scene: Scene, placed: Placed) -> bool:
    """Whether a date lies before publication."""
    latest = of_time(placed.time, "").latest
    return bool(scene.published and latest and end(latest) < begin(scene.published))


def top(scene: Scene, placed: Placed) -> int:
    """The word of an expression that ties it to the rest."""
    inside = range(placed.first, placed.last + 1)
    return next((i for i in inside if scene.words[i].head not in inside), placed.last)


def coming_after(scene: Scene, placed: Placed, noun: Trigger) -> Group | None:
    """The verb that a date to come belongs to, where a noun comes between: "on Monday, at the request of two states,
    the council is to meet"."""
    if not to_come(scene, placed) or placed.last > noun.first:
        return None
    after = [g for g in scene.grammar.groups if g.first > noun.last]
    ahead = [g for g in after[:1] if g.infinitive or g.modal]
    return ahead[0] if ahead else None


def bygone_of_noun(scene: Scene, group: Group, placed: Placed) -> bool:
    """Whether a date gone by stands with a noun before a present perfect, which such a date cannot have: "the raid
    three weeks ago has been forgotten"."""
    has = any(w.low in ("has", "have", "'ve") for w in scene.words[group.first : group.main])
    before = scene.words[placed.first - 1].low if placed.first else ""
    between = placed.first > 1 and placed.last + 1 == group.first
    own = before in _BOUNDS or (scene.words[top(scene, placed)].head == group.node and not between)
    stands_before = placed.last < group.first and gone_by(scene, placed)
    return group.perfect and has and not own and stands_before


_BOUNDS = frozenset(("since", "from", "until", "till", "by"))
"""Words before a date that a present perfect may have: "since 2015 the raids have stopped"."""
