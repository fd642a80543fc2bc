"""Events against gold in ../shared/data: type, doer and undergoer of single sentences.

    python -m benchmarks.events [--errors plover|petrarch2]

plover: 161 sentences coded by hand in the PLOVER ontology. petrarch2: the validation sentences of PETRARCH2, which are
about an invented world (no list knows its countries) and whose codes, CAMEO's mapped to PLOVER by their roots, come from
a dictionary made for testing ("restore ties" is sharing intelligence), so that only doer and undergoer mean much there.
Each is scored with the actors that Opcit finds, and with the coded names given as actors, which shows the events' part.
A record counts as found by type where one of the sentence's events has the gold type, or one that PLOVER itself counts
with it (FIGHT with ASSAULT, RETREAT with CONCEDE); a doer or undergoer where that event, or else any, names it. Nothing
here was trained on; rules were written looking at these sentences, so the figures say what the rules do, not how they
generalise.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.coded_sentences import Record, petrarch2, plover
from benchmarks.figures import Row, share
from opcit.article import Article, Paragraph, Published, text_id
from opcit.events.ontology import event_types
from opcit.findings import Actor, Event, Mention
from opcit.layers import LAYERS
from opcit.reading import Engine, Reading

ALIKE = {"FIGHT": "ASSAULT", "RETREAT": "CONCEDE"}


def read(text: str, given: Sequence[str] | None = None) -> Reading:
    """A sentence with its events, and with its actors: those found, or these names where given."""
    published = Published("2000-01-01", "day", "given")
    article = Article(text_id(text), text, (Paragraph(0, len(text)),), published=published)
    reading = Reading(article, Engine("benchmark"))
    for layer in LAYERS:
        if layer.name == "actors" and given is not None:
            reading = reading.extended(_actors(text, given))
        elif layer.name in ("sentences", "actors", "times", "quotes", "events"):
            reading = reading.extended(layer.annotate(reading))
    return reading


def _actors(text: str, names: Sequence[str]) -> Iterator[Actor]:
    """An actor for each of the names that the text has, wherever it has it."""
    for name in dict.fromkeys(names):
        spans = [
            m.span() for m in re.finditer(rf"\b{re.escape(name)}\w{{0,2}}", text, re.IGNORECASE)
        ]
        if spans:
            mentions = tuple(Mention(start, end, "name", "") for start, end in spans)
            yield Actor(name.lower(), name, "state", None, (), 1.0, mentions, 1.0, "", "gold")


def code(event: Event) -> str:
    """An event's PLOVER code, or its own type in capitals."""
    return event_types()[event.type].plover or event.type.upper()


def alike(one: str, other: str) -> bool:
    """Whether two codes are the same, or PLOVER counts them together."""
    return ALIKE.get(one, one) == ALIKE.get(other, other)


def named(reading: Reading, actors: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether one of these actors is mentioned by a word of a wanted name."""
    words = {w for name in wanted for w in re.findall(r"\w{3,}", name.lower())}
    for actor in (a for a in reading.actors if a.id in actors):
        texts = [reading.article.text[m.start : m.end] for m in actor.mentions] + [actor.name]
        if any(words & set(re.findall(r"\w{3,}", t.lower())) for t in texts):
            return True
    return False


def count(
    records: list[Record], given: bool, show: bool = False
) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """How many types, doers and undergoers are found, and which types are answered by which.

    given: whether the coded names are given as actors. show: whether to print what is missed.
    """
    hits: Counter[str] = Counter(all=len(records))
    confused: Counter[tuple[str, str]] = Counter()
    for record in records:
        coded = [n for side in (record.sources, record.targets) for names in side for n in names]
        reading = read(record.text, coded if given else None)
        right = [e for e in reading.events if alike(code(e), record.type)]
        best = right or list(reading.events)
        hits["type"] += bool(right)
        hits["any"] += bool(reading.events)
        confused[record.type, code(best[0]) if best else "none"] += 1
        for side, wanted in (("agents", record.sources), ("patients", record.targets)):
            if wanted:
                hits[f"{side} all"] += 1
                hits[side] += any(named(reading, getattr(e, side), w) for e in best for w in wanted)
        if show and not right:
            print(record.type, [(code(e), e.title) for e in reading.events], record.text[:200])
    return hits, confused


def report(hits: Counter[str], confused: Counter[tuple[str, str]]) -> None:
    """Prints what was counted."""
    n = hits["all"]
    print(f"{n} records; any event {hits['any'] / n:.2f}; type {hits['type'] / n:.2f}; "
          f"doer {hits['agents'] / hits['agents all']:.2f} of {hits['agents all']}; "
          f"undergoer {hits['patients'] / hits['patients all']:.2f} of {hits['patients all']}")  # fmt: skip
    wrong = [(pair, count) for pair, count in confused.most_common() if not alike(*pair)]
    print("  taken for others: " + ", ".join(f"{a} as {b} {c}" for (a, b), c in wrong[:12]))


PLOVER_NOTE = "Rules were written looking at these sentences; on others expect less."
PETRARCH2_NOTE = (
    "About an invented world whose names no list knows; they are given here. Its types come from a "
    "dictionary made for testing and are not scored."
)


def rows() -> Iterator[Row]:
    """What is shown to readers."""
    found, _ = count(list(plover()), given=False)
    test = f"PLOVER's hand-coded sentences ({found['all']} records)"
    yield Row("events", test, "Types found", share(found["type"], found["all"]), PLOVER_NOTE)
    yield from _sides(test, found)
    given, _ = count(list(petrarch2()), given=True)
    yield from _sides(f"PETRARCH2's validation sentences ({given['all']})", given, PETRARCH2_NOTE)


def _sides(test: str, hits: Counter[str], note: str = "") -> Iterator[Row]:
    for side, title in (("agents", "Doers"), ("patients", "Undergoers")):
        yield Row("events", test, f"{title} found", share(hits[side], hits[f"{side} all"]), note)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", choices=("plover", "petrarch2"))
    errors = parser.parse_args().errors
    for name, records in (("plover", plover), ("petrarch2", petrarch2)):
        for given in (False, True):
            print(
                name, "with the coded names given" if given else "with the actors found", end=": "
            )
            report(*count(list(records()), given, errors == name and not given))


if __name__ == "__main__":
    main()
