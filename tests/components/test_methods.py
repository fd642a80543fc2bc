from __future__ import annotations

import json
import tomllib

import pytest

from components import methods
from opcit.layers import LAYERS


@pytest.fixture
def measured(tmp_path, monkeypatch):
    """Writes the results file that the page reads."""
    monkeypatch.setattr(methods, "RESULTS", tmp_path / "results.json")
    return lambda page: methods.RESULTS.write_text(
        page if isinstance(page, str) else json.dumps(page)
    )


def test_every_layer_says_how_it_works_and_what_it_cannot_do():
    words = tomllib.loads(methods.WORDS.read_text(encoding="utf-8"))
    assert list(words) == [layer.name for layer in LAYERS]
    for part in words.values():
        assert set(part) == {"how", "limits"} and all(part.values())


def test_without_a_results_file_nothing_is_claimed(measured):
    assert methods.results() == []
    assert methods._figures("times", []) == methods.NOT_MEASURED


def test_figures_are_shown_as_they_were_measured(measured):
    measured(
        [{"layer": "times", "test": "a <set>", "measure": "F1", "value": 0.8, "note": "Held out."}]
    )
    shown = methods._figures("times", methods.results())
    assert "<b>0.8</b> F1, on a &lt;set&gt;. Held out." in shown
    assert methods._figures("events", methods.results()) == methods.NOT_MEASURED


@pytest.mark.parametrize("page", ["{", {"layer": "times"}, [3, {"layer": "times"}], "null"])
def test_a_broken_results_file_claims_nothing(measured, page):
    measured(page)
    assert methods.results() == []
