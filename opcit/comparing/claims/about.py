"""What a passage of an article is about: the events that it tells or names, and the actor that it speaks of first."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from opcit.comparing.actors.bare_nouns import BareNouns
from opcit.comparing.claims.matter import Matter, Place
from opcit.comparing.events.event_words import kinds_in
from opcit.comparing.events.telling import REAL
from opcit.comparing.parting.clauses import after_preposition, stands_for_nobody, turns
from opcit.comparing.records import Comparison
from opcit.events.parties import OBJECT_PREPOSITIONS
from opcit.text.words import words
from opcit.views.passages import Located, Passages

CLOSE = 6
"""Words between what judges and the deed that it judges."""
JUST_BEFORE = 1
"""Words between what judges and the actor after it: "a reckless old man"."""

POINTING = 7
"""Words from a "this" to the event that it points at."""
_VERBS = frozenset(("is", "are", "was", "were", "has", "have", "had", "will", "would"))


class About:
    """Looks up what passages of one article of a comparison are about."""

    def __init__(self, comparison: Comparison, number: int) -> None:
        self._comparison, self._number = comparison, number
        self._reading = comparison.readings[number]
        told = (
            (m.start, m.end, comparison.by_event[number, e.id])
            for e in self._reading.events
            for m in e.mentions
        )
        self._matter = Matter(self._reading.article.text, self._mentions(), told)
        self._kinds = self._by_kind()
        self._places = Passages(self._reading)
        self._starts = [p.start for p in self._reading.article.paragraphs]

    def _mentions(self) -> Iterator[Place]:
        bare = BareNouns(self._reading)
        for actor in self._reading.actors:
            if actor.type not in ("place", "author"):
                shared = self._comparison.by_actor[self._number, actor.id]
                yield from ((m.start, m.end, shared) for m in actor.mentions if bare.fits(actor, m))

    def _by_kind(self) -> dict[str, list[tuple[int, str]]]:
        """Kind of event -> where this article tells of one, in the order of the text, and which it is."""
        found: dict[str, list[tuple[int, str]]] = defaultdict(list)
        text = self._reading.article.text
        for own in (e for e in self._reading.events if e.status in REAL):
            shared = self._comparison.by_event[self._number, own.id]
            for m in own.mentions:
                for kind in kinds_in(text[m.start : m.end].casefold()):
                    found[kind].append((m.start, shared))
        return {kind: sorted(places) for kind, places in found.items()}

    def subjects(self, passage: Located) -> list[tuple[str, str]]:
        """The events and then the actor, each as kind and shared id; in "the march on the bank" there is the march only.

        Events that it only touches are its subjects where nothing else is.
        """
        first = self._sure(passage)
        touched = frozenset() if first and self.told(passage) else self.events(passage)
        events = self._matter.events(passage) or touched
        found = [("event", e) for e in sorted(events)]
        if first is None or (found and self._of_event(passage, first)):
            return found
        return [*found, ("actor", first[2])]

    def _of_event(self, passage: Located, named: Place) -> bool:
        """Whether what is named here is only what something is done to: it stands in the words for that, or
        after a preposition."""
        start, end, actor = named
        for at, stop, told in self._matter.told(passage):
            event = self._comparison.event(told) if at <= start and end < stop else None
            if event and actor in event.patients and actor not in event.agents:
                return True
        return after_preposition(self._reading.article.text, start)

    def events(self, passage: Located) -> frozenset[str]:
        """The events that a passage tells, and those that a word of it can only mean: "the bombing"."""
        return self.told(passage) or self._meant(passage)

    def told(self, passage: Located) -> frozenset[str]:
        """The events that have a mention in a passage."""
        return frozenset(event for *_, event in self._matter.told(passage))

    def _meant(self, passage: Located) -> frozenset[str]:
        """The event that a word of a passage means, by its kind: the last one told in the paragraph, or the only one."""
        said = self._reading.article.text[passage.start : passage.end].casefold()
        found = [
            self._kinds[kind] for kind in sorted(kinds_in(said, named=True)) if kind in self._kinds
        ]
        if len(found) != 1:
            return frozenset()
        (places,) = found
        before = [e for at, e in places if at < passage.start]
        near = [e for at, e in places if self._paragraph(passage.start) <= at < passage.start]
        last = near or (before if self._pointed(passage) else [])
        if last or len({e for _, e in places}) == 1:
            return frozenset((last or [places[0][1]])[-1:])
        return frozenset()

    def _pointed(self, passage: Located) -> bool:
        """Whether a passage points back at an event: "this cruel and needless raid"."""
        said = words(self._reading.article.text, passage.start, passage.end)
        at = next((i for i, w in enumerate(said) if kinds_in(w.low, named=True)), 0)
        lows = [w.low for w in said[max(0, at - POINTING) : at]]
        this = max((i for i, low in enumerate(lows) if low in ("this", "these")), default=len(lows))
        return this < len(lows) and not set(lows[this:]) & (OBJECT_PREPOSITIONS | _VERBS)

    def _paragraph(self, offset: int) -> int:
        """Where the paragraph of an offset begins."""
        starts = self._starts
        return starts[max(0, bisect_right(starts, offset) - 1)]

    def actor(self, passage: Located) -> str | None:
        """The actor named first; of "Iraq's parliament" the parliament, of "enemies of Iraq's poor" nobody."""
        found = self._sure(passage)
        return found[2] if found else None

    def judged(self, passage: Located, word: str) -> bool:
        """Whether a judging word of a passage can be said of the actor named first: after it in its clause, or just before it."""
        found = self._sure(passage)
        text = self._reading.article.text
        at = text.find(word, passage.start, passage.end)
        if found is None or at < 0:
            return False
        if at < found[0]:
            return len(text[at + len(word) : found[0]].split()) <= JUST_BEFORE
        return not turns(text[found[1] : at])

    def _sure(self, passage: Located) -> Place | None:
        """The first mention, unless it is a loose "it": one that the sentence before says nothing of."""
        found = self._matter.first(passage)
        if found is None or self._reading.article.text[found[0] : found[1]].lower() != "it":
            return found
        if stands_for_nobody(self._reading.article.text, found[1]):
            return None
        return found if self._goes_on(passage, found[2]) else None

    def judged_deed(self, passage: Located, word: str) -> bool:
        """Whether a judging word of a passage can be said of a deed that it names: close to it, in the same clause."""
        text = self._reading.article.text
        at = text.find(word, passage.start, passage.end)
        for start, end in self._deeds(passage) if at >= 0 else ():
            between = text[min(end, at + len(word)) : max(start, at)]
            if len(between.split()) <= CLOSE and not turns(between):
                return True
        return False

    def _deeds(self, passage: Located) -> Iterator[tuple[int, int]]:
        """Where a passage names an event: by a mention, or by a word of a kind of event."""
        yield from ((start, end) for start, end, _ in self._matter.told(passage))
        for word in words(self._reading.article.text, passage.start, passage.end):
            if kinds_in(word.low):
                yield word.start, word.end

    def _goes_on(self, passage: Located, actor: str) -> bool:
        """Whether the sentence before is about this actor, by the main clause's first name."""
        at = self._places.sentence(passage.start)
        if not at:
            return False
        before = self._reading.sentences[at - 1]
        found = self._matter.first(before)
        leading = self._reading.article.text[before.start : found[0]] if found else ""
        return found is not None and found[2] == actor and not turns(leading)
