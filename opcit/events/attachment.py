"""What a time expression dates: the verb or event noun it stands with."""

from __future__ import annotations

from opcit.events.clauses import Clause
from opcit.events.intervals import begin, end, of_time
from opcit.events.noun_phrases import left_edge
from opcit.events.ontology import families
from opcit.events.scene import Placed, Scene
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group


def sharing_verb(scene: Scene, noun: Trigger) -> Group | None:
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


def noun_around(scene: Scene, placed: Placed, nouns: list[Trigger]) -> Trigger | None:
    """The event noun in whose phrase the expression stands: Sunday's airstrikes, the 2018 elections."""
    i = placed.last + 1
    while i < len(scene.words) and scene.words[i].tag in ("S", "X", "K", "Q"):
        hit = next((t for t in nouns if t.first == i), None)
        if hit is not None:
            return hit
        i += 1
    return None


def noun_before(scene: Scene, placed: Placed, nouns: list[Trigger]) -> Trigger | None:
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


def verb_dated(
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
