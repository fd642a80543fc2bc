"""Organisations: what a name says of its type and of the state it is part of."""

from __future__ import annotations

from opcit.actors.knowledge import bodies, found_at, listed, meanings_of, the
from opcit.actors.phrases import Phrase, Scene, Spot, name_phrase
from opcit.findings import ActorType
from opcit.lists import table
from opcit.text.words import words as words_of


def organisation(scene: Scene, spot: Spot, full: str) -> Phrase:
    """The phrase for a name of an organisation. full: its full name in the text."""
    name = scene.text(spot.first, spot.last)
    # "Federal Aviation Office of Norway" is not short for the Federal Aviation Office.
    whole = name.startswith(full)
    why = f"“{name}” names an organisation." if whole else f"“{name}” is short for {full}."
    known = next((m for m in meanings_of(full) if m.sort == "body"), None)
    if known:
        return listed_body(scene, spot, known.key)
    of = scene.beginning_at(spot.last + 1) if scene.low(spot.last) == "of" else None
    party = full.lower().split()[-1] == "party"
    written = scene.text(spot.first, of.last if of else spot.last)
    parent = "" if party else owning_state(scene, spot) or _state_in(written) or _state_in(full)
    return name_phrase(scene, spot, f"body:{full.lower()}", _kind_ofbody(full), full, why, parent)


def outlet(scene: Scene, spot: Spot) -> Phrase | None:
    """The phrase for a newspaper told by its "The", None for any other name."""
    if not _is_outlet(scene, spot):
        return None
    name = f"The {scene.text(spot.first, spot.last)}"
    why = f"“{name}” names a newspaper or the like."
    return name_phrase(scene, spot, f"body:{name.lower()}", "media", name, why)


def listed_body(scene: Scene, spot: Spot, key: str) -> Phrase:
    """The phrase for an organisation of the list."""
    why = f"“{scene.text(spot.first, spot.last)}” is a name of {the(bodies()[key].name)}."
    return _body(scene, spot, key, why)


def seated_body(scene: Scene, spot: Spot, key: str) -> Phrase:
    """The phrase for an organisation of the list by where it sits."""
    name = the(bodies()[key].name)
    why = f"“{scene.text(spot.first, spot.last)}”: {name} sits there, and the text speaks of it."
    return _body(scene, spot, key, why)


def _body(scene: Scene, spot: Spot, key: str, why: str) -> Phrase:
    body = bodies()[key]
    parent = f"state:{body.country}" if body.country else ""
    return name_phrase(scene, spot, f"body:{key}", body.type, body.name, why, parent)


def _is_outlet(scene: Scene, spot: Spot) -> bool:
    """Whether "The" with a capital inside a sentence makes it a newspaper: "told The Atlantic"."""
    article = spot.first > 1 and scene.words[spot.first - 1].text == "The"
    name = f"the {scene.text(spot.first, spot.last).lower()}"
    return article and not scene.line.styled and name in table("outlets")["outlets"]


def _kind_ofbody(name: str) -> ActorType:
    """What an organisation's name says that it is: "Saudi Press Agency", "Royal Air Force"."""
    low = name.lower().split()
    agency = low[-1] == "agency" and bool({"press", "news"} & set(low))
    if (
        low[-1] in listed("actor_words", "media_words")
        or agency
        or name.lower().removeprefix("the ") in table("outlets")["outlets"]
    ):
        return "media"
    police = low[-1] == "force" and low[-2:-1] in (["police"], ["task"], ["work"])
    return (
        "armed_group"
        if low[-1] in listed("actor_words", "armed_words") and not police and len(low) > 1
        else "organisation"
    )


def owning_state(scene: Scene, spot: Spot) -> str:
    """The key of the state whose possessive stands before a name: "Chad’s national assembly"."""
    top = scene.grammar.top(spot.first, spot.last)
    for index in scene.grammar.under(top, "nmod:poss"):
        owner = next((s for s in scene.spots if s.first <= index < s.last), None)
        meanings = scene.found_at(owner.first)[1] if owner and owner is not spot else ()
        if (owner and index >= spot.last) or not meanings:
            continue
        return next((f"state:{m.key}" for m in meanings if m.sort == "state"), "")
    return ""


def _state_in(name: str) -> str:
    """The key of the state in the name of a public body: "Royal Saudi Air Force", "Ministry of Defence of Chad"."""
    at = words_of(name)
    low = {w.low for w in at}
    if not low & (listed("actor_words", "public_words") | listed("actor_words", "armed_words")):
        return ""
    for index in range(len(at)):
        meanings = found_at(at, index)[1]
        found = [m.key for m in meanings if m.sort in ("state", "adjective") and len(m.key) == 2]
        if found:
            return f"state:{found[0]}"
    return ""
