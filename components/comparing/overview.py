"""The first view of a comparison: what the articles part on, what changed between them, and what each asks for."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import Any

import streamlit as st

from components import session
from components.comparing import changed as changed_page
from components.comparing import parting as parting_page
from components.comparing import positions as position_page
from components.comparing import shown
from components.comparing.grid import Grid
from components.remembered import Same
from opcit.comparing.records import Comparison
from opcit.views import wording

Options = dict[str, Any]


def headline(same: tuple[Same, ...]) -> str:
    """What the articles part on, in a sentence: above every view."""
    if shown.only_told(same):
        return changed_page.headline(shown.changed(same)) or parting_page.TELLING
    return parting_page.headline(shown.comparison(same), shown.parting(same))


def show(same: tuple[Same, ...], found: Comparison, asked: Options) -> None:
    """Where the articles part, what changed, and what each asks for, foresees and holds."""
    disputes = len(shown.parting(same))
    full = session.get("all") == "1"
    first = disputes if full else parting_page.at_first(disputes)
    if disputes:
        st.html(_parting_html(same, first, _state()))
        _more(disputes, first)
    if shown.only_told(same):
        _told(same, found)
    _positions(same, first, fold=not full)
    if shown.only_told(same):
        _way_on()
    if disputes:
        st.html(f'<p class="opcit-note">{escape(parting_page.NOTE)}</p>')


def _more(count: int, first: int) -> None:
    if count > first:
        label = f"Show {wording.count(count - first, 'more dispute')}"
        st.button(label, type="tertiary", key="compare-parting", on_click=lambda: session.put(all="1"))  # fmt: skip


def _told(same: tuple[Same, ...], found: Comparison) -> None:
    """Why reports have no dispute, and what changed between them."""
    st.html(f'<p class="opcit-note">{escape(parting_page.reports(len(same)))}.</p>')
    if changed := shown.changed(same):
        st.html(changed_page.html(found, changed))


def _way_on() -> None:
    """To the events, which is where reports part."""
    st.button(
        "The events that each tells", type="tertiary", key="compare-telling",
        on_click=lambda: session.put(show="events", at=None),
    )  # fmt: skip


def _positions(same: tuple[Same, ...], count: int, fold: bool) -> None:
    """What each asks for, foresees and holds, or that none does. count: how many disputes stand above."""
    if position_page.told(shown.asked(same)):
        st.html(_positions_html(same, count, fold))
    elif not shown.parting(same):
        st.html(f'<p class="opcit-note">{escape(position_page.NOTHING)}.</p>')


@lru_cache(maxsize=32)
def _positions_html(same: tuple[Same, ...], count: int, fold: bool) -> str:
    above = shown.parting(same)[:count]
    return position_page.html(shown.comparison(same), shown.asked(same), above, fold)


def _state() -> tuple[tuple[str, str], ...]:
    """What the page's address says of which articles are compared."""
    carried = session.carried()
    return tuple((k, carried[k]) for k in ("compare", "collection", "article") if k in carried)


@lru_cache(maxsize=32)
def _parting_html(same: tuple[Same, ...], count: int, state: tuple[tuple[str, str], ...]) -> str:
    return parting_page.html(Grid(shown.comparison(same), state), shown.parting(same)[:count])
