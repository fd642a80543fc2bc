"""An import that was under way when its process ended goes on when the next one starts."""

from __future__ import annotations

import time

from components.desk import Desk
from components.importing.progress import _came, _how_far
from opcit.importing.things import Thing
from opcit.settings import Settings
from opcit.store import imports, open_store
from tests import shelf


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
    desk.loading(tmp_path / "samples").wait(30)
    until = time.monotonic() + 60
    while desk.jobs.get(f"import {import_id}").active and time.monotonic() < until:
        time.sleep(0.05)
    with store.read() as connection:
        found = imports.get(connection, import_id)
        _, total = shelf.cards(connection, "engine")
    assert (found.state, found.added, found.failed, total) == ("done", 1, 1, 1)
    assert _came(found) == "1 added, 1 failed"
    assert _how_far(found).startswith("talks: 2 of 2")
    desk.jobs.get("read").wait(60)
    store.engine.dispose()
