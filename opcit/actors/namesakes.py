"""Which of several persons of one surname a sentence means: by the office beside the name, by "he" or "she" after it."""

from __future__ import annotations

from collections.abc import Sequence

from opcit.actors.persons import Person, Persons
from opcit.actors.phrases import Scene, Spot
from opcit.actors.pronouns import HE, Pronoun
from opcit.actors.rivals import barred
from opcit.actors.titled import office_after


def namesake(scene: Scene, spot: Spot, persons: Persons) -> Person | None:
    """The person that a surname shared by several stands for, None where the sentence does not tell."""
    several = (
        persons.fitting(scene.text(spot.first, spot.last)) if spot.last - spot.first == 1 else []
    )
    if len(several) < 2:
        return None
    return _in_office(scene, spot, several) or _by_pronoun(scene, spot, several)


def _in_office(scene: Scene, spot: Spot, several: Sequence[Person]) -> Person | None:
    """The only one with the office that follows: "Moe, the chairman,"."""
    office = office_after(scene, spot)
    last = office.title.split()[-1] if office else ""
    having = [p for p in several if any(o.title.split()[-1] == last for o in p.offices)]
    return having[0] if len(having) == 1 else None


def _by_pronoun(scene: Scene, spot: Spot, several: Sequence[Person]) -> Person | None:
    """The only one whom a "he" or "she" after the name can mean, or of "Moe thanked her" the only one it cannot."""
    alone = not any(s.label == "PERSON" and s is not spot for s in scene.spots)
    if not alone or not all(p.gender for p in several):
        return None
    called, others = set[str](), set[str]()
    for index in range(spot.last, len(scene.words)):
        gender = HE.get(scene.low(index))
        if gender:
            reflexive = Pronoun(index, scene.low(index)).reflexive
            (others if barred(scene, index, spot.last - 1, reflexive) else called).add(gender)
    own = [p for p in several if (p.gender in called if called else p.gender not in others)]
    return own[0] if len(own) == 1 and len(called) < 2 else None
