"""Deeds that the author judges: "this reckless bombing" is about who bombed, where the text says who."""

from __future__ import annotations

from collections.abc import Iterator

from opcit.article import Span
from opcit.findings import AUTHOR
from opcit.reading import Reading
from opcit.syntax import Tree
from opcit.voices.judging_words import Side, is_stated, judged, quoted
from opcit.voices.passages import Passage, Voices
from opcit.voices.roles import Roles, head
from opcit.voices.whereabouts import Sentences

DOERS = 2
"""Doers above which a deed is nobody's in particular."""


class Deeds:
    """The deeds of one reading that are judged by a word of the author's."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._text = reading, reading.article.text
        self._roles, self._voices = Roles(reading), Voices(reading.quotes)
        self._sentences = Sentences(reading)

    def passages(self) -> Iterator[Passage]:
        """A passage for each doer of a judged deed."""
        for event in self._reading.events:
            for mention in event.mentions if 0 < len(event.agents) <= DOERS else ():
                sentence = self._sentences.at(mention.start)
                own = self._voices.at(mention.start) == AUTHOR
                if sentence is None or not own or self.called(mention) is None:
                    continue
                for agent in event.agents:
                    part = Span(sentence.start, sentence.end)
                    yield Passage(agent, AUTHOR, part, mention, deed=True)

    def called(self, mention: Span) -> tuple[str, Side] | None:
        """The word by which a deed is judged and its side; None where there is none, or words for both sides."""
        tree = self._roles.tree(mention.start)
        at = head(tree, mention)
        if at is None or tree[at].pos not in ("NOUN", "PROPN"):
            return None
        found = list(judged(self._text, tree, _judges(tree, at)))
        sides = {side for _, side in found}
        if len(sides) != 1:
            return None
        word, side = found[0]
        return quoted(self._text, tree, word), side


def _judges(tree: Tree, at: int) -> tuple[int, ...]:
    """The adjectives before a noun, and what it is said to be."""
    before = [i for i, t in enumerate(tree) if t.head == at and t.dep == "amod"]
    joined = [i for i, t in enumerate(tree) if t.head in before and t.dep == "conj"]
    said: list[int] = []
    above = tree[at].head
    if tree[at].dep == "nsubj" and is_stated(tree, above):
        said = [above, *(i for i, t in enumerate(tree) if t.head == above and t.dep == "conj")]
        said = [i for i in said if tree[i].pos in ("ADJ", "NOUN")]
    return tuple(sorted({*before, *joined, *said}))
