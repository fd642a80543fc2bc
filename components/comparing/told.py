"""The merged timeline: a row an event in the order of time, a mark for each article that tells it or leaves it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import plotly.graph_objects as go

from components import palette
from components.charts import drawing
from components.comparing.lettered import letter
from components.comparing.telling import in_full
from opcit.comparing.records import Comparison, SharedEvent
from opcit.views import wording

ROW, HEAD = 50, 30
STEP = 0.062
"""The width of an article's column as a share of the chart, where there are up to 12."""
LABEL = 58
CHOICES = {
    "story": "The story", "several": "Told by several", "one": "Found in one only", "all": "Everything",
}  # fmt: skip
"""Which events to show: name in URLs -> title. The story: foreground of some article, or told by several, perhaps."""
MOST = 100
"""The most events that the chart has room for."""
NOTE = (
    "A mark for each article that tells the event, in the form of its status there, in grey where it tells what the event was "
    "before (a plan, a part) or has become since; / where a sentence perhaps tells it, "
    "though no event was found in it; – where nothing was found, though the article may tell it in other words: click for what is nearest; a short – where nothing is near, as on another affair; "
    "· where the article was published before it. "
    "Several articles on one row: they were taken to tell of one event."
)


def chosen(comparison: Comparison, choice: str) -> list[SharedEvent]:
    """The events of a choice, in the order of time."""
    keep = {
        "story": lambda e: e.foreground or len(e.members) > 1 or bool(e.instead or e.perhaps),
        "several": lambda e: len(e.members) > 1,
        "one": lambda e: len(e.members) == 1 and not (e.instead or e.perhaps),
        "all": lambda e: True,
    }[choice]
    return [e for e in comparison.events if keep(e)]


def drawn(events: Sequence[SharedEvent]) -> list[SharedEvent]:
    """Those that the chart shows: at most MOST, those of most articles and of the story first kept."""
    ranked = sorted(events, key=lambda e: (-len(e.members), not e.foreground, e.latest is None))
    kept = {e.id for e in ranked[:MOST]}
    return [e for e in events if e.id in kept]


def cut(events: Sequence[SharedEvent]) -> str:
    """What the chart leaves out, in words; "" where nothing."""
    if len(events) <= MOST:
        return ""
    return f"The chart shows {MOST} of these {len(events)} events, those of several articles and of the story first; the table below it has all."


def when(event: SharedEvent) -> str:
    """When it began, in few words."""
    if event.since and event.earliest:
        return wording.since(event.earliest, event.latest)
    return wording.short_interval(event.earliest, event.latest) or "undated"


def headline(comparison: Comparison, events: Sequence[SharedEvent]) -> str:
    """How many events several articles tell, and how many only one does, for all that was found."""
    several = sum(len(e.members) > 1 for e in events)
    everyone = sum(len(e.members) == len(comparison.readings) for e in events)
    alone = [e for e in events if len(e.members) == 1]
    grown = sum(bool(e.instead) for e in alone)
    perhaps = sum(bool(e.perhaps) and not e.instead for e in alone)
    one = len(alone) - grown - perhaps
    parts = [f"{wording.count(several, 'event')} told by more than one article"]
    if everyone and len(comparison.readings) > 2:
        parts.append(f"{everyone} of them by all")
    more = f", {perhaps} perhaps by more than one" if perhaps else ""
    more += f", {grown} of which another tells the plan or the outcome" if grown else ""
    return ", ".join(parts) + f"; {one} found in one only{more}"


def figure(
    comparison: Comparison, events: Sequence[SharedEvent], selected: tuple[str, ...]
) -> go.Figure:
    """A row an event."""
    count = len(comparison.readings)
    fig = drawing.sheet(len(events) * ROW + HEAD, margin={"l": 2, "r": 2, "t": 4, "b": 2})
    fig.update_layout(
        xaxis={"range": [0, 1], "visible": False, "fixedrange": True},
        yaxis={"range": [len(events) - 0.5, -0.5 - HEAD / ROW], "visible": False, "fixedrange": True},
    )  # fmt: skip
    between = (drawing.Line(0, 1, n - 0.5, palette.LINE) for n in range(len(events)))
    drawing.lines(fig, between, 1)
    _letters(fig, count)
    _titles(fig, events)
    drawing.lines(fig, _together(events), 2)
    _marks(fig, comparison, events, selected)
    return fig


