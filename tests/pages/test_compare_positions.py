"""What the compare page says of what each author asks for and foresees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.comparing import SHOW
from components.comparing.changed import HOW
from components.comparing.positions import (
    ASKED,
    ELSE,
    FORESEEN,
    HEADLINE,
    HELD,
    NEITHER,
    NOTHING,
    SILENT,
    SUMMARY,
)
from opcit.article import Paragraph
from opcit.comparing.parting.changed import PLANNED
from opcit.findings import Claim, ClaimKind
from opcit.reading import Reading
from tests.opcit.comparing.invented import actor, claim, event, stance
from tests.opcit.comparing.invented import reading as parted
from tests.pages.opened import database, htmls, page

Open = Callable[..., str]
SETTING = " Orla Venn met Tarn, Ulm, Vik and Wex there."
"""Names that make articles kindred."""


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    monkeypatch.setenv("OPCIT_DATABASE_URL", database(tmp_path))

    def shown(*made: Reading, **query: str) -> str:
        return htmls(app(*made, **query))

    def app(*made: Reading, **query: str) -> AppTest:
        ids = ",".join(r.article.id for r in made)
        found = page(tmp_path, "compare", *made, compare=ids, **query)
        assert not found.exception
        return found

    return shown


def article(author: str, *said: tuple[str, ClaimKind]) -> Reading:
    """An article of these claims, each a sentence."""
    text = " ".join(f"{words}." for words, _ in said) + SETTING + f" {author} wrote it."
    claims: list[Claim] = [claim(text, words, kind) for words, kind in said]
    return parted(text, author=author, claims=claims)


def asking(author: str, *demands: str) -> Reading:
    return article(author, *((words, "recommendation") for words in demands))


def test_what_each_asks_for_and_foresees_stands_where_no_dispute_was_found(opened: Open) -> None:
    one = article("Ada Rook", ("Pay the <i>pilots", "recommendation"))
    other = article("Bo Lind", ("The port will flood", "prediction"))
    words = opened(one, other)
    assert "No passage of these articles was found to oppose another’s." in words
    asked, foreseen = words.split(f"<h3>{ASKED}</h3>")[1].split(f"<h3>{FORESEEN}</h3>")
    assert "Pay the &lt;i&gt;pilots" in asked and "Bo Lind</h4>" in asked
    assert asked.index("Ada Rook</h4>") < asked.index(SILENT[ASKED])
    assert foreseen.index(SILENT[FORESEEN]) < foreseen.index("The port will flood")
    assert f"read?article={one.article.id}&amp;mark=claims.0." in asked
    assert "<details" not in asked


def test_what_a_headline_asks_for_stands_apart_and_what_is_held_comes_last(opened: Open) -> None:
    one = article("Ada Rook", ("The crane is a costly toy", "claim"), ("Pay crews", "recommendation"))  # fmt: skip
    titled = (Paragraph(0, 26, "title"), Paragraph(26, len(one.article.text)))
    made = replace(one, article=replace(one.article, paragraphs=titled))
    judged = article("Bo Lind", ("The quay board was a brave choice", "claim"))
    words = opened(made, judged)
    headline, rest = words.split(f"<h3>{HEADLINE}</h3>")[1].split(f"<h3>{ASKED}</h3>")
    assert "The crane is a costly toy" in headline and "The crane" not in rest
    held = rest.split(f"<h3>{HELD}</h3>")[1]
    assert held.index(SILENT[HELD]) < held.index("The quay board was a brave choice")


@pytest.mark.parametrize("view", SHOW)
def test_it_stands_in_the_overview_alone(opened: Open, view: str) -> None:
    words = opened(asking("Ada Rook", "Pay the pilots"), asking("Bo Lind", "Sell it"), show=view)
    assert words.count("opcit-positions") == words.count(NEITHER[FORESEEN]) == (view == "overview")


def test_demands_on_one_matter_stand_on_one_line(opened: Open) -> None:
    one = asking("Ada Rook", "Open the harbour", "Pay the crews")
    other = asking("Bo Lind", "Sell the cranes", "They should reopen the harbour")
    words = opened(one, other).split(f"<h3>{ASKED}</h3>")[1]
    first, rest = words.split('<div class="columns">')[1:3]
    assert "Open the harbour" in first and "reopen the harbour" in first
    assert "Pay the crews" in rest and "Sell the cranes" in rest


def test_what_a_dispute_shows_is_not_shown_again(opened: Open) -> None:
    one = asking("Ada Rook", "Open the harbour", "Pay the crews")
    words = opened(one, asking("Bo Lind", "The harbour must stay shut"))
    assert "They part on what to do." in words
    assert "demands to the contrary" in words
    words = words.split("</ol>")[1]  # below the articles, of which each begins so
    assert words.count(">Open the harbour") == words.count(">The harbour must stay shut") == 1
    assert f"<h3>{ELSE[ASKED]}</h3>" in words and "Pay the crews" in words


def test_of_many_articles_the_first_of_each_is_shown_and_the_rest_opens(opened: Open) -> None:
    demands = (
        ("Pay crews", "Oil cranes"),
        ("Free pilots", "Paint masts"),
        ("Wash gulls", "Dig moats"),
    )
    made = [asking(f"Ada Rook {n}", *own) for n, own in enumerate(demands)]
    words = opened(*made, asking("Bo Lind", "Tie ropes"))
    assert words.count("<summary>1 more</summary>") == 3
    assert "<div></div>" not in words


def judging(count: int, *said: tuple[str, ClaimKind]) -> list[Reading]:
    """Two articles that part on so many actors; said: what the first claims beside."""
    names = ("Harbour Guild", "Quay Board", "Pilot Union")[:count]
    made = []
    for author, judged in (("Ada Rook", "reckless"), ("Bo Lind", "brave")):
        own: list[tuple[str, ClaimKind]] = [(f"The {name} was {judged}", "claim") for name in names]
        base = article(author, *own, *said, ("Count the gulls", "recommendation"))
        text = base.article.text
        found = [actor(text, name, "organisation") for name in names]
        made.append(parted(text, author=author, actors=found, claims=base.claims))
        said = ()
    return made


@pytest.mark.parametrize(("again", "more"), [("", 0), (" and flood again" * 30, 1)])
def test_short_forecasts_are_shown_at_once_below_disputes(
    opened: Open, again: str, more: int
) -> None:
    flood = f"The port will flood{again}"
    words = opened(*judging(2, (flood, "prediction"), ("Gulls will leave town", "prediction")))
    assert words.count("for and against") == 2
    assert words.split(f"<h3>{FORESEEN}</h3>")[1].count("1 more") == more


def test_below_many_disputes_it_is_folded_away(opened: Open) -> None:
    words = opened(*judging(3))
    assert words.count("for and against") == 3
    assert f"<summary>{SUMMARY}</summary>" in words


def test_where_nothing_is_asked_for_or_foreseen_it_says_so_in_one_line(opened: Open) -> None:
    words = opened(article("Ada Rook"), article("Bo Lind"))
    assert NOTHING in words
    assert "opcit-positions" not in words


def test_what_changed_between_reports_of_different_days_stands_first(opened: Open) -> None:
    made = []
    for day, words, status in (("04", "will ban", "planned"), ("12", "banned", "happened")):
        text = f"Arland {words} the <i>Harbour Guild." + SETTING
        cast = [actor(text, "Arland", "state"), actor(text, "Harbour Guild", "organisation")]
        days = (None, None) if status == "planned" else ("2031-05-10", "2031-05-10")
        ban = event(text, words, "sanction", days, status=status, agents=("arland",), patients=("harbour-guild",))  # fmt: skip
        only_tells = [stance(cast[0], "neutral", 9, (0.1, 0.8, 0.1))]
        made.append(parted(text, f"2031-05-{day}", actors=cast, events=[ban], stances=only_tells))
    words = opened(*reversed(made))
    changed = words.split("1 thing changed between them.")[1]
    assert HOW[PLANNED] in changed
    assert changed.index("will ban") < changed.index("banned")
    assert "&lt;i&gt;Harbour Guild" in changed
    assert "changed between them" not in opened(made[0], article("Ada Rook"))
