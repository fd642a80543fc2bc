"""Gathers phrases into actors, from the first word to the last: one pass, each step looks back a little."""

from __future__ import annotations

from dataclasses import dataclass, field

from opcit.actors.elsewhere import Where
from opcit.actors.phrases import Phrase, Scene
from opcit.findings import ActorType, Mention


@dataclass(slots=True)
class Cluster:
    """An actor in the making. seen: the line it was last mentioned in; where: what its mentions in the body
    tell of where it is; aside: whether it was first told of as another one elsewhere."""

    key: str
    name: str
    type: ActorType
    parent: str
    head: str = ""
    bearing: set[str] = field(default_factory=set)
    phrases: list[Phrase] = field(default_factory=list)
    seen: int = -1
    whys: list[str] = field(default_factory=list)
    where: list[Where] = field(default_factory=list)
    aside: bool = False

    def add(self, phrase: Phrase, why: str = "") -> None:
        """Takes a phrase in, with the reason shown for it."""
        self.phrases.append(phrase)
        self.whys.append(why or phrase.why)
        self.seen = phrase.line

    def mentions(self) -> tuple[Mention, ...]:
        """The mentions, in the order of the text."""
        pairs = zip(self.phrases, self.whys, strict=True)
        found = [Mention(p.start, p.end, p.kind, why) for p, why in pairs]
        return tuple(sorted(found, key=lambda m: m.start))


class Clusters:
    """All actors of a text so far.

    recent: the phrases in order; states: those of that type; called: the government that each noun
    ("administration") stood for last; lines: the keys of what each line mentions.
    """

    def __init__(self) -> None:
        self.by_key: dict[str, Cluster] = {}
        self.by_head: dict[str, list[Cluster]] = {}
        self.recent: list[tuple[Phrase, Cluster]] = []
        self.states: dict[str, Cluster] = {}
        self.called: dict[str, Cluster] = {}
        self.lines: dict[int, set[str]] = {}

    def keyed(self, phrase: Phrase) -> Cluster:
        """Adds a phrase whose words alone tell the actor."""
        cluster = self.by_key.get(phrase.key)
        if cluster is None:
            cluster = self.new(phrase, phrase.key)
        return self.joined(phrase, cluster)

    def joined(self, phrase: Phrase, cluster: Cluster, why: str = "") -> Cluster:
        """Adds a phrase to an actor known already."""
        cluster.add(phrase, why)
        if (
            phrase.head
            and phrase.head != cluster.head
            and cluster not in self.by_head.get(phrase.head, ())
        ):
            self.by_head.setdefault(phrase.head, []).append(cluster)
        self.recent.append((phrase, cluster))
        if cluster.type == "state":
            self.states[cluster.key] = cluster
        if cluster.type == "government" and phrase.words:
            self.called[phrase.words.lower().split()[-1]] = cluster
        self.lines.setdefault(phrase.line, set()).add(cluster.key)
        return cluster

    def new(self, phrase: Phrase, key: str) -> Cluster:
        """An actor that nothing before it means."""
        cluster = Cluster(
            key, phrase.name, phrase.type, phrase.parent, phrase.head, set(phrase.bearing)
        )
        self.by_key[key] = cluster
        if phrase.head:
            self.by_head.setdefault(phrase.head, []).append(cluster)
        return cluster

    def somebody(self, phrase: Phrase, *, told: bool) -> Cluster | None:
        """Adds a person told by a noun to who was told of so before, or makes one; None where it says too little."""
        known = self.by_head.get(phrase.head, []) if phrase.definite else []
        for cluster in sorted(known, key=lambda c: -c.seen):
            if phrase.bearing <= cluster.bearing or (
                cluster.bearing <= phrase.bearing and cluster.bearing
            ):
                return self.joined(phrase, cluster, f"Takes up “{cluster.phrases[-1].words}”.")
        if not told:
            return None
        return self.joined(phrase, self.new(phrase, f"{group_key(phrase)}@{phrase.start}"))

    def at(self, scene: Scene, index: int) -> Cluster | None:
        """The actor that a word of the line mentions, so far as is known by now; None for -1, no word."""
        offset = scene.words[index].start if index >= 0 else -1
        for phrase, cluster in reversed(self.recent):
            if offset < 0 or phrase.line < scene.line.number:
                return None
            if phrase.start <= offset < phrase.end:
                return cluster
        return None


def group_key(phrase: Phrase) -> str:
    """The identity of a group that nothing before it means."""
    return f"group:{phrase.head}:{','.join(sorted(phrase.bearing))}"
