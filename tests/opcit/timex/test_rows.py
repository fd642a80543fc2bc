"""Rows in, rows with times out."""

from __future__ import annotations

import pytest

from opcit.timex.rows import annotate, published


def test_adds_times_with_offsets_into_the_text_as_given() -> None:
    text = "🙂 On Tuesday\u00a0night they left."
    [row] = annotate([{"text": text, "published": "2020-01-01", "id": 7}])
    assert row["id"] == 7
    assert row["times"] == [{"start": 5, "end": 18, "type": "TIME", "value": "2019-12-31TNI"}]
    assert text[5:18] == "Tuesday\u00a0night"


def test_an_unknown_date_leaves_values_open() -> None:
    [row] = annotate([{"text": "They left on Tuesday.", "published": ""}])
    assert [t["value"] for t in row["times"]] == ["XXXX-WXX-2"]


@pytest.mark.parametrize(
    ("words", "value"),
    [("2020-01-01", "2020-01-01"), ("2020-01-01T09:30:00Z", "2020-01-01"), ("2020-01", "2020-01"), ("2020", "2020"), (" ", "")],
)  # fmt: skip
def test_published_may_be_a_day_month_or_year(words: str, value: str) -> None:
    assert published(words) == value


@pytest.mark.parametrize("words", ["yesterday", "2020-13", "2020-02-30", "01/02/2020"])
def test_published_must_be_a_date(words: str) -> None:
    with pytest.raises(ValueError, match="published must be a date"):
        annotate([{"text": "They left.", "published": words}])
