"""The words of a sentence that tell of an event: verbs, nouns, and verbs with an event as their object."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from opcit.events.carriers import adds_nothing, carrier_of
from opcit.events.deeds import act_at
from opcit.events.inflection import singular
from opcit.events.ontology import Entry, nouns
from opcit.events.scene import Scene
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group
from opcit.events.verb_triggers import verb_triggers
from opcit.events.word import Word
from opcit.events.wordlists import grammar, phrases


def triggers(scene: Scene) -> list[Trigger]:
    """The triggers of a sentence in its order; a verb that only carries an event noun is part of it."""
    blocked = idiomatic(scene.words)
    telling = list(verb_triggers(scene))
    blocked |= {i for t in telling if t.last > t.first for i in range(t.first + 1, t.last + 1)}
    named = [
        t
        for t in _nouns(scene)
        if not _in_name(scene, t) and not blocked & set(range(t.first, t.last + 1))
    ]
    carried = {t.first: carrier_of(scene.grammar, t) for t in named}
    carriers = {group.main for group in carried.values() if group and adds_nothing(group)}
    acting = [t for t in verb_triggers(scene) if t.first not in blocked and t.first not in carriers]
    taken = {i for t in acting for i in range(t.first, t.last + 1) if t.last > t.first}
    kept = [_with(t, carried[t.first]) for t in named if t.last not in taken]
    return sorted(acting + kept, key=lambda t: (t.first, t.last))


def _in_name(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun is part of a person's name: Mr. Ban."""
    owner = scene.owner_of(trigger.last)
    before = scene.words[trigger.first - 1].low if trigger.first else ""
    named = scene.words[trigger.last].tag == "K"
    return named and (before.endswith(".") or (owner is not None and owner.actor.type == "person"))


def _with(trigger: Trigger, group: Group | None) -> Trigger:
    return Trigger(
        trigger.first,
        trigger.last,
        trigger.lemma,
        trigger.type,
        True,
        trigger.clause,
        group,
        trigger.plural,
    )


def idiomatic(found: list[Word]) -> set[int]:
    """The words that idioms cover."""
    covered: set[int] = set()
    heads = _idioms()
    for i, word in enumerate(found):
        for phrase in heads.get(word.low, ()):
            if tuple(w.low for w in found[i : i + len(phrase)]) == phrase:
                covered.update(range(i, i + len(phrase)))
    return covered


@cache
def _idioms() -> dict[str, list[tuple[str, ...]]]:
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases("idioms", "phrases"):
        index.setdefault(phrase[0], []).append(phrase)
    return index


def _nouns(scene: Scene) -> Iterator[Trigger]:
    syntax = scene.grammar
    found, i = syntax.words, 0
    while i < len(found):
        entry = _noun_at(found, i)
        last = i + len(entry.words) - 1 if entry else i
        if entry is None or not _meant(scene, last, entry):
            if act := act_at(scene, i):
                yield act
        elif _names_event(found, i, last):
            yield Trigger(
                i, last, entry.lemma, entry.type, True, syntax.of[last], None, entry.form == "nouns"
            )
        i = last + 1


def _noun_at(found: list[Word], i: int) -> Entry | None:
    if found[i].tag not in ("X", "K", "G"):
        return None
    for entry in nouns().get(found[i].low, ()):
        if tuple(w.low for w in found[i : i + len(entry.words)]) == entry.words:
            return entry
    return None


def _meant(scene: Scene, last: int, entry: Entry) -> bool:
    """Whether a noun with several meanings stands with a word of the one that is an event, "military operations",
    or with those who fight: "the rebels' operations"; "the operation" takes up one told of."""
    needed = grammar()["noun_needs"].get(entry.lemma, {})
    before = scene.words[max(0, last - len(entry.words))].low
    resumes = before in ("the", "this") and entry.form == "noun" and needed.get("resumes", False)
    if not needed or resumes:
        return True
    first = scene.grammar.phrase(last)[0]
    armed = any(p.actor.type == "armed_group" and first <= p.first <= last for p in scene.parties)
    of = [scene.words[k] for k in scene.grammar.kids(last, "nmod")]
    near = {singular(w.low) for w in (*scene.words[first : last + 2], *of)}
    return armed or bool(near & set(needed["words"].split()))


def _names_event(found: list[Word], first: int, last: int) -> bool:
    """Whether a noun names the event itself, and is not a verb or a word before another noun."""
    if found[first].tag == "G" and first == last:
        return False
    after = found[last + 1] if last + 1 < len(found) else None
    if after is None or after.tag not in ("X", "K"):
        return True
    if after.low.endswith("ly") or found[last].low.endswith("s"):
        return True
    return after.tag == "K" and found[last].tag != "K"
