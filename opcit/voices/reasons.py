"""Why a passage counts for or against an actor otherwise than the model says; "" where it does not."""

from __future__ import annotations

from opcit.article import Span
from opcit.findings import Actor
from opcit.reading import Reading
from opcit.syntax import Tree
from opcit.voices import counting
from opcit.voices.author_words import by_words
from opcit.voices.bearing import Bearing, bearing
from opcit.voices.deeds import Deeds
from opcit.voices.doings import Doings
from opcit.voices.duties import is_under_advice
from opcit.voices.judging_words import Side, wiser, words_of
from opcit.voices.outright import outright, taken_back
from opcit.voices.parts import Parts
from opcit.voices.passages import Passage
from opcit.voices.remarks import Remarks
from opcit.voices.roles import Roles
from opcit.voices.suffering import Suffering, Undergone
from opcit.voices.verdict import Floats


class Reasons:
    """The reasons of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.article.text
        self._roles, self._suffering = Roles(reading), Suffering(reading)
        self._parts, self._doings = Parts(reading), Doings(reading, self._suffering)
        self._deeds, self._remarks = Deeds(reading), Remarks(reading)
        self._undergone = Undergone(reading)

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
        return self._by_clause(actor, passage, shares, tree, borne) or _asked(tree)

    def _called_deed(self, target: Span) -> tuple[str, Side] | None:
        return self._deeds.called(target) or self._remarks.called(target)

    def _by_clause(
        self, actor: Actor, passage: Passage, shares: Floats, tree: Tree, borne: Bearing
    ) -> str:
        if borne.verb is not None and (better := wiser(tree, borne.chain, borne.verb)):
            return counting.WISER.format(words=self._text[better.start : better.end])
        if _is_loose(tree, borne):
            it = tree[borne.chain[0]]
            return counting.LOOSE.format(words=self._text[it.start : it.end])
        if len(borne.chain) > 1 and (word := taken_back(self._text, passage.part)):
            return counting.TAKEN_BACK.format(words=word)
        if judged_by := by_words(self._text, passage.part, shares, tree, borne):
            return judged_by
        if borne.undergoes:
            return counting.UNDERGOES
        if not borne.answers or self._is_done_to(actor, tree, borne) or is_under_advice(tree, borne.verb):  # fmt: skip
            return counting.ASIDE
        return self._doings.reason(actor, passage, shares, tree, borne)

    def _is_done_to(self, actor: Actor, tree: Tree, borne: Bearing) -> bool:
        """Whether the noun it belongs to is what is done to it: "the detention of Berg"."""
        spans = [(tree[i].start, tree[i].end) for i in borne.chain[1:]]
        return any(self._undergone.names(actor, start, end) for start, end in spans)


def _asked(tree: Tree) -> str:
    """The reason where a sentence is a question in which no word judges."""
    return counting.ASKED if any(t.lemma == "?" for t in tree[-2:]) else ""


def _is_loose(tree: Tree, borne: Bearing) -> bool:
    """Whether the mention is the "it" of "it was the best of years, and it ended", which often stands for no actor."""
    if borne.verb is None or tree[borne.chain[0]].lemma.lower() != "it":
        return False
    verb = tree[borne.verb]
    above = [t.lemma.lower() for t in tree if t.head == verb.head and t.dep == "nsubj"]
    joined = verb.dep == "conj" and above == ["it"]
    return _tells_what_it_was(tree, borne.verb) or (joined and _tells_what_it_was(tree, verb.head))


def _tells_what_it_was(tree: Tree, verb: int) -> bool:
    """Whether a clause says of "it" what it is, and by no noun for a body: "it is a gang" is said of one."""
    below = [t for t in tree if t.head == verb]
    kind = any(t.dep == "det" and t.lemma.lower() in ("a", "no") for t in below)
    body = kind and tree[verb].lemma.lower() in words_of("bodies", "nouns")
    return not body and any(t.dep == "cop" for t in below)


def _owned(tree: Tree, borne: Bearing) -> tuple[int, ...]:
    """The chain as far as one noun owns or makes the next: what is listed or explained beside it is none of its own."""
    stop = (n for n, i in enumerate(borne.chain) if tree[i].dep in ("conj", "appos"))
    return borne.chain[: next(stop, len(borne.chain)) + 1]
