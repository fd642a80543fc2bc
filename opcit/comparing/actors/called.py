"""What an actor goes by, made comparable across articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from opcit.actors.belonging import BESIDE
from opcit.actors.heads import Kind, kind_ending
from opcit.actors.knowledge import listed, meanings_of
from opcit.actors.person_names import folded
from opcit.comparing.joining import Key
from opcit.events.inflection import singular
from opcit.findings import Actor
from opcit.reading import Reading

_FAR_MORE = 2
"""How many times as often as any other a state has to be told of for an article to be about it."""


@dataclass(frozen=True, slots=True)
class Called:
    """An actor's name as folded words, every name it is mentioned by, and its description.

    described: the words of an actor that has no name, without numbers; the noun last, singular; an
    adjective of a state as that state's code. state: the one it is of by its name or its whole, "" for none;
    written: how its article writes it, pronouns aside: names first, the most used before others;
    kind: that of a group that is no state's body, for which one noun is as good as another ("mob", "crowd");
    home: the state that its article is about, "" where several vie for it.
    """

    actor: Actor
    name: tuple[str, ...]
    names: frozenset[tuple[str, ...]]
    described: tuple[str, ...]
    state: str
    written: tuple[str, ...] = ()
    kind: Kind | None = None
    home: str = ""
    article: int = 0

    @property
    def head(self) -> str:
        """The noun of a description, or the last word of a name."""
        return (self.described or self.name or ("",))[-1]

    @property
    def several(self) -> bool:
        """Whether it is described as several: "militias", not "militia"."""
        return bool(self.described) and _placeless(self.actor.name)[-1].lower() != self.head

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


def called(reading: Reading, actor: Actor, home: str = "", article: int = 0) -> Called:
    """What an actor goes by in a reading. home: the state that the reading is about; article: its number."""
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
        _kind(actor.name) if described else None,
        home,
        article,
    )


def every(readings: Sequence[Reading]) -> dict[Key, Called]:
    """What each actor of several readings goes by."""
    homes = list(map(_home, readings))
    return {
        (number, actor.id): called(reading, actor, homes[number], number)
        for number, reading in enumerate(readings)
        for actor in reading.actors
    }


def _home(reading: Reading) -> str:
    """The state that a reading tells of far more than of any other, by itself or by what is its; "" for none."""
    told = Counter[str]()
    for actor in reading.actors:
        told[_of_state(reading, actor)] += len(actor.mentions)
    del told[""]
    (first, most), (_, next_) = [*told.most_common(2), ("", 0), ("", 0)][:2]
    return first if most >= _FAR_MORE * next_ else ""


def _of_state(reading: Reading, actor: Actor) -> str:
    """The state that an actor is of; "" where its words name several or none."""
    parent = reading.actor(actor.parent or "")
    for name in (actor.name, parent.name if parent else ""):
        found = {code for words in (name, *name.split()) if (code := state_named(words))}
        if len(found) == 1:
            return found.pop()
    return ""


def _described(name: str) -> tuple[str, ...]:
    words = [w for w in _placeless(name) if not any(c.isdigit() for c in w)]
    if words and words[0].lower() in listed("comparing", "numbers"):
        words = words[1:]
    if not words:
        return ()
    *before, head = words
    return (*(state_named(w) or w.lower() for w in before), singular(head.lower()))


def _placeless(name: str) -> list[str]:
    """The words of a description without where the group stands: "Protesters at the embassy" are protesters."""
    words = name.split()
    return words[: next((n for n, w in enumerate(words) if n and w in BESIDE), len(words))]


def _kind(name: str) -> Kind | None:
    found = kind_ending([w.lower() for w in _placeless(name)])
    free = found is not None and not found.state and not found.loose
    return found if free and found and found.type in ("armed_group", "people") else None


@cache
def state_named(word: str) -> str:
    """ "state:IR" of "Iranian", "US" or "Iran", "" of a word that names no state."""
    for form in (word, word.capitalize(), word.upper()):
        for meaning in meanings_of(form):
            if meaning.sort in ("adjective", "state"):
                return f"state:{meaning.key}"
    return ""
