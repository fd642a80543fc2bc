"""The charts of the actors page: CHARTS is the one table of them, VIEWS the ways they are grouped.

Adding a chart is one file here and one line below. A chart's points carry (actor, chart, detail);
its `evidence` gives the passages behind such a point, and its `title` says what they are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from components.charts import agency, course, drift, holders, mentions, relations, stance, tone
from opcit.reading import Reading
from opcit.views import course as course_rows
from opcit.views import drift as drift_rows
from opcit.views import holders as holder_rows
from opcit.views import mentions as mention_rows
from opcit.views import relations as relation_rows
from opcit.views import stance as stance_rows
from opcit.views import tone as tone_rows
from opcit.views.groups import Group, Scope, group, groups
from opcit.views.passages import Passage

Pick = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart: its name in URLs, its view, its rows, headline, note, figure, and its points' passages.

    passages: what the passages behind a point are, in words.
    """

    name: str
    view: str
    passages: str
    rows: Callable[[Reading, Scope], Sequence[Any]]
    headline: Callable[[Sequence[Any]], str]
    note: Callable[[Sequence[Any]], str]
    figure: Callable[[Reading, Scope, Pick], go.Figure]
    evidence: Callable[[Reading, Scope, Group, str], list[Passage]]


VIEWS = {
    "attitude": "Tone and stance", "course": "Over the article", "mentions": "Mentions",
    "voices": "Voices", "relations": "Who to whom",
}  # fmt: skip
"""Name in URLs -> title."""


def _always(note: str) -> Callable[[Sequence[Any]], str]:
    return lambda rows: note


def _tone(reading: Reading, scope: Scope, pick: Pick) -> go.Figure:
    return tone.figure(tone_rows.actors(reading, scope), tone_rows.sentences(reading, scope), pick)


def _course(reading: Reading, scope: Scope, pick: Pick) -> go.Figure:
    found = course_rows.rows(reading, scope)
    return course.figure(found, _order(reading, scope, {r.actor for r in found}), pick)


def _drift(reading: Reading, scope: Scope, pick: Pick) -> go.Figure:
    found = drift_rows.rows(reading, scope)
    return drift.figure(found, _order(reading, scope, {r.actor for r in found}), pick)


def _order(reading: Reading, scope: Scope, among: set[str]) -> list[tuple[str, str, str]]:
    """(id, name, whole) of the actors shown that are among these, the most salient first."""
    return [(g.id, g.name, g.whole) for g in groups(reading, scope) if g.id in among]


def _paragraph(detail: str) -> int:
    """The paragraph that a detail such as "p3" names, 0 for all."""
    return int(detail[1:]) if detail[1:].isdigit() else 0


def _tone_evidence(reading: Reading, scope: Scope, about: Group, detail: str) -> list[Passage]:
    """detail: "" for all sentences, "p3" for those of paragraph 3, "s120" for the one that starts at 120."""
    number = int(detail[1:]) if detail[1:].isdigit() else 0
    if detail.startswith("p"):
        return tone_rows.evidence(reading, about, paragraph=number)
    return tone_rows.evidence(reading, about, start=number if detail.startswith("s") else -1)


def _related(reading: Reading, scope: Scope, about: Group, detail: str) -> list[Passage]:
    """detail: the id of the actor acted upon; "" for all acts of the actor and upon it."""
    return relation_rows.evidence(reading, about, group(reading, scope, detail))


CHARTS: tuple[Chart, ...] = (
    Chart("tone", "attitude", "Sentences that mention it, with the words that give them their tone",
          tone_rows.actors, tone.headline, _always(tone.NOTE), _tone, _tone_evidence),
    Chart("stance", "attitude", "Passages that the stance rests on",
          stance_rows.rows, stance.headline, stance.note, lambda r, s, p: stance.figure(stance_rows.rows(r, s), p),
          lambda r, s, about, detail: stance_rows.evidence(r, about)),
    Chart("drift", "course", "Passages in which the author speaks of it",
          drift_rows.rows, drift.headline, _always(drift.NOTE), _drift,
          lambda r, s, about, detail: drift_rows.of_paragraph(r, about, _paragraph(detail))),
    Chart("course", "course", "Sentences that mention it, with the words that give them their tone",
          course_rows.rows, course.headline, _always(course.NOTE), _course, _tone_evidence),
    Chart("mentions", "mentions", "Sentences that mention it",
          mention_rows.rows, mentions.headline, _always(mentions.NOTE), lambda r, s, p: mentions.figure(mention_rows.rows(r, s), p),
          lambda r, s, about, detail: mention_rows.evidence(r, about, detail)),
    Chart("holders", "voices", "Passages in which it is spoken of so",
          holder_rows.rows, holders.headline, _always(holders.NOTE), lambda r, s, p: holders.figure(holder_rows.rows(r, s), p),
          lambda r, s, about, detail: holder_rows.said(r, about, detail)),
    Chart("relations", "relations", "Passages in which it acts so",
          relation_rows.rows, relations.headline, _always(relations.NOTE), lambda r, s, p: relations.figure(relation_rows.rows(r, s), p), _related),
    Chart("agency", "relations", "Events it takes part in so",
          relation_rows.agency, agency.headline, _always(agency.NOTE), lambda r, s, p: agency.figure(relation_rows.agency(r, s), p),
          lambda r, s, about, detail: relation_rows.agency_evidence(r, about, detail != "undergoes")),
)  # fmt: skip
