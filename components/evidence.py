"""Passages as evidence: the sentence, its target, trigger and telling words marked, and the way to it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from components import address
from opcit.article import Article
from opcit.reading import Reading
from opcit.views import wording
from opcit.views.passages import Passage

SHOWN = 3
"""Passages shown at once; the rest on request."""

MEANINGS = {
    "target": "the actor", "trigger": "the event", "time": "a time", "negative": "a negative word",
    "positive": "a positive word",
}  # fmt: skip


def show(reading: Reading, passages: Sequence[Passage], key: str, none: str) -> None:
    """Draws the passages with a link each to the Read page; `none` is said where there are none."""
    if not passages:
        st.html(f'<p class="opcit-none">{escape(none)}</p>')
        return
    article = reading.article
    left_out = [p for p in passages if not article.text[p.start : p.end].strip("[…] ")]
    passages = [p for p in passages if p not in left_out]
    with st.container(key=f"opcit-evidence-{key}"):
        for passage in passages[:SHOWN]:
            st.html(quoted(article, passage))
            address.link("read", "Go to passage", article, {"mark": passage.link})
        if rest := passages[SHOWN:]:
            with st.expander(f"{wording.count(len(rest), 'more passage')}"):
                st.html("".join(quoted(article, p, linked=True) for p in rest))
        if left_out:
            said = wording.count(len(left_out), "passage")
            st.html(f'<p class="opcit-none">{said} outside the excerpts of this link.</p>')


def quoted(article: Article, passage: Passage, linked: bool = False) -> str:
    """A passage as HTML; everything of the article in it is escaped."""
    where = f"Paragraph {passage.paragraph}" if passage.paragraph else "Outside the body"
    notes = " · ".join(escape(part) for part in (where, passage.note) if part)
    link = f' · <a href="{href(article, passage.link)}">go to passage</a>' if linked else ""
    return (
        f'<blockquote class="opcit-passage"><p>{marked(article, passage)}</p>'
        f"<footer>{notes}{link}</footer></blockquote>"
    )


def marked(article: Article, passage: Passage) -> str:
    """The words of a passage as HTML, its marks as <mark> with a class and a title."""
    parts, at = [], passage.start
    for mark in passage.marks:
        words = escape(article.text[mark.start : mark.end])
        parts.append(escape(article.text[at : mark.start]))
        parts.append(f'<mark class="{mark.kind}" title="{MEANINGS[mark.kind]}">{words}</mark>')
        at = mark.end
    return "".join([*parts, escape(article.text[at : passage.end])])


def href(article: Article, mark: str) -> str:
    """A link to a mark on the Read page, as an attribute's value."""
    return escape(address.of("read", article, mark=mark))
