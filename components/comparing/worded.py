"""The views of a comparison in words: where the articles part, claims on one subject, and words for one thing."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import Any

import streamlit as st

from components import session
from components.comparing import changed as changed_page
from components.comparing import claims as claim_page
from components.comparing import parting as parting_page
from components.comparing import positions as position_page
from components.comparing import shown
from components.comparing import words as word_page
from components.comparing.grid import Grid
from components.remembered import Same
from opcit.comparing.claims import claims as claim_rows
from opcit.comparing.records import Comparison
from opcit.comparing.words import terms as term_rows
from opcit.comparing.words.wording import Wording

Options = dict[str, Any]


def parting(same: tuple[Same, ...]) -> None:
    """Where the articles part, at first sight, what changed, and what each asks for, foresees and holds; the rest stands before the claims."""
    found = shown.parting(same)
    said = parting_page.headline(shown.comparison(same), found)
    if shown.only_told(same):
        _head(parting_page.TELLING)
        said = parting_page.reports(len(same))
    if found:
        _head(said)
        _disputes(same, len(found))
    else:
        silent = "" if position_page.told(shown.asked(same)) else f". {position_page.NOTHING}"
        st.html(f'<p class="opcit-note">{escape(said + silent)}.</p>')
    if shown.only_told(same) and (changed := shown.changed(same)):
        _head(changed_page.HEADING)
        st.html(changed_page.html(shown.comparison(same), changed))
    _positions(same, parting_page.at_first(len(found)))


def _head(words: str) -> None:
    st.html(f'<h2 class="opcit-parting-head">{escape(words)}.</h2>')


def _disputes(same: tuple[Same, ...], count: int) -> None:
    """The first of so many disputes."""
    first = parting_page.at_first(count)
    st.html(_parting_html(same, first, _state()))
    if count > first:
        label = f"{count - first} more, with the claims"
        st.button(label, type="tertiary", key="compare-parting", on_click=_to_claims)


def _positions(same: tuple[Same, ...], count: int | None) -> None:
    """What each asks for, foresees and holds; nothing where none does. count: how many disputes stand above, None for all."""
    if position_page.told(shown.asked(same)):
        st.html(_positions_html(same, count))


@lru_cache(maxsize=32)
def _positions_html(same: tuple[Same, ...], count: int | None) -> str:
    above = shown.parting(same)[:count]
    at_first_sight = count is not None
    return position_page.html(shown.comparison(same), shown.asked(same), above, fold=at_first_sight)


def _to_claims() -> None:
    session.put(show="claims", at=None)


def _state() -> tuple[tuple[str, str], ...]:
    """What the page's address says of which articles are compared."""
    carried = session.carried()
    return tuple((k, carried[k]) for k in ("compare", "collection", "article") if k in carried)


@lru_cache(maxsize=32)
def _parting_html(
    same: tuple[Same, ...], count: int | None, state: tuple[tuple[str, str], ...]
) -> str:
    return parting_page.html(Grid(shown.comparison(same), state), shown.parting(same)[:count])


def claims(same: tuple[Same, ...], found: Comparison, asked: Options) -> None:
    """What opposes each other, then the claims on each subject."""
    kinds, full = tuple(asked["kinds"] or claim_rows.KINDS), session.get("all") == "1"
    subjects = _subjects(same, kinds)
    shown.headline(parting_page.headline(found, shown.parting(same)))
    st.html(f'<p class="opcit-note">{escape(parting_page.NOTE)}</p>')
    st.html(_parting_html(same, None, _state()))
    _positions(same, None)
    _head(claim_page.headline(found, subjects))
    st.html(_claims_html(same, kinds, full))
    _more(len(subjects), claim_page.SHOWN)
    shown.table(claim_page.rows(found, subjects), "compare-claims")


@lru_cache(maxsize=64)
def _subjects(same: tuple[Same, ...], kinds: tuple[str, ...]) -> list[claim_rows.Subject]:
    return claim_rows.subjects(shown.comparison(same), kinds, shown.parting(same))


@lru_cache(maxsize=64)
def _claims_html(same: tuple[Same, ...], kinds: tuple[str, ...], full: bool) -> str:
    subjects = _subjects(same, kinds)
    return claim_page.html(
        shown.comparison(same), subjects if full else subjects[: claim_page.SHOWN]
    )


def words(same: tuple[Same, ...], found: Comparison, asked: Options) -> None:
    """The words that each article has for the same actor or event."""
    wordings = _wordings(same)
    shown.headline(word_page.headline(wordings))
    st.html(f'<p class="opcit-note">{escape(word_page.NOTE)}</p>')
    st.html(_words_html(same, session.get("all") == "1"))
    _more(len(wordings), word_page.SHOWN)
    shown.table(word_page.rows(wordings), "compare-words")


@lru_cache(maxsize=32)
def _wordings(same: tuple[Same, ...]) -> list[Wording]:
    return term_rows.wordings(shown.comparison(same))


@lru_cache(maxsize=32)
def _words_html(same: tuple[Same, ...], full: bool) -> str:
    wordings = _wordings(same)
    return word_page.html(shown.comparison(same), wordings if full else wordings[: word_page.SHOWN])


def _more(count: int, first: int) -> None:
    if count > first and session.get("all") != "1":
        st.button(f"Show all {count}", key="compare-all", on_click=lambda: session.put(all="1"))
