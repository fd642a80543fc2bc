"""Weights that a host plugs in are used in place of ours, and a reading says so."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper
from tokenizers import Tokenizer, models, pre_tokenizers, processors

from opcit.models import any_classifier, loading, plugged
from opcit.models.syntax import pipeline
from opcit.settings import load
from tests import patience

ROOT = Path(__file__).resolve().parents[3]
WORDS = {"[PAD]": 0, "[CLS]": 1, "[SEP]": 2, "[UNK]": 3, "awful": 4, "splendid": 5, "Petrov": 6}
LABELS = {"positive": 0, "negative": 1}


def classifier(folder: Path, labels: dict[str, object]) -> Path:
    """A folder with a tiny model: "awful" speaks for its output 1, "splendid" for its output 0."""
    folder.mkdir()
    table = np.zeros((len(WORDS), 2), np.float32)
    table[WORDS["awful"], 1] = table[WORDS["splendid"], 0] = 9.0
    ids = helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["n", "length"])
    mask = helper.make_tensor_value_info("attention_mask", TensorProto.INT64, ["n", "length"])
    out = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["n", 2])
    weights = helper.make_tensor("table", TensorProto.FLOAT, table.shape, table.ravel())
    axes = helper.make_tensor("axes", TensorProto.INT64, [1], [1])
    nodes = [
        helper.make_node("Gather", ["table", "input_ids"], ["rows"]),
        helper.make_node("ReduceSum", ["rows", "axes"], ["logits"], keepdims=0),
    ]
    graph = helper.make_graph(nodes, "tiny", [ids, mask], [out], [weights, axes])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.save(model, folder / "model.onnx")
    tokenizer = Tokenizer(models.WordLevel(WORDS, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        "[CLS] $A [SEP]", "[CLS] $A [SEP] $B:1 [SEP]:1", [("[CLS]", 1), ("[SEP]", 2)]
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "labels.json").write_text(json.dumps(labels))
    return folder


def test_a_classifier_answers_by_its_own_labels(tmp_path):
    found = any_classifier.loaded(classifier(tmp_path / "tiny", LABELS))
    targets = [
        ("Petrov was awful .", 0, 6),
        ("Petrov was splendid .", 0, 6),
        ("Petrov was .", 0, 6),
    ]
    negative, positive, even = found.probabilities(targets)
    assert negative[0] > 0.99 and positive[2] > 0.99
    assert even.tolist() == [0.5, 0.0, 0.5]
    assert found.probabilities([]).shape == (0, 3)


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        ({"positive": 0, "bad": 1}, "has bad"),
        ({"positive": 0, "negative": 0}, "a number of its own"),
        ({"positive": 0}, "a number of its own"),
        ([1], "no JSON object"),
    ],
)
def test_labels_that_say_nothing_clear_are_refused(labels, said, tmp_path):
    folder = classifier(tmp_path / "tiny", labels)
    with pytest.raises(ValueError, match=said):
        load({"OPCIT_STANCE_MODEL": str(folder)})


def test_a_folder_that_lacks_a_file_is_refused(tmp_path):
    folder = classifier(tmp_path / "tiny", LABELS)
    (folder / "tokenizer.json").unlink()
    with pytest.raises(ValueError, match=r"has no tokenizer\.json"):
        load({"OPCIT_STANCE_MODEL": str(folder)})


def test_a_damaged_model_is_named(tmp_path):
    folder = classifier(tmp_path / "tiny", LABELS)
    (folder / "model.onnx").write_bytes(b"no model")
    with pytest.raises(loading.WeightsDamaged, match="no stance model that can be used"):
        any_classifier.loaded(folder)


def test_a_pipeline_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="neither installed here nor a folder"):
        load({"OPCIT_SPACY_PIPELINE": "en_no_such_pipeline"})


def test_nothing_is_plugged_in_unless_it_is_asked_for():
    assert (
        plugged.identity({}) == {} and plugged.pipeline({}) is None and plugged.stance({}) is None
    )


STANCE = """
import json, sys
from opcit.analyse import analyse
from opcit.fingerprint import engine_id
from opcit.ingest import read_text
reading = analyse(read_text("Petrov was awful . Petrov was awful . Petrov was awful . Petrov left ."))
stances = {s.by for s in reading.stances}
print(json.dumps([sorted(stances), reading.opcit.models, engine_id(), [s.label for s in reading.stances]]))
"""
TREES = """
import json
from opcit.fingerprint import engine_id
from opcit.models.syntax import trees
text = "Rebels stormed the offices of Petrov in Vester on Monday."
print(json.dumps([[[t.lemma, t.head, t.dep] for t in trees(text, [(0, len(text))])[0]], engine_id()]))
"""


def answered(code: str, **environ: str) -> list:
    """What a fresh process prints, with these variables set."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=os.environ | environ, capture_output=True, text=True, timeout=patience.SECONDS
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_an_analysis_uses_the_plugged_in_stance_model_and_says_so(tmp_path):
    folder = classifier(tmp_path / "tiny", LABELS)
    by, hashes, engine, labels = answered(STANCE, OPCIT_STANCE_MODEL=str(folder))
    assert by == ["tiny (plugged in)"] and "critical" in labels
    assert len(hashes["stance tiny"]) == 12
    _, ours, usual, _ = answered(STANCE)
    assert "stance tiny" not in ours and engine != usual


def test_a_pipeline_in_a_folder_gives_its_trees(tmp_path):
    pipeline().to_disk(tmp_path / "other")
    found, engine = answered(TREES, OPCIT_SPACY_PIPELINE=str(tmp_path / "other"))
    ours, usual = answered(TREES)
    assert found == ours and engine != usual
