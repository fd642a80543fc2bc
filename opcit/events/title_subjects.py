"""The subject of a title: in full, then shorter ways to say it."""

from __future__ import annotations

from collections.abc import Iterator

from opcit.events.mention import Mention
from opcit.events.scene import Scene
from opcit.events.subject_names import POSSESSIVES, beside, named_in_full
from opcit.events.subjects import subject_of
from opcit.events.verb_groups import Group
from opcit.events.wording import words_of

NEAR = 7
"""How many words a verb may stand before the infinitive or -ing form whose title begins with it."""


def subjects(mention: Mention) -> Iterator[str]:
    """The subject's words, then shorter ways to say it: without "of ...", by name, its last words."""
    scene, edges = mention.scene, _subject_edges(mention)
    full = named_in_full(scene, edges) if edges else ""
    if edges is None or not (full or pronoun(mention)):
        yield beside(mention.scene, leading(mention))
        return
    yield full
    plain = (
        words_of(scene, *edges)
        if edges[0] < edges[1] and scene.words[edges[0]].low in POSSESSIVES
        else full
    )
    for shorter in (plain, _without_of(full), _first_of_several(scene, edges, full)):
        if shorter != full:
            yield shorter
    yield from _names(scene, edges) if _is_name(scene, edges) else _tails(full)


def _first_of_several(scene: Scene, edges: tuple[int, int], full: str) -> str:
    """A subject up to the "and" that joins several: not "trade" of "the trade and industry commissioner"."""
    for i in range(edges[0], edges[1] + 1):
        word = scene.words[i]
        if word.dep == "conj" and scene.words[word.head].dep in (
            "compound",
            "amod",
            "nmod",
            "nmod:poss",
            "flat",
        ):
            return full
    return full.split(" and ")[0]


def _without_of(full: str) -> str:
    """A subject up to its first "of" that is no part of a name: not "Secretary" of "Secretary of State"."""
    found = full.split()
    for i in range(1, len(found) - 1):
        if found[i] == "of" and not (found[i - 1][0].isupper() and found[i + 1][0].isupper()):
            return " ".join(found[:i])
    return full


def pronoun(mention: Mention) -> str:
    """The pronoun that is the subject of a verb, where nobody knows whom it stands for; "" for others."""
    edges = _subject_edges(mention)
    if edges is None:
        return ""
    word = mention.scene.words[edges[0]]
    alone = word.tag == "O" or word.low in _SOME
    return word.text if edges[0] == edges[1] and alone else ""


_SOME = frozenset(("both", "all", "some", "many", "most", "few", "several", "others"))
"""Words that stand for persons or things told of before."""


def _is_name(scene: Scene, edges: tuple[int, int]) -> bool:
    """Whether the subject's own words end in a name, which must not be cut."""
    party = scene.owner_of(edges[1])
    person = party is not None and party.actor.type == "person" and party.kind == "name"
    return scene.words[edges[1]].tag == "K" or person


def _tails(full: str) -> Iterator[str]:
    """The last words of a subject up to its "of" or "and"."""
    head = _without_of(full).split(" and ")[0].split()
    for count in (4, 3, 2, 1):
        if len(head) > count and not (head[-count - 1][0].isupper() and head[-count][0].isupper()):
            yield " ".join(head[-count:])


def _names(scene: Scene, edges: tuple[int, int]) -> Iterator[str]:
    """The names of the first actor in a subject, the longer first."""
    inside = [p for p in scene.parties if edges[0] <= p.first and p.last <= edges[1]]
    if inside:
        names = {inside[0].actor.name, *inside[0].actor.aliases}
        proper = [n for n in names if n[:1].isupper()]
        yield from sorted(proper, key=lambda n: (-len(n), n))


def _subject_edges(mention: Mention) -> tuple[int, int] | None:
    """The words of the subject of the verb that a title is made with."""
    group, parties = leading(mention), mention.parties
    if mention.trigger.noun and mention.trigger.group is not None:
        return parties.carrier
    own = mention.trigger.group
    if group is not None and own is not None and group is not own:
        subject = subject_of(mention.scene, group)
        return _with_office(mention.scene, subject[0].first, subject[0].last) if subject else None
    found = parties.object if group is not None and group.passive else parties.subject
    if found is None or (own is not None and own.infinitive and found[0] >= own.first):
        return None
    return _with_office(mention.scene, *found)


def _with_office(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """The words of a subject with the rest of its name around "of": "Secretary" with "of State", and the other way."""
    if first > 1 and "of" in (scene.words[first].low, scene.words[first - 1].low):
        office = first - 1 - (scene.words[first].low != "of")
        if scene.words[office].text[0].isupper():
            return _with_office(scene, scene.grammar.phrase(office)[0], last)
    after = scene.words[last + 1 : last + 3]
    named = [scene.words[last], *after[1:]]
    if len(after) == 2 and after[0].low == "of" and all(w.text[0].isupper() for w in named):
        return first, last + 2
    return first, last


def leading(mention: Mention) -> Group | None:
    """The verb that a title begins with: of an infinitive or -ing form, the one it hangs on."""
    own = mention.trigger.group
    if own is None or own.finite or own.passive or mention.trigger.noun:
        return own
    group: Group | None = own
    while group is not None and not group.finite:
        group = mention.scene.grammar.governor(group.node)
    if group is None or group.main > own.first or own.first - group.main > NEAR:
        return own
    subject = mention.parties.subject
    return own if subject is not None and subject[0] > group.main else group
