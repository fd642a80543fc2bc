"""Inferring when an article was published, or saying that its words do not tell."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from opcit.article import Published, Span
from opcit.ingest import read
from opcit.publication import dated, inferred

SHARED = Path(__file__).resolve().parents[3] / "shared"
COMMENTARY = SHARED / "articles" / "baghdad-embassy-commentary.txt"


@pytest.mark.parametrize(
    ("paragraphs", "value"),
    [
        (["As we enter 2018, the streets are quiet Monday morning. On Sunday the police fired on a crowd."], "2018-01-01"),
        (["As 2014 draws to a close, the siege goes on. The streets appear calm this Tuesday; Monday night was not."], "2014-12"),
        (["So far in 2016 nothing was done.", "The walls were built in 1994."], "2016"),
        (["With ten days left before 29 March 2019, the cabinet cannot agree."], "2019-03-19"),
        (["Three days ago, on 5 May 2009, the talks collapsed."], "2009-05-08"),
        (["Today, 5 May 2009, the country votes."], "2009-05-05"),
        (["Last year's election in 2016 changed all. Nothing is as it should be."], "2017"),
        (["The wall fell thirty years ago, in 1989.", "It still divides us."], "2019"),
    ],
)  # fmt: skip
def test_infers_only_as_finely_as_the_words_say(
    make_article, paragraphs: list[str], value: str
) -> None:  # type: ignore[no-untyped-def]
    published = inferred(make_article(*paragraphs))
    assert (published.value, published.source) == (value, "inferred")
    assert published.granularity == {10: "day", 7: "month", 4: "year"}[len(value)]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["Nothing here tells of any time."],
        ["The guards left on Tuesday and came back on Friday."],
        ["The worst crisis since 2003 began in 1979.", "In 2011 it was over."],
        ["They will be ready by 2030.", "On 5 May 2009 they were not."],
        ["It happened on 11 November, and last September."],
        ["There were ten days left before 29 March 2019 when the cabinet fell."],
        ["In the last days of 2008 the bank failed.", "On 5 May 2019 it opened again."],
        ["As we enter 1939, the old diary says, all is calm.", "On 5 May 2009 it was sold."],
        [""],
    ],
)
def test_abstains_where_no_words_speak_of_the_present_year(
    make_article, paragraphs: list[str]
) -> None:  # type: ignore[no-untyped-def]
    published = inferred(make_article(*paragraphs))
    assert (published.value, published.source, published.granularity) == (None, "unknown", None)
    assert published.why


def test_evidence_is_the_words_that_speak_for_the_date(make_article) -> None:  # type: ignore[no-untyped-def]
    article = make_article("As we enter 2018, all is calm Monday morning.", "In 1958 it was not.")
    published = inferred(article)
    assert [article.words(span) for span in published.evidence] == [
        "As we enter 2018",
        "Monday morning",
    ]
    assert "“As we enter 2018”" in published.why
    weights = [c.weight for c in published.candidates]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] >= 0.6 and sum(weights) <= 1.001
    assert all(c.evidence for c in published.candidates)


def test_a_story_told_in_full_dates_gives_candidates(make_article) -> None:  # type: ignore[no-untyped-def]
    published = inferred(
        make_article(
            "On 2 May 2012 a shell fell. On 9 May 2012 another fell, and on Monday all was calm."
        )
    )
    assert published.value is None
    assert all(c.value.startswith("2012-0") for c in published.candidates[:2])


def test_a_weekday_with_its_day_ranks_the_years_in_which_they_meet(make_article) -> None:  # type: ignore[no-untyped-def]
    published = inferred(
        make_article(
            "On Saturday, 18 November, the army took the palace. The vote of 2016 is forgotten."
        )
    )
    assert published.value is None
    assert published.candidates[0].value.startswith("2017-11")


def test_history_that_is_cited_is_no_candidate(make_article) -> None:  # type: ignore[no-untyped-def]
    published = inferred(
        make_article(
            "On 2 May 2002 a shell fell. A vote is due in 2018, and on Sunday all was calm."
        )
    )
    assert published.candidates == ()


@pytest.mark.parametrize("source", ["stated", "given"])
def test_a_known_date_is_left_alone(make_article, source: str) -> None:  # type: ignore[no-untyped-def]
    known = Published("2011-05-02", "day", source, (Span(0, 2),))  # type: ignore[arg-type]
    article = make_article("As we enter 2018, all is calm Monday morning.", published=known)
    assert dated(article) is article


def test_inferring_again_changes_nothing(make_article) -> None:  # type: ignore[no-untyped-def]
    article = dated(make_article("As we enter 2018, all is calm Monday morning."))
    assert dated(article) == article


def test_today_plays_no_part(make_article, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    class NoToday(date):
        @classmethod
        def today(cls) -> date:  # type: ignore[override]
            raise AssertionError("asked for the current date")

    monkeypatch.setattr("opcit.publication.date", NoToday)
    monkeypatch.setattr("opcit.timex.likelihood.date", NoToday)
    assert (
        inferred(make_article("As we enter 2018, all is calm Monday morning.")).value
        == "2018-01-01"
    )


@pytest.mark.skipif(not COMMENTARY.exists(), reason="../shared/articles is not here")
def test_the_undated_commentary_is_of_new_years_day_2020() -> None:
    article = read(COMMENTARY.read_bytes(), COMMENTARY.name)
    published = dated(article).published
    assert (published.value, published.granularity, published.source) == (
        "2020-01-01",
        "day",
        "inferred",
    )
    words = [article.words(span) for span in published.evidence]
    for clue in ("As we enter 2020", "Wednesday morning", "Tuesday"):
        assert any(clue in evidence for evidence in words)
