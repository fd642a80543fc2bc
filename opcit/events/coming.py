"""What lies ahead at publication, and what a date makes of an event's status."""

from __future__ import annotations

from opcit.events.intervals import Bounds, begin, end, of_time
from opcit.events.scene import Placed, Scene
from opcit.events.trigger import Trigger
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
