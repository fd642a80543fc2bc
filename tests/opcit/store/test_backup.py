"""A backup is the store in one file; restored anywhere, it is the same store."""

from __future__ import annotations

import shutil
import zipfile
from datetime import UTC, datetime

import msgspec
import pytest
from sqlalchemy import JSON, Boolean, DateTime, Float, Integer, LargeBinary, String, select

from opcit.__main__ import main
from opcit.analyse import analyse
from opcit.search.query import parse
from opcit.store import articles, backup, open_store, readings, restoring, search
from opcit.store.dialects import UtcDateTime
from opcit.store.schema import metadata


@pytest.fixture
def filled(store, make_article):
    """A store with an article whose text has quotes and line ends, and a reading."""
    article = make_article("Anna Berg said “no” on Monday.\nÅse left.", "The end.", title="A “b”")
    with store.write() as connection:
        articles.keep_file(connection, article, "sample", "d1gest")
        readings.keep(connection, article, "engine 1", analyse(article))
        articles.keep(connection, make_article("Gone."), "paste")
        articles.delete(connection, make_article("Gone.").id)
    return store


def rows(store):
    with store.read() as connection:
        return {
            table.name: sorted(
                msgspec.json.encode(dict(row))
                for row in connection.execute(select(table)).mappings()
            )
            for table in metadata.sorted_tables
        }


def test_restored_it_is_the_same_store(filled, database_url, tmp_path):
    made = backup.backup(filled, tmp_path / "all.zip")
    assert made.tables["articles"] == 2
    restoring.restore(database_url, tmp_path / "all.zip")
    again = open_store(database_url)
    assert rows(again) == rows(filled)
    with again.read() as connection:
        assert search.find(connection, "engine 1", parse("“no” asE")).total == 1
    again.engine.dispose()


@pytest.fixture
def teams(tmp_path, make_article):
    """The address of a library with two workspaces, one of them no longer in any setting."""
    url = f"sqlite:///{tmp_path / 'teams.db'}"
    for name, words in {"": "For all.", "desk": "The desk’s.", "lab": "The lab’s."}.items():
        opened = open_store(url, name)
        with opened.write() as connection:
            articles.keep(connection, make_article(words), "paste")
        opened.engine.dispose()
    return url


def every(url):
    """The rows of each workspace."""
    found = {}
    for name in ("", "desk", "lab"):
        opened = open_store(url, name)
        found[name] = rows(opened)
        opened.engine.dispose()
    return found


def saved(url, file):
    opened = open_store(url)
    try:
        return backup.backup(opened, file)
    finally:
        opened.engine.dispose()


def test_every_workspace_comes_back(teams, database_url, tmp_path):
    """From SQLite to either database, and from there to SQLite again."""
    made = saved(teams, tmp_path / "one.zip")
    assert {n: t["articles"] for n, t in made.places().items()} == {"": 1, "desk": 1, "lab": 1}
    restoring.restore(database_url, tmp_path / "one.zip")
    saved(database_url, tmp_path / "two.zip")
    again = f"sqlite:///{tmp_path / 'again' / 'opcit.db'}"
    restoring.restore(again, tmp_path / "two.zip")
    assert every(teams) == every(database_url) == every(again)
    texts = {name: b"".join(tables["articles"]) for name, tables in every(again).items()}
    assert b"The desk" in texts["desk"] and b"The desk" not in texts[""] + texts["lab"]


def test_a_damaged_workspace_leaves_them_all_empty(teams, database_url, tmp_path):
    saved(teams, tmp_path / "all.zip")
    _damaged(tmp_path / "all.zip", tmp_path / "broken.zip", lambda n, c: b"" if n == "lab/articles.jsonl" else c)  # fmt: skip
    with pytest.raises(restoring.NotRestored, match="articles lacks rows"):
        restoring.restore(database_url, tmp_path / "broken.zip")
    restoring.restore(database_url, tmp_path / "all.zip")
    assert every(database_url) == every(teams)


def test_nothing_is_restored_beside_the_workspace_of_somebody(
    filled, teams, database_url, tmp_path
):
    backup.backup(filled, tmp_path / "main.zip")
    opened = open_store(database_url, "desk")
    opened.engine.dispose()
    with pytest.raises(restoring.NotRestored, match="its workspace desk has a table"):
        restoring.restore(database_url, tmp_path / "main.zip")


def test_what_only_lies_beside_the_library_is_left_out(teams, tmp_path):
    (tmp_path / "teams.notes.db").write_text("no database")
    (tmp_path / "teams.Old copy.db").write_text("no workspace's name")
    (tmp_path / "teams.empty.db").touch()
    assert set(saved(teams, tmp_path / "all.zip").workspaces) == {"desk", "lab"}
    assert (tmp_path / "teams.notes.db").read_text() == "no database"


