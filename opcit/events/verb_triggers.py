"""Verbs that tell of events."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from opcit.events.clauses import Grammar
from opcit.events.inflection import singular
from opcit.events.ontology import Entry, nouns, verbs
from opcit.events.particulars import known
from opcit.events.scene import Scene
from opcit.events.subjects import subject_of
from opcit.events.trigger import Trigger
from opcit.events.verb_groups import Group
from opcit.events.word import Word
from opcit.events.wordlists import grammar, words


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
                kind = _kind(scene, group, entry)
                lemma = (
                    "criticize" if kind != entry.type and entry.lemma == "attack" else entry.lemma
                )
                if kind:
                    yield Trigger(group.main, last, lemma, kind, False, group.clause, group)
                break


def _kind(scene: Scene, group: Group, entry: Entry) -> str:
    """The type of event that a verb tells of with its object, "" where it is but a figure of speech.

    To attack a plan is to criticise it, to release a report to publish it; a bill that "died" did not live.
    """
    things = _acted_on(scene, group)
    if _describes(scene, group):
        return ""
    if entry.lemma == "release" and things & words("nouns", "documents"):
        return "" if _names_source(scene, group) else "statement"
    if entry.lemma in ("remove", "hire") and not things:
        return ""
    if entry.lemma == "dismiss" and _of_person(scene, group):
        return "office"
    if entry.type in _VIOLENT and things & words("nouns", "abstract"):
        return "disapprove" if entry.lemma == "attack" else ""
    return entry.type


_VIOLENT = frozenset(("assault", "fight", "life"))


def _acted_on(scene: Scene, group: Group) -> set[str]:
    """The nouns, singular, of what a verb is done to; of one without an object, of its subject."""
    syntax, word = scene.grammar, scene.words[group.node]
    found = syntax.kids(group.node, "obj") or syntax.kids(group.node, "nsubj", "nsubj:pass")
    if group.passive and not found and word.dep == "acl":
        found = [word.head]
    return {singular(scene.words[k].low) for k in found}


def _of_person(scene: Scene, group: Group) -> bool:
    """Whether a verb is done to a person: "dismissed the minister", not "dismissed the charge"."""
    found = scene.grammar.kids(group.node, "nsubj:pass" if group.passive else "obj")
    owners = [o for k in found if (o := scene.owner_of(k)) is not None and o.last == k]
    return any(o.actor.type == "person" for o in owners)


def _describes(scene: Scene, group: Group) -> bool:
    """Whether a participle right before a noun only describes it: "over alleged plots", "guarding captured rebels"."""
    bare = group.form in ("past", "participle") and group.first == group.main
    after = scene.words[group.main + 1] if group.main + 1 < len(scene.words) else None
    subject = scene.grammar.kids(group.node, "nsubj", "nsubj:pass")
    before = scene.words[group.main - 1].tag if group.main else ""
    return (
        bare
        and not subject
        and before in ("P", "D", "X", "G", "V")
        and after is not None
        and after.tag in ("X", "K")
    )


def _names_source(scene: Scene, group: Group) -> bool:
    """Whether it only says whose words are given: "according to a statement released by the army"."""
    syntax, word = scene.grammar, scene.words[group.node]
    before = [scene.words[k].low for k in syntax.kids(word.head, "case")]
    return word.dep == "acl" and before[:1] == ["according"]


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
            w.tag in (".", "B", "C", "V") and not (w.dep == "xcomp" and w.head == at)
            for w in syntax.words[last + 1 : here]
        ):
            return None
        if any(w.tag == "T" for w in syntax.words[here + 1 : here + 2]):
            return None
        if part == "in" and here > last + 1 and syntax.words[here].dep == "case":
            return None  # "gave pleasure in Vester"
        last = here
    return last


def _upon_event(scene: Scene, group: Group) -> bool:
    """Whether what a verb is done to is a known event: "opposed the withdrawal", "joined the march"."""
    found = scene.grammar.kids(group.node, "nsubj:pass" if group.passive else "obj")
    told = [k for k in found if known(scene.grammar, k) and scene.words[k].tag in ("X", "K")]
    return any(len(e.words) == 1 for k in told for e in nouns().get(scene.words[k].low, ()))


@cache
def _needs() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in grammar()["needs"].values():
        for lemma in row["verbs"]:
            found[lemma] = found.get(lemma, frozenset()) | frozenset(row["words"].split())
    return found


def _fits(scene: Scene, group: Group, entry: Entry) -> bool:
    """Whether a verb with several meanings stands with words that its event needs."""
    needed = _needs().get(entry.lemma)
    if needed is None:
        return True
    members = scene.grammar.clauses[group.clause].members
    near = [i for i in members if group.first - 12 <= i <= group.main + 8]
    if scene.words[group.node].dep == "acl:relcl":
        near.append(scene.words[group.node].head)
    shared = scene.words[group.node].dep == "conj"
    doers = [p.node for p in subject_of(scene, group)] if shared else []
    if any(singular(scene.words[i].low) in needed for i in (*near, *doers)):
        return True
    if group.lemma in grammar()["needs"]["joining"]["verbs"] and _upon_event(scene, group):
        return True
    if "NAME" in needed:
        return any(group.main < i <= group.main + 4 and scene.owner_of(i) for i in near) or (
            group.passive and any(scene.owner_of(i) for i in near)
        )
    return False
