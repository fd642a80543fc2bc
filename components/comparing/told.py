"""The merged timeline: a row an event in the order of time, a mark for each article that tells it or leaves it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

import plotly.graph_objects as go

from components import palette
from components.charts import drawing, measuring
from components.comparing import signs
from components.comparing.lettered import letter
from components.comparing.telling import in_full
from opcit.comparing.records import Comparison, SharedEvent
from opcit.views import wording

HEAD, MARKS, LINE = 30, 34, 16
"""Pixels of the letters above, of a row's marks, and of each line of its title."""
STEP = 0.062
"""The width of an article's column as a share of the chart, where there are up to 12."""
GAP = 0.34
"""Of a column, to either side: what the line of an event leaves out where an article does not tell it."""
WIDTH = 342
"""Pixels that a phone has for a title, which takes up to two lines."""
CHOICES = {
    "story": "The story", "several": "Told by several", "one": "Found in one only", "all": "Everything",
}  # fmt: skip
"""Which events to show: name in URLs -> title. The story: foreground of some article, or told by several, perhaps."""
MOST = 100
"""The most events that the chart has room for."""


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
    """A row an event; up and down are pixels, as a title of two lines needs more of them."""
    titles = [_title(e) for e in events]
    ends = [*accumulate((MARKS + LINE * len(lines) for lines in titles), initial=HEAD)]
    count = len(comparison.readings)
    fig = drawing.sheet(ends[-1] + 6, margin={"l": 2, "r": 2, "t": 4, "b": 2})
    fig.update_layout(
        xaxis={"range": [0, 1], "visible": False, "fixedrange": True},
        yaxis={"range": [ends[-1], 0], "visible": False, "fixedrange": True},
    )  # fmt: skip
    drawing.lines(fig, (drawing.Line(0, 1, y, palette.LINE) for y in ends[:-1]), 1)
    _letters(fig, count)
    _titles(fig, events, titles, ends)
    at = [end - LINE for end in ends[1:]]
    drawing.lines(fig, _together(events, at), 2)
    _marks(fig, comparison, events, at, selected)
    return fig


def column(number: int) -> float:
    """Where an article's marks stand, 0..1."""
    return STEP * (number + 0.6)


def _letters(fig: go.Figure, count: int) -> None:
    fig.add_scatter(
        x=[column(n) for n in range(count)], y=[HEAD / 2] * count, mode="text",
        text=[f"<b>{letter(n)}</b>" for n in range(count)], hoverinfo="skip",
        textfont={"size": 13, "color": palette.INK}, unselected={"textfont": {"color": palette.INK}},
    )  # fmt: skip


def _titles(
    fig: go.Figure, events: Sequence[SharedEvent], titles: Sequence[Sequence[str]], tops: Sequence[int]
) -> None:  # fmt: skip
    fig.add_scatter(
        x=[0.005] * len(events), y=[top + 5 + LINE / 2 * len(lines) for top, lines in zip(tops, titles, strict=False)],
        mode="text", text=["<br>".join(lines) for lines in titles],
        textposition="middle right", customdata=[[e.id, "event", ""] for e in events],
        hoverinfo="skip", textfont={"size": 13, "color": palette.INK},
        unselected={"textfont": {"color": palette.INK}},
    )  # fmt: skip


def _title(event: SharedEvent) -> list[str]:
    """The lines of its date and title, in bold where several articles tell it."""
    date = f"{when(event)} · "
    strong = len(event.members) > 1
    first, *rest = measuring.folded(f"{date}{event.title}", WIDTH, strong, 2)
    parts = [drawing.words(line) for line in (first.removeprefix(date), *rest)]
    told = [f"<b>{part}</b>" for part in parts] if strong else parts
    return [f"<i>{drawing.words(date)}</i> {told[0]}", *told[1:]]


def _together(events: Sequence[SharedEvent], at: Sequence[int]) -> Iterator[drawing.Line]:
    """A line through the marks of an event that several articles tell, open at those that do not."""
    for event, y in zip(events, at, strict=True):
        first, last = min(event.members), max(event.members)
        left = column(first)
        for number in range(first + 1, last):
            if number not in event.members:
                yield drawing.Line(left, column(number) - GAP * STEP, y, palette.EVENTS)
                left = column(number) + GAP * STEP
        if first < last:
            yield drawing.Line(left, column(last), y, palette.EVENTS)


def _marks(
    fig: go.Figure, comparison: Comparison, events: Sequence[SharedEvent], at: Sequence[int],
    selected: tuple[str, ...],
) -> None:  # fmt: skip
    points = [
        (y, number, event) for y, event in zip(at, events, strict=True) for number in range(len(comparison.readings))
    ]  # fmt: skip
    picks = [
        [event.id, "event", comparison.readings[number].article.id] for _, number, event in points
    ]
    hit = [n for n, pick in enumerate(picks) if tuple(pick) == selected]
    looks = [signs.look(comparison, number, event) for _, number, event in points]
    fig.add_scatter(
        x=[column(number) for _, number, _ in points], y=[y for y, _, _ in points],
        mode="markers", customdata=picks, hoverinfo="text",
        hovertext=[_hover(comparison, number, event) for _, number, event in points],
        marker={
            "opacity": 1, "symbol": [symbol for symbol, _, _ in looks], "color": [colour for _, colour, _ in looks],
            "size": [size for *_, size in looks], "line": {"width": 2, "color": [colour for _, colour, _ in looks]},
        },
        selectedpoints=hit or None, selected={"marker": {"size": 18}},
        unselected={"marker": {"opacity": 1}},
    )  # fmt: skip


def _hover(comparison: Comparison, number: int, event: SharedEvent) -> str:
    said = f"{letter(number)} {in_full(comparison, number, event)}"
    several = (
        f"{event.why} {wording.sure(event.sure).capitalize()}." if len(event.members) > 1 else ""
    )
    return drawing.hover(event.title, when(event), said, several)
