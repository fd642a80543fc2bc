"""What was told on a day had happened by then: "said on Monday that rebels had shelled the port"."""

from __future__ import annotations

from collections.abc import Iterator

from opcit.events.clauses import Grammar
from opcit.events.dating import Dating, bounds_of, times_of_group
from opcit.events.intervals import Bounds, begin, end
from opcit.events.noun_status import definite
from opcit.events.scene import Placed, Scene
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words


def told_by(scene: Scene, trigger: Trigger, known: Dating) -> tuple[str, tuple[Placed, ...]]:
    """The moment by which what a past clause tells was told, "" where the text does not date the telling;
    and the expressions that say so."""
    syntax = scene.grammar
    if not _looks_back(syntax, trigger):
        return "", ()
    known_by = [times_of_group(scene, g, known) for g in _spoken_of_by(scene, trigger)]
    told = (p for c in syntax.chain(trigger.clause) for p in _tellings(scene, c.node, known))
    for placed in (*known_by, *told):
        if placed:
            bounds, used, _ = bounds_of(scene, placed, past=True)
            if bounds.latest and used and _gone(scene, bounds.latest):
                return bounds.latest, tuple(used)
    return "", ()


def _spoken_of_by(scene: Scene, trigger: Trigger) -> Iterator[Group]:
    """The past verb that acts upon a known event, or is done against it, which so had begun: "announced his death",
    "helped the king against the rising"."""
    syntax, word = scene.grammar, scene.words[trigger.head]
    if not trigger.noun or trigger.group is not None or not definite(scene, trigger):
        return
    against = word.dep in ("obl", "nmod") and syntax.preposition(trigger.head) in _UPON
    group = syntax.governor(trigger.head) if word.dep == "obj" or against else None
    if group is None or group.negated or group.modal or group.infinitive:
        return
    if group.past or group.form == "gerund":
        yield group


_UPON = frozenset(("against", "about", "in", "during", "over"))
"""Prepositions before what goes on or is known already."""


def by_then(bounds: Bounds, latest: str) -> Bounds:
    """Bounds that nothing dates, ending with the telling, where that contradicts nothing."""
    late = bounds.earliest is not None and begin(bounds.earliest) > end(latest)
    if not latest or late or bounds.dated or bounds.latest:
        return bounds
    return Bounds(bounds.earliest, latest, None)


def _looks_back(syntax: Grammar, trigger: Trigger) -> bool:
    """Whether a trigger's clause is in the past, or it is spoken of as known ("would answer the attack"): what "would"
    be done was not yet when it was told."""
    if trigger.noun and trigger.group is None:
        return True
    group = trigger.group or syntax.group_of(syntax.clauses[trigger.clause].node)
    if group is None or group.modal or group.infinitive:
        return False
    return group.past or group.perfect or (not group.finite and not trigger.noun)


def _gone(scene: Scene, latest: str) -> bool:
    return scene.published is None or end(latest) <= end(scene.published)


def _tellings(scene: Scene, node: int, known: Dating) -> Iterator[list[Placed]]:
    """The expressions that date the verbs, and the source, which tell what a clause says."""
    syntax = scene.grammar
    for group in _telling_groups(syntax, node):
        if group.past and group.lemma in words("verbs", "telling"):
            yield known.verbs.get(group.main, [])
    for source in syntax.kids(node, "obl", "advcl", "nmod", "parataxis"):
        inside = set(syntax.below(source))
        if any(scene.words[i].low == "according" for i in inside):
            yield [p for p in scene.times if p.last in inside]


def _telling_groups(syntax: Grammar, node: int) -> Iterator[Group]:
    """The verb whose object a clause is, and those that stand beside it as an aside: ", officials said Monday"."""
    if syntax.words[node].dep in ("ccomp", "parataxis"):
        above = syntax.governor(node)
        if above is not None:
            yield above
    for k in syntax.kids(node, "parataxis", "ccomp"):
        aside = syntax.group_of(k)
        if aside is not None and (syntax.words[k].dep == "parataxis" or k < node):
            yield aside
