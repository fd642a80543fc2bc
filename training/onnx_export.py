"""A trained model as an int8 ONNX file, and the manifest of weight files."""

from __future__ import annotations

import hashlib
import json
import tempfile
from datetime import date
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn


def export(
    model: nn.Module, inputs: dict[str, torch.Tensor], path: Path, *, seven_bits: bool = False
) -> None:
    """Writes the model, whose output is (batch, ...), as ONNX with weights in int8.

    inputs: one example tensor (batch, length) by the name of each argument; both axes stay free. seven_bits: weights use seven of
    the eight bits, so that no sum of products overflows on processors without VNNI.
    """
    model.eval()
    axes = {name: {0: "batch", 1: "length"} for name in inputs}
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(
            model, tuple(inputs.values()), plain, input_names=list(inputs), output_names=["out"],
            dynamic_axes={**axes, "out": {0: "batch"}}, opset_version=17, dynamo=False,
        )  # fmt: skip
        quant_pre_process(plain, ready, skip_symbolic_shape=True)
        quantize_dynamic(
            ready, path, per_channel=True, weight_type=QuantType.QInt8, reduce_range=seven_bits
        )


def record(path: Path, source: str) -> None:
    """Enters a weight file in the manifest beside it: SHA-256, size, date and what made it."""
    manifest = path.parent / "manifest.json"
    files = json.loads(manifest.read_text()) if manifest.exists() else {}
    data = path.read_bytes()
    files[path.name] = {
        "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data),
        "date": date.today().isoformat(), "made_by": source,
    }  # fmt: skip
    manifest.write_text(json.dumps(dict(sorted(files.items())), indent=2) + "\n")
