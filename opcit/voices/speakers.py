"""Speakers: which actor is the subject of a reporting verb, from the actors' mentions around it."""

from __future__ import annotations

import re
from bisect import bisect_left

from opcit.article import Span
from opcit.findings import AUTHOR, Actor, ActorType
from opcit.syntax import Tree
from opcit.voices.cast import Speaker, Spoken, outermost, speaker
from opcit.voices.cues import Cue, frames
from opcit.voices.gaps import apposition, close_gap, office_gap, office_of, others, spokesman_gap
from opcit.voices.roles import Roles, head, subject

_PREPOSITION = re.compile(
    r"\b(?:at|in|on|of|for|to|from|with|by|against|about|over|near|among|between|into|under|after"
    r"|before|since|behind|towards?|without|than|like|through|across|inside|outside|around)"
    r"(?:\s+(?:the|a|an|its|his|her|their|other))?\s+$",
    re.I,
)  # fmt: skip
_WHERE = re.compile(r"\b(?:on|in|at|via|through)(?:\s+(?:the|a|an|its|his|her|their))?\s+$", re.I)
_OF = re.compile(r"\s+(?:of|in|at|for|from)\s+(?:the\s+)?")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_OWN = re.compile(
    r"\b(?:I|we)(?:['’]\w+)?(?:\s+(?:\w+ly|have|had|do|did|would|also|still|not))*\s+$"
)
_PERSONAL = re.compile(
    r"\b(?:he|she|they)(?:['’]\w+)?(?:\s+(?:\w+ly|has|have|had|also|then|later|not))*\s+$", re.I
)
_TURN = re.compile(r"[;:]|\s[–—]\s")
_COORDINATED = re.compile(r"(?:\b(?:and|or|but|then)(?:\s+\w+ly)?|,)\s+$")
REACH = 400
"""Characters before a verb in which its subject is looked for."""

SURE = 0.9
"""How sure a mention beside the verb has to be not to ask the tree."""

_BODIES = ("state", "government", "organisation", "armed_group", "media")


