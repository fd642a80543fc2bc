"""The frames of reporting verbs: where what is said begins after the verb, as "that ..." or "to ..."."""

from __future__ import annotations

import re

from opcit.findings import Sentence
from opcit.syntax import Tree
from opcit.voices.cues import Cue, frames
from opcit.voices.roles import says_clause

_FILLER = (
    r"(?!(?:that|and|but|who|which|what|is|was|were|are|has|had|have|will|would|could|should|may|might|must|can)\b)"
    r"[\w.’'-]+"
)
_NEXT = r"\s+(?=\S)(?!(?:day|night|morning|afternoon|evening|week|month|year|time|summer|winter)\b(?:[,.;]|$))"
_THAT = re.compile(
    r"(?:,?\s+(?:\w+ly|again|yesterday|today|later|then|aloud|many times|many|times|once|repeatedly|also|\w+day"
    rf"|(?:in|on|at|to|by|during|after|before|from|last|this|over|with)(?:\s+{_FILLER}){{1,6}}?)){{0,3}},?\s+that{_NEXT}"
)
_OBJECT_THAT = re.compile(rf"(?:,?\s+{_FILLER}){{0,8}}?,?\s+that{_NEXT}")
_NO_THAT = re.compile(r"\b(?:in|at|of|about|for|on|with|to|from|by|than|as)\s+that\s+$")
_QUESTION = re.compile(
    r"(?:\s+[\w.’'-]+){0,3}?\s+(?<!\bas )(?=(?:what|how|why|whether|if)\b)"
    r"|(?:\s+(?:\w+ly|him|her|them|us|me|you))?\s+(?=(?:who|where|when)\b)"
)
"""After other words "who" says which is meant: "explained it to people who came"; and "as if" asks nothing."""
_WHAT = re.compile(r"\bwhat\s[^,;:]*$", re.I)
"""In "what they told when they came" it is said when they told."""
_WHEN = (
    r"(?:\s+(?:earlier|later|yesterday|today|again|also|once|(?!only\b)\w+ly|in [A-Z]\w+|last \w+|this \w+"
    r"|(?:on )?\w+day(?: (?:night|morning|evening|afternoon))?)){0,3}"
)
_OBJECT = (
    r"\s+(?:him|her|them|us|me|you|reporters|journalists|lawmakers|(?:[Tt]he\s+)?[A-Z][\w.’'-]+"
    r"(?:\s+[A-Z][\w.’'-]+){0,3}?)"
)
_SUBJECT = (
    r"\s+(?=(?:the|an?|his|her|its|their|our|my|this|these|those|there|it|he|she|they|we|you|I|no|some|many"
    r"|most|all|both|such|only|any|each|one|two|more|nothing|nobody|every\w*|(?!as\b)[a-z]+s|[A-Z][\w’'.-]*|\d+)\b)"
)
_BARE = re.compile(_WHEN + _SUBJECT)
_OBJECT_BARE = re.compile(_OBJECT + _WHEN + _SUBJECT)
_FINITE = re.compile(
    r"(?:he|she|they|it|we|I|there)\s+[a-z]|(?:[A-Z][\w.’'-]+\s+){1,3}[a-z]+(?:ed|s)\b|(?:(?!(?:which|who|whom|whose|that|after|when|where|while|because)\b)[\w’'.-]+\s+){1,9}?(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|does|did"
    r"|do|\w+n['’]t)\b|\w+['’](?:s|d|ll|re|ve)\s"
)
_AS = re.compile(r"\bas\s[^,;:]*$", re.I)
"""In "as Berg believes, that is worse" the "that" is no conjunction."""
_TO = re.compile(r"(?:\s+[\w.’'-]+){0,4}?\s+(?=to\s+[a-z]+)")
_OF = re.compile(r"\s+(?:of|about|against)\s+")
_TARGET_OF = re.compile(r"\s+(?=(?:[\w.’'-]+\s+){1,6}(?:of|for)\s)")
_FOR = re.compile(r"\s+(?:again\s+)?for\s+")

_CONTENT: dict[str, tuple[re.Pattern[str], ...]] = {
    "that": (_THAT,), "object": (_OBJECT_THAT, _OBJECT_BARE), "question": (_QUESTION,), "bare": (_BARE,), "to": (_TO,), "of": (_OF,), "for": (_FOR,),
}  # fmt: skip
_TARGETED = {"accuse": _TARGET_OF, "blame": _TARGET_OF}


def content(text: str, sentence: Sentence, cue: Cue, tree: Tree) -> tuple[int, str] | None:
    """Where what is reported begins, and by which frame."""
    for frame in _CONTENT:
        if frame not in frames(cue.lemma):
            continue
        for pattern in (*_CONTENT[frame], *filter(None, [_TARGETED.get(cue.lemma)])):
            match = pattern.match(text, cue.end, sentence.end)
            if match and _holds(pattern, text, match, sentence, cue, tree):
                return match.end(), frame
    return None


def _holds(
    pattern: re.Pattern[str], text: str, match: re.Match[str], sentence: Sentence, cue: Cue, tree: Tree
) -> bool:  # fmt: skip
    before = text[sentence.start : cue.start]
    if pattern in (_THAT, _OBJECT_THAT):
        aside = match[0].startswith(",") and _AS.search(before)
        return not aside and not _NO_THAT.search(match[0])
    if pattern in (_BARE, _OBJECT_BARE):
        clause = re.split(r"[,;:“\"]", text[match.end() : sentence.end], maxsplit=1)[0]
        return bool(_FINITE.match(clause)) or _is_clausal(pattern, cue, tree)
    return pattern is not _QUESTION or not _WHAT.search(before)


def _is_clausal(pattern: re.Pattern[str], cue: Cue, tree: Tree) -> bool:
    """Whether a clause follows a verb at once; after "told" whom it is told would seem its subject."""
    return pattern is _BARE and "object" not in frames(cue.lemma) and says_clause(tree, cue.start)
