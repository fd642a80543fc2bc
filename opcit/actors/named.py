"""What the names of a line stand for on their own: states, bodies, places, peoples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from opcit.actors.knowledge import Entry
from opcit.actors.organisations import listed_body, organisation, outlet, seated_body
from opcit.actors.phrases import Phrase, Scene, Spot
from opcit.actors.places import is_city, other_place, place
from opcit.actors.states import adjective, people, seat, state, unlisted_people


def named(scene: Scene, aliases: Mapping[str, str]) -> Iterator[tuple[int, Phrase]]:
    """The phrases that the free names of a line make on their own, each with its first word.

    aliases: the full name of each organisation by the name it is given.
    """
    for spot in scene.spots:
        if spot.label != "PERSON" and scene.free(spot.first, spot.last):
            phrase = _named(scene, spot, aliases)
            if phrase:
                scene.take(spot.first, spot.last)
                yield spot.first, phrase


def _named(scene: Scene, spot: Spot, aliases: Mapping[str, str]) -> Phrase | None:
    size, meanings = scene.found_at(spot.first)
    newspaper = outlet(scene, spot)
    if newspaper:
        return newspaper
    if size == spot.last - spot.first:
        return _listed(scene, spot, meanings)
    if spot.label == "GROUP":
        return unlisted_people(scene, spot)
    if spot.label == "PLACE":
        return other_place(scene, spot)
    name = scene.text(spot.first, spot.last)
    return organisation(scene, spot, aliases.get(name, name))


def _listed(scene: Scene, spot: Spot, meanings: tuple[Entry, ...]) -> Phrase | None:
    by_sort: dict[str, Entry] = {m.sort: m for m in reversed(meanings)}
    if "state" in by_sort and spot.label != "PERSON":
        return state(scene, spot, by_sort["state"].key)
    if "body" in by_sort:
        return listed_body(scene, spot, by_sort["body"].key)
    if "capital" in by_sort:
        return _capital(scene, spot, by_sort["capital"])
    if "seat" in by_sort:
        return seat(scene, spot, by_sort["seat"].key, "the seat of the government stands for it")
    if "people" in by_sort and (scene.words[spot.last - 1].text not in _adjectives(by_sort)):
        return people(scene, spot.first, spot.last, by_sort["people"].key)
    if "adjective" in by_sort:
        return adjective(scene, spot, by_sort["adjective"].key)
    return place(scene, spot, meanings[0])


def _adjectives(by_sort: dict[str, Entry]) -> set[str]:
    entry = by_sort.get("adjective")
    return {entry.name} if entry else set()


def _capital(scene: Scene, spot: Spot, entry: Entry) -> Phrase:
    """A capital is its city where the words around say so, else who sits there: an organisation, or the government."""
    if is_city(scene, spot):
        return place(scene, spot, entry)
    if entry.key in scene.seated:
        return seated_body(scene, spot, scene.seated[entry.key])
    return seat(scene, spot, entry.key, "the capital stands for the government")
