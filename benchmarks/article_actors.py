"""How well the actors of whole articles are found: `python -m benchmarks.article_actors [--errors]`.

Against benchmarks/gold, annotated by docs/annotation.md. Prints a block an article and one for all:
mentions (precision, recall, F1 by words, and by head, see benchmarks/pairing.py), clusters by MUC, B3,
CEAF-e and their mean over mentions paired by head, purity, the type of the actors that are found,
their parents, and pronouns apart. --errors lists what is missed and wrongly found, but never of an
article of which only scores are looked at.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from benchmarks import clustering, gold
from benchmarks.figures import Row, f1, share
from benchmarks.matching import Matched, clusters, matched
from opcit.analyse import analyse
from opcit.reading import Reading

MEASURES = {"MUC": clustering.muc, "B3": clustering.b_cubed, "CEAF-e": clustering.ceaf_e}


@dataclass(slots=True)
class Tally:
    """Counts of one or more articles. counts: name -> (right, of); clusters: the three measures."""

    words: tuple[int, int, int] = (0, 0, 0)
    heads: tuple[int, int, int] = (0, 0, 0)
    clusters: dict[str, clustering.Score] = field(
        default_factory=lambda: dict.fromkeys(MEASURES, clustering.NONE)
    )
    counts: dict[str, tuple[int, int]] = field(default_factory=dict)

    def __add__(self, other: Tally) -> Tally:
        names = dict.fromkeys([*self.counts, *other.counts])
        none = (0, 0)
        return Tally(
            _sum(self.words, other.words), _sum(self.heads, other.heads),
            {name: self.clusters[name] + other.clusters[name] for name in MEASURES},
            {n: _sum(self.counts.get(n, none), other.counts.get(n, none)) for n in names},
        )  # fmt: skip

    @property
    def conll(self) -> float:
        """The mean of the F1 of MUC, B3 and CEAF-e."""
        return sum(score.f1 for score in self.clusters.values()) / len(MEASURES)


def tally(made: gold.Gold, reading: Reading) -> Tally:
    """The counts of one article."""
    both = matched(made, reading)
    sizes = (len(both.found), len(both.wanted))
    sides = clusters(both.wanted, both.found, both.pairs)
    counts = {
        "purity": clustering.purity(*sides),
        "actors found": (len(both.actors), len({a for a, _ in both.wanted})),
        "type": _types(made, reading, both),
        "parent": _parents(made, reading, both),
        **_pronouns(both),
    }
    scored = {name: measure(*sides) for name, measure in MEASURES.items()}
    return Tally(
        (len(both.pairs.words), *sizes), (len(both.pairs.of), *sizes), scored, counts,
    )  # fmt: skip


def _types(made: gold.Gold, reading: Reading, both: Matched) -> tuple[int, int]:
    """Actors found with the right type, of those found."""
    types = {a.id: a.type for a in reading.actors}
    asked = [(a.type, types[both.actors[a.id]]) for a in made.actors if a.id in both.actors]
    return sum(x == y for x, y in asked), len(asked)


def _parents(made: gold.Gold, reading: Reading, both: Matched) -> tuple[int, int]:
    """Actors found whose parent, or that they have none, is right, of those with a parent on either side."""
    parents = {a.id: a.parent for a in reading.actors}
    asked = [
        (both.actors.get(a.parent, "not found") if a.parent else None, parents[both.actors[a.id]])
        for a in made.actors
        if a.id in both.actors
    ]
    asked = [(x, y) for x, y in asked if x or y]
    return sum(x == y for x, y in asked), len(asked)


def _pronouns(both: Matched) -> dict[str, tuple[int, int]]:
    """Pronouns given to an actor, and of those rightly: the last name or description before is the actor's."""
    actor_of = {j: both.wanted[i][0] for i, j in both.pairs.of.items()}
    asked = [i for i, (_, m) in enumerate(both.wanted) if m.kind == "pronoun"]
    answered = [i for i in asked if i in both.pairs.of]
    right = [i for i in answered if _antecedent(both, both.pairs.of[i], actor_of) == both.wanted[i][0]]  # fmt: skip
    return {
        "pronouns answered": (len(answered), len(asked)),
        "of these rightly": (len(right), len(answered)),
        "pronouns right": (len(right), len(asked)),
    }


