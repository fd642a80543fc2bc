"""Persons told by what they are: who holds an office, who leads a state, somebody of a trade."""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import dataclass, replace

from opcit.actors.belonging import Belonging, of_body
from opcit.actors.clusters import Cluster, Clusters
from opcit.actors.grouping import grouped
from opcit.actors.items import Office
from opcit.actors.knowledge import listed, state_name
from opcit.actors.persons import Gender, Person, Persons
from opcit.actors.phrases import Phrase, Scene
from opcit.actors.reference import holder, leader
from opcit.actors.somebody import Somebody, gender
from opcit.actors.somebody_phrase import phrase_of

_LEADERS = frozenset({"leader", "ruler", "strongman"})


@dataclass(frozen=True, slots=True)
class Holding:
    """Gives offices and nouns for somebody to whom they mean. people: the persons met, by key."""

    clusters: Clusters
    persons: Persons
    people: MutableMapping[str, Person]
    belonging: Belonging

    def office(self, scene: Scene, office: Office) -> None:
        """An office that stands for whoever holds it, or for itself where the text does not say who."""
        first, last, title, country = office.first, office.last, office.title, office.country
        words = scene.text(first, last)
        phrase = Phrase(
            scene.words[first].start, scene.words[last - 1].end, scene.line.number, "noun", "person", "", "",
            "", subject=scene.is_subject(last), words=words,
        )  # fmt: skip
        beside = self.clusters.at(scene, office.beside)
        person = holder(title, country, self.persons)
        if beside and beside.type == "person":
            self.clusters.joined(phrase, beside, f"“{words}” says who {beside.name} is.")
        elif person:
            self.people[person.key] = person
            why = f"“{words}”: {person.name} is said to hold that office."
            self.clusters.keyed(replace(phrase, key=person.key, name=person.name, why=why))
        elif country:
            name = f"{title} of {state_name(country)}"
            why = f"“{words}” names an office; the text does not say who holds it."
            self.clusters.keyed(
                replace(phrase, key=f"office:{title}:{country}", name=name, why=why)
            )

    def somebody(self, scene: Scene, found: Somebody) -> None:
        """Somebody told by a noun: who is named beside it, or was told of so before, or somebody new."""
        phrase = phrase_of(scene, found)
        owner, beside = self.clusters.at(scene, found.owner), self.clusters.at(scene, found.other)
        if owner:
            phrase = replace(phrase, bearing=phrase.bearing | {f"with:{owner.key}"})
        if beside and beside.type == phrase.type:
            beside.bearing |= phrase.bearing
            self._gendered(beside, gender(found.noun))
            self.clusters.joined(phrase, beside, f"“{phrase.words}” says who {beside.name} is.")
        elif found.noun in ("official", "authority") and owner is None:
            self.belonging.officials(scene, phrase)
        elif found.several:
            untold = not found.definite and not any(scene.grammar.under(found.last - 1, "acl"))
            loose = untold and found.noun in listed("actor_words", "anybody")
            grouped(self.clusters, of_body(phrase, owner), loose=loose, near=())
        elif not (found.noun in _LEADERS and self._leader(phrase, owner)):
            told = found.told or found.owner >= 0 or bool(phrase.bearing)
            self.clusters.somebody(phrase, told=told)

    def _gendered(self, cluster: Cluster, told: Gender) -> None:
        """Notes what a noun beside a name tells: "her husband, Ole Moe"."""
        person = self.people.get(cluster.key)
        if person and not person.gender:
            person.gender = told

    def _leader(self, phrase: Phrase, owner: Cluster | None) -> bool:
        """Gives a state's "leader" to who is said to lead it; whether there is one such."""
        own = self.belonging.state_of(owner) if owner and owner.type != "person" else ""
        nations = [b.removeprefix("of:") for b in sorted(phrase.bearing) if b.startswith("of:")]
        code = own or next((n for n in nations if len(n) == 2), "")
        led = leader(code, self.persons) if code else None
        if led is None:
            return False
        self.people[led.key] = led
        why = f"“{phrase.words}”: {led.name} is said to lead it."
        self.clusters.keyed(replace(phrase, key=led.key, name=led.name, why=why))
        return True
