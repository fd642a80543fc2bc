"""Actors among noun phrases: which of them a phrase names, and what else it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from opcit.events.noun_phrases import content
from opcit.events.scene import Party, Scene
from opcit.events.subjects import Phrase

OBJECT_PREPOSITIONS = frozenset(
    ("on", "against", "at", "with", "to", "into", "of", "upon", "from", "over", "for", "between", "about", "toward", "towards")
)  # fmt: skip
PLACE_PREPOSITIONS = frozenset(
    ("in", "near", "at", "around", "outside", "inside", "across", "throughout")
)


@dataclass(frozen=True, slots=True)
class Arguments:
    """The actors doing and undergoing, the words of what is undergone, and the place, "" if none.

    subject, object: the words first..last of the doer and of what is undergone, for titles; carrier:
    of the subject of the verb that carries a noun ("Turkey began an offensive").
    """

    agents: tuple[str, ...] = ()
    patients: tuple[str, ...] = ()
    keys: frozenset[str] = frozenset()
    place: str = ""
    subject: tuple[int, int] | None = None
    object: tuple[int, int] | None = None
    carrier: tuple[int, int] | None = None


def heads(
    scene: Scene, found: list[Phrase], prepositions: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """The actors that head these phrases (or stand in them, where none does), each once."""
    wanted = [p for p in found if not p.preposition or p.preposition in prepositions]
    for strict in (True, False):
        best = [p.actor.id for phrase in wanted for p in _named(scene, phrase, strict)]
        if best:
            return tuple(dict.fromkeys(best))
    return ()


def outermost(found: Sequence[Party]) -> list[Party]:
    """The mentions that lie in no longer one."""
    return [p for p in found if not any(_covers(o, p) for o in found)]


def others(
    agents: tuple[str, ...], patients: tuple[str, ...], more: tuple[str, ...]
) -> tuple[str, ...]:
    """The undergoers, each once, without the doers."""
    return tuple(dict.fromkeys(p for p in (*patients, *more) if p not in agents))


def edges(scene: Scene, found: list[Phrase], more: Sequence[Phrase] = ()) -> tuple[int, int] | None:
    """The words of the first phrase, with the "of" or "and" phrases right after it."""
    if not found:
        return None
    last = found[0].last
    for phrase in more:
        between = scene.words[last + 1].tag if phrase.first == last + 2 else ""
        if between == "C" or (between == "P" and phrase.preposition == "of"):
            last = phrase.last
    return found[0].first, last


def keys(scene: Scene, found: list[Phrase]) -> frozenset[str]:
    """The words of phrases that say what is meant."""
    return frozenset(w for p in found for w in content(scene.words, p.first, p.last))


def place(scene: Scene, found: list[Phrase]) -> str:
    """The name after "in", "near" and the like, as the text has it."""
    for phrase in found:
        if phrase.preposition in PLACE_PREPOSITIONS and scene.words[phrase.last].tag == "K":
            return _last_name(scene, phrase)
    return ""


def _last_name(scene: Scene, phrase: Phrase) -> str:
    """The run of names that ends a phrase, with "and" and the name after it."""
    first = phrase.last
    while first > phrase.first and scene.words[first - 1].tag == "K":
        first -= 1
    text = " ".join(w.text for w in scene.words[first : phrase.last + 1])
    after = scene.words[phrase.last + 1 : phrase.last + 3]
    if len(after) == 2 and after[0].low == "and" and after[1].tag == "K":
        return f"{text} and {after[1].text}"
    return text


def _named(scene: Scene, phrase: Phrase, strict: bool) -> list[Party]:
    inside = [p for p in scene.parties if phrase.first <= p.first and p.last <= phrase.last]
    if not strict:
        return inside[-1:]
    return outermost([p for p in inside if p.last == phrase.last or _list_follows(scene, p.last)])


def _covers(outer: Party, inner: Party) -> bool:
    longer = outer.last - outer.first > inner.last - inner.first
    return longer and outer.first <= inner.first and inner.last <= outer.last


def _list_follows(scene: Scene, last: int) -> bool:
    return last + 1 < len(scene.words) and scene.words[last + 1].low in (",", "and")
