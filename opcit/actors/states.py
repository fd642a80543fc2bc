"""States, governments, peoples, places and organisations: what a listed or found name stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from opcit.actors.knowledge import (
    Entry,
    bodies,
    found_at,
    listed,
    meanings_of,
    state_adjective,
    state_name,
    table,
)
from opcit.actors.phrases import Phrase, Scene, Spot
from opcit.findings import ActorType
from opcit.text.words import words as words_of

_MEDIA = frozenset(
    {
        "times",
        "post",
        "journal",
        "news",
        "tribune",
        "herald",
        "television",
        "radio",
        "tv",
        "gazette",
        "broadcasting",
        "newspaper",
    }
)
_ARMED = frozenset(
    {
        "army",
        "navy",
        "forces",
        "force",
        "brigade",
        "brigades",
        "battalion",
        "militia",
        "corps",
        "marines",
        "fighters",
    }
)
_PUBLIC = _ARMED | {
    "agency",
    "ministry",
    "department",
    "commission",
    "court",
    "parliament",
    "institute",
    "police",
    "council",
    "office",
    "embassy",
    "authority",
    "service",
    "senate",
    "congress",
    "assembly",
    "committee",
    "bureau",
    "guard",
    "guards",
    "command",
}


def government_name(code: str) -> str:
    """How a state's government is shown: "Iraqi government"."""
    return f"{state_adjective(code)} government"


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
    size, meanings = found_at(scene.words, spot.first)
    if _is_outlet(scene, spot):
        name = f"The {scene.text(spot.first, spot.last)}"
        return _phrase(
            scene,
            spot,
            f"body:{name.lower()}",
            "media",
            name,
            f"“{name}” names a newspaper or the like.",
        )
    if size == spot.last - spot.first:
        return _listed(scene, spot, meanings)
    if spot.label == "GROUP":
        return None
    name = scene.text(spot.first, spot.last)
    if spot.label == "PLACE":
        shorter = meanings_of(name.removesuffix(" City"))
        if shorter and all(m.sort == "city" for m in shorter):
            return _place(scene, spot, shorter[0])
        parent = owning_state(scene, spot) or _state_after(scene, spot)
        return _phrase(
            scene, spot, f"place:{name}", "place", name, f"“{name}” names a place.", parent
        )
    full = aliases.get(name, name)
    why = f"“{name}” names an organisation." if full == name else f"“{name}” is short for {full}."
    listed_body = next((m for m in meanings_of(full) if m.sort == "body"), None)
    if listed_body:
        return _body(scene, spot, listed_body.key)
    of = scene.beginning_at(spot.last + 1) if scene.low(spot.last) == "of" else None
    parent = owning_state(scene, spot) or _state_in(scene.text(spot.first, of.last) if of else full)
    return _phrase(scene, spot, f"body:{full.lower()}", _kind_of_body(full), full, why, parent)


def _state_after(scene: Scene, spot: Spot) -> str:
    """The key of the state that a place is said to be in: "Jolo, Philippines", "Northern Syria"."""
    after = scene.beginning_at(spot.last + 1) if scene.low(spot.last) in (",", "of", "in") else None
    at = after.first if after else spot.last - 1
    meanings = found_at(scene.words, at)[1]
    return next((f"state:{m.key}" for m in meanings if m.sort == "state"), "")


def _is_outlet(scene: Scene, spot: Spot) -> bool:
    """Whether "The" with a capital inside a sentence makes it a newspaper: "told The Atlantic"."""
    article = spot.first > 1 and scene.words[spot.first - 1].text == "The"
    name = f"the {scene.text(spot.first, spot.last).lower()}"
    return article and not scene.line.styled and name in table("outlets")["outlets"]


def _kind_of_body(name: str) -> ActorType:
    """What an organisation's name says that it is: "Saudi Press Agency", "Royal Air Force"."""
    low = name.lower().split()
    agency = low[-1] == "agency" and bool({"press", "news"} & set(low))
    if (
        low[-1] in _MEDIA
        or agency
        or name.lower().removeprefix("the ") in table("outlets")["outlets"]
    ):
        return "media"
    police = low[-1] == "force" and low[-2:-1] in (["police"], ["task"], ["work"])
    return "armed_group" if low[-1] in _ARMED and not police and len(low) > 1 else "organisation"


def owning_state(scene: Scene, spot: Spot) -> str:
    """The key of the state whose possessive stands before a name: "Chad’s national assembly"."""
    top = scene.grammar.top(spot.first, spot.last)
    for index in scene.grammar.under(top, "nmod:poss"):
        owner = next((s for s in scene.spots if s.first <= index < s.last), None)
        meanings = found_at(scene.words, owner.first)[1] if owner and owner is not spot else ()
        if (owner and index >= spot.last) or not meanings:
            continue
        return next((f"state:{m.key}" for m in meanings if m.sort == "state"), "")
    return ""


def _state_in(name: str) -> str:
    """The key of the state in the name of a public body: "Royal Saudi Air Force", "Ministry of Defence of Chad"."""
    at = words_of(name)
    low = {w.low for w in at}
    if not low & _PUBLIC:
        return ""
    for index in range(len(at)):
        meanings = found_at(at, index)[1]
        found = [m.key for m in meanings if m.sort in ("state", "adjective") and len(m.key) == 2]
        if found:
            return f"state:{found[0]}"
    return ""


