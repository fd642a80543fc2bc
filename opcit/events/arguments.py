"""Who did what to whom, and where: the actors that an event's words stand with.

By rules over rough clauses, until a parser finds subjects and objects: it would replace `arguments`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from opcit.events.noun_phrases import content, left_edge
from opcit.events.scene import Party, Scene
from opcit.events.subjects import Phrase, phrases, subject_of
from opcit.events.triggers import Trigger
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words

OBJECT_PREPOSITIONS = frozenset(
    (
        "on",
        "against",
        "at",
        "with",
        "to",
        "into",
        "of",
        "upon",
        "from",
        "over",
        "for",
        "between",
        "about",
        "toward",
        "towards",
    )
)
PLACE_PREPOSITIONS = frozenset(
    ("in", "near", "at", "around", "outside", "inside", "across", "throughout")
)
MUTUAL = frozenset(("consult", "agree", "cooperate"))
"""Types in which all parties do the same."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """The actors doing and undergoing, the words of what is undergone, and the place, "" if none.

    subject, object: the words first..last of the doer and of what is undergone, for titles; carrier:
    of the subject of the verb that carries a noun ("Turkey began an offensive").
    """

    agents: tuple[str, ...] = ()
    patients: tuple[str, ...] = ()
    keys: frozenset[str] = frozenset()
    place: str = ""
    subject: tuple[int, int] | None = None
    object: tuple[int, int] | None = None
    carrier: tuple[int, int] | None = None


def arguments(scene: Scene, trigger: Trigger) -> Arguments:
    """What stands with a trigger."""
    if trigger.type == "respond":
        known = _of_noun(scene, trigger) if trigger.noun else _of_verb(scene, trigger)
        return Arguments(agents=known.agents, subject=known.subject)
    return _of_noun(scene, trigger) if trigger.noun else _of_verb(scene, trigger)


def objects_of(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """The phrases after a verb, up to the next verb of its clause."""
    syntax = scene.grammar
    group = trigger.group
    assert group is not None
    later = [g.first for g in syntax.groups if g.clause == group.clause and g.first > group.main]
    stop = min(later, default=len(syntax.words))
    members = syntax.clauses[group.clause].members
    start = max(group.main, trigger.last if not trigger.noun else group.main)
    return phrases(syntax, [i for i in members if start < i < stop])


def heads(
    scene: Scene, found: list[Phrase], prepositions: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """The actors that head these phrases (or stand in them, where none does), each once."""
    wanted = [p for p in found if not p.preposition or p.preposition in prepositions]
    best: list[str] = []
    for strict in (True, False):
        for phrase in wanted:
            best += [p.actor.id for p in _parties(scene, phrase, strict)]
        if best:
            break
    return tuple(dict.fromkeys(best))


def _parties(scene: Scene, phrase: Phrase, strict: bool) -> list[Party]:
    inside = [p for p in scene.parties if phrase.first <= p.first and p.last <= phrase.last]
    if not strict:
        return inside[-1:]
    heading = [p for p in inside if p.last == phrase.last or _list_follows(scene, p.last)]
    return [p for p in heading if not any(_covers(o, p) for o in heading)]


def _covers(outer: Party, inner: Party) -> bool:
    return (
        outer.first <= inner.first
        and inner.last <= outer.last
        and outer.last - outer.first > inner.last - inner.first
    )


def _list_follows(scene: Scene, last: int) -> bool:
    return last + 1 < len(scene.words) and scene.words[last + 1].low in (",", "and")


def _of_verb(scene: Scene, trigger: Trigger) -> Arguments:
    group = trigger.group
    assert group is not None
    before, after = subject_of(scene, group), objects_of(scene, trigger)
    subject = heads(scene, before[:3])
    direct = _direct(after)
    target = heads(scene, direct) or heads(
        scene, [p for p in after if p.preposition in OBJECT_PREPOSITIONS][:1], OBJECT_PREPOSITIONS
    )
    if group.passive:
        by = [p for p in after if p.preposition == "by"]
        agents, patients = heads(scene, by[:2], frozenset(("by",))), subject
        doer, undergone = by[:1], before[:1]
    else:
        agents, patients, doer, undergone = subject, target, before[:1], direct[:1] or after[:1]
    patients = _other(
        agents,
        patients,
        heads(scene, after, frozenset(("with",))) if trigger.type in MUTUAL else (),
    )
    return Arguments(
        agents, patients, _keys(scene, undergone + after[:2] + (before[:1] if group.passive else [])),
        _place(scene, after + before), _edges(scene, doer, before), _edges(scene, undergone, after + before),
    )  # fmt: skip


def _direct(after: list[Phrase]) -> list[Phrase]:
    """The direct object and what is joined to it by "and" or commas."""
    out: list[Phrase] = []
    for phrase in after:
        if phrase.preposition:
            break
        out.append(phrase)
    return out[:3]


def _other(
    agents: tuple[str, ...], patients: tuple[str, ...], more: tuple[str, ...]
) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p for p in (*patients, *more) if p not in agents))


def _edges(
    scene: Scene, found: list[Phrase], more: Sequence[Phrase] = ()
) -> tuple[int, int] | None:
    """The words of the first phrase, with the "of" or "and" phrases right after it."""
    if not found:
        return None
    last = found[0].last
    for phrase in more:
        between = scene.words[last + 1].tag if phrase.first == last + 2 else ""
        if between == "C" or (between == "P" and phrase.preposition == "of"):
            last = phrase.last
    return found[0].first, last


def _of_noun(scene: Scene, trigger: Trigger) -> Arguments:
    left = left_edge(scene.words, trigger.first)
    owners = [p for p in scene.parties if left <= p.first and p.last < trigger.first]
    owners = [p for p in owners if not any(_covers(o, p) for o in owners)]
    before_is_target = bool(_concrete(scene, left, trigger.first - 1)) and not any(
        scene.words[i].tag == "S" for i in range(left, trigger.first)
    )
    own = tuple(dict.fromkeys(p.actor.id for p in owners[-1:]))
    following = _following(scene, trigger)
    by = heads(scene, [p for p in following if p.preposition == "by"][:2], frozenset(("by",)))
    of = [p for p in following if p.preposition == "of"]
    others = [
        p for p in following if p.preposition in OBJECT_PREPOSITIONS and p.preposition != "of"
    ]
    targets = heads(scene, others[:2], OBJECT_PREPOSITIONS)
    owned = heads(scene, of[:1], OBJECT_PREPOSITIONS)
    agents = by or (() if before_is_target else own)
    if trigger.lemma in words("nouns", "own_of") and not agents:
        agents, owned = owned, ()
    if trigger.group is not None and not agents:
        agents = _carried(scene, trigger.group)
    patients = _other(agents, (*owned, *targets), own if before_is_target else ())
    near = (of + others)[:2]
    keys = _keys(scene, near) | set(content(scene.words, left, trigger.first - 1))
    return Arguments(
        agents, patients, frozenset(keys), _place(scene, following),
        (left, trigger.first - 1) if left < trigger.first else None, _edges(scene, near, following), _carrier(scene, trigger),
    )  # fmt: skip


def _carrier(scene: Scene, trigger: Trigger) -> tuple[int, int] | None:
    """The words of the subject of the verb that carries a noun."""
    if trigger.group is None or trigger.group.passive or trigger.group.main > trigger.first:
        return None
    subject = subject_of(scene, trigger.group)
    return _edges(scene, subject, subject)


def _carried(scene: Scene, group: Group) -> tuple[str, ...]:
    """The doer of an event noun whose verb this is: its subject, unless the noun itself is that."""
    if group.passive or group.lemma in words("verbs", "happening") - words("verbs", "light"):
        return ()
    return heads(scene, subject_of(scene, group)[:2])


def _following(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """The prepositional phrases after a noun, up to the next verb of its clause."""
    syntax = scene.grammar
    later = [g.first for g in syntax.groups if g.first > trigger.last]
    stop = min(later, default=len(syntax.words))
    members = [i for i in syntax.clauses[trigger.clause].members if trigger.last < i < stop]
    out: list[Phrase] = []
    for phrase in phrases(syntax, members):
        comma = any(scene.words[i].low == "," for i in range(trigger.last + 1, phrase.first))
        if (not phrase.preposition and not out) or comma:
            break
        out.append(phrase)
    return out


def _concrete(scene: Scene, first: int, last: int) -> list[str]:
    return [
        w
        for w in content(scene.words, first, last)
        if w in words("nouns", "concrete") and w not in words("nouns", "doers")
    ]


def _keys(scene: Scene, found: list[Phrase]) -> frozenset[str]:
    return frozenset(w for p in found for w in content(scene.words, p.first, p.last))


def _place(scene: Scene, found: list[Phrase]) -> str:
    """The name after "in", "near" and the like, as the text has it."""
    for phrase in found:
        if phrase.preposition in PLACE_PREPOSITIONS:
            named = [i for i in range(phrase.first, phrase.last + 1) if scene.words[i].tag == "K"]
            if named and scene.words[phrase.last].tag == "K":
                return _joined(scene, named)
    return ""


def _joined(scene: Scene, named: list[int]) -> str:
    """The run of names that ends a phrase, with "and" and the name after it."""
    last = named[-1]
    first = last
    while first - 1 in named:
        first -= 1
    text = " ".join(w.text for w in scene.words[first : last + 1])
    after = scene.words[last + 1 : last + 3]
    if len(after) == 2 and after[0].low == "and" and after[1].tag == "K":
        return f"{text} and {after[1].text}"
    return text
