"""Finds names by rules: stretches of capitals, told apart by the lists and the words around them.

`find_names` is the one way in. Titles ("President") are no part of a name; a nationality is a name
of its own, of the label GROUP.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from opcit.actors.capitals import Stretch, is_title, stretches
from opcit.actors.knowledge import found_at, listed
from opcit.actors.lines import Line, lines_of
from opcit.reading import Reading
from opcit.text.words import Word

Label = Literal["PERSON", "ORG", "PLACE", "GROUP"]
_LABELS: dict[str, Label] = {
    "state": "PLACE", "adjective": "GROUP", "people": "GROUP", "seat": "ORG", "capital": "PLACE",
    "city": "PLACE", "region": "PLACE", "body": "ORG",
}  # fmt: skip
_TO_PLACES = frozenset({"in", "near", "at", "from", "outside", "around", "across", "throughout"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: [start, end) in code points, and what it names."""

    start: int
    end: int
    label: Label


@dataclass(slots=True)
class _Seen:
    """What the whole text shows: surnames of persons, first words and acronyms of organisations,
    capitals inside sentences, small letters."""

    surnames: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    acronyms: dict[str, Label | None] = field(default_factory=dict)
    capitals: Counter[str] = field(default_factory=Counter)
    small: set[str] = field(default_factory=set)


def find_names(reading: Reading) -> list[Name]:
    """The names of an article's body, headings and title, in the order of the text."""
    return names_in(lines_of(reading))


def names_in(lines: Sequence[Line]) -> list[Name]:
    """The names of some lines. Two passes: what the first is sure of helps the second."""
    seen = _seen(lines)
    for line in lines:
        for stretch in stretches(line):
            _learn(stretch, seen)
    found: list[Name] = []
    for line in lines:
        for stretch in stretches(line):
            found.extend(_read(stretch, seen))
    return _consistent(found, lines)


def _consistent(found: list[Name], lines: Sequence[Line]) -> list[Name]:
    """The names, each written alike labelled alike: as it is most often, places before persons."""
    words = {(w.start, w.end): w.text for line in lines for w in line.words}
    labels: dict[str, Counter[Label]] = {}
    for name in found:
        if (name.start, name.end) in words:
            labels.setdefault(words[name.start, name.end], Counter())[name.label] += 1
    best = {w: max(_ORDER, key=lambda label: c[label]) for w, c in labels.items()}
    return [replace(n, label=best.get(words.get((n.start, n.end), ""), n.label)) for n in found]


_ORDER: tuple[Label, ...] = ("PLACE", "ORG", "PERSON", "GROUP")


def _seen(lines: Sequence[Line]) -> _Seen:
    seen = _Seen()
    for line in lines:
        for previous, word in zip(line.words, line.words[1:], strict=False):
            if word.text[0].islower():
                seen.small.add(word.text)
            elif word.capital and previous.text[-1].isalnum() and not line.styled:
                seen.capitals[word.text] += 1
    return seen


def _learn(stretch: Stretch, seen: _Seen) -> None:
    """Remembers the surname of a person who is titled or has a known given name."""
    for part, label in _parts(stretch, seen):
        if label == "PERSON" and len(part) + bool(stretch.titled) > 1 and _firm(stretch, part):
            seen.surnames.add(part[-1].text)
        if label == "ORG" and len(part) > 1 and not found_at(part, 0)[0]:
            seen.bodies.add(part[0].text)
        acronym = _acronym_after(stretch.line, part)
        if acronym:
            seen.acronyms.setdefault(acronym, label)


def _acronym_after(line: Line, part: Sequence[Word]) -> str:
    """The short form in "African Union (AU)", "" where there is none."""
    at = bisect_left(line.words, part[-1].start, key=lambda w: w.start) + 1
    words = line.words[at : at + 3]
    if len(part) < 2 or len(words) < 3 or words[0].text != "(" or words[2].text != ")":
        return ""
    short = words[1].text
    return short if short[:1] == part[0].text[0] and sum(c.isupper() for c in short) > 1 else ""


def _firm(stretch: Stretch, part: Sequence[Word]) -> bool:
    return stretch.titled or _given(part[0]) or (len(part) > 1 and not stretch.line.styled)


def _read(stretch: Stretch, seen: _Seen) -> Iterator[Name]:
    for part, label in _parts(stretch, seen):
        if label and not _of_election(stretch.line, part[-1]):
            yield Name(part[0].start, part[-1].end, label)


def _of_election(line: Line, last: Word) -> bool:
    """Whether a name only says which election is meant: "the 1997 United Kingdom general election"."""
    at = bisect_left(line.words, last.start, key=lambda w: w.start) + 1
    for word in line.words[at : at + 3]:
        if word.low in ("election", "elections", "referendum", "by-election"):
            return True
        if not word.text.islower() or word.low in listed("abbreviations", "starters"):
            return False
    return False


def _parts(stretch: Stretch, seen: _Seen) -> Iterator[tuple[Sequence[Word], Label | None]]:
    """A stretch cut into names: listed names at its front first, what is left as one name."""
    rest = _without_common_first(stretch, seen)
    while rest:
        size, label = _front(rest, stretch, seen)
        if size == 0:
            yield rest, _label(rest, stretch, seen)
            return
        yield rest[:size], label
        rest = rest[size:]


