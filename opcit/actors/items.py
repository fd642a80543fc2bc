"""What of a line is gathered into actors: persons, groups, offices, somebody, other names, pronouns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from opcit.actors import described, titled
from opcit.actors.body_kinds import is_kind
from opcit.actors.collectives import groups, head_at
from opcit.actors.group_words import Group
from opcit.actors.heads import LED, heads
from opcit.actors.named import named
from opcit.actors.phrases import Phrase, Scene
from opcit.actors.pronouns import Pronoun, Quoting, pronouns, resuming
from opcit.actors.somebody import Somebody, is_predicate, somebodies
from opcit.actors.titled import Titled


@dataclass(frozen=True, slots=True)
class Office:
    """An office that stands for its holder: words[first:last] of a line, its title, its state or "".

    beside: the first word of the holder's name in commas after it, -1 for none.
    """

    first: int
    last: int
    title: str
    country: str
    beside: int = -1


@dataclass(frozen=True, slots=True)
class Item:
    """Something of a line to be gathered, at its place."""

    start: int
    what: Phrase | Titled | Pronoun | Somebody | Office


@dataclass(slots=True)
class Items:
    """Reads lines one after the other. aliases: the full names of organisations; heads: the noun before one."""

    aliases: Mapping[str, str]
    quoting: Quoting = field(default_factory=Quoting)
    heads: dict[tuple[int, int], str] = field(default_factory=dict)

    def of(self, scene: Scene) -> list[Item]:
        """The items of a line in the order in which they are gathered; each word is part of one at most."""
        found = [Item(scene.words[t.first].start, t) for t in _titled(scene)]
        found += [Item(p.start, p) for p in self._groups(scene)]
        for office in (Office(*o, scene.named_after(o[1])) for o in described.offices(scene)):
            scene.take(office.first, office.last)
            found.append(Item(scene.words[max(office.first, office.beside)].start + 1, office))
        for one in list(somebodies(scene)):
            scene.take(one.first, one.last)
            found.append(Item(scene.words[max(one.first, one.other)].start + 1, one))
        found += [Item(p.start, p) for p in self._left_over(scene)]
        found += [Item(_place(scene, p), p) for p in self._pronouns(scene)]
        return sorted(found, key=lambda item: item.start)

    def _groups(self, scene: Scene) -> Iterator[Phrase]:
        for group in list(groups(scene)):
            named_after = scene.beginning_at(group.last)
            if named_after and named_after.label == "ORG":
                self.heads[scene.line.number, named_after.first] = group.kind.name
            elif scene.free(group.first, group.last) and not _left_to_others(scene, group):
                phrase = described.group_phrase(scene, group)
                if phrase:
                    scene.take(group.first, group.last)
                    yield phrase

    def _left_over(self, scene: Scene) -> Iterator[Phrase]:
        """What other names stand for; an organisation also answers to the noun it is called by."""
        for index, phrase in named(scene, self.aliases):
            head = self.heads.get((scene.line.number, index)) or _called(phrase)
            yield replace(phrase, head=head) if phrase.key.startswith("body:") else phrase

    def _pronouns(self, scene: Scene) -> Iterator[Pronoun]:
        for pronoun in pronouns(scene, self.quoting):
            if scene.free(pronoun.index, pronoun.index + 1):
                yield pronoun
        yield from resuming(scene)


def _place(scene: Scene, pronoun: Pronoun) -> int:
    """Where a pronoun is gathered: after the name beside it, if there is one."""
    return scene.words[max(pronoun.index, pronoun.beside)].start + (pronoun.beside >= 0)


def _titled(scene: Scene) -> Iterator[Titled]:
    """The persons named in a line, but for those that a following noun takes ("the Trump administration")."""
    for spot in scene.spots:
        head = head_at(scene, spot.last)
        if spot.label == "PERSON" and not (head and head[1].name in LED):
            found = titled.titled(scene, spot)
            scene.take(found.first, spot.last)
            yield found


def _left_to_others(scene: Scene, group: Group) -> bool:
    """Whether it is a predicate, or the list of groups knows no more than that its noun is one for persons or bodies."""
    told = group.nation or group.owner or group.bearing
    persons, body = group.kind.type in ("people", "person"), group.kind.type == "organisation"
    by_name = group.kind.name == "body" or is_kind(scene.low(group.last - 1))
    plain = group.kind.loose and (persons or by_name) and not told
    says_what = persons or (body and group.kind.loose)
    return plain or (says_what and is_predicate(scene, group.last - 1))


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
