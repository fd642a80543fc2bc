"""Imports go on when the next process starts, and are shown once they have ended."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime

from streamlit.testing.v1 import AppTest

from components import session
from components.desk import Desk
from components.importing.progress import _came, _how_far
from opcit.importing.things import Thing
from opcit.settings import Settings
from opcit.store import imports, open_store
from tests import patience, shelf


def test_an_unfinished_import_goes_on_at_start(tmp_path):
    store = open_store(f"sqlite:///{tmp_path / 'opcit.db'}")
    with store.write() as connection:
        import_id, _ = imports.begin(
            connection,
            "talks",
            [Thing("row 1", "row", b"The envoy left."), Thing("row 2", "row", b"")],
        )
    desk = Desk(store, Settings())
    (tmp_path / "samples").mkdir()
    desk.loading(tmp_path / "samples").wait(patience.SECONDS)
    until = time.monotonic() + patience.SECONDS
    while desk.jobs.get(f"import {import_id}").active and time.monotonic() < until:
        time.sleep(0.05)
    with store.read() as connection:
        found = imports.get(connection, import_id)
        _, total = shelf.cards(connection, "engine")
    assert (found.state, found.added, found.failed, total) == ("done", 1, 1, 1)
    assert _came(found) == "1 added, 1 failed"
    assert _how_far(found).startswith("talks: 2 of 2")
    desk.jobs.get("read").wait(patience.SECONDS)
    store.engine.dispose()


def _drawn() -> None:
    from components.importing import progress

    progress.show()


def test_an_import_that_ends_while_the_page_is_drawn_is_shown(monkeypatch):
    running = imports.Import("a", "talks.csv", "running", datetime.now(UTC), None, 2, 1, 1, 0, 0, 0)
    looks = iter([[running]])
    ended = replace(running, state="done", done=2, added=2)
    monkeypatch.setattr(session, "imported", lambda: next(looks, [ended]))
    monkeypatch.setattr(session, "came_of", lambda import_id: ([], []))
    page = AppTest.from_function(_drawn, default_timeout=patience.SECONDS).run()
    assert not page.exception
    assert "talks.csv" in " ".join(one.value for one in page.markdown)
