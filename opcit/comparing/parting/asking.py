"""What a demand asks for, by its verb: to open, or to keep shut (`contraries` of opcit/data/comparing.toml)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from opcit.actors.knowledge import listed
from opcit.comparing.lemmas import lemma
from opcit.lists import table
from opcit.text.words import words

Asked = tuple[int, bool]
"""A group of verbs, and whether it is the second of its sides."""


def asks(said: str) -> frozenset[Asked]:
    """What the first verb of a group stands for; of "stay shut" and "keep it closed" what is to last."""
    found = [low for w in words(said) if (low := lemma(w.low)) in groups()]
    firm = [low for low in found if low not in _lasting()]
    return frozenset(groups()[(firm or found)[0]]) if found else frozenset()


@cache
def groups() -> Mapping[str, list[Asked]]:
    """Each verb of a group -> what it asks for."""
    found: dict[str, list[Asked]] = defaultdict(list)
    for group, both in enumerate(table("comparing")["contraries"]):
        for side, verbs in enumerate(both.split(" ~ ")):
            for verb in verbs.split("|"):
                found[lemma(verb)].append((group, bool(side)))
    return dict(found)


@cache
def _lasting() -> frozenset[str]:
    return frozenset(map(lemma, listed("comparing", "lasting")))
