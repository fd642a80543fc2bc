"""Who wrote it and where, by the page's own lines."""

from __future__ import annotations

import pytest

from opcit.ingest import read_text

BODY = (
    "The minister came back from the talks on Tuesday with less than he had promised his party, and"
    " nobody in the capital pretended otherwise."
)


@pytest.mark.parametrize(
    ("lines", "author", "outlet"),
    [
        (["Water", "By Jane Doe", BODY], "Jane Doe", None),
        (["Water", "BY JANE DOE AND JOHN ROE", BODY], "Jane Doe and John Roe", None),
        (["Water", "By Dr. Jane Doe, CNN", BODY], "Jane Doe", "CNN"),
        (["Water", "Opinion by Jane van der Doe for The Guardian", BODY], "Jane van der Doe", "The Guardian"),
        (["Water", "By Reuters", BODY], "Reuters", None),
        (["Water", "Jane Doe", "January 3, 2020", BODY], "Jane Doe", None),
        (["Water", "Jane Doe | The Hill", BODY], "Jane Doe", "The Hill"),
        (["Editor's Note: Jane O’Doe is a fellow at Northmoor. View more opinion on CNN.", BODY], "Jane O’Doe", "CNN"),
        (["Water", BODY, BODY, "Jane Doe, a former envoy, is the author of “Dry Rivers.”"], "Jane Doe", None),
        (["Water", "(CNN) —", BODY], None, "CNN"),
        (["Water", f"NORTHMOOR (AP) — {BODY}"], None, "Associated Press"),
        (["Water", BODY, "That was an editorial reflecting the views of the United States Government."], None, "Voice of America"),
        (["Water", "By Jane Doe", "The Weekly Ledger", BODY], "Jane Doe", "The Weekly Ledger"),
        (["By Jane Doe", "The Weekly Ledger", BODY], "Jane Doe", "The Weekly Ledger"),
        (["Water", "Jane Doe", "Northmoor Chronicle", "January 3, 2020", BODY], "Jane Doe", "Northmoor Chronicle"),
        (["Water", "By Jane Doe", "January 3, 2020", "Journal of Dry Rivers", BODY], "Jane Doe", "Journal of Dry Rivers"),
        (["Water", "By Jane Doe, The Northmoor Times", BODY], "Jane Doe", "The Northmoor Times"),
        (["Water", "By Jane Doe for the Weekly Ledger", BODY], "Jane Doe", None),
        (["Water", "By Jane Doe", "The Long Road to the River", BODY], "Jane Doe", None),
        (["Water", "By Jane Doe", "Hard Times", BODY], "Jane Doe", None),
        (["Water", "By Jane Doe", "Why The Ledger", BODY], "Jane Doe", None),
        (["The Weekly Ledger", BODY], None, None),
        (["Water", BODY], None, None),
        (["Water", "By the river, nobody sleeps any more.", BODY], None, None),
    ],
)  # fmt: skip
def test_credits(lines: list[str], author: str | None, outlet: str | None) -> None:
    article = read_text("\n\n".join(lines))
    assert (article.author, article.outlet) == (author, outlet)
