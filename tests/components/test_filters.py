"""Which marks show from which density on."""

from __future__ import annotations

import tomllib

import pytest

from components import filters
from components.filters import ALL, MAIN, QUIET
from opcit.annotation import Annotation
from opcit.layers import LAYERS, Layer
from opcit.settings import ROOT
from tests.components.reader.invented import reading


def test_every_drawn_layer_has_a_form_of_its_own() -> None:
    drawn = [layer.name for layer in LAYERS if layer.colour]
    assert [layer.name for layer in filters.drawn()] == drawn
    assert sorted(filters.FORMS) == sorted(drawn)
    assert len(set(filters.FORMS.values())) == len(drawn)


def _luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("layer", filters.drawn(), ids=lambda layer: layer.name)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_marks_stand_out_from_the_page(layer: Layer, theme: str) -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    page = _luminance(config["theme"][theme]["backgroundColor"])
    mark = _luminance((layer.colour or ("", ""))[theme == "dark"])
    assert (max(page, mark) + 0.05) / (min(page, mark) + 0.05) >= 3


@pytest.fixture
def ranks() -> filters.Ranks:
    return filters.Ranks(reading())


def test_a_main_actor_is_marked_once_then_once_a_paragraph(ranks: filters.Ranks) -> None:
    mark = Annotation(0, 1, "actors", "person", "okoro")
    asked = [(0, "name"), (0, "name"), (0, "pronoun"), (1, "name"), (1, "noun")]
    assert [ranks.of(mark, p, kind) for p, kind in asked] == [QUIET, ALL, ALL, MAIN, ALL]


def test_other_actors_are_marked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filters, "MAIN_ACTORS", 1)
    ranks, mark = filters.Ranks(reading()), Annotation(0, 1, "actors", "person", "okoro")
    assert [ranks.of(mark, 0, "name"), ranks.of(mark, 1, "name")] == [MAIN, ALL]


@pytest.mark.parametrize(
    ("layer", "label", "value", "score", "rank"),
    [
        ("events", "attack", "e1", None, QUIET),
        ("events", "agreement", "e2", None, MAIN),
        ("times", "DATE", "2019-12-31", None, QUIET),
        ("times", "DATE", "XXXX-12-31", None, MAIN),
        ("times", "DATE", "PAST_REF", None, ALL),
        ("times", "DURATION", "P3D", None, MAIN),
        ("quotes", "direct", "", None, QUIET),
        ("quotes", "scare", "", None, MAIN),
        ("claims", "prediction", "", 0.4, MAIN),
        ("claims", "claim", "", 0.9, ALL),
        ("tone", "negative", "", -0.7, QUIET),
        ("tone", "positive", "", 0.3, MAIN),
        ("tone", "even", "", 0.0, ALL),
        ("stance", "critical", "", -0.7, QUIET),
        ("stance", "critical", "", -0.2, MAIN),
        ("stance", "unclear", "", -0.7, ALL),
    ],
)
def test_ranks(ranks: filters.Ranks, layer: str, label: str, value: str, score: float | None, rank: int) -> None:  # fmt: skip
    assert ranks.of(Annotation(0, 1, layer, label, value, score=score), 0) == rank
