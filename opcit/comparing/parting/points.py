"""What an article's author says for or against somebody or something, passage by passage, with the side it takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from opcit.article import Span
from opcit.comparing.claims.about import About
from opcit.comparing.lemmas import lemmas, lemmas_of
from opcit.comparing.parting.camps import Camps
from opcit.comparing.parting.sides import SIGN, denies, side
from opcit.comparing.records import Comparison
from opcit.findings import AUTHOR, Claim, StanceEvidence
from opcit.reading import Reading
from opcit.views.stance import leaning
from opcit.voices.counting import weight

LEANS = 0.5
"""How far the model has to lean before a passage takes a side."""
IN_WORDS = 0.9
"""How far a claim leans in whose words the side lies."""
OPEN = 0.2
"""How sure a claim that leaves a matter open is at most: it takes no side."""
TELLING = {0.5: 0.3, 1.0: 0.7}
"""How strongly a passage speaks by what it counts for: by the way, or by the model alone; else in so many words, 1."""

Subject = tuple[str, str]
"""event|actor, and the shared id, or matter, and what it is called."""
DEMANDED: Subject = ("demand", "")
"""The subject of demands that are made of no one actor, and on no known matter."""


@dataclass(frozen=True, slots=True)
class Point:
    """A passage of an article about a subject.

    leans: -1 against .. 1 for, 0 for neither; firm: whether the side lies in a word of the author's;
    about: the actor or event itself, where the subject is the state it acts for; claim: the claim that it
    is, None for a passage that stance alone rests on; told, near: the deeds (see `deeds`) of its sentence,
    and of its paragraph; words: its lemmas without the subject's names; denies: whether it
    denies something, or tells somebody to stop; backed: whether the article's passages on whom it is about
    lean to the same side in all, and stray, whether they clearly lean to the other; came: whether it says what came of
    something, and does not judge it.
    """

    article: int
    subject: Subject
    start: int
    end: int
    leans: float
    firm: bool
    claim: Claim | None
    why: str
    told: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    denies: bool = False
    about: str = ""
    backed: bool = False
    stray: bool = False
    came: bool = False

    @property
    def open(self) -> bool:
        """Whether its author leaves it open, and says so."""
        claim = self.claim
        hedged = claim is not None and claim.holder == AUTHOR and claim.kind == "hedge"
        return claim is not None and hedged and claim.certainty <= OPEN


def points(
    comparison: Comparison, camps: Camps, deeds: Mapping[str, frozenset[str]]
) -> list[Point]:
    """The points of all articles in the order of their texts; headings and captions make none."""
    found: list[Point] = []
    for number, reading in enumerate(comparison.readings):
        where = About(comparison, number)
        own = [*_leaning(comparison, number), *_claimed(comparison, number, where, camps)]
        found += [q for p in own if (q := placed(reading, where, deeds, p))]
    taken = (_taken(comparison, camps, p) for p in found)
    return [weighed(comparison, p) for p in taken]


def weighed(comparison: Comparison, point: Point) -> Point:
    """A point beside what its article conveys in all about whom it is about."""
    actor = comparison.actor(point.about)
    own = actor.members.get(point.article, "") if actor else ""
    stance = comparison.readings[point.article].stance(own, AUTHOR)
    sign = SIGN.get(stance.label, 0) if stance else 0
    return replace(point, backed=sign * point.leans > 0, stray=sign * point.leans < 0)


def _taken(comparison: Comparison, camps: Camps, point: Point) -> Point:
    """A point under the state that its actor acts for."""
    subject = _under(point.subject, camps)
    names = _names(comparison, point.subject[1]) | _names(comparison, subject[1])
    return replace(point, subject=subject, about=point.subject[1], words=point.words - names)


def _names(comparison: Comparison, actor_id: str) -> frozenset[str]:
    """The lemmas of all that an actor is called."""
    actor = comparison.actor(actor_id)
    members = actor.members if actor else {}
    return lemmas_of(comparison.readings[n].actor(i) for n, i in members.items())


def _under(subject: Subject, camps: Camps) -> Subject:
    """An actor's subject as that of its camp."""
    kind, name = subject
    return (kind, camps.under.get(name, name)) if kind == "actor" else subject


def _leaning(comparison: Comparison, number: int) -> Iterator[Point]:
    """The passages behind the author's stances that lean to a side."""
    for stance in comparison.readings[number].stances:
        shared = comparison.by_actor.get((number, stance.about))
        if shared and stance.holder == AUTHOR:
            yield from (_judged(number, shared, e) for e in stance.evidence if _leans(e))


def _leans(found: StanceEvidence) -> bool:
    return abs(leaning(found)) >= LEANS and weight(found.why) >= 1


def _judged(number: int, shared: str, found: StanceEvidence) -> Point:
    counts = weight(found.why)
    leans = leaning(found) * TELLING.get(counts, 1.0)
    return Point(
        number, ("actor", shared), found.start, found.end, leans, counts > 1, None, found.why
    )


def _claimed(comparison: Comparison, number: int, where: About, camps: Camps) -> Iterator[Point]:
    """The claims, each about every subject of it; in the author's, a judged deed is a judgement of who did it."""
    text = comparison.readings[number].article.text
    for claim in comparison.readings[number].claims:
        if claim.kind == "question":
            continue
        own_word, opens = claim.holder == AUTHOR, claim.certainty <= OPEN
        sign, word = side(text[claim.start : claim.end]) if own_word and not opens else (0, "")
        subjects = dict.fromkeys(where.subjects(claim), False)
        if sign:
            subjects = dict(_sided(comparison, where, claim, word, camps))
        elif own_word and opens:
            events = (comparison.event(e) for e in sorted(where.events(claim)))
            doing = (who for e in events for who in camps.answering(e).values())
            subjects |= {("actor", who): False for who in doing}
        for subject, own in subjects.items():
            why = f"The author judges by “{word}”." if own else ""
            leans = IN_WORDS * sign if own else 0.0
            yield Point(number, subject, claim.start, claim.end, leans, own, claim, why)


def _sided(
    comparison: Comparison, where: About, claim: Claim, word: str, camps: Camps
) -> Iterator[tuple[Subject, bool]]:
    """The subjects of a claim that judges, and whether it judges them."""
    events = [s for s in where.subjects(claim) if s[0] == "event"]
    actor = where.actor(claim)
    if actor:
        yield ("actor", actor), where.judged(claim, word)
    if (actor and where.judged(claim, word)) or not where.judged_deed(claim, word):
        yield from ((s, False) for s in events)
        return
    yield from ((s, True) for s in events)
    if who := camps.sole(comparison.event(name) for _, name in events):
        yield ("actor", who), True


def placed(
    reading: Reading, where: About, deeds: Mapping[str, frozenset[str]], point: Point
) -> Point | None:
    """A point with the events around it; None where it stands in no paragraph of the body."""
    inside = (p for p in reading.article.paragraphs if p.start <= point.start < p.end)
    paragraph = next(inside, None)
    if paragraph is None or paragraph.role != "body":
        return None
    sentence = reading.sentence_at(point.start) or point
    told, near = where.events(sentence), where.told(Span(paragraph.start, paragraph.end))
    return replace(
        point,
        told=frozenset[str]().union(*(deeds[e] for e in told)),
        near=frozenset[str]().union(*(deeds[e] for e in told | near)),
        words=lemmas(said := reading.article.text[point.start : point.end]),
        denies=denies(said),
    )
