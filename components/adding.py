"""Articles that are not in a list yet: searched for in the library, and added by a click."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from components import library_card, session
from components.escaping import escape_markdown
from opcit.store.library import Card

FOUND = 12
"""Articles listed at once."""


def show(label: str, key: str, ids: Sequence[str], add: Callable[[str], None]) -> None:
    """A field to search with, and what is found. ids: what is in the list; add: called with the one clicked."""
    words = st.text_input(
        label, key=f"{key}-words", type="search", live=True, placeholder="Search the library"
    )
    cards, total = session.cards(words or "", FOUND + len(ids))
    others = [card for card in cards if card.id not in ids][:FOUND]
    for card in others:
        st.button(
            _told(card), key=f"{key}-add-{card.id}", type="tertiary", on_click=add, args=(card.id,)
        )  # fmt: skip
    if not others:
        st.caption("No other article holds all of these words.")
    elif total > len(others) + len(ids):
        st.caption("Search for more.")


def _told(card: Card) -> str:
    about = ", ".join(part for part in (card.author, card.outlet, library_card.dated(card)) if part)
    return f"{escape_markdown(library_card.heading(card))}  \n*{escape_markdown(about)}*"
