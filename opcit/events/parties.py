"""Actors among noun phrases: which of them a phrase names, and what else it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from opcit.events.inflection import singular
from opcit.events.ontology import families, kinds
from opcit.events.scene import Party, Scene
from opcit.events.subjects import Phrase, phrases
from opcit.events.trigger import Trigger
from opcit.events.wordlists import words

OBJECT_PREPOSITIONS = frozenset(
    ("on", "against", "at", "with", "to", "into", "of", "upon", "from", "over", "for", "between", "about", "toward", "towards")
)  # fmt: skip
MEANS = frozenset(("with", "from", "over", "for", "about"))
"""Of these, those after which stands what one strikes with, from or over, unless both sides fight each other."""

PLACE_PREPOSITIONS = frozenset(
    ("in", "near", "at", "around", "outside", "inside", "across", "throughout")
)
MUTUAL = frozenset(("consult", "agree", "cooperate", "fight"))
"""Types in which all parties do the same."""

_SHARES = frozenset(("most", "many", "some", "half", "few", "several", "none", "all"))
"""After a noun and a comma, words that say of a part what they are: "people, most of them Syrians"."""
BELONGING = frozenset(("of", "from", "in", "at", "for"))
"""Prepositions after which stands whom somebody belongs to: "members of", "officials from"."""


def mutual(trigger: Trigger) -> bool:
    """Whether all who deal with each other do the same: talks and clashes, but no raid flown "with" a plane."""
    if trigger.type == "fight":
        return bool(kinds(trigger.lemma) & {"confrontation", "war"})
    return trigger.type in MUTUAL


def pointing(trigger: Trigger) -> frozenset[str]:
    """The prepositions after which stands whom an event is done to: a raid "with jets" is not on them."""
    strikes = "violence" in families(trigger.type) and not mutual(trigger)
    return OBJECT_PREPOSITIONS - MEANS if strikes else OBJECT_PREPOSITIONS


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


def actors(scene: Scene, found: Sequence[Phrase]) -> tuple[str, ...]:
    """The actors that phrases name by their head, or else by what qualifies it, each once."""
    return tuple(dict.fromkeys(p.actor.id for phrase in found for p in _named(scene, phrase.node)))


def _named(scene: Scene, node: int, depth: int = 3) -> list[Party]:
    syntax = scene.grammar
    owner = scene.owner_of(node)
    if owner is not None:
        return [owner]
    if aside := [o for k in syntax.kids(node, "appos") if (o := scene.owner_of(k)) is not None]:
        return aside[:1]
    first, last = syntax.phrase(node)
    if inside := outermost([p for p in scene.parties if first <= p.first and p.last <= last]):
        return inside[-1:]
    if depth:
        near = [k for k in syntax.kids(node, "nmod", "appos") if _belongs(scene, k)]
        near = [k for k in near if scene.words[k].low not in _SHARES]
        for k in near:
            joined = [
                p
                for j in syntax.joined(k)
                for p in _named(scene, j, depth - 1)
                if not _scene_only(scene, k, p)
            ]
            if joined:
                return joined
    return []


def _belongs(scene: Scene, node: int) -> bool:
    return (
        scene.words[node].dep == "appos" or scene.grammar.preposition(node) in BELONGING
    ) and scene.words[node].tag != "T"


def _scene_only(scene: Scene, node: int, party: Party) -> bool:
    """Whether a name only says where something is, "a summit in Vik", unless that can be struck: "targets in Vik"."""
    if scene.grammar.preposition(node) != "in" or party.actor.type != "place":
        return False
    thing = singular(scene.words[scene.words[node].head].low)
    return thing not in words("nouns", "concrete")


def outermost(found: Sequence[Party]) -> list[Party]:
    """The mentions that lie in no longer one."""
    return [p for p in found if not any(_covers(o, p) for o in found)]


def _covers(outer: Party, inner: Party) -> bool:
    longer = outer.last - outer.first > inner.last - inner.first
    return longer and outer.first <= inner.first and inner.last <= outer.last


def others(agents: tuple[str, ...], *patients: tuple[str, ...]) -> tuple[str, ...]:
    """The undergoers, each once, without the doers."""
    return tuple(dict.fromkeys(p for found in patients for p in found if p not in agents))


def edges(scene: Scene, found: Sequence[Phrase]) -> tuple[int, int] | None:
    """The words of the first phrase, with the "of" or "and" phrases right after it."""
    if not found:
        return None
    syntax, first = scene.grammar, found[0]
    last = first.last
    of = [k for k in syntax.kids(first.node, "nmod") if syntax.preposition(k) == "of"]
    more = [p for k in of for p in phrases(syntax, k)] + list(found[1:])
    for phrase in sorted(more, key=lambda p: p.first):
        between = scene.words[last + 1].tag if phrase.first == last + 2 else ""
        listed = between == "." and _is_list(scene, found) and phrase is not found[-1]
        if (
            between == "C"
            or (listed and phrase in found)
            or (between == "P" and phrase.preposition == "of")
        ):
            last = phrase.last
    return first.first, last


def _is_list(scene: Scene, found: Sequence[Phrase]) -> bool:
    """Whether nouns are listed with commas: "Norland, Peru and Chile", not "some men, cold and tired"."""
    return len(found) > 2 and all(scene.words[p.node].tag == "K" for p in found)


def content(scene: Scene, first: int, last: int) -> Iterator[str]:
    """The words of first..last that say what is meant, in lower case and without plural endings."""
    for word in scene.words[first : last + 1]:
        if word.tag in ("X", "K") and len(word.low) > 2 and word.low not in words("nouns", "empty"):
            yield singular(word.low)


def keys(scene: Scene, found: Sequence[Phrase]) -> frozenset[str]:
    """The words of phrases that say what is meant; "its host" and "a window" say neither who nor which."""
    spans = [(p.first, p.last) for p in found] + list(_owners(scene, found))
    return frozenset(w for span in spans for w in content(scene, *span)) - words(
        "nouns", "relative"
    )


def _owners(scene: Scene, found: Sequence[Phrase]) -> Iterator[tuple[int, int]]:
    """The phrases that say whose host, or which window, is meant: "windows of the bank"."""
    for phrase in found:
        if singular(scene.words[phrase.node].low) in words("nouns", "relative"):
            yield from (scene.grammar.phrase(k) for k in scene.grammar.kids(phrase.node, "nmod"))


def place(scene: Scene, found: Sequence[Phrase]) -> str:
    """The name after "in", "near" and the like, as the text has it."""
    syntax = scene.grammar
    deeper = [p for f in found for k in syntax.kids(f.node, "nmod") for p in phrases(syntax, k)]
    for phrase in (*found, *deeper):
        if phrase.preposition in PLACE_PREPOSITIONS and scene.words[phrase.node].tag == "K":
            names = [
                _name(scene, j) for j in syntax.joined(phrase.node) if scene.words[j].tag == "K"
            ]
            return " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)
    return ""


def _name(scene: Scene, node: int) -> str:
    """The names that a phrase ends in."""
    first, last = scene.grammar.phrase(node)
    while first < last and scene.words[first].tag != "K":
        first += 1
    return " ".join(w.text for w in scene.words[first : last + 1] if w.tag != "T")
