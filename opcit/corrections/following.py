"""What follows when actors, mentions or holders change: tone, salience, relations, who takes part.

Tone is the mean over the sentences that mention an actor now. What follows for stance is `restancing`'s part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from opcit.events.dealings import relations
from opcit.events.ontology import event_types
from opcit.findings import AUTHOR, Actor, Claim, Event, Figure, Quote
from opcit.layers import tone
from opcit.reading import Reading
from opcit.voices.whereabouts import Sentences

H = TypeVar("H", Event, Quote, Claim, Figure)
Ids = Mapping[str, str | None]
"""What stands for an actor's id now; None: nothing."""


def with_actors(reading: Reading, actors: Iterable[Actor]) -> Reading:
    """The reading with these actors: the weightiest has salience 1 and comes first."""
    found = list(actors)
    most = max((a.salience for a in found), default=0.0)
    if most > 0 and most != 1:
        found = [replace(a, salience=round(a.salience / most, 4)) for a in found]
    return replace(reading, actors=tuple(sorted(found, key=lambda a: -a.salience)))


def renamed(reading: Reading, ids: Ids) -> Reading:
    """The reading with other ids for actors wherever a finding names one; stances and tones apart."""
    actors = tuple(_with_parent(a, ids) for a in reading.actors)
    events = tuple(with_parties(e, ids) for e in reading.events)
    quotes = tuple(_held(q, ids) for q in reading.quotes)
    claims = tuple(_held(c, ids) for c in reading.claims)
    return replace(reading, actors=actors, events=events, quotes=quotes, claims=claims)


def _with_parent(actor: Actor, ids: Ids) -> Actor:
    if actor.parent is None or actor.parent not in ids:
        return actor
    parent = ids[actor.parent]
    return replace(actor, parent=None if parent == actor.id else parent)


def with_parties(event: Event, ids: Ids) -> Event:
    """An event with other ids for who takes part, and whose word it is."""
    named = {*event.agents, *event.patients, event.holder, *(f.holder for f in event.figures)}
    if not named & ids.keys():
        return event
    agents, patients = mapped(event.agents, ids), mapped(event.patients, ids)
    both = {*event.agents} & {*event.patients}
    return replace(
        _held(event, ids), agents=agents,
        patients=tuple(p for p in patients if p not in agents or p in both),
        figures=tuple(_held(f, ids) for f in event.figures),
    )  # fmt: skip


def mapped(names: Iterable[str], ids: Ids) -> tuple[str, ...]:
    """Ids as they are now, each once."""
    return tuple(dict.fromkeys(now for n in names if (now := ids.get(n, n)) is not None))


def _held(found: H, ids: Ids) -> H:
    if found.holder not in ids:
        return found
    return replace(found, holder=ids[found.holder] or AUTHOR)


def related(reading: Reading) -> Reading:
    """The reading with the relations that its events show now."""
    known = event_types()
    found = relations(e for e in reading.events if e.type in known)
    return replace(reading, relations=tuple(found))


def toned(reading: Reading, changed: set[str]) -> Reading:
    """The reading with the tone around these actors as their mentions are now."""
    sentences = Sentences(reading)
    at = {(t.start, t.end): t for t in reading.sentence_tones}
    tones = {t.about: t for t in reading.tones if t.about not in changed}
    for actor in (a for a in reading.actors if a.id in changed):
        spans = ((sentences.all[n].start, sentences.all[n].end) for n in sentences.mentioning(actor))  # fmt: skip
        over = [at[span] for span in spans if span in at]
        if over:
            tones[actor.id] = tone.around(actor, over)
    kept = (tones[a.id] for a in reading.actors if a.id in tones)
    return replace(reading, tones=tuple(kept))
