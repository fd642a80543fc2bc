from __future__ import annotations

import threading
import time

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


@pytest.fixture
def stepping(monkeypatch):
    """An analysis that goes on in small steps until it is cancelled; set once it has begun."""
    begun = threading.Event()

    def endless(article, report):
        end = time.monotonic() + WAIT
        while time.monotonic() < end:
            report("Actors: finding names, 34%", 1.5, 9)
            begun.set()
            time.sleep(0.01)

    monkeypatch.setattr(desks, "analyse", endless)
    return begun


def test_reading_the_library_moves_within_one_article(desk, make_article, stepping):
    kept(desk, make_article(TEXT))
    job = desk.read_all()

    def moves():
        assert 0 < job.steps[0] < 1

    patience.until(moves)
    assert job.stage == "Actors: finding names, 34%" and job.steps[1] == 1


def test_reading_the_library_is_cancelled_with_the_analysis_it_waits_for(desk, make_article, stepping):  # fmt: skip
    article = kept(desk, make_article(TEXT))
    job = desk.read_all()
    assert stepping.wait(WAIT)
    job.cancel()
    assert done(job) == "cancelled"
    analysis = desk.analysis(article.id)
    assert done(analysis) == "cancelled" and unread(desk) == [article.id]
    assert done(desk.read_all()) == "done"
    assert desk.analysis(article.id) is analysis
    assert desk.analysis(article.id, again=True) is not analysis


def test_an_article_that_is_deleted_is_not_analysed_on(desk, make_article, stepping, monkeypatch):
    article = kept(desk, make_article(TEXT))
    reading, job = desk.read_all(), desk.analysis(article.id)
    assert stepping.wait(WAIT)
    with desk.store.write() as connection:
        articles.delete(connection, article.id)
    desk.abandon(article.id)
    assert done(job) == "cancelled" and done(reading) == "done"
    monkeypatch.setattr(desks, "analyse", analyse)
    with desk.store.write() as connection:
        articles.restore(connection, article.id)
    assert done(desk.read_all()) == "done"
    assert unread(desk) == []


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
