"""The card of each finding: what it is, its facts in words, why, how sure, by what. Plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from components.references import Card, Part, References, card, fact, joined, key
from opcit.article import Span
from opcit.findings import AUTHOR, Actor, Event, Stance
from opcit.reading import Reading
from opcit.views import labels, wording


class Deck(References):
    """Cards of one reading by key, "layer:id" for actors and events, "layer:start:end:label" else."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self._stances: dict[str, list[Stance]] = {}
        for stance in reading.stances:
            self._stances.setdefault(stance.about, []).append(stance)
        self._tones = {t.about: t for t in reading.tones}

    def cards(self) -> dict[str, Card]:
        """Every card: the publication date's, then those of each layer."""
        return dict(pair for subject in _CARDS for pair in subject(self))

    def published(self) -> Iterator[tuple[str, Card]]:
        """The card of the publication date: how it is known, and what it could also be."""
        p = self.reading.article.published
        facts = [fact("How known", labels.SOURCES[p.source])]
        if p.evidence:
            facts.append(fact("From", *joined([self.passage(span) for span in p.evidence])))
        others = [
            f"{wording.day(c.value)} ({c.weight:.0%})" for c in p.candidates if c.value != p.value
        ]
        if others:
            facts.append(fact("Could also be", ", ".join(others)))
        weight = next((c.weight for c in p.candidates if c.value == p.value), None)
        sure = (
            {} if weight is None else {"sure": wording.sure(weight), "confidence": round(weight, 2)}
        )
        title = wording.day(p.value, weekday=True) if p.value else "Date not known"
        yield (
            "published",
            {
                "kind": "Publication date",
                "title": title,
                "facts": facts,
                "why": p.why,
                "by": "",
                **sure,
            },
        )

    def actors(self) -> Iterator[tuple[str, Card]]:
        for a in self.reading.actors:
            facts = [fact("Type", labels.TYPES[a.type])]
            if a.parent:
                facts.append(fact("Part of", self.actor(a.parent)))
            if others := [alias for alias in a.aliases if alias != a.name]:
                facts.append(fact("Also called", ", ".join(others)))
            facts += [fact("Weight", labels.salience(a)), *self._attitude(a)]
            yield f"actors:{a.id}", card("Actor", a.name, facts, a, actor=a.id)

    def _attitude(self, actor: Actor) -> Iterator[Any]:
        tone = self._tones.get(actor.id)
        if tone and tone.n:
            yield fact(
                "Tone around",
                labels.tone_words(tone.polarity),
                f" in {wording.count(tone.n, 'sentence')}",
            )
        for stance in self._stances.get(actor.id, ()):
            whose = (
                "Author’s stance"
                if stance.holder == AUTHOR
                else f"Stance of {self.names.get(stance.holder, stance.holder)}"
            )
            yield fact(whose, labels.stance_words(stance))

    def times(self) -> Iterator[tuple[str, Card]]:
        for t in self.reading.times:
            facts = [fact("Kind", labels.TIMES[t.type])]
            if t.anchor:
                facts.append(fact("Counted from", wording.timex(t.anchor)))
            facts += [
                fact("Could also be", f"{wording.timex(a.value)}: {a.why}") for a in t.alternatives
            ]
            facts.append(fact("Value", t.value))
            yield (
                key("times", t, t.type),
                card("Time", wording.capital(wording.timex(t.value)), facts, t),
            )

    def events(self) -> Iterator[tuple[str, Card]]:
        for e in self.reading.events:
            yield (
                f"events:{e.id}",
                card(
                    "Event",
                    e.title,
                    list(self._event(e)),
                    e,
                    event=e.id,
                    order=e.earliest or e.latest or "",
                ),
            )

    def _event(self, e: Event) -> Iterator[Any]:
        yield fact("Began", wording.interval(e.earliest, e.latest))
        if e.extent:
            yield fact("Lasted", wording.timex(e.extent))
        yield fact("Status", labels.STATUSES[e.status], "" if e.foreground else ", background")
        if e.agents or e.patients:
            arrow: list[Part] = [" → "] if e.patients else []
            yield fact(
                "Who", *(self.several(e.agents) or ["not said"]), *arrow, *self.several(e.patients)
            )
        if e.place:
            yield fact("Where", e.place)
        for f in e.figures:
            yield fact(
                "Figure",
                f"{labels.BOUNDS.get(f.bound, '')}{f.value:,g} {f.kind} ",
                self.passage(f),
                *self.said_by(f.holder),
            )
        if e.holder != AUTHOR:
            yield fact("According to", self.holder(e.holder))
        yield fact("Kind", e.type.replace("_", " "))

    def quotes(self) -> Iterator[tuple[str, Card]]:
        for q in self.reading.quotes:
            facts = [fact("Whose words", self.holder(q.holder))]
            if q.cue:
                facts.append(fact("Given by", f"“{q.cue}”"))
            yield (
                key("quotes", q, q.kind),
                card("Quote", wording.capital(labels.QUOTES[q.kind]), facts, q),
            )

    def claims(self) -> Iterator[tuple[str, Card]]:
        for c in self.reading.claims:
            facts = [
                fact("Who holds it", self.holder(c.holder)),
                fact("How firmly", labels.firmness(c)),
            ]
            if c.cue:
                facts.append(fact("Cue", f"“{c.cue}”"))
            yield key("claims", c, c.kind), card("Claim", wording.capital(c.kind), facts, c)

    def tones(self) -> Iterator[tuple[str, Card]]:
        for t in self.reading.sentence_tones:
            facts = [
                fact("Polarity", f"{labels.signed(t.polarity)} of −1 to 1"),
                fact("Subjectivity", f"{t.subjectivity:.1f} of 0 to 1"),
            ]
            for w in t.words:
                facts.append(
                    fact(
                        "Word", self.passage(Span(w.start, w.end)), f" {labels.signed(w.polarity)}"
                    )
                )
            yield (
                key("tone", t, labels.polarity(t)),
                card("Tone", wording.capital(labels.tone_words(t.polarity)), facts, t),
            )

    def stances(self) -> Iterator[tuple[str, Card]]:
        for s in self.reading.stances:
            facts = [fact("Towards", self.actor(s.about)), fact("Held by", self.holder(s.holder))]
            if s.score is not None and s.low is not None and s.high is not None:
                facts.append(
                    fact(
                        "Score",
                        f"{labels.signed(s.score)}, between {labels.signed(s.low)} and {labels.signed(s.high)}",
                    )
                )
            yield (
                f"stance:{s.about}:{s.holder}",
                card("Stance", wording.capital(labels.stance_words(s)), facts, s, actor=s.about),
            )


_CARDS: tuple[Callable[[Deck], Iterator[tuple[str, Card]]], ...] = (
    Deck.published, Deck.actors, Deck.times, Deck.events, Deck.quotes, Deck.claims, Deck.tones, Deck.stances,
)  # fmt: skip
