"""The long work on the library: loading, taking in, reading. On threads of its own, without Streamlit.

Pages reach it through components.session, which keeps the one Desk of the process.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from components.jobs import Job, Jobs
from opcit import intake
from opcit.analyse import Cancelled, Report, analyse
from opcit.fingerprint import engine_id
from opcit.importing import taking
from opcit.ingest import read_text
from opcit.settings import Settings
from opcit.store import Store, articles, imports, library, readings

STEP = 0.3  # seconds between two looks at a job that another job waits for
WARMING = "On Monday, President Ada Holm of France met her ministers in Paris and praised them."


@dataclass(frozen=True, slots=True)
class Desk:
    """A store, the settings, and the jobs that work on it."""

    store: Store
    settings: Settings
    jobs: Jobs = field(default_factory=Jobs)

    def analysis(self, article_id: str, again: bool = False) -> Job:
        """The job that analyses an article: started on first call, `again` after it ended badly or was cancelled."""
        key = _key(article_id)
        job = self.jobs.get(key)
        if job and not again and job.state != "done":
            return job
        return self.jobs.start(key, lambda report: self._analyse(article_id, report))

    def abandon(self, article_id: str) -> None:
        """Ends the analysis of an article that is deleted; one that is brought back is analysed anew."""
        self.jobs.drop(_key(article_id))

    def loading(self, samples: Path) -> Job:
        """The job that loads the samples and the settings' folder: once, on first call.

        Its result: why files were refused.
        """
        job = self.jobs.get("load")
        return job or self.jobs.start("load", lambda report: self._load(samples, report))

    def taking(self, things: Sequence[intake.Given], any_language: bool = False) -> Job:
        """Starts to take these things into the library; its result is a list of intake.Taken."""

        def work(report: Report) -> list[intake.Taken]:
            taken = intake.take(self.store, things, report, self.settings, any_language)
            self.read_all()
            return taken

        return self.jobs.start(f"take {secrets.token_hex(8)}", work)

    def importing(self, import_id: str) -> Job:
        """The job that takes what is left of an import into the library, and then reads it."""

        def work(report: Report) -> None:
            try:
                taking.go(self.store, import_id, report, self.settings)
            finally:
                self.read_all()

        return self.jobs.start(f"import {import_id}", work)

    @staticmethod
    def warm() -> None:
        """Loads every model, by analysing a few words, so that no visitor waits for it."""
        analyse(read_text(WARMING))

    def read_all(self) -> Job:
        """The job that analyses whatever has no reading yet."""
        return self.jobs.start("read", self._read_each)

    def _analyse(self, article_id: str, report: Report) -> None:
        with self.store.read() as connection:
            kept = articles.get(connection, article_id)
        if kept is None:
            return
        reading = analyse(kept.article, report)
        with self.store.write() as connection:
            readings.keep(connection, kept.article, engine_id(), reading)

    def _load(self, samples: Path, report: Report) -> list[str]:
        with self.store.read() as connection:
            unfinished = imports.unfinished(connection)
        for import_id in unfinished:
            self.importing(import_id)
        refused = intake.load(self.store, samples, "sample", report, self.settings)
        if self.settings.articles is not None:
            refused += intake.load(
                self.store, self.settings.articles, "folder", report, self.settings
            )
        self.read_all()
        return refused

    def _read_each(self, report: Report) -> None:
        """Analyses what has no reading, newest first, until nothing is left that was not tried.

        Cancelled, it cancels the analysis that it waits for, too.
        """
        tried: set[str] = set()
        while waiting := [one for one in self._unread() if one not in tried]:
            job = self.analysis(waiting[0])
            tried.add(waiting[0])
            try:
                while not job.wait(STEP):
                    share = job.steps[0] / job.steps[1]
                    report(job.stage, len(tried) - 1 + share, len(tried) + len(waiting) - 1)
            except Cancelled:
                job.cancel()
                raise

    def _unread(self) -> list[str]:
        with self.store.read() as connection:
            return library.unread(connection, engine_id())


def _key(article_id: str) -> str:
    return f"analyse {article_id}"
