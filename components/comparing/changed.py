"""What changed between articles that report, as HTML: a section a matter, the earlier passage before the later one."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from components.comparing import lettered, quoting
from opcit.article import Span
from opcit.comparing.parting.changed import FORESEEN, MORE, PLANNED, ROSE, THREAT, Change, Words
from opcit.comparing.records import Comparison
from opcit.text.enumeration import enumerated
from opcit.views import wording
from opcit.views.passages import Passages, place

HOW = {
    PLANNED: "planned, then told as done", FORESEEN: "foreseen, then told as done", THREAT: "threatened, then told as done",
    MORE: "announced, then announced in full", ROSE: "a higher number",
}  # fmt: skip


def headline(found: Sequence[Change]) -> str:
    """How much changed, in a sentence; "" where nothing did."""
    return f"{wording.count(len(found), 'thing')} changed between them" if found else ""


def html(comparison: Comparison, found: Sequence[Change]) -> str:
    """The changes, each in two columns."""
    sections = "".join(_section(comparison, c) for c in found)
    return f'<div class="opcit-sides opcit-positions">{sections}</div>' if sections else ""


def _section(comparison: Comparison, change: Change) -> str:
    columns = "".join(_column(comparison, words) for words in (change.earlier, change.later))
    title, how = escape(wording.capital(change.title)), escape(HOW[change.how])
    return f'<section><h3>“{title}” <span class="kind">{how}</span></h3><div class="columns">{columns}</div></section>'


def _column(comparison: Comparison, words: Words) -> str:
    """The words in their sentence, under the article and its day."""
    reading = comparison.readings[words.article]
    span = Span(words.start, words.end)
    sentence = Passages(reading).around(span)
    said = quoting.within(reading, span, sentence, place("passage", sentence))
    by = escape(lettered.by(reading) or lettered.whose(reading))
    if words.said:
        by += f", said by {escape(enumerated(list(words.said)))}"
    badge = lettered.badge(words.article, reading)
    return f'<div class="side"><h4>{badge} {by}</h4><ul><li><span class="sign" aria-hidden="true">•</span> {said}</li></ul></div>'
