"""Weights: what is shipped is what is loaded, and a damaged or missing file is named."""

from __future__ import annotations

import shutil

import pytest

from opcit.models import loading


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """A copy of the weights' folder that a test may damage."""
    shutil.copytree(loading.FOLDER, tmp_path / "weights")
    monkeypatch.setattr(loading, "FOLDER", tmp_path / "weights")
    loading.manifest.cache_clear()
    yield tmp_path / "weights"
    loading.manifest.cache_clear()


@pytest.mark.parametrize("name", sorted(loading.manifest()))
def test_every_file_of_the_manifest_is_there_and_whole(name):
    assert loading.load(name)


def test_the_weights_are_under_sixty_megabytes():
    assert sum(p.stat().st_size for p in loading.FOLDER.iterdir()) < 60_000_000


@pytest.mark.parametrize("name", sorted(loading.manifest()))
def test_a_damaged_file_is_named(copied, name):
    (copied / name).write_bytes(b"other")
    with pytest.raises(loading.WeightsDamaged, match=name):
        loading.load(name)


def test_a_missing_file_is_named(copied):
    (copied / "stance.onnx").unlink()
    with pytest.raises(loading.WeightsDamaged, match=r"stance\.onnx is missing"):
        loading.load("stance.onnx")


def test_a_missing_manifest_is_named(copied):
    (copied / "manifest.json").unlink()
    loading.manifest.cache_clear()
    with pytest.raises(loading.WeightsDamaged, match=r"manifest\.json"):
        loading.load("stance.onnx")
