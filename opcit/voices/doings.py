"""The reason that lies in what an actor is said to do or to be, where no word of the author's judges it."""

from __future__ import annotations

from typing import Literal

from opcit.article import Span
from opcit.findings import Actor
from opcit.reading import Reading
from opcit.syntax import Token, Tree
from opcit.voices import counting
from opcit.voices.author_words import AGREES
from opcit.voices.bearing import Bearing
from opcit.voices.cues import frames
from opcit.voices.duties import duty, had_to, has_stakes, is_open
from opcit.voices.judging_words import Side, words_of
from opcit.voices.passages import Passage
from opcit.voices.sayings import Sayings
from opcit.voices.suffering import Suffering
from opcit.voices.verdict import Floats


class Doings:
    """What the actors of a reading are said to do. suffering: who does violence to whom."""

    def __init__(self, reading: Reading, suffering: Suffering) -> None:
        self._text, self._suffering = reading.article.text, suffering
        self._sayings = Sayings(reading)
        self._titles = [p for p in reading.article.paragraphs if p.role == "title"]

    def reason(
        self, actor: Actor, passage: Passage, shares: Floats, tree: Tree, borne: Bearing
    ) -> str:
        """The reason for one passage, given what the model says of it; "" for none."""
        if befalls(actor, tree, borne):
            return counting.BEFALLS
        if borne.verb is None:
            return ""
        verb = tree[borne.verb]
        if self._speaks(actor, passage.part, verb):
            return counting.SPEAKS
        if verb.lemma.lower() in words_of("claiming", "verbs"):
            return counting.CLAIMS
        if left := _left(tree, borne.verb):
            return left
        if told := duty(self._text, tree, borne.verb):
            return _told(told, shares)
        acts = self._suffering.by(actor, passage.part) or self._kind(verb)
        return counting.ACTS.format(words=acts) if acts and not self._is_title(passage) else ""

    def _speaks(self, actor: Actor, part: Span, verb: Token) -> bool:
        """Whether the clause only says that the actor says something."""
        return bool(frames(verb.lemma.lower())) and self._sayings.speaks(actor.id, part)

    def _kind(self, verb: Token) -> str:
        """The word for a kind act that is only told; "" for none."""
        kind = verb.lemma.lower() in words_of("obliging", "verbs")
        return self._text[verb.start : verb.end] if kind else ""

    def _is_title(self, passage: Passage) -> bool:
        return any(t.start <= passage.target.start < t.end for t in self._titles)


def _left(tree: Tree, verb: int) -> str:
    """The reason where a clause says what its subject had to do or to gain, or asks what it ought to do; "" for none."""
    if had_to(tree, verb):
        return counting.HAD_TO
    if has_stakes(tree, verb):
        return counting.STAKES
    return counting.OPEN if is_open(tree, verb) else ""


def _told(what: Side | Literal["advised"], shares: Floats) -> str:
    """The reason where an actor is told what to do, unless the model hears the opposite in it."""
    if what == "advised":
        return counting.ADVISED
    opposite = shares[2] if what == "critical" else shares[0]
    return counting.TOLD[what] if opposite < AGREES else counting.ADVISED


def befalls(actor: Actor, tree: Tree, borne: Bearing) -> bool:
    """Whether a clause tells what befalls the actor or how weak it stands: "faces a vote", "pays the price", "is weak"."""
    if not borne.chain:
        return False
    if borne.verb is None:
        return any(_is_plight(tree, i) for i, t in enumerate(tree) if t.head == borne.chain[-1])
    said = tree[borne.verb].lemma.lower()
    if said in words_of("suffering", "verbs") or _pays(tree, borne.verb):
        return True
    if said in words_of("suffering", "hurt") and len(borne.chain) == 1:
        return True
    weak = said in words_of("suffering", "adjectives")
    bodily = weak and actor.type != "person" and len(borne.chain) == 1
    return bodily or _is_plight(tree, borne.verb)


def _pays(tree: Tree, verb: int) -> bool:
    """Whether a verb says who pays for what is done: "paid the price", "bear the brunt"."""
    paid = {t.lemma.lower() for t in tree if t.head == verb and t.dep == "obj"}
    paying = tree[verb].lemma.lower() in ("bear", "carry", "pay")
    return paying and bool(paid & words_of("suffering", "prices"))


def _is_plight(tree: Tree, at: int) -> bool:
    """Whether a noun says in what trouble somebody is: "in a bind"."""
    within = any(t.head == at and t.dep == "case" and t.lemma.lower() == "in" for t in tree)
    return within and tree[at].lemma.lower() in words_of("suffering", "nouns")
