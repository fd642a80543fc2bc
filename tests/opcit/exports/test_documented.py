"""The README names every format of the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from opcit.exports import EXPORTS

README = (Path(__file__).resolve().parents[3] / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", EXPORTS)
def test_each_format_is_in_the_readme(name):
    assert f"`{name}`" in README
