"""What type of event a clause is of, whose verb tells of an event only with a date or as a deed: "was trampled", "bought the mill".

The verbs stand under `also` in opcit/data/events.toml, some with words that must stand with them: what is done to, a particle, a
preposition, or PERSON where it must be done to somebody.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from opcit.events.inflection import singular, verb
from opcit.events.scene import Scene
from opcit.events.verb_groups import Group
from opcit.events.wordlists import types

_SOMEBODY = frozenset(("person", "people"))


def type_of(scene: Scene, group: Group, otherwise: str = "situation") -> str:
    """The type that a verb leans to with the words that stand with it."""
    entries = _verbs().get(group.lemma, ())
    if not entries:
        return otherwise
    near = set(_near(scene, group))
    return next((name for needed, name in entries if needed <= near), otherwise)


def type_of_noun(word: str) -> str:
    """The type that an -ing form names, "" where it leans to none: "the grounding"."""
    return _gerunds().get(word, "")


def _near(scene: Scene, group: Group) -> Iterator[str]:
    """The words that stand with a verb: particles, prepositions, what it is done to and where."""
    syntax = scene.grammar
    undergone = ("nsubj:pass",) if group.passive else ("obj",)
    for k in syntax.kids(group.node, *undergone):
        owner = scene.owner_of(k)
        if owner is not None and owner.actor.type in _SOMEBODY:
            yield "PERSON"
    for k in syntax.kids(group.node, "obj", "iobj", "obl", "nsubj:pass", "xcomp", "ccomp"):
        yield singular(scene.words[k].low)
        yield syntax.preposition(k)
    for k in syntax.kids(group.node, "compound:prt", "advmod"):
        yield scene.words[k].low


@cache
def _verbs() -> dict[str, tuple[tuple[frozenset[str], str], ...]]:
    """The verbs with the words that they need and their type, those that need most first."""
    found: dict[str, list[tuple[frozenset[str], str]]] = {}
    for name, row in types()["types"].items():
        for phrase in row.get("also", ()):
            lemma, *needed = phrase.split()
            found.setdefault(lemma, []).append((frozenset(needed), name))
    return {k: tuple(sorted(v, key=lambda e: -len(e[0]))) for k, v in found.items()}


@cache
def _gerunds() -> dict[str, str]:
    return {
        verb(lemma).gerund: name
        for lemma, entries in _verbs().items()
        for needed, name in entries
        if not needed
    }
