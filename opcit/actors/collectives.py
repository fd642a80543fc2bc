"""Groups that no name finder sees: "pro-Iranian Iraqi militia members", "the militias", "US forces".

A group is a noun of opcit/data/collectives.toml with what stands before it. What tells it from other
groups of its kind is its bearing: whose it is ("of:IQ"), whom it is for ("for:IR") or against.
"""

from __future__ import annotations

from collections.abc import Iterator

from opcit.actors.group_words import Group, take_determiner, take_leftwards, take_of
from opcit.actors.heads import Kind, heads
from opcit.actors.knowledge import listed
from opcit.actors.phrases import Scene

_NOW = frozenset({"VBZ", "VBP", "MD"})
"""Tags of verbs that say, outside headlines, what is so at any time."""


def head_at(scene: Scene, index: int) -> tuple[int, Kind] | None:
    """The longest noun for a group that begins at words[index]."""
    for parts, kind in heads().get(scene.low(index), ()):
        if all(scene.low(index + n) == part for n, part in enumerate(parts)):
            return len(parts), kind
    return None


def groups(scene: Scene) -> Iterator[Group]:
    """The groups of a line, from left to right."""
    index = 0
    while index < len(scene.words):
        found = head_at(scene, index)
        if found and scene.free(index, index + found[0]) and not _inside_name(scene, index):
            group = (
                None
                if _of_another(scene, index + found[0], found[1])
                else _widened(scene, index, *found)
            )
            if group:
                yield group
            index += found[0]
        else:
            index += 1


def _of_another(scene: Scene, after: int, kind: Kind) -> bool:
    """Whether the noun only says whose the next one is: "government troops", "opposition activists"."""
    follows = head_at(scene, after) if kind.name in ("government", "opposition", "party") else None
    return follows is not None and not scene.low(after - 1).endswith("s")


def _inside_name(scene: Scene, index: int) -> bool:
    """Whether the noun is a word of an organisation's or person's name that has to stay whole."""
    return any(s.first <= index < s.last and s.label != "GROUP" for s in scene.spots)


def _widened(scene: Scene, index: int, size: int, kind: Kind) -> Group | None:
    last = index + size
    told = {scene.low(i) for i in range(index, last)} & kind.telling
    group = Group(kind, index, last, index, {f"is:{word}" for word in told})
    modifies = _modifies_noun(scene, last)
    if modifies and _persons_follow(scene, last):
        return None
    take_leftwards(scene, group, modifies)
    if modifies:
        group.definite = scene.low(group.first - 1) in listed("actor_words", "definite")
    else:
        take_of(scene, group)
        take_determiner(scene, group)
    enough = _says_enough(scene, group, modifies) and not _in_general(scene, group)
    return group if enough else None


def _in_general(scene: Scene, group: Group) -> bool:
    """Whether it is said of any such group, and of none that is somewhere: "a crowd does not ask who paid"."""
    untold = not (group.nation or group.owner or group.bearing or scene.line.role != "body")
    if not (untold and group.kind.stays == "town" and scene.low(group.first - 1) in ("a", "an")):
        return False
    grammar = scene.grammar
    verb = grammar.clause(grammar.top(group.first, group.last))
    helpers = {grammar.tag(i) for i in grammar.under(verb, "aux", "cop")}
    if grammar.tag(verb) == "VB":
        return "VBD" not in helpers
    return grammar.tag(verb) in _NOW or (grammar.pos(verb) != "VERB" and bool(helpers & _NOW))


def _says_enough(scene: Scene, group: Group, modifies: bool) -> bool:
    """Whether it is more than a noun in the singular without article, owner or side."""
    if group.definite or group.nation or group.owner or group.bearing:
        return True
    if scene.low(group.first - 1) in ("a", "an") and not group.kind.plural:
        return group.kind.name == "person"
    many = scene.low(group.last - 1).endswith(
        ("s", "men", "people", "police", "militia", "media", "mob", "crowd")
    )
    proper = group.kind.name == "parliament" and scene.words[group.head].capital and group.head > 0
    return (many and not group.kind.loose and not modifies) or proper


def _persons_follow(scene: Scene, last: int) -> bool:
    """Whether the next noun is one for persons, who are then told by it: "military rulers"."""
    held = scene.low(last) in listed("actor_words", "holdings")
    return not held and scene.grammar.lemma(last) in listed("person_nouns", "words")


def _modifies_noun(scene: Scene, last: int) -> bool:
    """Whether the group's noun only says what kind of thing follows: "militia bases"."""
    after = scene.low(last)
    if after in listed("actor_words", "acts") or after in listed("actor_words", "holdings"):
        return True
    return scene.grammar.dep(last - 1) == "compound" and after.isalpha()
