"""Where a name begins and ends: cut at an office in it, joined over "on", without small words at its end.

The finder runs names into what stands by them ("NATO Secretary-General") and breaks long ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from opcit.actors.knowledge import found_at, listed
from opcit.actors.office_titles import is_title
from opcit.models.names import Found
from opcit.text.words import Word

_LINKS = frozenset({"of", "for", "and", "the", "'s", "’s"})
_JOINTS = frozenset({"on", "of", "for"})
_NO_END = _LINKS | {"in", "on", "to", "al", "de", "'", "’"}


def edged(words: Sequence[Word], spans: Sequence[Found]) -> Iterator[Found]:
    """The spans in order with their edges set right. words: those of the line, titles without full stops."""
    for span in _joined(words, spans):
        for part in _cut(words, span):
            last = part.last
            while last > part.first and words[last - 1].low in _NO_END:
                last -= 1
            if last > part.first:
                yield replace(part, last=last)


def _joined(words: Sequence[Word], spans: Sequence[Found]) -> Iterator[Found]:
    """The spans, an organisation's that ends in "Commission" and the like joined to what it is on."""
    held: Found | None = None
    for span in spans:
        if held and _goes_on(words, held, span):
            held = replace(
                held, last=span.last, probability=min(held.probability, span.probability)
            )
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


def _goes_on(words: Sequence[Word], before: Found, after: Found) -> bool:
    return (
        before.label == after.label == "ORG"
        and after.first == before.last + 1
        and words[before.last].low in _JOINTS
        and words[before.last - 1].low in listed("actor_words", "organisation_words")
    )


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
