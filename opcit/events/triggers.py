"""The words of a sentence that tell of an event: verbs, nouns, and verbs with an event as their object."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from opcit.events.clauses import Clause, Grammar
from opcit.events.inflection import singular
from opcit.events.ontology import Entry, nouns, verbs
from opcit.events.scene import Scene
from opcit.events.verb_groups import Group
from opcit.events.wordlists import grammar, phrases, words
from opcit.events.words import Word


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words first..last that tell of an event. group: its verb, or the verb that carries a noun."""

    first: int
    last: int
    lemma: str
    type: str
    noun: bool
    clause: int
    group: Group | None
    plural: bool = False

    @property
    def head(self) -> int:
        """The index of its main word."""
        return self.last if self.noun else self.first


def triggers(scene: Scene) -> list[Trigger]:
    """The triggers of a sentence in its order; a verb that only carries an event noun is part of it."""
    blocked = _blocked(scene.words)
    telling = list(_verbs(scene))
    blocked |= {i for t in telling if t.last > t.first for i in range(t.first + 1, t.last + 1)}
    named = [
        t
        for t in _nouns(scene.grammar)
        if not _in_name(scene, t) and not blocked & set(range(t.first, t.last + 1))
    ]
    carried = {t.first: _carrier(scene.grammar, t) for t in named}
    carriers = {group.main for group in carried.values() if group and _empty(group)}
    acting = [t for t in _verbs(scene) if t.first not in blocked and t.first not in carriers]
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


def _blocked(found: list[Word]) -> set[int]:
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


def _verbs(scene: Scene) -> Iterator[Trigger]:
    for group in scene.grammar.groups:
        word = scene.words[group.main]
        for entry in verbs().get(word.low, ()):
            last = _matched(scene.grammar, group.main, entry)
            if (
                _same_form(entry.form, group, word)
                and last is not None
                and _fits(scene, group, entry)
            ):
                yield Trigger(group.main, last, entry.lemma, entry.type, False, group.clause, group)
                break


def _same_form(form: str, group: Group, word: Word) -> bool:
    if form in ("past", "participle"):
        return word.form in ("past", "participle")
    return form == word.form


def _matched(syntax: Grammar, at: int, entry: Entry) -> int | None:
    """The last word of a phrase that begins at word `at`; up to four words may stand within it."""
    last = at
    for part in entry.words[1:]:
        here = next(
            (
                j
                for j in range(last + 1, min(last + 6, len(syntax.words)))
                if syntax.words[j].low == part
            ),
            None,
        )
        if here is None or any(
            w.tag in (".", "B", "C", "V") for w in syntax.words[last + 1 : here]
        ):
            return None
        last = here
    return last


@cache
def _needs() -> dict[str, frozenset[str]]:
    return {
        lemma: frozenset(row["words"].split())
        for row in grammar()["needs"].values()
        for lemma in row["verbs"]
    }


def _fits(scene: Scene, group: Group, entry: Entry) -> bool:
    """Whether a verb with several meanings stands with words that its event needs."""
    needed = _needs().get(entry.lemma)
    if needed is None:
        return True
    members = scene.grammar.clauses[group.clause].members
    near = [i for i in members if group.first - 12 <= i <= group.main + 8]
    if any(singular(scene.words[i].low) in needed for i in near):
        return True
    if "NAME" in needed:
        return any(group.main < i <= group.main + 4 and scene.owner_of(i) for i in near) or (
            group.passive and any(scene.owner_of(i) for i in near)
        )
    return False


def _nouns(syntax: Grammar) -> Iterator[Trigger]:
    found, i = syntax.words, 0
    while i < len(found):
        entry = _noun_at(found, i)
        if entry is None:
            i += 1
            continue
        last = i + len(entry.words) - 1
        if _names_event(found, i, last):
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


def _empty(group: Group) -> bool:
    """Whether the verb adds nothing to the event that is its object or subject."""
    return group.lemma in words("verbs", "light") or group.lemma in words("verbs", "happening")


def _carrier(syntax: Grammar, trigger: Trigger) -> Group | None:
    """The verb whose object, or whose subject, an event noun is."""
    i = trigger.first - 1
    while (
        i >= 0
        and syntax.of[i] == trigger.clause
        and (
            syntax.words[i].tag in ("D", "X", "K", "Q", "S", "R", "T") or _bundled(syntax.words, i)
        )
    ):
        i -= 1
    over = i >= 0 and syntax.words[i].low in ("out", "off", "up") and i >= 1
    group = syntax.group_at(i - 1 if over else i)
    if group and group.lemma in words("verbs", "light"):
        return group
    return _happens(syntax, trigger, syntax.clauses[trigger.clause])


def _bundled(found: list[Word], i: int) -> bool:
    return found[i].low == "of" and i > 0 and found[i - 1].low in words("verbs", "bundles")


def _happens(syntax: Grammar, trigger: Trigger, clause: Clause) -> Group | None:
    if any(
        syntax.words[i].tag == "P"
        for i in clause.members
        if trigger.first - 4 < i < trigger.first and i != clause.first
    ):
        return None
    later = [g for g in syntax.groups if g.clause == trigger.clause and g.main > trigger.last]
    if later and later[0].lemma in words("verbs", "happening") and _intransitive(syntax, later[0]):
        return later[0]
    if (
        later
        and later[0].passive
        and later[0].lemma in words("verbs", "light") | words("verbs", "scheduling")
    ):
        return later[0]
    return None


def _intransitive(syntax: Grammar, group: Group) -> bool:
    after = syntax.words[group.main + 1] if group.main + 1 < len(syntax.words) else None
    return after is None or after.tag not in ("D", "K", "X", "Q", "O") or after.low == "place"
