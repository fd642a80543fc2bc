"""What articles argue about that is neither actor nor event, by a noun for it that several use: the tariffs, the reform."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from opcit.actors.knowledge import listed
from opcit.comparing.lemmas import lemma
from opcit.comparing.parting.kindred import kindred
from opcit.comparing.parting.sides import side
from opcit.comparing.records import Comparison
from opcit.events.inflection import singular
from opcit.reading import Reading
from opcit.text.words import Word, words

NAMED = 2
"""How many names two articles have in common at least, where the same noun means one matter."""
_OF = frozenset(("of", "on"))


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter by the words that the articles have for it most often. pairs: the articles that mean the same by it."""

    name: str
    pairs: frozenset[frozenset[int]]
    places: Mapping[int, tuple[tuple[int, int], ...]]


def matters(comparison: Comparison) -> list[Matter]:
    """The matters of a comparison."""
    near = kindred(comparison, NAMED)
    if not near:
        return []
    nouns = [_nouns(reading) for reading in comparison.readings]
    found = []
    for noun in sorted({noun for own in nouns for noun in own}):
        using = {n: own[noun] for n, own in enumerate(nouns) if noun in own}
        of = {n: _qualities(comparison.readings[n], at) for n, at in using.items()}
        same = (p for p in near if p <= using.keys() and _may(*(of[n] for n in p)))
        pairs = frozenset(same)
        if pairs:
            written = Counter(w.low for n in sorted(frozenset().union(*pairs)) for w in using[n])
            places = {n: tuple((w.start, w.end) for w in at) for n, at in using.items()}
            found.append(Matter(written.most_common(1)[0][0], pairs, places))
    return found


def _nouns(reading: Reading) -> dict[str, list[Word]]:
    """The nouns for matters of an article's body, singular, outside the names of actors."""
    named = [(m.start, m.end) for a in reading.actors for m in a.mentions if m.kind == "name"]
    found: dict[str, list[Word]] = defaultdict(list)
    for paragraph in reading.article.paragraphs:
        if paragraph.role != "body":
            continue
        for word in words(reading.article.text, paragraph.start, paragraph.end):
            matter = _known().get(singular(word.low))
            if matter and not any(a <= word.start < b for a, b in named):
                found[matter].append(word)
    return found


@cache
def _known() -> Mapping[str, str]:
    """Each noun for a matter -> the first of those that may mean the same."""
    return {
        noun: group.split("|")[0]
        for group in listed("comparing", "matters")
        for noun in group.split("|")
    }


def _qualities(reading: Reading, places: list[Word]) -> frozenset[str]:
    """The lemmas by which an article says which one: "pension reform", "reform of pensions"."""
    found: set[str] = set()
    for noun in places:
        sentence = reading.sentence_at(noun.start)
        around = words(reading.article.text, sentence.start, sentence.end) if sentence else []
        at = next((i for i, w in enumerate(around) if w.start == noun.start), 0)
        before, after = around[max(0, at - 1) : at], around[at + 1 : at + 4]
        said = [*before, *(after[1:] if after and after[0].low in _OF else ())]
        plain = (w for w in said if w.text.isalpha() and len(w.text) > 2)
        found |= {lemma(w.low) for w in plain if not side(f"is {w.text}")[0]}
    return frozenset(found - set(map(lemma, listed("comparing", "empty"))))


def _may(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both may say the same one: as far as they say which, by a word that both use."""
    return not one or not other or bool(one & other)
