"""How well the events of whole articles are found: `python -m benchmarks.article_events [--errors]`.

Against benchmarks/gold, annotated by docs/annotation.md. Prints a block an article and one for all:
triggers (precision, recall, F1; a found phrase answers to one gold trigger within it), merging (B3 over
triggers), and of the events that are found their type, interval (both days the same; overlapping, where
the gold has a bound), granularity, status and foreground; doers and undergoers (F1 over all events, and
with an actor counting as its parent or part: "kin"). --errors lists what is wrong, but never of an
article of which only scores are looked at.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from benchmarks import clustering, gold
from benchmarks.event_matching import Together, together
from benchmarks.figures import Row, f1, share
from opcit.analyse import analyse
from opcit.findings import Event
from opcit.reading import Reading

SIDES = (("doers", "agents"), ("undergoers", "patients"))
Counts = dict[str, tuple[int, ...]]
"""By name: right and asked; or for what is found or missed: right, found and in the gold."""


def tally(made: gold.Gold, reading: Reading) -> tuple[Counts, clustering.Score]:
    """The counts of one article, and the merging of its triggers."""
    both = together(made, reading)
    told = [(g, o) for g, o in both.events.values()]
    bound = [(g, o) for g, o in told if g.earliest or g.latest]
    counts: Counts = {
        "triggers": (len(both.pairs), len(both.found), len(both.wanted)),
        "events": (len(told), len(both.ours), len(both.theirs)),
        "type": _right(g.type == o.type for g, o in told),
        "interval": _right(same_days(g, o) for g, o in told),
        "interval overlaps": _right(overlap(g, o) for g, o in bound),
        "granularity": _right(g.granularity == o.granularity for g, o in told),
        "status": _right(g.status == o.status for g, o in told),
        "foreground": _right(g.foreground == o.foreground for g, o in told),
    }
    for side, ours in SIDES:
        counts[side] = _parties(both, side, ours, kin=False)
        counts[f"{side}, kin"] = _parties(both, side, ours, kin=True)
    return counts, clustering.b_cubed(*both.clusters)


def same_days(one: gold.Event, other: Event) -> bool:
    """Whether both bounds are the same to the day, open ones open on both sides."""
    return (one.earliest, one.latest) == (_day(other.earliest, last=False), _day(other.latest, last=True))  # fmt: skip


def overlap(one: gold.Event, other: Event) -> bool:
    """Whether a day lies in both intervals; an event without any bound overlaps nothing."""
    earliest, latest = _day(other.earliest, last=False), _day(other.latest, last=True)
    if not (earliest or latest):
        return False
    first = max(one.earliest or "", earliest or "")
    return first <= min(one.latest or "9", latest or "9")


def _day(moment: str | None, *, last: bool) -> str | None:
    """A bound to the day."""
    if moment is None:
        return None
    return moment[:10] if len(moment) >= 10 else moment + ("-12-31" if last else "-01-01")[(len(moment) - 4) :]  # fmt: skip


def _right(answers: Iterator[bool]) -> tuple[int, int]:
    told = list(answers)
    return sum(told), len(told)


def _parties(both: Together, side: str, ours: str, *, kin: bool) -> tuple[int, int, int]:
    """Parties rightly found, found, and in the gold, over all events."""
    right = 0
    for one, other in both.events.values():
        left = list(getattr(other, ours))
        for actor in getattr(one, side):
            answer = next((a for a in left if both.same_actor(actor, a, kin=kin)), None)
            if answer is not None:
                left.remove(answer)
                right += 1
    found = sum(len(getattr(e, ours)) for e in both.ours)
    return right, found, sum(len(getattr(e, side)) for e in both.theirs)


def added(one: Counts, other: Counts) -> Counts:
    """The counts of both."""
    none = dict.fromkeys(other, (0, 0, 0)) | one
    return {
        name: tuple(a + b for a, b in zip(none[name], counts, strict=False))
        for name, counts in other.items()
    }


def shown(name: str, counts: Counts, merging: clustering.Score) -> Iterator[str]:
    """The figures of an article, or of all, as printed."""
    yield name
    sided = {n: c for n, c in counts.items() if len(c) == 3}
    for title, (right, found, wanted) in sided.items():
        yield (f"  {title}: P {right / max(found, 1):.3f} R {right / max(wanted, 1):.3f} "
               f"F {f1(right, found, wanted):.3f} ({right} of {wanted}, {found} found)")  # fmt: skip
    yield f"  merging, B3 over triggers: P {merging.precision:.3f} R {merging.recall:.3f} F {merging.f1:.3f}"  # fmt: skip
    asked = [(n, c[0], c[1]) for n, c in counts.items() if n not in sided]
    yield "  of events found: " + "; ".join(f"{n} {a}/{b} ({a / max(b, 1):.2f})" for n, a, b in asked)  # fmt: skip


def errors(made: gold.Gold, reading: Reading) -> Iterator[str]:
    """What is missed, wrongly found, or told otherwise."""
    both, text = together(made, reading), reading.article.text
    for event in both.theirs:
        if event.id not in both.events:
            words = [text[t.start : t.end] for t in event.triggers]
            yield f"  missed {event.id}: {', '.join(words)}"
            continue
        _, ours = both.events[event.id]
        yield from (f"  {event.id} ({ours.title}): {what}" for what in _differing(event, ours, both))  # fmt: skip
    told = {o.id for _, o in both.events.values()}
    yield from (f"  extra {e.id}: {e.title}" for e in both.ours if e.id not in told)


def _differing(one: gold.Event, other: Event, both: Together) -> Iterator[str]:
    for name in ("type", "granularity", "status", "foreground"):
        if getattr(one, name) != getattr(other, name):
            yield f"{name} {getattr(other, name)}, not {getattr(one, name)}"
    if not same_days(one, other):
        yield f"[{other.earliest}, {other.latest}], not [{one.earliest}, {one.latest}]"
    for side, ours in SIDES:
        wanted, found = getattr(one, side), getattr(other, ours)
        if {both.actors.get(a, "") for a in wanted} != set(found):
            yield f"{side} {', '.join(found) or 'none'}, not {', '.join(wanted) or 'none'}"


def measured() -> Iterator[tuple[gold.Entry, gold.Gold, Reading]]:
    """Every article whose gold has events."""
    for entry, made, read in gold.ready():
        if made.events:
            yield entry, made, analyse(read)


def rows() -> Iterator[Row]:
    """What is shown to readers; nothing where there is no gold yet."""
    tallies = [tally(made, reading) for _, made, reading in measured()]
    if not tallies:
        return
    counts: Counts = {}
    for one, _ in tallies:
        counts = added(counts, one)
    merging = sum((m for _, m in tallies), clustering.NONE)
    test = f"{len(tallies)} articles annotated by hand"
    for name, title in (("triggers", "F1 of words that tell of events"), ("doers", "F1 of doers"), ("undergoers", "F1 of undergoers")):  # fmt: skip
        yield Row("events", test, title, f"{f1(*counts[name]):.2f}")
    yield Row("events", test, "B³ F of merging", f"{merging.f1:.2f}")
    for name, title in (("type", "Type"), ("interval", "Days"), ("interval overlaps", "Days overlapping"), ("status", "Status"), ("foreground", "Foreground")):  # fmt: skip
        yield Row("events", test, f"{title} right, of events found", share(*counts[name]))


def main(argv: list[str]) -> int:
    """Prints the scores; returns 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    listed = parser.parse_args(argv).errors
    total, merged = Counts(), clustering.NONE
    for entry, made, reading in measured():
        counts, merging = tally(made, reading)
        total, merged = added(total, counts), merged + merging
        print(*shown(entry.name + (" (scores only)" if entry.scores_only else ""), counts, merging), sep="\n")  # fmt: skip
        if listed and not entry.scores_only:
            print(*errors(made, reading), sep="\n")
    print(*(shown("all", total, merged) if total else [gold.NONE_YET]), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
