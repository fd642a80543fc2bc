"""Which time expression dates which event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from opcit.events.attachment import dated_by
from opcit.events.coming import fixed_for
from opcit.events.intervals import UNKNOWN, Bounds, begin, end, narrowed, of_time
from opcit.events.scene import Placed, Scene
from opcit.events.shared_dates import dates_of
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group


@dataclass(slots=True)
class Dating:
    """The time expressions of a sentence by what they date: verbs (by main word), nouns (by first word)."""

    verbs: dict[int, list[Placed]] = field(default_factory=dict)
    nouns: dict[int, list[Placed]] = field(default_factory=dict)


def dating(scene: Scene, found: list[Trigger]) -> Dating:
    """What each time expression of a sentence dates; one that dates nothing is left out."""
    result = Dating()
    for placed in scene.times:
        if placed.time.type == "SET":
            continue
        group, noun = dated_by(scene, placed, found)
        if group is not None:
            result.verbs.setdefault(group.main, []).append(placed)
        if noun is not None:
            result.nouns.setdefault(noun.first, []).append(placed)
        told = _told_when(scene, placed)
        if told is not None and told != group:
            result.verbs.setdefault(told.main, []).append(replace(placed, bare=True))
    return result


def _told_when(scene: Scene, placed: Placed) -> Group | None:
    """The verb of the clause that tells what else was then: "on Tuesday, when the rebels shelled the port", "on
    Tuesday, the day that the port fell"."""
    after = range(placed.last + 1, min(placed.last + 3, len(scene.words)))
    when = next((i for i in after if scene.words[i].low == "when"), None)
    if when is not None:
        return scene.grammar.group_of(scene.words[when].head)
    syntax = scene.grammar
    told = [
        k for k in syntax.kids(placed.last, "acl:relcl") if min(syntax.below(k), default=k) in after
    ]
    return syntax.group_of(told[0]) if told else None


def times_of(scene: Scene, trigger: Trigger, known: Dating) -> list[Placed]:
    """The expressions that date a trigger: its own, its verb's, or those it shares with a joined verb."""
    own = list(known.nouns.get(trigger.first, ())) if trigger.noun else []
    if trigger.group is None:
        return own or list(_upon(scene, trigger, known)) or list(_called(scene, trigger, known))
    told = times_of_group(scene, trigger.group, known)
    return own + told if told or trigger.noun else list(_of_object(scene, trigger, known))


def _of_object(scene: Scene, trigger: Trigger, known: Dating) -> Iterator[Placed]:
    """The expressions of the event that a verb wins, loses or fights: "won the general election of 1999"."""
    syntax = scene.grammar
    if trigger.type in ("vote", "fight") and trigger.group is not None:
        for node in syntax.kids(trigger.group.node, "obj", "obl"):
            if syntax.preposition(node) not in ("", "in", "at"):
                continue
            first, last = syntax.phrase(node)
            for at in range(first, last + 1):
                yield from known.nouns.get(at, ())


def _upon(scene: Scene, trigger: Trigger, known: Dating) -> Iterator[Placed]:
    """The expressions of the verb that happened with a noun: "lost it in 1972 upon her marriage"."""
    syntax = scene.grammar
    if syntax.preposition(trigger.head) == "upon":
        governor = syntax.governor(trigger.head)
        yield from known.verbs.get(governor.main, ()) if governor else ()


def _called(scene: Scene, trigger: Trigger, known: Dating) -> Iterator[Placed]:
    """The expressions of the event that a noun only calls something: "the march on Monday was a threat"."""
    syntax = scene.grammar
    for node in syntax.kids(trigger.head, "nsubj") if syntax.kids(trigger.head, "cop") else ():
        yield from known.nouns.get(node, ())


def times_of_group(scene: Scene, group: Group, known: Dating) -> list[Placed]:
    """The expressions that date a verb, or that it shares with the verb it is joined to."""
    return dates_of(scene.grammar, group, known.verbs)


def bounds_of(
    scene: Scene, placed: list[Placed], past: bool
) -> tuple[Bounds, list[Placed], str | None]:
    """The bounds that expressions set together, those used, and how long it lasted, if said.

    past: whether the event is told in the past, so that a date after publication cannot be meant.
    """
    bounds: Bounds = UNKNOWN
    used: list[Placed] = []
    extent = None
    for one in placed:
        if one.time.type == "DURATION":
            extent = extent or (None if _word_before(scene, one) in _NO_EXTENT else one.time.value)
            continue
        both = narrowed(bounds, _meant(scene, one, past))
        if both is not None and both.dated:
            bounds, used = both, [*used, one]
    return bounds, used, extent


def _meant(scene: Scene, placed: Placed, past: bool) -> Bounds:
    """The bounds of an expression; of a past event, by the reading that is not in the future."""
    past = past and not fixed_for(scene, placed)
    word = _word_before(scene, placed)
    if _of_the_speaker(scene, placed):
        return UNKNOWN
    if word == "and" and any(_until(scene, p) == placed for p in scene.times):
        return UNKNOWN
    first = _between(scene, placed) if word == "between" else of_time(placed.time, word)
    limit = scene.published
    if past and limit and not first.earliest and first.latest and end(first.latest) > end(limit):
        return UNKNOWN
    if not past or not limit or not first.earliest or begin(first.earliest) <= end(limit):
        return first
    others = [of_time(replace(placed.time, value=a.value), word) for a in placed.time.alternatives]
    return next((b for b in others if b.earliest and begin(b.earliest) <= end(limit)), first)


def _of_the_speaker(scene: Scene, placed: Placed) -> bool:
    """Whether "tonight" stands in somebody's own words, which were not said on the day of publication."""
    quoted = scene.holder(placed.time.start)[1]
    return quoted and scene.words[placed.first].low in _DEICTIC


_NO_EXTENT = frozenset(("after", "within", "before", "by", "than"))
"""Words before a length that is not how long something lasted: "after days of talks", "within a week"."""

_DEICTIC = frozenset(("today", "tonight", "yesterday", "tomorrow"))


def _word_before(scene: Scene, placed: Placed) -> str:
    """The word that sets a bound: of "until 1993, when a vote ended it", that of the vote is bare."""
    if placed.bare:
        return ""
    inside = scene.words[placed.first].low
    before = scene.words[placed.first - 1].low if placed.first else ""
    return inside if inside in ("before", "until", "till", "by", "after") else before


def _between(scene: Scene, placed: Placed) -> Bounds:
    """The bounds of two dates that something happened between, this the first: "between 1983 and 1987"."""
    first, other = of_time(placed.time, ""), _until(scene, placed)
    last = of_time(other.time, "") if other else first
    if not first.earliest or not last.latest or begin(first.earliest) > end(last.latest):
        return first
    return Bounds(first.earliest, last.latest, first.granularity)


def _until(scene: Scene, placed: Placed) -> Placed | None:
    """The second date of "between 1983 and 1987", for the first."""
    at = placed.last + 1
    joined = at < len(scene.words) and scene.words[at].low == "and"
    if not joined or _word_before(scene, placed) != "between":
        return None
    return next((p for p in scene.times if p.first == at + 1), None)
