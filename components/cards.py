"""The card of each finding: what it is, its facts in words, why, how sure, by what. Plain data.

A card is drawn beside the text, so a fact's value is a list of parts: a string, or a link to
another card ({"t": words, "card": key}) or to a passage ({"t": words, "start", "end"}).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from components import labels, wording
from opcit.article import Span
from opcit.findings import AUTHOR, Actor, Claim, Event, Figure, Quote, SentenceTone, Stance, Time
from opcit.reading import Reading

Part = str | dict[str, Any]
Card = dict[str, Any]


class Deck:
    """Cards of one reading by key, "layer:id" for actors and events, "layer:start:end:label" else."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._names = {a.id: a.name for a in reading.actors}
        self._stances = {(s.about, s.holder): s for s in reading.stances}
        self._tones = {t.about: t for t in reading.tones}

    def cards(self) -> dict[str, Card]:
        """Every card, in the order of the layers."""
        return {key: card for layer in _CARDS for key, card in layer(self)}

    def actor(self, actor_id: str) -> Part:
        """An actor's name as a link to its card; an id nobody has is given as it stands."""
        name = self._names.get(actor_id)
        return {"t": name, "card": f"actors:{actor_id}"} if name else actor_id

    def holder(self, holder: str) -> Part:
        """Who speaks: a link to an actor's card, or the author by name."""
        if holder != AUTHOR:
            return self.actor(holder)
        author = self.reading.article.author
        return f"{author} (the author)" if author else "the author"

    def several(self, actor_ids: tuple[str, ...]) -> list[Part]:
        """Actors' names with commas between them."""
        parts: list[Part] = []
        for actor_id in actor_ids:
            parts += [", ", self.actor(actor_id)] if parts else [self.actor(actor_id)]
        return parts

    def passage(self, span: Span | Figure) -> Part:
        """A passage's words as a link to it."""
        words = " ".join(self.reading.article.text[span.start : span.end].split())
        shown = words if len(words) <= 90 else words[:88].rsplit(" ", 1)[0] + " …"
        return {"t": f"“{shown}”", "start": span.start, "end": span.end}

    def actors(self) -> Iterator[tuple[str, Card]]:
        for a in self.reading.actors:
            facts = [_fact("Type", labels.TYPES[a.type])]
            if a.parent:
                facts.append(_fact("Part of", self.actor(a.parent)))
            if others := [alias for alias in a.aliases if alias != a.name]:
                facts.append(_fact("Also called", ", ".join(others)))
            facts += [_fact("Weight in the article", labels.salience(a)), *self._attitude(a)]
            yield f"actors:{a.id}", _card("Actor", a.name, facts, a, actor=a.id)

    def _attitude(self, actor: Actor) -> Iterator[Any]:
        tone = self._tones.get(actor.id)
        if tone and tone.n:
            yield _fact(
                "Tone around it",
                labels.tone_words(tone.polarity),
                f" in {wording.count(tone.n, 'sentence')}",
            )
        for (about, holder), stance in self._stances.items():
            if about == actor.id:
                yield _fact(
                    "Stance towards it", labels.stance_words(stance), " — ", self.holder(holder)
                )

    def times(self) -> Iterator[tuple[str, Card]]:
        for t in self.reading.times:
            facts = [_fact("Kind", labels.TIMES[t.type])]
            if t.anchor:
                facts.append(_fact("Counted from", wording.timex(t.anchor)))
            facts += [
                _fact("Could also be", f"{wording.timex(a.value)}: {a.why}") for a in t.alternatives
            ]
            facts.append(_fact("Value", t.value))
            yield key("times", t, t.type), _card("Time", _capital(wording.timex(t.value)), facts, t)

    def events(self) -> Iterator[tuple[str, Card]]:
        for e in self.reading.events:
            yield (
                f"events:{e.id}",
                _card(
                    "Event",
                    e.title,
                    list(self._event(e)),
                    e,
                    event=e.id,
                    order=e.earliest or e.latest or "",
                ),
            )

    def _event(self, e: Event) -> Iterator[Any]:
        yield _fact("Began", wording.interval(e.earliest, e.latest))
        if e.extent:
            yield _fact("Lasted", wording.timex(e.extent))
        yield _fact("Status", labels.STATUSES[e.status], "" if e.foreground else ", background")
        if e.agents or e.patients:
            arrow: list[Part] = [" → "] if e.patients else []
            yield _fact(
                "Who", *(self.several(e.agents) or ["not said"]), *arrow, *self.several(e.patients)
            )
        if e.place:
            yield _fact("Where", e.place)
        for f in e.figures:
            yield _fact(
                "Figure",
                f"{labels.BOUNDS.get(f.bound, '')}{f.value:,g} {f.kind} ",
                self.passage(f),
                *self._by(f.holder),
            )
        if e.holder != AUTHOR:
            yield _fact("According to", self.holder(e.holder))
        yield _fact("Kind", e.type.replace("_", " "))

    def _by(self, holder: str) -> list[Part]:
        return [] if holder == AUTHOR else [", says ", self.holder(holder)]

    def quotes(self) -> Iterator[tuple[str, Card]]:
        for q in self.reading.quotes:
            facts = [_fact("Whose words", self.holder(q.holder))]
            if q.cue:
                facts.append(_fact("Given by", f"“{q.cue}”"))
            yield (
                key("quotes", q, q.kind),
                _card("Quote", _capital(labels.QUOTES[q.kind]), facts, q),
            )

    def claims(self) -> Iterator[tuple[str, Card]]:
        for c in self.reading.claims:
            facts = [
                _fact("Who holds it", self.holder(c.holder)),
                _fact("How firmly", labels.firmness(c)),
            ]
            if c.cue:
                facts.append(_fact("Cue", f"“{c.cue}”"))
            yield key("claims", c, c.kind), _card("Claim", _capital(c.kind), facts, c)

    def tones(self) -> Iterator[tuple[str, Card]]:
        for t in self.reading.sentence_tones:
            facts = [
                _fact("Polarity", f"{labels.signed(t.polarity)} of −1 to 1"),
                _fact("Subjectivity", f"{t.subjectivity:.1f} of 0 to 1"),
            ]
            for w in t.words:
                facts.append(
                    _fact(
                        "Word", self.passage(Span(w.start, w.end)), f" {labels.signed(w.polarity)}"
                    )
                )
            yield (
                key("tone", t, labels.polarity(t)),
                _card("Tone", _capital(labels.tone_words(t.polarity)), facts, t),
            )

    def stances(self) -> Iterator[tuple[str, Card]]:
        for s in self.reading.stances:
            facts = [_fact("Towards", self.actor(s.about)), _fact("Held by", self.holder(s.holder))]
            if s.score is not None and s.low is not None and s.high is not None:
                facts.append(
                    _fact(
                        "Score",
                        f"{labels.signed(s.score)}, between {labels.signed(s.low)} and {labels.signed(s.high)}",
                    )
                )
            yield (
                f"stance:{s.about}:{s.holder}",
                _card("Stance", _capital(labels.stance_words(s)), facts, s, actor=s.about),
            )


def key(layer: str, found: Any, label: str) -> str:
    """The key of a card whose finding has one span and no id."""
    return f"{layer}:{found.start}:{found.end}:{label}"


def _fact(label: str, *parts: Part) -> list[Any]:
    return [label, [part for part in parts if part]]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _card(
    kind: str,
    title: str,
    facts: list[Any],
    found: Actor | Time | Event | Quote | Claim | SentenceTone | Stance,
    **ids: str,
) -> Card:
    card = {"kind": kind, "title": title, "facts": facts, "why": found.why, "by": found.by}
    return {
        **card,
        "sure": wording.sure(found.confidence),
        "confidence": round(found.confidence, 2),
        **ids,
    }


_CARDS: tuple[Callable[[Deck], Iterator[tuple[str, Card]]], ...] = (
    Deck.actors, Deck.times, Deck.events, Deck.quotes, Deck.claims, Deck.tones, Deck.stances,
)  # fmt: skip
