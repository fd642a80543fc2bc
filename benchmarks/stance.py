"""How well stance is judged: `python -m benchmarks.stance [--data FOLDER]`.

Macro-F1 and F1 by class, with bootstrap intervals, on NewsMTSC dev (sentences with several targets)
and dev_rw (the mix of the real world), beside TextBlob and VADER, which see the sentence and not the
target, and the majority class; precision and recall by class; expected calibration error (Guo et al. 2017,
ten bins) with the table it is made of, and what temperature scaling would make of it; and the share of our own minimal pairs passed, by kind. FOLDER holds the data sets,
../shared/data where none is given; they are not part of the repository.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from textblob import TextBlob
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from benchmarks import stance_pairs
from benchmarks.calibration import after_scaling, calibration_error, reliability
from benchmarks.figures import Ints, Row, bootstrap, interval, share, weights
from opcit.models import stance

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
PARTS = {"dev": "NewsMTSC dev, several targets", "dev_rw": "NewsMTSC dev, real-world mix"}
CLASSES = ("critical", "neutral", "favourable")
VADER_NEUTRAL = 0.05
"""Compound scores nearer to 0 are neutral, as VADER's authors advise."""

CALIBRATION = (
    "Calibration: how far the stated chances are from the share that is right, on average."
)
PAIRS = (
    "Invented sentences that differ little and mean different things; a pair is passed when both are "
    "answered rightly, so that no constant answer passes any."
)

FAILURES = "Worked failures: the first of each kind in our own stress test"

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of NewsMTSC. gold: 0 negative, 1 neutral, 2 positive for each target."""

    targets: list[stance_pairs.Target]
    gold: Ints


def read(part: str, data: Path = DATA) -> Part:
    """The targets of a part."""
    lines = (data / "newsmtsc" / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    gold = np.array([int(r["polarity"]) + 1 for r in rows])
    return Part([(r["sentence"], r["from"], r["to"]) for r in rows], gold)


def textblob(part: Part) -> Ints:
    """The sign of the sentence's polarity."""
    return np.array([np.sign(TextBlob(s).sentiment.polarity) + 1 for s, *_ in part.targets], int)


def vader(part: Part) -> Ints:
    """The sign of the sentence's compound score."""
    score = SentimentIntensityAnalyzer().polarity_scores
    found = np.array([score(s)["compound"] for s, *_ in part.targets])
    return np.where(np.abs(found) < VADER_NEUTRAL, 1, np.sign(found) + 1).astype(int)


def majority(part: Part) -> Ints:
    """The commonest class everywhere."""
    return np.full(len(part.gold), Counter(part.gold.tolist()).most_common(1)[0][0])


RIVALS: dict[str, Callable[[Part], Ints]] = {
    "TextBlob": textblob, "VADER": vader, "the commonest class": majority,
}  # fmt: skip


def class_f1(gold: Ints, found: Ints) -> npt.NDArray[np.float64]:
    """F1 of negative, neutral and positive; 0 where a class is neither there nor found."""
    hits = np.array([((gold == c) & (found == c)).sum() for c in range(3)])
    both = np.array([(gold == c).sum() + (found == c).sum() for c in range(3)])
    return 2 * hits / np.maximum(both, 1)


def macro_f1(gold: Ints, found: Ints) -> float:
    """The mean of the classes' F1."""
    return float(class_f1(gold, found).mean())


def precision_recall(gold: Ints, found: Ints) -> list[tuple[float, float]]:
    """Precision and recall of negative, neutral and positive."""
    hits = [((gold == c) & (found == c)).sum() for c in range(3)]
    return [
        (float(hits[c] / max((found == c).sum(), 1)), float(hits[c] / max((gold == c).sum(), 1)))
        for c in range(3)
    ]


def scored(gold: Ints, found: Ints) -> dict[str, str]:
    """Macro-F1 and F1 by class, each with its interval, as shown."""
    measures: dict[str, Callable[[Ints], float]] = {
        "Macro-F1": lambda i: macro_f1(gold[i], found[i]),
        **{
            f"F1 {name}": lambda i, c=c: float(class_f1(gold[i], found[i])[c])
            for c, name in enumerate(CLASSES)
        },
    }
    everything = np.arange(len(gold))
    return {
        name: interval(measure(everything), *bootstrap(measure, len(gold)))
        for name, measure in measures.items()
    }


@cache
def judged(part: str, data: Path = DATA) -> tuple[Part, Floats]:
    """A part and the model's probabilities for it."""
    read_part = read(part, data)
    return read_part, stance.probabilities(read_part.targets)


