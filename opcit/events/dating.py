"""Which time expression dates which event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from opcit.events.clauses import Clause, Grammar
from opcit.events.intervals import UNKNOWN, Bounds, begin, end, narrowed, of_time
from opcit.events.noun_phrases import left_edge
from opcit.events.ontology import families
from opcit.events.scene import Placed, Scene
from opcit.events.triggers import Trigger
from opcit.events.verb_groups import Group


@dataclass(slots=True)
class Dating:
    """The time expressions of a sentence by what they date: verbs (by main word), nouns (by first word)."""

    verbs: dict[int, list[Placed]] = field(default_factory=dict)
    nouns: dict[int, list[Placed]] = field(default_factory=dict)


def dating(scene: Scene, found: list[Trigger]) -> Dating:
    """What each time expression of a sentence dates; one that dates nothing is left out."""
    result = Dating()
    nouns = [t for t in found if t.noun]
    for placed in scene.times:
        if placed.time.type == "SET":
            continue
        noun = _qualified(scene, placed, nouns) or _followed(scene, placed, nouns)
        if noun is not None:
            result.nouns.setdefault(noun.first, []).append(placed)
            sharing = _sharing(scene, noun)
            if sharing is not None:
                result.verbs.setdefault(sharing.main, []).append(placed)
            continue
        group, extra = _verb(scene, placed, found)
        if group is not None:
            result.verbs.setdefault(group.main, []).append(placed)
        if extra is not None:
            result.nouns.setdefault(extra.first, []).append(placed)
    return result


def times_of(scene: Scene, trigger: Trigger, known: Dating) -> list[Placed]:
    """The expressions that date a trigger: its own, its verb's, or those it shares with a joined verb."""
    own = list(known.nouns.get(trigger.first, ())) if trigger.noun else []
    if trigger.group is None:
        return own
    return own + times_of_group(scene, trigger.group, known)


def times_of_group(scene: Scene, group: Group, known: Dating) -> list[Placed]:
    """The expressions that date a verb, or that it shares with the verb it is joined to."""
    own = known.verbs.get(group.main, [])
    return own or list(_shared(scene.grammar, group, known))


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
            extent = extent or one.time.value
            continue
        both = narrowed(bounds, _meant(scene, one, past))
        if both is not None and both.dated:
            bounds, used = both, [*used, one]
    return bounds, used, extent


def _meant(scene: Scene, placed: Placed, past: bool) -> Bounds:
    """The bounds of an expression; of a past event, by the reading that is not in the future."""
    word = _word_before(scene, placed)
    first = of_time(placed.time, word)
    limit = scene.published
    if not past or not limit or not first.earliest or begin(first.earliest) <= end(limit):
        return first
    others = [of_time(replace(placed.time, value=a.value), word) for a in placed.time.alternatives]
    return next((b for b in others if b.earliest and begin(b.earliest) <= end(limit)), first)


def _word_before(scene: Scene, placed: Placed) -> str:
    inside = scene.words[placed.first].low
    before = scene.words[placed.first - 1].low if placed.first else ""
    return inside if inside in ("before", "until", "till", "by", "after") else before


def _sharing(scene: Scene, noun: Trigger) -> Group | None:
    """The verb that happens when a noun before it does: "at the 2008 elections the party won"."""
    edge = left_edge(scene.words, noun.first)
    before = scene.words[edge - 1].low if edge else ""
    if before not in ("at", "in", "during", "on"):
        return None
    groups = [g for g in scene.grammar.groups if g.clause == noun.clause]
    return (
        next((g for g in groups if g.finite), None)
        if all(g.first > noun.last for g in groups)
        else None
    )


def _qualified(scene: Scene, placed: Placed, nouns: list[Trigger]) -> Trigger | None:
    """The event noun in whose phrase the expression stands: Sunday's airstrikes, the 2018 elections."""
    i = placed.last + 1
    while i < len(scene.words) and scene.words[i].tag in ("S", "X", "K", "Q"):
        hit = next((t for t in nouns if t.first == i), None)
        if hit is not None:
            return hit
        i += 1
    return None


def _followed(scene: Scene, placed: Placed, nouns: list[Trigger]) -> Trigger | None:
    """The event noun right before the expression, unless it is a verb's object."""
    hit = next(
        (t for t in reversed(nouns) if t.last < placed.first and _same_phrase(scene, t, placed)),
        None,
    )
    if hit is None or hit.group is not None:
        return hit
    adjacent = placed.first - hit.last <= 2
    governed = [g for g in scene.grammar.groups if g.clause == hit.clause and g.main < hit.first]
    loose = _preposition_before(scene, hit) in ("of", "to", "")
    if governed and not governed[-1].past and _is_past(scene, placed):
        return hit
    return None if (governed and loose) or not (adjacent or governed) else hit


