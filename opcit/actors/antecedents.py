"""Whom a pronoun stands for: everything named shortly before is weighed, as Lappin and Leass (1994) do.

Each actor, and each thing that is none, weighs what its mentions in this sentence and the few before
weigh: a subject more than an object, the near more than the far. The grammar forbids some ("Berg saw him").
A pronoun is resolved where one weighs clearly more than the next; else it is left open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from opcit.actors import somebody
from opcit.actors.clusters import Cluster
from opcit.actors.heads import kinds
from opcit.actors.knowledge import listed
from opcit.actors.persons import Gender, Person
from opcit.actors.phrases import Phrase, Scene
from opcit.actors.pronouns import HE, IT, THEY, Pronoun

Seen = tuple[Phrase, Cluster]

BACK = 5
"""How many sentences back a pronoun may reach."""
_ROLE = {"subject": 1.0, "object": 0.75, "possessor": 0.55, "oblique": 0.5, "other": 0.55}
_FADE = 0.5
"""What is left of a weight from one sentence to the next."""
_CLEAR = 1.3
"""How many times as much as the next one an actor must weigh to be meant."""
_LIKE = 1.2
"""What the same place in the clause adds: subject after subject."""
_OWN = 1.5
"""What a possessive adds to the subject of its own clause: "Berg sold her house"."""
_UNTOLD = 0.7
"""The weight of a person of whom the text does not tell the gender."""
_IT = {"state": 1.0, "organisation": 1.0, "government": 0.9, "armed_group": 0.7, "media": 0.9, "place": 0.4}  # fmt: skip
_THEY = {"people": 1.0, "armed_group": 1.0, "organisation": 0.7, "government": 0.6, "state": 0.3, "media": 0.3}  # fmt: skip
_WHERE = ("this sentence", "the sentence before", "the sentence before the last", "the sentences before")  # fmt: skip
_TWICE = 2
"""How often a person must have been "he" to be taken for one from then on."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a pronoun stands for, and the reason that the reader is shown."""

    cluster: Cluster
    why: str


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


@dataclass(slots=True)
class Antecedents:
    """Resolves the pronouns of a text. called: how often each actor was "he" or "she"."""

    scenes: Sequence[Scene]
    persons: dict[str, Person]
    called: dict[tuple[str, Gender], int] = field(default_factory=dict)

    def resolved(self, pronoun: Pronoun, scene: Scene, recent: Sequence[Seen]) -> Answer | None:
        """Whom a pronoun stands for, None where that is not clear."""
        rivals = self.rivals(pronoun, scene, recent)
        order = sorted(rivals, key=lambda r: -r.weight)
        if not order or order[0].cluster is None:
            return None
        best, second = order[0], order[1].weight if len(order) > 1 else 0.0
        if best.weight < _CLEAR * second:
            return None
        gender = HE.get(pronoun.low)
        if gender:
            self._learn(order[0].cluster.key, gender)
        return Answer(order[0].cluster, _why(pronoun, best, alone=second == 0.0))

    def rivals(self, pronoun: Pronoun, scene: Scene, recent: Sequence[Seen]) -> list[Rival]:
        """All that a pronoun may mean, actors and things."""
        start, line = scene.words[pronoun.index].start, scene.line.number
        found: dict[str, Rival] = {}
        for phrase, cluster in reversed(recent):
            if line - phrase.line > BACK:
                break
            fit = self._fit(pronoun, phrase, cluster)
            there = self.scenes[phrase.line]
            index = top(there, phrase)
            if phrase.start >= start or not fit or self._forbidden(pronoun, scene, phrase, index):
                continue
            rival = found.setdefault(cluster.key, Rival(cluster, fit=fit))
            rival.seen(line - phrase.line, *_weight(pronoun, scene, there, index))
        for key, back, weight in self._things(pronoun, scene):
            found.setdefault(key, Rival(None)).seen(back, *weight)
        return list(found.values())

    def _fit(self, pronoun: Pronoun, phrase: Phrase, cluster: Cluster) -> float:
        """How well an actor agrees with a pronoun, 0 where it does not."""
        if pronoun.types:
            wide = pronoun.low != "region" or not cluster.parent
            named = phrase.kind != "noun" or phrase.words.lower().endswith(pronoun.low)
            return float(cluster.type in pronoun.types and named and wide)
        gender = HE.get(pronoun.low)
        if gender:
            if cluster.type != "person":
                return 0.0
            told = self._gender(cluster)
            return 1.0 if told == gender else 0.0 if told else _UNTOLD
        several = _several(phrase, cluster)
        if pronoun.low in IT:
            return 0.0 if several else _IT.get(cluster.type, 0.0)
        return _THEY.get(cluster.type, 0.0) * (1.0 if several or several is None else 0.6)

    def _gender(self, cluster: Cluster) -> str:
        person = self.persons.get(cluster.key)
        if person:
            return person.gender
        return somebody.gender(cluster.head.rpartition(":")[2])

    def _forbidden(self, pronoun: Pronoun, scene: Scene, phrase: Phrase, index: int) -> bool:
        return phrase.line == scene.line.number and barred(scene, pronoun.index, index, pronoun.reflexive)  # fmt: skip

    def _things(self, pronoun: Pronoun, scene: Scene) -> Iterator[tuple[str, int, tuple[float, str]]]:  # fmt: skip
        """The nouns before a pronoun that are no actors, for what can mean a thing; persons untold for the rest."""
        for back in range(min(BACK, scene.line.number) + 1):
            there = self.scenes[scene.line.number - back]
            for index in range(pronoun.index if back == 0 else len(there.words)):
                if _rivals(pronoun, there, index) and not (
                    back == 0 and barred(scene, pronoun.index, index, pronoun.reflexive)
                ):
                    yield f"thing:{there.grammar.lemma(index)}", back, _weight(pronoun, scene, there, index)  # fmt: skip

    def _learn(self, key: str, gender: Gender) -> None:
        """Takes a person for "he" or "she" once called so often and never otherwise."""
        self.called[key, gender] = self.called.get((key, gender), 0) + 1
        other: Gender = "female" if gender == "male" else "male"
        person = self.persons.get(key)
        if person and not person.gender and self.called[key, gender] >= _TWICE:
            person.gender = "" if self.called.get((key, other)) else gender


def top(scene: Scene, phrase: Phrase) -> int:
    """The main word of a phrase."""
    first, last = scene.index_at(phrase.start), scene.index_at(phrase.end - 1)
    return scene.grammar.top(first, last + 1)


def _weight(pronoun: Pronoun, scene: Scene, there: Scene, index: int) -> tuple[float, str]:
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


def _several(phrase: Phrase, cluster: Cluster) -> bool | None:
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


def _rivals(pronoun: Pronoun, there: Scene, index: int) -> bool:
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


def _why(pronoun: Pronoun, best: Rival, *, alone: bool) -> str:
    back, role = best.near
    name, where = best.cluster.name if best.cluster else "", _WHERE[min(back, len(_WHERE) - 1)]
    if alone:
        return f"“{pronoun.low}”: {name} is the only one it fits up to {where}."
    told = "" if role == "other" else f" as {'an' if role[0] == 'o' else 'the'} {role}"
    return f"“{pronoun.low}”: {name} stands out in {where}{told}."
