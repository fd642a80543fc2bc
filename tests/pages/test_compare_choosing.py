"""Which articles the compare page is asked for: chosen, added, taken out, of a collection, or not there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from components import session
from components.comparing.asked import asked
from opcit.article import text_id
from opcit.store import collections, open_store
from tests import patience
from tests.components.charts.invented import reading
from tests.pages.compared import Open, both, other
from tests.pages.opened import database, htmls, stored


def test_an_article_that_is_not_there(open_compare: Open) -> None:
    app = open_compare(compare=f"{reading().article.id},ffffffffffffffff")
    assert app.subheader[0].value == "Some of these articles are not in the library"


def test_one_article_alone(open_compare: Open) -> None:
    app = open_compare(compare=reading().article.id)
    assert app.info[0].value == "Add at least one more article to compare."


def test_an_article_that_is_open_elsewhere_is_the_first_and_another_is_asked_for(
    open_compare: Open,
) -> None:
    app = open_compare(compare="", article=other().article.id, show="stance")
    assert "Calm over Ellery" in htmls(app) and app.info[0].value.startswith("Add at least one")
    app.button(key=f"compare-add-{reading().article.id}").click().run()
    assert app.query_params["compare"] == f"{other().article.id},{reading().article.id}"
    assert len(app.get("plotly_chart")) == 2


def collected(tmp_path: Path, *ids: str) -> str:
    store = open_store(database(tmp_path))
    with store.write() as connection:
        made = collections.make(connection, "The <b>straits", "Ada")
        collections.add(connection, made, list(ids))
    store.engine.dispose()
    return made


def test_a_collection_is_compared(open_compare: Open, tmp_path: Path) -> None:
    for one in (reading(), other()):
        stored(database(tmp_path), one)
    made = collected(tmp_path, other().article.id, reading().article.id)
    app = open_compare(compare="", collection=made, show="stance")
    words = htmls(app)
    assert words.index("Calm over Ellery") < words.index("B</span>")
    assert "The articles of the collection “The &lt;b&gt;straits”." in words
    assert len(app.get("plotly_chart")) == 2


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"collection": "zzz"}, "This collection is not here"),
        ({"article": "zzz"}, "This article is not in the library"),
        ({"compare": "zzz,yyy"}, "These articles are not in the library"),
    ],
)
def test_what_is_not_there_is_said(open_compare: Open, query: dict[str, str], said: str) -> None:
    app = open_compare(**{"compare": "", **query})
    assert [s.value for s in app.subheader] == [said]
    assert not app.get("plotly_chart")
    assert "opcit-legend-articles" not in htmls(app)


def test_a_collection_without_articles_leads_to_it(open_compare: Open, tmp_path: Path) -> None:
    app = open_compare(compare="", collection=collected(tmp_path))
    assert app.subheader[0].value == "There is no article in this collection yet"


def test_from_what_is_not_there_one_goes_on_with_the_rest(open_compare: Open) -> None:
    app = open_compare(compare=f"{both()},zzz", show="stance")
    next(b for b in app.button if b.label == "Go on with the other 2").click().run()
    assert app.query_params["compare"] == both()
    assert len(app.get("plotly_chart")) == 2


def test_of_more_than_twelve_the_first_are_asked_for_and_it_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ids = [f"{n:02}" for n in range(13)]
    monkeypatch.setattr(session, "get", {"compare": ",".join([*ids, ids[0]])}.get)
    monkeypatch.setattr(session, "cards_of", lambda asked: [SimpleNamespace(id=i) for i in asked])
    found = asked()
    assert (found.ids, found.missing) == (tuple(ids[:12]), ())
    assert found.note == "The first 12 of the 13 articles."


def test_taking_out_and_adding_go_into_the_url(open_compare: Open) -> None:
    third = replace(reading(), article=replace(other().article, id=text_id("3"), title="Third"))
    app = open_compare(reading(), other(), third)
    assert app.button(key=f"compare-out-{other().article.id}").disabled
    app.button(key=f"compare-add-{third.article.id}").click().run()
    assert app.query_params["compare"] == f"{both()},{third.article.id}"
    app.button(key=f"compare-out-{reading().article.id}").click().run()
    assert app.query_params["compare"] == f"{other().article.id},{third.article.id}"


def test_two_that_are_added_before_the_page_is_drawn_anew_are_both_there(
    open_compare: Open,
) -> None:
    more = [replace(reading(), article=replace(other().article, id=text_id(n))) for n in "34"]
    app = open_compare(reading(), other(), *more)
    for one in more:
        app.button(key=f"compare-add-{one.article.id}").click()
    app.run()
    assert app.query_params["compare"].startswith(f"{both()},")
    assert {one.article.id for one in more} < set(app.query_params["compare"].split(","))


def test_with_nothing_chosen_it_opens_on_the_opposed_samples(open_compare: Open) -> None:
    app = open_compare(compare="", show="stance")
    for _ in range(60):
        if len(app.get("plotly_chart")) == 2:
            break
        for job in ("load", "read"):
            found = session.job(job)
            if found:
                found.wait(patience.SECONDS)
        app.run()
    words = htmls(app)
    assert "America bombed its host and handed Tehran a gift" in words
    assert "In Iraq, patience was read as permission" in words
