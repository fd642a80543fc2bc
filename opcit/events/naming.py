"""Nouns that grammar gives to an event told before them: another name for it, or what it consists of."""

from __future__ import annotations

from collections.abc import Sequence

from opcit.events.mention import Mention
from opcit.events.ontology import family
from opcit.events.wordlists import words


def named_so(mention: Mention, here: Sequence[Mention]) -> Mention | None:
    """The event that a verb gives this name: "called the raids a massacre", "described the raid as an ambush"."""
    syntax = mention.scene.grammar
    group = syntax.governor(mention.trigger.head)
    if group is None or group.lemma not in words("verbs", "naming") or group.negated:
        return None
    under = set(syntax.below(group.node))
    told = [m for m in here if m.trigger.noun and m.trigger.head in under and m.same_as is None]
    near = [
        m for m in told if _of_one_family(mention, m) and syntax.governor(m.trigger.head) == group
    ]
    return near[0] if near and _complements(mention, near[0]) else None


def _complements(mention: Mention, told: Mention) -> bool:
    """Whether a noun is what another is called, and is not joined to it or part of what it tells."""
    syntax, at = mention.scene.grammar, mention.trigger.head
    word = syntax.words[at]
    aside = word.dep in ("obj", "xcomp", "obl", "appos", "nmod", "ccomp", "advcl")
    prepositions = ("as",) if word.dep in ("obl", "nmod") else ("", "as")
    return aside and told.trigger.head < at and syntax.preposition(at) in prepositions


def part_of(mention: Mention, here: Sequence[Mention]) -> Mention | None:
    """The event of which a noun after "with" tells a part: "an offensive with airstrikes followed by an invasion"."""
    syntax, at = mention.scene.grammar, mention.trigger.head
    path = [at, *syntax.up(at)]
    wholes = [m for m in here if m.same_as is None and _of_one_family(mention, m)]
    for whole in wholes:
        nodes = {whole.trigger.head} | (
            {whole.trigger.group.node} if whole.trigger.group else set()
        )
        top = next((i for i in path if syntax.words[i].head in nodes and i not in nodes), None)
        if (
            top is not None
            and syntax.preposition(top) == "with"
            and _consists(mention, path[: path.index(top)])
        ):
            return whole
    return None


def _consists(mention: Mention, between: Sequence[int]) -> bool:
    """Whether nothing but "and" and "followed by" stands between a noun and the one right after "with"."""
    syntax = mention.scene.grammar
    linking = (syntax.words[i] for i in between)
    return all(
        w.dep == "conj" or w.low == "followed" or w.dep in ("obl", "obl:agent", "obj")
        for w in linking
    )


def _of_one_family(one: Mention, other: Mention) -> bool:
    return one.status == other.status and other.type in family(one.type)
