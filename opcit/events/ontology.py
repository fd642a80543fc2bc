"""Types of events, and the words that tell of them: the tables of opcit/data/events.toml, indexed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from opcit.events.inflection import plural, verb
from opcit.events.wordlists import types


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of event. plover: its code, "" where PLOVER has none; goldstein: -10..10 or None."""

    name: str
    title: str
    plover: str
    goldstein: float | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase that tells of an event: its words in one form, its lemma and type.

    form: base | third | past | participle | gerund of a verb; noun or nouns (plural).
    """

    words: tuple[str, ...]
    lemma: str
    type: str
    form: str


@cache
def event_types() -> dict[str, EventType]:
    """Every type by name."""
    return {
        name: EventType(name, row["title"], row["plover"], row.get("goldstein"))
        for name, row in types()["types"].items()
    }


@cache
def verbs() -> dict[str, tuple[Entry, ...]]:
    """First word of a verb phrase in any form -> its entries, the longest first."""
    entries = [
        entry
        for name, row in types()["types"].items()
        for lemma in row["verbs"]
        for entry in _verb_entries(lemma, name)
    ]
    return _by_first_word(entries)


@cache
def nouns() -> dict[str, tuple[Entry, ...]]:
    """First word of a noun phrase -> its entries, the longest first."""
    entries = []
    for name, row in types()["types"].items():
        for lemma in row["nouns"]:
            entries.append(Entry(tuple(lemma.split()), lemma, name, "noun"))
            if plural(lemma) != lemma:
                entries.append(Entry(tuple(plural(lemma).split()), lemma, name, "nouns"))
    return _by_first_word(entries)


@cache
def family(type_name: str) -> frozenset[str]:
    """The types whose words can tell of the same event as a word of this type, itself included."""
    groups = [set(group) for group in types()["families"].values() if type_name in group]
    return frozenset({type_name}.union(*groups))


@cache
def families(type_name: str) -> frozenset[str]:
    """The names of the families that a type belongs to."""
    return frozenset(name for name, group in types()["families"].items() if type_name in group)


@cache
def kinds(lemma: str) -> frozenset[str]:
    """The kinds that a word belongs to; none where it tells of its family in general."""
    return frozenset(name for name, lemmas in types()["kinds"].items() if lemma in lemmas)


def _verb_entries(lemma: str, type_name: str) -> list[Entry]:
    head, *rest = lemma.split()
    if head == "be":
        return [Entry(tuple(rest), lemma, type_name, "participle")]
    forms = verb(head)
    return [
        Entry((getattr(forms, form), *rest), lemma, type_name, form)
        for form in ("base", "third", "past", "participle", "gerund")
    ]


def _by_first_word(entries: list[Entry]) -> dict[str, tuple[Entry, ...]]:
    index: dict[str, list[Entry]] = {}
    for entry in entries:
        index.setdefault(entry.words[0], []).append(entry)
    return {
        word: tuple(sorted(found, key=lambda e: -len(e.words))) for word, found in index.items()
    }
