"""Events from mentions: merged, bounded by their order, sorted into story and background."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from opcit.article import Span
from opcit.events.claims import doubted
from opcit.events.clusters import Cluster, Kin
from opcit.events.foreground import foreground
from opcit.events.intervals import Bounds
from opcit.events.labour import by_trade
from opcit.events.mention import Mention
from opcit.events.mentions import mentions
from opcit.events.merging import merged
from opcit.events.narration import Narration, closed
from opcit.events.ontology import kinds
from opcit.events.ordering import Order, after, before, orders
from opcit.events.reasons import confidence, why
from opcit.events.resuming import lead_of
from opcit.events.scene import scenes
from opcit.events.scoring import says_not_which
from opcit.events.titles import title
from opcit.events.worth import worth_telling
from opcit.findings import Event, Figure, Status
from opcit.reading import Reading

BY = "opcit event rules 1"

RECENT = 12
"""How many mentions back the casualties of an attack may be told."""


def events(reading: Reading) -> Iterator[Event]:
    """The events of an article."""
    found, order = _mentions(reading)
    kin = Kin(reading.actors)
    clusters = merged(found, order, kin)
    bounds, ties = _bounded(clusters, order)
    told = [(c, bounds[i], _status(c)) for i, c in enumerate(clusters)]
    story = foreground(told, reading.article.published.value, ties)
    tied = {i for pair in ties for i in pair}
    for i, (cluster, when, status) in enumerate(told):
        if worth_telling(cluster, when, status, i in tied):
            yield _event(cluster, when, status, i in story, order, kin)


def _mentions(reading: Reading) -> tuple[list[Mention], list[Order]]:
    found: list[Mention] = []
    order: list[Order] = []
    for _, group in groupby(scenes(reading), key=lambda s: s.sentence.paragraph):
        paragraph = list(group)
        story, start = Narration(), len(found)
        lead = lead_of(found[:RECENT])
        for scene in paragraph:
            here = story.told(scene, mentions(scene, found[-RECENT:], lead))
            found += here
            order += orders([m for m in here if not m.aside])
            lead = None
        found[start:] = [m for m in doubted(closed(found[start:]), paragraph) if not m.aside]
    return by_trade(found), order


def _bounded(
    clusters: Sequence[Cluster], order: Sequence[Order]
) -> tuple[list[Bounds], list[tuple[int, int]]]:
    """Each event's bounds, narrowed by the events it came before or after; and the tied pairs."""
    number = {m.place: i for i, c in enumerate(clusters) for m in c.mentions}
    bounds = [c.bounds for c in clusters]
    ties = [
        (number[o.earlier], number[o.later]) for o in order if number[o.earlier] != number[o.later]
    ]
    for _ in range(2):
        for one, other in ties:
            if not bounds[one].dated:
                bounds[one] = before(bounds[one], bounds[other])
            if not bounds[other].dated:
                bounds[other] = after(bounds[other], bounds[one])
    return bounds, ties


def _status(cluster: Cluster) -> Status:
    """What the first dated mention says, else the first of all; a general verb only if alone."""
    found = [m for m in cluster.mentions if m.type != "respond"] or cluster.mentions
    dated = [m for m in found if m.bounds.dated]
    return (dated or found)[0].status


def _event(
    cluster: Cluster, when: Bounds, status: Status, story: bool, order: Sequence[Order], kin: Kin
) -> Event:
    found = cluster.mentions
    spans = sorted({m.span for m in found})
    sentences = sorted({(m.scene.sentence.start, m.scene.sentence.end) for m in found})
    lead = _lead(cluster)
    return Event(
        f"e{_first_word(cluster)}", title(found), _type(cluster), when.earliest, when.latest, when.granularity,
        next((m.extent for m in found if m.extent), None), status, story,
        _ordered(found, "agents", kin), _ordered(found, "patients", kin), _place(found), _figures(found),
        tuple(Span(*s) for s in _apart(spans)), tuple(Span(*s) for s in sentences), lead.holder,
        confidence(cluster, when, status), why(cluster, when, status, order), BY,
    )  # fmt: skip


def _first_word(cluster: Cluster) -> int:
    """Where the first trigger begins: no two events share one."""
    first = cluster.mentions[0]
    return first.scene.words[first.trigger.first].start


def _lead(cluster: Cluster) -> Mention:
    """The mention that speaks for the event: the first in the author's own words, else the first."""
    own = [m for m in cluster.mentions if not m.quoted and not m.scene.heading]
    return (own or cluster.mentions)[0]


def _type(cluster: Cluster) -> str:
    """The type that most mentions tell of; a general word ("respond") only where no other does, a toll only where
    nothing says what cost it ("killed in a crash")."""
    toll = [m for m in cluster.mentions if "casualty" in kinds(m.trigger.lemma)]
    causes = [m.type for m in cluster.mentions if m not in toll]
    if toll and causes and set(causes) == {"disaster"}:
        return "disaster"
    told = [m.type for m in cluster.mentions if m.type != "respond" and m.same_as is None]
    told = told or [m.type for m in cluster.mentions]
    return max(dict.fromkeys(told), key=told.count)


def _ordered(found: Sequence[Mention], side: str, kin: Kin) -> tuple[str, ...]:
    """The actors of one side, in the order of the text; consequences name no doer of their own."""
    own = [m for m in found if m.same_as is None or side == "patients"]
    names = [a for m in own for a in getattr(m.parties, side)]
    if side == "patients":
        own = [m for m in own if not says_not_which(m)] or own
        names = [a for m in own for a in m.parties.patients]
        doers = {a for m in found if m.same_as is None for a in m.parties.agents}
        names = [a for a in names if a not in doers]
    return kin.narrowest(tuple(dict.fromkeys(names)))


def _place(found: Sequence[Mention]) -> str | None:
    return next((m.parties.place for m in found if m.parties.place), None)


def _figures(found: Sequence[Mention]) -> tuple[Figure, ...]:
    """Every figure once."""
    return tuple(dict.fromkeys(f for m in found for f in m.figures))


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, without those that lie within another."""
    return [s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)]
