"""What the views of a comparison share: the comparison itself, made once, a view's headline and its table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from html import escape
from typing import Any

import streamlit as st

from components import tabled
from components.remembered import Same
from opcit.comparing.compared import compare
from opcit.comparing.parting.changed import Change, changes
from opcit.comparing.parting.disputes import Dispute, disputes
from opcit.comparing.parting.positions import Positions, positions
from opcit.comparing.parting.reports import only_report
from opcit.comparing.records import Comparison


@lru_cache(maxsize=32)
def comparison(same: tuple[Same, ...]) -> Comparison:
    """The comparison of these very readings, made once."""
    return compare([one.value for one in same])


@lru_cache(maxsize=32)
def parting(same: tuple[Same, ...]) -> list[Dispute]:
    """Where these readings part, the sharpest first."""
    return disputes(comparison(same))


@lru_cache(maxsize=32)
def asked(same: tuple[Same, ...]) -> list[Positions]:
    """What each of these readings' authors asks for, foresees and holds."""
    return positions(comparison(same))


@lru_cache(maxsize=32)
def changed(same: tuple[Same, ...]) -> list[Change]:
    """What changed between these readings, of different days."""
    return changes(comparison(same))


@lru_cache(maxsize=32)
def only_told(same: tuple[Same, ...]) -> bool:
    """Whether these readings part in what they tell alone: reports of which none opposes another."""
    return not parting(same) and only_report(comparison(same))


def headline(words: str) -> None:
    """What a view shows, in a sentence."""
    st.html(f'<h2 class="opcit-headline">{escape(words)}.</h2>')


def table(rows: Sequence[Any], name: str) -> None:
    """A view's rows as a table to open and a CSV file."""
    if rows:
        tabled.show(rows, name, name)
