"""What is known of the world before reading: states, their capitals and people, organisations.

Everything comes from the tables in opcit/data, which say where each list is from, and from what the host adds to them. `found_at` is the
one way to look a name up: the longest entry that begins at a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from opcit.lists import table
from opcit.text.words import Word, words

Sort = Literal["state", "adjective", "people", "seat", "capital", "city", "region", "body"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a name. key: ISO 3166 code, or the key of a people or organisation."""

    sort: Sort
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation of the list. country: ISO 3166 code of the state it is part of, or ""."""

    key: str
    name: str
    type: Literal["organisation", "armed_group", "media", "government"]
    country: str


@dataclass(frozen=True, slots=True)
class Tenure:
    """Somebody's time in an office. start, end: ISO dates; end is "" while it lasts."""

    person: str
    office: str
    country: str
    start: str
    end: str


@cache
def listed(file: str, key: str) -> frozenset[str]:
    """One list of a file as a set."""
    return frozenset(table(file)[key])


@cache
def state_name(code: str) -> str:
    """The name shown for a state: "United States"."""
    own: str = table("states").get(code, {}).get("title") or table("countries")[code]["name"]
    return own


@cache
def state_adjective(code: str) -> str:
    """The adjective by which the state's bodies are shown: "Iraqi"; "US" for the United States."""
    if code == "US":
        return "US"
    own: list[str] = table("states").get(code, {}).get("adjectives", [])
    known = [*own, *table("countries")[code]["adjectives"]]
    return known[0] if known else state_name(code)


def the(name: str) -> str:
    """A name as it stands in a sentence: "the United States"."""
    return f"the {name}" if name.startswith(("United", "UN", "US", "Central", "Dom")) else name


@cache
def _towns() -> dict[str, str]:
    return {name: code for code, names in table("towns").items() for name in names.split("|")}


def state_of_town(name: str) -> str:
    """The code of the one state that has a town of this name, "" where none or several have."""
    return _towns().get(name, "")


@cache
def bodies() -> dict[str, Body]:
    """The organisations listed, by key."""
    listed_bodies = table("organisations").items()
    return {k: Body(k, b["name"], b["type"], b.get("country", "")) for k, b in listed_bodies}


@cache
def tenures() -> tuple[Tenure, ...]:
    """Who held which office when."""
    rows = [(code, row) for code, rows in table("leaders").items() for row in rows]
    return tuple(Tenure(row[0], row[1], code, row[2], row[3]) for code, row in rows)


def found_at(at: Sequence[Word], index: int) -> tuple[int, tuple[Entry, ...]]:
    """The longest listed name that begins with at[index]: its length in words and meanings."""
    for phrase, meanings in _gazetteer().get(_plain(at[index].text), ()):
        size = len(phrase)
        if size == 1 or phrase == tuple(_plain(w.text) for w in at[index : index + size]):
            return size, meanings
    return 0, ()


def meanings_in(texts: Iterable[Sequence[Word]]) -> frozenset[Entry]:
    """Every meaning of every listed name in some texts, each given as its words."""
    return frozenset(m for at in texts for index in range(len(at)) for m in found_at(at, index)[1])


def meanings_of(name: str) -> tuple[Entry, ...]:
    """The meanings of a whole name, none where it is not listed."""
    at = words(name)
    size, meanings = found_at(at, 0) if at else (0, ())
    return meanings if size == len(at) else ()


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("ʼ", "'").replace("ʼ", "'")


@cache
def _gazetteer() -> dict[str, list[tuple[tuple[str, ...], tuple[Entry, ...]]]]:
    """Meanings by phrase, under their first word, the longest phrases first."""
    meanings: dict[tuple[str, ...], dict[Entry, None]] = {}
    for phrase, entry in _entries():
        key = tuple(_plain(w.text) for w in words(phrase))
        meanings.setdefault(key, {})[entry] = None
    by_first: dict[str, list[tuple[tuple[str, ...], tuple[Entry, ...]]]] = {}
    for key, entries in meanings.items():
        by_first.setdefault(key[0], []).append((key, tuple(entries)))
    return {first: sorted(found, key=lambda f: -len(f[0])) for first, found in by_first.items()}


def _entries() -> Iterator[tuple[str, Entry]]:
    """Every listed phrase with a meaning, the likelier meanings first."""
    for source in (_states, _peoples, _bodies, _regions, _cities):
        yield from source()


def _states() -> Iterator[tuple[str, Entry]]:
    for code, country in table("countries").items():
        more = table("states").get(code, {})
        for name in (state_name(code), country["name"], *more.get("names", [])):
            yield name, Entry("state", code, state_name(code))
        adjectives = [*country["adjectives"], *more.get("adjectives", [])]
        for word in adjectives:
            yield word, Entry("adjective", code, word)
        for word in (*adjectives, *more.get("people", [])):
            for form in _plurals(word):
                yield form, Entry("people", code, form)
        for seat in more.get("seats", []):
            yield seat, Entry("seat", code, seat)
        capital = country["capital"].removesuffix(", D.C.").removesuffix(" D.C.")
        if capital and capital not in (country["name"], state_name(code)):
            yield capital, Entry("capital", code, capital)


def _plurals(word: str) -> list[str]:
    """Plurals for people of a nationality, none for those that cannot take one (Chinese, British)."""
    if word.endswith(("man", "woman")):
        return [word, word[:-2] + "en"]
    if word.endswith(("sh", "ch", "ese", "ss", "s", "x")):
        return []
    return [f"{word}s"]


def _peoples() -> Iterator[tuple[str, Entry]]:
    for key, people in table("peoples").items():
        for word in people["adjectives"]:
            yield word, Entry("adjective", key, people["name"])
        for word in people["people"]:
            plurals = people.get("uncounted") or _plurals(word)
            for form in plurals:
                yield form, Entry("people", key, people["name"])


def _bodies() -> Iterator[tuple[str, Entry]]:
    for key, body in table("organisations").items():
        for name in (body["name"], *body["aliases"]):
            yield name, Entry("body", key, body["name"])


def _regions() -> Iterator[tuple[str, Entry]]:
    regions = table("regions")
    for name in (*regions["places"], *regions["acting"]):
        yield name, Entry("region", name, name)


def _cities() -> Iterator[tuple[str, Entry]]:
    common = listed("common_words", "words")
    for code, names in table("cities").items():
        for name in names if code == "US-states" else (n for n in names if n.lower() not in common):
            yield name, Entry("city", code.removesuffix("-states"), name)