def _is_past(scene: Scene, placed: Placed) -> bool:
    latest = of_time(placed.time, "").latest
    return bool(scene.published and latest and end(latest) < begin(scene.published))


def _same_phrase(scene: Scene, trigger: Trigger, placed: Placed) -> bool:
    """Whether only prepositional phrases stand between an event noun and an expression."""
    between = scene.words[trigger.last + 1 : placed.first]
    return all(w.tag in ("P", "D", "X", "K", "S", "R", "Q") or w.low == "there" for w in between)


def _preposition_before(scene: Scene, trigger: Trigger) -> str:
    for i in range(trigger.first - 1, max(-1, trigger.first - 6), -1):
        if scene.words[i].tag == "P":
            return scene.words[i].low
        if scene.words[i].tag in ("V", "E", "H", "."):
            return ""
    return ""


def _verb(
    scene: Scene, placed: Placed, found: list[Trigger]
) -> tuple[Group | None, Trigger | None]:
    """The verb an expression dates, and an event noun that it dates with it or instead."""
    syntax = scene.grammar
    if _of_a_noun(scene, placed) or _compared(scene, placed):
        return None, None
    for clause in syntax.chain(syntax.of[placed.first]):
        if clause.opener == "according":
            return None, None
        groups = [g for g in syntax.groups if g.clause == clause.number]
        nouns = [t for t in found if t.noun and t.clause == clause.number]
        groups = [g for g in groups if _same_voice(scene, g, placed)]
        earlier = [g for g in groups if g.main < placed.first]
        told = [t for t in nouns if t.last < placed.first]
        if clause.kind in ("after", "before") and not groups and nouns:
            return None, (told or nouns)[-1 if told else 0]
        if earlier and not _introduces(scene, clause, earlier[-1]):
            return earlier[-1], _told_with(earlier[-1], told, found)
        later = [g for g in groups if g.first > placed.last]
        if later:
            return next((g for g in later if g.finite), later[0]), None
        if told and not any(w.low == "," for w in scene.words[told[-1].last : placed.first]):
            return None, told[-1]
    return None, None


def _introduces(scene: Scene, clause: Clause, group: Group) -> bool:
    """Whether an -ing form only opens the sentence ("Speaking on Friday, she said")."""
    return group.form == "gerund" and not group.finite and group.first == clause.first == 0


def _compared(scene: Scene, placed: Placed) -> bool:
    """Whether an expression is only what something is compared with: "higher than last year"."""
    return placed.first > 0 and scene.words[placed.first - 1].low in ("than", "like", "unlike")


def _same_voice(scene: Scene, group: Group, placed: Placed) -> bool:
    """Whether a verb stands inside the same direct quotation as an expression, or neither in one."""
    start = scene.words[placed.first].start
    return (
        scene.holder(scene.words[group.main].start) == scene.holder(start)
        or not scene.holder(start)[1]
    )


def _of_a_noun(scene: Scene, placed: Placed) -> bool:
    """Whether an expression only qualifies a noun that tells of no event: "the events of last weekend"."""
    before = scene.words[placed.first - 2 : placed.first] if placed.first > 1 else []
    return len(before) == 2 and before[1].low == "of" and before[0].tag in ("X", "K")


def _told_with(group: Group, told: list[Trigger], found: list[Trigger]) -> Trigger | None:
    """An event noun between verb and expression that tells of the same thing as the verb."""
    verb = next((t for t in found if not t.noun and t.group == group), None)
    after = [t for t in told if t.first > group.main]
    if verb is None or not after:
        return None
    both = families(after[-1].type) & families(verb.type)
    return after[-1] if "violence" in both else None


def _shared(syntax: Grammar, group: Group, known: Dating) -> Iterator[Placed]:
    """The expressions of the verb that this verb is joined to, or takes part in."""
    clause = syntax.clauses[group.clause]
    if clause.kind not in ("coordinate", "participle") or clause.parent is None:
        yield from _leading(syntax, clause, group, known)
        return
    before = [g for g in syntax.groups if g.clause == clause.parent and g.main < group.first]
    for other in reversed(before):
        if found := known.verbs.get(other.main):
            yield from found
            return
    if before:
        yield from _shared(syntax, before[-1], known)


def _leading(syntax: Grammar, clause: Clause, group: Group, known: Dating) -> Iterator[Placed]:
    """The expressions of an earlier verb in the same clause that share its subject or carry it."""
    before = [g for g in syntax.groups if g.clause == clause.number and g.main < group.first]
    if before and not group.finite and group.form == "gerund":
        yield from known.verbs.get(before[-1].main, ())
