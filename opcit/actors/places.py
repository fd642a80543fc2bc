"""Places: listed ones and others, and the state each is said to be in."""

from __future__ import annotations

from opcit.actors.knowledge import (
    Entry,
    listed,
    meanings_of,
    state_name,
    state_of_town,
    the,
)
from opcit.actors.organisations import owning_state
from opcit.actors.phrases import Phrase, Scene, Spot, name_phrase
from opcit.findings import ActorType
from opcit.lists import table

_ACRONYM = 4
"""Words in capitals that are longer are no acronyms."""


def other_place(scene: Scene, spot: Spot) -> Phrase:
    """The phrase for a place that is in no list, or in one as a city without its "City"."""
    name = scene.text(spot.first, spot.last)
    shorter = meanings_of(name.removesuffix(" City"))
    if shorter and all(m.sort == "city" for m in shorter):
        return place(scene, spot, shorter[0])
    if name.isupper() and len(name) > _ACRONYM:
        name = name.title()  # as datelines are set: "NAIROBI"
        towns = [m for m in meanings_of(name) if m.sort in ("capital", "city")]
        if towns:
            return place(scene, spot, towns[0])
    town = state_of_town(name)
    parent = (
        owning_state(scene, spot) or _state_after(scene, spot) or (f"state:{town}" if town else "")
    )
    why = f"“{name}” names a place."
    return name_phrase(scene, spot, f"place:{name}", "place", name, why, parent)


def place(scene: Scene, spot: Spot, entry: Entry) -> Phrase:
    """The phrase for a listed place."""
    words = scene.text(spot.first, spot.last)
    if entry.sort == "region":
        acting = entry.name in listed("regions", "acting")
        kind: ActorType = "state" if acting else "place"
        parts = table("regions")["part_of"].items()
        parent = next((f"state:{code}" for code, names in parts if entry.name in names), "")
        why = f"“{words}” names a region."
        return name_phrase(scene, spot, f"place:{entry.name}", kind, entry.name, why, parent)
    why = f"“{words}” names a place in {the(state_name(entry.key))}."
    key, parent = f"place:{entry.name}", f"state:{entry.key}"
    return name_phrase(scene, spot, key, "place", entry.name, why, parent)


def is_city(scene: Scene, spot: Spot) -> bool:
    """Whether the words around a capital's name make it a place: "in", "flew to", "'s streets"."""
    before, earlier = scene.low(spot.first - 1), scene.low(spot.first - 2)
    after = scene.low(spot.last)
    listed_with = scene.ending_at(spot.first - 1) if before in (",", "and") else None
    if listed_with and _is_capital(scene, listed_with):
        return is_city(scene, listed_with)
    if before in listed("actor_words", "places") or before == "," or after == "-based":
        return True
    if scene.possessive(spot.last):
        return scene.low(spot.last + 1) in listed("actor_words", "urban")
    if any(
        scene.low(i) in ("cities", "towns", "city", "airports")
        for i in range(spot.first - 4, spot.first)
    ):
        return True
    verb = scene.grammar.head(spot.last - 1)
    taken = scene.grammar.dep(spot.last - 1) in ("obj", "nsubj:pass")
    if taken and scene.grammar.lemma(verb) in listed("actor_words", "taking"):
        return True
    moved = (earlier, scene.low(spot.first - 3))
    if before in ("to", "from", "of", "for", "into", "on", "toward", "towards"):
        return any(w in listed("actor_words", "motion") for w in moved) or before == "into"
    following = scene.beginning_at(spot.last + 1) if after == "," else None
    return following is not None and not _is_capital(scene, following)


def _is_capital(scene: Scene, spot: Spot) -> bool:
    """Whether a name is that of a capital: one of "Paris, London and Bonn" is as the first."""
    meanings = meanings_of(scene.text(spot.first, spot.last))
    return any(m.sort == "capital" for m in meanings)


def _state_after(scene: Scene, spot: Spot) -> str:
    """The key of the state that a place is said to be in: "Jolo, Philippines", "Northern Syria"."""
    after = scene.beginning_at(spot.last + 1) if scene.low(spot.last) in (",", "of", "in") else None
    at = after.first if after else spot.last - 1
    meanings = scene.found_at(at)[1]
    return next((f"state:{m.key}" for m in meanings if m.sort == "state"), "")
