"""What is asked of the library: words and filters, in the page's controls and in the URL."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields
from functools import partial

import streamlit as st

from components import session
from components.escaping import escape_markdown
from components.library_card import ORIGINS
from opcit.search.query import Query, parse, written
from opcit.store.search import Filters, Looser

HELP = (
    "All words must occur. “Words in quotation marks” stand side by side, -word leaves articles out, "
    "begin* finds what begins so."
)
NAMES = {
    "actor": "about", "stance": "held", "published_from": "since", "published_to": "until",
    "events_from": "events_since", "events_to": "events_until", "outlet": "outlet",
    "author": "author", "origin": "origin",
}  # fmt: skip
"""Filters -> their names in URLs."""
TITLES = {
    "actor": "About", "stance": "Stance of the author", "published_from": "Published from",
    "published_to": "Published to", "events_from": "Events from", "events_to": "Events to",
    "outlet": "Outlet", "author": "Author", "origin": "Came from",
}  # fmt: skip
STANCES = ("critical", "neutral", "favourable", "mixed", "unclear")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_BAD_DATE = "2019, 2019-11 or 2019-11-03"


def row() -> None:
    """Draws the search box, the filters beside it, and below them those that are on."""
    with st.container(key="opcit-question", horizontal=True, vertical_alignment="center"):
        _box()
        _filters()
    on = [(name, value) for name, value in _set(asked()[1])]
    if not on:
        return
    with st.container(key="opcit-filters-on", horizontal=True, vertical_alignment="center"):
        for name, value in on:
            label = f"{TITLES[name]}: {shown(name, value)}"
            st.button(
                f"{escape_markdown(label)} ×", key=f"filter-off-{name}", on_click=_put, args=(name, ""),
            )  # fmt: skip
        if len(on) > 1:
            st.button("Clear all", key="filter-clear", type="tertiary", on_click=clear)


def asked() -> tuple[Query, Filters, bool]:
    """The question that the URL asks: the query, the filters, and whether the newest come first.

    A date that is none is passed over.
    """
    values = {name: session.get(url) for name, url in NAMES.items()}
    dates = {n: v if _DATE.fullmatch(v) else "" for n, v in values.items() if n.endswith(("_from", "_to"))}  # fmt: skip
    return parse(session.get("q")), Filters(**{**values, **dates}), session.get("sort") == "newest"


def ask(query: Query, filters: Filters) -> None:
    """Puts another question into the URL and the controls."""
    session.put(q=written(query), **{NAMES[f.name]: getattr(filters, f.name) for f in fields(filters)})  # fmt: skip


def clear() -> None:
    """Takes every filter away, and leaves the words."""
    session.put(**dict.fromkeys(NAMES.values()))


def shown(name: str, value: str) -> str:
    """A filter's value in words."""
    return ORIGINS.get(value, value) if name == "origin" else value


def change(looser: Looser) -> str:
    """What a looser question does, in words."""
    if looser.dropped in TITLES:
        return f"without the filter “{TITLES[looser.dropped]}”"
    if looser.alone:
        return f"with only “{looser.dropped}”"
    if looser.begins:
        return f"words that begin with “{looser.dropped}”"
    if looser.dropped.startswith("-"):
        return f"also articles with “{looser.dropped[1:]}”"
    return f"without “{looser.dropped}”"


def _set(filters: Filters) -> list[tuple[str, str]]:
    found = [(field.name, str(getattr(filters, field.name))) for field in fields(filters)]
    return [(name, value) for name, value in found if value]


def _box() -> None:
    """The words to search for, in the URL and in the field, whichever changed last.

    Not bound by Streamlit, which would drop them from the URL on the way to another page.
    """
    state, known = st.session_state, session.get("q")
    if "library_words" not in state or state.get("library_url") != known:
        state["library_words"] = known
    words = st.text_input(
        "Search the library", key="library_words", type="search", live=True,
        placeholder="Search titles, authors, outlets and texts", label_visibility="collapsed",
    )  # fmt: skip
    session.put(q=words)
    state["library_url"] = words or ""


def _filters() -> None:
    """The filters, in a popover; what there is to choose is counted once it is open."""
    on = len(_set(asked()[1]))
    label = f"Filters ({on})" if on else "Filters"
    popover = st.popover(label, key="library-filters", on_change="rerun")
    if not popover.open:
        return
    offered = session.choices()
    with popover.container(key="opcit-filters"):
        _choice("actor", offered["actor"], "Any actor", "Any of its names", new=True)
        _choice(
            "stance",
            [(label, 0) for label in STANCES],
            "Any stance",
            "Towards that actor, or towards any",
        )
        _dates("published_from", "published_to")
        _dates("events_from", "events_to")
        for name, column in zip(("outlet", "author"), st.columns(2), strict=True):
            with column:
                _choice(name, offered[name], "Any")
        _choice("origin", offered["origin"], "Any")
        _order()
        st.caption(f"Words: {HELP[0].lower()}{HELP[1:]}")


def _choice(
    name: str,
    options: Sequence[tuple[str, int]],
    none: str,
    note: str | None = None,
    new: bool = False,
) -> None:
    """A list to choose from; new: whether something that is not in it can be typed."""
    key, counts = f"filter-{name}", dict(options)
    value = session.get(NAMES[name])
    st.session_state[key] = value or None
    values = [*counts, *([value] if value and value not in counts else [])]
    st.selectbox(
        TITLES[name], values, index=None, key=key, placeholder=none, help=note,
        format_func=partial(_counted, name, counts), accept_new_options=new,
        on_change=lambda: _put(name, st.session_state[key] or ""),
    )  # fmt: skip


def _counted(name: str, counts: dict[str, int], value: str) -> str:
    number = counts.get(value)
    return f"{shown(name, value)} ({number:,})" if number else shown(name, value)


def _dates(first: str, last: str) -> None:
    for name, column in zip((first, last), st.columns(2), strict=True):
        key = f"filter-{name}"
        st.session_state[key] = session.get(NAMES[name])
        column.text_input(
            TITLES[name], key=key, max_chars=10, placeholder="2019, 2019-11 …",
            validate=(rf"^({_DATE.pattern})?$", f"A date such as {_BAD_DATE}"),
            on_change=_put_typed, args=(name, key),
        )  # fmt: skip


def _put_typed(name: str, key: str) -> None:
    _put(name, (st.session_state[key] or "").strip())


def _order() -> None:
    st.session_state["filter-sort"] = session.get("sort") or "best"
    st.segmented_control(
        "Order", {"best": "Best first", "newest": "Newest first"}, key="filter-sort", required=True,
        format_func=lambda value: {"best": "Best first", "newest": "Newest first"}[value],
        on_change=lambda: session.put(sort="newest" if st.session_state["filter-sort"] == "newest" else None),
    )  # fmt: skip


def _put(name: str, value: str) -> None:
    session.put(**{NAMES[name]: value})
