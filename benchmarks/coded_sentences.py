"""Sentences whose events were coded by hand: PLOVER's gold and PETRARCH2's validation, in ../shared/data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"

CAMEO = {
    "01": "STATEMENT", "02": "DEMAND", "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID",
    "08": "CONCEDE", "09": "INVESTIGATE", "10": "DEMAND", "11": "DISAPPROVE", "12": "REJECT", "13": "THREATEN",
    "14": "PROTEST", "15": "MOBILIZE", "16": "SANCTION", "17": "COERCE", "18": "ASSAULT", "19": "FIGHT", "20": "FIGHT",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Record:
    """One coded event of a sentence. sources and targets: sets of names, one of which has to be found."""

    text: str
    type: str
    sources: tuple[tuple[str, ...], ...]
    targets: tuple[tuple[str, ...], ...]


def plover() -> Iterator[Record]:
    """The records of PLOVER's gold standard that have a sentence."""
    for row in json.loads((DATA / "plover/gold_half.json").read_text(encoding="utf-8")):
        if "text" in row:
            text = row["text"].strip("{} ")
            yield Record(text, row["event"], _named(row.get("source")), _named(row.get("target")))


def petrarch2() -> Iterator[Record]:
    """The events of PETRARCH2's validation sentences."""
    names = _names()
    raw = (DATA / "petrarch2/text/PETR.UnitTest.records.xml").read_text(
        encoding="utf-8", errors="replace"
    )
    for sentence in re.findall(
        r"<Sentence .*?</Sentence>", re.sub(r"<!--.*?-->", "", raw, flags=re.S), re.S
    ):
        text = re.search(r"<Text>(.*?)</Text>", sentence, re.S)
        for coding in re.findall(r"<EventCoding([^>]*)>", sentence):
            fields = dict(re.findall(r'(\w+)="([^"]*)"', coding))
            if text and {"sourcecode", "targetcode", "eventcode"} <= set(fields):
                sides = [
                    tuple([n] for n in [tuple(names.get(fields[k][:3], ()))] if n)
                    for k in ("sourcecode", "targetcode")
                ]
                yield Record(
                    " ".join(text[1].split()), CAMEO.get(fields["eventcode"][:2], "?"),
                    tuple(s[0] for s in sides[0]), tuple(t[0] for t in sides[1]),
                )  # fmt: skip


def _named(side: object) -> tuple[tuple[str, ...], ...]:
    if not isinstance(side, list):
        return ()
    return tuple((actor["actorText"],) for actor in side if actor.get("actorText"))


def _names() -> dict[str, list[str]]:
    """The names that stand for each code in the validation actors."""
    out: dict[str, list[str]] = {}
    waiting: list[str] = []
    path = DATA / "petrarch2/dictionaries/PETR.Validate.actors.txt"
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        name = re.match(
            r"\+?([A-Z][A-Z_ '.-]+?)_?\s*(?:;.*)?(?:\[([A-Z]{3})[^\]]*\])?\s*(?:#.*)?$", line
        )
        if not name:
            code = re.match(r"\s+\[([A-Z]{3})", line)
            if code:
                for known in waiting:
                    out.setdefault(code[1], []).append(known)
            continue
        if not line.startswith("+"):
            waiting = []
        waiting.append(name[1].replace("_", " ").strip())
        if name[2]:
            for known in waiting:
                out.setdefault(name[2], []).append(known)
    return out
