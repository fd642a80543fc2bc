"""The merged timeline of the compare page: its rows, marks, sentences and what it has no room for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.charts import measuring
from components.comparing import told
from opcit.comparing.compared import compare
from opcit.findings import Actor
from tests.components.charts.invented import reading
from tests.opcit.comparing.invented import actor, event
from tests.opcit.comparing.invented import reading as parted
from tests.pages.compared import Open, other
from tests.pages.opened import htmls, tables


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
