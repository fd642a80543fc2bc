"""What stands with persons' names all over the text is known before anything is resolved: offices, gender."""

from __future__ import annotations

from collections.abc import Sequence

from opcit.actors import titled
from opcit.actors.knowledge import listed
from opcit.actors.persons import Office, Persons, gender_of
from opcit.actors.phrases import Scene
from opcit.actors.titled import Titled


def introduce(persons: Persons, scene: Scene, found: Sequence[Titled]) -> None:
    """Notes the offices and gender that stand with names, before anything is resolved."""
    for title in found:
        name = scene.text(title.spot.first, title.spot.last)
        person = persons.known(name, gender_of(name, title.titles), alone=True)
        if person is None:
            continue
        person.gender = person.gender or gender_of(name, title.titles)
        for office in title.titles:
            if office in listed("offices", "offices"):
                persons.holds(person, Office(office, title.country))
        for beside in (
            titled.office_after(scene, title.spot),
            titled.office_before(scene, title.spot),
        ):
            if beside:
                persons.holds(person, beside)
