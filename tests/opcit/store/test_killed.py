"""A process killed between keeping an article and keeping its reading loses neither what was kept
nor the way to go on."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from opcit.store import articles, library, open_store
from tests import patience

ROOT = Path(__file__).resolve().parents[3]
TAKE_AND_DIE = """
import os, signal, sys
from opcit.article import Article, Paragraph, Published, text_id
from opcit.intake import Given, take
from opcit.settings import Settings
from opcit.store import open_store

TEXT = "The envoy left."

def read(**options):
    return Article(text_id(TEXT), TEXT, (Paragraph(0, len(TEXT)),))

store = open_store(sys.argv[1])
take(store, [Given("a file", "upload", read)], lambda *step: None, Settings())
with store.write() as connection:
    connection.exec_driver_sql("UPDATE articles SET title = 'half done'")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_killed_process_loses_no_article_and_leaves_nothing_half_done(database_url):
    command = [sys.executable, "-c", TAKE_AND_DIE, database_url]
    process = subprocess.run(command, cwd=ROOT, timeout=patience.SECONDS)
    assert process.returncode == -signal.SIGKILL
    store = open_store(database_url)
    with store.read() as connection:
        (waiting,) = library.unread(connection, "engine")
        kept = articles.get(connection, waiting)
    store.engine.dispose()
    assert (kept.article.text, kept.article.title) == ("The envoy left.", None)
