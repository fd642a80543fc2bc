"""Persons' names as words: folded, their surname, and whether two of them can be one person's."""

from __future__ import annotations

import re
import unicodedata

from opcit.actors.knowledge import listed

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_PREFIX = re.compile(r"^(?:al|el|as|ad|ar|an|ash|at)-", re.IGNORECASE)


def folded(name: str) -> tuple[str, ...]:
    """A name's words without accents, full stops, small letters or an Arabic article."""
    plain = unicodedata.normalize("NFD", name.lower().replace("ı", "i"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace(".", " ")
    parts = [_PREFIX.sub("", part) for part in plain.split()]
    given = name.split()
    if len(parts) == len(given):
        while len(parts) > 2 and _letters(given[len(parts) - 1]) and parts[-1] not in _SUFFIXES:
            parts.pop()
    return tuple(parts)


def is_given_name(word: str) -> bool:
    """Whether a word, as it is written, is somebody's given name: "Bill", "April"."""
    return any(word in listed("given_names", sex) for sex in ("male", "female"))


def _letters(word: str) -> bool:
    """Whether a word is a degree or honour after a name: "FRS", "DBE"."""
    return word.isalpha() and word.isupper() and len(word) > 1


def nearly(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a surname or a full name is another but for one letter of one word."""
    if len(one) == 1:
        return _one_letter_off(one[0], other[-1])
    differ = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    return len(one) == len(other) and len(differ) == 1 and _one_letter_off(*differ[0])


def _one_letter_off(one: str, other: str) -> bool:
    """Whether two long words differ by one letter replaced or left out, not by an ending added (Petrov, Petrova)."""
    short, long = sorted((one, other), key=len)
    if len(short) < 5 or short == long or len(long) - len(short) > 1 or short[0] != long[0]:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return at < len(short) and short[at + (len(short) == len(long)) :] == long[at + 1 :]


def surname(parts: tuple[str, ...]) -> str:
    """The last of a name's words that is no "Jr." or number."""
    rest = [p for p in parts if p not in _SUFFIXES]
    return rest[-1] if rest else parts[-1]


def same(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether one name can be another way of writing the other."""
    if set(short) & _SUFFIXES != set(full) & _SUFFIXES and len(short) > 1:
        return False
    rest = [p for p in full if p not in _SUFFIXES] or list(full)
    if len(short) == 1:
        return short[0] in (rest[0], rest[-1])
    if set(short) == set(full):
        return True  # Japanese, Chinese and Hungarian names come in either order
    theirs, initials = set(full), {p[0] for p in full}
    return surname(short) == surname(full) and all(
        p in theirs or (len(p) == 1 and p in initials) for p in short
    )
