"""Persons told by a noun alone: "a spokeswoman", "her younger brother", "the critics of the plan".

Which nouns name persons is WordNet's knowledge (opcit/data/person_nouns.toml); whether somebody in
particular is meant, the grammar's: nobody is in "any teacher" or "she is a teacher".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from opcit.actors.knowledge import listed
from opcit.actors.persons import Gender
from opcit.actors.phrases import Scene

_NOBODY = frozenset(
    {"any", "every", "each", "no", "what", "which", "whatever", "neither", "either"}
)
_LIKENING = frozenset({"as", "like", "than", "unlike"})
_MAKING = frozenset({"become", "call", "name", "appoint", "elect", "consider", "remain", "label"})
_BEFORE = frozenset({"amod", "compound", "nummod", "advmod", "nmod", "punct", "dep"})
_TIMES = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow", "tonight",
})  # fmt: skip
_PARTS = frozenset({"compound", "flat", "amod", "vocative", "fixed", "goeswith"})
_TELLS = ("amod", "compound", "nmod", "acl", "nummod")


@dataclass(frozen=True, slots=True)
class Somebody:
    """A noun for a person or persons, words[first:last], its main word, and how it is told.

    owner: the word for whose it is ("her", "Berg"), -1 for none; other: the word that names the same
    one beside it, -1 for none; definite: whether it may take up somebody before.
    """

    first: int
    last: int
    noun: str
    several: bool
    definite: bool
    owner: int
    other: int
    told: bool

    @property
    def head(self) -> str:
        """What it is gathered by."""
        return f"{'somebodies' if self.several else 'somebody'}:{self.noun}"


def somebodies(scene: Scene) -> Iterator[Somebody]:
    """The persons told by a noun in a line, from left to right, that no name or listed group has."""
    for index in range(len(scene.words)):
        if _names_persons(scene, index) and not _nobody(scene, index):
            found = _somebody(scene, index)
            if _particular(scene, found, index):
                yield found


def _names_persons(scene: Scene, index: int) -> bool:
    word, grammar = scene.words[index], scene.grammar
    if grammar.tag(index) not in ("NN", "NNS") or not scene.free(index, index + 1):
        return False
    if any(s.first <= index < s.last for s in scene.spots) or not word.text.isalpha():
        return False
    if (
        grammar.lemma(index) == "head"
        and scene.low(index + 1) != "of"
        and grammar.role(index) != "subject"
    ):
        return False  # "lost his head"
    before_name = scene.beginning_at(index + 1)
    if before_name and before_name.label == "PERSON":
        return False
    return grammar.lemma(index) in listed("person_nouns", "words")


def _nobody(scene: Scene, index: int) -> bool:
    """Whether the noun is part of another, a predicate, a likeness or nobody in particular."""
    grammar, dep = scene.grammar, scene.grammar.dep(index)
    if dep.split(":")[0] in _PARTS or dep == "nmod:desc" or is_predicate(scene, index):
        return True
    if scene.ending_at(index) and scene.low(index) in listed("actor_words", "counterparts"):
        return True
    small = [scene.low(i) for i in grammar.under(index, "det", "case", "mark", "advmod")]
    return any(w in _NOBODY or w in _LIKENING for w in small) or _contrasted(scene, index)


def is_predicate(scene: Scene, index: int) -> bool:
    """Whether a noun only says what somebody is or becomes: "she is a teacher", "named a spy"."""
    grammar = scene.grammar
    verb, dep = grammar.lemma(grammar.head(index)), grammar.dep(index)
    made = dep in ("xcomp", "obl") or (dep == "obj" and verb == "become")
    linked = [c for i in (index, grammar.first(index)) for c in grammar.under(i, "cop")]
    return bool(linked) or (made and verb in _MAKING)


def _somebody(scene: Scene, index: int) -> Somebody:
    grammar, first = scene.grammar, index
    while first > 0 and _goes_with(scene, first - 1, index):
        spot = scene.ending_at(first)
        first = spot.first if spot else first - 1
    while first < index and not scene.words[first].text[0].isalnum():
        first += 1
    owner = next((i for i in grammar.under(index, "nmod:poss")), -1)
    articles = [scene.low(i) for i in grammar.under(index, "det")]
    definite = owner >= 0 or any(a in listed("actor_words", "definite") for a in articles)
    return Somebody(
        first, index + 1, grammar.lemma(index), grammar.tag(index) == "NNS", definite, owner,
        _beside(scene, index), any(grammar.under(index, *_TELLS)) or (bool(articles) and not definite),
    )  # fmt: skip


def _goes_with(scene: Scene, at: int, index: int) -> bool:
    """Whether a word or name before the noun is part of its description."""
    grammar, spot = scene.grammar, scene.ending_at(at + 1)
    if spot and (spot.label == "PERSON" or not scene.free(spot.first, spot.last)):
        return False
    if not scene.free(at, at + 1) or scene.low(at) in listed("actor_words", "determiners"):
        return False
    at = grammar.top(spot.first, spot.last) if spot else at
    if grammar.pos(at) == "PRON" or grammar.dep(at) == "nmod:poss" or scene.words[at].text in ",;(":
        return False
    if scene.low(at) in _TIMES:
        return False
    near = grammar.head(at) == index or grammar.head(grammar.head(at)) == index
    return near and grammar.dep(at).split(":")[0] in _BEFORE


def _beside(scene: Scene, index: int) -> int:
    """The word that names the same person in apposition, -1 where there is none."""
    grammar = scene.grammar
    if grammar.dep(index) == "appos":
        return grammar.head(index)
    if (named := _named_before(scene, index)) >= 0:
        return named
    apposed = next(iter(grammar.under(index, "appos")), -1)
    singular = grammar.tag(index) == "NN"
    return apposed if apposed >= 0 or not singular else scene.named_after(index + 1)


def _named_before(scene: Scene, index: int) -> int:
    """The last word of the person of whom a noun after a comma tells more: "Anna Berg, a deputy with immunity,"."""
    grammar = scene.grammar
    article = next((i for i in grammar.under(index, "det") if scene.low(i) in ("a", "an")), -1)
    spot = scene.ending_at(article - 1) if article > 1 and scene.low(article - 1) == "," else None
    if spot is None or spot.label != "PERSON" or grammar.dep(index) != "conj":
        return -1
    several = any(i > index for i in grammar.under(grammar.head(index), "conj"))
    return -1 if several else spot.last - 1


def _particular(scene: Scene, found: Somebody, index: int) -> bool:
    """Whether the text tells enough of them: an article, an owner, a number, or they do something."""
    if found.definite or found.other >= 0:
        return True
    if found.several:
        return (found.told or scene.grammar.role(index) == "subject") and _real(scene, index)
    headline = scene.line.role == "title" and found.last - found.first > 1
    article = headline or scene.low(found.first - 1) in ("a", "an", "another", "one")
    return article and _real(scene, index) and not _wanted(scene, index)


def _wanted(scene: Scene, index: int) -> bool:
    """Whether somebody is only wished for: "the town needs a judge"."""
    grammar, at = scene.grammar, scene.grammar.first(index)
    verb = grammar.lemma(grammar.head(at))
    return grammar.dep(at) == "obj" and verb in listed("actor_words", "wanting")


def _contrasted(scene: Scene, index: int) -> bool:
    """Whether one kind of person is set against another: "a teacher, not a preacher"."""
    first = scene.grammar.first(index)
    joined = (index, first, *scene.grammar.under(first, "conj", "appos"))
    kinds = [at for at in joined if not set(_small(scene, at)) & listed("actor_words", "definite")]
    return any("not" in _small(scene, at) for at in kinds)


def _small(scene: Scene, index: int) -> Iterator[str]:
    return (scene.low(i) for i in scene.grammar.under(index, "det", "advmod", "cc"))


def _real(scene: Scene, index: int) -> bool:
    """Whether the clause tells what is or was, not what may be: "a spy could come", "if a spy came"."""
    grammar = scene.grammar
    clause = grammar.clause(index)
    low = {scene.low(i) for i in grammar.under(clause, "aux", "mark", "advmod")}
    return not low & listed("actor_words", "unreal")


def gender(noun: str) -> Gender:
    """ "male" or "female" where the noun says it."""
    genders: tuple[Gender, ...] = ("male", "female")
    for one in genders:
        if noun in listed("person_nouns", one) or noun in listed("actor_words", one):
            return one
    return ""
