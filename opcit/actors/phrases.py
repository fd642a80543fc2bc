"""Phrases: words that may stand for an actor, before it is known which."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from opcit import watched
from opcit.actors.grammar import NO_GRAMMAR, Grammar
from opcit.actors.halves import halves_in
from opcit.actors.heads import is_state_head
from opcit.actors.knowledge import Entry, found_at, meanings_in, state_name
from opcit.actors.lines import Line
from opcit.actors.names import Name
from opcit.actors.seats import seated_in
from opcit.findings import ActorType, MentionKind
from opcit.models.name_pieces import Kind
from opcit.text.words import Word

_POSSESSIVE = frozenset({"’s", "'s", "’", "'"})
_CLOSING = frozenset({",", ".", ";", ":", ")", "—", "–", "?", "!"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that name or describe an actor.

    key: the actor's identity where the words alone tell it ("state:IQ"), else "". parent: the key
    of the actor it is part of. head: the kind of group or office described. bearing: what tells it
    from others of its kind ("of:IQ", "for:IR", "at:US Embassy"). other: said to be others
    than those before; placed: its name says where it is; unique: of a kind
    that a state has one of; subject: the grammar's subject; owner: the word of its line for whose
    it is, -1 for none; beside: the word it stands in apposition to, -1 for none; pointed: "these" or "such" stands before it.
    """

    start: int
    end: int
    line: int
    kind: MentionKind
    type: ActorType
    key: str
    name: str
    why: str
    parent: str = ""
    head: str = ""
    bearing: frozenset[str] = frozenset()
    definite: bool = False
    other: bool = False
    placed: bool = False
    unique: bool = False
    subject: bool = False
    words: str = ""
    owner: int = -1
    beside: int = -1
    pointed: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """A name's place among a line's words: words[first:last]."""

    first: int
    last: int
    label: Kind


@dataclass(slots=True)
class Scene:
    """A line with its names, and which words are already part of a phrase.

    seated: the organisations that capitals stand for in the text, by the code of the capital's state; halves: the states that
    "the North" and the like stand for, by that word.
    """

    line: Line
    spots: list[Spot]
    grammar: Grammar = NO_GRAMMAR
    seated: Mapping[str, str] = field(default_factory=dict)
    halves: Mapping[str, str] = field(default_factory=dict)
    taken: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.taken = [False] * len(self.line.words)

    @property
    def words(self) -> Sequence[Word]:
        """The words of the line."""
        return self.line.words

    def low(self, index: int) -> str:
        """The word at an index in lower case, "" outside the line."""
        return self.words[index].low if 0 <= index < len(self.words) else ""

    def text(self, first: int, last: int) -> str:
        """words[first:last] as they would be printed, without what lies between lines."""
        parts = [self.words[first].text]
        for before, word in zip(self.words[first:last], self.words[first + 1 : last], strict=False):
            parts.append(" " * (word.start > before.end) + word.text)
        return "".join(parts)

    def ending_at(self, last: int) -> Spot | None:
        """The name that ends right before words[last]."""
        return next((s for s in self.spots if s.last == last), None)

    def beginning_at(self, first: int) -> Spot | None:
        """The name that begins at words[first]."""
        return next((s for s in self.spots if s.first == first), None)

    def found_at(self, index: int) -> tuple[int, tuple[Entry, ...]]:
        """The longest listed name that begins at words[index], as knowledge.found_at has it; "the North" is the state it stands for."""
        half = self.halves.get(self.low(index))
        spot = self.beginning_at(index) if half else None
        if half and spot and spot.label == "PLACE" and spot.last == index + 1:
            return 1, (Entry("state", half, state_name(half)),)
        return found_at(self.words, index)

    def free(self, first: int, last: int) -> bool:
        """Whether none of words[first:last] is part of a phrase yet."""
        return not any(self.taken[first:last])

    def take(self, first: int, last: int) -> None:
        """Marks words[first:last] as part of a phrase."""
        self.taken[first:last] = [True] * (last - first)

    def is_subject(self, last: int) -> bool:
        """Whether what ends before words[last] is the subject of a verb."""
        return self.grammar.role(last - 1) == "subject"

    def index_at(self, offset: int) -> int:
        """The word that begins at an offset of the text, or the last one before it."""
        return bisect_right(self.words, offset, key=lambda w: w.start) - 1

    def named_after(self, last: int) -> int:
        """The first word of the person named in commas after words[last - 1], -1 for none.

        "Its president, Anna Berg, left" has one; "To the president, Anna Berg lied" has not.
        """
        spot = self.beginning_at(last + 1) if self.low(last) == "," else None
        closed = spot is not None and self.low(spot.last) in _CLOSING
        return spot.first if spot and spot.label == "PERSON" and closed else -1

    def possessive(self, index: int) -> bool:
        """Whether words[index] is the clitic of a possessor."""
        return self.low(index) in _POSSESSIVE


def name_phrase(
    scene: Scene, spot: Spot, key: str, type: ActorType, name: str, why: str, parent: str = ""
) -> Phrase:
    """The phrase of a name that stands for an actor on its own."""
    words = scene.words
    return Phrase(
        words[spot.first].start, words[spot.last - 1].end, scene.line.number, "name", type, key, name, why,
        parent, subject=scene.is_subject(spot.last), words=scene.text(spot.first, spot.last),
    )  # fmt: skip


def scenes(
    lines: Sequence[Line], names: Sequence[Name], grammars: Sequence[Grammar]
) -> list[Scene]:
    """Each line with its names and its tree; names that cut a word in two are left out."""
    named = meanings_in(line.words for line in lines)
    found, at, seated, halves = [], 0, seated_in(named), halves_in(named)
    for line, grammar in watched.heed(zip(lines, grammars, strict=True)):
        first = {w.start: i for i, w in enumerate(line.words)}
        last = {w.end: i + 1 for i, w in enumerate(line.words)}
        spots = []
        while at < len(names) and names[at].start < line.end:
            name = names[at]
            at += 1
            if name.start in first and name.end in last:
                spot = Spot(first[name.start], last[name.end], name.label)
                spots.extend(_dissolved(line, spot) if spot.label == "ORG" else [spot])
        found.append(Scene(line, spots, grammar, seated, halves))
    return found


def _dissolved(line: Line, spot: Spot) -> list[Spot]:
    """A name such as "US Embassy" or "Government of Iraq" as the state's, so that it is read as a group."""
    size, meanings = found_at(line.words, spot.first)
    of_state = any(m.sort in ("state", "adjective") for m in meanings)
    if (
        of_state
        and 0 < size < spot.last - spot.first
        and is_state_head(_low(line, spot.first + size, spot.last))
    ):
        return [Spot(spot.first, spot.first + size, "PLACE")]
    low = _low(line, spot.first, spot.last)
    if "of" in low[:-1]:
        at = low.index("of") + 1
        at += low[at] == "the"
        size, meanings = found_at(line.words, spot.first + at) if at < len(low) else (0, ())
        state = bool(meanings) and meanings[0].sort == "state" and size == len(low) - at
        if state and is_state_head(low[: low.index("of")]):
            return [Spot(spot.first + at, spot.last, "PLACE")]
    return [] if is_state_head(low) else [spot]


def _low(line: Line, first: int, last: int) -> tuple[str, ...]:
    return tuple(w.low for w in line.words[first:last])
