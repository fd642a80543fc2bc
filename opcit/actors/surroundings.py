"""What stands around a name and says what it names: "Khurais oil field", "the arrest of Katya", "Mahan, who".

The finder sees one sentence at a time and takes rare names for what they sound like; the words around them,
in every place where the text has them, tell better. Of listed states, cities and bodies only "in" before them is heard.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from opcit.actors.body_kinds import kind_of
from opcit.actors.knowledge import found_at, listed, state_of_town
from opcit.actors.name_kinds import told_beside
from opcit.actors.person_names import is_given_name
from opcit.models.name_pieces import Kind
from opcit.models.names import Found
from opcit.text.words import Word

_SITES = frozenset(
    {
        "oil",
        "gas",
        "coal",
        "gold",
        "air",
        "border",
        "military",
        "naval",
        "processing",
        "power",
        "nuclear",
        "refugee",
    }
)
"""What may stand between a name and the site it names: "Khurais oil field"."""

_TOLD = 2.0
"""What it weighs that the text says what a name is: "Meridian, a company"."""

_HE = frozenset({"he", "she", "him", "his", "her", "herself", "himself"})


def said_around(words: Sequence[Word], span: Found, alone: bool) -> Iterator[tuple[Kind, float]]:
    """Kinds that the words around a name speak for, with how much. alone: no person is named beside it."""
    listed_whole = found_at(words, span.first)[0] >= span.last - span.first
    if _is_there(words, span) if listed_whole else _of_site(words, span):
        yield "PLACE", 1.0
    if not listed_whole and span.label != "GROUP":
        yield from _as_body(words, span)
        if span.label != "ORG" or personal(words[span.first : span.last]):
            yield from _as_person(words, span, alone)


def _as_body(words: Sequence[Word], span: Found) -> Iterator[tuple[Kind, float]]:
    """What speaks for an organisation: what the text says it is, its last word, "reports" after it."""
    told = told_beside(words, span.first, span.last)
    if told == "ORG":
        yield told, _TOLD
    if span.label != "ORG" and _named_as_body(words[span.first : span.last]):
        yield "ORG", 1.0
    if span.label == "PERSON" and _reports(words, span):
        yield "ORG", 1.0


def _is_there(words: Sequence[Word], span: Found) -> bool:
    """Whether something is in a listed name's place: "in Paris"."""
    return span.label == "PLACE" and _low(words, span.first - 1) in ("in", "near", "outside")


def _of_site(words: Sequence[Word], span: Found) -> bool:
    """Whether a site is named so or stands there: "Khurais oil field", "the plant at Abqaiq"."""
    sites, after = listed("actor_words", "sites"), _low(words, span.last)
    if after in sites or (after in _SITES and _low(words, span.last + 1) in sites):
        return True
    return _low(words, span.first - 1) in ("at", "in") and _low(words, span.first - 2) in sites


def _named_as_body(parts: Sequence[Word]) -> bool:
    """Whether the last of several words says what body it is: "Meridian Gulf Terminals"."""
    last = parts[-1].low
    return len(parts) > 1 and bool(kind_of(last)) and last not in ("centre", "center")


def _as_person(words: Sequence[Word], span: Found, alone: bool) -> Iterator[tuple[Kind, float]]:
    """What speaks for a person: ", who", "the arrest of", "leader" before the name."""
    before, earlier = _low(words, span.first - 1), _low(words, span.first - 2)
    after, later = _low(words, span.last), _low(words, span.last + 1)
    if after == "," and later in ("who", "whom", "whose"):
        yield "PERSON", 1.0
    personal = listed("actor_words", "personal")
    if (after in ("’s", "'s") and later in personal) or (before == "of" and earlier in personal):
        yield "PERSON", 1.0
    if before in _titles() and not _capital(words, span.first - 1):
        yield "PERSON", 1.0
    if span.label == "PLACE":
        yield from _no_place(words, span, before, alone)


def _reports(words: Sequence[Word], span: Found) -> bool:
    """Whether a lone word that is nobody's given name reports, as newspapers do."""
    if span.last - span.first != 1 or _low(words, span.last) not in ("reports", "reported"):
        return False
    return not is_given_name(words[span.first].text)


def _no_place(
    words: Sequence[Word], span: Found, before: str, alone: bool
) -> Iterator[tuple[Kind, float]]:
    """What speaks for a person where a rare name was taken for a place."""
    if before in listed("actor_words", "places") or before in ("from", "to", ","):
        return
    if alone and _spoken_of(words, span):
        yield "PERSON", 0.5
    parts = words[span.first : span.last]
    place = any(w.low in listed("actor_words", "place_words") for w in parts)
    town = state_of_town(" ".join(w.text for w in parts))
    rare = (
        len(parts) > 2
        and personal(words[span.first : span.last])
        and all(w.text.isalpha() for w in parts)
    )
    if rare and not (place or town or before in ("the", "’s", "'s")):
        yield "PERSON", 1.0


@cache
def _titles() -> frozenset[str]:
    return (listed("offices", "offices") | listed("offices", "titles")) - listed(
        "offices", "modifiers"
    )


def _capital(words: Sequence[Word], at: int) -> bool:
    return at >= 0 and words[at].capital


def personal(parts: Sequence[Word]) -> bool:
    """Whether several words name no organisation by themselves: "Abdul Karim Nasser"."""
    other = listed("common_words", "words") | listed("actor_words", "organisation_words")
    return len(parts) > 1 and all(w.capital and w.low not in other for w in parts)


def _spoken_of(words: Sequence[Word], span: Found) -> bool:
    """Whether "he" or "she" comes later in the sentence, or the name says something."""
    speaks = _low(words, span.last) in listed("actor_words", "saying")
    return speaks or any(w.low in _HE for w in words[span.last :])


def _low(words: Sequence[Word], at: int) -> str:
    return words[at].low if 0 <= at < len(words) else ""
