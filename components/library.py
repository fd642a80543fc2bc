"""The library page: what this is, adding articles, searching, the cards, and undoing a deletion."""

from __future__ import annotations

import streamlit as st

from components import details, frame, gate, library_card, session, upload
from components.jobs import Job

SHOWN = 60  # cards at first, and at each "Show more"
LOOK = 1.5  # seconds between two looks at work that goes on in the background
ABOUT = (
    "Opcit is a reading room for commentary on world affairs.",
    "It marks up an article paragraph by paragraph: who acts, what happened and when, in whose "
    "voice, how sure, and what the author conveys about each actor.",
    "Every mark is one click from the words it rests on, and what the text does not settle stays “unclear”.",
)


def show() -> None:
    """Draws the page below the header."""
    loading = session.loading()
    loading.wait(frame.QUICK)
    about, add = st.columns([3, 2], gap="medium")
    about.html(f'<p class="opcit-about">{" ".join(ABOUT)}</p>')
    with add:
        if session.may("add"):
            upload.show()
        else:
            gate.why_not()
    _deleted()
    _refused(loading)
    words = _searched()
    _background(loading)
    _list(words, loading)


def footer() -> None:
    """What every visitor may want to know, at the end of the page."""
    st.html(
        '<p class="opcit-footer">Articles and readings stay in the database of this server. '
        "How each mark is made, how well, and what it cannot do: see Methods.</p>"
    )
    gate.account()


def _searched() -> str:
    """The words to search for, in the URL and in the field, whichever changed last.

    Not bound by Streamlit, which would drop them from the URL on the way to another page.
    """
    state, asked = st.session_state, session.get("q")
    if "library_words" not in state or state.get("library_url") != asked:
        state["library_words"] = asked
    words = st.text_input(
        "Search the library", key="library_words", type="search", live=True,
        placeholder="Search titles, authors, outlets and texts", label_visibility="collapsed",
    )  # fmt: skip
    session.put(q=words)
    state["library_url"] = words or ""
    return words or ""


def _list(words: str, loading: Job) -> None:
    limit = st.session_state.setdefault("library_shown", SHOWN)
    cards, total = session.cards(words, limit)
    if not cards:
        _nothing(words, loading)
        return
    if words:
        st.caption(f"{total:,} found" if total != 1 else "1 found")
    with st.container(key="opcit-cards"), st.grid(3, min_column_width=300, gap="medium"):
        chosen = [(card, library_card.show(card)) for card in cards]
    if total > limit and st.button(f"Show more ({total - limit:,} left)"):
        st.session_state["library_shown"] = limit + SHOWN
        st.rerun()
    for card, action in chosen:
        if action:
            _ACTIONS[action](card.id)


def _nothing(words: str, loading: Job) -> None:
    with st.container(key="opcit-empty"):
        if loading.active:
            st.subheader("The library is being loaded", anchor=False)
        elif words:
            st.subheader("No article holds all of these words", anchor=False)
            st.write("Fewer words find more. Titles, authors, outlets and texts are searched.")
        else:
            st.subheader("The library is empty", anchor=False)
            st.write("Drop a file above, paste a text, or give the address of an article.")


def _edit(article_id: str) -> None:
    kept = session.article(article_id)
    if kept is not None:
        st.session_state["library_dialog"] = True
        st.dialog("About this article", on_dismiss="rerun")(details.form)(kept.article)


def _delete(article_id: str) -> None:
    kept = session.article(article_id)
    if kept is not None and session.delete(article_id):
        st.session_state["library_deleted"] = article_id, frame.heading(kept.article)
    st.rerun()


_ACTIONS = {library_card.EDIT: _edit, library_card.DELETE: _delete}


def _deleted() -> None:
    """Says what was deleted last, with a way back."""
    if "library_deleted" not in st.session_state:
        return
    article_id, heading = st.session_state["library_deleted"]
    with st.container(key="opcit-notice-deleted", horizontal=True, vertical_alignment="center"):
        st.markdown(f"Deleted: “{frame.escape_markdown(heading)}”.", width="content")
        if st.button("Undo", key="opcit-undo"):
            session.restore(article_id)
            del st.session_state["library_deleted"]
            st.rerun()


def _refused(loading: Job) -> None:
    """Which files of the folder could not be read."""
    if loading.problem:
        st.error(f"The articles folder could not be loaded. {loading.problem}")
    refused = loading.result if isinstance(loading.result, list) else []
    if refused:
        with st.expander(f"{len(refused)} of the folder's files could not be read"):
            for sentence in refused:
                st.markdown(frame.escape_markdown(str(sentence)))


def _background(loading: Job) -> None:
    """Shows what goes on in the background; the page follows as articles come and are read."""
    st.session_state["library_dialog"] = False
    st.session_state["library_seen"] = _seen(loading)
    st.fragment(_watch, run_every=LOOK if _working(loading) else None)()


def _watch() -> None:
    loading = session.loading()
    job = loading if loading.active else session.job("read")
    if job and job.active:
        done, total = job.steps
        frame.progress(job, f"{frame.escape_markdown(job.stage)}: {done} of {total}")
    changed = _seen(loading) != st.session_state["library_seen"]
    if changed and not st.session_state["library_dialog"]:
        st.rerun()


def _working(loading: Job) -> bool:
    job = session.job("read")
    return loading.active or bool(job and job.active)


def _seen(loading: Job) -> tuple[object, ...]:
    """Changes when there is something new to draw."""
    job = session.job("read")
    return loading.active, loading.steps[0] // 10, bool(job and job.active), job and job.steps[0]
