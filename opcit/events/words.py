"""A sentence as words with rough parts of speech: all the syntax that the rules need without a parser.

A parser's tags could replace `tagged` alone: everything after it reads Word.tag.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from opcit.events.inflection import irregular, verb
from opcit.events.ontology import verbs as event_verbs
from opcit.events.wordlists import words

_PIECE = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Prof|Rev|Jr|Sr)\.|(?:[A-Z]\.){2,}|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[^\W_]+?(?=n['’]t\b)|"
    r"\d[\d,]*(?:\.\d+)?(?:[a-z]{2})?\b|[^\W_]+(?:[-‐‑][^\W_]+)*(?:(?<=s)['’](?=\s+[a-z]))?|\S"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_TABLE = {
    "D": "determiner", "P": "preposition", "C": "conjunction", "B": "subordinator", "M": "modal",
    "N": "negation", "O": "pronoun", "R": "adverb",
}  # fmt: skip
_TAGS_BEFORE_NOUN = frozenset("DSX")


@dataclass(slots=True)
class Word:
    """A word at text[start:end]. low: lower case; tag: its rough part of speech, one letter:

    D determiner, S possessive ending, P preposition, C and/or/but, B subordinator or relative,
    M modal, E form of be, H of have, L of do, N negation, O pronoun, R adverb, Q number, T part of
    a time expression, "t" "to" before a verb, V verb, G -ing form used as a verb, X other word,
    K name, "." punctuation. form: of a verb: base, third, past, participle or gerund.
    """

    start: int
    end: int
    text: str
    low: str
    tag: str = ""
    form: str = ""
    lemma: str = ""


@cache
def _function_words() -> dict[str, str]:
    table = {w: tag for tag, name in reversed(_TABLE.items()) for w in words("words", name)}
    table.update(dict.fromkeys(words("words", "be"), "E"))
    table.update(dict.fromkeys(words("words", "have"), "H"))
    table.update(dict.fromkeys(words("words", "do"), "L"))
    return table


@cache
def verb_forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Any form of a known verb -> its possible (base, form)."""
    bases = set(words("verbs", "common")) | set(words("verbs", "speech")) | set(irregular())
    bases |= {e.words[0] for found in event_verbs().values() for e in found if e.form == "base"}
    bases |= set(words("verbs", "light")) | set(words("verbs", "linking"))
    index: dict[str, list[tuple[str, str]]] = {}
    for base in sorted(bases - {"be", "have", "do"}):
        forms = verb(base)
        for form in ("base", "third", "past", "participle", "gerund"):
            index.setdefault(getattr(forms, form), []).append((base, form))
    return {word: tuple(found) for word, found in index.items()}


def split(text: str, start: int, end: int) -> list[Word]:
    """The words and marks of text[start:end], without tags."""
    found = []
    for match in _PIECE.finditer(text, start, end):
        piece = match[0]
        if piece[-1] in "'’" and len(piece) > 1:
            found.append(Word(match.start(), match.end() - 1, piece[:-1], piece[:-1].lower()))
            found.append(Word(match.end() - 1, match.end(), piece[-1], "'s", "S"))
        else:
            found.append(Word(match.start(), match.end(), piece, piece.lower().replace("’", "'")))
    return found


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
            _decide(found, i)
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


def _decide(found: list[Word], i: int) -> None:
    """Whether a word that may be a verb is one here, by the words around it."""
    word = found[i]
    if word.tag == "X":
        return
    word.tag = "X"
    options = verb_forms().get(word.low) or _guesses(word.low)
    before = _previous(found, i)
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


def _previous(found: list[Word], i: int) -> Word | None:
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


def _fits(found: list[Word], i: int, before: Word | None, form: str) -> bool:
    tag = before.tag if before else ""
    return _RULES[form](found, i, before, tag)


def _past(found: list[Word], i: int, before: Word | None, tag: str) -> bool:
    if tag in ("", "D", "S", "P", "M", "L", "Q", "E", "H", "t"):
        return bool(tag == "Q" and not _noun_follows(found, i)) or (
            tag == "D"
            and before is not None
            and before.low
            in ("this", "that", "these", "those", "many", "some", "both", "others", "all")
            and not _noun_follows(found, i)
        )
    if (
        tag in ("X", "K")
        and _noun_follows(found, i)
        and _verb_before(found, i)
        and _within_phrase(found, i)
    ):
        return False
    if tag in ("X", "K", "O", "B", "T", "."):
        return not (tag == "." and before is not None and before.low in "\"'“‘(" and i < 2) or i > 2
    return tag in ("C", "R") or (tag in ("V", "G") and not _noun_follows(found, i))


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
            before is not None and before.low in ("whose", "what") and not _object_follows(found, i)
        )
    if tag == "K" or (tag == "X" and before is not None and not before.low.endswith("s")):
        return _direct_follows(found, i) and not _finite_follows(found, i)
    return tag == "C" and _direct_follows(found, i) and _verb_before(found, i)


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
        return before.low in ("who", "that", "which") and _object_follows(found, i)
    if tag in ("C", ".") and _verb_before(found, i):
        return _object_follows(found, i) and _infinitive_before(found, i)
    plural_subject = (
        tag in ("X", "K") and before.low.endswith("s") and not before.low.endswith("ss")
    )
    return (
        plural_subject
        and before.low != "us"
        and _direct_follows(found, i)
        and not _finite_follows(found, i)
    )


_PLURALS = frozenset(("attacks", "strikes", "protests", "talks"))


def _gerund(found: list[Word], i: int, before: Word | None, tag: str) -> bool:
    if tag == "E":
        return True
    if tag in ("P", "G", "V"):
        return not (found[i].low in words("words", "ing_noun") and not _object_follows(found, i))
    if tag in (".", ""):
        return _object_follows(found, i) or tag == "."
    return (
        tag in ("X", "K", "C", "B")
        and _object_follows(found, i)
        and found[i].low not in words("words", "ing_noun")
    )


def _next(found: list[Word], i: int) -> Word | None:
    i += 1
    while i < len(found) and (found[i].tag == "R" or _adverb(found[i])):
        i += 1
    return found[i] if i < len(found) else None


def _noun_follows(found: list[Word], i: int) -> bool:
    after = _next(found, i)
    return after is not None and after.tag in ("X", "K", "v")


def _object_follows(found: list[Word], i: int) -> bool:
    """Whether what follows can be a verb's object or complement."""
    after = _next(found, i)
    return after is not None and after.tag in ("D", "K", "O", "Q", "X", "P", "B", "T", "v")


def _direct_follows(found: list[Word], i: int) -> bool:
    """Whether a verb's direct object, or a complement with "to", can follow."""
    after = _next(found, i)
    return after is not None and (
        after.tag in ("D", "K", "O", "Q", "X", "B", "v") or after.low in ("to", "up", "out")
    )


def _finite_follows(found: list[Word], i: int) -> bool:
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


def _verb_before(found: list[Word], i: int) -> bool:
    return any(w.tag in ("V", "G", "E", "H") for w in found[max(0, i - 15) : i])


def _infinitive_before(found: list[Word], i: int) -> bool:
    return any(w.tag == "V" and w.form == "base" for w in found[max(0, i - 15) : i])


_RULES = {
    "past": _past,
    "participle": _participle,
    "third": _third,
    "base": _base,
    "gerund": _gerund,
}
