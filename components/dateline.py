"""When an article was published, how that is known, and the words that say so."""

from __future__ import annotations

from html import escape

import streamlit as st

from components import evidence
from opcit.article import Article, Span
from opcit.views import wording
from opcit.views.passages import place

SOURCES = {
    "stated": "as the article states", "inferred": "inferred from", "given": "as given by a reader",
}  # fmt: skip


def show(article: Article) -> None:
    """Draws it as one line."""
    st.html(f'<p class="opcit-dateline">{line(article)}</p>')


def line(article: Article) -> str:
    """The line as HTML, each piece of evidence a link to its passage."""
    published = article.published
    who = ", ".join(escape(part) for part in (article.author, article.outlet) if part)
    start = f"by {who} · " if who else ""
    if not published.value:
        return f"{start}Date of the article not known: “Sunday” and the like cannot be dated."
    day = wording.day(published.value, weekday=len(published.value) >= 10)
    words = ", ".join(_link(article, span) for span in published.evidence)
    source = SOURCES.get(published.source, "")
    if published.source == "inferred" and not words:
        source = "inferred"
    return f"{start}Article dated <strong>{day}</strong>, {source} {words}".rstrip()


def _link(article: Article, span: Span) -> str:
    words = escape(" ".join(article.words(span).split()))
    return f'<a href="{evidence.href(article, place("passage", span))}">“{words}”</a>'
