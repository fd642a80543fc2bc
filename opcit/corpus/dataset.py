"""The dataset on disk: a folder a table, a file a partition in each, and what is done.

A partition counts once its line stands in _opcit/done.jsonl, written after its files are in place
under their names. What a killed run left beside that is removed when the next one begins, so each
record has one row in articles or errors, however often a run is killed and started again.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

import msgspec

from opcit.corpus.messages import BadCorpus, Partition, Result, Stuck
from opcit.corpus.rows import TABLES

FORMAT = 1
_NAME = re.compile(r"part-(\d{6,})\.parquet")


class Plan(msgspec.Struct, frozen=True):
    """What a dataset is made of and by: a run goes on only where this is the same."""

    engine: str
    source: str
    columns: dict[str, str]
    words: int
    any_language: bool
    format: int = FORMAT


class Done(msgspec.Struct, frozen=True):
    """A partition that is in the dataset."""

    number: int
    digest: str
    rows: dict[str, int]
    words: int
    size: int


class Dataset:
    """A dataset that a run writes; use it inside `opened`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._own = folder / "_opcit"
        self._list = self._own / "done.jsonl"
        self.done: dict[int, Done] = {}

    def has(self, partition: Partition) -> bool:
        """Whether this very partition is done. Where another of its number is, the input has changed:
        that one and all after it are taken out."""
        found = self.done.get(partition.number)
        if found and found.digest != partition.digest:
            self.cut(partition.number)
            return False
        return found is not None

    def commit(self, result: Result) -> None:
        """Puts a partition's files in place, then counts it. Raises Stuck where the disk will not have it."""
        try:
            self._commit(result)
        except OSError as problem:
            raise Stuck(f"{self.folder} cannot be written: {problem.strerror}.") from None

    def _commit(self, result: Result) -> None:
        for name, data in result.tables.items():
            _replace(self._file(name, result.number), self._own / "new.parquet", data)
        done = Done(result.number, result.digest, result.rows, result.words, result.size)
        with self._list.open("ab") as lines:
            lines.write(msgspec.json.encode(done) + b"\n")
            _to_disk(lines)
        self.done[done.number] = done

    def cut(self, number: int) -> None:
        """Takes out the partitions from this number on."""
        kept = [done for done in self.done.values() if done.number < number]
        if len(kept) == len(self.done):
            return
        self.done = {done.number: done for done in kept}
        data = b"".join(msgspec.json.encode(done) + b"\n" for done in kept)
        _replace(self._list, self._own / "new.jsonl", data)
        self._sweep()

    def rows(self) -> dict[str, int]:
        """How many rows each table has."""
        return {t.name: sum(d.rows.get(t.name, 0) for d in self.done.values()) for t in TABLES}

    def prepare(self, plan: Plan, again: bool) -> None:
        """Makes the folders, reads what is done, and sweeps away what a killed run left."""
        if again:
            self._empty()
        self._check(plan)
        for name in ("_opcit", *(table.name for table in TABLES)):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        _replace(self._own / "plan.json", self._own / "new.json", msgspec.json.encode(plan))
        self.done = {done.number: done for done in self._read()}
        self._sweep()

    def _check(self, plan: Plan) -> None:
        try:
            found = msgspec.json.decode((self._own / "plan.json").read_bytes(), type=Plan)
        except FileNotFoundError:
            return
        except msgspec.DecodeError:
            raise BadCorpus(
                f"{self._own / 'plan.json'} is damaged: add --again to begin anew."
            ) from None
        if found == plan:
            return
        names = [n for n in Plan.__struct_fields__ if getattr(found, n) != getattr(plan, n)]
        raise BadCorpus(
            f"{self.folder} was begun with another {', '.join(names)}: choose another folder, or add --again to begin anew."
        )

    def _read(self) -> Iterator[Done]:
        """The lines of the list; one that a killed run left half written ends it."""
        if not self._list.exists():
            return
        whole = 0
        with self._list.open("rb") as lines:
            for line in lines:
                try:
                    yield msgspec.json.decode(line, type=Done)
                except msgspec.DecodeError:
                    break
                if not line.endswith(b"\n"):
                    break
                whole += len(line)
        os.truncate(self._list, whole)

    def _sweep(self) -> None:
        """Removes the files of partitions that are not done."""
        for table in TABLES:
            for path in (self.folder / table.name).iterdir():
                match = _NAME.fullmatch(path.name)
                if match and int(match[1]) not in self.done:
                    path.unlink()

    def _empty(self) -> None:
        for name in ("_opcit", *(table.name for table in TABLES)):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def _file(self, table: str, number: int) -> Path:
        return self.folder / table / f"part-{number:06}.parquet"


@contextmanager
def opened(folder: Path, plan: Plan, again: bool = False) -> Iterator[Dataset]:
    """The dataset in a folder, made where there is none. Raises BadCorpus where it cannot be gone on with."""
    dataset = Dataset(folder)
    with ExitStack() as held:
        try:
            if folder.exists() and not (folder / "_opcit").is_dir() and any(folder.iterdir()):
                raise BadCorpus(f"{folder} holds other files: name a new or empty folder.")
            folder.mkdir(parents=True, exist_ok=True)
            held.enter_context(_locked(folder))
            dataset.prepare(plan, again)
        except OSError as problem:
            raise BadCorpus(f"{folder} cannot be written: {problem.strerror}.") from None
        yield dataset


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Keeps other runs away, where the system can; the lock ends with its process, however that ends."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _lock(descriptor, folder)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int, folder: Path) -> None:
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise BadCorpus(f"Another run is writing {folder}: wait for it, or stop it.") from None


def _replace(path: Path, new: Path, data: bytes) -> None:
    """Writes a file so that it is there whole or not at all."""
    with new.open("wb") as file:
        file.write(data)
        _to_disk(file)
    new.replace(path)


def _to_disk(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())