def _listed(scene: Scene, spot: Spot, meanings: tuple[Entry, ...]) -> Phrase | None:
    by_sort: dict[str, Entry] = {m.sort: m for m in reversed(meanings)}
    if "state" in by_sort and spot.label != "PERSON":
        return _state(scene, spot, by_sort["state"].key)
    if "body" in by_sort:
        return _body(scene, spot, by_sort["body"].key)
    if "capital" in by_sort:
        return _capital(scene, spot, by_sort["capital"])
    if "seat" in by_sort:
        return _government(
            scene, spot, by_sort["seat"].key, "the seat of the government stands for it"
        )
    if "people" in by_sort and (scene.words[spot.last - 1].text not in _adjectives(by_sort)):
        return people(scene, spot.first, spot.last, by_sort["people"].key)
    if "adjective" in by_sort:
        return _adjective(scene, spot, by_sort["adjective"].key)
    return _place(scene, spot, meanings[0])


def _adjectives(by_sort: dict[str, Entry]) -> set[str]:
    entry = by_sort.get("adjective")
    return {entry.name} if entry else set()


def _state(scene: Scene, spot: Spot, code: str) -> Phrase | None:
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
    words = scene.text(spot.first, spot.last)
    return _phrase(scene, spot, f"state:{code}", "state", name, f"“{words}” names {_the(name)}.")


def _body(scene: Scene, spot: Spot, key: str) -> Phrase:
    body = bodies()[key]
    parent = f"state:{body.country}" if body.country else ""
    why = f"“{scene.text(spot.first, spot.last)}” is a name of {_the(body.name)}."
    return _phrase(scene, spot, f"body:{key}", body.type, body.name, why, parent)


def _government(scene: Scene, spot: Spot, code: str, because: str) -> Phrase:
    why = f"“{scene.text(spot.first, spot.last)}”: {because}."
    key, parent = f"gov:{code}", f"state:{code}"
    return _phrase(scene, spot, key, "government", government_name(code), why, parent)


def _capital(scene: Scene, spot: Spot, entry: Entry) -> Phrase:
    """A capital is its city where the words around say so, else the government that sits there."""
    if is_city(scene, spot):
        return _place(scene, spot, entry)
    return _government(scene, spot, entry.key, "the capital stands for the government")


def is_city(scene: Scene, spot: Spot) -> bool:
    """Whether the words around a capital's name make it a place: "in", "flew to", "'s streets"."""
    before, earlier = scene.low(spot.first - 1), scene.low(spot.first - 2)
    after = scene.low(spot.last)
    if before in listed("actor_words", "places") or before == "," or after == "-based":
        return True
    if scene.possessive(spot.last):
        return scene.low(spot.last + 1) in listed("actor_words", "urban")
    if any(
        scene.low(i) in ("cities", "towns", "city", "airports")
        for i in range(spot.first - 4, spot.first)
    ):
        return True
    moved = (earlier, scene.low(spot.first - 3))
    if before in ("to", "from", "of", "for", "into", "on", "toward", "towards"):
        return any(w in listed("actor_words", "motion") for w in moved) or before == "into"
    return after == "," and scene.beginning_at(spot.last + 1) is not None


def people(scene: Scene, first: int, last: int, key: str) -> Phrase:
    """The phrase for a nation's or other people: "Iraqis", "the Kurds"."""
    spot = Spot(first, last, "GROUP")
    words = scene.text(first, last)
    known = table("peoples").get(key)
    if known is None:
        name = people_name(key)
        why = f"“{words}” are the people of {_the(state_name(key))}."
        return _phrase(scene, spot, f"people:{key}", "people", name, why, f"state:{key}")
    if "party" in known:
        why = f"“{words}” are the {known['party']}."
        return _phrase(scene, spot, f"body:{known['party']}", "organisation", known["party"], why)
    return _phrase(
        scene, spot, f"people:{key}", "people", known["name"], f"“{words}” names a people."
    )


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


def _adjective(scene: Scene, spot: Spot, key: str) -> Phrase | None:
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
        return _phrase(scene, spot, f"state:{key}", "state", state_name(key), why)
    alone = scene.free(spot.last, spot.last + 1) and not any(
        s.first <= spot.last < s.last for s in scene.spots
    )
    if alone and after in listed("actor_words", "counterparts"):
        scene.take(spot.first, spot.last + 1)
        wide = Spot(spot.first, spot.last + 1, "GROUP")
        why = f"“{words} {after}” stands for {_the(state_name(key))}."
        return _phrase(scene, wide, f"state:{key}", "state", state_name(key), why)
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


def _place(scene: Scene, spot: Spot, entry: Entry) -> Phrase:
    words = scene.text(spot.first, spot.last)
    if entry.sort == "region":
        acting = entry.name in listed("regions", "acting")
        kind: ActorType = "state" if acting else "place"
        parent = next(
            (
                f"state:{c}"
                for c, names in table("regions")["part_of"].items()
                if entry.name in names
            ),
            "",
        )
        why = f"“{words}” names a region."
        return _phrase(scene, spot, f"place:{entry.name}", kind, entry.name, why, parent)
    why = f"“{words}” names a place in {_the(state_name(entry.key))}."
    key, parent = f"place:{entry.name}", f"state:{entry.key}"
    return _phrase(scene, spot, key, "place", entry.name, why, parent)


def _the(name: str) -> str:
    return f"the {name}" if name.startswith(("United", "UN", "US", "Central", "Dom")) else name


def _phrase(
    scene: Scene, spot: Spot, key: str, type: ActorType, name: str, why: str, parent: str = ""
) -> Phrase:
    words = scene.words
    return Phrase(
        words[spot.first].start, words[spot.last - 1].end, scene.line.number, "name", type, key, name, why,
        parent, subject=scene.is_subject(spot.last), words=scene.text(spot.first, spot.last),
    )  # fmt: skip
