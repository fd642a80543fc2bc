"""What the compare page says that articles part on: disputes, claims, and what is not told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.comparing import SHOW, parting
from components.comparing import claims as claimed
from components.comparing.grid import Grid
from opcit.comparing.claims.claims import subjects
from opcit.comparing.compared import compare
from opcit.comparing.parting.disputes import Dispute
from opcit.comparing.parting.points import Point
from opcit.reading import Reading
from tests.opcit.comparing.invented import actor, claim, event, stance
from tests.opcit.comparing.invented import reading as parted
from tests.pages.compared import Open
from tests.pages.opened import htmls, tables

RECKLESS = "The Harbour Guild was reckless. The Harbour Guild should <i>pay</i>."
BRAVE = "The Harbour Guild was brave. The Harbour Guild should be thanked."


def opposed() -> tuple[Reading, Reading]:
    """Two readings whose authors part on one actor, in judgement and demand."""
    made = []
    for text, author in ((RECKLESS, "Ada Rook"), (BRAVE, "Bo Lind")):
        judged, asked = text.removesuffix(".").split(". ")
        claims = [claim(text, judged), claim(text, asked, "recommendation")]
        guild = actor(text, "Harbour Guild", "organisation")
        made.append(parted(text, author=author, actors=[guild], claims=claims))
    return made[0], made[1]


@pytest.mark.parametrize("view", SHOW)
def test_every_view_begins_with_its_own_below_what_they_part_on(
    open_compare: Open, view: str
) -> None:
    one, other = opposed()
    words = htmls(
        open_compare(one, other, compare=f"{one.article.id},{other.article.id}", show=view)
    )
    assert "They part on the Harbour Guild." in words
    assert ("opcit-sides opcit-parting" in words) == (view == "overview")


def test_where_they_part_is_told_at_first_sight(open_compare: Open) -> None:
    one, other = opposed()
    words = htmls(open_compare(one, other, compare=f"{one.article.id},{other.article.id}"))
    first = words[words.index("opcit-sides opcit-parting") :]
    critical = first.index("Ada Rook: ▼ critical of the Harbour Guild")
    assert critical < first.index("Bo Lind: ▲ favourable to the Harbour Guild")
    assert "The author judges by “reckless”." in first
    assert "→ demands of the Harbour Guild" in first
    assert "should &lt;i&gt;pay&lt;/i&gt;" in first
    assert "<i>pay" not in words


def test_a_claim_stands_in_its_sentence(open_compare: Open) -> None:
    text = "Ask anybody, the Harbour Guild was <b>brave</b>. Nobody did."
    guild = actor(text, "Harbour Guild", "organisation")
    one = parted(text, actors=[guild], claims=[claim(text, "the Harbour Guild was <b>brave</b>")])
    plain, _ = opposed()
    words = htmls(open_compare(one, plain, compare=f"{one.article.id},{plain.article.id}", show="claims"))  # fmt: skip
    assert '<span class="around">Ask anybody, </span>the Harbour Guild was &lt;b&gt;brave' in words


def test_claims_that_part_say_from_which_article(open_compare: Open) -> None:
    one, other = opposed()
    app = open_compare(one, other, compare=f"{one.article.id},{other.article.id}", show="claims")
    words = htmls(app)
    assert words.count("· parts from B") == words.count("· parts from A") == 2
    assert set(tables(app)[0]["Parts from"]) == {"A", "B"}


def test_the_claims_say_how_many_subjects_are_listed_and_which_is_first(open_compare: Open) -> None:
    one, other = opposed()
    app = open_compare(one, other, compare=f"{one.article.id},{other.article.id}", show="claims")
    assert "Claims on 1 subject, by several articles; first the Harbour Guild, on which they part." in htmls(app)  # fmt: skip


def test_of_a_past_that_did_not_come_about_nothing_is_predicted() -> None:
    made = []
    for text, cue in (("A fence would have saved the Harbour Guild.", "would have saved"), ("The Harbour Guild will pay.", "will")):  # fmt: skip
        own = told_of(text)
        made.append(replace(own, claims=tuple(replace(c, kind="prediction", cue=cue) for c in own.claims)))  # fmt: skip
    found = compare(made)
    words = claimed.html(found, subjects(found))
    assert words.count(claimed.UNREAL) == words.count("predicts") == 1


@pytest.mark.parametrize(("which", "passages"), [(0, "1 passage"), (-1, "1 other passage")])
def test_it_says_whether_the_passage_shown_is_one_that_the_stance_rests_on(
    open_compare: Open, which: int, passages: str
) -> None:
    both = []
    for one, label in zip(opposed(), ("critical", "favourable"), strict=True):
        (guild,) = one.actors
        rests = guild.mentions[which]
        held = stance(guild, label, 1, AGAINST if label == "critical" else AGAINST[::-1])
        evidence = (replace(held.evidence[0], start=rests.start, end=rests.end),)
        both.append(replace(one, stances=(replace(held, evidence=evidence),)))
    words = htmls(open_compare(*both, compare=",".join(r.article.id for r in both)))
    assert words.count(f", {passages}</a>.") == 2


def test_where_nothing_was_found_to_part_it_says_so(open_compare: Open) -> None:
    words = htmls(open_compare())
    assert "No passage of these articles was found to oppose another’s." in words
    assert "opcit-sides opcit-parting" not in words


def test_reports_open_on_what_they_tell_and_say_why(open_compare: Open) -> None:
    made = []
    for text in ("The Harbour Guild was formed.", "The Harbour Guild was formed then."):
        guild = actor(text, "Harbour Guild", "organisation")
        formed = event(text, "was formed", "situation", ("2031-05-03", "2031-05-03"))
        held = stance(guild, "neutral", 9, (0.1, 0.8, 0.1))
        made.append(parted(text, actors=[guild], events=[formed], stances=[held]))
    ids = ",".join(r.article.id for r in made)
    words = htmls(open_compare(*made, compare=ids))
    assert "They part in what they tell." in words
    assert "Both articles report: neither says anything against the other" in words
    app = open_compare(*made, compare=ids)
    app.button(key="compare-telling").click().run()
    assert "event told by more than one article" in htmls(app)
    app = open_compare(*made, compare=ids, show="stance")
    assert len(app.get("plotly_chart")) == 2


def test_an_event_that_they_part_on_is_quoted_and_named_once() -> None:
    text = "On 3 May gliders struck the port."
    struck = event(text, "struck", "assault", ("2031-05-03",) * 2, title="Gliders struck the port")
    found = compare([parted(f"{text}{end}", events=[struck]) for end in ("", " Rain fell.")])
    (both,) = found.events
    subject = ("event", both.id)
    points = [Point(n, subject, 0, 9, lean, True, None, "") for n, lean in ((0, -1.0), (1, 1.0))]
    dispute = Dispute("opposed", subject, tuple(points), 1.0, (both.id,))
    assert parting.headline(found, [dispute]) == f"They part on “{both.title}”"
    assert parting.html(Grid(found, ()), [dispute]).count(both.title) == 1


def test_a_matter_is_named_as_it_stands_in_a_sentence(open_compare: Open) -> None:
    here = " Nobody in Arland or in the Veria of Orla Venn forgot."
    texts = (f"The tariffs are reckless. They have failed.{here}", f"The tariffs were overdue and fair.{here}")  # fmt: skip
    one, other = (parted(text, author=name) for text, name in zip(texts, ("Ada Rook", "Bo Lind"), strict=True))  # fmt: skip
    words = htmls(open_compare(one, other, compare=f"{one.article.id},{other.article.id}"))
    assert "They part on the tariffs." in words
    assert "<h3>The tariffs <span" in words
    assert "Bo Lind: ▲ favourable to the tariffs" in words


def test_both_sides_of_an_article_and_what_is_left_open_are_told() -> None:
    text = "The Harbour Guild was reckless, and the Harbour Guild was brave."
    made = parted(text, author="Ada Rook", actors=[actor(text, "Harbour Guild", "organisation")])
    known = Grid(compare([made, made]))

    def point(words: str, leans: float, came: bool = False) -> Point:
        start = text.index(words)
        return Point(
            0, ("actor", "harbour-guild"), start, start + len(words), leans, True, None, "", about="harbour-guild", came=came,
        )  # fmt: skip

    against, brave = point("was reckless", -0.9), point("was brave", 0.9)
    dispute = Dispute("opposed", against.subject, (against,), 1.0, also=(brave,))
    words = parting.html(known, [dispute])
    assert words.index("▼ critical of") < words.index("and yet ▲ favourable to")
    for shown, said in ((point("was", 0.0), "? leaves it open"), (point("was", -0.9, True), "▼ sees harm or failure")):  # fmt: skip
        assert said in parting.html(known, [Dispute("opposed", shown.subject, (shown,), 1.0)])


def told_of(text: str, leaning: tuple[float, float, float] | None = None) -> Reading:
    """A reading on the Harbour Guild, or on nobody; leaning: its author's stance."""
    guild = [actor(text, "Harbour Guild", "organisation")] if "Harbour Guild" in text else []
    held = [stance(one, "critical", 3, leaning) for one in guild if leaning]
    claims = [claim(text, text.removesuffix("."))]
    return parted(text, actors=guild, stances=held, claims=claims)


