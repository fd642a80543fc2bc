"""From names to clusters: reads each line's phrases and gathers them in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from opcit import watched
from opcit.actors import elsewhere, titled
from opcit.actors.aliases import aliases
from opcit.actors.antecedents import Antecedents
from opcit.actors.belonging import Belonging, near, of_body
from opcit.actors.clusters import Cluster, Clusters
from opcit.actors.grouping import grouped
from opcit.actors.heads import kinds
from opcit.actors.introducing import introduce
from opcit.actors.items import Item, Items, Office
from opcit.actors.knowledge import listed, meanings_of, state_name
from opcit.actors.namesakes import namesake
from opcit.actors.persons import Gender, Person, Persons, gender_of
from opcit.actors.phrases import Phrase, Scene
from opcit.actors.pronouns import FIRST, Pronoun
from opcit.actors.reference import holder, leader
from opcit.actors.somebody import Somebody, gender
from opcit.actors.somebody_phrase import phrase_of
from opcit.actors.speech import WE, Speech
from opcit.actors.titled import Titled

_LEADERS = frozenset({"leader", "ruler", "strongman"})


class Gathering:
    """The actors of a text, gathered line by line. speaks_for: the body whose office a person holds."""

    def __init__(self, scenes: Sequence[Scene], date: str) -> None:
        self.scenes, self.date = scenes, date
        self.clusters = Clusters()
        self.persons = Persons(date)
        self.people: dict[str, Person] = {}
        self.ahead: list[Phrase] = []
        self.aliases = aliases(scenes)
        self.speech = Speech()
        self.speaks_for: dict[str, str] = {}
        self.pronouns = Antecedents(scenes, self.people)
        self.belonging = Belonging(self.clusters, self.persons, self.people)
        self.persons.introduce(list(titled.names_of(scenes)))

    def run(self) -> Clusters:
        """Gathers everything; persons' offices first, so that "the president" can look ahead to them."""
        reads = Items(self.aliases)
        both = [(scene, reads.of(scene)) for scene in watched.heed(self.scenes)]
        for scene, items in watched.heed(both):
            introduce(self.persons, scene, [i.what for i in items if isinstance(i.what, Titled)])
        for scene, items in watched.through(both, "telling who is who"):
            self.ahead = [i.what for i in items if isinstance(i.what, Phrase)]
            known = len(self.clusters.recent)
            for item in items:
                self._gather(scene, item)
            self._first_persons(scene, items, self.clusters.recent[known:])
        return self.clusters

    def _gather(self, scene: Scene, item: Item) -> None:
        what = item.what
        if isinstance(what, Titled):
            self._person(scene, what)
        elif isinstance(what, Pronoun):
            self._pronoun(scene, what)
        elif isinstance(what, Somebody):
            self._somebody(scene, what)
        elif isinstance(what, Phrase):
            self._phrase(scene, what)
        else:
            self._office(scene, what)

    def _person(self, scene: Scene, found: Titled) -> None:
        name = scene.text(found.spot.first, found.spot.last)
        told, meant = gender_of(name, found.titles), namesake(scene, found.spot, self.persons)
        person = self.persons.of(name, told, scene.line.number, meant)
        self.people[person.key] = person
        if found.body:
            self.speaks_for[person.key] = self._body_key(found.body)
        self.clusters.keyed(titled.person_phrase(scene, found, person))

    def _body_key(self, name: str) -> str:
        """The key of an organisation or government by name."""
        known = next((f"body:{m.key}" for m in meanings_of(name) if m.sort == "body"), "")
        return known or f"body:{self.aliases.get(name, name).lower()}"

    def _phrase(self, scene: Scene, phrase: Phrase) -> None:
        if phrase.key:
            cluster = self.clusters.keyed(phrase)
            if cluster.key.startswith("gov:") and phrase.head:
                cluster.head = cluster.head or phrase.head
            return
        beside = self._at(scene, phrase.beside)
        if beside and beside.key.startswith("body:") and not phrase.words.endswith("s"):
            why = f"“{phrase.words}” says what {beside.name} is."
            self.clusters.joined(phrase, beside, why)
            return
        owner = self._at(scene, phrase.owner)
        phrase = of_body(self.belonging.owned(phrase, owner), owner)
        if phrase.key:
            self.clusters.keyed(phrase)
            return
        if phrase.head == "officials" and not phrase.bearing:
            self.belonging.officials(scene, phrase)
            return
        if phrase.head.startswith("government:") and not phrase.bearing:
            self.belonging.government(scene, phrase)
            return
        self._group(scene, phrase)

    def _group(self, scene: Scene, phrase: Phrase) -> None:
        """A group that nothing else says who it is: by its words, and by the place they stand near."""
        keys, beside = near(scene, phrase, self.ahead)
        phrase = replace(phrase, name=f"{phrase.name} {beside}", placed=True) if beside else phrase
        told = elsewhere.where(scene, phrase, self.date) if scene.line.role == "body" else None
        kind = kinds().get(phrase.head.partition(":")[0])
        kin = kind.kin if kind and phrase.pointed else ()
        grouped(
            self.clusters, phrase, loose=kind is None or kind.loose, near=keys, kin=kin, where=told
        )

    def _office(self, scene: Scene, office: Office) -> None:
        first, last, title, country = office.first, office.last, office.title, office.country
        words = scene.text(first, last)
        phrase = Phrase(
            scene.words[first].start, scene.words[last - 1].end, scene.line.number, "noun", "person", "", "",
            "", subject=scene.is_subject(last), words=words,
        )  # fmt: skip
        beside = self._at(scene, office.beside)
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

    def _somebody(self, scene: Scene, found: Somebody) -> None:
        """Somebody told by a noun: who is named beside it, or was told of so before, or somebody new."""
        phrase = phrase_of(scene, found)
        owner, beside = self._at(scene, found.owner), self._at(scene, found.other)
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

    def _at(self, scene: Scene, index: int) -> Cluster | None:
        """The actor that a word of the line mentions, if it is known by now."""
        return self.clusters.at(scene.line.number, scene.words[index].start) if index >= 0 else None

    def _first_persons(self, scene: Scene, items: Sequence[Item], said: Sequence[tuple[Phrase, Cluster]]) -> None:  # fmt: skip
        """Gives "I" to whoever is said to speak, and "we" to the body that the speaker stands for."""
        first = [i.what for i in items if isinstance(i.what, Pronoun) and i.what.low in FIRST]
        for where, pronoun, speaker in self.speech.heard(scene, first, said):
            key = self._stands_for(speaker) if pronoun.low in WE else speaker.key
            cluster = self.clusters.by_key.get(key)
            if cluster and (pronoun.low in WE or cluster.type == "person"):
                why = f"“{pronoun.low}”: {speaker.name} is speaking."
                self.clusters.joined(_standing(where, pronoun, cluster, why), cluster, why)

    def _stands_for(self, speaker: Cluster) -> str:
        """The key of the body or government that "we" means when somebody speaks, "" where none is told."""
        person = self.people.get(speaker.key)
        if person is None:
            return (
                speaker.key if speaker.type in ("organisation", "armed_group", "government") else ""
            )
        country = self.persons.country(person)
        return self.speaks_for.get(speaker.key, f"gov:{country}" if country else "")

    def _pronoun(self, scene: Scene, pronoun: Pronoun) -> None:
        if pronoun.low in FIRST:
            return
        beside = self._at(scene, pronoun.beside)
        if beside:
            if beside.type in pronoun.types:
                why = f"“{pronoun.low}”: {beside.name} is named beside it."
                self.clusters.joined(_standing(scene, pronoun, beside, why), beside, why)
            return
        answer = self.pronouns.answer(pronoun, scene, self.clusters.recent)
        if answer:
            phrase = _standing(scene, pronoun, answer.cluster, answer.why)
            person = self.people.get(answer.cluster.key)
            if person and phrase.subject:
                person.topic = scene.line.number
            self.clusters.joined(phrase, answer.cluster, answer.why)


def _standing(scene: Scene, pronoun: Pronoun, cluster: Cluster, why: str) -> Phrase:
    """The phrase of a pronoun, or of a noun like it, for the actor it stands for."""
    first, last = pronoun.first if pronoun.types else pronoun.index, pronoun.index + 1
    return Phrase(
        scene.words[first].start, scene.words[pronoun.index].end, scene.line.number, "noun" if pronoun.types else "pronoun",
        cluster.type, cluster.key, cluster.name, why, subject=scene.is_subject(last), words=scene.text(first, last),
    )  # fmt: skip
