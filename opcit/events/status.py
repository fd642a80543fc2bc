"""Whether an event happened, goes on, is planned or foreseen, may happen, or did not happen."""

from __future__ import annotations

from functools import cache

from opcit.events.noun_phrases import left_edge
from opcit.events.scene import Scene
from opcit.events.subjects import subject_of
from opcit.events.triggers import Trigger
from opcit.events.verb_groups import Group
from opcit.events.wordlists import phrases, words
from opcit.events.words import Word
from opcit.findings import Status

_BACK = 7
"""How many words before an event a cue still bears on it."""

_CUES: tuple[Status, ...] = (
    "happened",
    "negated",
    "planned",
    "predicted",
    "hypothetical",
    "ongoing",
)
_MODALS: dict[str, Status] = {
    "will": "predicted", "shall": "predicted", "'ll": "predicted", "wo": "predicted",
    "would": "hypothetical", "could": "hypothetical", "can": "hypothetical", "may": "hypothetical",
    "might": "hypothetical", "must": "hypothetical", "should": "hypothetical",
    "ought": "hypothetical", "'d": "hypothetical", "ca": "hypothetical", "cannot": "hypothetical",
}  # fmt: skip


def status(scene: Scene, trigger: Trigger) -> Status | None:
    """The status, or None where the words speak of no particular event (habits, general truths)."""
    return _noun_status(scene, trigger) if trigger.noun else _verb_status(scene, trigger)


