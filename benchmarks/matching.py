"""The mentions and actors of a reading against those of the gold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks import clustering, gold
from benchmarks.pairing import Pairs, Span, pairs
from opcit.article import Marked
from opcit.findings import Mention as Found
from opcit.reading import Reading

Wanted = tuple[str, gold.Mention]
"""A gold mention and the id of its actor."""


@dataclass(frozen=True, slots=True)
class Matched:
    """Gold and found mentions of an article, paired, with the actor of each, optional ones that are missed left out.

    actors: id of the gold actor -> id of the found one that it is, by the best pairing of clusters.
    """

    wanted: tuple[Wanted, ...]
    found: tuple[tuple[str, Found], ...]
    pairs: Pairs
    actors: dict[str, str]


def matched(made: gold.Gold, reading: Reading) -> Matched:
    """Pairs the mentions and actors of a reading with those of the gold."""
    text = reading.article.text
    every = [(a.id, _marked(m, a)) for a in made.actors for m in a.mentions]
    found = [(a.id, m) for a in reading.actors for m in a.mentions if annotated(m, made)]
    first = pairs(text, _spans(every), _spans(found))
    wanted = [w for i, w in enumerate(every) if i in first.of or not w[1].optional]
    both = pairs(text, _spans(wanted), _spans(found))
    chosen = clustering.paired(*clusters(wanted, found, both))
    keys, answers = _ids(wanted), _ids(found)
    alike = {keys[i]: answers[j] for i, j, _ in chosen}
    return Matched(tuple(wanted), tuple(found), both, alike)


def clusters(
    wanted: Sequence[Wanted], found: Sequence[tuple[str, Found]], both: Pairs
) -> tuple[list[clustering.Cluster], list[clustering.Cluster]]:
    """The clusters of both sides: a mention is known by its gold number, one without by its own."""
    known = {j: i for i, j in both.of.items()}
    one: dict[str, set[int]] = {}
    other: dict[str, set[int]] = {}
    for i, (actor, _) in enumerate(wanted):
        one.setdefault(actor, set()).add(i)
    for j, (actor, _) in enumerate(found):
        other.setdefault(actor, set()).add(known.get(j, -1 - j))
    return [frozenset(c) for c in one.values()], [frozenset(c) for c in other.values()]


def _marked(mention: gold.Mention, actor: gold.Actor) -> gold.Mention:
    unsure = mention.unsure or actor.unsure
    return gold.Mention(mention.start, mention.end, mention.kind, mention.inside, unsure)


def annotated(span: Marked, made: gold.Gold) -> bool:
    """Whether a span lies where the annotator has looked."""
    return any(s <= span.start and span.end <= e for s, e in made.annotated)


def _spans(mentions: Sequence[Wanted | tuple[str, Found]]) -> list[Span]:
    return [(m.start, m.end) for _, m in mentions]


def _ids(mentions: Sequence[Wanted | tuple[str, Found]]) -> list[str]:
    return list(dict.fromkeys(actor for actor, _ in mentions))
