"""From names to clusters: reads each line's phrases and gathers them in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from opcit import watched
from opcit.actors import elsewhere, titled
from opcit.actors.aliases import aliases
from opcit.actors.antecedents import Antecedents
from opcit.actors.belonging import Belonging, near, of_body
from opcit.actors.clusters import Clusters
from opcit.actors.grouping import grouped
from opcit.actors.heads import kinds
from opcit.actors.holding import Holding
from opcit.actors.introducing import introduce
from opcit.actors.items import Item, Items
from opcit.actors.knowledge import meanings_of
from opcit.actors.namesakes import namesake
from opcit.actors.persons import Person, Persons, gender_of
from opcit.actors.phrases import Phrase, Scene
from opcit.actors.pronouns import Pronoun
from opcit.actors.somebody import Somebody
from opcit.actors.standing import Standing
from opcit.actors.titled import Titled


class Gathering:
    """The actors of a text, gathered line by line. speaks_for: the body whose office a person holds."""

    def __init__(self, scenes: Sequence[Scene], date: str) -> None:
        self.scenes, self.date = scenes, date
        self.clusters = Clusters()
        self.persons = Persons(date)
        self.people: dict[str, Person] = {}
        self.ahead: list[Phrase] = []
        self.aliases = aliases(scenes)
        self.speaks_for: dict[str, str] = {}
        self.belonging = Belonging(self.clusters, self.persons, self.people)
        self.holding = Holding(self.clusters, self.persons, self.people, self.belonging)
        self.standing = Standing(
            self.clusters,
            self.persons,
            self.people,
            self.speaks_for,
            Antecedents(scenes, self.people),
        )
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
            self.standing.first_persons(scene, items, self.clusters.recent[known:])
        return self.clusters

    def _gather(self, scene: Scene, item: Item) -> None:
        what = item.what
        if isinstance(what, Titled):
            self._person(scene, what)
        elif isinstance(what, Pronoun):
            self.standing.pronoun(scene, what)
        elif isinstance(what, Somebody):
            self.holding.somebody(scene, what)
        elif isinstance(what, Phrase):
            self._phrase(scene, what)
        else:
            self.holding.office(scene, what)

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
        beside = self.clusters.at(scene, phrase.beside)
        if beside and beside.key.startswith("body:") and not phrase.words.endswith("s"):
            why = f"“{phrase.words}” says what {beside.name} is."
            self.clusters.joined(phrase, beside, why)
            return
        owner = self.clusters.at(scene, phrase.owner)
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
