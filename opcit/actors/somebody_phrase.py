"""Persons told by a noun alone, as phrases: what they are called, and what tells them from others of the same noun."""

from __future__ import annotations

from collections.abc import Iterator

from opcit.actors.group_words import SIDES
from opcit.actors.knowledge import listed
from opcit.actors.phrases import Phrase, Scene
from opcit.actors.somebody import Somebody
from opcit.findings import ActorType


def phrase_of(scene: Scene, found: Somebody) -> Phrase:
    """The phrase for somebody, before it is known who."""
    words = scene.text(found.first, found.last)
    kind: ActorType = "people" if found.several else "person"
    return Phrase(
        scene.words[found.first].start, scene.words[found.last - 1].end, scene.line.number, "noun", kind, "",
        _shown(scene, found), f"“{words}” tells of somebody without a name.", head=found.head,
        bearing=frozenset(_bearing(scene, found)), definite=found.definite,
        other=_others(scene, found), subject=scene.is_subject(found.last), words=words,
    )  # fmt: skip


def _shown(scene: Scene, found: Somebody) -> str:
    """The name shown: the words without number and what tells nothing, as "own" or "several"."""
    silent = listed("actor_words", "fillers") - listed("actor_words", "telling")
    first = found.first
    while first < found.last - 1 and (
        scene.low(first) in silent or scene.grammar.pos(first) == "NUM"
    ):
        first += 1
    name = scene.text(first, found.last)
    return name[0].upper() + name[1:]


def _others(scene: Scene, found: Somebody) -> bool:
    """Whether they are said to be other ones, or told by their number for the first time."""
    low = {scene.low(i) for i in range(max(0, found.first - 1), found.last - 1)}
    numbered = any(scene.grammar.pos(i) == "NUM" for i in range(found.first, found.last - 1))
    return bool(low & {"other", "others", "more", "another", "additional"}) or (
        numbered and not found.definite
    )


def _bearing(scene: Scene, found: Somebody) -> Iterator[str]:
    """What tells these persons from others of the same noun: nation, body, "young", "of" somewhere."""
    for index in range(found.first, found.last - 1):
        spot = scene.beginning_at(index)
        if spot:
            size, meanings = scene.found_at(index)
            nations = [m.key for m in meanings if m.sort in ("state", "adjective")] if size else []
            yield f"of:{nations[0]}" if nations else f"with:{scene.text(spot.first, spot.last)}"
        elif SIDES.match(scene.words[index].text) or scene.low(index) in listed("actor_words", "telling") or scene.grammar.dep(index) == "compound":  # fmt: skip
            yield f"is:{scene.low(index)}"
