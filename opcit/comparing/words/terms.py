"""The words that each article has for the same actor or event, counted, with where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from opcit.actors.knowledge import meanings_of
from opcit.article import Span
from opcit.comparing.actors.bare_nouns import BareNouns
from opcit.comparing.events.meant import Meant
from opcit.comparing.lemmas import lemmas
from opcit.comparing.records import Comparison, SharedActor, SharedEvent
from opcit.comparing.words.said_to_be import SaidToBe
from opcit.comparing.words.taking import Taking
from opcit.comparing.words.wording import Term, Wording
from opcit.events.ontology import verbs
from opcit.findings import Event, Mention, Word
from opcit.reading import Reading
from opcit.views.passages import Mark, Passage, Passages

JUDGING = 0.1
"""A word of the lexicon with less polarity or subjectivity judges nothing."""
ROLES = {"agents": "by whom", "patients": "to whom"}


class _Article:
    """An article of the comparison, and what is looked up in it."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.used = reading, _used(reading)
        self.bare, self.meant = BareNouns(reading), Meant(reading)
        self.said, self.taking = SaidToBe(reading), Taking(reading)


def wordings(comparison: Comparison) -> list[Wording]:
    """The actors and events that several articles speak of, those of most different words first."""
    articles = tuple(map(_Article, comparison.readings))
    actors = (a for a in comparison.actors if a.scored and len(a.members) > 1)
    events = (e for e in comparison.events if len(e.members) > 1)
    found = [*(_of_actor(a, articles) for a in actors), *(_of_event(e, articles) for e in events)]
    return sorted((w for w in found if w.differs), key=lambda w: -w.distance)


def _used(reading: Reading) -> frozenset[str]:
    """The lemmas of an article's text, of the parts of "state-run", too."""
    said = [reading.article.text[s.start : s.end] for s in reading.sentences]
    every = (lemmas(form) for words in said for form in {words, words.replace("-", " ")})
    return frozenset[str]().union(*every)


def evidence(comparison: Comparison, term: Term) -> list[Passage]:
    """The sentences in which an article uses these words, each marked."""
    kind = "trigger" if term.kind == "trigger" else "target"
    marks = [Mark(s.start, s.end, kind) for s in term.spans]  # type: ignore[arg-type]
    layer = "events" if term.kind == "trigger" else "actors"
    return Passages(comparison.readings[term.article]).by_sentence(marks, layer)


def _of_actor(actor: SharedActor, articles: Sequence[_Article]) -> Wording:
    terms: list[Term] = []
    for number, actor_id in actor.members.items():
        article = articles[number]
        if own := article.reading.actor(actor_id):
            mentions = [
                m for m in own.mentions if m.kind != "pronoun" and article.bare.fits(own, m)
            ]
            terms += _terms(article.reading, number, mentions)
            terms += _counted(article.reading, number, "said", article.said.of(own))
    return Wording("actor", actor.id, actor.name, tuple(terms), tuple(a.used for a in articles))


def _terms(reading: Reading, number: int, mentions: Iterable[Mention]) -> Iterator[Term]:
    """Nouns and names for an actor, and names with a telling word before them ("brave Iraqis")."""
    found: dict[tuple[str, str], list[Span]] = defaultdict(list)
    text = reading.article.text
    telling = (w for tone in reading.sentence_tones for w in tone.words)
    before = {w.end: w.start for w in telling if _describes(w, text[w.start : w.end])}
    for mention in mentions:
        span = _named(reading, mention)
        start = before.get(mention.start - 1)
        if start is not None:
            found["modified", _said(reading, Span(start, mention.end))].append(span)
        found[mention.kind, _said(reading, span, mention)].append(span)
    for (kind, said), spans in found.items():
        yield Term(number, kind, said, tuple(spans))


def _describes(word: Word, said: str) -> bool:
    """Whether a word judges what it stands before: no "previously", no "killed Iraqis", no "at least two"."""
    judges = abs(word.polarity) >= JUDGING and word.subjectivity >= JUDGING
    counts = said.casefold() in ("least", "most", "more", "less")
    return judges and not counts and not said.endswith("ly") and said.casefold() not in verbs()


def _of_event(event: SharedEvent, articles: Sequence[_Article]) -> Wording:
    terms: list[Term] = []
    for number, event_id in event.members.items():
        article, reading = articles[number], articles[number].reading
        own = next(e for e in reading.events if e.id == event_id)
        terms += _counted(reading, number, "trigger", [*own.mentions, *article.meant.of(own.id)])
        for role in ROLES:
            for actor_id in getattr(own, role):
                spans = _party_words(article, actor_id, own, role)
                terms += _counted(reading, number, role, spans)
    return Wording("event", event.id, event.title, tuple(terms), tuple(a.used for a in articles))


def _party_words(article: _Article, actor_id: str, event: Event, role: str) -> Iterator[Span]:
    """How the sentences that tell an event call somebody who takes part in it."""
    actor = article.reading.actor(actor_id)
    for m in actor.mentions if actor else ():
        within = any(s.start <= m.start < s.end for s in event.sentences)
        if m.kind != "pronoun" and within and article.taking.fits(m, actor_id, event, role):
            yield _named(article.reading, m)


def _named(reading: Reading, mention: Mention) -> Span:
    """The words of a mention without a verb before them: of "wounded two divers" the divers."""
    text = reading.article.text
    first, _, rest = text[mention.start : mention.end].partition(" ")
    tells = any(mention.start == m.start for e in reading.events for m in e.mentions)
    verb = rest and tells and first.casefold() in verbs()
    return Span(mention.start + len(first) + 1 if verb else mention.start, mention.end)


def _counted(reading: Reading, number: int, kind: str, spans: Iterable[Span]) -> Iterator[Term]:
    found: dict[str, list[Span]] = defaultdict(list)
    for span in spans:
        found[_said(reading, span)].append(span)
    for said, places in found.items():
        yield Term(number, kind, said, tuple(places))


def _said(reading: Reading, span: Span, mention: Mention | None = None) -> str:
    """The words as a table lists them: nouns in small letters, names as they stand, no article before."""
    text = " ".join(reading.article.text[span.start : span.end].split())
    first, _, rest = text.partition(" ")
    text = rest if first.lower() in ("the", "a", "an") and rest else text
    if mention is not None and mention.kind == "noun" and _opens(reading, span):
        return text if meanings_of(text.split()[0]) else text[:1].lower() + text[1:]
    return text


def _opens(reading: Reading, span: Span) -> bool:
    """Whether a sentence begins here, so that a capital tells nothing."""
    sentence = reading.sentence_at(span.start)
    return sentence is not None and sentence.start == span.start
