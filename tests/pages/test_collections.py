"""The collections page: made, filled, ordered, deleted with a way back; trend and ledger."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import access
from opcit.article import Published, text_id
from opcit.findings import Claim
from opcit.reading import Reading
from opcit.store import collections, open_store
from tests.components.charts.invented import reading, span
from tests.opcit.comparing.invented import actor, event
from tests.opcit.comparing.invented import reading as compared
from tests.pages.opened import database, htmls, page, stored, tables

Open = Callable[..., AppTest]
TWINS = "A crowd waited and a crowd sang."
FORECAST = span("Arland will probably close the strait next week")


def first() -> Reading:
    forecast = Claim(
        FORECAST.start, FORECAST.end, "prediction", "author", 0.75, "will", 0.8, "", "test"
    )
    return replace(reading(), claims=(forecast,))


def second() -> Reading:
    base = first()
    text = base.article.text + " "
    published = Published("2021-05-01", "day", "stated")
    article = replace(
        base.article,
        id=text_id(text),
        text=text,
        author="Bo Lind",
        title="Calm",
        published=published,
    )
    return replace(base, article=article, claims=())  # fmt: skip


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    monkeypatch.setenv("OPCIT_DATABASE_URL", database(tmp_path))

    def opened(*held: Reading, **query: str) -> AppTest:
        for one in {r.article.id: r for r in (first(), second(), *held)}.values():
            stored(database(tmp_path), one)
        store = open_store(database(tmp_path))
        with store.write() as connection:
            made = collections.make(connection, "The straits", "Ada")
            collections.add(connection, made, [r.article.id for r in held])
        store.engine.dispose()
        app = page(tmp_path, "collections", **{"collection": made, **query})
        assert not app.exception
        return app

    return opened


def test_made_by_name_and_opened(opened: Open) -> None:
    app = opened(collection="")
    app.text_input(key="collection-name").input("Tariffs")
    app.button[0].click().run()
    assert app.title[0].value == "Tariffs"
    assert app.info[0].value.startswith("There is no article in it yet.")


def test_articles_are_added_moved_and_taken_out(opened: Open) -> None:
    app = opened(first())
    app.button(key=f"collection-add-{second().article.id}").click().run()
    assert app.button(key=f"move-1-{first().article.id}").disabled
    app.button(key=f"move-1-{second().article.id}").click().run()
    assert app.button(key=f"move-1-{second().article.id}").disabled
    app.button(key=f"out-{second().article.id}").click().run()
    assert app.button(key=f"collection-add-{second().article.id}")


def test_two_that_are_moved_before_the_page_is_drawn_anew_are_both_moved(opened: Open) -> None:
    third = compared("The crowd in Bray left with the envoy.")
    app = opened(first(), second(), third)
    app.button(key=f"move1-{first().article.id}").click()
    app.button(key=f"move-1-{third.article.id}").click()
    app.run()
    held = [str(b.key) for b in app.button if str(b.key).startswith("out-")]
    assert held.index(f"out-{third.article.id}") < held.index(f"out-{first().article.id}")


def test_renamed_and_given_notes(opened: Open) -> None:
    app = opened(first())
    app.text_input[0].input("The Gulf")
    app.text_area[0].input("<b>From May</b>")
    next(b for b in app.button if b.label == "Save").click().run()
    assert app.title[0].value == "The Gulf"
    assert "&lt;b&gt;From May&lt;/b&gt;" in htmls(app)


def test_deleted_with_a_way_back(opened: Open) -> None:
    app = opened(first())
    app.button(key="opcit-folder-delete").click().run()
    assert app.title[0].value == "Collections"
    app.button(key="opcit-undo-folder").click().run()
    assert app.title[0].value == "The straits"


def test_the_trend_has_a_mark_for_each_dated_article(opened: Open) -> None:
    app = opened(first(), second(), folder="trend", about="navy")
    assert "Navy of Arland: 2 dated articles, 2 with a clear stance." in htmls(app)
    assert list(tables(app)[0]["Published"]) == ["2021-03-10", "2021-05-01"]
    assert htmls(app).count("opcit-account") == 2


def test_the_events_over_time_are_of_the_actor_and_not_of_another_of_its_name(
    opened: Open,
) -> None:
    held = []
    for city, deed, weight in (("Arle", "burned a barge", 0.9), ("Bray", "sang an anthem", 0.1)):
        text = f"On 3 May a crowd in {city} {deed}."
        crowd = replace(actor(text, "Crowd", "people", "crowd", noun=True), salience=weight)
        done = event(text, deed, "assault", ("2031-05-03",) * 2, agents=(crowd.id,), place=city)
        held.append(compared(text, actors=[crowd], events=[done]))
    for about, deed in (("crowd", "burned a barge"), ("crowd~2", "sang an anthem")):
        app = opened(*held, folder="trend", about=about)
        assert "1 event with Crowd." in htmls(app)
        assert list(app.dataframe[-1].value["Event"]) == [deed]


def test_actors_of_one_name_are_told_apart_in_the_list(opened: Open) -> None:
    one = actor(TWINS, "Crowd", "people", "crowd", noun=True)
    twins = [replace(one, mentions=(m,), id=f"crowd{n}") for n, m in enumerate(one.mentions)]
    other = "The crowd in Bray left with the envoy."
    alone = [actor(other, "Crowd", "people", "crowd", noun=True), actor(other, "Envoy", "person", "envoy")]  # fmt: skip
    app = opened(compared(TWINS, actors=twins), compared(other, actors=alone), folder="trend")
    (asked,) = [box for box in app.selectbox if box.label.startswith("Actor")]
    assert len(asked.options) == len(set(asked.options)) == 4
    assert "Envoy (1)" in asked.options
    assert f"Crowd (1), {other}" in asked.options
    assert [f"Crowd (1), {TWINS}", f"Crowd (1), {TWINS}, 2"] == sorted(
        option for option in asked.options if TWINS in option
    )


def test_the_ledger_keeps_who_said_what_became_of_it(opened: Open) -> None:
    app = opened(first(), folder="predictions")
    assert "1 prediction: 1 open, 0 came true, 0 failed." in htmls(app)
    box = app.selectbox(key=f"became-{first().article.id}-{FORECAST.start}-{FORECAST.end}")
    box.select("failed").run()
    assert "1 prediction: 0 open, 0 came true, 1 failed." in htmls(app)
    assert "failed, said test@example.com" in htmls(app)
    app.text_input(key=f"why-{box.key}").set_value("No talks were <held>.").run()
    assert "1 prediction: 0 open, 0 came true, 1 failed." in htmls(app)
    assert htmls(app).count("failed, said test@example.com") == 2
    assert ": No talks were &lt;held&gt;." in htmls(app)


@pytest.mark.parametrize("view", ["articles", "trend", "predictions"])
def test_an_empty_collection(opened: Open, view: str) -> None:
    assert opened(folder=view).info


def test_an_unknown_collection_shows_all(opened: Open) -> None:
    assert opened(collection="nobody").title[0].value == "Collections"


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens the page may read and comment only."""
    monkeypatch.setattr(access, "person", lambda: replace(access.LOCAL, role="reader"))


