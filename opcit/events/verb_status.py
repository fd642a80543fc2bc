"""Whether what a verb tells happened: by its tense, auxiliaries, and the verbs and words before it."""

from __future__ import annotations

from opcit.events.beliefs import believed_by_some, called_a_lie, judged_past
from opcit.events.cues import cue_before
from opcit.events.parties import actors
from opcit.events.scene import Scene
from opcit.events.subjects import subject_of
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words
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
    if group.negated or cue == "negated" or _none_did(scene, group) or called_a_lie(scene, group):
        return "negated"
    if believed_by_some(scene, group):
        return None
    if cue == "happened":
        return cue
    if cue and not (cue == "ongoing" and group.past):
        return cue
    state = state_of(scene, group)
    return "hypothetical" if _question(scene) and not group.modal and state != "negated" else state


def _none_did(scene: Scene, group: Group) -> bool:
    """Whether the subject is nobody: "no troops", "not one candidate", "neither side"."""
    for phrase in subject_of(scene, group)[:1]:
        start = max(0, phrase.first - 1)
        if any(w.low in _NOBODY and w.tag != "R" for w in scene.words[start : phrase.last + 1]):
            return True
    return False


_NOBODY = frozenset(("no", "none", "nobody", "neither", "not"))


def of_modal(scene: Scene, group: Group) -> Status:
    """What a modal says; "would" in reported speech is "will" in the past, "would often" what happened."""
    if group.modal == "would" and any(
        w.low in _OFTEN for w in scene.words[group.first : group.main]
    ):
        return "happened"
    if group.modal in ("will", "would", "'ll", "shall", "'d") and (told := _told(scene, group)):
        return told
    return _MODALS.get(group.modal, "hypothetical")


_OFTEN = frozenset(("sometimes", "often", "regularly", "usually", "frequently", "routinely"))


def _told(scene: Scene, group: Group) -> Status | None:
    """What is said to come: planned where its doer announces it, foreseen where somebody else tells of it."""
    governor = scene.grammar.governor(group.node)
    if governor is None or governor.lemma not in words("verbs", "announcing") | _FORETELLING:
        return None
    if governor.lemma not in _FORETELLING | {"say"}:
        return "planned"
    tellers, doers = (set(actors(scene, subject_of(scene, g))) for g in (governor, group))
    if tellers and doers and not tellers & doers and not _speaks_for(scene, tellers, doers):
        return "predicted"
    return "planned" if governor.lemma == "say" else "predicted"


_FORETELLING = frozenset(("tell", "predict", "foresee", "expect", "forecast", "believe", "think"))
"""Verbs after which "will" and "would" say what is foreseen. What is said may be either; what is announced is planned."""


def _speaks_for(scene: Scene, tellers: set[str], doers: set[str]) -> bool:
    """Whether who tells is part of who does, or an official of some state: these announce what it will do."""
    told = {p.actor.id: p.actor for p in scene.parties}
    official = any(told[t].type in ("government", "state") for t in tellers if t in told)
    return official or any(told[t].parent in doers for t in tellers if t in told)


def of_tense(scene: Scene, group: Group) -> Status | None:
    if group.progressive:
        return "happened" if group.past and not group.perfect else "ongoing"
    if group.finite and (group.past or group.perfect):
        return "happened"
    if (
        group.infinitive
        or (not group.finite and group.form in ("gerund", "base"))
        or _made_to(scene, group)
    ):
        return _from_governor(scene, group)
    if group.form == "participle" or (group.passive and not group.finite):
        lasting = (
            group.passive
            and group.finite
            and not (group.past or scene.grammar.kids(group.node, "obj"))
        )
        return "ongoing" if lasting else "happened"
    return "happened" if scene.heading else None


def _made_to(scene: Scene, group: Group) -> bool:
    """Whether a bare verb is what another helps or makes somebody do: "helped the army repress them"."""
    if group.form != "base" or group.modal or scene.words[group.node].dep not in ("xcomp", "ccomp"):
        return False
    governor = scene.grammar.governor(group.node)
    return governor is not None and governor.lemma in ("help", "make", "let", "see", "have")


def _from_governor(scene: Scene, group: Group) -> Status | None:
    """The status of an infinitive or -ing form: what the verb that it hangs on gives it."""
    governor = scene.grammar.governor(group.node)
    achieving = words("verbs", "achieving")
    could = governor is not None and scene.words[governor.node].low == "able"
    if (
        governor
        and (governor.lemma in achieving or (could and governor.past))
        and (governor.past or not governor.finite)
    ):
        return "negated" if governor.negated else state_of(scene, governor)
    real = group.form == "gerund" and not group.infinitive
    if real and (judged := judged_past(scene, group)):
        return state_of(scene, judged)
    if not real or not (_tells_on(scene, group) or scene.words[group.node].dep in ("advcl", "acl")):
        return "hypothetical"
    return _done_under(scene, governor) if governor else "happened"


def _done_under(scene: Scene, governor: Group) -> Status | None:
    """The status of a deed by the verb above it; "is suspected of asking" goes on, the asking does not."""
    state = state_of(scene, governor)
    return (
        "happened"
        if state == "ongoing" and governor.passive and not governor.progressive
        else state
    )


def _tells_on(scene: Scene, group: Group) -> bool:
    """Whether an -ing form after this word tells of something real: "by firing", "after firing"."""
    before = scene.words[group.first - 1] if group.first else None
    return before is not None and (before.low in _BEFORE_REAL or before.tag in ("X", "K"))


_BEFORE_REAL = frozenset(("by", "after", "before", ",", "and", "in"))


def state_of(scene: Scene, group: Group) -> Status | None:
    """What a verb itself says, whatever words stand before it."""
    if group.negated or _governor_negated(scene, group):
        return "negated"
    if in_question(scene, group.clause):
        return "hypothetical"
    return of_modal(scene, group) if group.modal else of_tense(scene, group)


def _governor_negated(scene: Scene, group: Group) -> bool:
    """Whether an infinitive or "by ...ing" hangs on a negated verb ("chose not to respond by striking")."""
    governor = None if group.finite else scene.grammar.governor(group.node)
    if governor is None or group.first - governor.main > 3 or governor.main > group.main:
        return False
    return governor.negated or _governor_negated(scene, governor)


def _question(scene: Scene) -> bool:
    return scene.words[-1].low == "?" or (len(scene.words) > 1 and scene.words[-2].low == "?")


def in_question(scene: Scene, number: int) -> bool:
    """Whether a clause, or one around it, is opened by "if", "whether" and the like."""
    return any(c.opener in ("if", "whether", "unless") for c in scene.grammar.chain(number))
