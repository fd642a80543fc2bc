"""The subject of a verb: the noun phrases before it, or those of the verb that it hangs on."""

from __future__ import annotations

from dataclasses import dataclass

from opcit.events.clauses import Clause, Grammar
from opcit.events.noun_phrases import left_edge, right_edge
from opcit.events.scene import Scene
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words

DEPTH = 4
"""How many verbs back a shared subject is looked for."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, words first..last, and the preposition before it, or ""."""

    first: int
    last: int
    preposition: str


def phrases(syntax: Grammar, indexes: list[int]) -> list[Phrase]:
    """The noun phrases among some words of a clause, in order."""
    found, skip = syntax.words, -1
    out: list[Phrase] = []
    for i in indexes:
        if i <= skip or found[i].tag not in ("D", "X", "K", "Q", "O"):
            continue
        last = i if found[i].tag == "O" else min(right_edge(found, i), _run_end(indexes, i))
        governed = i and found[i - 1].tag == "P" and not _opens_clause(syntax, i - 1)
        out.append(Phrase(i, last, found[i - 1].low if governed else ""))
        skip = last
    return out


def _opens_clause(syntax: Grammar, i: int) -> bool:
    """Whether a word such as "after" opens a clause with a verb, and so governs no noun."""
    clause = syntax.clauses[syntax.of[i]]
    opens = clause.kind in ("after", "before", "sub") and clause.first == i
    return opens and any(g.clause == clause.number for g in syntax.groups)


def _run_end(indexes: list[int], i: int) -> int:
    """The last of consecutive words from i on."""
    at = indexes.index(i)
    while at + 1 < len(indexes) and indexes[at + 1] == indexes[at] + 1:
        at += 1
    return indexes[at]


def subject_of(scene: Scene, group: Group, depth: int = 0) -> list[Phrase]:
    """The phrases before a verb that can be its subject; of a verb without one, those it shares."""
    syntax = scene.grammar
    clause = syntax.clauses[group.clause]
    earlier = [g for g in syntax.groups if g.main < group.first]
    within = [g for g in earlier if g.clause == group.clause]
    chosen = _own(scene, group, clause, within)
    speaker = bool(chosen) and depth < DEPTH and _stands_for_speaker(scene, chosen, earlier)
    if chosen and not speaker:
        return chosen
    if depth >= DEPTH:
        return chosen
    if speaker:
        return subject_of(scene, earlier[-1], depth + 1) or chosen
    if clause.kind == "relative" and not within:
        return _antecedent(scene, clause.first)
    hung_on = _hung_on(clause, earlier, within)
    return subject_of(scene, hung_on, depth + 1) if hung_on else []


def _hung_on(clause: Clause, earlier: list[Group], within: list[Group]) -> Group | None:
    """The verb whose subject a verb without one shares."""
    if within:
        return within[-1]
    around = [g for g in earlier if g.clause == clause.parent]
    finite = [g for g in around if g.finite]
    return (finite or around or [None])[-1]  # type: ignore[list-item]


def _own(scene: Scene, group: Group, clause: Clause, within: list[Group]) -> list[Phrase]:
    """The phrases of a verb's clause that stand where its subject would."""
    if group.form == "gerund" and not group.finite:
        return []
    driven = group.passive or not within or within[-1].lemma in words("verbs", "controlling")
    if group.infinitive and not driven:
        return []
    start = within[-1].main + 1 if within and within[-1].finite else clause.first
    region = [i for i in clause.members if start <= i < group.first]
    bare = [p for p in phrases(scene.grammar, region) if not _adjunct(scene, p)]
    own = [p for p in bare if not p.preposition]
    if not own and not within:
        own = [p for p in bare if p.preposition == "of"]
    return _nearest(scene, bare, own, group, bool(within)) if own else []


def _nearest(
    scene: Scene, bare: list[Phrase], own: list[Phrase], group: Group, shared: bool
) -> list[Phrase]:
    """The phrases after the last comma before a verb, unless the comma parts a list.

    Empty where none stands there and another verb is near, whose subject is meant then.
    """
    commas = [i for i in range(own[0].first, group.first) if scene.words[i].low == ","]
    if not commas:
        return bare[bare.index(own[0]) :]
    after = [p for p in own if p.first > commas[-1]]
    listed = any(w.tag == "C" for w in scene.words[commas[-1] : group.first])
    if after and not listed:
        return bare[bare.index(after[0]) :]
    return [] if shared and not after else bare[bare.index(own[0]) :]


def _stands_for_speaker(scene: Scene, chosen: list[Phrase], earlier: list[Group]) -> bool:
    """Whether the subject is an "it" or "he" of nobody known, right after a verb of saying."""
    first = chosen[0]
    pronoun = first.first == first.last and scene.words[first.first].tag == "O"
    if not pronoun or scene.owner_of(first.first) or not earlier:
        return False
    saying = words("verbs", "speech") | words("verbs", "announcing")
    return earlier[-1].lemma in saying and first.first - earlier[-1].main <= 2


def _adjunct(scene: Scene, phrase: Phrase) -> bool:
    return all(scene.words[i].tag in ("T", "R") for i in range(phrase.first, phrase.last + 1))


def _antecedent(scene: Scene, first: int) -> list[Phrase]:
    """The noun phrase before a relative pronoun."""
    i = first - 1
    while i >= 0 and scene.words[i].tag in (".", "T", "P"):
        i -= 1
    return [Phrase(left_edge(scene.words, i), i, "")] if i >= 0 else []