def test_a_reader_sees_all_collections_and_cannot_make_one(opened: Open, reader: None) -> None:
    app = opened(first(), collection="")
    assert not app.text_input
    app.button[0].click().run()
    assert not app.exception
    assert app.title[0].value == "The straits"


@pytest.mark.parametrize("view", ["articles", "trend", "predictions"])
def test_a_reader_sees_what_is_in_a_collection_without_what_changes_it(
    opened: Open, reader: None, view: str
) -> None:
    app = opened(first(), second(), folder=view)
    assert [b.label for b in app.button] == ["All collections"]
    assert not app.text_input and not app.text_area
    assert [box.label for box in app.selectbox if box.label == "What became of it"] == []


def test_a_reader_sees_what_became_of_a_prediction(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(first(), folder="predictions")
    app.selectbox(key=f"became-{first().article.id}-{FORECAST.start}-{FORECAST.end}").select(
        "failed"
    ).run()
    monkeypatch.setattr(access, "person", lambda: replace(access.LOCAL, role="reader"))
    app.run()
    assert not app.exception
    assert "failed, said test@example.com" in htmls(app)
    assert [c.value for c in app.caption] == ["failed"]


def test_a_date_that_was_inferred_is_marked_so(opened: Open) -> None:
    guessed = replace(first().article.published, source="inferred")
    one = replace(first(), article=replace(first().article, published=guessed))
    assert "2021 (inferred) · " in htmls(opened(one, folder="predictions"))
