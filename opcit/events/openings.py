"""Where a clause opens within a sentence, and of what kind it is."""

from __future__ import annotations

from functools import cache
from typing import Literal

from opcit.events.wordlists import phrases, words
from opcit.events.words import Word

Kind = Literal["main", "coordinate", "relative", "that", "sub", "after", "before", "participle"]


def order_phrase(found: list[Word], i: int) -> tuple[str, int] | None:
    """ "after" or "before" and the phrase's length, where one of the order phrases begins here."""
    for side, phrase in _order_phrases().get(found[i].low, ()):
        if tuple(w.low for w in found[i : i + len(phrase)]) == phrase:
            return side, len(phrase)
    return None


@cache
def _order_phrases() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """The order phrases by their first word, each with its side."""
    index: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for side in ("after", "before"):
        for phrase in phrases("order", side):
            index.setdefault(phrase[0], []).append((side, phrase))
    return index


_STOPS = frozenset(";:—–…")

_RELATIVES = frozenset(("which", "who", "whom", "whose", "where"))


def in_list(found: list[Word], i: int) -> bool:
    """Whether a comma stands in a list of names ("Lebanon, Yemen or Iraq") or in a number or date."""
    after = found[i + 1] if i + 1 < len(found) else None
    if after is None or after.tag not in ("K", "T"):
        return False
    if after.tag == "T":
        return found[i - 1].tag == "T"
    rest = found[i + 1 : i + 5]
    return any(w.tag == "C" for w in rest) and not any(w.tag in ("V", "E", "M", "H") for w in rest)


def opening(found: list[Word], i: int, number: int) -> tuple[Kind, int] | None:
    """The kind and parent of a clause that opens at word i."""
    word, before = found[i], found[i - 1] if i else None
    if before is not None and before.low in _STOPS and not _in_range(found, i - 1):
        return "coordinate", 0
    if order := _order(found, i):
        return order, number
    if word.tag == "B":
        return _subordinate(found, i), number
    if (word.tag == "G" or word.low == "having") and before is not None and before.low == ",":
        return "participle", number
    if word.tag == "C" and word.low != "nor" and _joins_verb(found, i):
        return "coordinate", number
    if word.low == "according" and i + 1 < len(found) and found[i + 1].low == "to":
        return "sub", number
    if word.low == "as" and i + 1 < len(found) and _subject_verb(found, i + 1):
        return "sub", number
    return None


def _in_range(found: list[Word], i: int) -> bool:
    """Whether a dash joins two words without spaces: "8–10"."""
    if not 0 < i < len(found) - 1:
        return False
    return found[i - 1].end == found[i].start and found[i].end == found[i + 1].start


def _order(found: list[Word], i: int) -> Kind | None:
    if found[i].tag == "T":
        return None
    hit = order_phrase(found, i)
    if hit is None:
        return None
    after = found[i + hit[1]] if i + hit[1] < len(found) else None
    if (
        after is None
        or after.tag in (".", "Q")
        or (after.tag == "T" and not _owned(found, i + hit[1]))
    ):
        return None
    if found[i].low == "over" and not _eventful(found, i):
        return None
    return "after" if hit[0] == "after" else "before"


def _owned(found: list[Word], i: int) -> bool:
    """Whether a time expression at word i only qualifies a noun: "before Monday's election"."""
    while i < len(found) and found[i].tag == "T":
        i += 1
    return i < len(found) and found[i].tag in ("S", "X", "K")


def _eventful(found: list[Word], i: int) -> bool:
    return found[i + 1].tag in ("D", "X") and found[i + 1].low not in ("its", "the")


def _subordinate(found: list[Word], i: int) -> Kind:
    word, before = found[i], found[i - 1] if i else None
    if word.low in _RELATIVES:
        return "relative"
    if word.low == "that":
        after = found[i + 1] if i + 1 < len(found) else None
        verb_next = after is not None and after.tag in ("V", "E", "H", "M", "R", "L")
        return (
            "relative" if verb_next and before is not None and before.tag in ("X", "K") else "that"
        )
    return "sub"


def _joins_verb(found: list[Word], i: int) -> bool:
    """Whether an "and" or "but" joins a verb, or a clause with a subject and verb of its own."""
    j = i + 1
    while j < len(found) and (found[j].tag in ("R", "N") or found[j].low.endswith("ly")):
        j += 1
    if j >= len(found):
        return False
    if found[j].tag in ("V", "E", "H", "L", "M"):
        return True
    if found[i - 1].low == ",":
        return _subject_verb(found, j) and not _ends_list(found, i - 1)
    return _subject_verb(found, j) and _object_before(found, i)


def _object_before(found: list[Word], i: int) -> bool:
    """Whether an "and" stands after a verb and its object, so that a noun after it begins anew."""
    for word in reversed(found[max(0, i - 8) : i]):
        if word.tag == "V":
            saying = words("verbs", "speech") | words("verbs", "announcing")
            return word.form != "base" and word.lemma not in saying
        if word.tag in ("B", "C", ".", "P", "E", "H"):
            return False
    return False


def _ends_list(found: list[Word], i: int) -> bool:
    """Whether a comma before "and" is the last of a list's: "clothes, masks, and helmets"."""
    for word in reversed(found[max(0, i - 5) : i]):
        if word.tag in ("V", "E", "H", "L", "M", "G"):
            return False
        if word.low == ",":
            return True
    return False


def _subject_verb(found: list[Word], i: int) -> bool:
    """Whether a noun phrase and then a finite verb stand from word i."""
    for j in range(i, min(len(found), i + 10)):
        if found[j].tag in ("V", "E", "H", "L", "M"):
            return j > i
        if found[j].tag in ("B", "C", ".", "G"):
            return False
    return False
