"""Accuracy of times against gold in ../shared/data, which is measured on and never shipped.

    python -m benchmarks.times [--errors SET]     SET: airbus, gum-train

meantime/airbus and gum_dates/train are for developing; of apple only the scores are looked at. The errors of
gum_dates/dev were looked at twice in November 2026, so its figure says little of unseen text; train's is as near.
Of GUM two figures are given. By value: the value printed is the gold date, or covers the days that the gold one runs
from and to. Exact: a range may also be told by the days that the words pick out ("late 2019"), or by two values.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.figures import Row, bootstrap, share
from benchmarks.figures import interval as with_interval
from opcit.findings import Time
from opcit.timex.interval import Interval, interval
from opcit.timex.resolve import times
from opcit.timex.rows import annotate

SHARED = Path(__file__).resolve().parents[2] / "shared"
MEANTIME = SHARED / "data/meantime/intra-doc_annotation"
ANNOTATED = 6
"""MEANTIME's annotators marked the headline, the date line and four sentences of each document."""

Mark = tuple[int, int, str, str]


@dataclass(frozen=True, slots=True)
class Document:
    """A document's text, its date ("" where it has none), and its gold marks."""

    name: str
    text: str
    date: str
    gold: list[Mark]


def meantime(corpus: str) -> Iterator[Document]:
    """The annotated sentences of each document of a corpus, one a line, tokens joined by blanks."""
    for path in sorted((MEANTIME / f"corpus_{corpus}").glob("*.xml")):
        root = ElementTree.parse(path).getroot()
        text, places = _joined(
            t for t in root.iter("token") if int(t.get("sentence", "0")) < ANNOTATED
        )
        marks = list(root.iter("TIMEX3"))
        date = [m.get("value", "") for m in marks if m.get("functionInDocument") == "CREATION_TIME"]
        gold = [mark for m in marks if (mark := _gold(m, places))]
        yield Document(path.name, text, date[0] if date else "", gold)


def _joined(tokens: Iterator[ElementTree.Element]) -> tuple[str, dict[str, tuple[int, int]]]:
    text, places, sentence = "", {}, ""
    for token in tokens:
        if text:
            text += " " if token.get("sentence") == sentence else "\n"
        word, sentence = token.text or "", token.get("sentence", "")
        places[token.get("t_id", "")] = (len(text), len(text) + len(word))
        text += word
    return text, places


def _gold(mark: ElementTree.Element, places: dict[str, tuple[int, int]]) -> Mark | None:
    spans = [places.get(t.get("t_id", "")) for t in mark.findall("token_anchor")]
    known = [span for span in spans if span]
    if not known or len(known) < len(spans):
        return None
    return (
        min(s for s, _ in known),
        max(e for _, e in known),
        mark.get("type", ""),
        mark.get("value", ""),
    )


def found(document: Document) -> list[Mark]:
    """The marks that the grammar makes in a document."""
    row = annotate([{"text": document.text, "published": document.date}])[0]
    return [(t["start"], t["end"], t["type"], t["value"]) for t in row["times"]]


