"""The library page, run without a browser."""

from __future__ import annotations

import time

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components import frame, session
from tests import patience

FIRST = (
    "The envoy left the capital on Tuesday, after talks that had lasted for three days, and nobody "
    "at the ministry would say what had been agreed or when the two sides were to meet again."
)
SECOND = (
    "The harbour opened on Friday for the first time since the spring, and the ships that had waited "
    "outside came in one after the other while the crowd on the quay cheered them."
)


@pytest.fixture
def samples(tmp_path, monkeypatch):
    """An empty folder in the place of the samples; what a test puts there is loaded at start."""
    folder = tmp_path / "samples"
    folder.mkdir()
    monkeypatch.setattr(session.desks, "SAMPLES", folder)
    return folder


@pytest.fixture
def library(samples, tmp_path, monkeypatch):
    """Opens the library page on a database of its own."""
    monkeypatch.setenv("OPCIT_DATABASE_URL", f"sqlite:///{tmp_path / 'opcit.db'}")
    monkeypatch.delenv("OPCIT_ARTICLES", raising=False)
    st.cache_resource.clear()
    yield lambda **query: settled(opened(query))
    session.desk().store.engine.dispose()
    st.cache_resource.clear()


def opened(query):
    page = AppTest.from_file("../../app.py", default_timeout=patience.SECONDS)
    for name, value in query.items():
        page.query_params[name] = value
    return page.run()


def settled(page):
    """The page once nothing goes on in the background any more."""
    deadline = time.monotonic() + patience.SECONDS
    while any(job.active for job in session.desk().jobs.all()) and time.monotonic() < deadline:
        time.sleep(0.05)
    page.run()
    assert not page.exception
    return page


def headings(page):
    return [link.label for link in page.get("page_link") if link.label not in TABS]


TABS = {page.title for page in frame.PAGES} | {"Read it"}


def said(page):
    return " ".join(element.value for kind in ("markdown", "subheader", "error", "success", "caption") for element in page.get(kind))  # fmt: skip


def menu(page, number=0):
    return page.get("menu_button")[number]


def test_an_empty_library_says_how_to_begin(library):
    page = library()
    assert headings(page) == []
    assert "The library is empty" in said(page)


def test_samples_are_loaded_read_and_searched(library, samples):
    (samples / "a.txt").write_text(FIRST)
    (samples / "b.txt").write_text(SECOND)
    page = library()
    assert [heading.split()[1] for heading in headings(page)] == ["envoy", "harbour"]
    page.text_input(key="library_words").set_value("QUAY ships").run()
    assert [heading.split()[1] for heading in headings(page)] == ["harbour"]
    assert page.query_params["q"] == "QUAY ships"
    page.text_input(key="library_words").set_value("zeppelin").run()
    assert "No article answers this" in said(page)


def test_a_link_with_words_opens_the_search(library, samples):
    (samples / "a.txt").write_text(FIRST)
    (samples / "b.txt").write_text(SECOND)
    page = library(q="envoy")
    assert page.text_input(key="library_words").value == "envoy"
    assert len(headings(page)) == 1


def test_pasted_text_is_added_once(library):
    page = library()
    for outcome in ("is in the library", "was in the library already"):
        page.text_area(key="upload_text").set_value(FIRST)
        page.button(key="FormSubmitter:opcit-paste-Add the text").click().run()
        page = settled(page)
        assert outcome in said(page)
        assert page.text_area(key="upload_text").value == ""
    assert len(headings(page)) == 1


def test_what_cannot_be_read_is_said_and_stays_in_the_field(library):
    page = library()
    page.text_input(key="upload_address").set_value("http://127.0.0.1/private")
    page.button(key="FormSubmitter:opcit-address-Fetch the article").click().run()
    page = settled(page)
    assert len(page.error) == 1 and "127.0.0.1" in page.error[0].value
    assert page.text_input(key="upload_address").value == "http://127.0.0.1/private"
    assert headings(page) == []
    page.button(key="opcit-dismiss").click().run()
    assert not page.error


def test_several_files_each_succeed_or_fail_on_their_own(library):
    page = library()
    page.file_uploader[0].upload("good.txt", FIRST.encode())
    page.file_uploader[0].upload("empty.txt", b"").run()
    page = settled(page)
    assert len(page.error) == 1 and "empty" in page.error[0].value
    assert len(headings(page)) == 1


def test_a_picture_is_refused_in_a_sentence_that_says_what_can_be_read(library):
    page = library()
    assert not page.file_uploader[0].allowed_type
    page.file_uploader[0].upload("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(64)).run()
    page = settled(page)
    assert page.error[0].value.startswith("photo.png")
    assert "save the article as text, PDF, .docx or a web page" in page.error[0].value
    assert headings(page) == []


def test_files_that_come_one_after_the_other_are_each_taken_once(library):
    page = library()
    page.file_uploader[0].upload("first.txt", FIRST.encode()).run()
    page = settled(page)
    page.file_uploader[0].upload("second.txt", SECOND.encode()).run()
    page = settled(page)
    assert [element.value for element in page.success] == [
        "“The harbour opened on Friday for the first time …” is in the library."
    ]
    assert len(headings(page)) == 2
    page.button(key="opcit-dismiss").click().run()
    assert not page.success and not page.file_uploader[0].value


def test_an_article_is_deleted_and_brought_back(library, samples):
    (samples / "a.txt").write_text(FIRST)
    page = library()
    menu(page).set_value("Delete").run()
    assert headings(page) == [] and "Deleted" in said(page)
    page.button(key="opcit-undo").click().run()
    assert len(headings(page)) == 1 and "Deleted" not in said(page)


def test_files_of_the_folder_that_cannot_be_read_are_named(library, samples):
    (samples / "broken.txt").write_bytes(bytes(range(256)) * 20)
    page = library()
    assert "broken.txt" in said(page).replace("\\", "")
