from __future__ import annotations

import threading

import pytest

from components import desk as desks
from components.desk import Desk
from opcit import intake
from opcit.analyse import analyse
from opcit.fingerprint import engine_id
from opcit.settings import Settings
from opcit.store import articles, library, readings
from tests import patience

WAIT = patience.SECONDS
TEXT = "The envoy left the capital on Tuesday, after talks that had lasted for three long days."


@pytest.fixture
def desk(store):
    desk = Desk(store, Settings())
    yield desk
    for job in desk.jobs.all():
        job.cancel()
        job.wait(WAIT)


def kept(desk, article):
    with desk.store.write() as connection:
        articles.keep(connection, article, "paste")
    return article


def unread(desk):
    with desk.store.read() as connection:
        return library.unread(connection, engine_id())


def done(job):
    assert job.wait(WAIT)
    return job.state


def test_an_analysis_keeps_its_reading(desk, make_article):
    article = kept(desk, make_article(TEXT))
    assert done(desk.analysis(article.id)) == "done"
    with desk.store.read() as connection:
        reading = readings.get(connection, article, engine_id())
    assert reading.article.text == TEXT and reading.sentences


def test_an_analysis_of_an_unknown_article_does_nothing(desk):
    assert done(desk.analysis("unknown")) == "done"


def test_whatever_has_no_reading_is_read(desk, make_article):
    for number in range(3):
        kept(desk, make_article(f"{TEXT} Letter {number}."))
    assert len(unread(desk)) == 3
    assert done(desk.read_all()) == "done"
    assert unread(desk) == []


def test_one_that_fails_is_tried_once_and_stops_no_other(desk, make_article, monkeypatch):
    good = kept(desk, make_article(TEXT))
    bad = kept(desk, make_article(f"{TEXT} More."))
    tried = []

    def sometimes(article, report):
        tried.append(article.id)
        if article.id == bad.id:
            raise ZeroDivisionError
        return analyse(article, report)

    monkeypatch.setattr(desks, "analyse", sometimes)
    assert done(desk.read_all()) == "done"
    assert tried == [bad.id, good.id] and unread(desk) == [bad.id]
    assert desk.analysis(bad.id).state == "failed"
    monkeypatch.setattr(desks, "analyse", analyse)
    assert done(desk.analysis(bad.id, again=True)) == "done"
    assert unread(desk) == []


def test_a_cancelled_analysis_leaves_the_article_and_waits_to_be_asked(desk, make_article, monkeypatch):  # fmt: skip
    article = kept(desk, make_article(TEXT))
    started, go = threading.Event(), threading.Event()

    def slow(article, report):
        started.set()
        go.wait(WAIT)
        return analyse(article, report)

    monkeypatch.setattr(desks, "analyse", slow)
    job = desk.analysis(article.id)
    assert started.wait(WAIT)
    job.cancel()
    go.set()
    assert done(job) == "cancelled"
    assert desk.analysis(article.id) is job and unread(desk) == [article.id]


def test_loading_happens_once_and_reads_what_came(desk, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    job = desk.loading(tmp_path)
    assert done(job) == "done" and job.result == []
    assert desk.loading(tmp_path) is job
    assert done(desk.jobs.get("read")) == "done"
    assert unread(desk) == []


def test_what_is_taken_in_is_read(desk):
    job = desk.taking([intake.pasted(TEXT)])
    assert done(job) == "done"
    assert job.result[0].outcome == "added"
    assert done(desk.jobs.get("read")) == "done"
    assert unread(desk) == []
