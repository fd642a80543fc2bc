"""Labels never cover each other."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from components.charts.packing import CHARACTER, GAP, Placed, pack

WIDTH = 640.0


def taken(item: tuple[float, float, str], placed: Placed) -> tuple[float, float]:
    reach = len(placed.label) * CHARACTER
    return (item[0] - reach, item[1]) if placed.side == "left" else (item[0], item[1] + reach)


@pytest.mark.parametrize("seed", range(20))
def test_nothing_overlaps_on_a_track(seed: int) -> None:
    dice = random.Random(seed)
    items = []
    for _ in range(40):
        first = dice.uniform(0, WIDTH)
        items.append((first, min(WIDTH, first + dice.uniform(0, 200)), "x" * dice.randint(1, 34)))
    placed = pack(items, WIDTH)
    by_track: dict[int, list[tuple[float, float]]] = {}
    for item, place in zip(items, placed, strict=True):
        by_track.setdefault(place.track, []).append(taken(item, place))
    for spans in by_track.values():
        spans.sort()
        assert all(a[1] < b[0] for a, b in pairwise(spans))


def test_sides() -> None:
    assert pack([(0, 10, "label")], WIDTH)[0] == Placed(0, "right", "label")
    assert pack([(600, 640, "label")], WIDTH)[0] == Placed(0, "left", "label")


def test_a_label_without_room_is_cut() -> None:
    (placed,) = pack([(20, 600, "a label that is far too long")], WIDTH)
    assert placed.label.endswith("…")
    longest = max(map(len, placed.label.split("\n")))
    assert longest * CHARACTER + GAP <= WIDTH - 600


def test_a_label_is_folded_before_it_is_cut() -> None:
    (placed,) = pack([(100, 500, "a label with two halves")], WIDTH)
    assert placed == Placed(0, "right", "a label with two\nhalves")
