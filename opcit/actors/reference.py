"""Pronouns and descriptions: whom "he", "its" or "the president" stand for, where that is clear.

A pronoun is resolved only where one candidate is left, or one stands out; else it is left open.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from opcit.actors.clusters import Cluster
from opcit.actors.heads import kinds
from opcit.actors.persons import Gender, Person, Persons
from opcit.actors.phrases import Phrase, Scene

_HE: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_ALL = _HE.keys() | _IT | _THEY
_SUBJECTS = frozenset({"he", "she", "it", "they"})
_QUOTES = {"“": 1, "”": -1}
_BODIES = frozenset({"government", "state", "organisation", "armed_group", "media"})
_BACK = 60
"""How many phrases back a candidate may stand."""


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun at words[index] of a line."""

    index: int
    low: str


def pronouns(scene: Scene) -> list[Pronoun]:
    """The pronouns of a line that stand outside quotation marks and are not the empty "it"."""
    found, depth, straight = [], 0, False
    for index, word in enumerate(scene.words):
        depth = max(0, depth + _QUOTES.get(word.text, 0))
        straight ^= word.text == '"'
        low = word.low
        if depth or straight or low not in _ALL:
            continue
        if low == "it" and _empty(scene, index):
            continue
        found.append(Pronoun(index, low))
    return found


def _empty(scene: Scene, index: int) -> bool:
    """Whether "it" stands for nothing: "it is clear that", "it seems", "it's unlikely"."""
    after = [scene.low(index + n) for n in range(1, 5)]
    if after[0] in (
        "seems",
        "seemed",
        "appears",
        "appeared",
        "remains",
        "remained",
        "takes",
        "took",
        "turns",
        "turned",
    ):
        return True
    return after[0] in (
        "is",
        "was",
        "’s",
        "'s",
        "will",
        "would",
        "should",
        "may",
        "might",
        "can",
        "could",
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a pronoun stands for, and the reason that the reader is shown."""

    cluster: Cluster
    why: str


def resolved(
    pronoun: Pronoun,
    scene: Scene,
    recent: Sequence[tuple[Phrase, Cluster]],
    persons: dict[str, Person],
) -> Answer | None:
    """Whom a pronoun stands for, None where that is not clear."""
    start = scene.words[pronoun.index].start
    window = [
        (p, c) for p, c in recent[-_BACK:] if p.start < start and scene.line.number - p.line <= 2
    ]
    fits = [(p, c) for p, c in window if _fits(pronoun, c, persons) and _number(pronoun, p)]
    if pronoun.low in _HE:
        return _of_person(pronoun, scene, fits)
    return _of_body(pronoun, scene, fits, window)


def _fits(pronoun: Pronoun, cluster: Cluster, persons: dict[str, Person]) -> bool:
    if pronoun.low in _HE:
        person = persons.get(cluster.key)
        return cluster.type == "person" and (
            person is None or person.gender in ("", _HE[pronoun.low])
        )
    if pronoun.low in _IT:
        return cluster.type in _BODIES
    kind = kinds().get(cluster.head)
    return cluster.type in ("people", "armed_group") or (
        kind is not None and kind.plural and cluster.type != "person"
    )


def _number(pronoun: Pronoun, phrase: Phrase) -> bool:
    """Whether a description's number allows the pronoun: "the militias" are never "it"."""
    if pronoun.low not in _IT or phrase.kind != "noun":
        return True
    last = phrase.words.lower().split()[-1]
    return not last.endswith(("s", "men", "people", "police"))


def _of_person(pronoun: Pronoun, scene: Scene, fits: list[tuple[Phrase, Cluster]]) -> Answer | None:
    for back in (0, 1, 2):
        near = [(p, c) for p, c in fits if scene.line.number - p.line == back]
        who = list({id(c): c for _, c in near}.values())
        where = _WHERE[back]
        if len(who) == 1:
            return Answer(
                who[0], f"“{pronoun.low}”: {who[0].name} is the only one it fits in {where}."
            )
        if who:
            return _standing_out(pronoun, near, who, where)
    return None


_WHERE = ("this sentence", "the sentence before", "the two sentences before")


def _standing_out(
    pronoun: Pronoun, near: list[tuple[Phrase, Cluster]], who: list[Cluster], where: str
) -> Answer | None:
    """Of several, the one that is the subject and at least as often mentioned as each other."""
    subjects = list({id(c): c for p, c in near if p.subject or (p, c) == near[0]}.values())
    leading = max(who, key=lambda c: (len(c.phrases), -c.phrases[0].start))
    second = max((len(c.phrases) for c in who if c is not leading), default=0)
    if subjects and subjects[0] is leading and len(leading.phrases) > second:
        return Answer(leading, f"“{pronoun.low}”: {leading.name} leads {where} and is named most.")
    return None


def _of_body(
    pronoun: Pronoun,
    scene: Scene,
    fits: list[tuple[Phrase, Cluster]],
    window: list[tuple[Phrase, Cluster]],
) -> Answer | None:
    here = [(p, c) for p, c in fits if p.line == scene.line.number]
    who = list({id(c): c for _, c in here}.values())
    if len(who) == 1:
        return Answer(
            who[0], f"“{pronoun.low}”: {who[0].name} is the only one it fits in this sentence."
        )
    if who:
        return _subject_of(pronoun, scene, here)
    if pronoun.index > 2 or pronoun.low not in _SUBJECTS:
        return None
    before = [(p, c) for p, c in fits if scene.line.number - p.line == 1]
    who = list({id(c): c for _, c in before}.values())
    if len(who) == 1 and before[0][0].subject:
        return Answer(
            who[0], f"“{pronoun.low}”: {who[0].name} is the subject of the sentence before."
        )
    return None


def _subject_of(
    pronoun: Pronoun, scene: Scene, here: list[tuple[Phrase, Cluster]]
) -> Answer | None:
    """The nearest one before, where it is the subject of its clause and nothing stands between."""
    phrase, cluster = here[-1]
    if phrase.subject and pronoun.low not in ("it", "them", "they"):
        return Answer(cluster, f"“{pronoun.low}”: {cluster.name} is the subject right before.")
    return None


def holder(title: str, country: str, persons: Persons) -> Person | None:
    """Who is said to hold an office, of a state where one is told: the one named last.

    Somebody named only further on is meant where the state is told and nobody else fits.
    """
    holders = persons.holding(title.split()[-1])
    fitting = [p for p in holders if not country or persons.country(p) in (country, "")]
    before = [p for p in fitting if p.last_seen >= 0]
    if before:
        return max(before, key=lambda p: p.last_seen)
    ahead = [p for p in fitting if country and persons.country(p) == country]
    return ahead[0] if len(ahead) == 1 else persons.listed_holder(title, country)


def distinct(clusters: Iterable[Cluster]) -> list[Cluster]:
    """The clusters without repeats, in their order."""
    return list({id(c): c for c in clusters}.values())
