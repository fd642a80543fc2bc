"""benchmarks/results.json is well formed and of the weights that are shipped."""

from __future__ import annotations

import json

import pytest

from benchmarks import results
from benchmarks.figures import Row
from components import methods
from opcit.layers import LAYERS, claims, quotes, stance
from opcit.models import loading

ROWS = json.loads(results.FILE.read_bytes())
KEYS = {"layer", "test", "measure", "value", "note", "weights", "rules"}


def test_the_methods_page_shows_every_row():
    assert methods.results() == ROWS


@pytest.mark.parametrize("row", ROWS, ids=lambda r: f"{r['layer']}: {r['test']}, {r['measure']}")
def test_a_row_has_words_to_show_and_a_known_layer(row):
    assert row["layer"] in {layer.name for layer in LAYERS} | {"publication", "comparing"}
    assert row.keys() <= KEYS
    shown = [row["test"], row["measure"], row["value"]]
    assert all(isinstance(words, str) and words.strip() for words in shown)


def test_no_figure_is_given_twice():
    named = [(row["layer"], row["test"], row["measure"]) for row in ROWS]
    assert len(set(named)) == len(named)


def test_every_accuracy_benchmark_has_its_figures():
    assert {row["layer"] for row in ROWS} == {layer for layer, _ in results.BENCHMARKS}


def test_figures_of_learnt_parts_were_measured_with_the_shipped_weights():
    ours = [
        r
        for r in ROWS
        if r["layer"] == "stance" and "comparison" not in r["measure"] and "rules" not in r
    ]
    assert ours and all("stance.onnx" in row["weights"] for row in ours)
    for name, digest in {n: d for row in ROWS for n, d in row.get("weights", {}).items()}.items():
        assert loading.hashes()[name] == digest, f"{name} changed: run python -m benchmarks.results"


@pytest.mark.parametrize(
    ("layer", "rules"),
    [("stance", stance.RULES), ("quotes", quotes.BY), ("claims", claims.BY)],
)
def test_figures_of_the_voices_were_measured_with_the_rules_that_run(layer, rules):
    by = {row["rules"] for row in ROWS if row["layer"] == layer and "rules" in row}
    assert by == {rules}, f"the rules changed: run python -m benchmarks.results {layer}"


def test_layers_measured_anew_take_the_place_of_their_old_figures():
    old = [{"layer": "events", "value": "1"}, {"layer": "times", "value": "2"}]
    new = {"times": [{"layer": "times", "value": "3"}]}
    assert list(results.merged(old, new)) == [new["times"][0], old[0]]


def test_one_layer_is_measured_and_the_others_kept(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(results, "FILE", tmp_path / "results.json")
    monkeypatch.setattr(results, "DATA", tmp_path)
    one, other = Row("times", "a set", "F1", "0.9"), Row("events", "a set", "F1", "0.8", "Noted.")
    table = (("times", lambda: iter([one])), ("events", lambda: iter([other])))
    monkeypatch.setattr(results, "BENCHMARKS", table)
    assert results.main([]) == 0
    assert results.main(["times"]) == 0
    assert results.kept() == [
        {"layer": "times", "test": "a set", "measure": "F1", "value": "0.9"},
        {"layer": "events", "test": "a set", "measure": "F1", "value": "0.8", "note": "Noted."},
    ]
    assert "0.9 F1, on a set" in capsys.readouterr().out


def test_an_unknown_layer_and_missing_data_leave_the_file_alone(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(results, "FILE", tmp_path / "results.json")
    monkeypatch.setattr(results, "DATA", tmp_path / "missing")
    assert results.main(["mood"]) == 2
    assert results.main([]) == 0
    assert not results.FILE.exists()
    assert "mood" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["stance", "names", "syntax"])
def test_the_card_of_a_model_gives_the_figures_of_the_results(name):
    card = (loading.FOLDER / f"{name}.md").read_text(encoding="utf-8")
    (file,) = [file for file in loading.manifest() if file.startswith(f"{name}.")]
    of_test = [r for r in ROWS if not r["test"].startswith(("Calibration", "Worked failures"))]
    found = [row for row in of_test if file in row.get("weights", {})]
    assert found and all(row["value"] in card for row in found)
    assert all(row["weights"][file] == loading.hashes()[file] for row in found)
