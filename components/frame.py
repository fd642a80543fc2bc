"""The frame of every page: configuration, style, header with the links, and an article's way in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import (
    acts,
    address,
    analysing,
    coming,
    correcting,
    exporting,
    gate,
    returning,
    session,
    theming,
)
from components.sharing import dialog as sharing
from components.unavailable import sound as sound  # pages say frame.sound()
from opcit.reading import Reading

ROOT = Path(__file__).resolve().parent.parent
STYLE = Path(__file__).parent / "frame.css"


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name in code, its script, its link's words, whether it is about one article, and has charts."""

    name: str
    path: str
    title: str
    about_article: bool = True
    charts: bool = False


PAGES = (
    Page("library", "app.py", "Library", False),
    Page("read", "pages/read.py", "Read"),
    Page("timeline", "pages/timeline.py", "Timeline", charts=True),
    Page("actors", "pages/actors.py", "Actors", charts=True),
    Page("compare", "pages/compare.py", "Compare", False),
    Page("collections", "pages/collections.py", "Collections", False),
    Page("importing", "pages/importing.py", "Import", False),
    Page("methods", "pages/methods.py", "Methods", False),
)
_BY_NAME = {page.name: page for page in PAGES}

acts.finish()


def pages() -> list[Page]:
    """The pages that this installation has."""
    return [page for page in PAGES if (ROOT / page.path).exists()]


def open_page(name: str) -> DeltaGenerator:
    """Starts a page: the first thing that each page's script does. Returns its header."""
    page = _BY_NAME[name]
    start("Opcit" if name == "library" else f"{page.title} · Opcit")
    address.leave()
    gate.check()
    skip_link(text=name == "read")
    header = st.container(key="opcit-header", horizontal=True, vertical_alignment="center")
    with header:
        st.html('<span class="opcit-brand">Opcit</span>', width="content")
        for other in pages():
            with st.container(
                key=f"opcit-tab-{'current' if other is page else other.name}", width="content"
            ):
                link(other.name, other.title)
    content(text=name == "read")
    return header


def start(title: str) -> None:
    """What comes before anything is drawn, on every page: its title and style."""
    st.set_page_config(
        page_title=title,
        page_icon=ROOT / "static" / "icon.svg",
        layout="wide",
        initial_sidebar_state="collapsed",
    )
    st.html(STYLE)


def skip_link(text: bool) -> None:
    """The first link of a page, past the header. text: into that of the reader, whose script follows it."""
    to, what = ("opcit-text", "text") if text else ("opcit-content", "content")
    st.html(f'<a class="opcit-skip" href="#{to}">Skip to the {what}</a>')


def content(text: bool) -> None:
    """Where a page's content begins: what its first link leads to. Whoever comes back finds their place.

    text: whether the reader follows, which keeps to the words by itself.
    """
    st.html('<div id="opcit-content" tabindex="-1"></div>')
    if not text:
        returning.watch()
        theming.watch()


def link(name: str, label: str, **state: str) -> None:
    """A link to a page that keeps the article and view, with these changes of state.

    Nothing is left out of the state: Streamlit puts the link's query on the page that is left, too,
    so that going back would find it without what the link dropped.
    """
    st.page_link(_BY_NAME[name].path, label=label, query_params={**session.carried(), **state})


def article_page(name: str) -> Reading | None:
    """Starts a page about one article: its reading, or None once the page says what is missing.

    The article is the one that the URL names; where it has no reading yet, the analysis starts
    and the page shows how far it is.
    """
    header = open_page(name)
    article_id = session.get("article")
    kept = session.awaited(article_id) if article_id else None
    if kept is None:
        if article_id and session.loading().active:
            coming.show(lambda: session.article(article_id) is not None)
        else:
            _no_article(bool(article_id))
        return None
    reading = session.reading(article_id)
    if reading is None and analysing.quick(session.analysis(article_id)):
        reading = session.reading(article_id)
    if reading is None:
        analysing.show(kept.article)
        return None
    with header:
        _controls(reading, name)
    return reading


def _controls(reading: Reading, name: str) -> None:
    """What can be done with an article, on each page about it."""
    if session.may("correct"):
        correcting.show(reading.article.id, name)
    sharing.button(reading, name)
    exporting.show(reading, _BY_NAME[name].charts, whole=True)


def _no_article(asked: bool) -> None:
    with st.container(key="opcit-empty"):
        if asked:
            st.subheader("This article is not in the library")
            st.write("The link names an article that was deleted or never added here.")
        else:
            st.subheader("No article is open")
            st.write("Pick one in the library, or add one of your own.")
        st.page_link("app.py", label="Open the library")
