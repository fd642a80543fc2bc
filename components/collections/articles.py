"""The articles of a collection in their order: opened, and by whoever may, moved, taken out and added."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import adding, frame, library_card, session
from components.escaping import escape_markdown
from opcit.comparing.compared import FEWEST, MOST
from opcit.store.library import Card


def show(collection_id: str, ids: Sequence[str]) -> None:
    """Draws the list, and for who may change it what is found in the library beside it."""
    if not session.may("add"):
        _list(collection_id, ids, "There is no article in it yet.")
        return
    left, right = st.columns([3, 2], gap="large")
    with left:
        _list(collection_id, ids, "There is no article in it yet. Search the library and add some.")
    with right:
        adding.show(
            "Add articles", "collection", ids, lambda one: session.put_in(collection_id, [one])
        )


def _list(collection_id: str, ids: Sequence[str], none: str) -> None:
    """The articles, and the way to compare them; `none` is said where there are none."""
    if not ids:
        st.info(none)
    for card in session.cards_of(ids):
        _one(collection_id, ids, card)
    if len(ids) >= FEWEST:
        label = "Compare these" if len(ids) <= MOST else f"Compare the first {MOST}"
        with st.container(key="opcit-compare-these"):
            frame.link("compare", label, compare=",".join(ids[:MOST]))


def _one(collection_id: str, ids: Sequence[str], card: Card) -> None:
    with st.container(key=f"opcit-held-{card.id}", horizontal=True, vertical_alignment="center"):
        frame.link("read", escape_markdown(library_card.heading(card)), article=card.id)
        if session.may("add"):
            st.space("stretch")
            _change(collection_id, ids, card)


def _change(collection_id: str, ids: Sequence[str], card: Card) -> None:
    """The buttons that move an article and take it out."""
    number = ids.index(card.id)
    for label, step in (("↑", -1), ("↓", 1)):
        st.button(
            label, key=f"move{step}-{card.id}", type="tertiary", disabled=not 0 <= number + step < len(ids),
            help="Move up" if step < 0 else "Move down", on_click=_move, args=(collection_id, card.id, step),
        )  # fmt: skip
    st.button(
        "Take out", key=f"out-{card.id}", type="tertiary",
        on_click=session.take_out, args=(collection_id, card.id),
    )  # fmt: skip


def _move(collection_id: str, article_id: str, step: int) -> None:
    """From where it is now: it may have been moved since the page was drawn."""
    found = session.collection(collection_id)
    moved = list(found[1]) if found else []
    at = moved.index(article_id) if article_id in moved else -1
    if at >= 0 and 0 <= at + step < len(moved):
        moved[at], moved[at + step] = moved[at + step], moved[at]
        session.order_collection(collection_id, moved)
