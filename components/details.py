"""What is known of an article's origin, confirmed or changed by the reader."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import streamlit as st

from components import session
from opcit.article import Article, Granularity, Published

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_FIELDS = ("title", "author", "outlet", "published")
_PROBLEM = "opcit-details-problem"
_LENGTHS: dict[int, Granularity] = {4: "year", 7: "month", 10: "day"}


def answer(asked: str | None, article: Article) -> None:
    """What was asked for in the byline: "details" opens the form that changes them."""
    if asked == "details":
        st.dialog("About this article")(form)(article)


def form(article: Article) -> None:
    """The fields that can be changed; Save, or Enter in any of them, closes the dialog."""
    with st.form("opcit-details", border=False):
        st.text_input("Title", article.title or "", key=_key(article, "title"), placeholder="No title on the page")  # fmt: skip
        st.text_input("Author", article.author or "", key=_key(article, "author"))
        st.text_input("Outlet", article.outlet or "", key=_key(article, "outlet"))
        st.text_input(
            "Published", article.published.value or "", key=_key(article, "published"), placeholder="2020-01-01, 2020-01 or 2020",
            help="Dates such as “Tuesday” are counted from this one. Empty: to be inferred from the text.",
        )  # fmt: skip
        saved = st.form_submit_button("Save", type="primary", on_click=_save, args=(article,))
    if problem := st.session_state.pop(_PROBLEM, ""):
        st.error(problem)
    elif saved:
        st.rerun()


def _key(article: Article, field: str) -> str:
    return f"opcit-details-{field}-{article.id}"


def _save(article: Article) -> None:
    """Done as a callback, which nothing breaks off: the dialog may be closed at once."""
    typed = {name: st.session_state[_key(article, name)] for name in _FIELDS}
    try:
        changes = changed(article, **typed)
    except ValueError as problem:
        st.session_state[_PROBLEM] = str(problem)
        return
    session.edit(article.id, **changes)


def changed(article: Article, published: str, **words: str) -> dict[str, Any]:
    """The details that the reader left different, as the store takes them."""
    changes: dict[str, Any] = {name: text.strip() or None for name, text in words.items()}
    if published.strip() != (article.published.value or ""):
        changes["published"] = given(published.strip()) if published.strip() else Published()
    return {name: new for name, new in changes.items() if new != getattr(article, name)}


def given(value: str) -> Published:
    """A date that a reader gave. Raises ValueError where it is none."""
    if not _DATE.fullmatch(value):
        raise ValueError("Write the date as 2020-01-01, 2020-01 or 2020.")
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        raise ValueError(f"There is no such date as {value}.") from None
    return Published(value, _LENGTHS[len(value)], "given", why="Given by a reader.")
