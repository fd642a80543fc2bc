"""The triggers and events of a reading against those of the gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks import clustering, gold
from benchmarks.matching import annotated, matched
from opcit.article import Span
from opcit.findings import Event
from opcit.reading import Reading

Wanted = tuple[gold.Event, gold.Trigger]
Found = tuple[Event, Span]


@dataclass(frozen=True, slots=True)
class Together:
    """Events of both sides, those left out of which the annotator was unsure and that are not found,
    and found ones that answer to an unsure one.

    pairs: index of the gold trigger -> index of the found phrase; events: id of the gold event -> it
    and the event found for it; actors: id of the gold actor -> id of the found one; lines: each found
    actor's line of parents, itself first.
    """

    theirs: tuple[gold.Event, ...]
    ours: tuple[Event, ...]
    wanted: tuple[Wanted, ...]
    found: tuple[Found, ...]
    pairs: dict[int, int]
    events: dict[str, tuple[gold.Event, Event]]
    actors: dict[str, str]
    lines: dict[str, tuple[str, ...]]

    def same_actor(self, wanted: str, found: str, *, kin: bool) -> bool:
        """Whether a found actor is the gold one; kin: or what it is part of, or a part of it."""
        ours = self.actors.get(wanted)
        if ours is None or ours == found:
            return ours == found
        return kin and (found in self.lines.get(ours, ()) or ours in self.lines.get(found, ()))

    @property
    def clusters(self) -> tuple[list[clustering.Cluster], list[clustering.Cluster]]:
        """The triggers of each event of both sides; one that both have has its gold number."""
        known = {j: i for i, j in self.pairs.items()}
        one: dict[str, set[int]] = {}
        other: dict[str, set[int]] = {}
        for i, (event, _) in enumerate(self.wanted):
            one.setdefault(event.id, set()).add(i)
        for j, (ours, _) in enumerate(self.found):
            other.setdefault(ours.id, set()).add(known.get(j, -1 - j))
        return [frozenset(c) for c in one.values()], [frozenset(c) for c in other.values()]


def together(made: gold.Gold, reading: Reading) -> Together:
    """Pairs the triggers and events of a reading with those of the gold, sure ones first."""
    every = [(e, t) for e in made.events for t in e.triggers]
    told = [(e, s) for e in reading.events for s in e.mentions if annotated(s, made)]
    pairs = paired(every, told)
    kept = [i for i, (e, t) in enumerate(every) if not (e.unsure or t.unsure)]
    unsure = {pairs[i] for i in set(pairs) - set(kept)}
    wanted = [every[i] for i in kept]
    excused = _only_unsure(told, unsure)
    found = [f for j, f in enumerate(told) if j not in unsure and f[0].id not in excused]
    both = paired(wanted, found)
    events = _aligned(wanted, found, both)
    sure = tuple(e for e in made.events if not e.unsure)
    ours = tuple(dict.fromkeys(e for e, _ in found))
    actors = matched(made, reading).actors
    return Together(sure, ours, tuple(wanted), tuple(found), both, events, actors, _lines(reading))


def paired(wanted: Sequence[Wanted], found: Sequence[Found]) -> dict[int, int]:
    """Each trigger with the found phrase that has it within: of the same type first, then the nearest to its start."""
    order = sorted(range(len(found)), key=lambda j: found[j][1].start)
    close = []
    for i, (event, trigger) in enumerate(wanted):
        for j in order:
            ours, span = found[j]
            if span.start > trigger.start:
                break
            if trigger.end <= span.end:
                close.append((ours.type != event.type, trigger.start - span.start, i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(close):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _aligned(
    wanted: Sequence[Wanted], found: Sequence[Found], pairs: dict[int, int]
) -> dict[str, tuple[gold.Event, Event]]:
    """Each gold event with the found one that shares most triggers, one to one."""
    gold_events = list(dict.fromkeys(e for e, _ in wanted))
    our_events = list(dict.fromkeys(e for e, _ in found))
    number = {e.id: n for n, e in enumerate(gold_events)}
    index = {e.id: n for n, e in enumerate(our_events)}
    common = Counter((number[wanted[i][0].id], index[found[j][0].id]) for i, j in pairs.items())
    worth = {pair: float(count) for pair, count in common.items()}
    chosen = clustering.assigned(worth)
    return {gold_events[i].id: (gold_events[i], our_events[j]) for i, j in chosen}


def _only_unsure(told: Sequence[Found], unsure: set[int]) -> set[str]:
    """The found events all of whose triggers answer to unsure ones."""
    rest = {e.id for j, (e, _) in enumerate(told) if j not in unsure}
    return {told[j][0].id for j in unsure} - rest


def _lines(reading: Reading) -> dict[str, tuple[str, ...]]:
    parents = {a.id: a.parent for a in reading.actors}
    lines: dict[str, tuple[str, ...]] = {}
    for actor in parents:
        line: list[str] = []
        at: str | None = actor
        while at and at not in line:
            line.append(at)
            at = parents.get(at)
        lines[actor] = tuple(line)
    return lines
