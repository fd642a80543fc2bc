"""What stands beside the charts: an actor, the passages behind the picked point, and what is known of it."""

from __future__ import annotations

from html import escape

import streamlit as st

from components import address, buttons, card, evidence, palette
from components.charts import Chart
from components.correcting import form
from opcit.article import Article
from opcit.findings import Quote
from opcit.reading import Reading
from opcit.views import events, moments, wording
from opcit.views.events import EventRow
from opcit.views.groups import Group, Scope
from opcit.views.passages import place

LISTED = 12
"""Events and quotes listed at most."""
QUOTED = 160  # characters of a quote


def show(reading: Reading, scope: Scope, about: Group, chart: Chart, detail: str) -> None:
    """Draws the panel for a point of a chart; without a detail, for all that the chart shows of the actor."""
    passages = chart.evidence(reading, scope, about, detail)
    st.html(
        f'<div class="opcit-found"><h3>{escape(about.name)}</h3>'
        f'<p class="source">{escape(chart.passages)} · {wording.count(len(passages), "passage")}</p></div>'
    )
    with st.container(horizontal=True, vertical_alignment="center", key="opcit-actor-steps"):
        form.actor(reading, about.id)
        href = address.of("actors", reading.article, actor=about.id)
        buttons.copy("Copy link", href, "copy-actor")
    evidence.show(reading, passages, chart.name, _none(reading, about, chart))
    st.html(f'<div class="opcit-about-actor">{"".join(_sections(reading, about))}</div>')


def _none(reading: Reading, about: Group, chart: Chart) -> str:
    """Why there is no passage."""
    stance = reading.stance(about.id)
    if chart.name == "stance" and stance:
        return f"Unclear. {stance.why}"
    return (
        "Pick a point of the chart to see the passages it rests on."
        if chart.name == "relations"
        else "No passage."
    )


def _sections(reading: Reading, about: Group) -> list[str]:
    members = set(about.members)
    rows = [r for r in events.rows(reading) if r.id in _part_in(reading, members)]
    quotes = [q for q in reading.quotes if q.holder in members]
    listed = "".join(_event(reading.article, r) for r in rows[:LISTED])
    said = "".join(_quote(reading.article, q) for q in quotes[:LISTED])
    return [
        _section("About it", card.html(reading, f"actors:{about.id}", headed=False)),
        _section(f"Takes part in {wording.count(len(rows), 'event')}", f"<ul>{listed}</ul>") if rows else "",
        _section(f"Is quoted {wording.count(len(quotes), 'time')}", f"<ul>{said}</ul>") if quotes else "",
    ]  # fmt: skip


def _part_in(reading: Reading, members: set[str]) -> set[str]:
    return {e.id for e in reading.events if members & {*e.agents, *e.patients}}


def _event(article: Article, row: EventRow) -> str:
    way = address.of("timeline", article, event=row.id)
    sign, when = palette.STATUS[row.status].sign, moments.began(row)
    return (
        f'<li><span aria-hidden="true">{sign}</span> <a href="{escape(way)}">'
        f"{escape(row.title)}</a>, {escape(when)}</li>"
    )


def _quote(article: Article, quote: Quote) -> str:
    shown = wording.shortened(article.text[quote.start : quote.end], QUOTED)
    return (
        f'<li><a href="{evidence.href(article, place("quotes", quote))}">{escape(shown)}</a></li>'
    )


def _section(title: str, body: str) -> str:
    return f"<details><summary>{escape(title)}</summary>{body}</details>" if body else ""
