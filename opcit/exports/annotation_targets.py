"""What each kind of finding is as a W3C annotation: its motivation, its tag, and the words it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from opcit import findings as f


@dataclass(frozen=True, slots=True)
class Kind:
    """A field of a reading: the type of its findings, W3C's motivation, and the tag of one."""

    finding: type[Any]
    motivation: str
    tag: Callable[[Any], str]


FIELDS: dict[str, Kind] = {
    "sentences": Kind(f.Sentence, "highlighting", lambda s: "sentence"),
    "actors": Kind(f.Actor, "identifying", lambda a: f"{a.type}: {a.name}"),
    "times": Kind(f.Time, "classifying", lambda t: f"{t.type}: {t.value}"),
    "events": Kind(f.Event, "classifying", lambda e: f"event: {e.title}"),
    "quotes": Kind(f.Quote, "identifying", lambda q: f"{q.kind} quote of {q.holder}"),
    "claims": Kind(f.Claim, "classifying", lambda c: f"{c.kind} by {c.holder}"),
    "relations": Kind(f.Relation, "linking", lambda r: f"{r.source} to {r.target}: {r.score:+g}"),
    "sentence_tones": Kind(f.SentenceTone, "assessing", lambda t: f"tone: {t.polarity:+.2f}"),
    "tones": Kind(f.ActorTone, "assessing", lambda t: f"tone around {t.about}: {t.polarity:+.2f}"),
    "stances": Kind(f.Stance, "assessing", lambda s: f"stance of {s.holder} on {s.about}: {s.label}"),
}  # fmt: skip
"""The fields of a reading that hold findings, in the order to write them."""


def spans_of(finding: Any) -> Iterator[tuple[int, int]]:
    """The words that a finding is about: its mentions, its evidence, or its own span."""
    for name in ("mentions", "evidence"):
        if hasattr(finding, name):
            yield from ((s.start, s.end) for s in getattr(finding, name))
            return
    if hasattr(finding, "start"):
        yield finding.start, finding.end
