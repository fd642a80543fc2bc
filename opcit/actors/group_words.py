"""What stands around a group's noun and belongs to it: "pro-Iranian Iraqi", "of Iraq", whose it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from opcit.actors.heads import LED, Kind
from opcit.actors.knowledge import Entry, found_at, listed
from opcit.actors.phrases import Scene, Spot
from opcit.text.words import Word, words

SIDES = re.compile(
    r"^(?:(?P<side>pro|anti)-(?P<of>.+)|(?P<by>.+)-(?:backed|led|aligned|allied|supported|sponsored|funded|trained|armed|controlled|linked|based|run))$",
    re.IGNORECASE,
)
YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
POSSESSIVES = frozenset({"its", "his", "her", "their", "our", "my", "your"})
_POWERS = frozenset({"government", "state", "army", "military", "regime", "opposition"})
"""Who may stand behind a group without a name: "a government-sponsored mob"."""
_HOME = ("-led", "-run", "-based", "-controlled")


@dataclass(slots=True)
class Group:
    """A group found in a line: words[first:last], its head and what stands before it.

    possessor: the word for whose it is ("Chad" of "Chad’s army", "her"), -1 for none.
    """

    kind: Kind
    first: int
    last: int
    head: int
    bearing: set[str] = field(default_factory=set)
    nation: str = ""
    owner: Spot | None = None
    definite: bool = False
    other: bool = False
    possessor: int = -1


def take_leftwards(scene: Scene, group: Group, modifies: bool) -> None:
    """Takes in what stands before the noun, word by word or name by name."""
    while group.first > 0:
        spot = scene.ending_at(group.first)
        if spot and scene.free(spot.first, spot.last):
            if not _takes_name(scene, group, spot):
                return
            group.first = spot.first
            continue
        word = scene.words[group.first - 1]
        if _is_year(scene, group.first - 1) or not _takes_word(group, word, modifies):
            return
        group.first -= 1


def _is_year(scene: Scene, index: int) -> bool:
    """Whether a number says when and not how many: "In 1983 gunmen fled"."""
    year = YEAR.fullmatch(scene.words[index].text)
    return year is not None and scene.low(index - 1) in ("in", "since", "until", "by")


def _takes_name(scene: Scene, group: Group, spot: Spot) -> bool:
    """Whether a name right before the group's words belongs to it, and what it tells."""
    size, meanings = scene.found_at(spot.first)
    whole = meanings if size == spot.last - spot.first else ()
    if _nation(group, whole):
        return True
    if spot.label == "PERSON":
        if group.kind.name not in LED:
            return False
        group.owner = spot
        return True
    if group.owner is None and not (group.nation or (whole and spot.label == "GROUP")):
        group.owner = spot
        return True
    return False


def _nation(group: Group, meanings: tuple[Entry, ...]) -> bool:
    """Takes a state, nationality or people as whose the group is."""
    for meaning in meanings:
        if meaning.sort in ("state", "adjective"):
            if len(meaning.key) == 2:
                if group.nation and group.nation != meaning.key:
                    return False
                group.nation = meaning.key
            group.bearing.add(f"of:{meaning.key}")
            return True
    return False


def _takes_word(group: Group, word: Word, modifies: bool) -> bool:
    """Whether a word before the group's words belongs to it: a side, a filler, a number."""
    side = SIDES.match(word.text)
    if side:
        return _side(group, side, word)
    low = word.low
    if modifies and low not in listed("actor_words", "telling"):
        return False
    if low in listed("actor_words", "fillers") or (low.isdigit() and len(low) < 7):
        if low in listed("actor_words", "telling"):
            group.bearing.add(f"is:{low}")
        group.other |= low in ("other", "others", "more", "additional")
        return True
    return False


def _side(group: Group, side: re.Match[str], word: Word) -> bool:
    """Whom a group is for, against or of: "pro-Iranian" and "Iran-backed" are both "for:IR"."""
    whose = side["of"] or side["by"]
    parts = words(whose)
    size, meanings = found_at(parts, 0) if parts else (0, ())
    codes = [m.key for m in meanings if m.sort in ("state", "adjective", "body")]
    known = codes[0] if size == len(parts) and codes else whose.lower()
    if not codes and not side["side"] and whose.lower() not in _POWERS:
        return False
    home = word.low.endswith(_HOME)
    prefix = "against" if (side["side"] or "").lower() == "anti" else "of" if home else "for"
    if codes or whose.lower() in _POWERS or word.low in listed("actor_words", "telling"):
        group.bearing.add(f"{prefix}:{known}")
    return True


def take_of(scene: Scene, group: Group) -> None:
    """Takes in "of Iraq" after the noun, and after "officials" the "in Oslo"."""
    where = ("of", "in") if group.kind.name in ("government", "officials") else ("of",)
    if scene.low(group.last) not in where or group.nation or group.owner:
        return
    at = group.last + 1 + (scene.low(group.last + 1) == "the")
    spot = scene.beginning_at(at)
    if spot is None or scene.possessive(spot.last):
        return
    if spot.label == "PERSON" and group.kind.name == "government":
        group.owner = spot
        return
    inside = scene.low(group.last) == "in"
    size, meanings = scene.found_at(at)
    if size == spot.last - spot.first and any(m.sort == "state" for m in meanings):
        _nation(group, meanings)
        group.last = group.last if inside else spot.last
    elif inside and meanings and meanings[0].sort == "capital":
        if group.kind.name == "officials" and meanings[0].key in scene.seated:
            group.owner = spot
        else:
            _nation(group, (replace(meanings[0], sort="state"),))


def take_determiner(scene: Scene, group: Group) -> None:
    """Takes note of the article or possessor before the group, which is no part of it."""
    before = scene.low(group.first - 1)
    if before in listed("actor_words", "determiners"):
        owned = before in POSSESSIVES
        group.definite = owned or before in listed("actor_words", "definite")
        group.possessor = group.first - 1 if owned else -1
        return
    if not scene.possessive(group.first - 1) or group.nation or group.owner:
        return
    group.definite = True
    spot = scene.ending_at(group.first - 1)
    group.possessor = group.first - 2
    if spot is None:
        return
    size, meanings = scene.found_at(spot.first)
    states = [m for m in meanings if m.sort == "state"]
    if states and size == spot.last - spot.first and group.kind.state:
        _nation(group, tuple(states))
    elif spot.label == "ORG" or (spot.label == "PERSON" and group.kind.name == "government"):
        group.owner = spot
