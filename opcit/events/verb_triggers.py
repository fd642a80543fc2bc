"""Verbs that tell of events."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from opcit.events.clauses import Grammar
from opcit.events.inflection import singular
from opcit.events.ontology import Entry, verbs
from opcit.events.scene import Scene
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group
from opcit.events.word import Word
from opcit.events.wordlists import grammar


def verb_triggers(scene: Scene) -> Iterator[Trigger]:
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
        if any(w.tag == "T" for w in syntax.words[here + 1 : here + 2]):
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
