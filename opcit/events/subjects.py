"""The subject of a verb, its own or that of the verb it hangs on, and what follows verbs and nouns."""

from __future__ import annotations

from dataclasses import dataclass

from opcit.events.clauses import Grammar
from opcit.events.scene import Scene
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words

FOLLOWING = ("obj", "iobj", "obl", "obl:agent", "nmod", "obl:unmarked")
DEPTH = 4
"""How many verbs up a shared subject is looked for."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The noun phrase of the word at `node`, words first..last, and the preposition before it, or ""."""

    node: int
    first: int
    last: int
    preposition: str


def phrases(syntax: Grammar, node: int, preposition: str = "") -> list[Phrase]:
    """The phrase of a noun and of those joined to it by "and" or commas, which share its preposition."""
    shared = syntax.preposition(node) or preposition
    return [
        Phrase(j, *syntax.phrase(j), syntax.preposition(j) or shared) for j in syntax.joined(node)
    ]


def following(syntax: Grammar, node: int, deps: tuple[str, ...] = FOLLOWING) -> list[Phrase]:
    """A verb's objects and the phrases with a preposition that hang on it, or on a noun, in order."""
    found = [k for k in syntax.kids(node, *deps) if syntax.words[k].tag != "T"]
    return [p for k in found for p in phrases(syntax, k)]


def subject_of(scene: Scene, group: Group) -> list[Phrase]:
    """The phrases of a verb's subject; of a verb without one, of the one it shares."""
    node = _subject(scene, group.node, DEPTH)
    return phrases(scene.grammar, node) if node is not None else []


def _subject(scene: Scene, node: int, depth: int) -> int | None:
    syntax = scene.grammar
    word = syntax.words[node]
    ranks = (("nsubj", "nsubj:pass"), ("nsubj:outer",), ("expl", "csubj"))
    if own := next((kids for rank in ranks if (kids := syntax.kids(node, *rank))), []):
        return _meant(scene, own[0], node, depth)
    if depth and (listed := _listed(syntax, node)) is not None:
        return _subject(scene, listed, depth - 1)
    if depth == 0 or word.head == node:
        return None
    if word.dep == "conj":
        return _subject(scene, word.head, depth - 1)
    marks = [syntax.words[k].low for k in syntax.kids(node, "mark")]
    if word.dep in ("acl", "acl:relcl", "amod") and word.tag in ("V", "G") and not marks:
        writing = syntax.words[word.head].low in words("nouns", "documents") and word.tag == "G"
        governor = syntax.governor(node) if writing else None
        return _subject(scene, governor.node, depth - 1) if governor else word.head
    if (
        word.dep == "xcomp"
        or (word.dep == "advcl" and marks[:1] == ["to"])
        or _blamed(syntax, node)
    ):
        return _controller(scene, word.head, depth)
    governor, own_tense = syntax.governor(node), syntax.group_of(node)
    if own_tense is not None and own_tense.finite and word.dep in _OWN_SUBJECT:
        return None
    return _subject(scene, governor.node, depth - 1) if governor else None


def _listed(syntax: Grammar, node: int) -> int | None:
    """The first verb of those that commas list, which trees hang on a later one: "was hailed, was boarded and was sunk"."""
    group = syntax.group_of(node)
    before = [k for k in syntax.kids(node, "parataxis") if k < node]
    first = syntax.group_of(before[0]) if before else None
    both = group is not None and first is not None and group.finite and first.finite
    return before[0] if both else None


_OWN_SUBJECT = frozenset(("ccomp", "advcl", "acl:relcl"))
"""Clauses that with a tense have a subject of their own, even where the parser did not see it."""


def _blamed(syntax: Grammar, node: int) -> bool:
    """Whether a verb says what somebody is blamed, or thanked, for having done: "accused them of firing"."""
    word = syntax.words[node]
    opened = [syntax.words[k].low for k in syntax.kids(node, "mark")][:1] in (["of"], ["for"])
    deed = word.dep in ("advcl", "obl") and word.tag == "G" and opened
    return deed and syntax.words[word.head].lemma in words("verbs", "blaming")


def _meant(scene: Scene, own: int, node: int, depth: int) -> int:
    """What a subject stands for: the noun before "who", the speaker for an unknown "it"."""
    syntax = scene.grammar
    word = syntax.words[own]
    if word.low in ("who", "which", "that") and syntax.words[node].dep == "acl:relcl":
        return syntax.words[node].head
    if word.low in ("who", "which", "that") and _cleft(syntax, node):
        return syntax.words[node].head
    if word.tag != "O" or scene.owner_of(own) or syntax.words[node].dep != "ccomp" or depth == 0:
        return own
    governor = syntax.governor(node)
    saying = words("verbs", "speech") | words("verbs", "announcing")
    if governor is None or governor.lemma not in saying:
        return own
    speaker = _subject(scene, governor.node, depth - 1)
    return own if speaker is None or not _may_be(scene, word.low, speaker) else speaker


def _cleft(syntax: Grammar, node: int) -> bool:
    """Whether a clause says of whom "it was" what they did: "It was Norland that chose the day"."""
    above = syntax.words[node].head
    it = any(syntax.words[k].low == "it" for k in syntax.kids(above, "nsubj"))
    return syntax.words[node].dep in ("csubj", "ccomp") and it and bool(syntax.kids(above, "cop"))


def _may_be(scene: Scene, pronoun: str, speaker: int) -> bool:
    """Whether a pronoun may stand for who speaks: "it" for no person, "they" for no single one."""
    owner = scene.owner_of(speaker)
    if pronoun in ("he", "she"):
        return False
    return owner is None or owner.actor.type != "person" or pronoun not in ("it", "they")


def _himself(scene: Scene, verb: int, acted_on: int) -> bool:
    """Whether an object, no "himself", was taken for the verb's own subject: in "Holm asked him" it is another."""
    subject = scene.grammar.kids(verb, "nsubj")
    one, other = (scene.owner_of(k) for k in (subject[0], acted_on)) if subject else (None, None)
    plain = scene.words[acted_on].tag == "O" and not scene.words[acted_on].low.endswith(
        ("self", "selves")
    )
    return plain and one is not None and other is not None and one.actor.id == other.actor.id


def _controller(scene: Scene, head: int, depth: int) -> int | None:
    """Who does what an infinitive says: whom the verb above it acts upon, else that verb's subject."""
    syntax = scene.grammar
    acted_on = syntax.kids(head, "obj", "iobj")
    before = [k for k in acted_on if scene.owner_of(k)] or acted_on
    if before and _himself(scene, head, before[0]):
        return None
    driving = syntax.words[head].lemma in words("verbs", "controlling") | words("verbs", "blaming")
    return before[0] if before and driving else _subject(scene, head, depth - 1)
