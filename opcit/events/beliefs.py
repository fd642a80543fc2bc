"""Clauses that only say what somebody believes, or what a lie says."""

from __future__ import annotations

from opcit.events.scene import Scene
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words


def believed_by_some(scene: Scene, group: Group) -> bool:
    """Whether a clause is only what nobody in particular believes: "those who think that the army won"."""
    governor = scene.grammar.governor(group.node)
    if governor is None or governor.lemma not in ("think", "believe", "imagine", "pretend"):
        return False
    if scene.words[group.node].dep != "ccomp" or scene.words[governor.node].dep != "acl:relcl":
        return False
    return scene.words[scene.words[governor.node].head].low in _ANYONE


_ANYONE = frozenset(
    ("those", "anyone", "anybody", "everyone", "everybody", "people", "some", "many")
)


def called_a_lie(scene: Scene, group: Group) -> bool:
    """Whether a clause says what a lie or a myth says: "the lie is that", "it is a myth that"."""
    syntax, word = scene.grammar, scene.words[group.node]
    outer = syntax.kids(group.node, "nsubj:outer")
    if word.dep in ("acl", "ccomp", "csubj") and [w for w in _marks(scene, group) if w == "that"]:
        outer += [word.head] if scene.words[word.head].tag == "X" else []
        outer += (
            syntax.kids(word.head, "nsubj", "nsubj:pass")
            if scene.words[word.head].lemma == "tell"
            else []
        )
    return any(
        scene.words[k].low in words("nouns", "untrue") and not denied(scene, k) for k in outer
    )


def _marks(scene: Scene, group: Group) -> list[str]:
    return [scene.words[k].low for k in scene.grammar.kids(group.node, "mark")]


def denied(scene: Scene, node: int) -> bool:
    """Whether a noun stands with "no" or "not": "no lie"."""
    return any(scene.words[k].low in ("no", "not", "n't") for k in scene.grammar.children[node])


def judged_past(scene: Scene, group: Group) -> Group | None:
    """The past "was" that a sentence opened by a deed says of it: "Forcing down the plane was a crime"."""
    verbs = (g for g in scene.grammar.groups if g.finite and g.main > group.main)
    told = next(verbs, None) if group.first == 0 else None
    apart = told is not None and any(w.low == "," for w in scene.words[: told.main])
    return told if told and told.past and told.lemma == "be" and not apart else None
