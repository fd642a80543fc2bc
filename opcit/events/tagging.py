"""Rough parts of speech: a parser's tags could replace `tagged` alone, everything after it reads Word.tag."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from opcit.events.ontology import verbs as event_verbs
from opcit.events.verb_places import settle
from opcit.events.wordlists import words
from opcit.events.words import Word, verb_forms

_TABLE = {
    "D": "determiner", "P": "preposition", "C": "conjunction", "B": "subordinator", "M": "modal",
    "N": "negation", "O": "pronoun", "R": "adverb",
}  # fmt: skip


@cache
def _function_words() -> dict[str, str]:
    table = {w: tag for tag, name in reversed(_TABLE.items()) for w in words("words", name)}
    table.update(dict.fromkeys(words("words", "be"), "E"))
    table.update(dict.fromkeys(words("words", "have"), "H"))
    table.update(dict.fromkeys(words("words", "do"), "L"))
    return table


def tagged(found: list[Word], times: Sequence[tuple[int, int]]) -> list[Word]:
    """The words with tags. times: the spans of time expressions, in order."""
    for i, word in enumerate(found):
        if not word.tag:
            word.tag = _lexical(found, i)
    _join_quantifiers(found)
    for start, end in times:
        for word in found:
            if start <= word.start < end and word.tag != "S":
                word.tag = "T"
    for i, word in enumerate(found):
        if word.tag in ("X", "v"):
            settle(found, i)
    return found


def _join_quantifiers(found: list[Word]) -> None:
    """Makes "at least", "more than" and the like part of the number after them."""
    for i, word in enumerate(found):
        if word.tag != "Q":
            continue
        for phrase in words("words", "quantifier"):
            parts = phrase.split("-")
            if [w.low for w in found[max(0, i - len(parts)) : i]] == parts:
                for before in found[i - len(parts) : i]:
                    before.tag = "Q"


def _lexical(found: list[Word], i: int) -> str:
    """A word's tag by itself: function words, numbers and names; "v" where it may be a verb."""
    word = found[i]
    known = _function_words().get(word.low)
    if not (word.text[0].isalnum() or known):
        return "."
    shouted = word.text.isupper() and len(word.text) > 1 and word.text.isalpha()
    special = _special(found, i)
    if special or (known and not shouted):
        return special or known or ""
    if shouted:
        return "K"
    if word.text[0].isdigit() or word.low in words("words", "number"):
        return "Q"
    return _open_class(found, i)


def _special(found: list[Word], i: int) -> str:
    """The tag of a word whose neighbours decide: 's, that, since; "" for others."""
    low = found[i].low
    if i and found[i - 1].tag == "D" and low in words("words", "adverb"):
        return "X"
    if low == "'s":
        return "S" if _owns(found, i) else "E"
    if low == "that":
        return "D" if _points(found, i) else "B"
    if low == "one":
        after = found[i + 1].low if i + 1 < len(found) else ""
        return "Q" if after in words("words", "number") else ""
    return "R" if low == "since" and i and found[i - 1].tag == "H" else ""


def _open_class(found: list[Word], i: int) -> str:
    word = found[i]
    if word.text[0].isupper() and (i or not _verbal(word.low)):
        return "K" if not _opens(found, i) or not _common(word.low) else "X"
    return "v" if _verbal(word.low) or _after_modal(found, i) else "X"


def _after_modal(found: list[Word], i: int) -> bool:
    return i > 0 and found[i - 1].tag in ("M", "L") and _verb_like(found[i].low)


def _verb_like(low: str) -> bool:
    """Whether a word in no list could be a verb: it does not end as adverbs and adjectives do."""
    return low.isalpha() and not low.endswith(("ly", "ous", "ful", "able", "ible", "ical", "most"))


def _owns(found: list[Word], i: int) -> bool:
    """Whether an 's is a possessive: after a name or noun, before something owned."""
    before = found[i - 1] if i else None
    after = found[i + 1].low if i + 1 < len(found) else ""
    if before is None or before.tag in ("O", "B") or after in ("been", "not", "a", "the", "going"):
        return False
    return not (after.endswith("ed") and after in verb_forms() and before.tag != "K")


def _points(found: list[Word], i: int) -> bool:
    """Whether a "that" points at the noun after it instead of opening a clause."""
    before = found[i - 1].tag if i else ""
    after = found[i + 1].low if i + 1 < len(found) else ""
    return before in ("P", "") or after in words("words", "time_noun")


def _opens(found: list[Word], i: int) -> bool:
    return i == 0 or all(w.tag == "." for w in found[:i])


def _common(low: str) -> bool:
    return _verbal(low) or low.endswith(("s", "ing", "ed", "tion", "ly")) or low in event_verbs()


def _verbal(low: str) -> bool:
    if low in words("words", "no_verb"):
        return False
    if low in verb_forms():
        return True
    if "-" in low:
        return False
    return (low.endswith("ed") and len(low) > 4) or (low.endswith("ing") and len(low) > 5)
