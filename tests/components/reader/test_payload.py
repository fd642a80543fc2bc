"""What the script is given: the text cut at every mark, nothing lost, code points throughout."""

from __future__ import annotations

import json
from typing import Any

import pytest

from components.reader.marks import Mark
from components.reader.payload import payload, segments
from opcit.annotation import annotations_of
from opcit.article import Paragraph
from opcit.layers import LAYERS
from opcit.reading import Engine, Reading
from tests.components.reader.invented import TEXT, article, reading, span


@pytest.fixture(scope="module")
def data() -> dict[str, Any]:
    return payload(reading())


def mark(start: int, end: int) -> Mark:
    return Mark(start, end, "actors", 0, "", (), "", "")


@pytest.mark.parametrize(
    ("marks", "cut"),
    [
        ([], [(0, "a𝔊b🏴c", [])]),
        ([(1, 2)], [(0, "a", []), (1, "𝔊", [0]), (2, "b🏴c", [])]),
        ([(0, 3), (1, 4)], [(0, "a", [0]), (1, "𝔊b", [0, 1]), (3, "🏴", [1]), (4, "c", [])]),
        ([(0, 5), (1, 2), (1, 2)], [(0, "a", [0]), (1, "𝔊", [0, 1, 2]), (2, "b🏴c", [0])]),
        ([(0, 2), (2, 5)], [(0, "a𝔊", [0]), (2, "b🏴c", [1])]),
        ([(-3, 2)], [(0, "a𝔊", [0]), (2, "b🏴c", [])]),
        ([(3, 9)], [(0, "a𝔊b", []), (3, "🏴c", [0])]),
    ],
)
def test_segments(marks: list[tuple[int, int]], cut: list[tuple[int, str, list[int]]]) -> None:
    numbered = [(n, mark(*place)) for n, place in enumerate(marks)]
    found = segments("a𝔊b🏴c", Paragraph(0, 5), numbered)
    assert [tuple(part) for part in found] == cut


def test_the_text_is_all_there(data: dict[str, Any]) -> None:
    for paragraph in data["paragraphs"]:
        words = "".join(part[1] for part in paragraph["parts"])
        assert words == TEXT[paragraph["start"] : paragraph["end"]]


def test_every_annotation_is_a_mark_over_exactly_its_words(data: dict[str, Any]) -> None:
    parts = [part for paragraph in data["paragraphs"] for part in paragraph["parts"]]
    found = annotations_of(reading())
    assert len(found) == len(data["marks"])
    for number, (annotation, row) in enumerate(zip(found, data["marks"], strict=True)):
        words = "".join(words for _, words, numbers in parts if number in numbers)
        assert row[0] == annotation.layer
        assert words == TEXT[annotation.start : annotation.end]


def test_every_mark_has_a_card(data: dict[str, Any]) -> None:
    assert {row[4] for row in data["marks"]} <= set(data["cards"])


def test_a_mark_over_two_paragraphs_is_in_both() -> None:
    base = reading()
    long = base.claims[0].__class__(**{**_fields(base.claims[0]), "start": 0, "end": len(TEXT)})
    found = payload(Reading(base.article, base.opcit, claims=(long,)))
    assert all(part[2] == [0] for p in found["paragraphs"] for part in p["parts"])


def _fields(claim: Any) -> dict[str, Any]:
    return {name: getattr(claim, name) for name in claim.__slots__}


def test_only_body_paragraphs_are_numbered(data: dict[str, Any]) -> None:
    assert [(p["role"], p["n"]) for p in data["paragraphs"]] == [
        ("editors_note", 0), ("body", 1), ("heading", 0), ("body", 2), ("body", 3), ("promo", 0), ("body", 4),
    ]  # fmt: skip


def test_layers_are_those_of_the_table_with_what_they_found(data: dict[str, Any]) -> None:
    assert [row["name"] for row in data["layers"]] == [la.name for la in LAYERS if la.colour]
    counts = {row["name"]: row["count"] for row in data["layers"]}
    assert counts == {"actors": 12, "times": 3, "quotes": 2, "events": 4, "claims": 2, "tone": 1, "stance": 1}  # fmt: skip


def test_margin_dates_are_the_events_own(data: dict[str, Any]) -> None:
    dates = {(row[4], row[7]) for row in data["marks"] if row[0] == "events"}
    assert dates == {("events:e1", "30 Sep"), ("events:e2", "Sep 2018"), ("events:e3", "")}


def test_marks_say_whom_they_are_about(data: dict[str, Any]) -> None:
    about = {row[4]: row[5] for row in data["marks"]}
    assert about["events:e1"] == ["guild", "okoro"]
    assert about["actors:renn"] == ["renn"]
    assert about["stance:okoro:author"] == ["okoro"]
    assert next(row[5] for row in data["marks"] if row[0] == "quotes") == ["renn"]
    assert next(row[5] for row in data["marks"] if row[0] == "times") == []


def test_signs_of_tone_and_stance(data: dict[str, Any]) -> None:
    assert {row[6] for row in data["marks"] if row[0] in ("tone", "stance")} == {"minus"}
    assert {row[6] for row in data["marks"] if row[0] == "actors"} == {""}


def test_notes_say_why_these_very_words(data: dict[str, Any]) -> None:
    notes = {row[0]: row[8] for row in data["marks"]}
    assert notes["stance"] == "Here: critical 80%, neutral 15%, favourable 5%."
    assert "Okoro" in next(row[8] for row in data["marks"] if row[4] == "actors:okoro")
    assert notes["events"] == ""


def test_the_head_gives_the_date_with_its_evidence(data: dict[str, Any]) -> None:
    published = data["head"]["published"]
    monday = span("Monday")
    assert published["words"] == "2 October 2019"
    assert published["source"] == "inferred"
    assert published["evidence"] == [{"t": "“Monday”", "start": monday.start, "end": monday.end}]


def test_an_article_without_title_date_or_marks() -> None:
    bare = article().with_details(title=None, author=None, published=article().published.__class__())  # fmt: skip
    data = payload(Reading(bare, Engine("test")))
    assert not data["head"]["titled"]
    assert data["head"]["published"]["words"] == "date not known"
    assert data["marks"] == []


def test_it_is_json_and_always_the_same(data: dict[str, Any]) -> None:
    assert json.dumps(payload(reading())) == json.dumps(data)
