"""What each author, outlet or article conveys about each actor of a comparison."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from opcit.comparing.records import Comparison, SharedActor
from opcit.findings import AUTHOR, Stance, StanceEvidence
from opcit.views import stance as views
from opcit.views.groups import Scope, group
from opcit.views.passages import Passage
from opcit.views.titles import heading
from opcit.views.wording import capital, count
from opcit.voices.telling import over

BY = {"article": "Article", "author": "Author", "outlet": "Outlet"}
"""What the columns stand for: name in URLs -> title."""
UNKNOWN = "not known"
SILENT = "no passage was found in which the author speaks of it"
APART = "no actor there is taken for it"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: an article, author or outlet, and the numbers of its articles."""

    key: str
    title: str
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StanceCell:
    """A stance towards an actor: score, low and high -1 (critical) .. 1; score None where unclear."""

    actor: str
    name: str
    column: str
    title: str
    label: str
    score: float | None
    low: float | None
    high: float | None
    n: int
    confidence: float
    why: str

    @property
    def likelier(self) -> bool:
        """Whether the side told is the likelier one only: the interval reaches past zero."""
        sided = self.label in ("critical", "favourable")
        return sided and (self.low or 0.0) < 0 < (self.high or 0.0)


def columns(comparison: Comparison, by: str) -> list[Column]:
    """The columns in the order of their first articles; what has no author or outlet stands together."""
    found: dict[str, tuple[str, list[int]]] = {}
    for number, reading in enumerate(comparison.readings):
        article = reading.article
        if by == "article":
            key, title = article.id, heading(article)
        else:
            title = (article.author if by == "author" else article.outlet) or UNKNOWN
            key = title
        found.setdefault(key, (title, []))[1].append(number)
    return [Column(key, title, tuple(numbers)) for key, (title, numbers) in found.items()]


def rows(comparison: Comparison, by: str, actors: Sequence[SharedActor]) -> list[StanceCell]:
    """A cell for each of these actors and each column, in their order."""
    return [
        cell(comparison, actor, column) for actor in actors for column in columns(comparison, by)
    ]


def cell(comparison: Comparison, actor: SharedActor, column: Column) -> StanceCell:
    """What a column's articles convey about an actor, over all their passages."""
    held = _held(comparison, actor, column)
    found = [e for _, stance in held for e in stance.evidence]
    if len(held) == 1:
        return _of_one(actor, column, held[0][1])
    told = over(found)
    clear = told.label != "unclear"
    over_all = f"Over {count(len(found), 'passage')} of {count(len(held), 'article')}."
    why = over_all if found else f"{capital(nothing(actor, column))}."
    return StanceCell(
        actor.id, actor.name, column.key, column.title, told.label, told.score if clear else None,
        told.low, told.high, len(found), told.confidence, why,
    )  # fmt: skip


def nothing(actor: SharedActor, column: Column) -> str:
    """Why a cell is empty: an actor that is taken for it nowhere may stand there by another name."""
    return SILENT if actor.members.keys() & set(column.articles) else APART


def evidence(
    comparison: Comparison, actor: SharedActor, column: Column
) -> list[tuple[int, list[Passage]]]:
    """The passages behind a cell by the number of their article, the most telling first."""
    found = []
    for number in column.articles:
        reading = comparison.readings[number]
        shown = group(reading, Scope(), actor.members.get(number, ""))
        if shown and (passages := views.evidence(reading, shown)):
            found.append((number, passages))
    return found


def parted(cells: Sequence[StanceCell]) -> bool:
    """Whether two columns disagree about an actor: both clear, and their intervals apart."""
    clear = [c for c in cells if c.score is not None and c.low is not None and c.high is not None]
    return any(
        a.high < b.low for a in clear for b in clear if a.high is not None and b.low is not None
    )


def apart(cells: Sequence[StanceCell]) -> dict[str, str]:
    """The actors that the columns clearly disagree about: id -> name."""
    by_actor: dict[str, list[StanceCell]] = {}
    for cell in cells:
        by_actor.setdefault(cell.actor, []).append(cell)
    return {actor: own[0].name for actor, own in by_actor.items() if parted(own)}


def telling(
    comparison: Comparison, by: str, limit: int, first: Sequence[str] = ()
) -> list[SharedActor]:
    """The actors to show: these first, in their order; then those of two columns before those of one, by weight."""
    known = columns(comparison, by)
    place = {actor: n for n, actor in enumerate(first)}

    def spoken(actor: SharedActor) -> int:
        return sum(bool(_passages(comparison, actor, column)) for column in known)

    ranked = [(actor, spoken(actor)) for actor in comparison.actors if actor.scored]
    ranked = [(actor, n) for actor, n in ranked if n]
    ranked.sort(key=lambda pair: (-min(pair[1], 2), -pair[0].weight, pair[0].id))
    ranked.sort(key=lambda pair: place.get(pair[0].id, len(place)))
    return [actor for actor, _ in ranked[:limit]]


def _passages(comparison: Comparison, actor: SharedActor, column: Column) -> list[StanceEvidence]:
    return [e for _, s in _held(comparison, actor, column) for e in s.evidence]


def _held(comparison: Comparison, actor: SharedActor, column: Column) -> list[tuple[int, Stance]]:
    """The author's stance of each of the column's articles that speaks of the actor."""
    found = []
    for number in column.articles:
        stance = comparison.readings[number].stance(actor.members.get(number, ""), AUTHOR)
        if stance is not None and stance.evidence:
            found.append((number, stance))
    return found


def _of_one(actor: SharedActor, column: Column, stance: Stance) -> StanceCell:
    score = None if stance.label == "unclear" else stance.score
    return StanceCell(
        actor.id, actor.name, column.key, column.title, stance.label, score, stance.low,
        stance.high, stance.n, stance.confidence, stance.why,
    )  # fmt: skip
