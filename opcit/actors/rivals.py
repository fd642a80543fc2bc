"""What a pronoun may mean, how much each weighs, and what the grammar forbids."""

from __future__ import annotations

from dataclasses import dataclass, field

from opcit.actors import somebody
from opcit.actors.clusters import Cluster
from opcit.actors.heads import kinds
from opcit.actors.knowledge import listed
from opcit.actors.phrases import Phrase, Scene
from opcit.actors.pronouns import HE, THEY, Pronoun

_ROLE = {"subject": 1.0, "object": 0.75, "possessor": 0.55, "oblique": 0.5, "other": 0.55}
_FADE = 0.5
"""What is left of a weight from one sentence to the next."""
_LIKE = 1.2
"""What the same place in the clause adds: subject after subject."""
_OWN = 1.5
"""What a possessive adds to the subject of its own clause: "Berg sold her house"."""


@dataclass(slots=True)
class Rival:
    """Somebody or something a pronoun may mean. cluster: None for what is no actor."""

    cluster: Cluster | None
    weights: dict[int, tuple[float, str]] = field(default_factory=dict)
    fit: float = 1.0

    def seen(self, back: int, weight: float, role: str) -> None:
        """Takes a mention in so many sentences back; the weightiest of a sentence counts."""
        self.weights[back] = max(self.weights.get(back, (0.0, "")), (weight, role))

    @property
    def weight(self) -> float:
        """The weight of all its mentions."""
        return self.fit * sum(w * _FADE**back for back, (w, _) in self.weights.items())

    @property
    def near(self) -> tuple[int, str]:
        """How many sentences back it stands last, and as what."""
        back = min(self.weights)
        return back, self.weights[back][1]


def top(scene: Scene, phrase: Phrase) -> int:
    """The main word of a phrase."""
    first, last = scene.index_at(phrase.start), scene.index_at(phrase.end - 1)
    return scene.grammar.top(first, last + 1)


def weight_of(pronoun: Pronoun, scene: Scene, there: Scene, index: int) -> tuple[float, str]:
    """What a mention weighs by its place in its clause, and that place."""
    role, own = there.grammar.role(index), scene.grammar.role(pronoun.index)
    weight = _ROLE[role]
    if role == own == "subject":
        weight *= _LIKE
    if there is scene and own == "possessor":
        clause = scene.grammar.clause(pronoun.index)
        if scene.grammar.first(index) in scene.grammar.subjects(clause):
            weight *= _OWN
    return weight, role


def barred(scene: Scene, at: int, index: int, reflexive: bool) -> bool:
    """Whether the grammar forbids a word to mean the same as another in its sentence.

    "Berg saw him" has two persons, "Berg saw himself" one; nobody is part of "the head of his office".
    """
    grammar = scene.grammar
    clause, owner = grammar.clause(at), grammar.role(at) == "possessor"
    subject = grammar.first(index) in grammar.subjects(clause)
    if reflexive:
        return not subject
    if subject and grammar.role(at) == "possessor" and grammar.pos(at) != "PRON":
        return True  # "Chad supplies the country's south" is not about Chad twice
    if grammar.within(at, index) and clause == grammar.clause(index):
        return True
    return subject and not owner and grammar.role(at) in ("object", "oblique")


def several(phrase: Phrase, cluster: Cluster) -> bool | None:
    """Whether a description is in the plural; None where it is a name or could be both."""
    kind = kinds().get(cluster.head)
    if phrase.kind == "pronoun":
        return True if phrase.words.lower() in THEY else None
    if cluster.type == "people":
        return True
    if phrase.kind == "name":
        return None if kind and kind.plural else False
    last = phrase.words.lower().split()[-1]
    if last.endswith(("s", "men", "people", "police")) and not last.endswith("ss"):
        return True
    return None if kind and kind.plural else False


def may_rival(pronoun: Pronoun, there: Scene, index: int) -> bool:
    """Whether a noun that is part of no actor may be meant by a pronoun."""
    grammar = there.grammar
    if grammar.tag(index) not in ("NN", "NNS") or not there.free(index, index + 1):
        return False
    dep = grammar.dep(index).split(":")
    if dep[0] in ("compound", "flat", "amod", "fixed") or dep[-1] == "tmod":
        return False
    plural, person = grammar.tag(index) == "NNS", grammar.lemma(index) in listed("person_nouns", "words")  # fmt: skip
    if pronoun.types:
        return False
    gender = HE.get(pronoun.low)
    if gender:
        return person and not plural and somebody.gender(grammar.lemma(index)) in ("", gender)
    return plural if pronoun.low in THEY else not plural and not person
