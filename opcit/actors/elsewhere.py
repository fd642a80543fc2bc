"""Where and when a group is told to be, by its own clause: "a crowd in Porto" is not the crowd of Lisbon."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from opcit.actors.group_words import YEAR
from opcit.actors.knowledge import state_of_town
from opcit.actors.phrases import Phrase, Scene, Spot

_LONG_AGO = 2
"""From how many years before the text a year told beside something is not that of the text's own matter."""
_IN = ("in", "at", "near", "outside")
_NEW = ("a", "an", "another")


@dataclass(frozen=True, slots=True)
class Where:
    """A place, "" for none told. state: its code, "" where unknown; town: whether the lists know it as one;
    year: one long past, "" for none told; new: whether the noun stands with "a", as what was not told of before;
    paragraph: the one in which it is told."""

    place: str = ""
    state: str = ""
    town: bool = False
    year: str = ""
    new: bool = False
    paragraph: int = -1


def where(scene: Scene, phrase: Phrase, date: str) -> Where:
    """Where a group of a line is told to be. date: that of the text."""
    first = bisect_left([w.start for w in scene.words], phrase.start)
    last = bisect_left([w.start for w in scene.words], phrase.end)
    new, year = scene.low(first - 1) in _NEW, _year(scene, date)
    paragraph = scene.line.paragraph
    named = next(_places(scene, first, last, new or bool(year) or phrase.type == "people"), None)
    if named is None:
        return Where(year=year, new=new, paragraph=paragraph)
    name, meanings = scene.text(named.first, named.last), scene.found_at(named.first)[1]
    known = next((m for m in meanings if m.sort in ("state", "capital", "city")), None)
    if known is None:
        state = state_of_town(name)
        return Where(name, state, bool(state), year, new, paragraph)
    return Where(known.name, known.key, known.sort != "state", year, new, paragraph)


def elsewhere(told: Where, known: Sequence[Where], by_town: bool, strange: bool) -> bool:
    """Whether a group told of so is another than one known by these. by_town: whether one is in one town only;
    strange: whether the text has not told of that state before."""
    before = [w for w in known if w.place]
    if known and all(w.year for w in known) and not told.year:
        return (
            told.paragraph > known[-1].paragraph
        )  # what was told of years ago is no matter of the text's own
    if not known or any(w.place == told.place and w.year == told.year for w in before):
        return False
    if told.year and (told.new or strange) and all(w.year != told.year for w in known):
        return True
    if strange and told.place and known[0].paragraph < told.paragraph:
        return True  # a place of its own would have been told with it before
    if told.new and told.place and not any(_holds(w, told) or _holds(told, w) for w in before):
        return True
    return any(_apart(w, told, by_town) for w in before)


def _holds(one: Where, other: Where) -> bool:
    """Whether the first is the state of the second."""
    return not one.town and bool(one.state) and one.state == other.state


def _apart(one: Where, other: Where, by_town: bool) -> bool:
    """Whether nobody is at both places: in two states, or two towns."""
    if not (one.state and other.state and other.place):
        return False
    towns = by_town and one.town and other.town and one.place != other.place
    return one.state != other.state or towns


def _places(scene: Scene, first: int, last: int, by_clause: bool) -> Iterator[Spot]:
    """The names of places right after words[first:last] and "in"; then of those in which their clause plays."""
    grammar, top = scene.grammar, scene.grammar.top(first, last)
    after = last + 1 + (scene.low(last + 1) == "the")
    named = [s for s in scene.spots if _is_place(scene, s)]
    yield from (s for s in named if s.first == after and scene.low(last) in _IN)
    if scene.low(last) == "there":
        yield from [s for s in scene.spots if s.label == "PLACE" and s.last <= first][-1:]
    for other in named if by_clause else ():
        at = grammar.top(other.first, other.last)
        if grammar.clause(at) == grammar.clause(top) and _of_clause(scene, at, top):
            yield other


def _is_place(scene: Scene, spot: Spot) -> bool:
    """Whether a name tells where something is: "in Porto", but not "at the Porto embassy"."""
    before = scene.low(spot.first - 1 - (scene.low(spot.first - 1) == "the"))
    alone = scene.grammar.dep(scene.grammar.top(spot.first, spot.last)) in ("nmod", "obl")
    return spot.label == "PLACE" and before in _IN and alone


def _of_clause(scene: Scene, at: int, top: int) -> bool:
    """Whether a place is that of a clause, or of the noun at its top: not of the doer, where that is another."""
    grammar = scene.grammar
    doers = [i for i in grammar.subjects(grammar.clause(top)) if i != grammar.first(top)]
    return not any(grammar.within(at, doer) for doer in doers)


def _year(scene: Scene, date: str) -> str:
    """The only year that a line tells, where it is long past."""
    years = {w.text for w in scene.words if YEAR.fullmatch(w.text)}
    own = date[:4]
    if len(years) != 1 or not own:
        return ""
    year = years.pop()
    return year if int(year) <= int(own) - _LONG_AGO else ""
