"""Persons: a name with the titles and offices around it, and whom a bare surname stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from opcit.actors.knowledge import Tenure, listed, tenures
from opcit.actors.person_names import folded, nearly, same, surname

Gender = Literal["male", "female", ""]
_PARTICLES = frozenset({"de", "da", "do", "dos", "di", "du", "van", "von", "der", "den", "bin", "ibn", "abu", "al", "el", "la", "le", "y", "e"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Office:
    """An office somebody is said to hold, of a state where that is said (ISO 3166 code, or "")."""

    title: str
    country: str


@dataclass(slots=True)
class Person:
    """One person of the text.

    parts: the folded words of the name; spelt: the same words spelt otherwise; bare: how often called by
    one word; last_seen: the last line that names them; topic: the last in which "he" or "she" is the subject.
    """

    key: str
    name: str
    parts: tuple[str, ...]
    offices: list[Office] = field(default_factory=list)
    gender: Gender = ""
    bare: int = 0
    last_seen: int = -1
    topic: int = -1
    number: int = 0
    spelt: set[tuple[str, ...]] = field(default_factory=set)


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
            parts = folded(name)
            known = any(same(parts, p.parts) for p in self._by_part.get(surname(parts), []))
            if not (known or self._by_middle(parts) or self._misspelt(name)):
                self._add(name)

    def _by_middle(self, parts: tuple[str, ...]) -> list[Person]:
        """The only person with a lone word inside their name, as "Lula" in Luiz Inácio Lula da Silva."""
        having = self._by_part.get(parts[0], []) if len(parts) == 1 else []
        inside = [p for p in having if parts[0] in p.parts[1:-1]]
        return having if len(having) == len(inside) == 1 and parts[0] not in _PARTICLES else []

    def _misspelt(self, name: str) -> bool:
        """Whether a name is one letter off that of the only such person: "Saree" and Yahya Sarea."""
        parts = folded(name)
        near = [p for p in self.all if len(p.parts) > 1 and nearly(parts, p.parts)]
        if len(near) != 1 or (len(parts) == 1 and parts[0] in self._by_part):
            return False
        self._by_part.setdefault(surname(parts), []).append(near[0])
        near[0].spelt.add(parts)
        return True

    def of(self, name: str, gender: Gender, at: int, meant: Person | None = None) -> Person:
        """The person whom a name stands for at this point of the text; meant: who its sentence shows it is."""
        person = meant or self.known(name, gender) or self._add(name)
        person.bare += len(folded(name)) == 1
        person.last_seen = at
        return person

    def known(self, name: str, gender: Gender = "", *, alone: bool = False) -> Person | None:
        """The person met before whom a name fits best; alone: None where it fits several."""
        last = self.fitting(name, gender)
        if alone and len(last) > 1:
            return None
        return max(last, key=lambda p: (_goes_by(p, last), max(p.last_seen, p.topic), -p.number), default=None)  # fmt: skip

    def fitting(self, name: str, gender: Gender = "") -> list[Person]:
        """Everybody whom a name may stand for; those with it as their last name, where there are any."""
        parts = folded(name)
        fitting = [
            p
            for p in self._by_part.get(surname(parts), [])
            if (same(parts, p.parts) or parts in p.spelt or p in self._by_middle(parts))
            and not (gender and p.gender and gender != p.gender)
        ]
        last = [p for p in fitting if parts in p.spelt or surname(p.parts) == surname(parts)]
        return last or fitting

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
                known = self._by_part.get(surname(folded(t.person)), [])
                return next((p for p in known if same(p.parts, folded(t.person))), None)
        return None

    def state_led_by(self, last: str) -> str:
        """The state whose listed president or the like has this last name on the article's date."""
        states = {
            t.country
            for t in tenures()
            if surname(folded(t.person)) == last and t.start <= self.date < (t.end or "9")
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
            if surname(folded(t.person)) == surname(person.parts) and same(person.parts, folded(t.person))
            and (t.office.split()[-1] in titles or len(person.parts) > 1) and t.start <= (self.date or "9")
        ]  # fmt: skip
        return fitting[-1] if len({t.person for t in fitting}) == 1 else None


def _goes_by(person: Person, fitting: Sequence[Person]) -> bool:
    """Whether the bare name has become a person's: twice, or once and nobody else has been the topic since."""
    since = any(p.topic > person.last_seen for p in fitting if p is not person)
    return person.bare > 1 or (person.bare == 1 and not since)


def gender_of(name: str, titles: Sequence[str] = ()) -> Gender:
    """What titles and the given name tell: "male", "female", or "" where they do not."""
    genders: tuple[Gender, ...] = ("male", "female")
    for gender in genders:
        nouns = listed("offices", gender) | listed("person_nouns", gender) | listed("actor_words", gender)  # fmt: skip
        if any(title in nouns for title in titles):
            return gender
    given = name.split()[0]
    for gender in genders:
        if len(name.split()) > 1 and given in listed("given_names", gender):
            return gender
    return ""