AGAINST = (0.7, 0.2, 0.1)


def test_of_whom_an_article_may_speak_by_another_name_it_is_not_said_to_be_silent(
    open_compare: Open,
) -> None:
    one, two = told_of("The Harbour Guild came.", AGAINST), told_of("The Harbour Guild met.")
    nobody = told_of("The ferrymen and their friends came.")
    silent = "No passage was found in which the author speaks of it: B."

    def shown(*made: Reading) -> str:
        ids = ",".join(r.article.id for r in made)
        return htmls(open_compare(*made, compare=ids, show="stance", at="stance.harbour-guild"))

    words = shown(one, two, nobody)
    assert silent in words
    assert "No actor there is taken for it: C." in words
    words = shown(one, nobody)
    assert "No actor of B is taken for the same." in words
    assert silent not in words
    assert "No actor there is taken for it: B." not in words


def test_of_what_an_article_may_claim_by_another_name_it_is_not_said_to_claim_nothing() -> None:
    one, two = told_of("The Harbour Guild came."), told_of("Men met the Harbour Guild.")
    quiet = replace(two, claims=())
    found = compare([one, told_of("The Harbour Guild will pay."), quiet, told_of("Men came.")])
    words = claimed.html(found, subjects(found))
    assert "No claim on it was found in C. No actor of D is taken for it." in words
