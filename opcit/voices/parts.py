"""Parts and wholes: "Norway's parliament" speaks of the parliament, not of Norway."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from opcit.actors.knowledge import listed
from opcit.article import Span
from opcit.findings import Actor
from opcit.reading import Reading
from opcit.syntax import Token
from opcit.voices.judging_words import words_of


class Parts:
    """The mentions of all actors, asked what else is meant by the words around one."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.article.text
        every = sorted((m.start, m.end, a.id) for a in reading.actors for m in a.mentions)
        self._every = every
        self._starts = [start for start, _, _ in every]
        self._longest = max((end - start for start, end, _ in every), default=0)

    def of(self, actor: Actor, mention: Span, chain: Sequence[Token]) -> str:
        """The words for another actor that owns or holds the mention as its name's part; "" where it speaks for itself."""
        for token in chain:
            if _acts_for(token, actor):
                continue
            for start, end, about in self._over(token.end - 1):
                around = start <= mention.start and mention.end <= end
                outer = around and end - start > mention.end - mention.start
                if about != actor.id and (
                    outer or not (start < mention.end and mention.start < end)
                ):
                    return self._text[start:end]
            if not mention.start <= token.start < mention.end and _is_somebody(token, actor):
                return self._text[token.start : token.end]
        return ""

    def _over(self, offset: int) -> list[tuple[int, int, str]]:
        """The mentions that lie over an offset."""
        last = bisect_right(self._starts, offset)
        first = bisect_right(self._starts, offset - self._longest)
        return [m for m in self._every[first:last] if m[1] > offset]


def _acts_for(token: Token, actor: Actor) -> bool:
    """Whether a word is for those who act for their body: its men, its owners."""
    noun = token.lemma.lower()
    led = actor.type != "state" and noun in words_of("followers", "heads")
    return led or noun in words_of("followers", "nouns")


def _is_somebody(token: Token, actor: Actor) -> bool:
    """Whether a noun is the office of one person, who is not the state or body that it is of: "former Norwegian envoy"."""
    office = token.tag in ("NN", "NNP") and token.lemma.lower() in listed("offices", "offices")
    return office and actor.type in ("state", "place", "organisation", "government")