def scorer() -> ModuleType:
    """The TempEval-3 measure, from ../shared/tools."""
    spec = importlib.util.spec_from_file_location("te3score", SHARED / "tools/te3score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@dataclass(frozen=True, slots=True)
class Judged:
    """A date of gum_dates, the value found in its sentence, and whether that is the gold one: exact, or by value alone."""

    row: dict[str, Any]
    value: str
    exact: bool
    by_value: bool


def gum(part: str) -> list[Judged]:
    """Each date of gum_dates, judged."""
    rows = json.loads((SHARED / f"data/gum_dates/{part}.json").read_text("utf-8"))
    judged = []
    for row in rows:
        text, start = row["sentence"], row["sentence"].find(row["expr"])
        end = start + len(row["expr"])
        over = [
            t
            for t in times(text, [(0, len(text))], row["docdate"])
            if t.start < end and start < t.end
        ]
        best = max(over, key=lambda t: min(end, t.end) - max(start, t.start), default=None)
        right = best is not None and any(
            same_date(best.value, days, row["gold"]) for days in _readings(best, over)
        )
        plainly = best is not None and same_date(best.value, interval(best.value), row["gold"])
        judged.append(Judged(row, best.value if best else "", right, plainly))
    return judged


def _readings(best: Time, over: list[Time]) -> Iterator[Interval]:
    """The days that a time covers: as its words pick them out, those of its value where the gold leaves out
    the words that do ("early"), and from its first date to its last."""
    yield Interval(best.earliest, best.latest)
    yield interval(best.value)
    yield interval(_joint(over))


def _joint(over: list[Time]) -> str:
    """From the first to the last of two dates in an expression that runs from one to the other."""
    return f"{over[0].value}/{over[1].value}" if len(over) == 2 else ""


def same_date(value: str, covered: Interval, gold: dict[str, str]) -> bool:
    """Whether a value is the gold date, or covers exactly the days that the gold one runs from and to.

    A gold range that names one end only says nothing of the other.
    """
    if "when" in gold:
        return plain(gold["when"]) in map(plain, (value, value.split("T")[0]))
    if recurring := _SEASON_OF_ANY_YEAR.get((gold.get("from", ""), gold.get("to", ""))):
        return value == recurring
    first = interval(gold.get("from") or gold.get("notBefore", "")).earliest
    last = interval(gold.get("to") or gold.get("notAfter", "")).latest
    ends = [(g, ours) for g, ours in ((first, covered.earliest), (last, covered.latest)) if g]
    return bool(ends) and all(g == ours for g, ours in ends)


_SEASON_OF_ANY_YEAR = {
    ("--03", "--06"): "XXXX-SP", ("--06", "--09"): "XXXX-SU", ("--09", "--12"): "XXXX-FA",
    ("--12", "--03"): "XXXX-WI",
}  # fmt: skip
"""How the gold writes a season that comes every year, and how TIMEX3 does."""


def plain(value: str) -> str:
    """A value in one way of writing of the several that TIMEX3 and TEI have: BC0300 is -300, 0476 is 476,
    XXXX-10 is --10, T10:30:00 is T10:30."""
    text = (
        value.replace("XXXX-", "--").removesuffix(":00")
        if value.count(":") > 1
        else value.replace("XXXX-", "--")
    )
    era = "-" if re.match(r"BC|-\d", text) else ""
    return era + re.sub(r"^(?:BC|-(?=\d))?0*(?=\d)", "", text)


TIMES_MEASURES = {
    "relaxedF1": "F1 of finding, any overlap", "strictF1": "F1 of finding, exact words",
    "valueF1": "F1 of finding with the right value",
}  # fmt: skip


def rows() -> Iterator[Row]:
    """What is shown to readers."""
    score, pairs = scorer().score, [(d.gold, found(d)) for d in meantime("apple")]
    test = f"MEANTIME news, apple ({len(pairs)} documents)"
    for key, measure in TIMES_MEASURES.items():
        low, high = bootstrap(lambda i, k=key: score([pairs[n] for n in i])[k] / 100, len(pairs))
        yield Row("times", test, measure, with_interval(score(pairs)[key] / 100, low, high))
    judged = gum("dev")
    plainly = sum(one.by_value for one in judged) / len(judged)
    yield Row("times", f"GUM dev ({len(judged)} dates)", "Exactly resolved",
              share(sum(one.exact for one in judged), len(judged)), f"Many are of history and travel, far from the news; its errors were looked at. {plainly:.0%} where a range must be told by the value alone.")  # fmt: skip


def main() -> None:
    """Prints the scores, or the errors of a development set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", choices=("airbus", "gum-train"))
    errors = parser.parse_args().errors
    if errors == "airbus":
        _airbus_errors()
    elif errors == "gum-train":
        for one in gum("train"):
            if not one.exact:
                row = one.row
                print(row["docdate"], repr(row["expr"]), row["gold"], one.value or "not found", sep="\t")  # fmt: skip
    else:
        _scores()


def _scores() -> None:
    score = scorer().score
    for corpus in ("airbus", "apple"):
        print(f"meantime/{corpus}:", score([(d.gold, found(d)) for d in meantime(corpus)]))
    for part in ("train", "dev"):
        judged = gum(part)
        single = [one.exact for one in judged if "when" in one.row["gold"]]
        right, plainly = sum(one.exact for one in judged), sum(one.by_value for one in judged)
        print(f"gum_dates/{part}: {right / len(judged):.3f} exact of {len(judged)},", end=" ")
        print(f"{plainly / len(judged):.3f} by value alone,", end=" ")
        print(f"{sum(single) / len(single):.3f} of the {len(single)} that are one date")


def _airbus_errors() -> None:
    for document in meantime("airbus"):
        marks, words = found(document), document.text
        for start, end, *gold in document.gold:
            over = [m for m in marks if m[0] < end and start < m[1]]
            if not over or over[0][2:] != tuple(gold):
                print(document.date, repr(words[start:end]), gold, over and over[0][2:], sep="\t")
        for start, end, *rest in marks:
            if not any(start < g[1] and g[0] < end for g in document.gold):
                print(document.date, repr(words[start:end]), "not in gold", rest, sep="\t")


if __name__ == "__main__":
    main()
