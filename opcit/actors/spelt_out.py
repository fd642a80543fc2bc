"""Names of organisations that go on over "for the" and "of" because an acronym of the text spells them out.

The finder ends "the Royal Society for the Protection of Birds" at "Society" where it does not know the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from opcit.models import names
from opcit.text.words import Word

SMALL = frozenset({"of", "for", "the", "and", "on", "in", "to", "against", "&"})
"""Words that an acronym may leave out."""

_GOES_ON = frozenset({"of", "for", "on", "to", "against"})
_SHORTEST = 3
"""Letters of an acronym that are no coincidence."""


def acronyms(lines: Iterable[Sequence[Word]]) -> frozenset[str]:
    """The words of capitals alone."""
    return frozenset(word.text for words in lines for word in words if is_acronym(word.text))


def is_acronym(text: str) -> bool:
    """Whether a word is of capitals alone, and of enough of them."""
    return len(text) >= _SHORTEST and text.isalpha() and text.isupper()


def spelt_out(
    words: Sequence[Word], spans: Sequence[names.Found], short: frozenset[str]
) -> Iterator[names.Found]:
    """The spans in order, organisations' as long as an acronym says, with what they then hold left out."""
    end = 0
    for span in spans:
        if span.first >= end:
            last = _end(words, span, short) if span.label == "ORG" else span.last
            end = max(end, last)
            yield replace(span, last=last)


def _end(words: Sequence[Word], span: names.Found, short: frozenset[str]) -> int:
    """Where the name ends whose initials, small words counted or not, are an acronym; else its own end."""
    if span.last >= len(words) or words[span.last].low not in _GOES_ON:
        return span.last
    every = great = "".join(w.text[0] for w in words[span.first : span.last] if w.capital)
    longest = max(map(len, short), default=0)
    for at in range(span.last, len(words)):
        word = words[at]
        every += word.text[0].upper()
        if word.capital and word.low not in SMALL:
            great += word.text[0]
            if great in short or every in short:
                return at + 1
        elif word.low not in SMALL or len(great) >= longest:
            break
    return span.last
