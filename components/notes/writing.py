"""Starting a thread: on words selected in the text, or on a paragraph chosen from a list."""

from __future__ import annotations

from html import escape

import streamlit as st

from components import acts, session
from components.access import Forbidden
from components.notes import keeping
from opcit.article import Article
from opcit.notes.threads import HIGHLIGHTS, LONGEST
from opcit.sharing.excerpts import visible
from opcit.views import wording

NONE = "comment"
KINDS = {NONE: "Comment", **{name: f"{h.sign} {h.label}" for name, h in HIGHLIGHTS.items()}}
_ASKED, _WORDS, _KIND, _PROBLEM = (f"opcit-notes-{name}" for name in ("asked", "words", "kind", "problem"))  # fmt: skip
_PARAGRAPH = "opcit-notes-paragraph"
SHOWN = 160  # characters of the words that a new comment is about


def ask(article_id: str, start: int, end: int) -> None:
    """From now on the panel asks for a comment on these words."""
    st.session_state[_ASKED] = article_id, start, end


def asked(article: Article) -> tuple[int, int] | None:
    """The words that a new comment is to be about."""
    article_id, start, end = st.session_state.get(_ASKED, ("", 0, 0))
    known = article_id == article.id and 0 <= start < end <= len(article.text)
    return (start, end) if known else None


def form(article: Article) -> None:
    """The form for the words asked for, or the list of paragraphs to begin with."""
    span = asked(article)
    if span is None:
        _paragraphs(article)
        return
    shown = wording.shortened(article.text[slice(*span)], SHOWN)
    with st.container(key="opcit-notes-new"):
        st.html(f'<blockquote class="opcit-thread-quote" style="--pen: var(--opcit-accent)">{escape(shown)}</blockquote>')  # fmt: skip
        with st.form("opcit-notes-form", border=False):
            st.segmented_control("What it is", list(KINDS), key=_KIND, default=NONE, format_func=KINDS.__getitem__, required=True)  # fmt: skip
            st.text_area("Comment", key=_WORDS, max_chars=LONGEST, height=110, placeholder="A highlight may stand without words")  # fmt: skip
            with st.container(horizontal=True):
                st.form_submit_button(
                    "Save", type="primary", on_click=acts.once(_save), args=(article, span)
                )
                st.form_submit_button("Cancel", type="tertiary", on_click=_forget)
        if problem := st.session_state.pop(_PROBLEM, ""):
            st.error(problem)


def _paragraphs(article: Article) -> None:
    body = article.body()
    shown = _whole(article)
    if not shown:
        st.html('<p class="opcit-notes-none">Select words in the text to comment on them.</p>')
        return
    st.selectbox(
        "Comment on a paragraph", shown, index=None, key=_PARAGRAPH,
        placeholder="Select words in the text, or choose here", label_visibility="collapsed",
        format_func=lambda n: f"{n + 1}  {' '.join(article.words(body[n]).split()[:9])} …",
        on_change=_chosen, args=(article,),
    )  # fmt: skip


def _whole(article: Article) -> list[int]:
    """The paragraphs, by number, that are shown as a whole: by a link perhaps none."""
    sight = session.in_sight(article)
    every = enumerate(article.body())
    return [n for n, p in every if sight is None or visible(sight, p.start, p.end)]


def _chosen(article: Article) -> None:
    number = st.session_state[_PARAGRAPH]
    if number is not None:
        paragraph = article.body()[number]
        ask(article.id, paragraph.start, paragraph.end)


def _save(article: Article, span: tuple[int, int]) -> None:
    """Keeps the comment, once: pressed again before the page follows, these words are no longer asked for."""
    if asked(article) != span:
        return
    kind = st.session_state[_KIND]
    try:
        keeping.add(article, *span, st.session_state[_WORDS], "" if kind == NONE else kind)
    except (ValueError, Forbidden) as refused:
        st.session_state[_PROBLEM] = str(refused)
        return
    _forget()


def _forget() -> None:
    for name in (_ASKED, _PARAGRAPH):
        st.session_state.pop(name, None)
    st.session_state[_WORDS] = ""
    st.session_state[_KIND] = NONE