def _without_common_first(stretch: Stretch, seen: _Seen) -> Sequence[Word]:
    """The stretch without a word that has its capital only from beginning the sentence."""
    words = stretch.words
    if stretch.begins and _common(words[0], seen, alone=len(words) == 1):
        size, _ = found_at(words, 0)
        if not size or words[0].low in listed("common_words", "words"):
            words = words[1:]
    while words and words[0].low in ("of", "the", "and", "for", "in", "on", "to", "a"):
        words = words[1:]
    return words


def _common(word: Word, seen: _Seen, *, alone: bool) -> bool:
    if word.text in seen.surnames or (word.text.isupper() and len(word.text) > 1):
        return False
    if word.low in listed("common_words", "words") or word.low in listed(
        "actor_words", "not_names"
    ):
        return True
    return alone and word.low in seen.small


def _front(rest: Sequence[Word], stretch: Stretch, seen: _Seen) -> tuple[int, Label | None]:
    """The listed name that a stretch begins with: its length and label, 0 where there is none."""
    size, meanings = found_at(rest, 0)
    if not size:
        return 0, None
    label = _LABELS[meanings[0].sort]
    if size == len(rest):
        known = size == 1 and rest[0].text in seen.surnames and label == "PLACE"
        return size, "PERSON" if known or (stretch.titled and label == "PLACE") else label
    if _organisation(rest) and not (label == "ORG" and size > 1):
        return len(rest), "ORG"
    if rest[-1].low in listed("actor_words", "thing_endings"):
        return len(rest), None
    if label == "PLACE" and (meanings[0].sort == "city" or rest[0].text in seen.surnames):
        return 0, None
    return size, label


def _label(part: Sequence[Word], stretch: Stretch, seen: _Seen) -> Label | None:
    """What a stretch of capitals without listed names is, None where nothing shows it."""
    last = part[-1].low
    if is_title(part, 0) == len(part) or last.removesuffix("s") in listed("offices", "offices") - {
        last
    }:
        return None
    if stretch.titled:
        return "PERSON"
    if part[-1].low in listed("actor_words", "thing_endings"):
        return None
    if len(part) > 1 and part[0].low in listed("actor_words", "thing_beginnings"):
        return None
    if _organisation(part):
        return "ORG"
    if len(part) > 1 and part[-1].low in listed("actor_words", "place_words"):
        return "PLACE"
    if part[-1].text in seen.surnames or part[0].text in seen.surnames:
        return "PERSON"
    return _single(part[0], stretch, seen) if len(part) == 1 else _several(part, stretch)


def _several(part: Sequence[Word], stretch: Stretch) -> Label | None:
    if _given(part[0]):
        return "PERSON"
    if stretch.line.styled or any(w.low in listed("common_words", "words") for w in part):
        return None
    if part[0].text.isupper() and part[0].text.isalpha() and len(part[0].text) > 2:
        return "ORG"
    if stretch.before in _TO_PLACES:
        return "PLACE"
    return "PERSON" if len(part) <= 4 else "ORG"


def _single(word: Word, stretch: Stretch, seen: _Seen) -> Label | None:
    if len(word.text) < 2 or any(c.isdigit() for c in word.text):
        return None
    if any(word.low.replace(".", "") in listed(*names) for names in _NEVER):
        return None
    common = word.low in listed("common_words", "words")
    if word.text in seen.acronyms:
        return seen.acronyms[word.text]
    if word.text in seen.bodies and not common and not _given(word):
        return "ORG"
    if word.text.isupper() or sum(c.isupper() for c in word.text) > 2:
        return None if stretch.line.styled and common else "ORG"
    return None if stretch.line.styled or common else _lone(word, stretch, seen)


_NEVER = (
    ("actor_words", "not_names"), ("actor_words", "organisation_words"), ("actor_words", "place_words"),
    ("offices", "offices"), ("offices", "titles"),
)  # fmt: skip


def _lone(word: Word, stretch: Stretch, seen: _Seen) -> Label | None:
    """What an uncommon word with a capital is, by the words around it and how often it comes."""
    if stretch.before in ("a", "an"):
        return None
    if stretch.after in listed("actor_words", "led"):
        return "PERSON"
    if stretch.begins and not seen.capitals[word.text]:
        return "PERSON" if _says(stretch) else None
    if stretch.before in _TO_PLACES:
        return "PLACE"
    if _says(stretch) or _given(word) or seen.capitals[word.text] > 1:
        return "ORG" if stretch.before == "the" else "PERSON"
    return None


def _says(stretch: Stretch) -> bool:
    return stretch.after in listed("actor_words", "saying")


def _organisation(part: Sequence[Word]) -> bool:
    """Whether a word of the part, the first or last, makes it an organisation's name."""
    listed_words = listed("actor_words", "organisation_words")
    if len(part) < 2 or part[-1].low in listed("actor_words", "thing_endings"):
        return False
    return part[-1].low in listed_words or any(
        w.low in listed_words and after.low in ("of", "for", "on")
        for w, after in itertools.pairwise(part)
    )


def _given(word: Word) -> bool:
    """Whether a word is a given name."""
    return any(word.text in listed("given_names", kind) for kind in ("male", "female", "either"))
