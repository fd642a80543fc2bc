"""Inputs: every kind gives the same records, columns are found or named, and what is bad is said."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pandas as pd
import pytest

from opcit.corpus.columns import guessed, mapped
from opcit.corpus.messages import BadCorpus, Options
from opcit.corpus.partitions import partitions
from opcit.corpus.sources import source
from opcit.ingest.stated import described
from tests.opcit.corpus.invented import jsonl, rows, text

COUNT = 5


def _csv(path: Path, separator: str = ",") -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, ["headline", "body", "date"], delimiter=separator)
        writer.writeheader()
        writer.writerows(rows(COUNT))
    return path


def _parquet(path: Path) -> Path:
    pd.DataFrame(rows(COUNT)).to_parquet(path)
    return path


MAKERS = {
    "csv": lambda folder: _csv(folder / "in.csv"),
    "semicolons": lambda folder: _csv(folder / "in.csv", ";"),
    "jsonl": lambda folder: jsonl(folder / "in.jsonl", COUNT),
    "parquet": lambda folder: _parquet(folder / "in.parquet"),
}


@pytest.mark.parametrize("kind", MAKERS)
def test_every_table_gives_the_same_records(kind, tmp_path):
    path = MAKERS[kind](tmp_path)
    found = source(path, {})
    records = list(found.records())
    assert [r.data.decode() for r in records] == [text(n) for n in range(COUNT)]
    assert records[3].details == {"title": "Talks 3", "published": "2020-01-04"}
    assert len({r.source for r in records}) == COUNT
    heading = 0 if kind in ("jsonl", "parquet") else path.read_bytes().index(b"\n") + 1
    assert sum(r.size for r in records) == found.size - heading


def test_a_folder_is_read_with_the_folders_in_it_and_what_its_manifest_says(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.txt").write_text(text(2))
    (tmp_path / "one.txt").write_text(text(1))
    (tmp_path / "README.md").write_text("About these.")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "manifest.json").write_text(
        json.dumps([{"file": "one.txt", "author": "A. Holm", "date": "2020-01-02"}])
    )
    found = source(tmp_path, {})
    records = list(found.records())
    assert [r.source for r in records] == ["one.txt", "b/two.txt"]
    assert records[0].details["author"] == "A. Holm"
    assert records[0].details["published"] == "2020-01-02"
    assert found.size == 2


def test_columns_are_known_by_their_usual_names_and_the_user_has_the_last_word():
    names = ["Headline", "Full Text", "Byline", "note"]
    assert guessed(names) == {"text": "Full Text", "title": "Headline", "author": "Byline"}
    assert mapped(names, {"text": "note", "title": "Byline"}) == {"text": "note", "title": "Byline"}


@pytest.mark.parametrize(
    ("name", "content", "columns", "said"),
    [
        ("in.csv", "a,b\n1,2\n", {}, "No column looks like the articles' text"),
        ("in.csv", "text,b\n1,2\n", {"title": "c"}, "no column 'c' for title"),
        ("in.csv", "text\n\udcff\n", {}, "is not UTF-8 text"),
        ("in.xlsx", "", {}, "ends in none of"),
        ("in.parquet", "no parquet", {}, "is no Parquet file"),
    ],
)  # fmt: skip
def test_bad_input_is_one_sentence(name, content, columns, said, tmp_path):
    path = tmp_path / name
    path.write_bytes(content.encode(errors="surrogateescape"))
    with pytest.raises(BadCorpus, match=said):
        list(source(path, columns).records())


def test_a_bad_line_is_set_aside_and_stops_no_other(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text('{"text": "One."}\nnot json\n[1]\n\n{"text": null}\n{"text": "Two."}\n')
    records = list(source(path, {}).records())
    assert [(r.data.decode(), bool(r.problem)) for r in records] == [
        ("One.", False), ("", True), ("", True), ("", True), ("Two.", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2020-01-31", "2020-01-31"),
        ("2020-01-31T10:00:00Z", "2020-01-31"),
        ("2020-01-31 10:00:00", "2020-01-31"),
        ("Fri, 31 Jan 2020 10:00:00 GMT", "2020-01-31"),
        ("January 31, 2020", "2020-01-31"),
        ("2020", "2020"),
        ("2020-01", "2020-01"),
        ("01/02/2020", None),
        ("yesterday", None),
    ],
)
def test_dates_are_read_as_tables_write_them_and_never_guessed(written, value, make_article):
    published = described(make_article("The envoy left."), {"published": written}).published
    assert published.value == value
    assert published.source == ("stated" if value else "unknown")


def test_partitions_hold_few_words_and_are_the_same_each_time(tmp_path):
    found = source(jsonl(tmp_path / "in.jsonl", 40), {})
    once = list(partitions(found.records(), Options(), words=100))
    assert [r.source for p in once for r in p.records] == [r.source for r in found.records()]
    assert all(sum(len(r.data.split()) for r in p.records) <= 120 for p in once)
    assert [p.number for p in once] == list(range(len(once)))
    again = list(partitions(found.records(), Options(), words=100))
    assert [p.digest for p in again] == [p.digest for p in once]
    assert len({p.digest for p in once}) == len(once)
