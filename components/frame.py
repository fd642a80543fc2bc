"""The frame of every page: configuration, style, header with the links, and an article's way in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import address, coming, correcting, exporting, gate, returning, session
from components.escaping import escape_markdown
from components.jobs import Job
from components.sharing import dialog as sharing
from opcit.article import Article, Paragraph
from opcit.reading import Reading
from opcit.store import Unavailable
from opcit.views.titles import heading

ROOT = Path(__file__).resolve().parent.parent
STYLE = Path(__file__).parent / "frame.css"
QUICK = 0.6  # seconds that a page waits for an analysis before it shows progress
PREVIEW = 40  # paragraphs that can be read while the analysis runs


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


@contextmanager
def sound() -> Iterator[None]:
    """Around what a page shows: a database that is away or full becomes a sentence and a way to try again."""
    try:
        yield
    except Unavailable as problem:
        with st.container(key="opcit-unavailable"):
            st.error(str(problem))
            st.button("Try again", key="opcit-retry")


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
    if reading is None and _quick(session.analysis(article_id)):
        reading = session.reading(article_id)
    if reading is None:
        _waiting(kept.article)
        return None
    with header:
        if session.may("correct"):
            correcting.show(article_id, name)
        sharing.button(reading, name)
        exporting.show(reading, _BY_NAME[name].charts, whole=True)
    return reading


def _quick(job: Job) -> bool:
    return job.wait(QUICK) and job.state == "done"


def _no_article(asked: bool) -> None:
    with st.container(key="opcit-empty"):
        if asked:
            st.subheader("This article is not in the library")
            st.write("The link names an article that was deleted or never added here.")
        else:
            st.subheader("No article is open")
            st.write("Pick one in the library, or add one of your own.")
        st.page_link("app.py", label="Open the library")


def _waiting(article: Article) -> None:
    st.title(escape_markdown(heading(article)), anchor=False)
    st.fragment(_progress, run_every=coming.LOOK)(article.id)
    text = "".join(_paragraph(article, p) for p in article.body()[:PREVIEW])
    st.html(f'<div class="opcit-text opcit-waiting">{text}</div>')


def _paragraph(article: Article, paragraph: Paragraph) -> str:
    tag = "h3" if paragraph.role == "heading" else "p"
    return f"<{tag}>{escape(article.words(paragraph))}</{tag}>"


@sound()
def _progress(article_id: str) -> None:
    """How far an analysis is, with Cancel; a fragment that asks again until the reading is there."""
    # Asked first: an analysis that has ended would be started again.
    if session.reading(article_id) or session.article(article_id) is None:
        st.rerun()
    job = session.analysis(article_id)
    if job.active:
        progress(job, f"{job.stage} ({min(job.steps[0] + 1, job.steps[1])} of {job.steps[1]})")
        return
    if job.state == "failed":
        st.error(job.problem)
    else:
        st.info("The analysis was cancelled. The article is kept.")
    if st.button("Analyse", key="opcit-again", type="primary"):
        session.analysis(article_id, again=True)
        st.rerun()


def progress(job: Job, text: str, key: str = "opcit-cancel") -> None:
    """How far a job is, with its Cancel; inside a fragment that asks again until the job ends."""
    done, total = job.steps
    with st.container(key=f"{key}-row", horizontal=True, vertical_alignment="bottom"):
        st.progress(done / total, text="Stopping …" if job.stopping else text)
        st.button("Cancel", key=key, on_click=job.cancel, disabled=job.stopping, type="tertiary")
