"""What stands beside the charts: the picked actor or event, and its sentences in each article."""

from __future__ import annotations

from html import escape

import streamlit as st

from components import evidence
from components.comparing import heatmap, lettered, telling
from opcit.comparing import stances
from opcit.comparing.events.said import only_said
from opcit.comparing.records import Comparison, SharedActor, SharedEvent
from opcit.comparing.stances import Column, StanceCell
from opcit.findings import Event
from opcit.reading import Reading
from opcit.views import labels, wording
from opcit.views.events import EventPassages
from opcit.views.passages import Mark, Passage, Passages

NEAREST = " Nearest passages, for you to judge:"
FEW = 3
"""Articles of which all passages that are near stand side by side; of each of more, the nearest."""
LIKELIER = "That side is the likelier; the interval does not rule out the other."


def stance(
    comparison: Comparison, actor: SharedActor, columns: list[Column], by_article: bool
) -> None:
    """The passages behind an actor's cells, of the columns given."""
    st.html(
        f'<div class="opcit-found"><h3>{escape(actor.name)}</h3>{_merged(actor.why, actor.sure, len(actor.members))}</div>'
    )
    silent: dict[str, list[str]] = {}
    for column in columns:
        cell = stances.cell(comparison, actor, column)
        if cell.n:
            _column(comparison, actor, cell, column, by_article)
        else:
            why = stances.nothing(actor, column)
            silent.setdefault(why, []).append(lettered.tick(column, by_article))
    if len(actor.members) < 2:
        silent.pop(stances.APART, None)  # said above: why it stands alone
    for why, those in silent.items():
        st.html(f'<p class="opcit-none">{wording.capital(why)}: {escape(", ".join(those))}.</p>')


def _column(
    comparison: Comparison, actor: SharedActor, cell: StanceCell, column: Column, by_article: bool
) -> None:
    """What one column conveys, and its passages."""
    letters = lettered.tick(column, True) if by_article else lettered.names(column)
    more = f" {LIKELIER}" if cell.likelier else ""
    st.html(
        f'<div class="opcit-found opcit-account"><h4><span class="opcit-letter">{letters}</span> {escape(column.title)}</h4>'
        f'<p class="why">{escape(wording.capital(heatmap.verdict(cell)))}.{more}</p></div>'
    )
    for number, passages in stances.evidence(comparison, actor, column):
        evidence.show(comparison.readings[number], passages, f"compare-{number}", "")


def event(comparison: Comparison, found: SharedEvent, only: str) -> None:
    """What each article says of an event; only: the id of one article, "" for all."""
    st.html(
        f'<div class="opcit-found"><h3>{escape(found.title)}</h3>'
        f'<p class="why">{escape(_facts(comparison, found))}</p></div>'
    )
    for number, reading in enumerate(comparison.readings):
        if only not in ("", reading.article.id):
            continue
        own = comparison.account(found, number)
        said = f"{wording.capital(telling.says(comparison, number, found))}."
        near = found.near.get(number, ())
        st.html(
            f'<div class="opcit-found opcit-account"><h4>{lettered.badge(number, reading)} '
            f'{escape(lettered.whose(reading))}</h4><p class="why">{escape(said)}{NEAREST if near else ""}</p></div>'
        )
        if told := own or comparison.counterpart(found, number):
            passages = EventPassages(reading).of(told.id) or _foretold(reading, told)
            evidence.show(reading, passages, f"compare-{number}", "No passage tells of it.")
        elif number in found.perhaps:
            passage = Passages(reading).one(found.perhaps[number], ())
            evidence.show(reading, [passage], f"compare-{number}", "")
        elif near:
            passages = [Passages(reading).one(span, ()) for span in near]
            few = only or len(comparison.readings) <= FEW
            evidence.show(reading, passages if few else passages[:1], f"compare-{number}", "")
    why = _merged(found.why, found.sure, len(found.members))
    head = "<h4>Why it is one row</h4>" if len(found.members) > 1 else ""
    st.html(f'<div class="opcit-found opcit-account">{head}{why}</div>')


def _foretold(reading: Reading, told: Event) -> list[Passage]:
    """The sentence that foretells in a clause, in which no event was found."""
    marks = [Mark(m.start, m.end, "trigger") for m in told.mentions]
    return [Passages(reading).one(span, marks) for span in told.sentences]


def _facts(comparison: Comparison, found: SharedEvent) -> str:
    names = {a.id: a.name for a in comparison.actors}
    left = ", ".join(names[a] for a in found.agents if a in names)
    right = ", ".join(names[a] for a in found.patients if a in names)
    parties = f"{left} → {right}".strip() if right else left
    if found.since and found.earliest:
        when = wording.since(found.earliest, found.latest, spelled=True)
    else:
        when = wording.interval(found.earliest, found.latest)
    statuses = labels.SAID if only_said(comparison, found) else labels.STATUSES
    return " · ".join(part for part in (when, statuses[found.status], parties) if part)


def _merged(why: str, sure: float, count: int) -> str:
    """Why what several articles tell was taken for one, or that only one has it."""
    if count < 2:
        return f'<p class="source">{escape(why)}</p>'
    return (
        f'<p class="source">{escape(why)} <i>{escape(wording.capital(wording.sure(sure)))}.</i></p>'
    )
