"""Files and tables that a reader gives: what they are is told by name, what is wrong with them in a sentence."""

from __future__ import annotations

import pytest

from opcit.importing import singles, tables
from opcit.importing.things import Refused


def test_an_article_is_a_thing_and_what_belongs_elsewhere_is_sent_there() -> None:
    assert singles.single("talks.txt", b"The envoy left.").data == b"The envoy left."
    assert (
        singles.single("photo.png", b"\x89PNG").problem == ""
    )  # refused where it is read, by its bytes
    assert "under Table" in singles.single("rows.CSV", b"text").problem
    assert "in the library" in singles.single("talks.json", b"{}").problem


@pytest.mark.parametrize("name", ["talks.pdf", "talks.xlsx", "talks"])
def test_what_is_no_table_is_refused_by_its_name(name: str) -> None:
    with pytest.raises(
        Refused, match=f"^{name} is no table of articles: give it as CSV, JSON lines or Parquet.$"
    ):
        tables.preview(name, b"text\n")


def test_a_table_that_cannot_be_read_is_called_as_the_reader_calls_it() -> None:
    with pytest.raises(Refused, match=r"^rows.csv is not UTF-8 text"):
        tables.preview("rows.csv", "text\nM\u00fcnchen\n".encode("cp1252"))
    with pytest.raises(Refused, match=r"^rows.parquet is no Parquet file"):
        tables.preview("rows.parquet", b"text\n")
