"""An article whose reading is not there yet: its text, how far the analysis is, and what became of it."""

from __future__ import annotations

from html import escape

import streamlit as st

from components import coming, session
from components.escaping import escape_markdown
from components.jobs import Job
from components.unavailable import sound
from opcit.article import Article, Paragraph
from opcit.views.titles import heading

QUICK = 0.6  # seconds that a page waits for an analysis before it shows progress
PREVIEW = 40  # paragraphs that can be read while the analysis runs


def quick(job: Job) -> bool:
    """Whether an analysis is done as soon as a page can wait for it."""
    return job.wait(QUICK) and job.state == "done"


def show(article: Article) -> None:
    """The article's text, and how far its analysis is; opens the page once the reading is there."""
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
        progress(job, _told(job))
        return
    ended(job, "opcit-again")


def _told(job: Job) -> str:
    """ "Actors (2 of 9): finding names, 34%": the stage, which of them it is, and what is being done."""
    (done, total), (stage, _, doing) = job.steps, job.stage.partition(": ")
    at = f"{stage} ({min(int(done) + 1, total)} of {total})"
    return f"{at}: {doing}" if doing else at


def ended(job: Job, key: str) -> None:
    """Says how an analysis ended that has left no reading, with a way to start it again."""
    if job.state == "failed":
        st.error(job.problem)
    else:
        st.info("The analysis was cancelled. The article is kept.")
    if st.button("Analyse", key=key, type="primary"):
        session.analysis(job.key.removeprefix("analyse "), again=True)
        st.rerun()


def progress(job: Job, text: str, key: str = "opcit-cancel") -> None:
    """How far a job is, with its Cancel; inside a fragment that asks again until the job ends."""
    done, total = job.steps
    with st.container(key=f"{key}-row", horizontal=True, vertical_alignment="bottom"):
        st.progress(done / total, text="Stopping …" if job.stopping else text)
        st.button("Cancel", key=key, on_click=job.cancel, disabled=job.stopping, type="tertiary")
