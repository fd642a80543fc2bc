"""Corrections in exports: told in the notice, carried by JSON and JSON-LD, taken back with nothing lost."""

from __future__ import annotations

import json

import pytest

from opcit.corrections import replayed
from opcit.exports import EXPORTS, notice
from opcit.exports.record import Record
from opcit.exports.taking_back import EXTENSIONS, NotAReading, Whole, read, read_whole
from opcit.fingerprint import engine_id
from opcit.intake import file, take
from opcit.settings import Settings
from opcit.store import articles, corrections, readings
from tests.opcit.corrections.examples import EXAMPLES, corrected, reading

RENAME = {"edit": "rename_actor", "actor": "arland", "name": "Republic of Arland"}
DATE = {"edit": "set_published", "value": "2021-03-11"}


def exported(name, *edits):
    found = corrected(reading(), *edits)
    record = Record(reading(), found.applied)
    return found, EXPORTS[name].content(found.reading, notice(found.reading, record=record))


@pytest.mark.parametrize("name", EXPORTS)
def test_every_notice_says_whether_corrections_are_in_it(name):
    found = corrected(reading(), RENAME)
    record = Record(reading(), found.applied)
    assert notice(found.reading).corrections == "none"
    assert notice(found.reading, record=record).corrections == "1 correction by Ana, included"
    assert notice(reading(), record=record, included=False).corrections == "1 correction by Ana, not included"  # fmt: skip
    assert EXPORTS[name].content(found.reading, notice(found.reading, record=record))


@pytest.mark.parametrize("name", EXTENSIONS)
@pytest.mark.parametrize("edit", [edit for edit, _ in EXAMPLES], ids=lambda e: e["edit"])
def test_nothing_is_lost_on_the_way_out_and_back(name, edit):
    found, content = exported(name, edit)
    back = read_whole(content)
    assert read(content) == found.reading
    assert back.reading == reading()
    assert back.record.log == found.applied
    assert replayed(back.reading, back.record.log).reading == found.reading


@pytest.mark.parametrize("name", EXTENSIONS)
def test_an_export_without_corrections_carries_none(name):
    assert read_whole(EXPORTS[name].content(reading())) == Whole(reading(), None, ())


@pytest.mark.parametrize("name", EXTENSIONS)
def test_an_import_brings_the_log_along(store, name):
    found, content = exported(name, RENAME, DATE)
    taken = take(store, [file(f"a.{name}", content)], lambda *_: None, Settings())
    assert taken[0].problem == ""
    with store.read() as connection:
        kept = articles.get(connection, found.reading.article.id)
        assert kept.article.published.value == "2021-03-11"
        assert corrections.log(connection, kept.article.id) == found.applied
        assert readings.get(connection, kept.article, engine_id()) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda page: page["log"][0].update(edit={"edit": "nothing"}),
        lambda page: page["log"][0].update(edit=None),
        lambda page: page["log"][0].update(revision=7),
        lambda page: page.pop("as_read"),
        lambda page: page.update(as_read={"article": {}}),
        lambda page: page["as_read"]["actors"].pop(0),
        lambda page: page["log"][0]["edit"].update(name=""),
    ],
)
def test_a_damaged_log_is_refused_in_words(damage):
    page = json.loads(exported("json", RENAME)[1])
    damage(page["corrections"])
    with pytest.raises(NotAReading, match="corrections"):
        read_whole(json.dumps(page).encode())
