"""The library page: what this is, adding articles, searching, the cards, and undoing a deletion."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import (
    analysing,
    collections,
    details,
    exporting,
    frame,
    gate,
    library_card,
    question,
    session,
    upload,
)
from components.collections import shelving
from components.escaping import escape_markdown
from components.jobs import Job
from opcit.search.query import Query
from opcit.store.search import Filters, Found
from opcit.views.titles import heading

SHOWN = 60  # cards at first, and at each "Show more"
LOOK = 1.5  # seconds between two looks at work that goes on in the background
ABOUT = (
    "Opcit is a reading room for commentary on world affairs.",
    "It marks up an article paragraph by paragraph: who acts, what happened and when, in whose "
    "voice, how sure, and what the author conveys about each actor.",
    "Every mark is one click from the words it rests on, and what the text does not settle stays “unclear”.",
)


def show(header: DeltaGenerator) -> None:
    """Draws the page below the header, and in it the Export menu of what is listed."""
    loading = session.loading()
    loading.wait(analysing.QUICK)
    about, add = st.columns([3, 2], gap="medium")
    about.html(f'<p class="opcit-about">{" ".join(ABOUT)}</p>')
    with add:
        if session.may("add"):
            upload.show()
        else:
            gate.why_not()
    _deleted()
    shelving.notice()
    _refused(loading)
    question.row()
    collections.row()
    _background(loading)
    _list(loading, header)


def footer() -> None:
    """What every visitor may want to know, at the end of the page."""
    st.html(
        '<p class="opcit-footer">Articles and readings stay in the database of this server. '
        "How each mark is made, how well, and what it cannot do: see Methods.</p>"
    )
    gate.account()


def _list(loading: Job, header: DeltaGenerator) -> None:
    limit = st.session_state.setdefault("library_shown", SHOWN)
    query, filters, newest = question.asked()
    found = session.find(query, filters, limit, newest)
    if not found.results:
        _nothing(query, filters, loading)
        return
    if query or filters != Filters():
        st.html(f'<p class="opcit-found-count" role="status">{_count(found)}</p>')
    with header:
        exporting.show_several([result.card.id for result in found.results], "opcit-library")
    with st.container(key="opcit-cards"), st.grid(3, min_column_width=300, gap="medium"):
        chosen = [(result.card, library_card.show(result)) for result in found.results]
    if found.total > limit and st.button(f"Show more ({found.total - limit:,} left)"):
        st.session_state["library_shown"] = limit + SHOWN
        st.rerun()
    for card, action in chosen:
        if action:
            _ACTIONS[action](card.id)


def _count(found: Found) -> str:
    """How many were found and in which order they come."""
    many = "1 article" if found.total == 1 else f"{found.total:,} articles"
    order = "the best first" if found.ranked else "the newest first"
    return f"{many}, {order}" if found.total > 1 else many


def _nothing(query: Query, filters: Filters, loading: Job) -> None:
    with st.container(key="opcit-empty"):
        if loading.active:
            st.subheader("The library is being loaded", anchor=False)
        elif query or filters != Filters():
            _unanswered(query, filters)
        else:
            st.subheader("The library is empty", anchor=False)
            st.write("Drop a file above, paste a text, or give the address of an article.")


def _unanswered(query: Query, filters: Filters) -> None:
    """Says what to change, with what each change would find."""
    st.subheader("No article answers this", anchor=False)
    offered = session.looser(query, filters)
    if not offered:
        st.write(
            "Check the spelling, use fewer words, or the beginning of one with a star: emba\\*"
        )
        return
    st.write("This finds some:")
    for number, one in enumerate(offered):
        many = "1 article" if one.total == 1 else f"{one.total:,} articles"
        st.button(
            escape_markdown(f"{many} {question.change(one)}"), key=f"opcit-looser-{number}",
            type="tertiary", on_click=question.ask, args=(one.query, one.filters),
        )  # fmt: skip


def _edit(article_id: str) -> None:
    kept = session.article(article_id)
    if kept is not None:
        st.session_state["library_dialog"] = True
        st.dialog("About this article", on_dismiss="rerun")(details.form)(kept.article)


def _delete(article_id: str) -> None:
    kept = session.article(article_id)
    if kept is not None and session.delete(article_id):
        st.session_state["library_deleted"] = article_id, heading(kept.article)
    st.rerun()


def _collect(article_id: str) -> None:
    kept = session.article(article_id)
    if kept is not None:
        st.session_state["library_dialog"] = True
        shelving.ask(article_id, heading(kept.article))


_ACTIONS = {
    library_card.EDIT: _edit,
    library_card.COLLECT: _collect,
    library_card.DELETE: _delete,
}


def _deleted() -> None:
    """Says what was deleted last, with a way back."""
    if "library_deleted" not in st.session_state:
        return
    article_id, heading = st.session_state["library_deleted"]
    with st.container(key="opcit-notice-deleted", horizontal=True, vertical_alignment="center"):
        st.markdown(f"Deleted: “{escape_markdown(heading)}”.", width="content")
        st.button("Undo", key="opcit-undo", on_click=_undelete, args=(article_id,))


def _undelete(article_id: str) -> None:
    """Once, however often it is pressed before the page follows."""
    if st.session_state.pop("library_deleted", None):
        session.restore(article_id)


def _refused(loading: Job) -> None:
    """Which files of the folder could not be read."""
    if loading.problem:
        st.error(f"The articles folder could not be loaded. {loading.problem}")
    refused = loading.result if isinstance(loading.result, list) else []
    if refused:
        with st.expander(f"{len(refused)} of the folder's files could not be read"):
            for sentence in refused:
                st.markdown(escape_markdown(str(sentence)))


def _background(loading: Job) -> None:
    """Shows what goes on in the background; the page follows as articles come and are read."""
    st.session_state["library_dialog"] = False
    st.session_state["library_seen"] = _seen(loading)
    st.fragment(_watch, run_every=LOOK if _working(loading) else None)()


@frame.sound()
def _watch() -> None:
    loading = session.loading()
    job = loading if loading.active else session.job("read")
    if job and job.active:
        analysing.progress(job, _told(job))
    changed = _seen(loading) != st.session_state["library_seen"]
    if changed and not st.session_state["library_dialog"]:
        st.rerun()


def _told(job: Job) -> str:
    """How many articles are loaded or read, and what is being done with the next."""
    done, total = int(job.steps[0]), job.steps[1]
    doing = f"{done} of {total} ({escape_markdown(job.stage)})"
    return f"Reading the library: {doing}" if job.key == "read" else f"Loading the library: {doing}"


def _working(loading: Job) -> bool:
    job = session.job("read")
    return loading.active or bool(job and job.active)


def _seen(loading: Job) -> tuple[object, ...]:
    """Changes when there is something new to draw."""
    job = session.job("read")
    return (
        loading.active,
        loading.steps[0] // 10,
        bool(job and job.active),
        job and int(job.steps[0]),
    )
