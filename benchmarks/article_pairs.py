"""How well two opposed commentaries are compared: `python -m benchmarks.article_pairs [--errors]`.

Against benchmarks/gold/pairs. Prints a line a pair and one for all that may be looked at, and for those of
which only scores are: of the events that both tell, how many have a common row, how many at least the mark
"perhaps"; how many of the common rows, and of these marks, are right; how many of the marks "nothing found", and of the wrong
ones how many have the passage among those shown as nearest; how many lookalikes were taken for one; of the disputes
those that a reader would name first, and all; and how many of the disputes told are right; how many disputes have
both their sides under what each claims in its headline, asks for, foresees or holds, and how many of the passages there are one side of a
dispute. --errors lists what is wrong, but never of a pair of which only scores are looked at.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.figures import Row, share
from benchmarks.gold.pairs import CommonEvent, Pair, pairs, places
from opcit.analyse import analyse
from opcit.article import Span
from opcit.comparing.compared import compare
from opcit.comparing.parting.disputes import Dispute, disputes
from opcit.comparing.parting.positions import positions
from opcit.comparing.records import Comparison, SharedEvent

FIRST = 3
"""The importance of a dispute that a reader would name first."""
MEASURES = {
    "rows": "common events in one row",
    "marked": "common events in one row, or with the softer mark",
    "right": "common rows that are right",
    "hints": "marks “perhaps” that are right",
    "nothing": "marks “nothing found” that are right",
    "near": "of the wrong ones, those with the right passage among the nearest",
    "apart": "lookalikes kept apart",
    "first": "disputes named first that are told",
    "told": "disputes that are told",
    "true": "disputes told that are right",
    "beside_first": "disputes named first with both sides among the positions",
    "beside": "disputes with both sides among the positions",
    "sides": "positions that are a side of a dispute",
}
Sides = tuple[list[Span], list[Span]]


@dataclass(slots=True)
class Tally:
    """Counts of one or more pairs. counts: measure -> (hits, of); wrong: what is wrong, in words."""

    counts: dict[str, tuple[int, int]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def count(self, measure: str, hit: bool, otherwise: str = "") -> None:
        hits, of = self.counts.get(measure, (0, 0))
        self.counts[measure] = hits + hit, of + 1
        if not hit and otherwise:
            self.wrong.append(otherwise)

    def add(self, other: Tally) -> None:
        for measure, (hits, of) in other.counts.items():
            before, all_before = self.counts.get(measure, (0, 0))
            self.counts[measure] = before + hits, all_before + of


class Judged:
    """A pair as it is compared, held against its gold."""

    def __init__(self, pair: Pair) -> None:
        articles = [text.article() for text in pair.articles]
        self.comparison = compare([analyse(article) for article in articles])
        self.pair, self._articles = pair, articles
        self._wanted = [(e, self._sides(e.a, e.b)) for e in pair.common_events]
        self._rows = [(e, self._told(e)) for e in self.comparison.events if len(e.members) > 1]

    def tally(self) -> Tally:
        """What is right and wrong of it."""
        found = Tally()
        self._events(found)
        self._lookalikes(found)
        self._disputes(found)
        self._positions(found)
        return found

    def _sides(self, a: Sequence[str], b: Sequence[str]) -> Sides:
        return places(self._articles[0], a), places(self._articles[1], b)

    def _told(self, event: SharedEvent) -> Sides:
        """The phrases that tell an event in each article."""
        accounts = [self.comparison.account(event, number) for number in (0, 1)]
        a, b = (list(own.mentions) if own else [] for own in accounts)
        return a, b

    def _events(self, found: Tally) -> None:
        for event, sides in self._wanted:
            row = any(_both(told, sides) for _, told in self._rows)
            if event.kind == "same":
                found.count("rows", row, f"no row: {event.what} — {event.a[0]} | {event.b[0]}")
            found.count("marked", row or self._marked(event, sides),
                        f"no mark either: {event.what}")  # fmt: skip
        for row, told in self._rows:
            right = any(_both(told, sides) for _, sides in self._wanted)
            found.count("right", right, f"row not in the gold: {self._quoted(told)} ({row.why})")
        for row in self.comparison.events:
            self._hints(row, found)
            self._nearest(row, found)

    def _hints(self, row: SharedEvent, found: Tally) -> None:
        """Whether the sentences that perhaps tell an event tell what its account does."""
        told = self._told(row)
        for there, span in row.perhaps.items():
            sides = (told[0], [span]) if there else ([span], told[1])
            right = any(_both(sides, wanted) for _, wanted in self._wanted)
            found.count("hints", right, f"mark not in the gold: {self._quoted(sides)}")

    def _nearest(self, row: SharedEvent, found: Tally) -> None:
        """Whether an article where nothing was found tells it all the same, and the passages shown are of it."""
        told = self._told(row)
        for there, spans in row.near.items():
            own = told[1 - there]
            wanted = [s for _, w in self._wanted if _any(own, w[1 - there]) for s in w[there]]
            found.count("nothing", not wanted)
            if wanted:
                found.count("near", _any(spans, wanted))

    def _marked(self, event: CommonEvent, sides: Sides) -> bool:
        """Whether an account of one article leads to the place in the other, as perhaps told or as what became of it."""
        for row in self.comparison.events:
            for number in row.members:
                there = 1 - number
                told = self._told(row)[number]
                leads = list(_leads(self.comparison, row, there))
                if _any(told, sides[number]) and _any(leads, sides[there]):
                    return True
        return False

    def _lookalikes(self, found: Tally) -> None:
        for one in self.pair.lookalikes:
            sides = self._sides([one.a], [one.b])
            rows = [told for _, told in self._rows if _both(told, sides)]
            taken = any(not self._covered(told) for told in rows)
            found.count("apart", not taken, f"one row for two: {one.a} | {one.b} ({one.why})")

    def _covered(self, told: Sides) -> bool:
        """Whether a row is right by a common event of the gold."""
        return any(_both(told, sides) for _, sides in self._wanted)

    def _disputes(self, found: Tally) -> None:
        told = [(d, _points(d)) for d in disputes(self.comparison)]
        wanted = [(d, self._sides(d.a, d.b)) for d in self.pair.disputes]
        for dispute, sides in wanted:
            hit = any(_both(points, sides) for _, points in told)
            if dispute.importance == FIRST:
                found.count("first", hit)
            found.count("told", hit, f"not told ({dispute.importance}): {dispute.about} — {dispute.a[0]} | {dispute.b[0]}")  # fmt: skip
        for dispute, points in told:
            right = any(_both(points, sides) for _, sides in wanted)
            name = f"{dispute.how} on {self.comparison.named(*dispute.subject)}"
            found.count("true", right, f"told, not in the gold: {name}: {self._quoted(points)}")

    def _positions(self, found: Tally) -> None:
        """What each claims in its headline, asks for, foresees and holds, by the sentences that are shown."""
        a, b = (
            [p.sentence for p in (own.thesis, *own.asked, *own.foreseen, *own.held) if p]
            for own in positions(self.comparison)
        )
        wanted = [(d, self._sides(d.a, d.b)) for d in self.pair.disputes]
        for marked, sides in wanted:
            hit = _both((a, b), sides)
            if marked.importance == FIRST:
                found.count("beside_first", hit)
            found.count("beside", hit)
        for number, own in enumerate((a, b)):
            for span in own:
                side = any(_any([span], sides[number]) for _, sides in wanted)
                text = self._articles[number].words(span)
                found.count("sides", side, f"a position, no side of a dispute: {text}")

    def _quoted(self, sides: Sides) -> str:
        texts = zip(self._articles, sides, strict=True)
        return " | ".join(" … ".join(a.text[s.start : s.end] for s in side) for a, side in texts)


def _leads(comparison: Comparison, row: SharedEvent, number: int) -> Iterator[Span]:
    """Where a row leads to in an article that does not tell it."""
    if number in row.perhaps:
        yield row.perhaps[number]
    if other := comparison.counterpart(row, number):
        yield from other.mentions


def _points(dispute: Dispute) -> Sides:
    a, b = (
        [Span(p.start, p.end) for p in dispute.points if p.article == number] for number in (0, 1)
    )
    return a, b


def _any(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one for b in other)


def _both(one: Sides, other: Sides) -> bool:
    return all(_any(a, b) for a, b in zip(one, other, strict=True))


def rows() -> Iterator[Row]:
    """What is shown to readers."""
    known = pairs()
    for held, named in ((False, "worked on"), (True, "of which only scores are looked at")):
        own = [pair for pair in known if pair.scores_only is held]
        tally = Tally()
        for pair in own:
            tally.add(Judged(pair).tally())
        for measure, words in MEASURES.items():
            hits, of = tally.counts.get(measure, (0, 0))
            if of:
                yield Row("comparing", f"{len(own)} pairs of opposed commentaries, {named}",
                          f"{words[:1].upper()}{words[1:]}, of {of}", share(hits, of))  # fmt: skip


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--errors", action="store_true")
    errors = asked.parse_args().errors
    sums = {False: Tally(), True: Tally()}
    for pair in pairs():
        tally = Judged(pair).tally()
        sums[pair.scores_only].add(tally)
        print(f"{pair.id:<28}" + "  ".join(f"{m} {h}/{n}" for m, (h, n) in tally.counts.items()))
        if errors and not pair.scores_only:
            print("".join(f"    {line}\n" for line in tally.wrong))
    for held, tally in sums.items():
        print("only scores looked at" if held else "looked at")
        for measure, words in MEASURES.items():
            hits, of = tally.counts.get(measure, (0, 0))
            print(f"  {words:<60} {share(hits, of) if of else '-'} of {of}")


if __name__ == "__main__":
    main()
