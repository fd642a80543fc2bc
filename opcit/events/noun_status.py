"""Whether what a noun names happened: known events did, others as the words around them say."""

from __future__ import annotations

from opcit.events.cues import cue_before
from opcit.events.scene import Scene
from opcit.events.trigger import Trigger
from opcit.events.verb_status import of_modal, of_tense, state_of
from opcit.events.wordlists import words
from opcit.findings import Status


def definite(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun speaks of a known event: "the", "this", a possessor, or a date before it."""
    left = scene.grammar.phrase(trigger.head)[0]
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


def noun_status(scene: Scene, trigger: Trigger) -> Status | None:
    left = scene.grammar.phrase(trigger.head)[0]
    inside = {w.low for w in scene.words[left : trigger.first]}
    if "such" in inside:
        return None
    if "no" in inside or "any" in inside:
        return "negated" if "no" in inside else "hypothetical"
    for word, state in _ADJECTIVES.items():
        if word in inside:
            return state
    cue = _cue(scene, trigger, left)
    if cue and (cue != "hypothetical" or not definite(scene, trigger) or _strong(scene, left)):
        return cue
    if told := put_off(scene, trigger) or _asked_for(scene, trigger):
        return told
    if carrier := "planned" if announced(scene, trigger) else _carrier_status(scene, trigger):
        return carrier
    return "happened" if definite(scene, trigger) else _indefinite(scene, trigger)


_ADJECTIVES: dict[str, Status] = {
    "possible": "hypothetical", "potential": "hypothetical", "planned": "planned",
    "upcoming": "planned", "forthcoming": "planned", "next": "planned", "coming": "planned",
    "announced": "planned", "promised": "planned", "proposed": "planned", "scheduled": "planned",
    "imminent": "predicted", "looming": "predicted", "likely": "predicted",
    "hypothetical": "hypothetical", "ongoing": "ongoing", "continuing": "ongoing", "current": "ongoing",
    "failed": "negated", "averted": "negated", "thwarted": "negated",
}  # fmt: skip


def announced(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun is what somebody announces, or promises, to do; to announce a ban is to impose it."""
    syntax, word = scene.grammar, scene.words[trigger.head]
    groups = [syntax.group_of(word.head)] if word.dep in ("obj", "nsubj", "nsubj:pass") else []
    groups += [syntax.group_of(k) for k in syntax.kids(trigger.head, "acl")]
    said = {
        g.lemma
        for g in groups
        if g and (word.dep != "nsubj" or not syntax.kids(g.node, "obj", "ccomp"))
    }
    takes_time = trigger.type in _TAKING_TIME and "announce" in said
    return takes_time or bool(said & {"promise", "pledge"})


_TAKING_TIME = frozenset(
    ("aid", "assault", "consult", "cooperate", "fight", "mobilize", "protest", "retreat", "vote")
)
"""Types of what is not yet done when it is announced."""


def put_off(scene: Scene, trigger: Trigger) -> Status | None:
    """The status of what was arranged and is cancelled, or put off: "the talks were cancelled"."""
    word = scene.words[trigger.head]
    group = scene.grammar.group_of(word.head)
    if group is None or group.negated or trigger.type not in _TAKING_TIME:
        return None
    if word.dep != ("nsubj:pass" if group.passive else "obj"):
        return None
    told: dict[str, Status] = {"cancelling": "negated", "postponing": "planned"}
    return next((told[n] for n in told if group.lemma in words("verbs", n)), None)


def _asked_for(scene: Scene, trigger: Trigger) -> Status | None:
    """The status of what somebody asks for: "demanded his release", "pressed for the release of the prisoners"."""
    syntax, word = scene.grammar, scene.words[trigger.head]
    group = syntax.group_of(word.head)
    if group is None or trigger.type in ("demand", "assault", "fight"):
        return None
    asking = group.lemma in words("verbs", "asking")
    asked = asking and syntax.preposition(trigger.head) == "for"
    wanted = word.dep == "obj" and group.lemma in ("demand", "seek")
    return "hypothetical" if asked or wanted else None


def _cue(scene: Scene, trigger: Trigger, left: int) -> Status | None:
    """What the words before a noun's phrase say of it."""
    cue = cue_before(scene, left, trigger.group)
    without = bool(left) and scene.words[left - 1].low == "without"
    return "happened" if cue == "negated" and without and _denied(scene, trigger) else cue


def _denied(scene: Scene, trigger: Trigger) -> bool:
    """Whether what could not be "without" an event is denied, so that the event was: "not possible without consent"."""
    governor = scene.grammar.governor(trigger.head)
    return governor is not None and governor.negated


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
        over = group.lemma in words("verbs", "ending") and definite(scene, trigger)
        return "ongoing" if over else of_modal(scene, group)  # what "would end" the war
    return "planned" if group.lemma in words("verbs", "scheduling") else of_tense(scene, group)


def _indefinite(scene: Scene, trigger: Trigger) -> Status | None:
    """The status of "a storming", "attacks": that of the verb it hangs on; after "after", it happened, as what something
    "was"."""
    governor = scene.grammar.governor(trigger.head)
    own = scene.grammar.group_of(trigger.head)
    if own is not None and own.past and scene.grammar.kids(trigger.head, "cop"):
        return state_of(scene, own)
    above = [scene.words[i].low for i in scene.grammar.up(trigger.head)]
    if governor is None and "ought" in above:
        return "hypothetical"
    if governor is None or scene.grammar.clauses[trigger.clause].kind == "after":
        return "happened"
    return state_of(scene, governor) or ("ongoing" if governor.perfect else "hypothetical")
