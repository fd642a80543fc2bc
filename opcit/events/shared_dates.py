"""The dates that a verb shares with another: joined to it, around it, or happening when it did."""

from __future__ import annotations

from collections.abc import Iterator

from opcit.events.clauses import Grammar
from opcit.events.scene import Placed
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words
from opcit.timex.verbs import tense_of

Dates = dict[int, list[Placed]]
"""The expressions that date verbs, by a verb's main word."""


def dates_of(syntax: Grammar, group: Group, known: Dates) -> list[Placed]:
    """The expressions that date a verb: its own, those it shares, or those of what happened then."""
    own = known.get(group.main, [])
    return own or _fitting(
        syntax, group, list(_shared(syntax, group, known)) or list(_meanwhile(syntax, group, known))
    )


def _fitting(syntax: Grammar, group: Group, shared: list[Placed]) -> list[Placed]:
    """Of what another verb is dated by, what may be said of this one: no length, where it has a subject of its own."""
    alone = bool(syntax.kids(group.node, "nsubj", "nsubj:pass"))
    return [p for p in shared if not (alone and p.time.type == "DURATION")]


def _shared(syntax: Grammar, group: Group, known: Dates) -> Iterator[Placed]:
    """The expressions of the verb that this verb is joined to, or that an -ing form accompanies."""
    word = syntax.words[group.node]
    joined = syntax.group_of(word.head) if word.dep == "conj" else None
    joined = joined or _above(syntax, group)
    why = [syntax.words[k].low for k in syntax.kids(group.node, "mark")] == ["for"]
    along = (
        word.dep in ("advcl", "xcomp") and group.form == "gerund" and not group.finite and not why
    )
    other = joined or (syntax.governor(group.node) if along else None)
    if other is not None and other.past and _present(syntax, group):
        return
    if other is not None and other.node != group.node:
        yield from dates_of(syntax, other, known)
    else:
        yield from _leading(syntax, group, known)


def _present(syntax: Grammar, group: Group) -> bool:
    """Whether a verb tells of the present, whatever the one it is joined to: "had fallen, and doctors confirm it"."""
    finite = group.finite and not (group.past or group.modal or group.infinitive or group.perfect)
    own = group.form == "third" or bool(syntax.kids(group.node, "nsubj", "nsubj:pass"))
    return finite and own and tense_of(syntax.words[group.main].low) != "past"


def _above(syntax: Grammar, group: Group) -> Group | None:
    """The verb that says when an infinitive is or was: "is scheduled on Monday to speak", "began in 2000 to seize"."""
    above = syntax.governor(group.node) if group.infinitive else None
    saying = words("verbs", "scheduling") | _BEGINNING
    return above if above and above.lemma in saying else None


_BEGINNING = frozenset(("begin", "start", "continue", "proceed"))
"""Verbs whose infinitive happened when they did."""


def _meanwhile(syntax: Grammar, group: Group, known: Dates) -> Iterator[Placed]:
    """The expressions of what happened at the same time: "was signed on Sunday as troops seized the town"."""
    word = syntax.words[group.node]
    if word.dep == "advcl" and _same_time(syntax, group.node) and group.past and group.finite:
        governor = syntax.governor(group.node)
        yield from known.get(governor.main, ()) if governor else ()
    if group.past:
        for node in syntax.kids(group.node, "advcl"):
            inner = syntax.group_of(node)
            if inner and inner.past and _same_time(syntax, node):
                yield from known.get(inner.main, ())


def _same_time(syntax: Grammar, node: int) -> bool:
    """Whether a clause is opened by "as", "while" or "when"."""
    return any(
        syntax.words[k].low in ("as", "while", "when") for k in syntax.kids(node, "mark", "advmod")
    )


def _leading(syntax: Grammar, group: Group, known: Dates) -> Iterator[Placed]:
    """The expressions of the participle that opens a verb's sentence: "Asked on Monday, he refused"."""
    for node in syntax.kids(group.node, "advcl"):
        opening = syntax.group_of(node)
        if (
            opening
            and not opening.finite
            and not opening.infinitive
            and opening.main < group.first
            and opening.form == "participle"
        ):
            yield from known.get(opening.main, ())
