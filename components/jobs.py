"""Long work off the script's thread: started once a key, watched by polling, cancelled between steps.

The threads never call Streamlit. Pages reach this through components.session.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable
from queue import SimpleQueue
from typing import Literal

from opcit.analyse import Cancelled, Report
from opcit.store import Unavailable

log = logging.getLogger(__name__)

State = Literal["waiting", "running", "done", "cancelled", "failed"]
Work = Callable[[Report], object]
FINISHED_KEPT = 200


class Job:
    """One piece of work and how far it is. problem: a sentence for the user, once it failed."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.state: State = "waiting"
        self.stage = "Waiting for a free place"
        self.steps: tuple[float, int] = (0, 1)
        self.problem = ""
        self.result: object = None
        self._lock = threading.Lock()
        self._cancelled = threading.Event()
        self._finished = threading.Event()

    @property
    def active(self) -> bool:
        """Whether it still waits or runs."""
        return not self._finished.is_set()

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop and has not come to its next step yet."""
        return self.active and self._cancelled.is_set()

    def cancel(self) -> None:
        """Asks it to stop at its next step; one that still waits ends at once."""
        with self._lock:
            self._cancelled.set()
            if self.state == "waiting":
                self.state = "cancelled"
                self._finished.set()

    def wait(self, seconds: float) -> bool:
        """Waits for its end, so long at most. True if it has ended."""
        return self._finished.wait(seconds)

    def report(self, stage: str, done: float, total: int) -> None:
        """What the work calls at each step. Raises Cancelled once it is no longer wanted."""
        if self._cancelled.is_set():
            raise Cancelled
        self.stage, self.steps = stage, (done, max(total, 1))

    def run(self, work: Work) -> None:
        """Does the work, on a thread of the pool, and keeps how it ended."""
        with self._lock:
            if not self.active:
                return
            self.state = "running"
        try:
            self.report(self.stage, *self.steps)
            self.result = work(self.report)
            self.state = "done"
        except Cancelled:
            self.state = "cancelled"
        except Unavailable as problem:
            log.warning("The job %s met a database that did not answer", self.key, exc_info=True)
            self.problem = str(problem)
            self.state = "failed"
        except Exception:
            log.exception("The job %s failed at the stage %r", self.key, self.stage)
            self.problem = f"This failed at the stage “{self.stage}”. The log says why."
            self.state = "failed"
        finally:
            self._finished.set()


class Jobs:
    """The jobs of this process. A key names one piece of work: it runs once at a time.

    threads: one may be taken by reading the whole library, which waits for jobs of its own.
    """

    def __init__(self, threads: int = 3) -> None:
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._lock = threading.Lock()
        self._queue: SimpleQueue[tuple[Job, Work]] = SimpleQueue()
        for number in range(threads):  # daemons: a server that stops waits for no analysis
            name = f"opcit-job-{number}"
            threading.Thread(target=self._serve, name=name, daemon=True).start()

    def get(self, key: str) -> Job | None:
        """The last job of that key, if any."""
        return self._jobs.get(key)

    def all(self) -> list[Job]:
        """Every job that is remembered, the oldest first."""
        return list(self._jobs.values())

    def drop(self, key: str) -> None:
        """Cancels the job of that key, if any, and forgets it: work of that key starts anew."""
        with self._lock:
            job = self._jobs.pop(key, None)
        if job:
            job.cancel()

    def start(self, key: str, work: Work) -> Job:
        """Starts the work unless it is already on its way."""
        with self._lock:
            job = self._jobs.get(key)
            if job and job.active:
                return job
            job = self._jobs[key] = Job(key)
            self._jobs.move_to_end(key)
            self._forget()
        self._queue.put((job, work))
        return job

    def _serve(self) -> None:
        while True:
            job, work = self._queue.get()
            job.run(work)

    def _forget(self) -> None:
        """Forgets the oldest that have ended; not what was cancelled, which only a person starts again."""
        ended = [k for k, job in self._jobs.items() if not job.active and job.state != "cancelled"]
        for key in ended[: max(0, len(ended) - FINISHED_KEPT)]:
            del self._jobs[key]
