"""Pronouns: whom "he", "its" or "they" stand for, where that is clear.

A pronoun is resolved only where one candidate is left, one stands out, or it goes on with the one
before it; else it is left open, and what goes on with it stays open too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from opcit.actors.clusters import Cluster
from opcit.actors.heads import kinds
from opcit.actors.knowledge import listed
from opcit.actors.persons import Gender, Person
from opcit.actors.phrases import Phrase, Scene

_HE: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_ALL = _HE.keys() | _IT | _THEY
_SUBJECTS = frozenset({"he", "she", "it", "they"})
_OBJECTS = frozenset({"him", "them", "it"})
_QUOTES = {"“": 1, "”": -1}
_BODIES = frozenset({"government", "state", "organisation", "armed_group", "media"})
_WHERE = ("this sentence", "the sentence before", "the sentence before the last")
_BACK = 60
"""How many phrases back a candidate may stand."""
_TWICE = 2
"""How often a person must have been "he" to be taken for one from then on."""

Seen = tuple[Phrase, Cluster]


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun at words[index] of a line."""

    index: int
    low: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a pronoun stands for, and the reason that the reader is shown."""

    cluster: Cluster
    why: str


@dataclass(slots=True)
class Pronouns:
    """The pronouns so far: for "he" and "she" where the last one stood and whom it stood for."""

    persons: dict[str, Person]
    last: dict[Gender, tuple[int, int, Cluster | None]] = field(default_factory=dict)
    called: dict[tuple[str, Gender], int] = field(default_factory=dict)

    def resolved(self, pronoun: Pronoun, scene: Scene, recent: Sequence[Seen]) -> Answer | None:
        """Whom a pronoun stands for, None where that is not clear."""
        start, line = scene.words[pronoun.index].start, scene.line.number
        window = [s for s in recent[-_BACK:] if s[0].start < start and line - s[0].line <= 2]
        fits = [s for s in window if self._fits(pronoun, *s) and not _bound(pronoun, scene, s[0])]
        gender = _HE.get(pronoun.low)
        if gender is None:
            return _of_body(pronoun, scene, fits)
        answer = self._of_person(pronoun, scene, fits)
        if answer and _somebody_else(pronoun, scene, answer.cluster, gender):
            answer = None
        self.last[gender] = (line, start, answer.cluster if answer else None)
        if answer:
            key = (answer.cluster.key, gender)
            self.called[key] = self.called.get(key, 0) + 1
            self._learn(answer.cluster.key, gender)
        return answer

    def _learn(self, key: str, gender: Gender) -> None:
        """Takes a person for "he" or "she" once called so often and never otherwise."""
        other: Gender = "female" if gender == "male" else "male"
        person = self.persons.get(key)
        if person and not person.gender and self.called[key, gender] >= _TWICE:
            person.gender = "" if self.called.get((key, other)) else gender

    def _fits(self, pronoun: Pronoun, phrase: Phrase, cluster: Cluster) -> bool:
        gender = _HE.get(pronoun.low)
        if gender:
            person = self.persons.get(cluster.key)
            return cluster.type == "person" and (person is None or person.gender in ("", gender))
        if pronoun.low in _IT:
            return cluster.type in _BODIES and not _plural(phrase)
        kind = kinds().get(cluster.head)
        several = kind is not None and kind.plural and cluster.type != "person"
        return several or cluster.type in ("people", "armed_group")

    def _of_person(self, pronoun: Pronoun, scene: Scene, fits: list[Seen]) -> Answer | None:
        """The person the last pronoun stood for, else the nearest one that it fits."""
        line, start, cluster = self.last.get(_HE[pronoun.low], (-9, -1, None))
        named = [p for p, c in fits if p.start > start and p.kind != "pronoun" and c is not cluster]
        if line == scene.line.number and not any(p.subject for p in named):
            return _goes_on(pronoun, cluster, "earlier in this sentence")
        here = [p for p, _ in fits if p.line == scene.line.number]
        if line == scene.line.number - 1 and not here and not named:
            return _goes_on(pronoun, cluster, "of the sentence before")
        for back in (0, 1, 2):
            near = [s for s in fits if scene.line.number - s[0].line == back]
            if near:
                vague = line >= scene.line.number - back and cluster is None and start > 0
                clear = near[0][0].subject or not (vague or _oblique(scene, near, fits))
                return _nearest(pronoun, near, _WHERE[back]) if clear else None
        return None


def _oblique(scene: Scene, near: list[Seen], fits: list[Seen]) -> bool:
    """Whether the only one here hangs on a preposition while somebody named more stands before:
    "Byron ... Placed under the care of Dr. Bailey, he ..."."""
    phrase, cluster = near[0]
    if phrase.line != scene.line.number or len({id(c) for _, c in near}) > 1:
        return False
    index = bisect_left([w.start for w in scene.words], phrase.start) - 1
    index -= scene.low(index) in ("the", "a", "an")
    others = [c for _, c in fits if c is not cluster and len(c.phrases) > len(cluster.phrases)]
    return scene.low(index) in listed("actor_words", "prepositions") and bool(others)


def _goes_on(pronoun: Pronoun, cluster: Cluster | None, where: str) -> Answer | None:
    if cluster is None:
        return None
    return Answer(cluster, f"“{pronoun.low}” goes on with {cluster.name}, by pronoun {where}.")


def _nearest(pronoun: Pronoun, near: list[Seen], where: str) -> Answer | None:
    """The only one; of several, the one that leads the sentence and is named more than each other."""
    who = list({id(c): c for _, c in near}.values())
    if len(who) == 1:
        why = f"“{pronoun.low}”: {who[0].name} is the only one it fits in {where}."
        return Answer(who[0], why)
    first = next((c for p, c in near if p.subject), near[0][1])
    counts = {id(c): sum(p.kind != "pronoun" for p in c.phrases) for c in who}
    second = max(n for key, n in counts.items() if key != id(first))
    if counts[id(first)] > second:
        why = f"“{pronoun.low}”: {first.name} leads {where} and is named most."
        return Answer(first, why)
    return None


def _bound(pronoun: Pronoun, scene: Scene, phrase: Phrase) -> bool:
    """Whether the grammar forbids it: "Poisson asked him" is not about Poisson twice."""
    if pronoun.low not in _OBJECTS or phrase.line != scene.line.number or not phrase.subject:
        return False
    end = scene.words[pronoun.index].start
    between = [w for w in scene.words if phrase.end <= w.start < end]
    return len(between) < 4 and all(w.text.isalpha() and w.low not in _BREAKS for w in between)


_BREAKS = frozenset({"that", "and", "who", "which", "but", "when", "if", "as", "because"})


def _somebody_else(pronoun: Pronoun, scene: Scene, cluster: Cluster, gender: Gender) -> bool:
    """Whether somebody without a name ("his wife", "a man") stands between, whom it may mean."""
    start = scene.words[pronoun.index].start
    named = [p.end for p in cluster.phrases[-3:] if p.end <= start]
    since = max(named, default=0)
    others = listed("actor_words", "somebody") | listed("actor_words", gender)
    return any(w.low in others for w in scene.words[: pronoun.index] if w.start >= since)


def _plural(phrase: Phrase) -> bool:
    """Whether a description is in the plural: "the militias" are never "it"."""
    last = phrase.words.lower().split()[-1]
    return phrase.kind == "noun" and last.endswith(("s", "men", "people", "police"))


def _of_body(pronoun: Pronoun, scene: Scene, fits: list[Seen]) -> Answer | None:
    """The only body or group of this sentence; the subject right before; the subject before."""
    here = [s for s in fits if s[0].line == scene.line.number]
    who = list({id(c): c for _, c in here}.values())
    if len(who) == 1:
        return _nearest(pronoun, here, _WHERE[0])
    if who:
        phrase, cluster = here[-1]
        if phrase.subject and pronoun.low in ("its", "their", "itself", "themselves"):
            return Answer(cluster, f"“{pronoun.low}”: {cluster.name} is the subject right before.")
        return None
    before = [s for s in fits if scene.line.number - s[0].line == 1]
    if pronoun.index > 2 or pronoun.low not in _SUBJECTS or len({id(c) for _, c in before}) != 1:
        return None
    if not before[0][0].subject:
        return None
    name = before[0][1].name
    return Answer(before[0][1], f"“{pronoun.low}”: {name} is the subject of the sentence before.")


@dataclass(slots=True)
class Quoting:
    """Whether the words of a paragraph stand in quotation marks, from sentence to sentence."""

    paragraph: int = -1
    depth: int = 0
    straight: bool = False

    def passes(self, paragraph: int, mark: str) -> bool:
        """Takes the next word in; whether it stands inside quotation marks."""
        if paragraph != self.paragraph:
            self.paragraph, self.depth, self.straight = paragraph, 0, False
        self.depth = min(1, max(0, self.depth + _QUOTES.get(mark, 0)))
        self.straight ^= mark == '"'
        return self.straight or self.depth > 0


def pronouns(scene: Scene, quoting: Quoting) -> list[Pronoun]:
    """The pronouns of a line that stand outside quotation marks and are not the empty "it"."""
    found = []
    for index, word in enumerate(scene.words):
        quoted = quoting.passes(scene.line.paragraph, word.text)
        low = word.low
        if not quoted and low in _ALL and not (low == "it" and _empty(scene, index)):
            found.append(Pronoun(index, low))
    return found


def _empty(scene: Scene, index: int) -> bool:
    """Whether "it" stands for nothing: "it is clear that", "it seems", "it's unlikely"."""
    return scene.low(index + 1) in listed("actor_words", "empty")
