"""States, their governments and peoples: what a listed name or adjective stands for."""

from __future__ import annotations

from opcit.actors.knowledge import listed, state_adjective, state_name, the
from opcit.actors.phrases import Phrase, Scene, Spot, name_phrase
from opcit.lists import table


def government_name(code: str) -> str:
    """How a state's government is shown: "Iraqi government"."""
    return f"{state_adjective(code)} government"


def state(scene: Scene, spot: Spot, code: str) -> Phrase | None:
    """The phrase for a state's name, None where it only says which event is meant ("the Iraq war")."""
    head = scene.grammar.head(spot.last - 1)
    named = (
        scene.low(spot.last),
        scene.low(head) if scene.grammar.dep(spot.last - 1) == "compound" else "",
    )
    if (
        any(word in listed("actor_words", "events") for word in named)
        or scene.low(spot.last) == "$"
    ):
        return None
    name = state_name(code)
    if scene.low(spot.first - 1) in listed("actor_words", "directions"):
        return _part(scene, Spot(spot.first - 1, spot.last, "PLACE"), code)
    words = scene.text(spot.first, spot.last)
    return name_phrase(scene, spot, f"state:{code}", "state", name, f"“{words}” names {the(name)}.")


def _part(scene: Scene, spot: Spot, code: str) -> Phrase | None:
    """The phrase for a part of a state: "northern Chad"."""
    if not scene.free(spot.first, spot.last):
        return None
    scene.take(spot.first, spot.last)
    name = f"{scene.words[spot.first].text.capitalize()} {state_name(code)}"
    why = f"“{scene.text(spot.first, spot.last)}” names a part of {the(state_name(code))}."
    return name_phrase(scene, spot, f"place:{name}", "place", name, why, f"state:{code}")


def seat(scene: Scene, spot: Spot, code: str, because: str) -> Phrase:
    """The phrase for a government by where it sits."""
    why = f"“{scene.text(spot.first, spot.last)}”: {because}."
    key, parent = f"gov:{code}", f"state:{code}"
    return name_phrase(scene, spot, key, "government", government_name(code), why, parent)


def people(scene: Scene, first: int, last: int, key: str) -> Phrase:
    """The phrase for a nation's or other people: "Iraqis", "the Kurds"."""
    spot = Spot(first, last, "GROUP")
    words = scene.text(first, last)
    known = table("peoples").get(key)
    if known is None:
        name = people_name(key)
        why = f"“{words}” are the people of {the(state_name(key))}."
        return name_phrase(scene, spot, f"people:{key}", "people", name, why, f"state:{key}")
    if "party" in known:
        why = f"“{words}” are the {known['party']}."
        return name_phrase(
            scene, spot, f"body:{known['party']}", "organisation", known["party"], why
        )
    return name_phrase(
        scene, spot, f"people:{key}", "people", known["name"], f"“{words}” names a people."
    )


def unlisted_people(scene: Scene, spot: Spot) -> Phrase | None:
    """A people that no list has, where its name is no adjective: "the Veltish", "some Veltites"."""
    last = spot.last - 1
    modifies = scene.grammar.dep(last) in ("compound", "amod")
    if not _stands_alone(scene, spot) and (modifies or not scene.low(last).endswith("s")):
        return None
    name = scene.text(spot.first, spot.last)
    why = f"“{name}” names a people."
    return name_phrase(scene, spot, f"people:{name}", "people", name, why)


def people_name(code: str) -> str:
    """How a nation's people are shown: "Iraqis", "French people"."""
    own = table("states").get(code, {})
    nouns = [word for word in own.get("people", []) if not word.endswith("man")]
    if nouns:
        return f"{nouns[0]}s"
    adjectives = [*own.get("adjectives", []), *table("countries")[code]["adjectives"]]
    for word in adjectives:
        if word.endswith(("n", "i", "o", "c", "k", "l", "e", "r", "t")) and not word.endswith(
            "ese"
        ):
            return f"{word}s"
    return f"{adjectives[0] if adjectives else state_name(code)} people"


def adjective(scene: Scene, spot: Spot, key: str) -> Phrase | None:
    """An adjective names an actor before a noun of action, or as "the British" with no noun."""
    words, after = scene.text(spot.first, spot.last), scene.low(spot.last)
    nouns = [w for w in (after, scene.low(spot.last + 1)) if w.isalpha()]
    if _stands_alone(scene, spot):
        return people(scene, spot.first, spot.last, key)
    acts = listed("actor_words", "acts")
    if key in table("peoples") or not nouns:
        return None
    if nouns[0] in acts or (len(nouns) > 1 and nouns[1] in acts and _modifies(nouns[0])):
        why = f"“{words}” before “{nouns[0] if nouns[0] in acts else nouns[1]}” names who acts."
        return name_phrase(scene, spot, f"state:{key}", "state", state_name(key), why)
    alone = scene.free(spot.last, spot.last + 1) and not any(
        s.first <= spot.last < s.last for s in scene.spots
    )
    if alone and after in listed("actor_words", "counterparts"):
        scene.take(spot.first, spot.last + 1)
        wide = Spot(spot.first, spot.last + 1, "GROUP")
        why = f"“{words} {after}” stands for {the(state_name(key))}."
        return name_phrase(scene, wide, f"state:{key}", "state", state_name(key), why)
    return None


def _modifies(word: str) -> bool:
    return word in listed("actor_words", "fillers") or word.endswith(("al", "ic", "ive", "ary"))


def _stands_alone(scene: Scene, spot: Spot) -> bool:
    """Whether "the British" has no noun after it."""
    if scene.low(spot.first - 1) not in ("the", "both"):
        return False
    after = scene.low(spot.last)
    return (not after[:1].isalnum() and after not in ("]", ")", "-") and not scene.possessive(spot.last)) or after in (
        *listed("actor_words", "auxiliaries"), *listed("actor_words", "saying"), "who",
    )  # fmt: skip
