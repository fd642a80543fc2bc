"""One run: partitions of the source that are not done yet are read, and put into dataset and store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from opcit.corpus import keeping
from opcit.corpus.dataset import Dataset
from opcit.corpus.messages import Options, Partition, Stuck
from opcit.corpus.partitions import partitions
from opcit.corpus.progress import Progress
from opcit.corpus.runners import Runner
from opcit.corpus.sources import Source
from opcit.store import Store


@dataclass
class Run:
    """What a run works with. engine: who must have read what comes back."""

    source: Source
    dataset: Dataset
    runner: Runner
    progress: Progress
    options: Options
    words: int
    engine: str
    store: Store | None = None
    partitions: int = 0
    peak: int = 0

    def go(self) -> dict[str, Any]:
        """Reads what is left, and says in figures what came of it."""
        before = len(self.dataset.done)
        for result in self.runner.results(self._left()):
            if result.engine != self.engine:
                raise Stuck(
                    f"The cluster runs {result.engine}, and this is {self.engine}: install the same there."
                )
            if self.store is not None:
                keeping.keep(self.store, self.engine, result.kept)
            self.dataset.commit(result)
            self.peak = max(self.peak, result.peak)
            rows = result.rows
            self.progress.add(rows["articles"], rows["errors"], result.size)
        self.dataset.cut(self.partitions)
        self.progress.tell(start="\r" if self.progress.out.isatty() else "")
        return self._summary(before)

    def _left(self) -> Iterator[Partition]:
        """The partitions that are not done. Asked for by the runner as fast as it reads."""
        for partition in partitions(self.source.records(), self.options, self.words):
            self.partitions = partition.number + 1
            if self.dataset.has(partition):
                self.progress.known(partition.size)
            else:
                yield partition

    def _summary(self, before: int) -> dict[str, Any]:
        rows, progress = self.dataset.rows(), self.progress
        return {
            "articles": rows["articles"],
            "errors": rows["errors"],
            "rows": rows,
            "words": sum(done.words for done in self.dataset.done.values()),
            "partitions": len(self.dataset.done),
            "partitions_before": min(before, len(self.dataset.done)),
            "seconds": round(progress.seconds, 2),
            "articles_per_second": round(progress.rate, 3),
            "workers": self.runner.workers(),
            "peak_worker_bytes": self.peak,
            "engine": self.engine,
        }
