"""What an actor goes by, made comparable across articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from opcit.actors.knowledge import listed, meanings_of
from opcit.actors.person_names import folded
from opcit.comparing.joining import Key
from opcit.events.inflection import singular
from opcit.findings import Actor
from opcit.reading import Reading


@dataclass(frozen=True, slots=True)
class Called:
    """An actor's name as folded words, every name it is mentioned by, and its description.

    described: the words of an actor that has no name, without numbers; the noun last, singular; an
    adjective of a state as that state's code. state: the one it is of by its name or its whole, "" for none;
    written: how its article writes it, pronouns aside: names first, the most used before others.
    """

    actor: Actor
    name: tuple[str, ...]
    names: frozenset[tuple[str, ...]]
    described: tuple[str, ...]
    state: str
    written: tuple[str, ...] = ()

    @property
    def head(self) -> str:
        """The noun of a description, or the last word of a name."""
        return (self.described or self.name or ("",))[-1]

    @property
    def rules(self) -> bool:
        """Whether it is the government of its state as a whole."""
        return self.actor.type == "government" and singular(self.name[-1]) in listed(
            "comparing", "rule"
        )

    @property
    def leader(self) -> tuple[str, ...]:
        """Whose government it is called after, () where after nobody: "Abdul Mahdi government"."""
        return tuple(w for w in self.name[:-1] if not state_named(w) and w != "of")


def called(reading: Reading, actor: Actor) -> Called:
    """What an actor goes by in a reading."""
    text = reading.article.text
    spelled = {text[m.start : m.end] for m in actor.mentions if m.kind == "name"}
    said = [
        (m.kind != "name", text[m.start : m.end]) for m in actor.mentions if m.kind != "pronoun"
    ]
    written = sorted(Counter(said).items(), key=lambda one: (one[0][0], -one[1]))
    described = () if spelled else _described(actor.name)
    return Called(
        actor,
        folded(actor.name) or (actor.id,),
        frozenset(folded(words) for words in spelled),
        described,
        _of_state(reading, actor),
        tuple(words for (_, words), _ in written),
    )


def every(readings: Sequence[Reading]) -> dict[Key, Called]:
    """What each actor of several readings goes by."""
    return {
        (number, actor.id): called(reading, actor)
        for number, reading in enumerate(readings)
        for actor in reading.actors
    }


def _of_state(reading: Reading, actor: Actor) -> str:
    """The state that an actor is of; "" where its words name several or none."""
    parent = reading.actor(actor.parent or "")
    for name in (actor.name, parent.name if parent else ""):
        found = {code for words in (name, *name.split()) if (code := state_named(words))}
        if len(found) == 1:
            return found.pop()
    return ""


def _described(name: str) -> tuple[str, ...]:
    words = [w for w in name.split() if not any(c.isdigit() for c in w)]
    if words and words[0].lower() in listed("comparing", "numbers"):
        words = words[1:]
    if not words:
        return ()
    *before, head = words
    return (*(state_named(w) or w.lower() for w in before), singular(head.lower()))


@cache
def state_named(word: str) -> str:
    """ "state:IR" of "Iranian", "US" or "Iran", "" of a word that names no state."""
    for form in (word, word.capitalize(), word.upper()):
        for meaning in meanings_of(form):
            if meaning.sort in ("adjective", "state"):
                return f"state:{meaning.key}"
    return ""
