"""Where a name begins and ends: cut at an office in it, joined over "on", without small words at its end.

The finder runs names into what stands by them ("NATO Secretary-General") and breaks long ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from opcit.actors.knowledge import found_at, listed
from opcit.actors.office_titles import is_title
from opcit.lists import table
from opcit.models.names import Found
from opcit.text.words import Word

_LINKS = frozenset({"of", "for", "and", "the", "'s", "’s"})
_JOINTS = frozenset({"on", "of", "for"})
_NUMBERS = frozenset(
    {"II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI"}
)
_NO_END = _LINKS | {"in", "on", "to", "al", "de", "'", "’"}
_OWN = frozenset({"'s", "’s"})


def edged(words: Sequence[Word], spans: Sequence[Found]) -> Iterator[Found]:
    """The spans in order with their edges set right. words: those of the line, titles without full stops."""
    for span in _joined(words, spans):
        for part in _apart(words, span):
            last = _with_rest(words, part)
            while last > part.first and _is_no_end(words[last - 1].low, part):
                last -= 1
            if last > part.first and not _of_office(words, part.first, last):
                yield replace(part, last=last)


def _is_no_end(word: str, part: Found) -> bool:
    """Whether no name of the kind ends in a word; a firm's and a restaurant's may: "Moody's", "Lloyd's"."""
    return word in _NO_END and not (word in _OWN and part.label in ("ORG", "PLACE"))


def _of_office(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a lone common word only says of what an office is: "the Secretary of Transportation"."""
    lone = last - first == 1 and words[first].low in listed("common_words", "words")
    office = first > 1 and words[first - 1].low == "of" and is_title(words, first - 2)
    return bool(lone and office) and not found_at(words, first)[0]


def _apart(words: Sequence[Word], span: Found) -> Iterator[Found]:
    """A span in its parts: at an office in it, and a listed body from the person named right after it."""
    for part in _cut(words, span):
        size, meanings = found_at(words, part.first)
        rest = words[part.first + size : part.last]
        body = any(m.sort == "body" for m in meanings) and part.label == "ORG" and len(rest) > 1
        if body and all(_personal(word) for word in rest):
            yield replace(part, last=part.first + size)
            yield replace(part, first=part.first + size, label="PERSON")
        else:
            yield part


def _personal(word: Word) -> bool:
    """Whether a word can be part of nobody's name but a person's: no common word, no organisation's."""
    other = listed("common_words", "words") | listed("actor_words", "organisation_words")
    return word.capital and word.low not in other


def _with_rest(words: Sequence[Word], span: Found) -> int:
    """The end of a span, with a monarch's or pope's number after it ("Elizabeth II") or the word that says what a body it is ("Labor | Party")."""
    if span.last == len(words):
        return span.last
    after = words[span.last]
    number = span.label == "PERSON" and after.text in _NUMBERS
    body = (
        span.label == "ORG"
        and after.capital
        and after.low in listed("actor_words", "organisation_words")
    )
    return span.last + (number or (body and after.start - words[span.last - 1].end == 1))


def _joined(words: Sequence[Word], spans: Sequence[Found]) -> Iterator[Found]:
    """The spans, an organisation's that ends in "Commission" and the like joined to what it is on, or in "and" or "of" to what follows."""
    held: Found | None = None
    for span in spans:
        if held and _goes_on(words, held, span):
            held = replace(
                held,
                last=span.last,
                label="ORG",
                probability=min(held.probability, span.probability),
            )
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


def _goes_on(words: Sequence[Word], before: Found, after: Found) -> bool:
    bodies, size = listed("actor_words", "organisation_words"), after.first - before.last
    ending = words[before.last - 1].low
    if before.label == "GROUP":
        own = words[before.first : before.last]
        return after.label == "ORG" and size == 0 and _of_region(own)
    if before.label != "ORG" or after.label not in ("ORG", "PLACE"):
        return False
    if after.label == "PLACE":
        return size == 0 and ending in ("of", "for")
    if size == 0:
        return ending in _LINKS and words[after.last - 1].low in bodies
    return size == 1 and words[before.last].low in _JOINTS and ending in bodies


def _of_region(words: Sequence[Word]) -> bool:
    """Whether words are an adjective of a part of the world: "African" before "Export–Import Bank"."""
    meanings = found_at(words, 0)[1]
    return any(table("peoples").get(m.key, {}).get("region", False) for m in meanings)


def _cut(words: Sequence[Word], span: Found) -> Iterator[Found]:
    """What stands before and after an office in an organisation's name; the span itself where there is none."""
    for at in range(span.first + 1, span.last if span.label == "ORG" else 0):
        size = is_title(words, at)
        if size and not _part_of_name(words, span, at, at + size):
            yield replace(span, last=at)
            if at + size < span.last:
                yield from _cut(words, replace(span, first=at + size, label="PERSON"))
            return
    yield span


def _part_of_name(words: Sequence[Word], span: Found, at: int, after: int) -> bool:
    """Whether an office's word is inside a name: "General Assembly", "Office of the President"."""
    organisations = listed("actor_words", "organisation_words")
    if words[at - 1].low in _LINKS or words[at].low in organisations:
        return True
    if any(i + found_at(words, i)[0] > at for i in range(span.first, at + 1)):
        return True
    following = words[after].low if after < span.last else ""
    return following in organisations or following in _LINKS
