"""The library: cards of articles."""

from __future__ import annotations

import streamlit as st

from components import frame, session
from opcit.fingerprint import engine_id
from opcit.store import library


def show() -> None:
    """Draws the cards of the library."""
    with session.store().read() as connection:
        cards, _ = library.cards(connection, engine_id())
    for card in cards:
        with st.container(border=True, key=f"opcit-card-{card.id}"):
            frame.link("read", card.title or f"{card.author}: {card.opening[:60]}", article=card.id)