def _of_format_1(name, content):
    if name != "manifest.json":
        return content
    page = msgspec.json.decode(content)
    del page["workspaces"]
    return msgspec.json.encode({**page, "format": 1})


def test_a_backup_from_before_there_were_workspaces_in_it_comes_back(filled, tmp_path):
    backup.backup(filled, tmp_path / "new.zip")
    _damaged(tmp_path / "new.zip", tmp_path / "old.zip", _of_format_1)
    restoring.restore(f"sqlite:///{tmp_path / 'again.db'}", tmp_path / "old.zip")
    again = open_store(f"sqlite:///{tmp_path / 'again.db'}")
    assert rows(again) == rows(filled)
    again.engine.dispose()


def test_every_kind_of_column_comes_back():
    """What `_value` turns back: a column of another kind has to be added there."""
    kinds = {type(c.type) for table in metadata.sorted_tables for c in table.columns}
    simple = (String, Integer, Float, Boolean, JSON, DateTime, LargeBinary, UtcDateTime)
    assert [k for k in kinds if not issubclass(k, simple)] == []


def test_a_moment_is_kept_to_the_microsecond(filled, tmp_path):
    backup.backup(filled, tmp_path / "all.zip")
    restoring.restore(f"sqlite:///{tmp_path / 'again.db'}", tmp_path / "all.zip")
    again = open_store(f"sqlite:///{tmp_path / 'again.db'}")
    table = metadata.tables["articles"]
    with filled.read() as one, again.read() as other:
        query = select(table.c.added_at).order_by(table.c.id)
        assert one.scalars(query).all() == other.scalars(query).all()
    again.engine.dispose()


def test_nothing_is_restored_over_something(filled, tmp_path):
    backup.backup(filled, tmp_path / "all.zip")
    before = rows(filled)
    url = filled.engine.url.render_as_string(hide_password=False)
    with pytest.raises(restoring.NotRestored, match="not empty"):
        restoring.restore(url, tmp_path / "all.zip")
    assert rows(filled) == before


def _damaged(whole, broken, change):
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            if (content := change(name, old.read(name))) is not None:
                new.writestr(name, content)


def _newer(name, content):
    if name != "manifest.json":
        return content
    page = msgspec.json.decode(content)
    return msgspec.json.encode({**page, "schema": "of the future", "opcit": "9.9"})


DAMAGE = {
    "it has no manifest": lambda n, c: None if n == "manifest.json" else c,
    "readings.jsonl|readings is missing": lambda n, c: None if n == "readings.jsonl" else c,
    "articles lacks rows": lambda n, c: c.splitlines(True)[0] if n == "articles.jsonl" else c,
    "Opcit 9.9, which is newer": _newer,
}


@pytest.mark.parametrize("says", DAMAGE)
def test_a_damaged_file_leaves_the_database_empty(filled, tmp_path, says):
    backup.backup(filled, tmp_path / "all.zip")
    _damaged(tmp_path / "all.zip", tmp_path / "broken.zip", DAMAGE[says])
    url = f"sqlite:///{tmp_path / 'again.db'}"
    with pytest.raises(restoring.NotRestored, match=says):
        restoring.restore(url, tmp_path / "broken.zip")
    restoring.restore(url, tmp_path / "all.zip")  # which would refuse, had anything been left


def test_an_unwritable_place_leaves_the_last_backup(filled, tmp_path):
    backup.backup(filled, tmp_path / "all.zip")
    kept = (tmp_path / "all.zip").read_bytes()
    (tmp_path / "all.zip.unfinished").mkdir()
    with pytest.raises(OSError):
        backup.backup(filled, tmp_path / "all.zip")
    shutil.rmtree(tmp_path / "all.zip.unfinished", ignore_errors=True)
    assert (tmp_path / "all.zip").read_bytes() == kept


def test_on_the_command_line(filled, tmp_path, monkeypatch, capsys):
    url = filled.engine.url.render_as_string(hide_password=False)
    monkeypatch.setenv("OPCIT_DATABASE_URL", url)
    assert main(["backup", str(tmp_path / "all.zip")]) == 0
    made = msgspec.json.decode(capsys.readouterr().out, type=backup.Manifest)
    assert made.tables["articles"] == 2 and made.made_at < datetime.now(UTC)
    monkeypatch.setenv("OPCIT_DATABASE_URL", f"sqlite:///{tmp_path / 'again.db'}")
    assert main(["restore", str(tmp_path / "all.zip")]) == 0
    capsys.readouterr()
    for file, says in (("all.zip", "not empty"), ("none.zip", "No such file")):
        assert main(["restore", str(tmp_path / file)]) == 2
        assert says in capsys.readouterr().err