def column(number: int) -> float:
    """Where an article's marks stand, 0..1."""
    return STEP * (number + 0.6)


def _letters(fig: go.Figure, count: int) -> None:
    fig.add_scatter(
        x=[column(n) for n in range(count)], y=[-0.5 - HEAD / ROW / 2] * count, mode="text",
        text=[f"<b>{letter(n)}</b>" for n in range(count)], hoverinfo="skip",
        textfont={"size": 13, "color": palette.INK}, unselected={"textfont": {"color": palette.INK}},
    )  # fmt: skip


def _titles(fig: go.Figure, events: Sequence[SharedEvent]) -> None:
    texts = [_title(e) for e in events]
    fig.add_scatter(
        x=[0.005] * len(events), y=[n - 0.24 for n in range(len(events))], mode="text", text=texts,
        textposition="middle right", customdata=[[e.id, "event", ""] for e in events],
        hoverinfo="skip", textfont={"size": 13, "color": palette.INK},
        unselected={"textfont": {"color": palette.INK}},
    )  # fmt: skip


def _title(event: SharedEvent) -> str:
    """Its date and title, in bold where several articles tell it."""
    title = drawing.words(wording.shortened(event.title, LABEL))
    strong = f"<b>{title}</b>" if len(event.members) > 1 else title
    return f"<i>{drawing.words(when(event))}</i> · {strong}"


def _together(events: Sequence[SharedEvent]) -> Iterator[drawing.Line]:
    """A line through the marks of an event that several articles tell."""
    for row, event in enumerate(events):
        if len(event.members) > 1:
            ends = column(min(event.members)), column(max(event.members))
            yield drawing.Line(*ends, row + 0.18, palette.EVENTS)


def _marks(
    fig: go.Figure, comparison: Comparison, events: Sequence[SharedEvent], selected: tuple[str, ...]
) -> None:
    points = [
        (row, number, event) for row, event in enumerate(events) for number in range(len(comparison.readings))
    ]  # fmt: skip
    picks = [
        [event.id, "event", comparison.readings[number].article.id] for _, number, event in points
    ]
    hit = [n for n, pick in enumerate(picks) if tuple(pick) == selected]
    looks = [_look(comparison, number, event) for _, number, event in points]
    fig.add_scatter(
        x=[column(number) for _, number, _ in points], y=[row + 0.18 for row, _, _ in points],
        mode="markers", customdata=picks, hoverinfo="text",
        hovertext=[_hover(comparison, number, event) for _, number, event in points],
        marker={
            "symbol": [symbol for symbol, _, _ in looks], "color": [colour for _, colour, _ in looks],
            "size": [size for *_, size in looks], "line": {"width": 2, "color": [colour for _, colour, _ in looks]},
        },
        selectedpoints=hit or None, selected={"marker": {"size": 18}},
        unselected={"marker": {"opacity": 1}},
    )  # fmt: skip


def _look(comparison: Comparison, number: int, event: SharedEvent) -> tuple[str, str, int]:
    own = comparison.account(event, number)
    if own is not None:
        return palette.STATUS[own.status].symbol, palette.EVENTS, 13
    if other := comparison.counterpart(event, number):
        return palette.STATUS[other.status].symbol, palette.MUTED, 13
    if number in event.before:
        return "circle", palette.MUTED, 3
    if number in event.perhaps:
        return "line-ne-open", palette.EVENTS, 8
    return "line-ew-open", palette.MUTED, 9 if event.near.get(number) else 4


def _hover(comparison: Comparison, number: int, event: SharedEvent) -> str:
    said = f"{letter(number)} {in_full(comparison, number, event)}"
    several = (
        f"{event.why} {wording.sure(event.sure).capitalize()}." if len(event.members) > 1 else ""
    )
    return drawing.hover(event.title, when(event), said, several)
