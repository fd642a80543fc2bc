"""The article's text with its marks; each mark leads to what is said of it above, each sentence is an anchor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise

from opcit.annotation import Annotation, annotations_of
from opcit.article import Paragraph
from opcit.exports.report.sources import Sources
from opcit.layers import LAYERS, Layer
from opcit.views import labels, wording

FORMS = ("actors", "times", "events", "quotes", "claims", "stance")
"""The layers that the text shows, each with a form of its own in the style."""


def layers() -> list[Layer]:
    """The rows of LAYERS that the text shows."""
    return [layer for layer in LAYERS if layer.name in FORMS]


def section(of: Sources) -> str:
    """The switches of the layers and the paragraphs."""
    marks = list(_marks(of))
    paragraphs = "".join(_paragraphs(of, marks))
    return f'<section id="text"><h2>The text</h2>{_switches(marks)}{paragraphs}</section>'


def _marks(of: Sources) -> Iterator[Annotation]:
    """What is marked: no pronouns and no plain claims, which would mark nearly every word."""
    pronouns = {
        (m.start, m.end) for a in of.reading.actors for m in a.mentions if m.kind == "pronoun"
    }
    for mark in annotations_of(of.reading):
        plain = mark.layer == "claims" and mark.label == "claim"
        pronoun = mark.layer == "actors" and (mark.start, mark.end) in pronouns
        if mark.layer in FORMS and not plain and not pronoun and mark.start < mark.end:
            yield mark


def _switches(marks: Iterable[Annotation]) -> str:
    """A box a layer; the style hides a layer whose box is not ticked, so no script is needed."""
    used = {mark.layer for mark in marks}
    boxes = "".join(
        f'<label><input type="checkbox" id="show-{layer.name}"{" checked" if layer.shown else ""}>'
        f'<span class="m {layer.name}" title="{escape(layer.meaning)}">{layer.title}</span></label>'
        for layer in layers()
        if layer.name in used
    )
    return f'<fieldset class="switches"><legend>Marks shown</legend>{boxes}</fieldset>'


def _paragraphs(of: Sources, marks: list[Annotation]) -> Iterator[str]:
    """The paragraphs in order; marks come sorted by start, so those that may still matter wait."""
    number, following = 0, 0
    waiting: list[Annotation] = []
    for paragraph in of.reading.article.paragraphs:
        number += paragraph.role == "body"
        while following < len(marks) and marks[following].start < paragraph.end:
            waiting.append(marks[following])
            following += 1
        waiting = [m for m in waiting if m.end > paragraph.start]
        yield _paragraph(of, paragraph, number, waiting)


def _paragraph(of: Sources, paragraph: Paragraph, number: int, marks: list[Annotation]) -> str:
    words = "".join(_sentences(of, paragraph, marks))
    if paragraph.role == "body":
        return (
            f'<div class="row" id="p{number}"><span class="number">{number}</span><p>{words}</p>'
            f'<div class="dates">{_dates(of, paragraph)}</div></div>'
        )
    tag = "h3" if paragraph.role == "heading" else "p"
    return f'<div class="row {paragraph.role}"><{tag}>{words}</{tag}></div>'


def _dates(of: Sources, paragraph: Paragraph) -> str:
    """The dates of the events that are first told here."""
    near = of.reading.article.published.value or ""
    found: dict[str, str] = {}
    for event in of.reading.events:
        first = event.mentions[0].start if event.mentions else -1
        date = wording.short_interval(event.earliest, event.latest, near)
        if paragraph.start <= first < paragraph.end and date and date not in found:
            found[date] = (
                f'<a href="#{of.event(event.id)}" title="{escape(event.title)}">{escape(date)}</a>'
            )
    return "".join(found.values())


def _sentences(of: Sources, paragraph: Paragraph, marks: list[Annotation]) -> Iterator[str]:
    """The paragraph's sentences as anchors, with whatever stands between them."""
    at = paragraph.start
    for sentence in of.reading.sentences_in(paragraph):
        if sentence.start >= at and sentence.end <= paragraph.end:
            yield escape(of.text[at : sentence.start])
            words = "".join(_pieces(of, sentence.start, sentence.end, marks))
            yield f'<span class="sentence" id="s{sentence.start}">{words}</span>'
            at = sentence.end
    yield "".join(_pieces(of, at, paragraph.end, marks))


def _pieces(of: Sources, start: int, end: int, marks: list[Annotation]) -> Iterator[str]:
    """text[start:end] cut where any mark begins or ends, each piece with all the marks over it."""
    inside = [m for m in marks if m.start < end and m.end > start]
    cuts = {start, end, *(max(m.start, start) for m in inside), *(min(m.end, end) for m in inside)}
    for left, right in pairwise(sorted(cuts)):
        over = [m for m in inside if m.start <= left and right <= m.end]
        words = escape(of.text[left:right])
        yield _piece(of, words, over) if over else words


def _piece(of: Sources, words: str, over: list[Annotation]) -> str:
    looks = " ".join(dict.fromkeys(look for m in over for look in _look(m)))
    note = escape("; ".join(dict.fromkeys(_note(of, m) for m in over)))
    target = next((t for m in reversed(over) if (t := _target(of, m))), "")
    if target:
        return f'<a class="m {looks}" href="#{target}" title="{note}">{words}</a>'
    return f'<span class="m {looks}" title="{note}">{words}</span>'


def _look(mark: Annotation) -> tuple[str, ...]:
    return (mark.layer, f"is-{mark.label}") if mark.layer == "stance" else (mark.layer,)


def _target(of: Sources, mark: Annotation) -> str:
    if mark.layer == "events":
        return of.event(mark.value)
    return of.actor(mark.value) if mark.layer == "actors" and of.shown(mark.value) else ""


def _note(of: Sources, mark: Annotation) -> str:
    """What a mark is, in a few words."""
    return {
        "actors": lambda: f"{of.name(mark.value)}, {labels.TYPES.get(mark.label, mark.label)}",
        "times": lambda: wording.timex(mark.value),
        "events": lambda: f"event: {of.title(mark.value)}",
        "quotes": lambda: f"{labels.QUOTES.get(mark.label, mark.label)}, {of.name(mark.holder)}",
        "claims": lambda: f"{mark.label}, {of.name(mark.holder)}",
        "stance": lambda: (
            f"stance of {of.name(mark.holder)} on {of.name(mark.about)}: {mark.label}"
        ),
    }[mark.layer]()