def _antecedent(both: Matched, number: int, actor_of: dict[int, str]) -> str:
    """The gold actor of the last name or description before a found pronoun, of the first where none is before."""
    actor, pronoun = both.found[number]
    told = [j for j, (a, m) in enumerate(both.found) if a == actor and m.kind != "pronoun"]
    before = [j for j in told if both.found[j][1].start < pronoun.start]
    near = before[-1:] or told[:1]
    return actor_of.get(near[0], "") if near else ""


def _sum(one: tuple[int, ...], other: tuple[int, ...]) -> tuple:  # type: ignore[type-arg]
    return tuple(a + b for a, b in zip(one, other, strict=True))


def shown(name: str, total: Tally) -> Iterator[str]:
    """The figures of an article, or of all, as printed."""
    yield name
    for title, (hits, ours, wanted) in (("words", total.words), ("heads", total.heads)):
        yield (f"  mentions by {title}: P {hits / max(ours, 1):.3f} R {hits / max(wanted, 1):.3f} "
               f"F {f1(hits, ours, wanted):.3f} ({hits} of {wanted}, {ours} found)")  # fmt: skip
    parts = [f"{n} P {s.precision:.3f} R {s.recall:.3f} F {s.f1:.3f}" for n, s in total.clusters.items()]  # fmt: skip
    yield f"  clusters: CoNLL {total.conll:.3f}; {'; '.join(parts)}"
    counted = [f"{n} {a}/{b} ({a / max(b, 1):.2f})" for n, (a, b) in total.counts.items()]
    yield f"  {'; '.join(counted)}"


def errors(made: gold.Gold, reading: Reading) -> Iterator[str]:
    """What is missed, wrongly found, or in another actor."""
    both, text = matched(made, reading), reading.article.text
    for i, (actor, m) in enumerate(both.wanted):
        j = both.pairs.of.get(i)
        words = text[m.start : m.end]
        if j is None and not m.optional:
            yield f"  missed {m.start} {words!r} ({actor})"
        elif j is not None and both.actors.get(actor) != both.found[j][0]:
            yield f"  apart {m.start} {words!r} ({actor}) is in {both.found[j][0]}"
    for j in sorted(set(range(len(both.found))) - set(both.pairs.of.values())):
        actor, found = both.found[j]
        yield f"  extra {found.start} {text[found.start : found.end]!r} ({actor})"


def measured() -> Iterator[tuple[gold.Entry, gold.Gold, Reading, Tally]]:
    """Every article that has gold."""
    for entry, made, read in gold.ready():
        reading = analyse(read)
        yield entry, made, reading, tally(made, reading)


def rows() -> Iterator[Row]:
    """What is shown to readers; nothing where there is no gold yet."""
    tallies = [t for *_, t in measured()]
    if not tallies:
        return
    total = sum(tallies, Tally())
    test = f"{len(tallies)} articles annotated by hand"
    found = f1(*total.heads)
    yield Row("actors", test, "F1 of finding mentions, by their main noun", f"{found:.2f}")
    yield Row("actors", test, "Mean of MUC, B³ and CEAF-e", f"{total.conll:.2f}")
    yield Row("actors", test, "Purity of actors", share(*total.counts["purity"]))
    yield Row("actors", test, "Type of actors right", share(*total.counts["type"]))
    yield Row("actors", test, "Pronouns right", share(*total.counts["pronouns right"]))


def main(argv: list[str]) -> int:
    """Prints the scores; returns 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    listed = parser.parse_args(argv).errors
    total = Tally()
    for entry, made, reading, counted in measured():
        total += counted
        print(*shown(entry.name + (" (scores only)" if entry.scores_only else ""), counted), sep="\n")  # fmt: skip
        if listed and not entry.scores_only:
            print(*errors(made, reading), sep="\n")
    print(*(shown("all", total) if total.counts else [gold.NONE_YET]), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
