"""Every row of EXPORTS: it writes any reading, says whose text it is, and says the same thing twice."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from opcit.exports import EXPORTS, notice
from tests.components.charts.invented import reading
from tests.opcit.exports.invented import readings

DAY = date(2026, 3, 1)
SLOW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def words(content: bytes) -> str:
    """All text of an export; of a zip, that of its readme."""
    if content.startswith(b"PK"):
        content = zipfile.ZipFile(io.BytesIO(content)).read("README.txt")
    return content.decode().replace("\r\n ", "").replace("\\", "")


@pytest.mark.parametrize("name", EXPORTS)
def test_each_carries_title_author_engine_date_and_the_notice(name):
    found = reading()
    article = found.article.with_details(
        url="https://ellery.example/smoke", title="Smoke, and mirrors"
    )
    found = type(found)(
        **{n: getattr(found, n) for n in found.__dataclass_fields__} | {"article": article}
    )
    told = words(EXPORTS[name].content(found, notice(found, DAY)))
    for fact in (
        "Smoke, and mirrors",
        "Mara Voss",
        "https://ellery.example/smoke",
        "Opcit test",
        "2026-03-01",
        "belongs to its author and publisher",
    ):
        assert fact in told
    assert "orrections" in told and "none" in told


@pytest.mark.parametrize("name", EXPORTS)
def test_the_same_reading_on_the_same_day_is_the_same_file(name):
    export = EXPORTS[name]
    assert export.content(reading(), notice(reading(), DAY)) == export.content(
        reading(), notice(reading(), DAY)
    )


@pytest.mark.parametrize("name", EXPORTS)
@given(found=readings())
@SLOW
def test_any_reading_can_be_written(name, found):
    assert EXPORTS[name].content(found)


@pytest.mark.parametrize("name", EXPORTS)
def test_content_and_extension_say_whether_it_is_binary(name):
    export = EXPORTS[name]
    assert (
        export.content(reading()).startswith(b"PK")
        == export.binary
        == (export.mime == "application/zip")
    )
    assert len({e.extension for e in EXPORTS.values()}) == len(EXPORTS)
