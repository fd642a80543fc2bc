"""Words of several articles for the same actor or event, and which of them only one article has."""

from __future__ import annotations

from dataclasses import dataclass

from opcit.article import Span
from opcit.comparing.actors.called import state_named
from opcit.comparing.events.event_words import telling_words
from opcit.comparing.lemmas import lemmas


@dataclass(frozen=True, slots=True)
class Term:
    """Words of one article for an actor or event.

    kind: noun|modified|said|name|trigger|agents|patients.
    """

    article: int
    kind: str
    words: str
    spans: tuple[Span, ...]

    @property
    def n(self) -> int:
        """How often they are used."""
        return len(self.spans)


@dataclass(frozen=True, slots=True)
class Wording:
    """All words for one actor or event: its kind, id and title, and the terms of each article.

    used: the lemmas of each article that is compared, of its whole text.
    """

    kind: str
    id: str
    title: str
    terms: tuple[Term, ...]
    used: tuple[frozenset[str], ...]

    def of(self, article: int) -> list[Term]:
        """The terms of one article, the most used first."""
        return sorted(
            (t for t in self.terms if t.article == article), key=lambda t: (-t.n, t.words)
        )

    def own(self, term: Term) -> bool:
        """Whether it has a word that no other article uses in any form, of whomever: which of them it is said of
        is not always known."""
        others = [words for n, words in enumerate(self.used) if n != term.article]
        return bool(_lemmas(term).difference(*others))

    @property
    def differs(self) -> bool:
        """Whether at least two articles have words, and some that are no name are one article's own."""
        described = [t for t in self.terms if t.kind != "name"]
        return len({t.article for t in self.terms}) > 1 and any(map(self.own, described))

    @property
    def distance(self) -> float:
        """How many uses are of words that only one article has; events before actors of equal rank."""
        own = sum(t.n for t in self.terms if t.kind != "name" and self.own(t))
        return own + 0.5 * (self.kind == "event")


def _lemmas(term: Term) -> frozenset[str]:
    """The lemmas of a term: of what tells an event those of the words that do ("struck five sites" is "strike"),
    and of others without the state they are of ("US Embassy" and "American embassy", or "Iran-backed" and "Iranian-backed", are one wording)."""
    told = telling_words(term.words.casefold()) if term.kind == "trigger" else frozenset()
    parts = term.words.replace("-", " ").split()
    rest = (w for w in parts if not state_named(w.strip(".,’'")))
    return lemmas(" ".join(sorted(told)) or " ".join(rest) or term.words)
