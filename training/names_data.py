"""Sentences with named entities, for training and measuring the name finder.

Labels are opcit.models.name_pieces.LABELS; None where the source says nothing: such a word is neither
learnt from nor scored. GMB's tags are silver: titles are stripped and each surface form gets its
majority label, as ../shared/data/README.md asks.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import md5
from pathlib import Path

from opcit.models.name_pieces import entities

_GMB = {"per": "PERSON", "org": "ORG", "geo": "PLACE", "gpe": "GROUP"}
_CROSSNER = {
    "person": "PERSON", "politician": "PERSON", "organisation": "ORG", "politicalparty": "ORG",
    "country": "PLACE", "location": "PLACE",
}  # fmt: skip
_UNER = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}
_TITLES = frozenset([
    "mr.", "mrs.", "ms.", "dr.", "sir", "president", "vice", "prime", "minister", "secretary", "general",
    "senator", "chancellor", "judge", "justice", "defense", "foreign", "interior", "finance", "state",
    "king", "queen", "prince", "princess", "pope", "ambassador", "colonel", "captain", "lieutenant", "major",
    "sergeant", "representative", "congressman", "congresswoman", "governor", "mayor", "attorney", "speaker",
    "former", "leader", "spokesman", "spokeswoman", "chairman", "director", "chief",
])  # fmt: skip
_HONORIFICS = _TITLES | {
    "emperor", "sheik", "sheikh", "brigadier-general", "lieutenant-general", "secretary-general",
    "president-elect",
}  # fmt: skip
_PARTICLES = frozenset([
    "al", "de", "van", "der", "von", "bin", "ibn", "da", "di", "du", "la", "le", "el", "den", "dos", "del",
    "abu", "ben", "y", "bint", "ul", "ur", "e", "i", "ash", "af",
])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence as words, each with its label."""

    words: tuple[str, ...]
    labels: tuple[str | None, ...]


def gmb(data: Path) -> tuple[list[Tagged], list[Tagged]]:
    """GMB cleaned: (train, held out); one sentence in ten is held out, by a hash of its words."""
    raw = [(words, _untitled(words, tags)) for words, tags in gmb_sentences(data)]
    majority = _majority(raw)
    sentences = [Tagged(tuple(w), tuple(_relabelled(w, t, majority))) for w, t in raw]
    held = [int(md5(" ".join(s.words).encode()).hexdigest(), 16) % 10 == 0 for s in sentences]
    return (
        [s for s, out in zip(sentences, held, strict=True) if not out],
        [s for s, out in zip(sentences, held, strict=True) if out],
    )


def tidied(sentence: Tagged) -> Tagged:
    """The sentence with what GMB's names begin and end with, and should not, cut off.

    Titles, articles, small words and marks: "northwest of Islamabad", "United Nations and".
    """
    words, labels = sentence.words, ["O"] * len(sentence.words)
    for start, end, kind in entities(sentence.labels):
        while start < end and _is_no_start(words[start], kind, end - start):
            start += 1
        while end > start and not any(c.isupper() or c.isdigit() for c in words[end - 1]):
            end -= 1
        if start < end:
            labels[start:end] = bio(kind, end - start)
    return Tagged(words, tuple(labels))


def crossner(data: Path, part: str) -> list[Tagged]:
    """CrossNER politics, train or dev. Its class misc may hold nationalities: left open."""
    return [
        Tagged(
            tuple(w), tuple(None if t.endswith("-misc") else _mapped(t, _CROSSNER) for t in tags)
        )
        for w, tags in _columns(data / "crossner_politics" / f"{part}.txt", 0, 1)
    ]


def uner(data: Path) -> list[Tagged]:
    """UNER English-EWT, dev: web text. It has no GROUP."""
    return [
        Tagged(tuple(w), tuple(_mapped(t, _UNER) for t in tags))
        for w, tags in _columns(data / "uner_ewt" / "dev.iob2", 1, 2)
    ]


def _is_no_start(word: str, kind: str, size: int) -> bool:
    low = word.lower()
    if low in _HONORIFICS and (kind == "PERSON" or (size > 1 and kind != "ORG")):
        return True
    written = any(c.isupper() or c.isdigit() for c in word)
    return low == "the" or not (written or low in _PARTICLES)


def bio(kind: str, size: int) -> list[str]:
    """The labels of a name of so many words."""
    return [f"B-{kind}", *[f"I-{kind}"] * (size - 1)]


def _columns(path: Path, word: int, tag: int) -> Iterator[tuple[list[str], list[str]]]:
    """The words and tags of each sentence of a file with one word a line."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if not line.strip():
            if words:
                yield words, tags
            words, tags = [], []
        elif not line.startswith("# "):
            cells = line.split("\t")
            words.append(cells[word])
            tags.append(cells[tag])


def gmb_sentences(data: Path) -> Iterator[tuple[list[str], list[str]]]:
    """The words and tags of each of GMB's sentences, as they are."""
    with zipfile.ZipFile(data / "gmb" / "ner_dataset.zip") as archive:
        rows = csv.reader(
            io.TextIOWrapper(archive.open("ner_dataset.csv"), encoding="cp1252", errors="replace")
        )
        next(rows)
        words: list[str] = []
        tags: list[str] = []
        for number, word, _, tag in rows:
            if number and words:
                yield words, tags
                words, tags = [], []
            words.append(word)
            tags.append(_mapped(tag, _GMB))
        yield words, tags


def _mapped(tag: str, kinds: dict[str, str]) -> str:
    prefix, _, kind = tag.partition("-")
    return f"{prefix}-{kinds[kind]}" if kind in kinds else "O"


def _untitled(words: Sequence[str], tags: Sequence[str]) -> list[str]:
    """The tags with leading titles taken out of persons' names."""
    out = list(tags)
    for i, (word, tag) in enumerate(zip(words, tags, strict=True)):
        begins = tag == "B-PERSON" or (tag == "I-PERSON" and i and out[i - 1] == "O")
        if begins and word[0].isupper() and word.lower() in _TITLES:
            out[i] = "O"
        elif begins:
            out[i] = "B-PERSON"
    return out


def _majority(raw: Sequence[tuple[list[str], list[str]]]) -> dict[str, str]:
    """The most frequent kind of each surface form that occurs three times or more."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in raw:
        for start, end, kind in entities(tags):
            counts[" ".join(words[start:end])][kind] += 1
    return {form: c.most_common(1)[0][0] for form, c in counts.items() if sum(c.values()) >= 3}


def _relabelled(words: Sequence[str], tags: Sequence[str], majority: dict[str, str]) -> list[str]:
    out = ["O"] * len(words)
    for start, end, kind in entities(tags):
        out[start:end] = bio(majority.get(" ".join(words[start:end]), kind), end - start)
    return out
