"""What an author says that an actor is: "the League is a creature of the mill", "the League, a creature of the mill,"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from opcit.actors.knowledge import listed
from opcit.article import Span
from opcit.comparing.parting.author_text import of_others, others
from opcit.findings import Actor, Mention
from opcit.reading import Reading

_BARE = r"(?:[a-z][\w’'-]*\s+){0,3}?[a-z][\w’'-]*"
_OF = r"\s+of\s+(?:(?:the|a|an|its|his|her|their|our)\s+)?[\w’'-]+(?:\s+[A-Z][\w’'-]+)*"
_STOP = (
    r"(?=\s*[,.;:!–—]|\s+(?:and|but|or|nor|that|which|who|whom|whose|in|on|at|for|with|to|by|from|when|as|because|since|after"
    r"|before|until|than|while|where|under|against|rather)\b)"
)
_IS = re.compile(
    r"\s+(?:is|are|was|were|remains?|remained)\s+(?:(?:now|still|always|only|just|merely|simply|indeed|nothing\s+but)\s+)?"
    rf"(?:an?|the)\s+(?P<said>{_BARE}(?:{_OF})?){_STOP}"
)
_BESIDE = re.compile(rf",\s+(?:an?|the|that|this)\s+(?P<said>{_BARE}{_OF})(?=[,.;–—])")
_OPENS = re.compile(
    r"(?:^|[,;:.–—“]\s*|\b(?:and|but|that|because|for|since|so|yet|though|although|while|then)\s+)(?:the\s+)?$",
    re.I,
)
"""What stands before a subject; after "the leader of" another one is meant."""
_OWNS = re.compile(r"\b(?:of|for|from|in|at|by)\s+(?:the\s+)?$", re.I)
"""What stands before a name in another one's phrase: "Berg of the League, a saint of a man,"."""
_SUPPOSED = re.compile(
    r"\b(?:if|whether|unless|had|nobody|no\s+one|none|nothing|hardly|never|neither|nor|as\s+though)\b",
    re.I,
)
_OWN = frozenset({"he", "she", "they", "it"})
_BODIES = frozenset({"armed_group", "organisation", "government", "media"})
"""Types of actors that an "it" which is said to be something stands for: "it was a good year" is of none."""


class SaidToBe:
    """Looks up what the author of one reading says that an actor is."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._text = reading, reading.article.text
        self._others = others(reading)
        self._mentions = sorted((m.start, m.end) for a in reading.actors for m in a.mentions)

    def of(self, actor: Actor) -> Iterator[Span]:
        """The words by which it is said, where no actor is mentioned by them already."""
        for mention in actor.mentions:
            if self._low(mention) == "it" and actor.type not in _BODIES:
                continue
            for span in self._after(mention):
                if _says_something(self._text[span.start : span.end]) and self._is_own(span):
                    yield span

    def _after(self, mention: Mention) -> Sequence[Span]:
        sentence = self._reading.sentence_at(mention.start)
        if sentence is None or (mention.kind == "pronoun" and self._low(mention) not in _OWN):
            return ()
        before = self._text[sentence.start : mention.start]
        said = _IS.match(self._text, mention.end, sentence.end) if _OPENS.search(before) else None
        if _SUPPOSED.search(before) or "?" in self._text[mention.end : sentence.end]:
            said = None
        whole = mention.kind != "pronoun" and not _OWNS.search(before)
        beside = _BESIDE.match(self._text, mention.end, sentence.end) if whole else None
        return [Span(*m.span("said")) for m in (said, beside) if m]

    def _low(self, mention: Mention) -> str:
        return self._text[mention.start : mention.end].lower()

    def _is_own(self, span: Span) -> bool:
        """Whether the author says it, and by a noun that mentions nobody itself."""
        sentence = self._reading.sentence_at(span.start)
        start = sentence.start if sentence else span.start
        first = self._text[span.start : span.end].split(" of ")[0]
        end = span.start + len(first)
        mentioned = any(low < end and span.start < high for low, high in self._mentions)
        return not mentioned and not of_others(self._text, start, span, self._others)


def _says_something(words: str) -> bool:
    """Whether the noun says what somebody is: not "the first", "a little more"."""
    first, *_, noun = [*(said := words.split(" of ")[0].split()), said[-1]]
    return not {first, noun} & listed("comparing", "vague")
