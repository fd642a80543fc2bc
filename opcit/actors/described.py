"""Turns the groups and offices of a line into phrases: "the Trump administration", "the Iranian president"."""

from __future__ import annotations

from collections.abc import Iterator

from opcit.actors.capitals import is_title
from opcit.actors.collectives import Group
from opcit.actors.knowledge import bodies, found_at, listed, meanings_of, state_name, table
from opcit.actors.persons import folded
from opcit.actors.phrases import Phrase, Scene
from opcit.actors.states import government_name, people, people_name
from opcit.findings import ActorType

_ARMED = frozenset({"fighters", "militants", "forces", "militia"})


def group_phrase(scene: Scene, group: Group) -> Phrase | None:
    """The phrase for a group, with its identity where the words alone tell it."""
    kind = group.kind
    words = scene.text(group.first, group.last)
    if kind.name == "citizens" and (group.nation or group.bearing):
        return _people(scene, group)
    if kind.name == "government" and group.owner and group.owner.label == "PERSON":
        return _administration(scene, group)
    if kind.name in ("government", "officials") and group.nation and not _sided(group):
        why = f"“{words}” is the government of {state_name(group.nation)}."
        if kind.name == "officials":
            why = f"“{words}”: officials act for their government."
        key, name = f"gov:{group.nation}", government_name(group.nation)
        return _phrase(scene, group, key, name, why, f"state:{group.nation}", "government")
    body = _body_of(scene, group)
    if body:
        why = f"“{words}” are part of {body.name}."
        return _phrase(scene, group, body.key, body.name, why, body.parent, body.type)
    if group.owner:
        group.bearing.add(f"with:{scene.text(group.owner.first, group.owner.last)}")
    parent = f"state:{group.nation}" if kind.state and group.nation and not _sided(group) else ""
    return _phrase(scene, group, "", shown(scene, group), f"“{words}” describes a group.", parent)


def _sided(group: Group) -> bool:
    return any(b.startswith(("for:", "against:")) for b in group.bearing)


def _people(scene: Scene, group: Group) -> Phrase | None:
    key = next((b.removeprefix("of:") for b in sorted(group.bearing) if b.startswith("of:")), "")
    if not key:
        return None
    base = people(scene, group.first, group.last, key)
    name = people_name(key) if key not in table("peoples") else base.name
    return _phrase(scene, group, base.key, name, base.why, base.parent, base.type)


def _administration(scene: Scene, group: Group) -> Phrase:
    assert group.owner is not None
    owner = scene.text(group.owner.first, group.owner.last)
    head = scene.words[group.head].low
    name = f"{owner} {head}"
    key = f"admin:{folded(owner)[-1]}"
    return _phrase(
        scene, group, key, name, f"“{name}” is the government led by {owner}.", "", "government"
    )


def _body_of(scene: Scene, group: Group) -> Phrase | None:
    """The organisation whose members the group are: "Houthi rebels", "UN officials"."""
    if group.owner is None or group.owner.label != "ORG":
        return None
    name = scene.text(group.owner.first, group.owner.last)
    keys = [m.key for m in meanings_of(name) if m.sort == "body"]
    if not keys or not (group.kind.name in _ARMED or group.kind.name == "officials"):
        return None
    body = bodies()[keys[0]]
    parent = f"state:{body.country}" if body.country else ""
    return Phrase(0, 0, 0, "noun", body.type, f"body:{keys[0]}", body.name, "", parent)


def shown(scene: Scene, group: Group) -> str:
    """A group's name: its words without articles, numbers and words that tell nothing."""
    first = group.first
    while first < group.head and not scene.beginning_at(first) and _says_nothing(scene, first):
        first += 1
    name = scene.text(first, group.last)
    return name[0].upper() + name[1:]


def _says_nothing(scene: Scene, index: int) -> bool:
    low = scene.low(index)
    silent = listed("actor_words", "fillers") - listed("actor_words", "telling")
    return low in silent or low in listed("actor_words", "determiners") or low.isdigit()


def _phrase(
    scene: Scene, group: Group, key: str, name: str, why: str, parent: str, type: str = ""
) -> Phrase:
    kind, words = group.kind, scene.words
    head = (
        ""
        if key.startswith("people:")
        else f"person:{words[group.head].low}"
        if kind.name == "person"
        else kind.name
    )
    if kind.name == "government":
        head = f"government:{words[group.last - 1].low}" if not group.nation else "government"
    if kind.name == "officials" and not type:
        type = "people"
    real: ActorType = type or kind.type  # type: ignore[assignment]
    return Phrase(
        words[group.first].start, words[group.last - 1].end, scene.line.number, "noun", real, key, name, why,
        parent, head, frozenset(group.bearing), group.definite, group.other, scene.is_subject(group.last),
        scene.text(group.first, group.last),
    )  # fmt: skip


def offices(scene: Scene) -> Iterator[tuple[int, int, str, str]]:
    """Offices that stand for their holder: (first word, end, office, state's code or "")."""
    index = 0
    while index < len(scene.words):
        size = is_title(scene.words, index, capital=False)
        title = scene.text(index, index + size).lower() if size else ""
        if size and title in listed("offices", "unique") and scene.free(index, index + size):
            found = _office(scene, index, size, title)
            if found:
                yield found
        index += max(size, 1)


def _office(scene: Scene, index: int, size: int, title: str) -> tuple[int, int, str, str] | None:
    first, last, country = index, index + size, ""
    spot = scene.beginning_at(last)
    if spot and spot.label == "PERSON":
        return None
    while scene.low(first - 1) in listed("offices", "modifiers"):
        first -= 1
    owned = scene.possessive(first - 1)
    nation = scene.ending_at(first - owned)
    if nation:
        found = found_at(scene.words, nation.first)[1]
        country = next(
            (m.key for m in found if m.sort in ("state", "adjective") and len(m.key) == 2), ""
        )
        if not country:
            return None
        first = first if owned else nation.first
    if not owned and scene.low(first - 1) not in ("the", "this", "that"):
        return None
    if not country and not owned and scene.low(last) == "of":
        size, found = found_at(scene.words, last + 1) if last + 1 < len(scene.words) else (0, ())
        country = next((m.key for m in found if m.sort == "state"), "")
        last = last + 1 + size if country else last
    after = scene.beginning_at(last)
    if (owned and not country) or (after and after.label == "PERSON"):
        return None
    return (first if owned else first - 1), last, title, country
