"""The date that a page states: where it stands, and what is never taken for it."""

from __future__ import annotations

import pytest

from opcit.article import Published
from opcit.ingest import read, read_text

BODY = (
    "The minister came back from the talks on Tuesday with less than he had promised his party, and"
    " nobody in the capital pretended otherwise."
)


def published(*lines: str) -> tuple[Published, list[str]]:
    article = read_text("\n\n".join(lines))
    return article.published, [article.words(span) for span in article.published.evidence]


@pytest.mark.parametrize(
    ("lines", "value", "evidence"),
    [
        (["Water", "Tuesday, October 8, 2019", BODY], "2019-10-08", "October 8, 2019"),
        (["Water - 2003-06-06", BODY], "2003-06-06", "2003-06-06"),
        (["Water", "By Jane Doe | 3 Jan 2020", BODY], "2020-01-03", "3 Jan 2020"),
        (["Water", "Published 4:05 PM EST, Wed January 1, 2020", BODY], "2020-01-01", "January 1, 2020"),
        (["Water", "Updated January 5, 2020", "Published January 3, 2020", BODY], "2020-01-03", "January 3, 2020"),
        (["Water", "Published 3 January 2020, updated 5 January 2020", BODY], "2020-01-03", "3 January 2020"),
        (["Water", "Last updated on 5 January 2020", BODY], "2020-01-05", "5 January 2020"),
        (["Water", f"NORTHMOOR, Jan 3, 2020 (Reuters) - {BODY}"], "2020-01-03", "Jan 3, 2020"),
        (["Water", BODY, BODY, "This article was first published on 2 January 2020."], "2020-01-02", "2 January 2020"),
        (["Water", "January 2020", BODY], "2020-01", "January 2020"),
    ],
)  # fmt: skip
def test_stated_in_the_text(lines: list[str], value: str, evidence: str) -> None:
    found, words = published(*lines)
    assert (found.value, found.source, words) == (value, "stated", [evidence])
    assert found.granularity == ("day" if len(value) == 10 else "month")
    assert found.why.endswith(".")


@pytest.mark.parametrize(
    "lines",
    [
        ["Water", BODY],
        ["Water", "Tuesday", BODY],
        ["Water", BODY, "It began on January 3, 2020, when the first shell fell on the northern bank of the river."],
        ["Water", BODY, BODY, "© 2020 The Northmoor Post. All rights reserved."],
        ["Water", "The dam on January 3, 2020. Photograph: John Roe/EPA", BODY],
        ["Water", "Editor's Note: Jane Doe was an envoy until January 3, 2020.", BODY],
    ],
)  # fmt: skip
def test_not_stated(lines: list[str]) -> None:
    found, _ = published(*lines)
    assert (found.value, found.source) == (None, "unknown")


def test_a_date_that_reads_two_ways_is_offered_both_ways() -> None:
    found, _ = published("Water", "Published 03/04/2020", BODY)
    assert (found.value, found.source) == (None, "unknown")
    assert [candidate.value for candidate in found.candidates] == ["2020-03-04", "2020-04-03"]
    assert "either way round" in found.why


def test_metadata_says_which_field() -> None:
    found = read(f"---\ndate: 2020-01-02\n---\n{BODY}\n".encode(), "a.md").published
    assert (found.value, found.source, found.evidence) == ("2020-01-02", "stated", ())
    assert "front matter" in found.why


def test_metadata_beats_a_line_that_only_says_when_it_was_changed() -> None:
    text = f"---\ndate: 2020-01-02\n---\n# Water\n\nUpdated January 9, 2020\n\n{BODY}\n"
    assert read(text.encode(), "a.md").published.value == "2020-01-02"
