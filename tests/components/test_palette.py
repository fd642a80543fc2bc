"""Colours can be told from the page in both themes, and every status has a form of its own."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import get_args

import pytest

from components import palette
from opcit.findings import Status

THEME = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text())[
    "theme"
]
NAMES = ("ACTORS", "TIMES", "EVENTS", "NEGATIVE", "MUTED", "POSITIVE", "INK")


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_contrast(scheme: str, name: str) -> None:
    place = int(getattr(palette, name).lstrip("#")) - 1
    theme = THEME[scheme]
    assert contrast(theme["chartCategoricalColors"][place], theme["backgroundColor"]) >= 3


def test_every_status_has_its_own_form() -> None:
    assert set(palette.STATUS) == set(get_args(Status))
    assert len({f.symbol for f in palette.STATUS.values()}) == len(palette.STATUS)
    assert len({f.sign for f in palette.STATUS.values()}) == len(palette.STATUS)


@pytest.mark.parametrize(("polarity", "symbol"), [(-0.5, "triangle-down"), (0.0, "square"), (0.5, "triangle-up")])  # fmt: skip
def test_leaning(polarity: float, symbol: str) -> None:
    assert palette.lean_symbol(polarity) == symbol
