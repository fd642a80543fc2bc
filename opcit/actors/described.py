"""Turns the groups and offices of a line into phrases: "the Trump administration", "the Iranian president"."""

from __future__ import annotations

from collections.abc import Iterator

from opcit.actors.group_words import Group
from opcit.actors.knowledge import bodies, listed, meanings_of, state_name
from opcit.actors.office_titles import is_title
from opcit.actors.person_names import folded
from opcit.actors.phrases import Phrase, Scene
from opcit.actors.states import government_name, people, people_name
from opcit.findings import ActorType
from opcit.lists import table

_ITSELF = frozenset({"movement", "group", "organisation", "organization", "network", "faction"})
"""Nouns after a body's name that mean the body itself: "the Houthi movement"."""
_ARMED = frozenset({"fighters", "militants", "forces", "militia"})


def group_phrase(scene: Scene, group: Group) -> Phrase | None:
    """The phrase for a group, with its identity where the words alone tell it."""
    if _says_too_little(scene, group):
        return None
    for reading in (_people, _administration, _government, _body_of):
        phrase = reading(scene, group)
        if phrase:
            return phrase
    if group.owner:
        group.bearing.add(f"with:{scene.text(group.owner.first, group.owner.last)}")
    state = group.kind.state and group.nation and not _sided(group)
    words = scene.text(group.first, group.last)
    parent = f"state:{group.nation}" if state else ""
    return _phrase(scene, group, "", shown(scene, group), f"“{words}” describes a group.", parent)


def _says_too_little(scene: Scene, group: Group) -> bool:
    """Whether nobody can tell who is meant: "our forces", "a regime"."""
    vague = group.kind.name == "government" and not (group.nation or group.owner or group.definite)
    return vague or scene.low(group.possessor) in ("our", "my", "your")


def _government(scene: Scene, group: Group) -> Phrase | None:
    """A state's government, by that name or by its officials."""
    if group.kind.name not in ("government", "officials") or not group.nation or _sided(group):
        return None
    words, code = scene.text(group.first, group.last), group.nation
    why = f"“{words}” is the government of {state_name(code)}."
    if group.kind.name == "officials":
        why = f"“{words}”: officials act for their government."
    return _phrase(
        scene, group, f"gov:{code}", government_name(code), why, f"state:{code}", "government"
    )


def _sided(group: Group) -> bool:
    return any(b.startswith(("for:", "against:")) for b in group.bearing)


def _people(scene: Scene, group: Group) -> Phrase | None:
    """A nation's or other people: "the Iranian people"."""
    if group.kind.name != "citizens":
        return None
    key = next((b.removeprefix("of:") for b in sorted(group.bearing) if b.startswith("of:")), "")
    if not key:
        return None
    base = people(scene, group.first, group.last, key)
    name = people_name(key) if key not in table("peoples") else base.name
    return _phrase(scene, group, base.key, name, base.why, base.parent, base.type)


def _administration(scene: Scene, group: Group) -> Phrase | None:
    """A government by who leads it: "the Trump administration"."""
    if group.kind.name != "government" or group.owner is None or group.owner.label != "PERSON":
        return None
    owner = scene.text(group.owner.first, group.owner.last)
    head = scene.words[group.head].low
    name = f"{owner} {head}"
    key = f"admin:{folded(owner)[-1]}"
    return _phrase(
        scene, group, key, name, f"“{name}” is the government led by {owner}.", "", "government"
    )


def _body_of(scene: Scene, group: Group) -> Phrase | None:
    """The organisation whose members the group are: "Houthi rebels", "UN officials", "officials in Brussels"."""
    named = scene.beginning_at(group.owner.first if group.owner else _first_name(scene, group))
    name = scene.text(named.first, named.last) if named else ""
    meanings = meanings_of(name) if name else ()
    keys = [m.key for m in meanings if m.sort == "body"]
    keys += [scene.seated[m.key] for m in meanings if m.sort == "capital" and m.key in scene.seated]
    itself = scene.low(group.last - 1) in _ITSELF
    if not keys or not (group.kind.name in _ARMED or group.kind.name == "officials" or itself):
        return None
    body = bodies()[keys[0]]
    parent = f"state:{body.country}" if body.country else ""
    why = f"“{scene.text(group.first, group.last)}” are part of {body.name}."
    return _phrase(scene, group, f"body:{keys[0]}", body.name, why, parent, body.type)


def _first_name(scene: Scene, group: Group) -> int:
    """The first word of a name right before the noun, -1 where there is none."""
    spot = scene.ending_at(group.head)
    return spot.first if spot and spot.first >= group.first else -1


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
    if kind.name == "officials" and not type and words[group.last - 1].low != "authorities":
        type = "people"
    real: ActorType = type or kind.type  # type: ignore[assignment]
    return Phrase(
        words[group.first].start, words[group.last - 1].end, scene.line.number, "noun", real, key, name, why,
        parent, head, frozenset(group.bearing), definite=group.definite, other=group.other, unique=kind.state and not kind.plural,
        subject=scene.is_subject(group.last), words=scene.text(group.first, group.last), owner=group.possessor,
        beside=_named_beside(scene, group), pointed=scene.low(group.first - 1) in ("these", "those", "such"),
    )  # fmt: skip


def _named_beside(scene: Scene, group: Group) -> int:
    """The word of a name before it that the group stands in apposition to, -1 for none."""
    top = scene.grammar.top(group.first, group.last)
    apposed = scene.grammar.dep(top) == "appos" and scene.grammar.head(top) < group.first
    return scene.grammar.head(top) if apposed else -1


def offices(scene: Scene) -> Iterator[tuple[int, int, str, str]]:
    """Offices that stand for their holder: (first word, end, office, state's code or "")."""
    index = 0
    while index < len(scene.words):
        size = is_title(scene.words, index, capital=False)
        title = scene.text(index, index + size).lower() if size else ""
        if size and title in listed("offices", "unique") and scene.free(index, index + size):
            found = _office(scene, index, size, title)
            if found and scene.free(found[0], found[1]):
                yield found
        index += max(size, 1)


def _office(scene: Scene, index: int, size: int, title: str) -> tuple[int, int, str, str] | None:
    """An office standing for its holder: "the president of Iran", "Iran's president"."""
    first, last = index, index + size
    while scene.low(first - 1) in listed("offices", "modifiers"):
        first -= 1
    owned = scene.possessive(first - 1)
    nation = scene.ending_at(first - owned)
    country = _state_of(scene, nation.first) if nation else ""
    first = nation.first if nation and country and not owned else first
    if not country and not owned:
        last, country = _of_state(scene, last)
    article = scene.low(first - 1) in ("the", "this", "that")
    after = scene.beginning_at(last)
    named = after is not None and after.label == "PERSON"
    if named or ((owned or nation) and not country) or not (owned or article):
        return None
    return first, last, title, country


def _of_state(scene: Scene, at: int) -> tuple[int, str]:
    """Over "of the United States" after an office: where it ends and which state it is."""
    if scene.low(at) != "of":
        return at, ""
    start = at + 1 + (scene.low(at + 1) == "the")
    size, meanings = scene.found_at(start) if start < len(scene.words) else (0, ())
    state = next((m.key for m in meanings if m.sort == "state"), "")
    return (start + size, state) if state and not scene.possessive(start + size) else (at, "")


def _state_of(scene: Scene, index: int) -> str:
    meanings = scene.found_at(index)[1]
    return next(
        (m.key for m in meanings if m.sort in ("state", "adjective") and len(m.key) == 2), ""
    )
