"""Two views of a comparison in words: claims on one subject, and words for one thing."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import Any

import streamlit as st

from components import session
from components.comparing import claims as claim_page
from components.comparing import shown
from components.comparing import words as word_page
from components.remembered import Same
from opcit.comparing.claims import claims as claim_rows
from opcit.comparing.records import Comparison
from opcit.comparing.words import terms as term_rows
from opcit.comparing.words.wording import Wording

Options = dict[str, Any]


def claims(same: tuple[Same, ...], found: Comparison, asked: Options) -> None:
    """The claims on each subject."""
    kinds, full = tuple(asked["kinds"] or claim_rows.KINDS), session.get("all") == "1"
    subjects = _subjects(same, kinds)
    shown.headline(claim_page.headline(found, subjects))
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
