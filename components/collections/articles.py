"""The articles of a collection in their order: opened, moved, taken out and added."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import frame, library_card, session
from opcit.comparing.compared import FEWEST, MOST
from opcit.store.library import Card

FOUND = 12
"""Articles listed at once when searching."""


def show(collection_id: str, ids: Sequence[str]) -> None:
    """Draws the list, and what is found in the library beside it."""
    left, right = st.columns([3, 2], gap="large")
    with left:
        if not ids:
            st.info("There is no article in it yet. Search the library and add some.")
        for card in session.cards_of(ids):
            _one(collection_id, ids, card)
        if len(ids) >= FEWEST:
            label = "Compare these" if len(ids) <= MOST else f"Compare the first {MOST}"
            with st.container(key="opcit-compare-these"):
                frame.link("compare", label, compare=",".join(ids[:MOST]))
    with right:
        _adding(collection_id, ids)


def _one(collection_id: str, ids: Sequence[str], card: Card) -> None:
    number = ids.index(card.id)
    with st.container(key=f"opcit-held-{card.id}", horizontal=True, vertical_alignment="center"):
        frame.link("read", frame.escape_markdown(library_card.heading(card)), article=card.id)
        st.space("stretch")
        for label, step in (("↑", -1), ("↓", 1)):
            st.button(
                label, key=f"move{step}-{card.id}", type="tertiary", disabled=not 0 <= number + step < len(ids),
                help="Move up" if step < 0 else "Move down", on_click=_move, args=(collection_id, ids, number, step),
            )  # fmt: skip
        st.button(
            "Take out", key=f"out-{card.id}", type="tertiary",
            on_click=session.take_out, args=(collection_id, card.id),
        )  # fmt: skip


def _move(collection_id: str, ids: Sequence[str], number: int, step: int) -> None:
    moved = list(ids)
    moved[number], moved[number + step] = moved[number + step], moved[number]
    session.order_collection(collection_id, moved)


def _adding(collection_id: str, ids: Sequence[str]) -> None:
    words = st.text_input(
        "Add articles", key="collection-words", type="search", live=True, placeholder="Search the library"
    )  # fmt: skip
    cards, _ = session.cards(words or "", FOUND + len(ids))
    others = [card for card in cards if card.id not in ids][:FOUND]
    for card in others:
        about = ", ".join(
            p for p in (card.author, card.outlet, library_card.when(card.published)) if p
        )
        st.button(
            f"{frame.escape_markdown(library_card.heading(card))}  \n*{frame.escape_markdown(about)}*",
            key=f"add-{card.id}", type="tertiary", on_click=session.put_in, args=(collection_id, [card.id]),
        )  # fmt: skip
    if not others:
        st.caption("No other article holds all of these words.")
