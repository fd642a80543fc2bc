"""Several articles in one zip: each file as it is alone, each named, and a README that says what is in it."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from opcit.exports import EXPORTS, notice
from opcit.exports.taking_back import read_whole
from opcit.exports.together import Piece, packed
from tests.components.charts.invented import reading
from tests.components.reader.invented import reading as other
from tests.opcit.exports.test_comments import COMMENTED

DAY = date(2026, 3, 1)


def pieces(*threads):
    first, second = reading(), other()
    return [Piece("first", first, notice(first, DAY), threads), Piece("second", second, notice(second, DAY))]  # fmt: skip


def unpacked(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("name", EXPORTS)
def test_each_article_is_in_it_as_it_is_alone(name):
    export = EXPORTS[name]
    found = unpacked(packed(export, pieces(), day=DAY))
    for piece in pieces():
        alone = export.content(piece.reading, piece.told)
        if export.binary:
            inside = unpacked(alone)
            assert {n: found[f"{piece.name}/{n}"] for n in inside} == inside
        else:
            assert found[f"{piece.name}.{export.extension}"] == alone


def test_the_readme_names_sources_rights_and_what_is_missing():
    readme = unpacked(packed(EXPORTS["json"], pieces(), ["A title"], DAY))["README.txt"].decode()
    assert "Exported: 2026-03-01" in readme and "Rights: The article’s text belongs" in readme
    assert "The guild at the gate" in readme and "https://example.org/guild" in readme
    assert "Not read yet, and left out: A title" in readme


def test_it_is_the_same_twice_over():
    assert packed(EXPORTS["csv"], pieces(), day=DAY) == packed(EXPORTS["csv"], pieces(), day=DAY)


def test_what_people_wrote_comes_along_where_it_is_asked_for():
    found = unpacked(packed(EXPORTS["json"], pieces(COMMENTED), day=DAY))
    assert [one.id for one in read_whole(found["first.json"]).threads] == [COMMENTED.id]
    assert read_whole(found["second.json"]).threads == ()
