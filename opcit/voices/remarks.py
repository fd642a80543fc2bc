"""Remarks on what somebody has just done: "Berg signed all the same. That was brave." is about Berg.

The pronoun stands for the deed and not for an actor, so that no mention leads to the judgement. It goes to
the actor of whom the sentence before it tells, where that is one and the same paragraph, or its own sentence: "Berg
signed, and it was brave".
"""

from __future__ import annotations

from collections.abc import Iterator

from opcit import watched
from opcit.article import Span
from opcit.findings import AUTHOR, Mention
from opcit.reading import Reading
from opcit.syntax import Tree
from opcit.voices.bearing import bearing, clause
from opcit.voices.judging_words import Side, is_denied, is_stated, judged, quoted
from opcit.voices.passages import Passage, Voices
from opcit.voices.roles import Roles
from opcit.voices.whereabouts import Sentences

_DEED = frozenset({"it", "that", "this"})


class Remarks:
    """The remarks of one reading in its author's own voice."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._text = reading, reading.article.text
        self._roles, self._voices = Roles(reading), Voices(reading.quotes)
        self._sentences = Sentences(reading)

    def passages(self) -> Iterator[Passage]:
        """A passage for the doer of each deed that is remarked on."""
        doers = self._doers()
        for number, sentence in enumerate(watched.heed(self._sentences.all)):
            for target, before in _remarked(self._roles.tree(sentence.start)):
                about = self._doer(doers, number, before)
                if about and self.called(target) and self._voices.at(target.start) == AUTHOR:
                    part = Span(sentence.start, sentence.end)
                    yield Passage(about, AUTHOR, part, target, deed=True)

    def _doer(self, doers: dict[int, str], number: int, before: bool) -> str:
        """Who did what is remarked on: in the sentence before, of the same paragraph, or in the same sentence."""
        if not before:
            return doers.get(number, "")
        every = self._sentences.all
        near = number > 0 and every[number - 1].paragraph == every[number].paragraph
        return doers.get(number - 1, "") if near else ""

    def called(self, target: Span) -> tuple[str, Side] | None:
        """The word by which a deed is judged and its side; None where there is none, or words for both sides."""
        tree = self._roles.tree(target.start)
        if target not in [found for found, _ in _remarked(tree)]:
            return None
        root = next(t.head for t in tree if t.start == target.start)
        found = list(judged(self._text, tree, clause(tree, root)))
        if len({side for _, side in found}) != 1:
            return None
        word, side = found[0]
        if is_denied(tree, root) and word != root:
            return None
        return quoted(self._text, tree, word), side

    def _doers(self) -> dict[int, str]:
        """By the number of a sentence, the actor that it is about: the one that answers for its main verb."""
        found: dict[int, str] = {}
        for actor in self._reading.actors:
            for number, mentions in self._sentences.mentioning(actor).items():
                tree = self._roles.tree(self._sentences.all[number].start)
                if number not in found and any(_leads(tree, m) for m in mentions):
                    found[number] = actor.id
        return found


def _remarked(tree: Tree) -> Iterator[tuple[Span, bool]]:
    """Each "it" or "that" of which a whole clause says what it is, and whether its deed is told in the sentence before."""
    root = _root(tree)
    for i, said in enumerate(tree):
        second = said.dep == "conj" and said.head == root
        if (i == root or second) and is_stated(tree, i):
            subjects = (t for t in tree if t.head == i and t.dep == "nsubj")
            deed = next((t for t in subjects if t.lemma.lower() in _DEED), None)
            if deed:
                yield Span(deed.start, deed.end), not second


def _root(tree: Tree) -> int | None:
    """The word on which all others of a sentence hang."""
    return next((i for i, t in enumerate(tree) if t.head == i), None)


def _leads(tree: Tree, mention: Mention) -> bool:
    """Whether a mention is itself the subject of its sentence's main verb, and does what that says."""
    borne = bearing(tree, Span(mention.start, mention.end))
    if borne.verb is None or not borne.answers or len(borne.chain) > 1:
        return False
    suffers = any(t.head == borne.verb and t.dep == "aux:pass" for t in tree)
    return tree[borne.verb].head == borne.verb and not suffers
