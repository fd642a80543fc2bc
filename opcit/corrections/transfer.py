"""Mentions that mean somebody else after all: they move from one actor to another, or to nobody.

What was found through them follows: who takes part in an event and whose words a quote is, where no
other mention of the old actor stands in the same sentences; the passages about the words that move.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from opcit.actors.salience import KIND
from opcit.article import Span
from opcit.corrections import event_titles, following, judging, restancing
from opcit.corrections.references import Marked
from opcit.corrections.restancing import Pair
from opcit.corrections.who import Who
from opcit.findings import AUTHOR, Actor, Claim, Event, Mention, Quote, Stance, StanceEvidence
from opcit.reading import Reading

S = TypeVar("S", Quote, Claim)


@dataclass(frozen=True, slots=True)
class Transfer:
    """Mentions of an actor that now mean `to` (an actor's id, or None)."""

    reading: Reading
    source: Actor
    moved: tuple[Mention, ...]
    to: str | None

    @property
    def kept(self) -> tuple[Mention, ...]:
        """What is left to the old actor."""
        return tuple(m for m in self.source.mentions if m not in self.moved)

    def follows(self, spans: Sequence[Marked]) -> bool:
        """Whether what was found in these spans goes with the mentions."""
        around = [s for s in self.reading.sentences if any(_meet(s, one) for one in spans)] or spans
        here = any(_meet(m, s) for m in self.moved for s in around)
        stays = any(_meet(m, s) for m in self.kept for s in around)
        return not self.kept or (here and not stays)


def transferred(found: Transfer, who: Who, new: Actor | None = None) -> Reading:
    """The reading after a transfer, to `new` if that is an actor that was not there."""
    old = found.reading
    reading = following.with_actors(old, _actors(found, new))
    ids = {found.source.id: found.to}
    if not found.kept:
        reading = following.renamed(reading, ids)
    else:
        reading = replace(
            reading,
            events=tuple(_event(found, e) for e in old.events),
            quotes=tuple(_said(found, q) for q in old.quotes),
            claims=tuple(_said(found, c) for c in old.claims),
        )
    reading = restancing.regathered(reading, lambda s, e: _pair(found, s, e), who)
    changed = {found.source.id, *([found.to] if found.to else [])}
    spots = [Span(m.start, m.end) for m in found.moved]
    reading = judging.judged(old, reading, sorted(changed), spots, who)
    return following.related(following.toned(_retitled(found, reading, who), changed))


def _retitled(found: Transfer, reading: Reading, who: Who) -> Reading:
    """Titles that name the old actor for the words that moved name the new one, or say these words."""
    return replace(
        reading,
        events=tuple(
            e if e.id in who.titled else _titled(found, reading, e) for e in reading.events
        ),
    )


def _titled(found: Transfer, reading: Reading, event: Event) -> Event:
    here = event_titles.mentions_in(reading, found.moved, event)
    if not here or not found.follows(event.sentences or event.mentions):
        return event
    new = reading.actor(found.to) if found.to else None
    own = [m for m in here if new is None and m.kind == "pronoun"]
    if not new and not own:
        return event
    words = new.name if new else reading.article.text[own[0].start : own[0].end]
    longer = event_titles.names_around(reading, found.source, words)
    return event_titles.titled(event, found.source.name, words, longer)


def _meet(one: Marked, other: Marked) -> bool:
    return one.start < other.end and other.start < one.end


def _actors(found: Transfer, new: Actor | None) -> list[Actor]:
    """All actors, with mentions, aliases and weight moved; one without a mention is left out."""
    share = _share(found)
    actors = [*found.reading.actors, *([new] if new else [])]
    changed = [_changed(found, a, share) for a in actors]
    return [a for a in changed if a.mentions or a.id != found.source.id]


def _changed(found: Transfer, actor: Actor, share: float) -> Actor:
    if actor.id == found.source.id:
        aliases = _still_used(found, actor)
        weight = actor.salience * (1 - share) ** 0.5
        return replace(actor, mentions=found.kept, aliases=aliases, salience=round(weight, 4))
    if actor.id != found.to:
        return actor
    mentions = sorted({*actor.mentions, *found.moved}, key=lambda m: (m.start, -m.end))
    weight = (actor.salience**2 + share * found.source.salience**2) ** 0.5
    aliases = with_aliases(actor, _names(found.reading, found.moved))
    return replace(actor, mentions=tuple(mentions), aliases=aliases, salience=min(1.0, round(weight, 4)))  # fmt: skip


def _share(found: Transfer) -> float:
    """How much of an actor's weight its moved mentions have."""
    total = sum(KIND[m.kind] for m in found.source.mentions)
    return sum(KIND[m.kind] for m in found.moved) / total if total else 0.0


def _names(reading: Reading, mentions: Sequence[Mention]) -> list[str]:
    """The words of mentions that name or describe."""
    text = reading.article.text
    return [" ".join(text[m.start : m.end].split()) for m in mentions if m.kind != "pronoun"]


def with_aliases(actor: Actor, more: Sequence[str]) -> tuple[str, ...]:
    """An actor's other names with more of them, each once in whatever letter case, without its own."""
    forms = {words.lower(): words for words in reversed((*actor.aliases, *more)) if words}
    known = {words.lower() for words in actor.aliases}
    fresh = [w for w in dict.fromkeys(m.lower() for m in more) if w not in known]
    return (*actor.aliases, *(forms[w] for w in fresh if w in forms and w != actor.name.lower()))


def _still_used(found: Transfer, actor: Actor) -> tuple[str, ...]:
    """The aliases without those that only the moved mentions had."""
    gone = {w.lower() for w in _names(found.reading, found.moved)}
    gone -= {w.lower() for w in _names(found.reading, found.kept)}
    return tuple(a for a in actor.aliases if a.lower() not in gone)


def _event(found: Transfer, event: Event) -> Event:
    spans = event.sentences or event.mentions
    if not found.follows(spans):
        return event
    return following.with_parties(event, {found.source.id: found.to})


def _said(found: Transfer, said: S) -> S:
    if said.holder != found.source.id or not found.follows([said]):
        return said
    return replace(said, holder=found.to or AUTHOR)


def _pair(found: Transfer, stance: Stance, passage: StanceEvidence) -> Pair | None:
    """Whom a passage is about after the transfer, and in whose voice it is."""
    about: str | None = stance.about
    if about == found.source.id and _moves(found, passage):
        about = found.to
    holder: str | None = stance.holder
    if holder == found.source.id and found.follows(_voice(found.reading, passage.target)):
        holder = found.to
    return (about, holder) if about and holder else None


def _moves(found: Transfer, passage: StanceEvidence) -> bool:
    """Whether a passage is about words that moved, or about a deed in a sentence that goes with them."""
    if restancing.named(found.source, passage):
        return any(_meet(passage.target, m) for m in found.moved)
    return found.follows([passage.target])


def _voice(reading: Reading, target: Span) -> list[Marked]:
    """The innermost quotation around a passage's target, or the target."""
    around = [q for q in reading.quotes if q.start <= target.start and target.end <= q.end]
    return [min(around, key=lambda q: q.end - q.start)] if around else [target]
