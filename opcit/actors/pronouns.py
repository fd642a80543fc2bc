"""Words that stand for an actor named before: pronouns, and nouns such as "the country"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from opcit.actors.body_kinds import is_kind
from opcit.actors.knowledge import listed
from opcit.actors.persons import Gender
from opcit.actors.phrases import Scene
from opcit.lists import table

HE: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
ALL = HE.keys() | IT | THEY
FIRST = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
"""Pronouns of the speaker, told only in quotation marks: outside they are the author's."""
_WEATHER = frozenset({"rain", "snow", "hail", "drizzle", "thunder", "freeze"})
_QUOTES = {"“": 1, "”": -1}


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun at words[index] of a line, or a noun with what stands before it from words[first] on.

    quoted: it stands in quotation marks; types: of such a noun, the actors it may mean;
    beside: the word that names it in apposition ("the capital, Oslo"), -1 for none.
    """

    index: int
    low: str
    quoted: bool = False
    first: int = -1
    types: tuple[str, ...] = ()
    beside: int = -1

    @property
    def reflexive(self) -> bool:
        """Whether it goes back to the subject of its clause."""
        return self.low.endswith(("self", "selves"))


@dataclass(slots=True)
class Quoting:
    """Whether the words of a paragraph stand in quotation marks, from sentence to sentence."""

    paragraph: int = -1
    depth: int = 0
    straight: bool = False

    def passes(self, paragraph: int, mark: str) -> bool:
        """Takes the next word in; whether it stands inside quotation marks."""
        if paragraph != self.paragraph:
            self.paragraph, self.depth, self.straight = paragraph, 0, False
        self.depth = min(1, max(0, self.depth + _QUOTES.get(mark, 0)))
        self.straight ^= mark == '"'
        return self.straight or self.depth > 0


def pronouns(scene: Scene, quoting: Quoting) -> list[Pronoun]:
    """The pronouns of a line but for the empty "it"."""
    found = []
    for index, word in enumerate(scene.words):
        quoted = quoting.passes(scene.line.paragraph, word.text)
        if _ends_a_word(scene, index):
            continue
        named = scene.low(index + 1) in ("majesty", "highness", "excellency", "holiness", "honour")
        if (word.low in ALL and not named and not (word.low == "it" and _empty(scene, index))) or (
            quoted and word.low in FIRST and word.text != "US"
        ):
            found.append(Pronoun(index, word.low, quoted))
    return found


def _ends_a_word(scene: Scene, index: int) -> bool:
    """Whether a word only follows a letter that an editor put in: the "his" of "[T]his decision"."""
    before = scene.words[index - 1] if index else None
    return before is not None and before.text == "]" and before.end == scene.words[index].start


def _empty(scene: Scene, index: int) -> bool:
    """Whether "it" stands for nothing: "it is clear that", "it seems", "it rains"."""
    if scene.grammar.dep(index) == "expl":
        return True
    if scene.grammar.lemma(scene.grammar.head(index)) in _WEATHER:
        return True
    clausal = scene.grammar.children.get(scene.grammar.head(index), ())
    told = any(scene.grammar.dep(c) in ("csubj", "ccomp") for c in clausal if c > index)
    return told and scene.low(index + 1) in listed("actor_words", "empty")


def _by_name(scene: Scene, index: int) -> tuple[str, ...]:
    """The types of a noun that takes up bodies by their names alone, not as a place ("in the centre")."""
    place = scene.low(index - 2) in ("in", "at", "on", "to", "from")
    return ("organisation",) if is_kind(scene.low(index)) and not place else ()


def resuming(scene: Scene) -> Iterator[Pronoun]:
    """The nouns that take up an actor by its type: "the country", "this agency"."""
    grammar = scene.grammar
    for index, word in enumerate(scene.words):
        types = table("resumed").get(word.low) or _by_name(scene, index)
        if not types or not word.text.islower() or not scene.free(index, index + 1):
            continue
        first = index
        while grammar.head(first - 1) == index and grammar.dep(first - 1) in ("amod", "compound"):
            first -= 1
        alone = not any(grammar.under(index, "nmod", "flat", "cop"))
        alone &= scene.low(index + 1) == "," or not any(grammar.under(index, "acl"))
        beside = next(iter(grammar.under(index, "appos")), -1)
        part = grammar.dep(index).split(":")[0] in ("compound", "flat", "appos")
        if scene.low(first - 1) in ("the", "this", "that") and alone and not part:
            yield Pronoun(index, word.low, first=first, types=tuple(types), beside=beside)
