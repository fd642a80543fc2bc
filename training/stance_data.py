"""Sentences with a target, for training and measuring stance: NewsMTSC, and targets that nobody has labelled."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from opcit.models.name_pieces import entities
from opcit.rows import ROWS
from training.names_data import Tagged, gmb

PRONOUNS = ("he", "she", "they", "him", "them")
SHORTEST = 6
"""Words of a GMB sentence that is taken."""

A_SENTENCE = 2
"""Targets taken of a GMB sentence."""

CHANGED = 0.3
"""The share of GMB sentences whose names are swapped or replaced, so that fame does not decide."""

_LEFT = frozenset([*".,;:!?)]%'", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m"])
"""What stands close to the word before it."""

Words = tuple[str, ...]
Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Target:
    """A target, characters [start, end) of a sentence."""

    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Example(Target):
    """A target and the stance towards it: -1, 0 or 1."""

    polarity: int


def newsmtsc(data: Path, part: str) -> list[Example]:
    """The examples of a part of NewsMTSC: train, dev (several targets) or dev_rw (real-world mix)."""
    lines = (data / "newsmtsc" / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [Example(r["sentence"], r["from"], r["to"], int(r["polarity"])) for r in rows]


def unlabelled(data: Path, order: random.Random) -> list[Target]:
    """The other names and pronouns of NewsMTSC train's sentences, then names and pronouns of GMB's."""
    known = {e.sentence for part in ("dev", "dev_rw") for e in newsmtsc(data, part)}
    news = [t for t in _of_gmb(gmb(data)[0], order) if t.sentence not in known]
    order.shuffle(news)
    return [*_others(newsmtsc(data, "train")), *news]


def _others(examples: Sequence[Example]) -> Iterator[Target]:
    taken: dict[str, list[Example]] = {}
    for example in examples:
        taken.setdefault(example.sentence, []).append(example)
    rows = ROWS["entities"].annotate([{"text": sentence} for sentence in taken])
    pronoun = re.compile(rf"\b(?:{'|'.join(PRONOUNS)})\b", re.IGNORECASE)
    for row in rows:
        text = row["text"]
        spans = [(e["start"], e["end"]) for e in row["entities"]]
        for start, end in spans + [m.span() for m in pronoun.finditer(text)]:
            if not any(start < e.end and end > e.start for e in taken[text]):
                yield Target(text, start, end)


def _of_gmb(sentences: Sequence[Tagged], order: random.Random) -> Iterator[Target]:
    named = [(s.words, list(entities(s.labels))) for s in sentences]
    by_kind: dict[str, list[Words]] = {}
    for words, names in named:
        for start, end, kind in names:
            by_kind.setdefault(kind, []).append(words[start:end])
    for words, names in named:
        if not names or len(words) < SHORTEST:
            continue
        if order.random() < CHANGED:
            words, names = renamed(words, names, by_kind, order)
        text, offsets = written(words)
        spans = [(offsets[start][0], offsets[end - 1][1]) for start, end, _ in names]
        spans += [offsets[i] for i, w in enumerate(words) if w.lower() in PRONOUNS[:3]]
        order.shuffle(spans)
        yield from (Target(text, *span) for span in spans[:A_SENTENCE])


def renamed(
    words: Words, names: Sequence[Span], by_kind: dict[str, list[Words]], order: random.Random
) -> tuple[Words, list[Span]]:
    """The sentence with two names of a kind swapped, or where there are no two, one replaced by another's."""
    one = order.choice(names)
    rest = [name for name in names if name != one and name[2] == one[2]]
    text = {name: words[name[0] : name[1]] for name in names}
    if rest:
        two = order.choice(rest)
        text[one], text[two] = text[two], text[one]
    else:
        text[one] = order.choice(by_kind[one[2]])
    out: list[str] = []
    spans: list[Span] = []
    at = 0
    for name in names:
        out += words[at : name[0]]
        spans.append((len(out), len(out) + len(text[name]), name[2]))
        out += text[name]
        at = name[1]
    return (*out, *words[at:]), spans


def written(words: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Words as a sentence is written, and where each stands in it."""
    text = ""
    spans = []
    quoted = False
    for word in words:
        close = not text or word in _LEFT or text.endswith(("(", "[", "$"))
        if word == '"':
            close, quoted = close or quoted, not quoted
        elif text.endswith('"'):
            close = close or quoted
        start = len(text) + (not close)
        text = f"{text}{'' if close else ' '}{word}"
        spans.append((start, len(text)))
    return text, spans
