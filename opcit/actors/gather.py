"""From names to clusters: reads each line's phrases and gathers them in the order of the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from opcit.actors import described, titled
from opcit.actors.aliases import aliases
from opcit.actors.antecedents import Antecedents
from opcit.actors.clusters import Cluster, Clusters, group_key
from opcit.actors.collectives import Group, groups, head_at
from opcit.actors.heads import LED, heads, kinds
from opcit.actors.knowledge import listed, meanings_of, state_adjective, state_name
from opcit.actors.persons import Office, Person, Persons, gender_of
from opcit.actors.phrases import Phrase, Scene
from opcit.actors.pronouns import FIRST, Pronoun, Quoting, pronouns, resuming
from opcit.actors.reference import holder
from opcit.actors.somebody import Somebody, is_predicate, phrase_of, somebodies
from opcit.actors.speech import WE, Speech
from opcit.actors.states import government_name, named
from opcit.actors.titled import Titled


@dataclass(frozen=True, slots=True)
class _Item:
    """Something of a line to be gathered, at its place."""

    start: int
    what: Phrase | Titled | Pronoun | Somebody | tuple[int, int, str, str]


class Gathering:
    """The actors of a text, gathered line by line."""

    def __init__(self, scenes: Sequence[Scene], date: str) -> None:
        self.scenes = scenes
        self.clusters = Clusters()
        self.persons = Persons(date)
        self.people: dict[str, Person] = {}
        self.ahead: list[Phrase] = []
        self.heads: dict[tuple[int, int], str] = {}
        self.aliases = aliases(scenes)
        self.quoting = Quoting()
        self.speech = Speech()
        self.speaks_for: dict[str, str] = {}
        self.pronouns = Antecedents(scenes, self.people)
        self.persons.introduce(list(titled.names_of(scenes)))

    def run(self) -> Clusters:
        """Gathers everything; persons' offices first, so that "the president" can look ahead to them."""
        found = [sorted(self._items(scene), key=lambda i: i.start) for scene in self.scenes]
        for scene, items in zip(self.scenes, found, strict=True):
            self._introduce(scene, [i.what for i in items if isinstance(i.what, Titled)])
        for scene, items in zip(self.scenes, found, strict=True):
            self.ahead = [i.what for i in items if isinstance(i.what, Phrase)]
            known = len(self.clusters.recent)
            for item in items:
                self._gather(scene, item)
            self._first_persons(scene, items, self.clusters.recent[known:])
        return self.clusters

    def _introduce(self, scene: Scene, found: list[Titled]) -> None:
        """Notes the offices and gender that stand with names, before anything is resolved."""
        for title in found:
            name = scene.text(title.spot.first, title.spot.last)
            person = self.persons.known(name, gender_of(name, title.titles), alone=True)
            if person is None:
                continue
            person.gender = person.gender or gender_of(name, title.titles)
            for office in title.titles:
                if office in listed("offices", "offices"):
                    self.persons.holds(person, Office(office, title.country))
            after = titled.office_after(scene, title.spot)
            if after:
                self.persons.holds(person, after)

    def _items(self, scene: Scene) -> list[_Item]:
        items = [_Item(scene.words[t.first].start, t) for t in self._titled(scene)]
        for group in list(groups(scene)):
            named_after = scene.beginning_at(group.last)
            if named_after and named_after.label == "ORG":
                self.heads[scene.line.number, named_after.first] = group.kind.name
                continue
            if not scene.free(group.first, group.last) or _is_somebody(group):
                continue
            if group.kind.type in ("person", "people") and is_predicate(scene, group.last - 1):
                continue
            phrase = described.group_phrase(scene, group)
            if phrase:
                _take(scene, group)
                items.append(_Item(phrase.start, phrase))
        for office in described.offices(scene):
            scene.take(office[0], office[1])
            items.append(_Item(scene.words[office[0]].start, office))
        for found in list(somebodies(scene)):
            scene.take(found.first, found.last)
            items.append(_Item(scene.words[max(found.first, found.other)].start + 1, found))
        items += [_Item(p.start, p) for p in self._left_over(scene)]
        free = [p for p in pronouns(scene, self.quoting) if scene.free(p.index, p.index + 1)]
        free += resuming(scene)
        return items + [
            _Item(scene.words[max(p.index, p.beside)].start + (p.beside >= 0), p) for p in free
        ]

    def _titled(self, scene: Scene) -> list[Titled]:
        """The persons named in a line, but for those that a following noun takes ("the Trump administration")."""
        found = []
        for spot in scene.spots:
            head = head_at(scene, spot.last)
            taken = head and head[1].name in LED
            if spot.label == "PERSON" and not taken:
                title = titled.titled(scene, spot)
                scene.take(title.first, spot.last)
                found.append(title)
        return found

    def _left_over(self, scene: Scene) -> list[Phrase]:
        """What other names stand for; an organisation also answers to the noun it is called by."""
        found = []
        for index, phrase in named(scene, self.aliases):
            head = self.heads.get((scene.line.number, index)) or _called(phrase)
            found.append(replace(phrase, head=head) if phrase.key.startswith("body:") else phrase)
        return found

    def _gather(self, scene: Scene, item: _Item) -> None:
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
            self._office(scene, *what)

    def _person(self, scene: Scene, found: Titled) -> None:
        name = scene.text(found.spot.first, found.spot.last)
        person = self.persons.of(name, gender_of(name, found.titles), scene.line.number)
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
        phrase = self._owned(scene, phrase)
        if phrase.key:
            self.clusters.keyed(phrase)
            return
        if phrase.head.startswith("government:") and not phrase.bearing:
            self._government(scene, phrase)
            return
        near, where = self._near(scene, phrase)
        phrase = replace(phrase, name=f"{phrase.name} {where}", placed=True) if where else phrase
        kind = kinds().get(phrase.head.partition(":")[0])
        kin = kind.kin if kind and phrase.pointed else ()
        self.clusters.grouped(phrase, loose=kind is None or kind.loose, near=near, kin=kin)

    def _owned(self, scene: Scene, phrase: Phrase) -> Phrase:
        """A group with what its possessor tells of it: "its army", "his government"."""
        owner = self._at(scene, phrase.owner)
        if owner is None:
            return phrase
        kind = kinds().get(phrase.head.partition(":")[0])
        code = self._state_of(owner)
        if kind and kind.name in ("government", "officials") and code:
            why = f"“{phrase.words}”: whose it is is told right before, {owner.name}."
            return replace(phrase, key=f"gov:{code}", name=government_name(code), parent=f"state:{code}",
                           type="government", head="government", why=why)  # fmt: skip
        if kind and kind.state and owner.type == "state" and code:
            adjective = state_adjective(code)
            return replace(phrase, bearing=phrase.bearing | {f"of:{code}"}, parent=owner.key,
                           name=f"{adjective} {phrase.name[0].lower()}{phrase.name[1:]}")  # fmt: skip
        return replace(phrase, bearing=phrase.bearing | {f"with:{owner.key}"})

    def _state_of(self, owner: Cluster) -> str:
        """The state that an actor is, is the people of, or holds an office of; "" for none."""
        sort, _, key = owner.key.partition(":")
        person = self.people.get(owner.key)
        if person:
            return self.persons.country(person)
        return key if sort in ("state", "people") and len(key) == 2 else ""

    def _near(self, scene: Scene, phrase: Phrase) -> tuple[list[str], str]:
        """The keys of the actor named right after a group and "at" or "outside", and these words."""
        starts = [w.start for w in scene.words]
        index = bisect_left(starts, phrase.end)
        if scene.low(index) not in ("at", "outside", "inside", "around"):
            return [], ""
        ahead = [p for p in self.ahead if 0 < p.start - scene.words[index].end <= len(" the ")]
        keys = [key for p in ahead for key in (p.key, group_key(p)) if key]
        last = max((bisect_left(starts, p.end) for p in ahead), default=index)
        return keys, scene.text(index, last) if ahead else ""

    def _government(self, scene: Scene, phrase: Phrase) -> None:
        """ "The administration": the one called so before; else of the state named in this sentence."""
        word = phrase.head.partition(":")[2]
        if not phrase.definite:
            return
        recent = self.clusters.recent
        line = scene.line.number
        states = {id(c): c for p, c in recent[-20:] if p.line == line and c.type == "state"}
        here = list(states.values())
        called = self.clusters.called.get(word)
        if called and (word != "government" or len(here) != 1):
            self.clusters.joined(phrase, called, f"Takes up “{called.name}”, called so before.")
            return
        far = here or list(self.clusters.states.values())
        if len(far) == 1 and far[0].key.startswith("state:"):
            code = far[0].key.removeprefix("state:")
            known = replace(phrase, key=f"gov:{code}", name=government_name(code), parent=far[0].key,
                            why=f"The only state it can be of here is {state_name(code)}.")  # fmt: skip
            self.clusters.keyed(known)

    def _officials(self, scene: Scene, phrase: Phrase) -> None:
        """ "Officials" of no state that is told: the government of the only state named in their sentence."""
        line = scene.line.number
        here = [c for p, c in self.clusters.recent[-20:] if p.line == line]
        states = {c.key.partition(":")[2] for c in here if c.key.startswith(("state:", "gov:"))}
        if len(states) != 1:
            self.clusters.grouped(phrase, loose=True, near=())
            return
        code = states.pop()
        why = f"“{phrase.words}”: officials act for their government, here that of {state_name(code)}."
        self.clusters.keyed(replace(phrase, key=f"gov:{code}", type="government", name=government_name(code),
                                    parent=f"state:{code}", head="government", why=why))  # fmt: skip

    def _office(self, scene: Scene, first: int, last: int, title: str, country: str) -> None:
        words = scene.text(first, last)
        phrase = Phrase(
            scene.words[first].start, scene.words[last - 1].end, scene.line.number, "noun", "person", "", "",
            "", subject=scene.is_subject(last), words=words,
        )  # fmt: skip
        person = holder(title, country, self.persons)
        if person:
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
        if beside and beside.type in (phrase.type, "people"):
            beside.bearing |= phrase.bearing
            self.clusters.joined(phrase, beside, f"“{phrase.words}” says who {beside.name} is.")
            return
        if found.noun in ("official", "authority") and owner is None:
            self._officials(scene, phrase)
            return
        if found.several:
            self.clusters.grouped(phrase, loose=False, near=())
        else:
            self.clusters.somebody(phrase, told=found.told or found.owner >= 0)

    def _at(self, scene: Scene, index: int) -> Cluster | None:
        """The actor that a word of the line mentions, if it is known by now."""
        return self.clusters.at(scene.line.number, scene.words[index].start) if index >= 0 else None

    def _first_persons(self, scene: Scene, items: Sequence[_Item], said: Sequence[tuple[Phrase, Cluster]]) -> None:  # fmt: skip
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
        answer = self.pronouns.resolved(pronoun, scene, self.clusters.recent)
        if answer:
            phrase = _standing(scene, pronoun, answer.cluster, answer.why)
            self.clusters.joined(phrase, answer.cluster, answer.why)


