"""What a clause begins with: what its verb is said of, named there or carried over by a pronoun."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from opcit.article import Span
from opcit.comparing.parting.clauses import after_preposition, owns
from opcit.text.words import words

Topic = tuple[str, str]
"""matter|event|actor, and its id."""
Place = tuple[int, int, Topic]
"""Where a clause's words for a topic begin and end."""
OPENING = 3
"""Words before a topic at which a clause begins with it: "here the new tariffs"."""
_GOES_ON = re.compile(
    r"\W*(?:(?:and|but|yet|so|still|now|here|there|also),? )*(it|they|this|these|is|was|are|were|has|have)\b",
    re.I,
)
_NOBODY = re.compile(
    r"\b(?:that|to (?!(?:the|those|an?|his|her|their|all|both|every\w*)\b)|for .* to)\b"
)
"""What follows an "it" that is only grammar: "it is wrong to lie"."""
_PRONOUNS = frozenset(("it", "they", "this", "these"))
_PLURAL = frozenset(("they", "these", "are", "were", "have"))
_JOINED = frozenset(("", "’s", "'s", "’", "'"))
"""What may stand between two topics of which the second is meant: "the pension reform", "Venn's reform"."""


def begins(text: str, clause: Span, topics: Sequence[Place]) -> Place | None:
    """The topic that a clause begins with, at its start or after a comma; of "the pension reform" the reform."""
    found: Place | None = None
    for place in topics[bisect_left(topics, (clause.start,)) :]:
        start, end, _ = place
        if start >= clause.end:
            break
        if found and (end > found[1] and text[found[1] : start].strip() in _JOINED):
            found = place
        if found:
            continue
        opening = max(clause.start, text.rfind(",", clause.start, start) + 1)
        if len(words(text, opening, start)) <= OPENING and not after_preposition(text, start):
            found = place
    owned = found and found[2][0] == "actor" and owns(text, found[0], found[1], None)
    return None if owned else found


def between(topics: Sequence[Place], start: int, end: int) -> bool:
    """Whether anything else is named there: a pronoun after it may stand for that."""
    return bisect_left(topics, (start,)) < bisect_left(topics, (end,))


def goes_on(text: str, clause: Span, carried: Place | None) -> Place | None:
    """The topic of the clause before, where a pronoun or a bare verb goes on with it."""
    found = _GOES_ON.match(text, clause.start, clause.end)
    if carried is None or found is None:
        return None
    said, plural = found[1].lower(), _several(text[carried[0] : carried[1]])
    if plural != (said in _PLURAL) or (
        said == "it" and _NOBODY.search(text, found.end(), clause.end)
    ):
        return None
    place = found.span(1) if said in _PRONOUNS else (found.start(1), found.start(1))
    return *place, carried[2]


def _several(said: str) -> bool:
    """Whether these words for a topic are plural."""
    return said.endswith("s") or said.lower() in ("they", "these")
