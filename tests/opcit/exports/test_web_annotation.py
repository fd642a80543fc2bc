"""The Web Annotation export keeps to the W3C's model."""

from __future__ import annotations

import json

from opcit.exports import EXPORTS
from opcit.exports.annotation_targets import FIELDS
from opcit.exports.web_annotation import AROUND
from opcit.reading import Reading
from tests.components.charts.invented import TEXT, reading

MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
    "linking", "moderating", "questioning", "replying", "tagging",
}  # fmt: skip
PAGE = json.loads(EXPORTS["jsonld"].content(reading()))
ITEMS = PAGE["first"]["items"]


def test_it_is_a_collection_with_its_page_inside():
    assert "http://www.w3.org/ns/anno.jsonld" in PAGE["@context"]
    assert (PAGE["type"], PAGE["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert PAGE["total"] == len(ITEMS) and PAGE["first"]["partOf"] == PAGE["id"]
    assert len({item["id"] for item in ITEMS}) == len(ITEMS)


def test_every_annotation_has_what_the_model_asks_for():
    for item in ITEMS:
        assert item["type"] == "Annotation" and item["target"] and item["motivation"] in MOTIVATIONS
        assert {body["type"] for body in item["body"]} == {"TextualBody"}


def test_quote_and_position_find_the_same_words():
    for target in (t for item in ITEMS for t in item["target"] if isinstance(t, dict)):
        quote, position = target["selector"]
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert TEXT[position["start"] : position["end"]] == quote["exact"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert around in TEXT and len(around) <= len(quote["exact"]) + 2 * AROUND


def test_every_finding_of_a_reading_is_an_annotation():
    held = {n for n in Reading.__dataclass_fields__ if n not in ("article", "opcit")}
    assert FIELDS.keys() == held
    assert len(ITEMS) == sum(len(getattr(reading(), name)) for name in held)


def test_what_rests_on_no_words_of_its_own_targets_the_text():
    tones = [item for item in ITEMS if item["kind"] == "tones"]
    assert tones and all(
        item["target"] == [f"urn:opcit:article:{reading().article.id}"] for item in tones
    )
