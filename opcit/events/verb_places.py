"""Whether a word that can be a verb is one where it stands, by the words around it."""

from __future__ import annotations

from opcit.events.neighbours import (
    direct_follows,
    finite_follows,
    infinitive_before,
    noun_follows,
    object_follows,
    previous,
    verb_before,
)
from opcit.events.wordlists import words
from opcit.events.words import Word, verb_forms


def settle(found: list[Word], i: int) -> None:
    """Whether a word that may be a verb is one here, by the words around it."""
    word = found[i]
    if word.tag == "X":
        return
    word.tag = "X"
    options = verb_forms().get(word.low) or _guesses(word.low)
    before = previous(found, i)
    for base, form in sorted(options, key=lambda o: _PREFERRED.index(o[1])):
        if _fits(found, i, before, form):
            word.tag, word.form, word.lemma = ("G" if form == "gerund" else "V"), form, base
            return


_PREFERRED = ("past", "participle", "third", "base", "gerund")


def _guesses(low: str) -> tuple[tuple[str, str], ...]:
    """The forms that a verb in no list may have, by its ending."""
    if low.endswith("ing"):
        return ((low, "gerund"),)
    if not low.endswith("ed"):
        return ((low, "base"),)
    return ((low, "past"), (low, "participle"))


def _fits(found: list[Word], i: int, before: Word | None, form: str) -> bool:
    tag = before.tag if before else ""
    return _RULES[form](found, i, before, tag)


def _past(found: list[Word], i: int, before: Word | None, tag: str) -> bool:
    if tag in ("", "D", "S", "P", "M", "L", "Q", "E", "H", "t"):
        return bool(tag == "Q" and not noun_follows(found, i)) or (
            tag == "D"
            and before is not None
            and before.low
            in ("this", "that", "these", "those", "many", "some", "both", "others", "all")
            and not noun_follows(found, i)
        )
    if (
        tag in ("X", "K")
        and noun_follows(found, i)
        and verb_before(found, i)
        and _within_phrase(found, i)
    ):
        return False
    if tag in ("X", "K", "O", "B", "T", "."):
        return not (tag == "." and before is not None and before.low in "\"'“‘(" and i < 2) or i > 2
    return tag in ("C", "R") or (tag in ("V", "G") and not noun_follows(found, i))


def _within_phrase(found: list[Word], i: int) -> bool:
    """Whether a preposition governs the words before: "into rebel controlled territory"."""
    for word in reversed(found[max(0, i - 3) : i]):
        if word.tag == "P":
            return word.low not in (
                "after",
                "before",
                "since",
                "until",
                "as",
                "following",
                "of",
                "than",
            )
        if word.tag not in ("X", "K", "R"):
            return False
    return False


def _participle(found: list[Word], i: int, before: Word | None, tag: str) -> bool:
    if tag in ("E", "H"):
        return True
    if before is not None and before.low in ("get", "got", "gets", "getting"):
        return True
    after = found[i + 1].low if i + 1 < len(found) else ""
    return tag in ("X", "K", ".", "T", "Q") and after in (
        "by",
        "in",
        "on",
        "at",
        "with",
        "from",
        "under",
    )


def _third(found: list[Word], i: int, before: Word | None, tag: str) -> bool:
    if tag in ("O", "B"):
        return not (
            before is not None and before.low in ("whose", "what") and not object_follows(found, i)
        )
    if tag == "K" or (tag == "X" and before is not None and not before.low.endswith("s")):
        return direct_follows(found, i) and not finite_follows(found, i)
    return tag == "C" and direct_follows(found, i) and verb_before(found, i)


def _base(found: list[Word], i: int, before: Word | None, tag: str) -> bool:
    if before is None:
        return False
    if tag in ("M", "L"):
        return True
    if before.low == "to":
        return found[i].low not in ("work",) and found[i].low not in _PLURALS
    if tag == "O":
        return before.low in ("they", "we", "you", "i", "who")
    if tag == "B":
        return before.low in ("who", "that", "which") and object_follows(found, i)
    if tag in ("C", ".") and verb_before(found, i):
        return object_follows(found, i) and infinitive_before(found, i)
    plural_subject = (
        tag in ("X", "K") and before.low.endswith("s") and not before.low.endswith("ss")
    )
    return (
        plural_subject
        and before.low != "us"
        and direct_follows(found, i)
        and not finite_follows(found, i)
    )


_PLURALS = frozenset(("attacks", "strikes", "protests", "talks"))


def _gerund(found: list[Word], i: int, before: Word | None, tag: str) -> bool:
    if tag == "E":
        return True
    if tag in ("P", "G", "V"):
        return not (found[i].low in words("words", "ing_noun") and not object_follows(found, i))
    if tag in (".", ""):
        return object_follows(found, i) or tag == "."
    return (
        tag in ("X", "K", "C", "B")
        and object_follows(found, i)
        and found[i].low not in words("words", "ing_noun")
    )


_RULES = {
    "past": _past,
    "participle": _participle,
    "third": _third,
    "base": _base,
    "gerund": _gerund,
}
