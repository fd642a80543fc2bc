"""CSV and Parquet: one file a table, typed, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from pyarrow import parquet

from opcit.exports import EXPORTS
from opcit.exports.tables import TABLES, Source
from opcit.views.table import inert
from tests.components.charts.invented import reading
from tests.opcit.exports.invented import readings

NAMES = {
    "actors",
    "mentions",
    "times",
    "events",
    "quotes",
    "claims",
    "stance",
    "relations",
    "paragraphs",
}


def files(name, found=None):
    archive = zipfile.ZipFile(io.BytesIO(EXPORTS[name].content(found or reading())))
    assert archive.testzip() is None
    return {
        n.partition(".")[0]: archive.read(n)
        for n in archive.namelist()
        if not n.startswith("README")
    }


def sheet(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("name", ["csv", "parquet"])
def test_there_is_a_file_for_each_table(name):
    assert files(name).keys() == {t.name for t in TABLES} >= NAMES


def test_csv_opens_in_spreadsheets_as_utf_8():
    assert all(content.startswith("\ufeff".encode()) for content in files("csv").values())


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_both_hold_the_rows_of_the_table(table):
    rows = [tuple(getattr(r, c) for c in table.columns) for r in table.found(Source(reading()))]
    typed = parquet.read_table(io.BytesIO(files("parquet")[table.name]))
    assert typed.column_names == list(table.columns)
    assert [
        tuple(tuple(v) if isinstance(v, list) else v for v in r.values()) for r in typed.to_pylist()
    ] == rows
    assert len(sheet(files("csv")[table.name])) == len(rows)


def test_an_empty_table_keeps_its_columns_and_types():
    bare = replace(reading(), events=(), actors=(), stances=(), relations=(), tones=())
    typed = parquet.read_schema(io.BytesIO(files("parquet", bare)["events"]))
    assert typed.field("agents").type == pa.list_(pa.string())
    assert (
        typed.field("confidence").type == pa.float64()
        and typed.field("foreground").type == pa.bool_()
    )
    assert files("csv", bare)["events"].decode("utf-8-sig").startswith("id,title,type,status")


def test_parquet_says_where_it_is_from():
    about = json.loads(
        parquet.read_schema(io.BytesIO(files("parquet")["times"])).metadata[b"opcit"]
    )
    assert about["outlet"] == "Ellery Post" and "publisher" in about["rights"]


def test_names_stand_beside_ids_and_words_beside_offsets():
    events = {r["id"]: r for r in sheet(files("csv")["events"])}
    assert events["shelling"]["agent_names"] == "Navy of Arland"
    assert events["shelling"]["words"] == "shelled; shelling"
    start, _, end = events["shelling"]["evidence"].partition(";")[0].partition("..")
    assert reading().article.text[int(start) : int(end)] == "shelled"
    mentions = sheet(files("csv")["mentions"])
    assert all(
        reading().article.text[int(m["start"]) : int(m["end"])].split() == m["words"].split()
        for m in mentions
    )


def test_an_unclear_stance_has_no_score():
    stances = {r["actor"]: r for r in sheet(files("csv")["stance"])}
    assert (stances["guild"]["label"], stances["guild"]["score"]) == ("unclear", "")
    assert float(stances["navy"]["score"]) == -0.6


@given(found=readings())
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_cell_of_text_begins_like_a_formula(found):
    numbers = {
        "score",
        "low",
        "high",
        "polarity",
        "tone_polarity",
        "stance_score",
        "stance_low",
        "stance_high",
    }
    for content in files("csv", found).values():
        for row in sheet(content):
            assert not [
                v
                for k, v in row.items()
                if k not in numbers and v.lstrip()[:1] in ("=", "+", "-", "@") and v.strip()
            ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\t=1", "  =1", "＝1"])
def test_formulas_are_neutralised(text):
    assert inert(text) == f"'{text}"


@pytest.mark.parametrize("value", ["a=1", "", "−1", -1.0, None])
def test_other_values_stay(value):
    assert inert(value) == value