class Speakers:
    """The mentions of all actors that can speak, in the order of the text."""

    def __init__(self, text: str, actors: tuple[Actor, ...], roles: Roles) -> None:
        self._text, self._roles = text, roles
        every = [Spoken(m.start, m.end, a) for a in actors if a.type != "place" for m in a.mentions]
        self._mentions = outermost(every)
        self._starts = [m.start for m in self._mentions]

    def subject(self, cue: Cue, low: int) -> Speaker | None:
        """The subject of a verb among the words text[low:cue.start], None where nobody speaks."""
        low = _after_last(_TURN, self._text, max(low, cue.start - REACH), cue.start)
        before = self._text[low : cue.start]
        if _OWN.search(before):
            return None
        near = self._within(low, cue.start)
        found = [m for m in near if not self._possessive(m)]
        beside = self._adjacent(found, cue)
        if beside and beside.confidence >= SURE:
            return beside
        return (
            self._crowd(found, cue, low)
            or self._by_tree(near, cue)
            or beside
            or self._spoken_for(near[-1:], cue)
            or self._someone_else(before)
            or self._pronoun(cue)
            or self._distant(found, before, cue, low)
        )

    def following(self, start: int, end: int) -> Speaker | None:
        """The actor named right after `start`: "said X", "according to X"."""
        for mention in self._within(start, min(end, start + 80)):
            gap = self._text[start : mention.start]
            if re.search(r"[.;:“”\"]\s", gap) or len(gap.split()) > 5:
                return None
            speaks_for = "spokes" in gap or office_of().match(self._text, mention.end)
            if not self._possessive(mention) or speaks_for:
                return speaker(mention, 0.9 if len(gap.split()) < 3 else 0.6)
        return None

    def topic(self, start: int, end: int, types: tuple[ActorType, ...] = ()) -> Speaker | None:
        """The first actor of a sentence that no preposition governs: the likely speaker of the next.

        types: of these types only, where any are given.
        """
        near = [m for m in self._within(start, end) if not types or m.actor.type in types]
        found = [m for m in near if not self._possessive(m)]
        free = [m for m in found if not self._oblique(m, start)]
        return speaker(free[0], 0.4) if free else None

    def heading(self, start: int, end: int) -> Speaker | None:
        """The actor whose name and a colon are all of text[start:end]: "Petrov: [...]"."""
        for mention in self._within(start, end)[:1]:
            around = self._text[start : mention.start] + self._text[mention.end : end]
            return speaker(mention, 0.8) if around.strip() == ":" else None
        return None

    def owner(self, start: int) -> Speaker | None:
        """The actor whose possessive ends right before `start`: "Mr. X's [claim]"."""
        n = bisect_left(self._starts, start) - 1
        if n < 0:
            return None
        gap = self._text[self._mentions[n].end : start]
        words = self._text[self._mentions[n].start : start]
        if len(gap) < 30 and re.fullmatch(
            r".*['’]s?\s+(?:\w+\s+)?|(?:his|her|its|their)\s+(?:\w+\s+)?", words, re.I | re.S
        ):
            return speaker(self._mentions[n], 0.8)
        return None

    def tree(self, offset: int) -> Tree:
        """The tree of the sentence around an offset."""
        return self._roles.tree(offset)

    def _within(self, low: int, high: int) -> list[Spoken]:
        first, last = bisect_left(self._starts, low), bisect_left(self._starts, high)
        return [m for m in self._mentions[first:last] if m.end <= high]

    def _possessive(self, mention: Spoken) -> bool:
        after = self._text[mention.end : mention.end + 2]
        return bool(_POSSESSIVE.match(after)) or bool(
            re.search(r"['’]s?$", self._text[mention.start : mention.end])
        )

    def _oblique(self, mention: Spoken, low: int) -> bool:
        """Whether a preposition governs the mention."""
        return bool(
            _PREPOSITION.search(self._text[max(0, low, mention.start - 30) : mention.start])
        )

    def _is_beside(self, mention: Spoken) -> bool:
        """Whether a mention only says where or how something is said: "a note on Twitter blaming the mayor"."""
        before = self._text[max(0, mention.start - 30) : mention.start]
        return bool(_WHERE.search(before))

    def _crowd(self, found: list[Spoken], cue: Cue, low: int) -> Speaker | None:
        """Who chants or shouts is rather a group than a body or a place."""
        groups = [m for m in found if m.actor.type in ("people", "armed_group")]
        free = [m for m in groups if not self._oblique(m, low)]
        return speaker(free[-1], 0.7) if free and "crowd" in frames(cue.lemma) else None

    def _by_tree(self, near: list[Spoken], cue: Cue) -> Speaker | None:
        """The mention that ends with the verb's subject in the tree."""
        tree = self._roles.tree(cue.start)
        found = subject(tree, cue.start)
        for mention in near if found else ():
            at = head(tree, Span(mention.start, mention.end))
            if at is not None and tree[at] is found:
                return speaker(mention, 0.95)
        return None

    def _adjacent(self, found: list[Spoken], cue: Cue) -> Speaker | None:
        """A mention that only adverbs, auxiliaries, a time or an apposition part from the verb."""
        for n, mention in enumerate(reversed(found[-4:])):
            gap = self._text[mention.end : cue.start]
            oblique = self._oblique(mention, mention.start - 30)
            if cue.form == "ing" and self._is_beside(mention):
                continue
            close = close_gap().fullmatch(gap)
            earlier = found[-n - 2 : -n - 1] if close and gap.startswith(",") else []
            if any(self._explained(m, cue) for m in earlier):
                continue
            before = found[-n - 2 : -n - 1] if close and oblique else []
            if before and _OF.fullmatch(self._text[before[0].end : mention.start]):
                return speaker(before[0], 0.9)
            if close and not (oblique and "," in gap):
                return speaker(mention, 0.6 if oblique else 0.95)
            if self._explained(mention, cue):
                return speaker(mention, 0.85)
        return None

    def _explained(self, mention: Spoken, cue: Cue) -> bool:
        """Whether only an apposition or a relative clause parts the mention from the verb."""
        gap = self._text[mention.end : cue.start]
        return bool(apposition().fullmatch(gap)) and not self._oblique(mention, mention.start - 30)

    def _spoken_for(self, nearest: list[Spoken], cue: Cue) -> Speaker | None:
        """The body whose ministry, spokesman or army speaks: "Peru's foreign ministry said"."""
        for mention in nearest:
            gap = self._text[mention.end : cue.start]
            body = mention.actor.type in _BODIES and spokesman_gap().fullmatch(gap)
            if body or (mention.actor.type == "person" and office_gap().fullmatch(gap)):
                return speaker(mention, 0.7)
        return None

    def _pronoun(self, cue: Cue) -> Speaker | None:
        """A pronoun that is the verb's subject in the tree, whoever it stands for."""
        found = subject(self._roles.tree(cue.start), cue.start)
        words = self._text[found.start : found.end].lower() if found else ""
        return Speaker(AUTHOR, 0.3, words) if words in ("he", "she", "they") else None

    def _someone_else(self, before: str) -> Speaker | None:
        """Somebody who speaks without being an actor that was found."""
        match = others().search(before) or _PERSONAL.search(before)
        if match is None:
            return None
        return Speaker(AUTHOR, 0.3, match[0].split()[0].lower())

    def _distant(self, found: list[Spoken], before: str, cue: Cue, low: int) -> Speaker | None:
        """The subject of an earlier verb that this one is joined to, or the nearest free mention."""
        free = [m for m in found if not self._oblique(m, low)]
        joined = bool(_COORDINATED.search(before))
        if free and joined and cue.form != "base":
            return speaker(free[0], 0.7)
        if free and (joined or cue.form == "base"):
            return speaker(free[-1], 0.6)
        if free and cue.form == "ing":
            return speaker(free[0], 0.6)
        return None


def _after_last(pattern: re.Pattern[str], text: str, low: int, high: int) -> int:
    ends = [m.end() for m in pattern.finditer(text, low, high)]
    return ends[-1] if ends else low
