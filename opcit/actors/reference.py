"""Offices that stand for their holder: whom "the president" or "Iran's president" means."""

from __future__ import annotations

from opcit.actors.persons import Person, Persons


def holder(title: str, country: str, persons: Persons) -> Person | None:
    """Who is said to hold an office, of a state where one is told: the one named last.

    Somebody named only further on is meant where the state is told and nobody else fits.
    """
    holders = persons.holding(title.split()[-1])
    fitting = [p for p in holders if not country or persons.country(p) in (country, "")]
    ahead = [p for p in fitting if country and persons.country(p) == country]
    before = [p for p in ahead or fitting if p.last_seen >= 0]
    if before:
        return max(before, key=lambda p: p.last_seen)
    return ahead[0] if len(ahead) == 1 else persons.listed_holder(title, country)


_LEADING = frozenset({
    "president", "prime minister", "premier", "chancellor", "chief executive", "supreme leader", "first minister",
    "leader", "dictator", "king", "queen",
})  # fmt: skip


def leader(country: str, persons: Persons) -> Person | None:
    """The only person of the text who is said to lead a state, None where none or several are."""
    leading = [
        p for p in persons.all
        if persons.country(p) == country and _offices(p, persons) & _LEADING
    ]  # fmt: skip
    return leading[0] if len(leading) == 1 else None


def _offices(person: Person, persons: Persons) -> set[str]:
    """The offices that the text or the list of leaders gives somebody."""
    tenure = persons.tenure(person)
    return {o.title for o in person.offices} | ({tenure.office} if tenure else set())
