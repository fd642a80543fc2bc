"""Bare nouns for a state: "the country" means the one told of last, whatever else stands out."""

from __future__ import annotations

from bisect import bisect_right

from opcit.actors.knowledge import listed
from opcit.comparing.actors.called import called, state_named
from opcit.findings import Actor, Mention
from opcit.reading import Reading
from opcit.text.words import words


class BareNouns:
    """Looks up whether a mention of one reading can be of its actor."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.article.text
        self._states = {a.id: called(reading, a).state for a in reading.actors}
        self._told = sorted(
            (m.start, state)
            for a in reading.actors
            if (state := self._states[a.id])
            for m in a.mentions
            if not self._bare(m)
        )
        self._paragraphs = [p.start for p in reading.article.paragraphs]

    def fits(self, actor: Actor, mention: Mention) -> bool:
        """Whether the words can mean this actor: a bare noun for a state is of no other state than the last one."""
        own = self._states[actor.id]
        if actor.type != "state" or not own or not self._bare(mention):
            return True
        return self._last(mention.start) in (own, "")

    def _bare(self, mention: Mention) -> bool:
        said = [w.low for w in words(self._text, mention.start, mention.end)]
        return (
            mention.kind == "noun" and said[-1:] != [] and said[-1] in listed("comparing", "states")
        )

    def _last(self, offset: int) -> str:
        """The state told of last before an offset in its paragraph, by a noun or an adjective; "" for none."""
        begins = self._paragraphs[max(0, bisect_right(self._paragraphs, offset) - 1)]
        named = [
            (w.start, code)
            for w in words(self._text, begins, offset)
            if (code := state_named(w.text))
        ]
        named += [(at, state) for at, state in self._told if begins <= at < offset]
        return max(named, default=(0, ""))[1]
