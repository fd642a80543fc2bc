from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

from components.jobs import FINISHED_KEPT, Jobs
from tests import patience

ROOT = Path(__file__).resolve().parents[2]
WAIT = patience.SECONDS


def ended(job):
    assert job.wait(WAIT)
    return job


def test_work_is_done_off_the_callers_thread_and_keeps_its_result():
    job = ended(Jobs().start("a", lambda report: threading.current_thread().name))
    assert (job.state, job.active) == ("done", False)
    assert job.result.startswith("opcit-job")


def test_a_key_runs_once_at_a_time():
    jobs, go = Jobs(), threading.Event()
    first = jobs.start("a", lambda report: go.wait(WAIT))
    assert jobs.start("a", lambda report: None) is first is jobs.get("a")
    go.set()
    ended(first)
    again = ended(jobs.start("a", lambda report: "again"))
    assert again is not first and again.result == "again"


def test_progress_is_what_the_work_reported_last():
    seen, go = threading.Event(), threading.Event()

    def work(report):
        report("Actors", 1, 8)
        seen.set()
        go.wait(WAIT)

    job = Jobs().start("a", work)
    assert seen.wait(WAIT)
    assert (job.stage, job.steps, job.state) == ("Actors", (1, 8), "running")
    go.set()
    ended(job)


def test_cancelling_stops_the_work_at_its_next_step():
    started, go, after = threading.Event(), threading.Event(), []

    def work(report):
        started.set()
        go.wait(WAIT)
        report("Events", 2, 8)
        after.append("went on")

    job = Jobs().start("a", work)
    assert started.wait(WAIT)
    job.cancel()
    go.set()
    assert (ended(job).state, after) == ("cancelled", [])


def test_work_that_was_cancelled_while_it_waited_never_starts():
    jobs, go, ran = Jobs(threads=1), threading.Event(), []
    first = jobs.start("a", lambda report: go.wait(WAIT))
    second = jobs.start("b", lambda report: ran.append("ran"))
    assert second.state == "waiting"
    second.cancel()
    assert first.active and (ended(second).state, ran) == ("cancelled", [])
    go.set()
    ended(jobs.start("c", lambda report: None))
    assert ran == []


def test_a_mistake_is_logged_and_becomes_a_sentence(caplog):
    def work(report):
        report("Times", 0, 8)
        raise ZeroDivisionError

    job = ended(Jobs().start("a", work))
    assert job.state == "failed"
    assert "Times" in job.problem and job.problem.endswith(".")
    assert caplog.records[0].exc_info


def test_old_jobs_are_forgotten():
    jobs = Jobs()
    for number in range(FINISHED_KEPT + 20):
        ended(jobs.start(str(number), lambda report: None))
    assert jobs.get("0") is None
    assert len(jobs.all()) <= FINISHED_KEPT + 1


def test_what_was_cancelled_is_not_forgotten():
    jobs, go = Jobs(threads=1), threading.Event()
    jobs.start("a", lambda report: go.wait(WAIT))
    cancelled = jobs.start("b", lambda report: None)
    cancelled.cancel()
    go.set()
    for number in range(FINISHED_KEPT + 20):
        ended(jobs.start(str(number), lambda report: None))
    assert jobs.get("b") is cancelled


def test_what_is_dropped_is_cancelled_and_starts_anew():
    jobs, started, go = Jobs(), threading.Event(), threading.Event()

    def work(report):
        started.set()
        go.wait(WAIT)
        report("Events", 2, 8)

    first = jobs.start("a", work)
    assert started.wait(WAIT)
    jobs.drop("a")
    jobs.drop("unknown")
    assert jobs.get("a") is None
    second = jobs.start("a", lambda report: "again")
    go.set()
    assert (ended(first).state, ended(second).result) == ("cancelled", "again")


def test_a_process_that_ends_waits_for_no_job():
    work = "from components.jobs import Jobs; import time; Jobs().start('a', lambda r: time.sleep(600))"
    process = subprocess.run([sys.executable, "-c", work], cwd=ROOT, timeout=patience.SECONDS)
    assert process.returncode == 0
