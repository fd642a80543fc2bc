"""How well the voices of whole articles are told apart: `python -m benchmarks.article_voices [--errors]`.

Against benchmarks/gold/voices, annotated by docs/annotation-voices.md. Prints a block an article and one
for all: the author's stance by actor (macro-F1 of critical, neutral and favourable, where unclear, mixed and
actors that are not found count as neutral; how many are told, how many told with the wrong sign), quotes
(precision, recall, F1 by kind; holder right of those found and of all), claims (the same by kind). --errors lists
what is wrong, but never of an article of which only scores are looked at.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from benchmarks.figures import Row, f1, share
from benchmarks.gold import NONE_YET, voices
from benchmarks.stance import CLASSES, scored
from benchmarks.voice_matching import (
    CLAIMS,
    QUOTES,
    Held,
    Tally,
    actors,
    annotated,
    label_class,
    matched,
    same_holder,
    tally,
)
from opcit.analyse import analyse
from opcit.layers import claims as claim_layer
from opcit.layers import quotes as quote_layer
from opcit.layers import stance as stance_layer
from opcit.reading import Reading

UNCLEAR = (
    "What is left unclear or called mixed counts as neutral, as does an actor that was not found."
)


def shown(name: str, total: Tally) -> Iterator[str]:
    """The figures of an article, or of all, as printed."""
    yield name
    told = [(g, f) for g, f in total.stances if f in ("critical", "favourable")]
    wrong = sum({g, f} == {"critical", "favourable"} for g, f in told)
    macro = f"{total.stance_f1:.3f}" if total.stances else "-"
    yield f"  stance: macro-F1 {macro} over {len(total.stances)} actors; told for or against {len(told)}, wrong sign {wrong}"
    for kind, (hits, found, gold) in total.counts.items():
        right, of, every = total.holders[kind]
        yield (
            f"  {kind}: P {hits / max(found, 1):.2f} R {hits / max(gold, 1):.2f} F {f1(hits, found, gold):.2f} "
            f"({hits} of {gold}, {found} found); holder {right}/{of} of these, {right}/{every} of all"
        )


def errors(made: voices.Gold, reading: Reading) -> Iterator[str]:
    """Stances that differ, what is missed, wrongly found, or given to somebody else."""
    whose, text = actors(made, reading), reading.article.text
    for actor in made.actors:
        stance = reading.stance(whose.get(actor.id, ""))
        if stance is None or stance.label != actor.stance:
            yield f"  stance {actor.id}: {actor.stance}, found {stance.label if stance else 'no actor'}"
    for wanted, found in ((made.quotes, reading.quotes), (made.claims, reading.claims)):
        for kind in (*QUOTES, *CLAIMS):
            yield from _errors([w for w in wanted if w.kind == kind], [f for f in found if f.kind == kind and annotated(made, f)], whose, text)  # fmt: skip


def _errors(
    wanted: Sequence[Held], found: Sequence[Held], whose: dict[str, str], text: str
) -> Iterator[str]:
    pairs = list(matched(wanted, found))
    hit = [x for pair in pairs for x in pair]
    for title, rest in (("missed", wanted), ("extra", found)):
        yield from (f"  {title} {x.kind} {text[x.start : x.end][:70]!r}" for x in rest if x not in hit)  # fmt: skip
    for w, f in pairs:
        if not same_holder(w.holder, f.holder, whose):
            yield f"  holder {w.kind} {text[w.start : w.end][:60]!r}: {w.holder}, found {f.holder}"


@cache
def measured() -> tuple[int, Tally]:
    """How many articles there are gold and text for, and their counts together."""
    tallies = [tally(made, analyse(read)) for _, made, read in voices.ready()]
    return len(tallies), sum(tallies, Tally())


def _test() -> str:
    return f"{measured()[0]} articles annotated by hand"


def stance_rows() -> Iterator[Row]:
    """What is shown to readers of stance; nothing where there is no gold."""
    _, total = measured()
    if not total.stances:
        return
    gold, found = (
        np.array([label_class(s) for s in side]) for side in zip(*total.stances, strict=True)
    )
    told = f"{_test()}, {len(gold)} actors"
    notes = [
        UNCLEAR,
        *(f"{c.capitalize()}: {_of(gold == k, found == k)}." for k, c in enumerate(CLASSES)),
    ]
    for (measure, value), note in zip(scored(gold, found).items(), notes, strict=True):
        yield Row("stance", told, f"{measure} over actors", value, note, rules=stance_layer.RULES)
    sides = [(g, f) for g, f in zip(gold, found, strict=True) if f != 1]
    wrong = sum(abs(g - f) == 2 for g, f in sides)
    yield Row(
        "stance",
        told,
        "Told for or against, with the wrong sign",
        f"{wrong} of {len(sides)}",
        rules=stance_layer.RULES,
    )


def _of(wanted: npt.NDArray[np.bool_], found: npt.NDArray[np.bool_]) -> str:
    """Precision and recall of one label, in words."""
    both = int((wanted & found).sum())
    return f"{both} of {int(wanted.sum())} found, {int(found.sum())} told"


def quote_rows() -> Iterator[Row]:
    """What is shown to readers of quotes; nothing where there is no gold."""
    yield from _kind_rows("quotes", QUOTES, quote_layer.BY)
    for kind in ("direct", "indirect") if measured()[0] else ():
        right, of, _ = measured()[1].holders[kind]
        if of:
            named = f"Holder right, of {kind} quotes found"
            yield Row("quotes", _test(), named, share(right, of), rules=quote_layer.BY)


def claim_rows() -> Iterator[Row]:
    """What is shown to readers of claims; nothing where there is no gold."""
    yield from _kind_rows("claims", CLAIMS, claim_layer.BY)


def _kind_rows(layer: str, kinds: Sequence[str], rules: str) -> Iterator[Row]:
    for kind in kinds if measured()[0] else ():
        hits, found, gold = measured()[1].counts[kind]
        if gold:
            note = f"{kind.capitalize()}: {hits} of {gold} found, {found} told."
            yield Row(
                layer, _test(), f"F1 of {kind}", f"{f1(hits, found, gold):.2f}", note, rules=rules
            )


def main(argv: list[str]) -> int:
    """Prints the scores; returns 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    listed = parser.parse_args(argv).errors
    total = Tally()
    for entry, made, read in voices.ready():
        reading = analyse(read)
        counted = tally(made, reading)
        total += counted
        name = entry.name + (" (scores only)" if entry.scores_only else "")
        print(*shown(name, counted), sep="\n")
        if listed and not entry.scores_only:
            print(*errors(made, reading), sep="\n")
    print(*(shown("all", total) if total.counts else [NONE_YET]), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
