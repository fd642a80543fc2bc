"""JSON and JSON-LD are read back with nothing lost; anything else is refused in a sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from opcit import ingest
from opcit.analyse import analyse
from opcit.exports import EXPORTS
from opcit.exports.taking_back import NotAReading, is_export, read
from tests.components.charts.invented import reading
from tests.opcit.exports.invented import readings

ROOT = Path(__file__).resolve().parents[3]
BACK = ("json", "jsonld")
REAL = ROOT.parent / "shared" / "articles" / "baghdad-embassy-commentary.txt"


@pytest.mark.parametrize("name", BACK)
@given(found=readings())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_nothing_is_lost(name, found):
    assert read(EXPORTS[name].content(found)) == found


@pytest.mark.parametrize("path", [*sorted(ROOT.glob("samples/*.md")), REAL], ids=lambda p: p.stem)
def test_nothing_is_lost_of_articles(path):
    if not path.exists():
        pytest.skip("../shared is absent")
    found = analyse(ingest.read(path.read_bytes(), path.name))
    assert all(read(EXPORTS[name].content(found)) == found for name in BACK)


def changed(name: str, change) -> bytes:
    page = json.loads(EXPORTS[name].content(reading()))
    change(page)
    return json.dumps(page).encode()


def mark(page, **values):
    page["actors"][0]["mentions"][0].update(values)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda p: p["article"].update(text=p["article"]["text"] + "!"), "changed after Opcit had read it"),
        (lambda p: mark(p, end=10**6), "outside the text"),
        (lambda p: mark(p, start=-1), "outside the text"),
        (lambda p: p["events"][0].update(agents=["nobody"]), "actors that are not in it"),
        (lambda p: p["actors"].append(p["actors"][0]), "actors that are not in it"),
        (lambda p: p["events"].append(p["events"][0]), "two events in it have one id"),
        (lambda p: p["events"][0].update(earliest="2021-02-31"), "a date in it is none"),
        (lambda p: p["times"][0].update(value="2021-13-01"), "a date in it is none"),
        (lambda p: p["events"][0].update(latest="2020-01-01"), "ends before it begins"),
        (lambda p: p["events"][0].update(confidence=7), "not between 0 and 1"),
        (lambda p: p["sentences"].reverse(), "overlap"),
        (lambda p: p["sentence_tones"].reverse(), "out of order"),
        (lambda p: p["events"][0].update(status="perhaps"), "damaged"),
        (lambda p: p["actors"][0].pop("name"), "damaged"),
        (lambda p: p.update(article=None), "damaged"),
    ],
)  # fmt: skip
def test_a_broken_reading_is_refused(change, says):
    with pytest.raises(NotAReading, match=says):
        read(changed("json", change))


@pytest.mark.parametrize(
    "change",
    [
        lambda p: p["first"]["items"][0].pop("kind"),
        lambda p: p["first"]["items"][0].update(kind="secrets"),
        lambda p: p["first"].update(items=[7]),
        lambda p: next(i for i in p["first"]["items"] if i["kind"] == "events")["target"][0]["selector"][0].update(exact="other words"),
    ],
)  # fmt: skip
def test_a_broken_collection_is_refused(change):
    with pytest.raises(NotAReading):
        read(changed("jsonld", change))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not a JSON file"), (b"{", "not a JSON file"), (b"\xff\xfe", "not a JSON file"), (b"[" * 100_000, "not a JSON file"),
        (b"[]", "no reading by Opcit"), (b"{}", "no reading by Opcit"), (b"7", "no reading by Opcit"),
        (b'[{"opcit": 1}]', "several readings"), (EXPORTS["timelinejs"].content(reading()), "a timeline"),
    ],
    ids=["empty", "cut", "binary", "deep", "list", "object", "number", "several", "timeline"],
)  # fmt: skip
def test_what_is_no_reading_is_refused_in_a_sentence(data, says):
    with pytest.raises(NotAReading, match=says):
        read(data)


def test_a_byte_order_mark_is_no_part_of_it():
    assert read(b"\xef\xbb\xbf" + EXPORTS["json"].content(reading())) == reading()


def test_files_are_told_by_their_extension():
    assert is_export("a.JSON") and is_export("b.jsonld") and not is_export("c.md")
