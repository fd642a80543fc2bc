"""The words of a title's subject: pronouns by name, without articles and times; and where the tree has none, what stands before the verb."""

from __future__ import annotations

from opcit.events.scene import Party, Scene
from opcit.events.verb_groups import Group
from opcit.events.wording import joined, possessor, words_of

_ARTICLES = frozenset(("the", "a", "an", "this", "these", "that", "those"))
_LINKING = frozenset(("then", "also", "so", "yet", "now"))
POSSESSIVES = frozenset(("his", "her", "its", "their"))


def named_in_full(scene: Scene, edges: tuple[int, int]) -> str:
    """A subject: a pronoun by the name of whom it stands for, else the words without "the"."""
    first, last = edges
    first = _begin(scene, first, last)
    word = scene.words[first]
    if first == last and word.tag in ("O", "B", "D"):
        party = scene.owner_of(first)
        return party.actor.name if party and _tells(party, word.low) else ""
    if word.low == "whose":
        return joined([possessor(_antecedent(scene, first)), words_of(scene, first + 1, last)])
    if opening := _by_name(scene, first):
        return joined([opening, words_of(scene, first + 1, last)])
    return joined([_with_antecedent(scene, i, first) for i in range(first, last + 1)])


def _begin(scene: Scene, first: int, last: int) -> int:
    """The first word that belongs to a subject: no time, subordinator or article that opens the clause."""
    words = scene.words
    timed = [
        i for i in range(first + 1, last + 1) if words[i].tag == "D" and words[i - 1].tag == "T"
    ]
    first = timed[0] if timed else first
    while first < last and (
        words[first].low in _ARTICLES | _LINKING
        or words[first].tag in (".", "C")
        or (words[first].tag == "B" and words[first].low != "whose")
    ):
        first += 1
    return first


def _tells(party: Party, pronoun: str) -> bool:
    """Whether the name of an actor says more than the pronoun: "Man" for "he" does not."""
    return party.actor.type != "person" or pronoun in ("who", "which", "that") or has_name(party)


def has_name(party: Party) -> bool:
    """Whether an actor is named anywhere in the article."""
    return any(m.kind == "name" for m in party.actor.mentions)


def _by_name(scene: Scene, first: int) -> str:
    """A pronoun or possessor that opens a subject by the name it stands for: "her" government is Holm’s."""
    word, party = scene.words[first], scene.owner_of(first)
    if party is None or party.first != party.last or not has_name(party):
        return ""
    if word.tag == "D" and word.low in POSSESSIVES:
        return possessor(party.actor.name)
    return party.actor.name if word.tag == "O" else ""


def _antecedent(scene: Scene, pronoun: int) -> str:
    """The noun that a relative pronoun stands for, without an article."""
    described = (i for i in scene.grammar.up(pronoun) if scene.words[i].dep == "acl:relcl")
    node = next(described, None)
    if node is None:
        return ""
    head = scene.words[node].head
    first, last = scene.grammar.phrase(head)
    return words_of(scene, _begin(scene, first, last), last)


def _with_antecedent(scene: Scene, i: int, first: int) -> str:
    """A word of a subject; "which" within it as what it stands for: "some of the protests"."""
    word = scene.words[i]
    if word.tag == "T":
        return ""
    if word.low in ("which", "whom") and i > first and (noun := _antecedent(scene, i)):
        return f"the {noun}"
    return words_of(scene, i, i) if i == first else "\0" * _tight(scene, i) + word.text


def _tight(scene: Scene, i: int) -> bool:
    return scene.words[i - 1].end == scene.words[i].start


def beside(scene: Scene, group: Group | None) -> str:
    """The subject of a verb that the tree gives none: a time that is its subject, or the noun right before it."""
    if group is None or not group.finite:
        return ""
    while not scene.grammar.kids(group.node, "nsubj") and scene.words[group.node].dep == "conj":
        other = scene.grammar.group_of(scene.words[group.node].head)
        if other is None or not other.finite:
            break
        group = other
    at = _before(scene, group.first - 1)
    timed = [k for k in scene.grammar.kids(group.node, "nsubj") if scene.words[k].tag == "T"]
    if timed and at == timed[0]:
        return _time_as_subject(scene, timed[0])
    return _noun_before(scene, at) if scene.words[at].tag in ("X", "K") else ""


def _before(scene: Scene, i: int) -> int:
    """The word before a verb, adverbs and what stands between two commas passed over."""
    while i > 0 and scene.words[i].tag == "R":
        i -= 1
    if scene.words[i].low == ",":
        opened = [j for j in range(i - 1, max(i - 9, 0), -1) if scene.words[j].low == ","]
        i = opened[0] - 1 if opened else i
    return max(i, 0)


def _time_as_subject(scene: Scene, at: int) -> str:
    """The words of a time that does something: "The same night" with "produced a decree"."""
    first = at
    while first > 0 and scene.words[first - 1].tag == "T":
        first -= 1
    before = scene.words[first - 1].tag if first else "."
    return words_of(scene, first, at, times=True) if before in (".", "B", "C") else ""


def _noun_before(scene: Scene, at: int) -> str:
    """The noun phrase that ends at a word, with the nouns whose "of" or "from" it follows."""
    grammar = scene.grammar
    first = grammar.phrase(grammar.head_of_phrase(at))[0]
    while first > 0 and scene.words[first].tag == scene.words[first - 1].tag == "K":
        first -= 1
    if first > at:
        return ""
    while (
        first > 1 and scene.words[first - 1].tag == "P" and scene.words[first - 2].tag in ("X", "K")
    ):
        first = grammar.phrase(grammar.head_of_phrase(first - 2))[0]
    if first and scene.words[first - 1].tag in ("P", "V", "G", "M", "E", "H"):
        return ""
    return named_in_full(scene, (first, at))
