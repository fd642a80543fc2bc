from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from opcit import ingest, intake
from opcit.analyse import Cancelled
from opcit.exports import EXPORTS
from opcit.fingerprint import engine_id
from opcit.settings import Settings
from opcit.store import articles, library, readings
from tests import shelf
from tests.components.charts.invented import reading

ENGLISH = (
    "The envoy left the capital on Tuesday, after talks that had lasted for three days, and nobody "
    "at the ministry would say what had been agreed or when the two sides were to meet again."
)
FRENCH = (
    "L’envoyé a quitté la capitale mardi, après des entretiens qui avaient duré trois jours, et "
    "personne au ministère ne voulait dire ce qui avait été convenu ni quand on se reverrait."
)


def nothing(stage: str, done: int, total: int) -> None:
    """A report that goes nowhere."""


def titles(store):
    with store.read() as connection:
        return [card.opening for card in shelf.cards(connection, "e")[0]]


def load(store, path):
    return intake.load(store, path, "folder", nothing, Settings())


def test_each_thing_given_is_kept_or_refused_on_its_own(store):
    given = [
        intake.file("good.txt", ENGLISH.encode()),
        intake.file("empty.txt", b""),
        intake.pasted(ENGLISH),
        intake.pasted("The minister stayed at home. " + ENGLISH),
    ]
    taken = intake.take(store, given, nothing, Settings())
    assert [one.outcome for one in taken] == ["added", None, "already there", "added"]
    assert taken[1].problem and not taken[1].foreign
    assert len(titles(store)) == 2


def test_another_language_is_offered_and_taken_when_asked_for(store):
    given = [intake.file("fr.txt", FRENCH.encode())]
    (refused,) = intake.take(store, given, nothing, Settings())
    assert refused.foreign and refused.article is None and titles(store) == []
    (taken,) = intake.take(store, given, nothing, Settings(), any_language=True)
    assert taken.outcome == "added"


def test_the_limit_of_the_settings_holds(store):
    (refused,) = intake.take(
        store, [intake.file("a.txt", ENGLISH.encode())], nothing, Settings(max_bytes=50)
    )
    assert "limit" in refused.problem


def kept_reading(store, article_id):
    with store.read() as connection:
        kept = articles.get(connection, article_id)
        return kept, readings.get(connection, kept.article, engine_id())


@pytest.mark.parametrize("name", ["json", "jsonld"])
def test_an_exported_reading_comes_in_with_its_article(name, store):
    given = intake.file(f"smoke.{name}", EXPORTS[name].content(reading()))
    (taken,) = intake.take(store, [given], nothing, Settings())
    assert (taken.outcome, taken.engine, taken.problem) == ("added", "test", "")
    kept, found = kept_reading(store, taken.article.id)
    assert found == reading()
    assert kept.origin == "import" and kept.article.published.source == "unknown"
    with store.read() as connection:
        assert library.unread(connection, engine_id()) == []


def test_an_exported_reading_does_not_replace_the_one_that_is_there(store):
    forged = replace(
        reading(), stances=(replace(reading().stances[0], score=0.9, label="favourable"),)
    )
    own, foreign = (intake.file("a.json", EXPORTS["json"].content(r)) for r in (reading(), forged))
    first, second = intake.take(store, [own, foreign], nothing, Settings())
    assert (second.outcome, second.engine) == ("already there", "")
    assert kept_reading(store, first.article.id)[1] == reading()


@pytest.mark.parametrize(
    "data", [b"{}", b"[1, 2]", b"no json", b'{"opcit": 1, "article": 2, "actors": 3}']
)
def test_a_json_file_that_is_no_reading_is_refused_in_a_sentence(data, store):
    (refused,) = intake.take(store, [intake.file("a.json", data)], nothing, Settings())
    assert refused.problem.endswith(".") and refused.article is None and titles(store) == []


def test_the_limit_holds_for_exported_readings(store):
    given = intake.file("a.json", EXPORTS["json"].content(reading()))
    (refused,) = intake.take(store, [given], nothing, Settings(max_bytes=500))
    assert "one may have" in refused.problem


def test_a_private_address_is_refused_with_a_sentence(store):
    (refused,) = intake.take(store, [intake.address("http://127.0.0.1/a")], nothing, Settings())
    assert refused.problem.endswith(".") and titles(store) == []


def test_what_was_read_before_a_cancellation_stays(store):
    def stop_at_second(stage, done, total):
        if done:
            raise Cancelled

    given = [intake.pasted(ENGLISH), intake.pasted("More. " + ENGLISH)]
    with pytest.raises(Cancelled):
        intake.take(store, given, stop_at_second, Settings())
    assert len(titles(store)) == 1


def test_a_cancellation_reaches_the_one_being_read(store):
    wanted = iter([True])

    def report(stage, done, total):
        if not next(wanted, False):
            raise Cancelled

    def slow(*, cancelled, **options):
        assert cancelled()
        raise ingest.Stopped

    with pytest.raises(Cancelled):
        intake.take(store, [intake.Given("slow", "upload", slow)], report, Settings())


def test_a_folder_is_loaded_once_the_first_to_read_last_to_come(store, tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"Letter {name}. {ENGLISH}")
    assert load(store, tmp_path) == [] == load(store, tmp_path)
    assert [title.split(".")[0] for title in titles(store)] == ["Letter a", "Letter b"]


def test_a_known_file_is_not_read_again(store, tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(ENGLISH)
    load(store, tmp_path)
    monkeypatch.setattr(ingest, "read", partial(pytest.fail, "read again"))
    assert load(store, tmp_path) == []


def test_an_article_of_the_folder_that_was_deleted_stays_deleted(store, tmp_path):
    (tmp_path / "a.txt").write_text(ENGLISH)
    load(store, tmp_path)
    with store.write() as connection:
        articles.delete(connection, shelf.cards(connection, "e")[0][0].id)
    (tmp_path / "copy.txt").write_text(ENGLISH + "\n")
    load(store, tmp_path)
    assert titles(store) == []


def test_files_that_cannot_be_read_are_named_and_stop_nothing(store, tmp_path):
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "b.txt").write_text(ENGLISH)
    (refusal,) = load(store, tmp_path)
    assert refusal.startswith("a.txt: ") and len(titles(store)) == 1


def test_a_missing_folder_is_said(store, tmp_path):
    (refusal,) = load(store, tmp_path / "nowhere")
    assert "nowhere" in refusal


def test_a_mistake_of_opcit_in_one_file_stops_no_other(store, tmp_path, monkeypatch, caplog):
    def broken(data, name, **options):
        raise ZeroDivisionError(name)

    (tmp_path / "a.txt").write_text(ENGLISH)
    with monkeypatch.context() as patch:
        patch.setattr(ingest, "read", broken)
        (refusal,) = load(store, tmp_path)
        given = [intake.file("b.txt", b"text"), intake.pasted(ENGLISH)]
        refused, taken = intake.take(store, given, nothing, Settings())
    assert refusal.startswith("a.txt: ") and "log" in refusal and "log" in refused.problem
    assert taken.outcome == "added"
    assert len(caplog.records) == 2
