"""What the parts of a report look up: names, anchors, and links to the words a finding rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape

from opcit.reading import Reading
from opcit.views.groups import Scope, groups
from opcit.views.passages import Located, Passage, Passages

SHOWN = 12
"""Actors that the report has a part about, by their weight in the article."""
QUOTED = 4
"""Passages quoted with a finding; those after them are links."""
MEANINGS = {
    "target": "the actor", "trigger": "the event", "time": "a time", "negative": "a negative word",
    "positive": "a positive word",
}  # fmt: skip


class Sources:
    """A reading, and where on the page its parts stand."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.article.text
        self.places = Passages(reading)
        self._actors = {a.id: n for n, a in enumerate(reading.actors)}
        self._shown = {g.id for g in groups(reading, Scope(SHOWN))}
        self._events = {e.id: n for n, e in enumerate(reading.events)}

    def name(self, actor: str) -> str:
        """An actor's name; of the author's id "the author"."""
        if actor in self._actors:
            return self.reading.actors[self._actors[actor]].name
        return "the author" if actor == "author" else actor

    def actor(self, actor: str) -> str:
        """The anchor of an actor. Ids of a reading may hold anything, so they are not used in links."""
        return f"actor-{self._actors.get(actor, 'none')}"

    def event(self, event: str) -> str:
        """The anchor of an event."""
        return f"event-{self._events.get(event, 'none')}"

    def shown(self, actor: str) -> bool:
        """Whether the report has a part about this actor."""
        return actor in self._shown

    def title(self, event: str) -> str:
        """An event's title."""
        return self.reading.events[self._events[event]].title if event in self._events else ""

    def sentence(self, span: Located) -> str:
        """The anchor of the sentence where a span begins; of none, the text's."""
        at = self.places.sentence(span.start)
        return "text" if at is None else f"s{self.reading.sentences[at].start}"

    def passages(self, found: Sequence[Passage]) -> str:
        """The first passages as quotations that lead to their place, the rest as links."""
        quoted = "".join(self.quoted(p) for p in found[:QUOTED])
        rest = self.spans(found[QUOTED:])
        return quoted + (f'<p class="also">Also: {rest}</p>' if rest else "")

    def quoted(self, passage: Passage) -> str:
        """A passage with its marks, and the way to it."""
        where = f"Paragraph {passage.paragraph}" if passage.paragraph else "Outside the body"
        note = f" · {escape(passage.note)}" if passage.note else ""
        return (
            f'<blockquote><p>{self._marked(passage)}</p><footer>{self.link(passage, where)}{note}</footer>'
            "</blockquote>"
        )  # fmt: skip

    def link(self, span: Located, words: str) -> str:
        """A link to the sentence where a span begins."""
        return f'<a href="#{self.sentence(span)}">{escape(words)}</a>'

    def spans(self, found: Iterable[Located]) -> str:
        """Links to the sentences of these spans, by paragraph: "¶ 3, ¶ 4, ¶ 4b"."""
        firsts = {self.sentence(span): span for span in sorted(found, key=lambda s: s.start)}
        seen: Counter[int] = Counter()
        links = []
        for span in firsts.values():
            number = self.places.paragraph(span.start)
            again = f"{'abcdefghijklmnopqrstuvwxyz'[min(seen[number], 25)]}" if seen[number] else ""
            seen[number] += 1
            links.append(
                self.link(span, f"¶\u00a0{number}{again}" if number else "outside the body")
            )
        return ", ".join(links)

    def _marked(self, passage: Passage) -> str:
        parts, at = [], passage.start
        for mark in passage.marks:
            parts.append(escape(self.text[at : mark.start]))
            words = escape(self.text[mark.start : mark.end])
            parts.append(f'<mark class="{mark.kind}" title="{MEANINGS[mark.kind]}">{words}</mark>')
            at = mark.end
        return "".join([*parts, escape(self.text[at : passage.end])])
