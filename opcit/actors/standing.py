"""Pronouns, and nouns like them, given to the actors they stand for: "he", "the group", "we"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from opcit.actors.antecedents import Antecedents
from opcit.actors.clusters import Cluster, Clusters
from opcit.actors.items import Item
from opcit.actors.persons import Person, Persons
from opcit.actors.phrases import Phrase, Scene
from opcit.actors.pronouns import FIRST, Pronoun
from opcit.actors.speech import WE, Speech


@dataclass(slots=True)
class Standing:
    """Gives pronouns to actors. speaks_for: the body whose office a person holds; people: the persons met, by key."""

    clusters: Clusters
    persons: Persons
    people: Mapping[str, Person]
    speaks_for: Mapping[str, str]
    antecedents: Antecedents
    speech: Speech = field(default_factory=Speech)

    def pronoun(self, scene: Scene, pronoun: Pronoun) -> None:
        """Whom a pronoun of the third person stands for; nobody where that is not clear."""
        if pronoun.low in FIRST:
            return
        beside = self.clusters.at(scene, pronoun.beside)
        if beside:
            if beside.type in pronoun.types:
                why = f"“{pronoun.low}”: {beside.name} is named beside it."
                self.clusters.joined(_phrase(scene, pronoun, beside, why), beside, why)
            return
        answer = self.antecedents.answer(pronoun, scene, self.clusters.recent)
        if answer:
            phrase = _phrase(scene, pronoun, answer.cluster, answer.why)
            person = self.people.get(answer.cluster.key)
            if person and phrase.subject:
                person.topic = scene.line.number
            self.clusters.joined(phrase, answer.cluster, answer.why)

    def first_persons(self, scene: Scene, items: Sequence[Item], said: Sequence[tuple[Phrase, Cluster]]) -> None:  # fmt: skip
        """Gives "I" to whoever is said to speak, and "we" to the body that the speaker stands for."""
        first = [i.what for i in items if isinstance(i.what, Pronoun) and i.what.low in FIRST]
        for where, pronoun, speaker in self.speech.heard(scene, first, said):
            key = self._stands_for(speaker) if pronoun.low in WE else speaker.key
            cluster = self.clusters.by_key.get(key)
            if cluster and (pronoun.low in WE or cluster.type == "person"):
                why = f"“{pronoun.low}”: {speaker.name} is speaking."
                self.clusters.joined(_phrase(where, pronoun, cluster, why), cluster, why)

    def _stands_for(self, speaker: Cluster) -> str:
        """The key of the body or government that "we" means when somebody speaks, "" where none is told."""
        person = self.people.get(speaker.key)
        if person is None:
            return (
                speaker.key if speaker.type in ("organisation", "armed_group", "government") else ""
            )
        country = self.persons.country(person)
        return self.speaks_for.get(speaker.key, f"gov:{country}" if country else "")


def _phrase(scene: Scene, pronoun: Pronoun, cluster: Cluster, why: str) -> Phrase:
    """The phrase of a pronoun, or of a noun like it, for the actor it stands for."""
    first, last = pronoun.first if pronoun.types else pronoun.index, pronoun.index + 1
    return Phrase(
        scene.words[first].start, scene.words[pronoun.index].end, scene.line.number, "noun" if pronoun.types else "pronoun",
        cluster.type, cluster.key, cluster.name, why, subject=scene.is_subject(last), words=scene.text(first, last),
    )  # fmt: skip
