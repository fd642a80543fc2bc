"""Persons: a name with the titles and offices around it, and whom a bare surname stands for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from opcit.actors.capitals import is_title
from opcit.actors.knowledge import Tenure, found_at, listed, tenures
from opcit.actors.phrases import Phrase, Scene, Spot

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
    """One person of the text. forms: the folded words of each way the name is written, in order."""

    key: str
    name: str
    parts: tuple[str, ...]
    offices: list[Office] = field(default_factory=list)
    gender: Gender = ""
    bare: int = 0
    last_seen: int = -1
    number: int = 0


@dataclass(frozen=True, slots=True)
class Titled:
    """A person's name in a line with what stands around it. country: told by the words around."""

    spot: Spot
    first: int
    titles: tuple[str, ...]
    country: str


def titled(scene: Scene, spot: Spot) -> Titled:
    """A name with the titles, offices and nationality before it: "Iranian President Rouhani"."""
    first, titles = spot.first, list[str]()
    while (size := _title_before(scene, first)) and scene.free(first - size, first):
        title = scene.text(first - size, first).lower().removesuffix(".").strip()
        titles.append(title.partition(" of ")[0])
        first -= size
    country = _country_after(scene, spot) or _country_between(scene, first, spot.first)
    if titles:
        first, before = _nation_before(scene, first)
        country = before or country
    return Titled(spot, first, tuple(titles), country)


def _title_before(scene: Scene, first: int) -> int:
    """How many words before a name are a title; a form of address is one only with a capital."""
    for size in (4, 3, 2, 1):
        at = first - size
        if any(s.first < first and at < s.last for s in scene.spots if s.label == "ORG"):
            continue
        if at >= 0 and is_title(scene.words, at, capital=False) == size:
            office = scene.text(at, first).lower() in listed("offices", "offices")
            return size if office or scene.words[at].capital else 0
    return _office_of_state(scene, first)


def _office_of_state(scene: Scene, first: int) -> int:
    """How many words "President of the United States" has before a name, 0 where there is none."""
    spot = scene.ending_at(first)
    if spot is None or spot.label != "PLACE":
        return 0
    at = spot.first - (scene.low(spot.first - 1) == "the")
    if scene.low(at - 1) != "of":
        return 0
    for size in (3, 2, 1):
        if at - 1 - size >= 0 and is_title(scene.words, at - 1 - size, capital=False) == size:
            return first - (at - 1 - size)
    return 0


def _nation_before(scene: Scene, first: int) -> tuple[int, str]:
    """Over "former" and the like to an adjective of nationality or state before the office."""
    at = first
    while scene.low(at - 1) in listed("offices", "modifiers"):
        at -= 1
    possessive = scene.possessive(at - 1)
    spot = scene.ending_at(at - possessive)
    if spot is None or spot.label == "PERSON":
        return first, ""
    size, meanings = found_at(scene.words, spot.first)
    codes = [m.key for m in meanings if m.sort in ("state", "adjective") and len(m.key) == 2]
    if not codes or size != spot.last - spot.first:
        return first, ""
    return (first if possessive or not scene.free(spot.first, spot.last) else spot.first), codes[0]


def _country_between(scene: Scene, first: int, last: int) -> str:
    """The state in "President of the United States" before a name."""
    spot = scene.ending_at(last) if first < last else None
    meanings = found_at(scene.words, spot.first)[1] if spot else ()
    return next((m.key for m in meanings if m.sort == "state"), "")


def _country_after(scene: Scene, spot: Spot) -> str:
    """The state in "Buhari of Nigeria" or "Putin, president of Russia"."""
    at = spot.last
    if scene.low(at) == ",":
        while scene.low(at + 1) in listed("offices", "modifiers") or scene.low(at + 1) in (
            "the",
            "a",
        ):
            at += 1
        at += 1 + is_title(scene.words, at + 1, capital=False)
    if scene.low(at) != "of":
        return ""
    _size, meanings = found_at(scene.words, at + 1) if at + 1 < len(scene.words) else (0, ())
    return next((m.key for m in meanings if m.sort == "state"), "")


def office_after(scene: Scene, spot: Spot) -> Office | None:
    """The office in "Putin, president of Russia," or "Lam, Hong Kong's chief executive,"."""
    at = spot.last + 1
    if scene.low(spot.last) != ",":
        return None
    country = ""
    at += scene.low(at) in ("the", "a", "an")
    nation = scene.beginning_at(at)
    if nation:
        size, meanings = found_at(scene.words, at)
        country = next(
            (m.key for m in meanings if m.sort in ("state", "adjective") and len(m.key) == 2), ""
        )
        at = nation.last + scene.possessive(nation.last)
    while scene.low(at) in listed("offices", "modifiers") or scene.low(at) in ("the", "a", "an"):
        at += 1
    size = is_title(scene.words, at, capital=False)
    if not size:
        return None
    title = scene.text(at, at + size).lower()
    return Office(title, country or _country_after(scene, spot))


def folded(name: str) -> tuple[str, ...]:
    """A name's words without accents, full stops, small letters or an Arabic article."""
    plain = unicodedata.normalize("NFD", name.lower().replace("ı", "i"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace(".", " ")
    return tuple(_PREFIX.sub("", part) for part in plain.split())


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
            if not any(
                _same(folded(name), p.parts) for p in self._by_part.get(_surname(folded(name)), [])
            ):
                self._add(name)

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
            if _same(parts, p.parts) and not (gender and p.gender and gender != p.gender)
        ]
        last = [p for p in fitting if _surname(p.parts) == _surname(parts)] or fitting
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
    rest = [p for p in full if p not in _SUFFIXES]
    if len(short) == 1:
        return short[0] in (rest[0], rest[-1])
    theirs, initials = set(full), {p[0] for p in full}
    return _surname(short) == _surname(full) and all(
        p in theirs or (len(p) == 1 and p in initials) for p in short
    )


def names_of(scenes: Sequence[Scene]) -> Iterator[str]:
    """Every person's name in the text."""
    for scene in scenes:
        for spot in scene.spots:
            if spot.label == "PERSON":
                yield scene.text(spot.first, spot.last)


def person_phrase(scene: Scene, found: Titled, person: Person) -> Phrase:
    """The phrase for a named person."""
    words = scene.words
    text = scene.text(found.first, found.spot.last)
    name = scene.text(found.spot.first, found.spot.last)
    why = (
        f"“{text}” names {person.name}." if text != person.name else f"“{text}” is a person's name."
    )
    return Phrase(
        words[found.first].start, words[found.spot.last - 1].end, scene.line.number, "name", "person", person.key,
        name, why, subject=scene.is_subject(found.spot.last), words=text,
    )  # fmt: skip
