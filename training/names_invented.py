"""Sentences with their names swapped for invented ones, so that a name is known by how it is built and where it stands.

Without them a model that reads much web text takes an organisation that nobody has heard of for plain words with capitals.
names_invented.toml has what names are put together from.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable
from pathlib import Path

from opcit.models.name_pieces import Kind, entities
from training.names_data import Tagged, bio

SWAPPED = 0.7
"""The share of a sentence's names that is swapped."""

INTRODUCED = 0.15
"""The share of invented organisations of several words that their acronym follows in brackets."""

PARTNERS = 0.15
"""The share of invented firms that are named after two partners."""

Name = list[str]
Pair = tuple[str, str | None]
"""A word and its label."""

_PARTS: dict[str, dict[str, list[str]]] = tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
)
_BODIES = _PARTS["organisations"]


def invented(sentence: Tagged, order: random.Random) -> Tagged:
    """The sentence with most of its names swapped, each alike wherever it stands; labels follow. Words left open stay."""
    own: list[Pair] = list(zip(sentence.words, sentence.labels, strict=True))
    swaps: dict[tuple[Kind, tuple[str, ...]], list[Pair]] = {}
    found: list[Pair] = []
    last = 0
    for start, end, kind in sorted(entities(sentence.labels)):
        name = sentence.words[start:end]
        if (kind, name) not in swaps:
            swapped = order.random() < SWAPPED
            swaps[kind, name] = _swap(name, kind, order) if swapped else own[start:end]
        found += own[last:start] + swaps[kind, name]
        last = end
    found += own[last:]
    return Tagged(tuple(word for word, _ in found), tuple(label for _, label in found))


def _swap(name: tuple[str, ...], kind: Kind, order: random.Random) -> list[Pair]:
    """An invented name of the kind, as long as the one it stands for where that says what it is."""
    words = _MAKERS[kind](name, order)
    found: list[Pair] = list(zip(words, bio(kind, len(words)), strict=True))
    short = "".join(word[0] for word in words if word[:1].isupper())
    if kind == "ORG" and len(words) > 2 and len(short) > 1 and order.random() < INTRODUCED:
        found += [("(", "O"), (short, "B-ORG"), (")", "O")]
    return found


def _stem(order: random.Random, most: int = 3) -> str:
    """A word that is in no language on purpose, of so many syllables at most."""
    parts = _PARTS["stems"]
    size = min(order.choice((1, 2, 2, 2, 3)), most)
    syllables = [order.choice(parts["starts"]) + order.choice(parts["vowels"]) for _ in range(size)]
    word = order.choice(parts["between"]).join(syllables) + order.choice(parts["ends"])
    return (word if len(word) > 3 else word + order.choice(parts["longer"])).capitalize()


def _person(name: tuple[str, ...], order: random.Random) -> Name:
    return [_stem(order) for _ in name[:3]]


def _place(name: tuple[str, ...], order: random.Random) -> Name:
    stem, parts = _stem(order, 2), _PARTS["places"]
    if len(name) == 1:
        return [stem + order.choice(parts[order.choice(("countries", "towns"))])]
    before = order.random() < 0.5
    return [order.choice(parts["before"]), stem] if before else [stem, order.choice(parts["after"])]


def _group(name: tuple[str, ...], order: random.Random) -> Name:
    ending = order.choice(_PARTS["groups"]["ends"])
    plural = name[-1].endswith("s") and ending not in ("ish", "ese")
    return [_stem(order, 2) + ending + "s" * plural]


def _organisation(name: tuple[str, ...], order: random.Random) -> Name:
    if len(name) == 1 and name[0].isupper() and len(name[0]) > 1:
        return ["".join(order.choices("ABCDEFGHIKLMNOPRSTUVW", k=order.randint(2, 5)))]
    if len(name) == 1 and order.random() < 0.5:
        return [_stem(order)]
    return order.choice(_ORGANISATIONS)(order)


def _firm(order: random.Random) -> Name:
    if order.random() < PARTNERS:
        return [_stem(order, 2), "&", _stem(order, 2)]
    return [_stem(order, 2), order.choice(_BODIES["trades"])]


def _body(order: random.Random) -> Name:
    return [_stem(order, 2), *order.choice(_BODIES["bodies"]).split()]


def _union(order: random.Random) -> Name:
    members, body = order.choice(_BODIES["members"]), order.choice(_BODIES["of_members"])
    forms = (
        [members, "'", body], [body, "of", members], [members, body], ["National", body, "of", members],
        [_stem(order, 2), members, "'", body],
    )  # fmt: skip
    return order.choice(forms)


def _cause(order: random.Random) -> Name:
    return [order.choice(_BODIES["for_aims"]), "for", *order.choice(_BODIES["aims"]).split()]


def _office(order: random.Random) -> Name:
    aim = order.choice(_BODIES["aims"]).split()
    return [order.choice(_BODIES["offices"]), order.choice(("of", "for")), *aim]


def _party(order: random.Random) -> Name:
    aim = order.choice(_BODIES["aims"]).split()
    general = aim[0] == "the" or order.random() < 0.6
    start = [order.choice(_BODIES["qualities"])] if general else aim
    return [*start, order.choice(_BODIES["parties"])]


_ORGANISATIONS: tuple[Callable[[random.Random], Name], ...] = (
    _firm, _firm, _body, _body, _union, _cause, _office, _party,
)  # fmt: skip
_MAKERS: dict[Kind, Callable[[tuple[str, ...], random.Random], Name]] = {
    "PERSON": _person, "PLACE": _place, "GROUP": _group, "ORG": _organisation,
}  # fmt: skip