def rows(data: Path = DATA) -> Iterator[Row]:
    """What is shown to readers."""
    made_by = weights(stance.FILE, "tokenizer.json")
    for name, title in PARTS.items():
        part, found = judged(name, data)
        off = calibration_error(reliability(part.gold, found))
        test = f"{title} ({len(part.gold)} targets)"
        answers = found.argmax(axis=1)
        notes = ["", *_class_notes(part.gold, answers)]
        for (measure, value), note in zip(scored(part.gold, answers).items(), notes, strict=True):
            yield Row("stance", test, measure, value, note, made_by)
        note = f"{CALIBRATION} {_scaling_note(part.gold, found)}"
        yield Row("stance", test, "Expected calibration error", f"{off:.2f}", note, made_by)
        for rival, answer in RIVALS.items():
            value = scored(part.gold, answer(part))["Macro-F1"]
            yield Row("stance", test, f"For comparison: macro-F1 of {rival}", value)
        yield from _calibration_rows(title, reliability(part.gold, found), made_by)
    yield from _pair_rows(made_by)
    yield from _failure_rows(made_by)


def _calibration_rows(
    title: str, table: list[tuple[int, float, float]], made_by: dict[str, str]
) -> Iterator[Row]:
    """How often the model is right, by how sure it says it is: methods.py draws a mark where it should be."""
    for n, sure, right in table:
        measure = f"Chance stated: {sure:.0%} ({n} {'answer' if n == 1 else 'answers'})"
        yield Row(
            "stance", f"Calibration: {title}", measure, share(round(n * right), n), "", made_by
        )


def _failure_rows(made_by: dict[str, str]) -> Iterator[Row]:
    """The first failure of each kind of the stress test, as it is."""
    for kind in stance_pairs.kinds():
        for half, answer in stance_pairs.answered(kind):
            if stance_pairs.SIGNS[answer] in half.right:
                continue
            words, start, end = half.target
            shown = f"{words[:start]}[{words[start:end]}]{words[end:]}"
            right = " or ".join(CLASSES[stance_pairs.SIGNS.index(sign)] for sign in half.right)
            told = f"{CLASSES[answer]}; right is {right}"
            yield Row("stance", FAILURES, shown, told, weights=made_by)
            break


def _class_notes(gold: Ints, answers: Ints) -> list[str]:
    pairs = zip(CLASSES, precision_recall(gold, answers), strict=True)
    return [f"{c.capitalize()}: precision {p:.2f}, recall {r:.2f}." for c, (p, r) in pairs]


def _scaling_note(gold: Ints, found: Floats) -> str:
    best, before, after = after_scaling(gold, found)
    return (
        f"Scaling all chances by one temperature ({best:.2f}), fitted on half of these targets, takes "
        f"it from {before:.3f} to {after:.3f} on the other half; it is not applied."
    )


def _pair_rows(made_by: dict[str, str]) -> Iterator[Row]:
    meanings = {kind.name: kind.meaning for kind in stance_pairs.kinds()}
    passed = stance_pairs.passed()
    total = [sum(counts) for counts in zip(*passed.values(), strict=True)]
    test = f"Our own stress test ({total[1]} pairs of sentences)"
    yield Row("stance", test, "Pairs passed", share(*total), PAIRS, made_by)
    for name, (hits, of) in passed.items():
        yield Row("stance", test, meanings[name], f"{hits} of {of}", weights=made_by)


def main() -> None:
    """Prints all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    data = parser.parse_args().data
    for name in PARTS:
        part, found = judged(name, data)
        print(f"{name}, {len(part.gold)} targets")
        answers = {"Opcit": found.argmax(axis=1), **{r: f(part) for r, f in RIVALS.items()}}
        for who, answer in answers.items():
            figures = "; ".join(f"{k} {v}" for k, v in scored(part.gold, answer).items())
            print(f"  {who}: {figures}")
        for note in _class_notes(part.gold, answers["Opcit"]):
            print(f"  {note}")
        print(f"  {_scaling_note(part.gold, found)}")
        table = reliability(part.gold, found)
        print(f"  expected calibration error {calibration_error(table):.3f}")
        for n, sure, right in table:
            print(f"    {n:4} answers, confidence {sure:.2f}, right {right:.2f}")
    for kind, (hits, of) in stance_pairs.passed().items():
        print(f"{kind}: {share(hits, of)} of {of} pairs")


if __name__ == "__main__":
    main()
