"""Comments on the Read page, run without a browser."""

from __future__ import annotations

import pytest
import streamlit as st

from components import session
from opcit.store import articles, comments, open_store
from tests.components.charts.invented import reading, span
from tests.pages.opened import button, database, exporting, htmls, keys, page

EVIL = "<script>alert(1)</script> ![x](https://evil.example/x.png)"


@pytest.fixture
def read(tmp_path, monkeypatch):
    """read(): the Read page with the panel open; read.add(words, ...): a thread in the store."""
    monkeypatch.setenv("OPCIT_DATABASE_URL", database(tmp_path))
    for module in (session, session.rights):
        monkeypatch.setattr(module, "person", lambda: "a reader")

    def opened(notes="open"):
        found = page(tmp_path, "read", reading(), notes=notes)
        assert not found.exception
        return found

    def add(words, body="", author="a reader", **details):
        place = span(words)
        store = open_store(database(tmp_path))
        page_article = reading().article

        with store.write() as connection:
            articles.keep(connection, page_article, "sample")
            made = comments.add(connection, page_article, place.start, place.end, author, body, **details)  # fmt: skip
        store.engine.dispose()
        return made

    opened.add = add
    yield opened
    session.desk().store.engine.dispose()
    st.cache_resource.clear()


def test_the_tab_says_how_many_are_open_and_opens_the_panel(read):
    read.add("crowds", "First.")
    app = read(notes="")
    assert button(app, "notes-open").label == "Comments (1)"
    button(app, "notes-open").click().run()
    assert app.query_params["notes"] == "open" and "First." in htmls(app)
    button(app, "notes-close").click().run()
    assert "notes" not in app.query_params and "notes-open" in keys(app)


def test_a_paragraph_is_commented_answered_settled_and_opened_again(read):
    app = read()
    assert "Nobody has commented yet" in htmls(app)
    app.selectbox(key="opcit-notes-paragraph").set_value(1).run()
    assert "On Sunday the navy of Arland" in htmls(app)
    button(app, "FormSubmitter:opcit-notes-form-Save").click().run()
    assert "Write something first." in [one.value for one in app.error]
    app.text_area(key="opcit-notes-words").set_value("Who counted?")
    button(app, "FormSubmitter:opcit-notes-form-Save").click().run()
    assert "Who counted?" in htmls(app) and "opcit-notes-paragraph" in app.session_state
    app.text_area[0].set_value("The harbour did.")
    button(app, "FormSubmitter:reply-words").click().run()
    assert htmls(app).index("Who counted?") < htmls(app).index("The harbour did.")
    button(app, "settle-").click().run()
    assert "None of the threads here is open" in htmls(app)
    app.segmented_control(key="notes-filter").set_value("settled").run()
    assert "settled by a reader" in htmls(app)
    button(app, "settle-").click().run()
    app.segmented_control(key="notes-filter").set_value("open").run()
    assert "Who counted?" in htmls(app) and "settled by" not in htmls(app)


def test_ones_own_words_are_changed_deleted_and_brought_back(read):
    read.add("crowds", "First.")
    app = read()
    button(app, "edit-").click().run()
    (field,) = [one for one in app.text_area if one.key.startswith("edit-words")]
    assert field.value == "First."
    field.set_value("Second.")
    button(app, "FormSubmitter:edit-words").click().run()
    assert "Second." in htmls(app) and ", edited" in htmls(app)
    button(app, "delete-").click().run()
    assert "Second." not in htmls(app) and "Comment deleted." in htmls(app)
    button(app, "notes-undo").click().run()
    assert "Second." in htmls(app) and "notes-undo" not in keys(app)


def test_anothers_words_can_be_answered_and_not_changed(read):
    read.add("crowds", "Mine.", author="Ana", highlight="key")
    app = read()
    assert "Mine." in htmls(app) and "★ Key passage" in htmls(app)
    own = ("edit-", "delete-", "unmark-")
    assert not [key for key in keys(app) if key.startswith(own)]
    assert button(app, "FormSubmitter:reply-words")


def test_a_highlight_is_taken_away_and_brought_back(read):
    read.add("crowds", highlight="doubt")
    app = read()
    button(app, "unmark-").click().run()
    assert "! Doubt" not in htmls(app)
    button(app, "notes-undo").click().run()
    assert "! Doubt" in htmls(app)


def test_what_people_write_is_inert(read):
    read.add("crowds", EVIL, author="<b>Ana</b>")
    html = htmls(read())
    assert "&lt;script&gt;alert(1)&lt;/script&gt; ![x](https://evil.example/x.png)" in html
    assert "<script" not in html and "<b>Ana" not in html and "<img" not in html


def test_exports_ask_whether_to_take_comments_along(read):
    assert "opcit-export-notes" not in [one.key for one in exporting(read()).toggle]
    read.add("crowds", "First.")
    assert "opcit-export-notes" in [one.key for one in exporting(read()).toggle]
