"""What stands before and after a word, adverbs skipped."""

from __future__ import annotations

from opcit.events.words import Word, verb_forms


def previous(found: list[Word], i: int) -> Word | None:
    """The word before, adverbs and negations skipped."""
    i -= 1
    while i >= 0 and (found[i].tag in ("R", "N") or _adverb(found[i])):
        i -= 1
    return found[i] if i >= 0 else None


def _adverb(word: Word) -> bool:
    return (
        word.tag == "X"
        and word.low.endswith("ly")
        and word.low not in ("ally", "rally", "supply", "assembly", "family")
    )


def _next(found: list[Word], i: int) -> Word | None:
    i += 1
    while i < len(found) and (found[i].tag == "R" or _adverb(found[i])):
        i += 1
    return found[i] if i < len(found) else None


def noun_follows(found: list[Word], i: int) -> bool:
    after = _next(found, i)
    return after is not None and after.tag in ("X", "K", "v")


def object_follows(found: list[Word], i: int) -> bool:
    """Whether what follows can be a verb's object or complement."""
    after = _next(found, i)
    return after is not None and after.tag in ("D", "K", "O", "Q", "X", "P", "B", "T", "v")


def direct_follows(found: list[Word], i: int) -> bool:
    """Whether a verb's direct object, or a complement with "to", can follow."""
    after = _next(found, i)
    return after is not None and (
        after.tag in ("D", "K", "O", "Q", "X", "B", "v") or after.low in ("to", "up", "out")
    )


def finite_follows(found: list[Word], i: int) -> bool:
    """Whether another verb that needs a subject follows before the clause ends."""
    for j in range(i + 1, len(found)):
        word = found[j]
        if word.tag in ("B", "C", ".") and word.low != "and":
            return False
        if word.tag in ("E", "M", "L", "H"):
            return True
        if word.tag in ("v", "V") and any(
            f == "past" for _, f in verb_forms().get(word.low, (("", "past"),))
        ):
            return found[j - 1].tag not in ("D", "S", "P") and found[j - 1].low != "and"
    return False


def verb_before(found: list[Word], i: int) -> bool:
    return any(w.tag in ("V", "G", "E", "H") for w in found[max(0, i - 15) : i])


def infinitive_before(found: list[Word], i: int) -> bool:
    return any(w.tag == "V" and w.form == "base" for w in found[max(0, i - 15) : i])
