"""Which articles are compared: their letters and titles, taking one out, and finding more in the library."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from components import adding, session
from components.comparing import lettered
from components.comparing.asked import asked
from components.escaping import escape_markdown
from opcit.comparing.compared import FEWEST, MOST
from opcit.reading import Reading
from opcit.views.titles import beginning


def put(ids: Sequence[str]) -> None:
    """Writes the articles into the URL; what was picked is of other articles."""
    session.put(compare=",".join(ids), at=None)


def add(article_id: str) -> None:
    """Puts one more to those that there are now: another click may have come since the page was drawn."""
    put(list(dict.fromkeys((*asked().ids, article_id))))


def take_out(article_id: str) -> None:
    """Takes one out of those that there are now."""
    put([i for i in asked().ids if i != article_id])


def legend(readings: Sequence[Reading], note: str = "") -> None:
    """The articles with their letters, as links to where they are read. note: which these are."""
    items = "".join(_item(n, reading) for n, reading in enumerate(readings))
    said = f'<p class="opcit-note">{escape(note)}</p>' if note else ""
    st.html(f'<ol class="opcit-legend-articles">{items}</ol>{said}')


def _item(number: int, reading: Reading) -> str:
    article = reading.article
    href = escape(f"read?article={article.id}")
    untitled = "" if article.title else '<span class="untitled">No headline; it begins:</span> '
    title = escape(article.title or beginning(article))
    return (
        f'<li><span class="opcit-letter">{lettered.letter(number)}</span> '
        f'<div>{untitled}<a href="{href}">{title}</a></div> <span class="by">{escape(lettered.by(reading))}</span></li>'
    )


def first(ids: Sequence[str]) -> None:
    """Asks for what to compare a single article with."""
    st.info("Add at least one more article to compare.")
    with st.container(key="opcit-adding"):
        _adding(ids)


def picker(ids: Sequence[str], titles: dict[str, str]) -> None:
    """A popover to take articles out and to find others."""
    with (
        st.popover(f"Articles ({len(ids)})", key="opcit-choose"),
        st.container(key="opcit-choosing"),
    ):
        for article_id in ids:
            _chosen(ids, article_id, titles.get(article_id, "Not in the library"))
        if len(ids) >= MOST:
            st.caption(f"{MOST} articles are the most that can be compared.")
            return
        _adding(ids)


def _adding(ids: Sequence[str]) -> None:
    adding.show("Add an article", "compare", ids, add)


def _chosen(ids: Sequence[str], article_id: str, title: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(escape_markdown(title), width="stretch")
        st.button(
            "Take out", key=f"compare-out-{article_id}", type="tertiary", disabled=len(ids) <= FEWEST,
            on_click=take_out, args=(article_id,),
        )  # fmt: skip
