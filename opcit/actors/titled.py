"""Persons' names in a line with the titles, offices and nationality that stand around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from opcit.actors.knowledge import listed
from opcit.actors.office_titles import is_title
from opcit.actors.persons import Office, Person
from opcit.actors.phrases import Phrase, Scene, Spot


@dataclass(frozen=True, slots=True)
class Titled:
    """A person's name in a line with what stands around it.

    country: told by the words around; body: the organisation whose office stands before the name.
    """

    spot: Spot
    first: int
    titles: tuple[str, ...]
    country: str
    body: str = ""


def titled(scene: Scene, spot: Spot) -> Titled:
    """A name with the titles, offices and nationality before it: "Iranian President Rouhani"."""
    first, titles = spot.first, list[str]()
    while (size := _title_before(scene, first, spot)) and scene.free(first - size, first):
        title = scene.text(first - size, first).lower().removesuffix(".").strip()
        titles.append(title.partition(" of ")[0])
        first -= size
    country = _country_after(scene, spot) or _country_between(scene, first, spot.first)
    if titles:
        first, before = _nation_before(scene, first)
        country = before or country
    body = ""
    if first < spot.first:
        first, body = _body_before(scene, first, spot)
    return Titled(spot, first, tuple(titles), country, body)


def _body_before(scene: Scene, first: int, name: Spot) -> tuple[int, str]:
    """Over the words and the organisation before an office: "Labour Party leader", "Coast Guard unit commander"."""
    while first > 0:
        spot = scene.ending_at(first)
        if spot:
            takes = spot.label != "PERSON" and scene.free(spot.first, spot.last)
            return (spot.first, scene.text(spot.first, spot.last)) if takes else (first, "")
        if not (_describes(scene, first - 1, name) and scene.free(first - 1, first)):
            break
        first -= 1
    return first, ""


def _describes(scene: Scene, at: int, name: Spot) -> bool:
    """Whether a word in small letters before an office belongs to it: "student protester Joshua"."""
    grammar = scene.grammar
    inside = at < grammar.head(at) < name.last
    after_name = grammar.tag(at) == "JJ" and scene.ending_at(at) is not None
    noun = grammar.tag(at) == "NN" and grammar.dep(at) in ("compound", "nmod:desc")
    return inside and (noun or after_name)


def _title_before(scene: Scene, first: int, name: Spot) -> int:
    """How many words before a name are a title; a form of address is one only with a capital."""
    for size in (4, 3, 2, 1):
        at = first - size
        if any(s.first < first and at < s.last for s in scene.spots if s.label == "ORG"):
            continue
        if at >= 0 and is_title(scene.words, at, capital=False) == size:
            office = scene.text(at, first).lower() in listed("offices", "offices")
            return size if office or scene.words[at].capital else 0
    return _office_of_state(scene, first) or _noun_before(scene, first, name)


def _noun_before(scene: Scene, first: int, name: Spot) -> int:
    """1 where a noun for a person stands right before a name, as "protester Joshua", else 0."""
    at, grammar = first - 1, scene.grammar
    noun = grammar.tag(at) == "NN" and grammar.lemma(at) in listed("person_nouns", "words")
    top = grammar.top(name.first, name.last)
    joined = grammar.head(top) == at or grammar.head(at) in range(first, name.last)
    return int(noun and joined and scene.words[at].text.islower())


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
    size, meanings = scene.found_at(spot.first)
    codes = [m.key for m in meanings if m.sort in ("state", "adjective") and len(m.key) == 2]
    if not codes or size != spot.last - spot.first:
        return first, ""
    return (first if possessive or not scene.free(spot.first, spot.last) else spot.first), codes[0]


def _country_between(scene: Scene, first: int, last: int) -> str:
    """The state in "President of the United States" before a name."""
    spot = scene.ending_at(last) if first < last else None
    meanings = scene.found_at(spot.first)[1] if spot else ()
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
    _size, meanings = scene.found_at(at + 1) if at + 1 < len(scene.words) else (0, ())
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
        size, meanings = scene.found_at(at)
        country = next(
            (m.key for m in meanings if m.sort in ("state", "adjective") and len(m.key) == 2), ""
        )
        at = nation.last + scene.possessive(nation.last)
    before = listed("offices", "modifiers") | {"the", "a", "an"}
    while not is_title(scene.words, at, capital=False) and scene.low(at) in before:
        at += 1
    size = is_title(scene.words, at, capital=False)
    if not size:
        return None
    title = scene.text(at, at + size).lower()
    return Office(title, country or _country_after(scene, spot))


def office_before(scene: Scene, spot: Spot) -> Office | None:
    """The office in "Kenya's president, Anna Berg," or "the Swedish foreign minister, Olof Lind."."""
    last = spot.first - 1
    if scene.named_after(last) != spot.first:
        return None
    for size in (4, 3, 2, 1):
        if last >= size and is_title(scene.words, last - size, capital=False) == size:
            title = scene.text(last - size, last).lower()
            country = _nation_before(scene, last - size)[1]
            return Office(title, country) if title in listed("offices", "offices") else None
    return None


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
        name, why, head=f"somebody:{found.titles[0]}" if found.titles else "", subject=scene.is_subject(found.spot.last), words=text,
    )  # fmt: skip
