"""Persons: a name with the titles and offices around it, and whom a bare surname stands for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from opcit.actors.knowledge import Tenure, listed, tenures

Gender = Literal["male", "female", ""]
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_PREFIX = re.compile(r"^(?:al|el|as|ad|ar|an|ash|at)-", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Office:
    """An office somebody is said to hold, of a state where that is said (ISO 3166 code, or "")."""

    title: str
    country: str


@dataclass(slots=True)
class Person:
    """One person of the text. parts: the folded words of the name; spelt: the same words spelt otherwise."""

    key: str
    name: str
    parts: tuple[str, ...]
    offices: list[Office] = field(default_factory=list)
    gender: Gender = ""
    bare: int = 0
    last_seen: int = -1
    number: int = 0
    spelt: set[tuple[str, ...]] = field(default_factory=set)


def folded(name: str) -> tuple[str, ...]:
    """A name's words without accents, full stops, small letters or an Arabic article."""
    plain = unicodedata.normalize("NFD", name.lower().replace("ı", "i"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace(".", " ")
    parts = [_PREFIX.sub("", part) for part in plain.split()]
    given = name.split()
    if len(parts) == len(given):
        while len(parts) > 2 and _letters(given[len(parts) - 1]) and parts[-1] not in _SUFFIXES:
            parts.pop()
    return tuple(parts)


def _letters(word: str) -> bool:
    """Whether a word is a degree or honour after a name: "FRS", "DBE"."""
    return word.isalpha() and word.isupper() and len(word) > 1


class Persons:
    """The persons of a text, as its names come up one after the other."""

    def __init__(self, date: str) -> None:
        self.date = date
        self.all: list[Person] = []
        self._by_part: dict[str, list[Person]] = {}
        self._by_office: dict[str, dict[str, Person]] = {}

    def introduce(self, names: Sequence[str]) -> None:
        """Makes the persons whose full names the text gives, the longest names first."""
        full = sorted({n for n in names if len(folded(n)) > 1}, key=lambda n: (-len(folded(n)), n))
        for name in [*full, *sorted({n for n in names if len(folded(n)) == 1})]:
            if not self._misspelt(name) and not any(
                _same(folded(name), p.parts) for p in self._by_part.get(_surname(folded(name)), [])
            ):
                self._add(name)

    def _misspelt(self, name: str) -> bool:
        """Whether a name is one letter off that of the only such person: "Saree" and Yahya Sarea."""
        parts = folded(name)
        near = [p for p in self.all if len(p.parts) > 1 and _nearly(parts, p.parts)]
        if len(near) != 1 or (len(parts) == 1 and parts[0] in self._by_part):
            return False
        self._by_part.setdefault(_surname(parts), []).append(near[0])
        near[0].spelt.add(parts)
        return True

    def of(self, name: str, gender: Gender, at: int) -> Person:
        """The person whom a name stands for at this point of the text."""
        person = self.known(name, gender) or self._add(name)
        person.bare += len(folded(name)) == 1
        person.last_seen = at
        return person

    def known(self, name: str, gender: Gender = "", *, alone: bool = False) -> Person | None:
        """The person met before whom a name fits best; alone: None where it fits several."""
        parts = folded(name)
        fitting = [
            p
            for p in self._by_part.get(_surname(parts), [])
            if (_same(parts, p.parts) or parts in p.spelt)
            and not (gender and p.gender and gender != p.gender)
        ]
        last = [
            p for p in fitting if parts in p.spelt or _surname(p.parts) == _surname(parts)
        ] or fitting
        if alone and len(last) > 1:
            return None
        return max(last, key=lambda p: (p.bare > 0, p.last_seen, -p.number), default=None)

    def _add(self, name: str) -> Person:
        parts = folded(name)
        person = Person(
            f"person:{' '.join(parts)}", name, parts, gender=gender_of(name), number=len(self.all)
        )
        self.all.append(person)
        for part in parts:
            self._by_part.setdefault(part, []).append(person)
        return person

    def holds(self, person: Person, office: Office) -> None:
        """Notes an office that the text says a person holds."""
        if office not in person.offices:
            person.offices.append(office)
            self._by_office.setdefault(office.title.split()[-1], {})[person.key] = person

    def holding(self, last: str) -> list[Person]:
        """Everybody with an office of that last word, in the order they came up."""
        return list(self._by_office.get(last, {}).values())

    def listed_holder(self, title: str, country: str) -> Person | None:
        """Who of the text's persons is listed as holding an office on the article's date."""
        for t in tenures():
            if (t.office, t.country) == (title, country) and t.start <= self.date < (t.end or "9"):
                known = self._by_part.get(_surname(folded(t.person)), [])
                return next((p for p in known if _same(p.parts, folded(t.person))), None)
        return None

    def state_led_by(self, surname: str) -> str:
        """The state whose listed president or the like has this surname on the article's date."""
        states = {
            t.country
            for t in tenures()
            if _surname(folded(t.person)) == surname and t.start <= self.date < (t.end or "9")
        }
        return states.pop() if len(states) == 1 else ""

    def country(self, person: Person) -> str:
        """The state whose office the person holds, by the text or the list of leaders."""
        said = next((o.country for o in person.offices if o.country), "")
        tenure = self.tenure(person)
        return said or (tenure.country if tenure else "")

    def tenure(self, person: Person) -> Tenure | None:
        """The person's listed office, where the text names it and the article's date allows it."""
        titles = {o.title.split()[-1] for o in person.offices}
        fitting = [
            t for t in tenures()
            if _surname(folded(t.person)) == _surname(person.parts) and _same(person.parts, folded(t.person))
            and (t.office.split()[-1] in titles or len(person.parts) > 1) and t.start <= (self.date or "9")
        ]  # fmt: skip
        return fitting[-1] if len({t.person for t in fitting}) == 1 else None


def _nearly(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a surname or a full name is another but for one letter of one word."""
    if len(one) == 1:
        return _one_letter_off(one[0], other[-1])
    differ = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    return len(one) == len(other) and len(differ) == 1 and _one_letter_off(*differ[0])


def _one_letter_off(one: str, other: str) -> bool:
    """Whether two long words differ by one letter replaced or left out, not by an ending added (Petrov, Petrova)."""
    short, long = sorted((one, other), key=len)
    if len(short) < 5 or short == long or len(long) - len(short) > 1 or short[0] != long[0]:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return at < len(short) and short[at + (len(short) == len(long)) :] == long[at + 1 :]


def gender_of(name: str, titles: Sequence[str] = ()) -> Gender:
    """What titles and the given name tell: "male", "female", or "" where they do not."""
    genders: tuple[Gender, ...] = ("male", "female")
    for gender in genders:
        if any(title in listed("offices", gender) for title in titles):
            return gender
    given = name.split()[0]
    for gender in genders:
        if len(name.split()) > 1 and given in listed("given_names", gender):
            return gender
    return ""


def _surname(parts: tuple[str, ...]) -> str:
    rest = [p for p in parts if p not in _SUFFIXES]
    return rest[-1] if rest else parts[-1]


def _same(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether one name can be another way of writing the other."""
    if set(short) & _SUFFIXES != set(full) & _SUFFIXES and len(short) > 1:
        return False
    rest = [p for p in full if p not in _SUFFIXES] or list(full)
    if len(short) == 1:
        return short[0] in (rest[0], rest[-1])
    if set(short) == set(full):
        return True  # Japanese, Chinese and Hungarian names come in either order
    theirs, initials = set(full), {p[0] for p in full}
    return _surname(short) == _surname(full) and all(
        p in theirs or (len(p) == 1 and p in initials) for p in short
    )
