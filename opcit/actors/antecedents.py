"""Whom a pronoun stands for: everything named shortly before is weighed, as Lappin and Leass (1994) do.

Each actor, and each thing that is none, weighs what its mentions in this sentence and the few before
weigh: a subject more than an object, the near more than the far. The grammar forbids some ("Berg saw him").
A pronoun is resolved where one weighs clearly more than the next; else it is left open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from opcit.actors import somebody
from opcit.actors.body_kinds import fits, is_kind, kind_of
from opcit.actors.clusters import Cluster
from opcit.actors.knowledge import bodies, listed
from opcit.actors.persons import Gender, Person
from opcit.actors.phrases import Phrase, Scene
from opcit.actors.pronouns import HE, IT, Pronoun
from opcit.actors.rivals import Rival, barred, may_rival, several, top, weight_of
from opcit.lists import table

Seen = tuple[Phrase, Cluster]

BACK = 5
"""How many sentences back a pronoun may reach."""
_CLEAR = 1.3
"""How many times as much as the next one an actor must weigh to be meant."""
_UNTOLD = 0.7
"""The weight of a person of whom the text does not tell the gender."""
_IT = {"state": 1.0, "organisation": 1.0, "government": 0.9, "armed_group": 0.9, "media": 0.9, "place": 0.4}  # fmt: skip
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
class Antecedents:
    """Resolves the pronouns of a text. called: how often each actor was "he" or "she"."""

    scenes: Sequence[Scene]
    persons: dict[str, Person]
    called: dict[tuple[str, Gender], int] = field(default_factory=dict)

    def answer(self, pronoun: Pronoun, scene: Scene, recent: Sequence[Seen]) -> Answer | None:
        """Whom a pronoun stands for: a noun, the body whose name tells so; else who stands out."""
        body = _called(pronoun.low, scene.line.number, recent) if is_kind(pronoun.low) else None
        if body:
            return Answer(body, f"“{pronoun.low}”: {body.name} is one by its name.")
        if pronoun.types and pronoun.low not in table("resumed"):
            return None
        return self.resolved(pronoun, scene, recent)

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
            rival.seen(line - phrase.line, *weight_of(pronoun, scene, there, index))
        for key, back, weight in self._things(pronoun, scene):
            found.setdefault(key, Rival(None)).seen(back, *weight)
        return list(found.values())

    def _fit(self, pronoun: Pronoun, phrase: Phrase, cluster: Cluster) -> float:
        """How well an actor agrees with a pronoun, 0 where it does not."""
        if pronoun.types:
            wide = pronoun.low != "region" or cluster.name in listed("regions", "places")
            named = phrase.kind != "noun" or phrase.words.lower().endswith(pronoun.low)
            wide &= fits(pronoun.low, cluster.name)
            return float(cluster.type in pronoun.types and named and wide)
        gender = HE.get(pronoun.low)
        if gender:
            if cluster.type != "person":
                return 0.0
            told = self._gender(cluster)
            return 1.0 if told == gender else 0.0 if told else _UNTOLD
        plural = several(phrase, cluster)
        if pronoun.low in IT:
            return 0.0 if plural else _IT.get(cluster.type, 0.0)
        return _THEY.get(cluster.type, 0.0) * (0.6 if plural is False else 1.0)

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
                if may_rival(pronoun, there, index) and not (
                    back == 0 and barred(scene, pronoun.index, index, pronoun.reflexive)
                ):
                    yield f"thing:{there.grammar.lemma(index)}", back, weight_of(pronoun, scene, there, index)  # fmt: skip

    def _learn(self, key: str, gender: Gender) -> None:
        """Takes a person for "he" or "she" once called so often and never otherwise."""
        self.called[key, gender] = self.called.get((key, gender), 0) + 1
        other: Gender = "female" if gender == "male" else "male"
        person = self.persons.get(key)
        if person and not person.gender and self.called[key, gender] >= _TWICE:
            person.gender = "" if self.called.get((key, other)) else gender


def _called(noun: str, line: int, recent: Sequence[Seen]) -> Cluster | None:
    """The body that a noun takes up by a name in the text, the one mentioned last; None where no name tells so.

    Nobody who writes "EU" goes on with "the union": the name has to be written out. Shortly after one that only
    the text tells of, that one is meant and not one that everybody knows: those have names and capitals.
    """
    named = {
        c.key: c for p, c in recent
        if c.key.startswith("body:") and p.kind == "name" and kind_of(p.words) and fits(noun, p.words)
    }  # fmt: skip
    own = [c for key, c in named.items() if key.removeprefix("body:") not in bodies() and line - c.seen <= BACK]  # fmt: skip
    order = sorted(own or named.values(), key=lambda c: -c.seen)
    alike = len(order) > 1 and order[0].seen == order[1].seen
    return order[0] if order and not alike else None


def _why(pronoun: Pronoun, best: Rival, *, alone: bool) -> str:
    back, role = best.near
    name, where = best.cluster.name if best.cluster else "", _WHERE[min(back, len(_WHERE) - 1)]
    if alone:
        return f"“{pronoun.low}”: {name} is the only one it fits up to {where}."
    told = "" if role == "other" else f" as {'an' if role[0] == 'o' else 'the'} {role}"
    return f"“{pronoun.low}”: {name} stands out in {where}{told}."
