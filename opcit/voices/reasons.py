"""Why a passage counts for or against an actor otherwise than the model says; "" where it does not."""

from __future__ import annotations

from opcit.article import Span
from opcit.findings import Actor
from opcit.reading import Reading
from opcit.syntax import Token, Tree
from opcit.voices import counting
from opcit.voices.bearing import Bearing, bearing, clause
from opcit.voices.cues import frames
from opcit.voices.deeds import Deeds
from opcit.voices.judging_words import (
    Side,
    duty,
    is_stated,
    is_supposed,
    is_under_advice,
    judged,
    phrases,
    wiser,
    words_of,
)
from opcit.voices.outright import outright, taken_back
from opcit.voices.parts import Parts
from opcit.voices.passages import Passage
from opcit.voices.remarks import Remarks
from opcit.voices.roles import Roles
from opcit.voices.sayings import Sayings
from opcit.voices.suffering import Suffering, Undergone
from opcit.voices.verdict import Floats

AGREES = 0.4
"""What the model has to say for a side before a word that judges is taken to judge this actor."""


class Reasons:
    """The reasons of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.article.text
        self._roles, self._suffering = Roles(reading), Suffering(reading)
        self._parts, self._own = Parts(reading), Sayings(reading)
        self._deeds, self._remarks = Deeds(reading), Remarks(reading)
        self._undergone = Undergone(reading)
        self._titles = [p for p in reading.article.paragraphs if p.role == "title"]

    def of(self, actor: Actor, passage: Passage, shares: Floats) -> str:
        """The reason for one passage, given what the model says of it."""
        if passage.deed and (called := self._called_deed(passage.target)):
            return counting.DONE[called[1]].format(words=called[0])
        if actor.type in ("state", "place") and self._roles.is_place(passage.target):
            return counting.PLACE
        if suffered := self._suffering.of(actor, passage.part):
            return counting.SUFFERS.format(words=suffered)
        tree = self._roles.tree(passage.target.start)
        borne = bearing(tree, passage.target)
        if said := outright(self._text, passage.part, passage.target, tree, borne):
            return counting.OUTRIGHT[said[1]].format(words=said[0])
        if part := self._parts.of(actor, passage.target, [tree[i] for i in _owned(tree, borne)]):
            return counting.PART.format(part=part)
        return self._by_clause(actor, passage, shares, tree, borne)

    def _called_deed(self, target: Span) -> tuple[str, Side] | None:
        return self._deeds.called(target) or self._remarks.called(target)

    def _by_clause(
        self, actor: Actor, passage: Passage, shares: Floats, tree: Tree, borne: Bearing
    ) -> str:
        if borne.verb is not None and (better := wiser(tree, borne.chain, borne.verb)):
            return counting.WISER.format(words=self._words(better))
        if _is_loose(tree, borne):
            return counting.LOOSE.format(words=self._words(tree[borne.chain[0]]))
        if len(borne.chain) > 1 and (word := taken_back(self._text, passage.part)):
            return counting.TAKEN_BACK.format(words=word)
        if judged_by := self._by_words(passage.part, shares, tree, borne):
            return judged_by
        if borne.undergoes:
            return counting.UNDERGOES
        if not borne.answers or self._is_done_to(actor, tree, borne) or is_under_advice(tree, borne.verb):  # fmt: skip
            return counting.ASIDE
        return "" if borne.verb is None else self._by_verb(actor, passage, shares, tree, borne.verb)

    def _by_words(self, part: Span, shares: Floats, tree: Tree, borne: Bearing) -> str:
        """The reason that lies in a word of the author's; "" where there is none."""
        if called := self._called(part, tree, borne):
            return called
        word = "" if is_supposed(tree, borne.verb) else self._judging(part, shares, tree, borne)
        return counting.JUDGED.format(words=word) if word else ""

    def _by_verb(
        self, actor: Actor, passage: Passage, shares: Floats, tree: Tree, verb: int
    ) -> str:
        """The reason that lies in what the actor is said to do."""
        if self._speaks(actor, passage.part, tree[verb]):
            return counting.SPEAKS
        if tree[verb].lemma.lower() in words_of("claiming", "verbs"):
            return counting.CLAIMS
        if tree[verb].lemma.lower() in words_of("suffering", "verbs"):
            return counting.UNDERGOES
        if told := duty(tree, verb):
            return counting.ADVISED if told == "advised" or shares[2] > shares[0] else counting.TOLD
        acts = self._suffering.by(actor, passage.part) or self._obliging(tree[verb])
        return counting.ACTS.format(words=acts) if acts and not self._is_title(passage) else ""

    def _obliging(self, verb: Token) -> str:
        """The word for a kind act that is only told; "" for none."""
        return self._words(verb) if verb.lemma.lower() in words_of("obliging", "verbs") else ""

    def _called(self, part: Span, tree: Tree, borne: Bearing) -> str:
        """The reason where the author says outright what the actor is: "she was fair"."""
        verb = borne.verb
        if verb is None or not is_stated(tree, verb) or not borne.answers:
            return ""
        said = [verb, *(i for i, t in enumerate(tree) if t.head == verb and t.dep == "conj")]
        inside = tuple(
            i
            for i in said
            if part.start <= tree[i].start < part.end
            and (tree[i].pos in ("ADJ", "NOUN") or tree[i].tag == "VBN")
        )
        found = list(judged(self._text, tree, inside))
        if len({side for _, side in found}) != 1:
            return ""
        word, side = found[0]
        return counting.CALLED[side].format(words=self._words(word))

    def _is_done_to(self, actor: Actor, tree: Tree, borne: Bearing) -> bool:
        """Whether the noun it belongs to is what is done to it: "the detention of Berg"."""
        spans = [(tree[i].start, tree[i].end) for i in borne.chain[1:]]
        return any(self._undergone.names(actor, start, end) for start, end in spans)

    def _speaks(self, actor: Actor, part: Span, verb: Token) -> bool:
        """Whether the clause only says that the actor says something."""
        return bool(frames(verb.lemma.lower())) and self._own.speaks(actor.id, part)

    def _is_title(self, passage: Passage) -> bool:
        return any(t.start <= passage.target.start < t.end for t in self._titles)

    def _judging(self, part: Span, shares: Floats, tree: Tree, borne: Bearing) -> str:
        """The words that judge the actor, on the side that the model sees too."""
        near = {i for i, t in enumerate(tree) if t.head in borne.chain and t.dep in _ATTRIBUTES}
        root = borne.chain[-1] if borne.verb is None and borne.chain else borne.verb
        said = clause(tree, root) if borne.answers and root is not None else ()
        inside = [i for i in {*borne.chain, *near, *said} if part.start <= tree[i].start < part.end]
        sides = {"critical": float(shares[0]), "favourable": float(shares[2])}
        words = tuple(sorted(inside))
        found = [(self._words(w), side) for w, side in judged(self._text, tree, words)]
        if said:
            start, end = max(part.start, tree[said[0]].start), min(part.end, tree[said[-1]].end)
            found += phrases(self._text[start:end])
        return next((w for w, side in found if sides[side] >= AGREES), "")

    def _words(self, token: Token) -> str:
        return self._text[token.start : token.end]


def _is_loose(tree: Tree, borne: Bearing) -> bool:
    """Whether the mention is the "it" of "it was the best of years", which often stands for no actor."""
    it = bool(borne.chain) and tree[borne.chain[0]].lemma.lower() == "it"
    return (
        it and borne.verb is not None and any(t.head == borne.verb and t.dep == "cop" for t in tree)
    )


def _owned(tree: Tree, borne: Bearing) -> tuple[int, ...]:
    """The chain as far as one noun owns or makes the next: what is listed or explained beside it is none of its own."""
    stop = (n for n, i in enumerate(borne.chain) if tree[i].dep in ("conj", "appos"))
    return borne.chain[: next(stop, len(borne.chain)) + 1]


_ATTRIBUTES = frozenset({"amod", "advmod", "compound", "appos"})
