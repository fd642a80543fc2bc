"""Who did what to whom, and where: the actors that an event's words stand with.

By rules over rough clauses, until a parser finds subjects and objects: it would replace `arguments`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from opcit.events.clauses import Grammar
from opcit.events.noun_phrases import content, left_edge, right_edge
from opcit.events.scene import Party, Scene
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
OWN_OF = frozenset(
    [
        "withdrawal",
        "retreat",
        "surrender",
        "visit",
        "resignation",
        "statement",
        "march",
        "announcement",
        "death",
        "birth",
        "uprising",
        "protest",
        "revolt",
        "independence",
        "speech",
        "collapse",
        "candidacy",
        "independence",
        "promise",
        "threat",
        "demand",
        "refusal",
    ]
)
"""Nouns whose "of" names the doer: the withdrawal of the troops."""

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


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, words first..last, and the preposition before it, or ""."""

    first: int
    last: int
    preposition: str


def arguments(scene: Scene, trigger: Trigger) -> Arguments:
    """What stands with a trigger."""
    if trigger.type == "respond":
        known = _of_noun(scene, trigger) if trigger.noun else _of_verb(scene, trigger)
        return Arguments(agents=known.agents, subject=known.subject)
    return _of_noun(scene, trigger) if trigger.noun else _of_verb(scene, trigger)


def phrases(syntax: Grammar, indexes: list[int]) -> list[Phrase]:
    """The noun phrases among some words of a clause, in order."""
    found, out, skip = syntax.words, [], -1
    for i in indexes:
        if i <= skip or found[i].tag not in ("D", "X", "K", "Q", "O"):
            continue
        last = i if found[i].tag == "O" else min(right_edge(found, i), _run_end(indexes, i))
        governed = i and found[i - 1].tag == "P" and not _opens_clause(syntax, i - 1)
        preposition = found[i - 1].low if governed else ""
        out.append(Phrase(i, last, preposition))
        skip = last
    return out


def _opens_clause(syntax: Grammar, i: int) -> bool:
    """Whether a word such as "after" opens a clause with a verb, and so governs no noun."""
    clause = syntax.clauses[syntax.of[i]]
    return clause.first == i and any(g.clause == clause.number for g in syntax.groups)


def _run_end(indexes: list[int], i: int) -> int:
    """The last of consecutive words from i on."""
    at = indexes.index(i)
    while at + 1 < len(indexes) and indexes[at + 1] == indexes[at] + 1:
        at += 1
    return indexes[at]


def subject_of(scene: Scene, group: Group, depth: int = 0) -> list[Phrase]:
    """The phrases before a verb that can be its subject; of a verb without one, those it shares."""
    syntax = scene.grammar
    clause = syntax.clauses[group.clause]
    earlier = [g for g in syntax.groups if g.main < group.first]
    within = [g for g in earlier if g.clause == group.clause]
    start = within[-1].main + 1 if within and within[-1].finite else clause.first
    region = [i for i in clause.members if start <= i < group.first]
    bare = [p for p in phrases(syntax, region) if not _adjunct(scene, p)]
    own = [p for p in bare if not p.preposition] or (
        [] if within else [p for p in bare if p.preposition == "of"]
    )
    if own and not (group.form == "gerund" and not group.finite):
        chosen = _nearest(scene, bare, own, group, bool(within))
        if chosen and (depth > 4 or not _stands_for_speaker(scene, chosen, earlier)):
            return chosen
        if chosen:
            return subject_of(scene, earlier[-1], depth + 1) or chosen
    if depth > 4:
        return []
    if clause.kind == "relative" and not within:
        return _antecedent(scene, clause.first)
    if within:
        return subject_of(scene, within[-1], depth + 1)
    around = [g for g in earlier if clause.parent is not None and g.clause == clause.parent]
    return subject_of(scene, around[-1], depth + 1) if around else []


def _nearest(
    scene: Scene, bare: list[Phrase], own: list[Phrase], group: Group, shared: bool
) -> list[Phrase]:
    """The phrases after the last comma before a verb, unless the comma parts a list.

    Empty where none stands there and another verb is near, whose subject is meant then.
    """
    commas = [i for i in range(own[0].first, group.first) if scene.words[i].low == ","]
    if not commas:
        return bare[bare.index(own[0]) :]
    last = commas[-1]
    after = [p for p in own if p.first > last]
    listed = any(w.tag == "C" for w in scene.words[last : group.first])
    if after and not listed:
        return bare[bare.index(after[0]) :]
    return [] if shared and not after else bare[bare.index(own[0]) :]


def _stands_for_speaker(scene: Scene, chosen: list[Phrase], earlier: list[Group]) -> bool:
    """Whether the subject is an "it" or "he" of nobody known, right after a verb of saying."""
    first = chosen[0]
    pronoun = first.first == first.last and scene.words[first.first].tag == "O"
    if not pronoun or scene.owner_of(first.first) or not earlier:
        return False
    saying = words("verbs", "speech") | {
        "announce",
        "claim",
        "declare",
        "confirm",
        "warn",
        "promise",
        "deny",
    }
    return earlier[-1].lemma in saying and first.first - earlier[-1].main <= 2


def _adjunct(scene: Scene, phrase: Phrase) -> bool:
    return all(scene.words[i].tag in ("T", "R") for i in range(phrase.first, phrase.last + 1))


def _antecedent(scene: Scene, first: int) -> list[Phrase]:
    """The noun phrase before a relative pronoun."""
    i = first - 1
    while i >= 0 and scene.words[i].tag in (".", "T", "P"):
        i -= 1
    return [Phrase(left_edge(scene.words, i), i, "")] if i >= 0 else []


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
        _place(scene, after + before), _edges(doer, before), _edges(undergone, after + before),
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


def _edges(found: list[Phrase], more: Sequence[Phrase] = ()) -> tuple[int, int] | None:
    """The words of the first phrase, with the "of" phrase right after it."""
    if not found:
        return None
    last = found[0].last
    for phrase in more:
        if phrase.preposition == "of" and phrase.first == last + 2:
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
    if trigger.lemma in OWN_OF and not agents:
        agents, owned = owned, ()
    if trigger.group is not None and not agents:
        agents = _carried(scene, trigger.group)
    patients = _other(agents, (*owned, *targets), own if before_is_target else ())
    near = (of + others)[:2]
    keys = _keys(scene, near) | set(content(scene.words, left, trigger.first - 1))
    return Arguments(
        agents, patients, frozenset(keys), _place(scene, following),
        (left, trigger.first - 1) if left < trigger.first else None, _edges(near, following), _carrier(scene, trigger),
    )  # fmt: skip


def _carrier(scene: Scene, trigger: Trigger) -> tuple[int, int] | None:
    """The words of the subject of the verb that carries a noun."""
    if trigger.group is None or trigger.group.passive or trigger.group.main > trigger.first:
        return None
    subject = subject_of(scene, trigger.group)
    return _edges(subject, subject)


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
        if w in words("nouns", "concrete") and w not in _DOERS
    ]


_DOERS = frozenset(
    [
        "police",
        "soldier",
        "troop",
        "force",
        "militia",
        "militant",
        "rebel",
        "fighter",
        "protester",
        "demonstrator",
        "guard",
        "official",
        "leader",
        "minister",
        "president",
        "crowd",
        "worker",
        "student",
        "people",
        "person",
        "man",
        "woman",
        "child",
        "army",
        "drone",
        "plane",
        "jet",
        "aircraft",
        "helicopter",
        "tank",
        "missile",
        "car",
        "vehicle",
    ]
)


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
