"""Who acts towards whom, and who does and who undergoes."""

from __future__ import annotations

from dataclasses import dataclass

from opcit.findings import Event, Relation
from opcit.reading import Reading
from opcit.views.groups import Group, Scope, groups
from opcit.views.passages import Mark, Passage, Passages


@dataclass(frozen=True, slots=True)
class RelationRow:
    """How one actor acts towards another: score -10 (hostile) .. 10 (cooperative), over n passages."""

    source: str
    source_name: str
    target: str
    target_name: str
    score: float
    n: int


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """In how many events an actor acts, and in how many it is acted upon. Negated events count not."""

    actor: str
    name: str
    whole: str
    does: int
    undergoes: int


def rows(reading: Reading, scope: Scope) -> list[RelationRow]:
    """A row for each ordered pair of actors shown that act towards each other.

    The score of a pair is the mean of its relations weighted by their passages.
    """
    shown = {member: g for g in groups(reading, scope) for member in g.members}
    pairs: dict[tuple[str, str], list[Relation]] = {}
    for relation in reading.relations:
        ends = shown.get(relation.source), shown.get(relation.target)
        if ends[0] and ends[1] and ends[0] != ends[1]:
            pairs.setdefault((ends[0].id, ends[1].id), []).append(relation)
    return [_pair(shown[s], shown[t], found) for (s, t), found in pairs.items()]


def evidence(reading: Reading, about: Group, target: Group | None) -> list[Passage]:
    """The passages in which an actor acts towards another; without one, all its acts and those upon it."""
    found = [r for r in reading.relations if _concerns(r, about, target)]
    spans = sorted({(s.start, s.end) for r in found for s in r.evidence})
    return Passages(reading).by_sentence((Mark(*ends, "trigger") for ends in spans), "events")


def _concerns(relation: Relation, about: Group, target: Group | None) -> bool:
    if target is None:
        return relation.source in about.members or relation.target in about.members
    return relation.source in about.members and relation.target in target.members


def agency(reading: Reading, scope: Scope) -> list[AgencyRow]:
    """A row for each actor shown that takes part in an event, most active first."""
    found = [_agency(reading, g) for g in groups(reading, scope)]
    return sorted((r for r in found if r.does + r.undergoes), key=lambda r: (-r.does, r.undergoes))


def part_taken(reading: Reading, group: Group, does: bool) -> list[Event]:
    """The events in which an actor acts, or is acted upon."""
    members = set(group.members)
    real = (e for e in reading.events if e.status != "negated")
    return [e for e in real if members & set(e.agents if does else e.patients)]


def agency_evidence(reading: Reading, group: Group, does: bool) -> list[Passage]:
    """The passages of those events, their triggers marked."""
    spans = (m for e in part_taken(reading, group, does) for m in e.mentions)
    marks = [Mark(m.start, m.end, "trigger") for m in spans]
    return Passages(reading).by_sentence(marks, "events")


def _agency(reading: Reading, group: Group) -> AgencyRow:
    does, undergoes = (len(part_taken(reading, group, side)) for side in (True, False))
    return AgencyRow(group.id, group.name, group.whole, does, undergoes)


def _pair(source: Group, target: Group, relations: list[Relation]) -> RelationRow:
    weights = [max(1, len(r.evidence)) for r in relations]
    score = sum(r.score * w for r, w in zip(relations, weights, strict=True)) / sum(weights)
    return RelationRow(source.id, source.name, target.id, target.name, score, sum(weights))