def definite(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun speaks of a known event: "the", "this", a possessor, or a date before it."""
    left = left_edge(scene.words, trigger.first)
    inside = scene.words[left : trigger.first]
    if any(w.low in ("a", "an", "any", "no", "such") for w in inside):
        return False
    return any(
        (w.tag == "D" and w.low in _DEFINITE)
        or w.tag == "S"
        or (w.tag == "T" and w.low not in _VAGUE)
        for w in inside
    ) or any(w.tag == "K" for w in inside[-1:])


_VAGUE = frozenset(("recent", "recently", "past", "previous", "now"))
_DEFINITE = frozenset(
    [
        "the",
        "this",
        "these",
        "those",
        "that",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "both",
    ]
)


def _verb_status(scene: Scene, trigger: Trigger) -> Status | None:
    group = trigger.group
    assert group is not None
    cue = _cue(scene, trigger.first, group)
    if group.negated or cue == "negated" or _none_did(scene, group):
        return "negated"
    if cue == "happened":
        return cue
    if cue and not (cue == "ongoing" and group.past):
        return cue
    if _governor_negated(scene, group):
        return "negated"
    if _in_question(scene, group.clause):
        return "hypothetical"
    if group.modal:
        return _modal(scene, group)
    if _question(scene):
        return "hypothetical"
    return _tensed(scene, group)


def _none_did(scene: Scene, group: Group) -> bool:
    """Whether the subject is nobody: "no troops", "not one candidate", "neither side"."""
    for phrase in subject_of(scene, group)[:1]:
        start = max(0, phrase.first - 1)
        if any(w.low in _NOBODY for w in scene.words[start : phrase.last + 1]):
            return True
    return False


_NOBODY = frozenset(("no", "none", "nobody", "neither", "not"))


def _modal(scene: Scene, group: Group) -> Status:
    """What a modal says; "would" in reported speech is "will" in the past."""
    planned = _announced(scene, group) and group.modal in ("will", "would", "'ll", "shall", "'d")
    return "planned" if planned else _MODALS.get(group.modal, "hypothetical")


def _announced(scene: Scene, group: Group) -> bool:
    """Whether the clause around the verb's announces, decides or promises it."""
    before = [g for g in scene.grammar.groups if g.main < group.first]
    return bool(before) and before[-1].lemma in words("verbs", "announcing")


def _tensed(scene: Scene, group: Group) -> Status | None:
    if group.progressive:
        return "happened" if group.past and not group.perfect else "ongoing"
    if group.finite and (group.past or group.perfect):
        return "happened"
    if group.infinitive or (group.form == "gerund" and not group.finite):
        return _from_governor(scene, group)
    if group.form == "participle" or (group.passive and not group.finite):
        return "happened"
    return "happened" if scene.heading else None


def _from_governor(scene: Scene, group: Group) -> Status | None:
    """The status of an infinitive or -ing form: what the verb that it hangs on gives it."""
    before = [g for g in scene.grammar.groups if g.main < group.first]
    if before and before[-1].lemma in words("verbs", "achieving") and before[-1].past:
        return "negated" if before[-1].negated else "happened"
    if group.infinitive:
        return "hypothetical"
    previous = scene.words[group.first - 1] if group.first else None
    if scene.grammar.clauses[group.clause].kind == "participle" or _tells_on(previous):
        return _shared_status(scene, before, previous)
    return "hypothetical"


def _tells_on(previous: Word | None) -> bool:
    """Whether an -ing form after this word tells of something real: "by firing", "a note demanding"."""
    return previous is not None and (previous.low in _BEFORE_REAL or previous.tag in ("X", "K"))


_BEFORE_REAL = frozenset(("by", "after", "before", ",", "and", "in"))


def _shared_status(scene: Scene, before: list[Group], previous: Word | None) -> Status | None:
    """The status of the last verb with tense before an -ing form."""
    finite = [g for g in before if g.finite] or before
    if not finite:
        return "happened" if previous is not None and previous.low == "after" else None
    main = finite[-1]
    return "hypothetical" if main.modal else _tensed(scene, main) if main.finite else "hypothetical"


def _governor_negated(scene: Scene, group: Group) -> bool:
    """Whether an infinitive or "by ...ing" hangs on a verb that is negated ("chose not to respond by striking")."""
    if group.finite:
        return False
    before = [g for g in scene.grammar.groups if g.main < group.first and g.clause == group.clause]
    if not before:
        return False
    near = group.first - before[-1].main <= 3
    return near and (before[-1].negated or _governor_negated(scene, before[-1]))


def _question(scene: Scene) -> bool:
    return scene.words[-1].low == "?" or (len(scene.words) > 1 and scene.words[-2].low == "?")


def _noun_status(scene: Scene, trigger: Trigger) -> Status | None:
    left = left_edge(scene.words, trigger.first)
    inside = {w.low for w in scene.words[left : trigger.first]}
    if "such" in inside:
        return None
    if "no" in inside or "any" in inside:
        return "negated" if "no" in inside else "hypothetical"
    for word, state in _ADJECTIVES.items():
        if word in inside:
            return state
    cue = _cue(scene, left, trigger.group)
    if cue and not (
        cue == "hypothetical" and definite(scene, trigger) and not _strong(scene, left)
    ):
        return cue
    carrier = _carrier_status(scene, trigger)
    if carrier:
        return carrier
    if definite(scene, trigger):
        return "happened"
    return _indefinite(scene, trigger, left)


_ADJECTIVES: dict[str, Status] = {
    "possible": "hypothetical", "potential": "hypothetical", "planned": "planned",
    "upcoming": "planned", "forthcoming": "planned", "next": "planned", "coming": "planned",
    "imminent": "predicted", "looming": "predicted", "likely": "predicted",
    "hypothetical": "hypothetical", "ongoing": "ongoing", "continuing": "ongoing", "current": "ongoing",
    "failed": "negated", "averted": "negated", "thwarted": "negated",
}  # fmt: skip


def _in_question(scene: Scene, number: int) -> bool:
    """Whether a clause, or one around it, is opened by "if", "whether" and the like."""
    return any(c.opener in ("if", "whether", "unless") for c in scene.grammar.chain(number))


def _strong(scene: Scene, left: int) -> bool:
    """Whether a cue that casts doubt even on a known event stands right before the phrase."""
    before = scene.words[left - 1].low if left else ""
    return before in ("if", "avoid", "prevent", "avoiding", "preventing", "averting")


def _carrier_status(scene: Scene, trigger: Trigger) -> Status | None:
    """What the verb says that carries the noun or has it as its object."""
    group = trigger.group
    if group is None:
        return None
    if group.negated:
        return "negated"
    if group.modal:
        return _modal(scene, group)
    return "planned" if group.lemma in words("verbs", "scheduling") else _tensed(scene, group)


def _indefinite(scene: Scene, trigger: Trigger, left: int) -> Status | None:
    """The status of "a storming", "attacks": that of the verb it hangs on, or is the subject of."""
    later = [
        g for g in scene.grammar.groups if g.first > trigger.last and g.clause == trigger.clause
    ]
    if (
        later
        and later[0].finite
        and later[0].past
        and not later[0].modal
        and not _in_question(scene, trigger.clause)
    ):
        return "happened"
    before = [g for g in scene.grammar.groups if g.main < left and (g.finite or g.infinitive)]
    if not before:
        return "happened"
    last = before[-1]
    if last.modal or (last.infinitive and not last.past):
        first = _modal(scene, last) if last.modal else "hypothetical"
        clause = scene.grammar.clauses[trigger.clause]
        return "happened" if clause.kind == "after" else first
    if last.negated:
        return "negated"
    if _in_question(scene, trigger.clause):
        return "hypothetical"
    return (
        "happened"
        if last.past or last.perfect
        else "ongoing"
        if last.progressive
        else "hypothetical"
    )


def _cue(scene: Scene, at: int, group: Group | None) -> Status | None:
    """The nearest cue among the words just before, within the clause or right before it."""
    start = min(at, group.first) if group else at
    floor = max(0, start - _BACK)
    found = scene.words
    for i in range(max(at, start) - 1, floor - 1, -1):
        if found[i].low in (";", ":", "–", "—"):
            return None
        for state in _CUES:
            for phrase in _index(state).get(found[i].low, ()):
                if _ends(found, i, phrase, floor) and _bears(scene, i, start, group):
                    return state
    return None


@cache
def _index(state: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The cues of a status by their last word."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases("status", state):
        index.setdefault(phrase[-1], []).append(phrase)
    return {word: tuple(found) for word, found in index.items()}


def _ends(found: list[Word], i: int, phrase: tuple[str, ...], floor: int) -> bool:
    first = i - len(phrase) + 1
    return first >= max(0, floor - 3) and tuple(w.low for w in found[first : i + 1]) == phrase


def _bears(scene: Scene, i: int, start: int, group: Group | None) -> bool:
    """Whether nothing between the cue and the event cuts it off: a verb with tense, or an order word."""
    of = scene.grammar.of
    target = of[group.main] if group else of[min(start, len(of) - 1)]
    kinds = {scene.grammar.clauses[of[j]].kind for j in range(i + 1, start + 1)}
    if kinds & {"after", "before", "relative"} and of[i] != target:
        return False
    between = [g for g in scene.grammar.groups if i < g.first and g.main < start and g.finite]
    joined = any(scene.words[j].tag == "C" for j in range(i + 1, start))
    return (
        not between
        and not (joined and start - i > 4)
        and scene.words[i].low not in words("words", "be")
    )
