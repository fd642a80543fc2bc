from __future__ import annotations

import json
import tomllib

import pytest

from components import methods
from opcit.layers import LAYERS
from opcit.models import loading


@pytest.fixture
def measured(tmp_path, monkeypatch):
    """Writes the results file that the page reads."""
    monkeypatch.setattr(methods, "RESULTS", tmp_path / "results.json")
    return lambda page: methods.RESULTS.write_text(
        page if isinstance(page, str) else json.dumps(page)
    )


def test_every_layer_and_compare_say_how_they_work_and_what_they_cannot_do():
    words = tomllib.loads(methods.WORDS.read_text(encoding="utf-8"))
    assert list(words) == [*(layer.name for layer in LAYERS), "comparing"]
    for part in words.values():
        assert set(part) == {"how", "limits"} and all(part.values())


def test_without_a_results_file_nothing_is_claimed(measured):
    assert methods.results() == []
    assert methods._figures("times", []) == methods.NOT_MEASURED


def test_figures_are_shown_as_they_were_measured(measured):
    measured(
        [{"layer": "times", "test": "a <set>", "measure": "F1", "value": 0.8, "note": "Held out."},
         {"layer": "times", "test": "a <set>", "measure": "recall", "value": "0.7", "note": "Held out."}]
    )  # fmt: skip
    shown = methods._figures("times", methods.results())
    assert shown.count("<caption>a &lt;set&gt;</caption>") == shown.count("Held out.") == 1
    assert '<th scope="row">F1</th><td></td><td>0.8</td>' in shown
    assert '<th scope="row">recall</th><td></td><td>0.7</td>' in shown
    assert methods._figures("events", methods.results()) == methods.NOT_MEASURED


@pytest.mark.parametrize("value", ["0.74 (0.70 to 0.79)", "74% (70 to 79)"])
def test_a_share_is_drawn_with_its_interval(value):
    drawn = methods._bar(value)
    assert '<i style="width:74%">' in drawn
    assert '<b style="left:70%;width:9%">' in drawn


@pytest.mark.parametrize(
    "value", ["0.05", "7 of 17", "2020-01-01", "0 right, 0 wrong, 21 left open"]
)
def test_other_figures_are_not_drawn(value):
    assert methods._bar(value) == ""


@pytest.mark.parametrize(
    ("digest", "earlier"), [(loading.hashes()["stance.onnx"], False), ("0" * 12, True)]
)
def test_figures_of_other_weights_say_so(digest, earlier, measured):
    row = {"layer": "stance", "test": "a set", "measure": "F1", "value": "0.8"}
    measured([row | {"weights": {"stance.onnx": digest}}])
    assert (methods.EARLIER in methods._figures("stance", methods.results())) is earlier


@pytest.mark.parametrize("page", ["{", {"layer": "times"}, [3, {"layer": "times"}], "null"])
def test_a_broken_results_file_claims_nothing(measured, page):
    measured(page)
    assert methods.results() == []
