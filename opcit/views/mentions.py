"""How often each actor is mentioned, and how."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from opcit.reading import Reading
from opcit.views.groups import Group, Scope, groups
from opcit.views.passages import Mark, Passage, Passages


@dataclass(frozen=True, slots=True)
class MentionsOfActor:
    """How often an actor is named, described by a noun, or stood for by a pronoun."""

    actor: str
    name: str
    whole: str
    names: int
    nouns: int
    pronouns: int
    total: int


def rows(reading: Reading, scope: Scope) -> list[MentionsOfActor]:
    """A row for each actor shown, most mentioned first."""
    actors = {a.id: a for a in reading.actors}
    found = []
    for group in groups(reading, scope):
        kinds = Counter[str](m.kind for member in group.members for m in actors[member].mentions)
        found.append(_row(group, kinds))
    return sorted(found, key=lambda r: -r.total)


def evidence(reading: Reading, group: Group, kind: str = "") -> list[Passage]:
    """The sentences that mention an actor (by name|noun|pronoun, or any), each mention marked."""
    wanted = set(group.members)
    marks = [
        Mark(m.start, m.end, "target")
        for a in reading.actors
        if a.id in wanted
        for m in a.mentions
        if kind in ("", m.kind)
    ]
    return Passages(reading).by_sentence(marks, "actors")


def _row(group: Group, kinds: Counter[str]) -> MentionsOfActor:
    return MentionsOfActor(
        group.id, group.name, group.whole, kinds["name"], kinds["noun"], kinds["pronoun"],
        kinds.total(),
    )  # fmt: skip
