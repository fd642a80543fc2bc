"""Names in the text, by the learnt finder, set right by what the lists know and the document shows.

`names_in` is the one way in. Titles ("President") are no part of a name; a nationality is a name
of its own, of the label GROUP.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from opcit import watched
from opcit.actors.finder_words import finder_words, is_address
from opcit.actors.founders import namesakes
from opcit.actors.halves import halves_in
from opcit.actors.introduced_acronyms import with_introduced
from opcit.actors.knowledge import listed, meanings_in, meanings_of
from opcit.actors.lines import Line
from opcit.actors.listed_names import label_of, widened
from opcit.actors.name_edges import edged
from opcit.actors.name_votes import Votes, likeliest, no_votes, vote
from opcit.actors.office_titles import is_title
from opcit.actors.repeats import forms_of, left_out
from opcit.actors.spelt_out import acronyms, spelt_out
from opcit.actors.surroundings import personal
from opcit.actors.things import names_a_thing
from opcit.models import names
from opcit.models.name_pieces import Kind
from opcit.text.words import Word


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: [start, end) in code points, what it names, and the finder's probability."""

    start: int
    end: int
    label: Kind
    probability: float = 1.0


def names_in(lines: Sequence[Line]) -> list[Name]:
    """The names of some lines, in order. A name is labelled alike wherever it is written alike,
    save that of a company and its founder."""
    joined = [finder_words(line.words) for line in lines]
    spans = names.names([_texts(words) for words in joined])
    short = acronyms(joined)
    spans = [
        with_introduced(words, list(spelt_out(words, own, short)))
        for words, own in zip(joined, spans, strict=True)
    ]
    repeated = forms_of(joined, spans)
    found: list[tuple[str, Name]] = []
    votes, halves = no_votes(), halves_in(meanings_in(line.words for line in lines))
    for words, own in watched.heed(zip(joined, spans, strict=True)):
        more = left_out(words, own, repeated)
        own = list(widened(words, [*own, *more]))
        found.extend(_of_line(words, own, halves))
        vote(words, own, votes)
    consistent = _consistent(_without_headings(found, lines), votes)
    kinds = namesakes(lines, consistent)
    return [replace(name, label=kinds.get(name.start, name.label)) for name in consistent]


def _without_headings(
    found: Sequence[tuple[str, Name]], lines: Sequence[Line]
) -> list[tuple[str, Name]]:
    """Without the common words that only capitals of headlines made names of: "Assault On Human Rights"."""
    plain = [line for line in lines if not (line.styled or line.role == "title")]
    starts = [line.start for line in plain]
    told = {
        key for key, name in found
        if (n := bisect_right(starts, name.start)) and name.start < plain[n - 1].end
    }  # fmt: skip
    return [(key, name) for key, name in found if key in told or not _common(key) or not plain]


def _common(key: str) -> bool:
    """Whether a name is made of common words, none of them of a body's name."""
    words = set(key.split())
    listed_words = listed("common_words", "words")
    return (
        words <= listed_words
        and not words & listed("actor_words", "organisation_words")
        and not meanings_of(key)
    )


def _of_line(
    words: Sequence[Word], spans: Sequence[names.Found], halves: Mapping[str, str]
) -> Iterator[tuple[str, Name]]:
    """The names of a line that are no part of an office, a war, a vote or an address.

    halves: the states that "the North" and the like mean here.
    """
    plain = _undotted(words)
    titles = {i for at in range(len(words)) for i in range(at, at + is_title(plain, at))}
    for span in edged(plain, spans):
        own = words[span.first : span.last]
        titled = titles.issuperset(range(span.first, span.last))
        plainly = titled or _small(own) or any(map(is_address, own))
        person = span.label == "PERSON"
        half = len(own) == 1 and own[0].capital and own[0].low in halves and span.label == "PLACE"
        if half or not (plainly or names_a_thing(words, span.first, span.last, person=person)):
            yield from _named(own, span)


def _small(words: Sequence[Word]) -> bool:
    """Whether common words in small letters were taken for a name: "us" for the US, "royal"."""
    common = (listed("common_words", "words"), listed("actor_words", "fillers"), ("us",))
    return all(word.text.islower() and any(word.text in each for each in common) for word in words)


def _texts(words: Sequence[Word]) -> list[str]:
    return [word.text for word in words]


def _named(words: Sequence[Word], span: names.Found) -> Iterator[tuple[str, Name]]:
    """The name that a span holds, without titles before it; nothing where only a title is left."""
    label = span.label
    while words and (size := is_title(_undotted(words), 0)):
        title = " ".join(word.low for word in words[:size])
        rest = words[size:]
        if (title in listed("offices", "personal") and _may_be_a_person(rest)) or personal(rest):
            label = "PERSON"
        elif size < len(words) and label != "PERSON":
            break
        words = words[size:]
    if not words or not any(c.isalnum() for word in words for c in word.text):
        return
    key = " ".join(word.low for word in words)
    yield key, Name(words[0].start, words[-1].end, label_of(words) or label, span.probability)


def _may_be_a_person(words: Sequence[Word]) -> bool:
    """Whether nothing in the words says that they name an organisation or a place."""
    others = listed("actor_words", "organisation_words") | listed("actor_words", "place_words")
    return not any(word.low in others or word.low in ("of", "for") for word in words)


def _consistent(found: Sequence[tuple[str, Name]], votes: Votes) -> list[Name]:
    """The names, each with the label that most speaks for."""
    best = likeliest([(key, name.label, name.probability) for key, name in found], votes)
    return [replace(name, label=best[key]) for key, name in found]


def _undotted(words: Sequence[Word]) -> list[Word]:
    """The words without the full stops joined to them, as titles are listed."""
    return [word._replace(text=word.text.rstrip(".") or word.text) for word in words]