def _standing(scene: Scene, pronoun: Pronoun, cluster: Cluster, why: str) -> Phrase:
    """The phrase of a pronoun, or of a noun like it, for the actor it stands for."""
    first, last = pronoun.first if pronoun.types else pronoun.index, pronoun.index + 1
    return Phrase(
        scene.words[first].start, scene.words[pronoun.index].end, scene.line.number, "noun" if pronoun.types else "pronoun",
        cluster.type, cluster.key, cluster.name, why, subject=scene.is_subject(last), words=scene.text(first, last),
    )  # fmt: skip


def _is_somebody(group: Group) -> bool:
    """Whether the list of groups knows no more of it than that its noun is one for persons or bodies."""
    told = group.nation or group.owner or group.bearing
    plain = group.kind.type in ("people", "person") or group.kind.name == "body"
    return group.kind.loose and plain and not told


def _called(phrase: Phrase) -> str:
    """The kind of group that an organisation's last word makes it: "Thai Raksa Chart Party" a party."""
    last = phrase.name.lower().split()[-1]
    return next(
        (
            kind.name
            for parts, kind in heads().get(last, ())
            if parts == (last,) and not kind.plural
        ),
        "",
    )


def _take(scene: Scene, group: Group) -> None:
    scene.take(group.first, group.last)
