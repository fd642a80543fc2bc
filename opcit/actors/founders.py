"""A company and its founder of one name: "Elias Venn founded Venn" tells of two, and each "Venn" is one of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Protocol

from opcit.actors.knowledge import listed
from opcit.actors.lines import Line
from opcit.actors.name_kinds import told_beside
from opcit.models.name_pieces import Kind
from opcit.text.words import Word

_OWNS = ("’s", "'s")
_HE = frozenset(("he", "she", "his", "her", "him", "himself", "herself"))
_IT = frozenset(("it", "its", "itself"))


class _Named(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def label(self) -> Kind: ...
    @property
    def end(self) -> int: ...


def namesakes(lines: Sequence[Line], names: Sequence[_Named]) -> dict[int, Kind]:
    """The kind of each lone name that the text has both for a person and for a company, by where it begins.

    What no word around it tells is what the one before was; at first, the person.
    """
    placed = list(_placed(lines, names))
    persons = {
        words[last - 1].low for words, first, last, label in placed if last - first > 1 and label == "PERSON"
    }  # fmt: skip
    lone = [p for p in placed if p[2] - p[1] == 1 and p[0][p[1]].low in persons]
    bodies = {words[at].low for words, at, *_ in lone if _is_company(words, at)}
    found: dict[int, Kind] = {}
    last: dict[str, Kind] = {}
    for words, at, *_ in lone:
        if (low := words[at].low) in bodies:
            last[low] = _kind(words, at) or last.get(low, "PERSON")
            found[words[at].start] = last[low]
    return found


def _placed(
    lines: Sequence[Line], names: Sequence[_Named]
) -> Iterator[tuple[Sequence[Word], int, int, Kind]]:
    """Each name as words[first:last] of its line, with its label."""
    at = 0
    for line in lines:
        starts = [w.start for w in line.words]
        while at < len(names) and names[at].start < line.end:
            name = names[at]
            first, last = bisect_left(starts, name.start), bisect_left(starts, name.end)
            yield line.words, first, last, name.label
            at += 1


def _is_company(words: Sequence[Word], at: int) -> bool:
    """Whether the words around a name leave no doubt that it is a company's: "shares in Venn", "founded Venn"."""
    before, after = _lows(words[max(0, at - 3) : at]), _lows(words[at + 1 : at + 4])
    founding, held = listed("name_kinds", "founding"), listed("name_kinds", "held")
    owned = bool(after) and after[0] in _OWNS
    if before[-1:] in (["of"], ["in"]) and not owned:
        return bool(set(before) & held)
    began = after[:1] in (["was"], ["is"]) and bool(set(after[1:]) & founding)
    told = (
        began or told_beside(words, at, at + 1) == "ORG" or (owned and bool(set(after[1:2]) & held))
    )
    return told or (not owned and bool(set(before[-1:]) & founding))


def _kind(words: Sequence[Word], at: int) -> Kind | None:
    """What the words around a name say that it is; None for nothing."""
    before, after = _lows(words[max(0, at - 1) : at]), _lows(words[at + 1 :])
    if _is_company(words, at) or after[:2] == [",", "which"]:
        return "ORG"
    if _is_somebody(after) or set(before) & _titles():
        return "PERSON"
    runs = after[:1] != [] and after[0] in _OWNS and set(after[1:2]) & listed("name_kinds", "run")
    if runs or set(after[:2]) & listed("name_kinds", "trading"):
        return "ORG"
    told = next((w for w in after if w in _HE or w in _IT), "")
    return "PERSON" if told in _HE else "ORG" if told else None


def _is_somebody(after: Sequence[str]) -> bool:
    """Whether the words after a name go on as after a person's: ", who", ", 71,", "was a hard man"."""
    if after[:1] == [","]:
        return after[1:2] == ["who"] or "".join(after[1:2]).isdigit()
    being = after[:1] in (["is"], ["was"]) and after[1:2] in (["a"], ["an"], ["the"])
    return being and bool(set(after[2:5]) & listed("person_nouns", "words"))


def _lows(words: Sequence[Word]) -> list[str]:
    return [w.low for w in words]


def _titles() -> frozenset[str]:
    return listed("offices", "offices") | listed("offices", "titles") | {"founder", "owner"}
