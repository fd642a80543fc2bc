"""Whether what a verb tells happened: by its tense, auxiliaries, and the verbs and words before it."""

from __future__ import annotations

from opcit.events.cues import cue_before
from opcit.events.scene import Scene
from opcit.events.subjects import subject_of
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words
from opcit.events.words import Word
from opcit.findings import Status

_MODALS: dict[str, Status] = {
    "will": "predicted", "shall": "predicted", "'ll": "predicted", "wo": "predicted",
    "would": "hypothetical", "could": "hypothetical", "can": "hypothetical", "may": "hypothetical",
    "might": "hypothetical", "must": "hypothetical", "should": "hypothetical",
    "ought": "hypothetical", "'d": "hypothetical", "ca": "hypothetical", "cannot": "hypothetical",
}  # fmt: skip


def verb_status(scene: Scene, trigger: Trigger) -> Status | None:
    group = trigger.group
    assert group is not None
    cue = cue_before(scene, trigger.first, group)
    if group.negated or cue == "negated" or _none_did(scene, group):
        return "negated"
    if cue == "happened":
        return cue
    if cue and not (cue == "ongoing" and group.past):
        return cue
    if _governor_negated(scene, group):
        return "negated"
    if in_question(scene, group.clause):
        return "hypothetical"
    if group.modal:
        return of_modal(scene, group)
    if _question(scene):
        return "hypothetical"
    return of_tense(scene, group)


def _none_did(scene: Scene, group: Group) -> bool:
    """Whether the subject is nobody: "no troops", "not one candidate", "neither side"."""
    for phrase in subject_of(scene, group)[:1]:
        start = max(0, phrase.first - 1)
        if any(w.low in _NOBODY for w in scene.words[start : phrase.last + 1]):
            return True
    return False


_NOBODY = frozenset(("no", "none", "nobody", "neither", "not"))


def of_modal(scene: Scene, group: Group) -> Status:
    """What a modal says; "would" in reported speech is "will" in the past."""
    planned = _announced(scene, group) and group.modal in ("will", "would", "'ll", "shall", "'d")
    return "planned" if planned else _MODALS.get(group.modal, "hypothetical")


def _announced(scene: Scene, group: Group) -> bool:
    """Whether the clause around the verb's announces, decides or promises it."""
    before = [g for g in scene.grammar.groups if g.main < group.first]
    return bool(before) and before[-1].lemma in words("verbs", "announcing")


def of_tense(scene: Scene, group: Group) -> Status | None:
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
    return (
        "hypothetical" if main.modal else of_tense(scene, main) if main.finite else "hypothetical"
    )


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


def in_question(scene: Scene, number: int) -> bool:
    """Whether a clause, or one around it, is opened by "if", "whether" and the like."""
    return any(c.opener in ("if", "whether", "unless") for c in scene.grammar.chain(number))
