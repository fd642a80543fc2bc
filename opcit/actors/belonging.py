"""Governments and what is a state's: whose "the administration", "its army" or "officials" are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from opcit.actors.clusters import Cluster, Clusters, group_key
from opcit.actors.grouping import grouped
from opcit.actors.heads import kinds
from opcit.actors.knowledge import state_adjective, state_name
from opcit.actors.persons import Person, Persons
from opcit.actors.phrases import Phrase, Scene
from opcit.actors.states import government_name

AMERICAN = "gov:US"
_NEAR = 20
"""How many mentions back the states of a sentence are looked for."""
_ARMED = frozenset({"fighters", "militants", "militia", "forces", "somebodies"})
"""Kinds of group that a body under arms consists of: "its fighters"."""
BESIDE = ("at", "outside", "inside", "around")
"""Words between a group and the place that it stands near."""
_ONLY = "The only state it can be of here is {}."


@dataclass(frozen=True, slots=True)
class Belonging:
    """What the actors so far tell of a group. people: the persons met, by key."""

    clusters: Clusters
    persons: Persons
    people: Mapping[str, Person]

    def owned(self, phrase: Phrase, owner: Cluster | None) -> Phrase:
        """A group with what its possessor tells of it: "its army", "his government"."""
        if owner is None:
            return phrase
        kind = kinds().get(phrase.head.partition(":")[0])
        code = self.state_of(owner)
        if kind and kind.name in ("government", "officials") and code:
            why = f"“{phrase.words}”: whose it is is told right before, {owner.name}."
            return replace(phrase, key=f"gov:{code}", name=government_name(code), parent=f"state:{code}",
                           type="government", head="government", why=why)  # fmt: skip
        if kind and kind.state and owner.type in ("state", "government", "person") and code:
            adjective = state_adjective(code)
            return replace(phrase, bearing=phrase.bearing | {f"of:{code}"}, parent=f"state:{code}",
                           name=f"{adjective} {phrase.name[0].lower()}{phrase.name[1:]}")  # fmt: skip
        return replace(phrase, bearing=phrase.bearing | {f"with:{owner.key}"})

    def state_of(self, owner: Cluster) -> str:
        """The state that an actor is, is the people of, or holds an office of; "" for none."""
        sort, _, key = owner.key.partition(":")
        person = self.people.get(owner.key)
        if person:
            return self.persons.country(person)
        return key if sort in ("state", "people", "gov") and len(key) == 2 else ""

    def government(self, scene: Scene, phrase: Phrase) -> None:
        """ "The administration": the one called so before; else of the state named in this sentence."""
        word = phrase.head.partition(":")[2]
        if not phrase.definite:
            return
        recent = self.clusters.recent
        line = scene.line.number
        states = {id(c): c for p, c in recent[-_NEAR:] if p.line == line and c.type == "state"}
        here = list(states.values())
        called = self.clusters.called.get(word)
        if called and (word != "government" or len(here) != 1):
            self.clusters.joined(phrase, called, f"Takes up “{called.name}”, called so before.")
            return
        american = self.clusters.by_key.get(AMERICAN)
        if word == "administration" and american and len(here) != 1:
            why = "News calls no other government so without saying whose it is."
            self.clusters.joined(phrase, american, why)
            return
        code, why = self._governed([c.key for c in here], line)
        if code:
            self.clusters.keyed(replace(phrase, key=f"gov:{code}", name=government_name(code),
                                        parent=f"state:{code}", why=why))  # fmt: skip

    def _governed(self, here: Sequence[str], line: int) -> tuple[str, str]:
        """The state whose government is meant, and why. here: the keys of the states named in its sentence."""
        if len(here) == 1:
            code = here[0].partition(":")[2]
            return (code if here[0].startswith("state:") else ""), _ONLY.format(state_name(code) if len(code) == 2 else code)  # fmt: skip
        close = [c for p, c in self.clusters.recent[-_NEAR:] if p.line >= line - 1 and _owner(c)]
        spoken = {c.key.partition(":")[2] for c in close if c.key.startswith("gov:")}
        home = home_state(self.clusters.by_key.values())
        if len(spoken) == 1 and (not home or spoken == {_owner(c) for c in close}):
            code = spoken.pop()
            return code, f"The government spoken of right before is that of {state_name(code)}."
        return home, f"The text is first and most about {state_name(home)}." if home else ""

    def officials(self, scene: Scene, phrase: Phrase) -> None:
        """ "Officials" of no state that is told: the government of the only state named in their sentence."""
        line = scene.line.number
        here = [c for p, c in self.clusters.recent[-_NEAR:] if p.line == line]
        states = {c.key.partition(":")[2] for c in here if c.key.startswith(("state:", "gov:"))}
        states = states or {
            key.partition(":")[2]
            for key in self.clusters.by_key
            if key.startswith(("state:", "gov:"))
        }
        if len(states) != 1:
            grouped(self.clusters, phrase, loose=True, near=())
            return
        code = states.pop()
        why = f"“{phrase.words}”: officials act for their government, here that of {state_name(code)}."
        self.clusters.keyed(replace(phrase, key=f"gov:{code}", type="government", name=government_name(code),
                                    parent=f"state:{code}", head="government", why=why))  # fmt: skip


def of_body(phrase: Phrase, owner: Cluster | None) -> Phrase:
    """Those of whom a body under arms consists, named and placed by it: "its men" are "Kataib Hezbollah’s men"."""
    kind = phrase.head.partition(":")[0]
    if owner is None or owner.type != "armed_group" or kind not in _ARMED or not phrase.name:
        return phrase
    whose = f"{owner.name}’" if owner.name.endswith("s") else f"{owner.name}’s"
    name = f"{whose} {phrase.name[0].lower()}{phrase.name[1:]}"
    return replace(phrase, name=name, parent=owner.key)


def home_state(clusters: Iterable[Cluster]) -> str:
    """The code of the state that a text names first and most, by itself or by what is its; "" where two vie for it.

    A state that is only named once, and of which no town or body is told, is not what a text is about.
    """
    told: dict[str, list[int]] = {}
    parts: set[str] = set()
    for cluster in clusters:
        if _owner(cluster):
            parts |= {_owner(cluster)} if cluster.parent else set()
            told.setdefault(_owner(cluster), []).extend(p.start for p in cluster.phrases)
    first = min(told, key=lambda code: min(told[code]), default="")
    others = max((len(starts) for code, starts in told.items() if code != first), default=0)
    once = len(told.get(first, ())) == 1 and first not in parts
    return first if first and len(told[first]) > others and not once else ""


def _owner(cluster: Cluster) -> str:
    """The code of the state that an actor is or is part of, "" for none."""
    own = cluster.parent or cluster.key
    return own.removeprefix("state:") if own.startswith("state:") else ""


def near(scene: Scene, phrase: Phrase, ahead: Sequence[Phrase]) -> tuple[list[str], str]:
    """The keys of the actor named right after a group and "at" or "outside", and these words."""
    starts = [w.start for w in scene.words]
    index = bisect_left(starts, phrase.end)
    if scene.low(index) not in BESIDE:
        return [], ""
    close = [p for p in ahead if 0 < p.start - scene.words[index].end <= len(" the ")]
    keys = [key for p in close for key in (p.key, group_key(p)) if key]
    last = max((bisect_left(starts, p.end) for p in close), default=index)
    return keys, scene.text(index, last) if close else ""
