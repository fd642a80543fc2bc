"""The compare page: what it opens on, its views, and what the URL sets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.charts import measuring
from components.comparing import SHOW, parting, told
from components.comparing import claims as claimed
from components.comparing.grid import Grid
from opcit.comparing.claims.claims import subjects
from opcit.comparing.compared import compare
from opcit.comparing.parting.disputes import Dispute
from opcit.comparing.parting.points import Point
from opcit.findings import Actor
from opcit.reading import Reading
from tests.components.charts.invented import HOSTILE, reading
from tests.opcit.comparing.invented import actor, claim, event, stance
from tests.opcit.comparing.invented import reading as parted
from tests.pages.compared import Open, other
from tests.pages.opened import htmls, tables


@pytest.mark.parametrize("view", SHOW)
def test_every_view_names_the_articles_and_says_what_it_shows(
    open_compare: Open, view: str
) -> None:
    words = htmls(open_compare(show=view))
    assert words.count("opcit-parting-head") == 1
    assert words.count("opcit-headline") == (view != "overview")
    assert "Calm over Ellery" in words
    assert HOSTILE not in words


def test_it_opens_on_the_overview(open_compare: Open) -> None:
    app = open_compare()
    assert app.segmented_control(key="choice-show").value == "overview"
    assert not app.get("plotly_chart")


def test_a_link_to_a_point_leads_to_the_view_it_is_of(open_compare: Open) -> None:
    app = open_compare(at="event.nothing")
    assert app.segmented_control(key="choice-show").value == "events"
    app.segmented_control(key="choice-show").set_value("overview").run()
    assert "at" not in app.query_params and "show" not in app.query_params


def test_stance_has_two_charts_and_a_table(open_compare: Open) -> None:
    app = open_compare(show="stance")
    assert len(app.get("plotly_chart")) == 2
    assert "Column" in tables(app)[0].columns
    assert "On nobody shown are they clearly apart; 2 stances told" in htmls(app)


def test_where_no_stance_is_told_one_chart_leads_to_the_passages(open_compare: Open) -> None:
    made = []
    for text in ("The Harbour Guild was formed.", "The Harbour Guild was formed then."):
        guild = actor(text, "Harbour Guild", "organisation")
        unclear = stance(guild, "unclear", 3, (0.1, 0.8, 0.1))
        made.append(parted(text, actors=[guild], stances=[replace(unclear, score=None)]))
    app = open_compare(*made, compare=",".join(r.article.id for r in made), show="stance")
    assert "No stance is told: in none of 2 is one side likelier than the other." in htmls(app)
    assert len(app.get("plotly_chart")) == 1


def test_a_cell_opens_its_passages(open_compare: Open) -> None:
    words = htmls(open_compare(at=f"stance.navy.{other().article.id}"))
    assert "<h3>Navy of Arland</h3>" in words
    assert "Both articles call it “the navy”." in words  # and write its name nowhere
    assert "critical 70%, neutral 20%, favourable 10%" in words
    assert words.count("opcit-account") == 1


def test_by_author(open_compare: Open) -> None:
    words = htmls(open_compare(by="author", at="stance.navy.Bo Lind"))
    assert "Bo Lind</h4>" in words


def test_each_event_once(open_compare: Open) -> None:
    app = open_compare(show="events", told="all")
    table = tables(app)[0]
    assert len(table) == len(reading().events)
    assert table["A"].str.startswith("tells it").all()
    assert table["B"].str.startswith("tells it").all()


def test_what_the_chart_has_no_room_for_is_in_the_table_and_it_says_so(
    open_compare: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = len(reading().events)
    monkeypatch.setattr(told, "MOST", every - 1)
    app = open_compare(show="events", told="all")
    assert len(tables(app)[0]) == every
    assert f"The chart shows {every - 1} of these {every} events" in htmls(app)
    monkeypatch.setattr(told, "MOST", every)
    assert "The chart shows" not in htmls(open_compare(show="events", told="all"))


def test_an_event_opens_its_sentences_in_each_article(open_compare: Open) -> None:
    words = htmls(open_compare(show="events"))
    assert words.count("opcit-account") == 3  # and why they are one
    assert words.index("<mark") < words.index("Why it is one row")


def test_unknown_values_count_as_none(open_compare: Open) -> None:
    app = open_compare(show="<b>", by="x", n="-3", at="stance.nobody.nowhere", told="?")
    assert app.segmented_control(key="choice-show").value == "overview"
    assert "opcit-headline" in htmls(open_compare(by="x", n="-3", at="stance.nobody.nowhere"))
    assert "opcit-headline" in htmls(open_compare(show="events", at="event..", told="?"))


def test_what_became_of_a_plan_is_told_with_its_passages(open_compare: Open) -> None:
    made = []
    for text, words, days, status, day in (
        ("The Harbour Guild will ban Arland.", "ban", (None, None), "planned", "2031-05-04"),
        ("On 10 May the Harbour Guild banned Arland.", "banned", ("2031-05-10",) * 2, "happened", "2031-05-12"),
    ):  # fmt: skip
        cast = [actor(text, "Harbour Guild", "organisation"), actor(text, "Arland", "state")]
        told = event(text, words, "sanction", days, status=status, agents=(cast[0].id,), patients=(cast[1].id,), title=text)  # fmt: skip
        made.append(parted(text, day, actors=cast, events=[told]))
    ids = ",".join(r.article.id for r in made)
    words = htmls(open_compare(*made, compare=ids, show="events"))
    assert "Tells of it as planned: “The Harbour Guild will ban Arland.”" in words
    assert words.count("<mark") == 2
    assert "0 found in one only, 2 of which another tells the plan or the outcome" in words


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


def test_a_sentence_that_perhaps_tells_an_event_is_shown_instead_of_no_mention(
    open_compare: Open,
) -> None:
    texts = (
        "Arland's dockers are banned in Veria. Rain fell.",
        "In Veria they ban dockers of Arland. The sun shone.",
    )

    def cast(text: str) -> list[Actor]:
        return [actor(text, "Dockers", "people", "dockers"), actor(text, "Arland", "state")]

    banned = event(
        texts[0], "banned", "sanction", ("2031-05-03", None), patients=("dockers", "arland"), place="Veria",
    )  # fmt: skip
    first = parted(texts[0], actors=cast(texts[0]), events=[banned])
    second = parted(texts[1], actors=cast(texts[1]))
    ids = f"{first.article.id},{second.article.id}"
    app = open_compare(first, second, compare=ids, show="events")
    words = htmls(app)
    assert (
        "0 events told by more than one article; 0 found in one only, 1 perhaps by more than one"
        in words
    )
    assert "Perhaps tells it, though no event was found." in words
    assert "Why it is one row" not in words
    assert "In Veria they ban dockers of Arland." in words
    assert "nothing found" not in words.lower()
    (row,) = tables(app)[0].to_dict("records")
    assert row["B"] == "perhaps tells it, though no event was found: “In Veria they ban dockers of Arland.”"  # fmt: skip


def test_where_nothing_was_found_the_nearest_passage_is_shown_and_none_on_another_affair(
    open_compare: Open,
) -> None:
    text = "On 3 May Arland closed the harbour of Veria. Rain fell."
    closed = event(text, "closed", "sanction", ("2031-05-03",) * 2, agents=("arland",), place="Veria")  # fmt: skip

    def row(other: str) -> tuple[str, str]:
        first = parted(text, actors=[actor(text, "Arland", "state")], events=[closed])
        second = parted(other)
        ids = f"{first.article.id},{second.article.id}"
        app = open_compare(first, second, compare=ids, show="events", told="all")
        (found,) = tables(app)[0].to_dict("records")
        return htmls(app), found["B"]

    near = "The ferries of Veria, so Arland says, are idle."
    words, cell = row(f"{near} The sun shone.")
    assert "Nothing found that tells it. Nearest passages, for you to judge:" in words
    assert near in words
    # a few words say little alone: they are shown with what they go on with
    assert cell == f"nothing found that tells it; nearest passage: “{near} The sun shone.”"
    words, cell = row("In Tarn, Uma Fell keeps goats. The Ruhn is a river.")
    assert "Nearest passages" not in words
    assert cell == "nothing found that tells it or is near it"


def test_a_date_that_was_inferred_is_marked_so(open_compare: Open) -> None:
    stated = replace(other().article.published, source="stated")
    assert reading().article.published.source == "inferred"
    one = replace(other(), article=replace(other().article, published=stated))
    words = htmls(open_compare(reading(), one))
    assert words.count("(inferred)</span>") == 1


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


def test_what_an_article_without_a_headline_begins_with_is_said_to_be_no_headline(
    open_compare: Open,
) -> None:
    untitled = replace(other(), article=replace(other().article, title=None))
    words = htmls(open_compare(reading(), untitled))
    legend = words.split("opcit-legend-articles")[1].split("</ol>")[0]
    said = "No headline; it begins:</span> <a "
    assert legend.count("No headline") == legend.count(said) == 1
    begins = legend.split(said)[1].split("</a>")[0].partition(">")[2]
    assert not begins.startswith("Bo Lind")


def test_the_line_of_an_event_is_open_at_an_article_that_does_not_tell_it() -> None:
    text = "On 3 May gliders struck the port."
    struck = event(text, "struck", "assault", ("2031-05-03",) * 2, title="Gliders struck the port")
    found = compare([parted(f"{text}{end}", events=[struck]) for end in ("", " Rain fell.")])
    (both,) = found.events
    apart = replace(both, members={0: both.members[0], 2: both.members[1]})
    lines = list(told._together([both, apart], [1, 2]))
    assert [(line.left, line.right) for line in lines if line.y == 1] == [(told.column(0), told.column(1))]  # fmt: skip
    left, right = (line for line in lines if line.y == 2)
    assert left.left == told.column(0) and right.right == told.column(2)
    assert left.right < told.column(1) < right.left


def test_titles_fold_to_a_phones_width_and_the_last_line_is_cut() -> None:
    words = (
        "27 Dec 2019 · Gliders of the Harbour Guild struck the western cranes of Arland’s only port"
    )
    two = measuring.folded(words, told.WIDTH, True, 2)
    assert " ".join(two) == words
    assert all(measuring.width(line, True) <= told.WIDTH for line in two)
    *_, last = cut = measuring.folded(f"{words} {words} {'x' * 99}", told.WIDTH, True, 2)
    assert len(cut) == 2 and last.endswith("…")
    assert measuring.width(last, True) <= told.WIDTH
    assert measuring.folded("Short", told.WIDTH, False, 2) == ["Short"]
    (wide,) = measuring.folded("x" * 99, told.WIDTH, False, 2)
    assert measuring.width(wide) <= told.WIDTH and wide.endswith("x…")
