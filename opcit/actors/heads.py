"""The nouns at the head of groups, by kind: the table opcit/data/collectives.toml."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from opcit.lists import table


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of group; see the head of collectives.toml for its fields."""

    name: str
    type: str
    noun: str
    loose: bool
    state: bool
    plural: bool
    kin: tuple[str, ...]
    telling: frozenset[str]
    stays: str


@cache
def kinds() -> dict[str, Kind]:
    """The kinds of group by name."""
    return {
        name: Kind(name, k["type"], k["noun"], k.get("loose", False), k.get("state", False), k.get("plural", True), tuple(k.get("kin", ())), frozenset(k.get("telling", ())), k.get("stays", ""))
        for name, k in table("collectives").items()
    }  # fmt: skip


@cache
def heads() -> dict[str, list[tuple[tuple[str, ...], Kind]]]:
    """The nouns by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
    for name, kind in table("collectives").items():
        for head in kind["heads"]:
            parts = tuple(head.split())
            found.setdefault(parts[0], []).append((parts, kinds()[name]))
    return {first: sorted(heads, key=lambda h: -len(h[0])) for first, heads in found.items()}


def kind_ending(low: Sequence[str]) -> Kind | None:
    """The kind of the longest noun for a group that these words in lower case end with."""
    for first in range(len(low)):
        for parts, kind in heads().get(low[first], ()):
            if parts == tuple(low[first:]):
                return kind
    return None


LED = frozenset({"government", "residents", "allies", "monarchy", "family"})
"""Kinds that a person's name may stand right before: "the Trump administration", "Trump supporters"."""


ABROAD = frozenset({"embassy"})
"""Kinds of a state's bodies that stand in other states."""


def is_state_head(low: Sequence[str]) -> bool:
    """Whether these words in lower case are, all together, a noun for part of a state."""
    return (
        any(p == tuple(low) and kind.state for p, kind in heads().get(low[0], ())) if low else False
    )
