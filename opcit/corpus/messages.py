"""What the parts of a run say to each other, in MessagePack, so that it can cross processes and machines."""

from __future__ import annotations

from typing import Literal

import msgspec

Why = Literal["unreadable", "language", "failed", "crashed", "too long"]


class BadCorpus(Exception):
    """Something the user has to mend; its text is the sentence they are shown."""


class Stuck(Exception):
    """A run that cannot go on through no fault of an article; its text is a sentence."""


class Record(msgspec.Struct, frozen=True):
    """One article of the input, not read yet.

    source: its name in the input, unlike any other's; data: as in a file of the name `filename`;
    details: what the input says of title, author, outlet, url and published; problem: why there is
    nothing to read; size: its share of the input, in the source's unit.
    """

    source: str
    filename: str
    data: bytes
    details: dict[str, str] = {}
    problem: str = ""
    size: int = 1


class Trouble(msgspec.Struct, frozen=True):
    """Why a record was set aside."""

    source: str
    why: Why
    problem: str


class Options(msgspec.Struct, frozen=True):
    """What is asked of a run, the same for each of its partitions.

    readings: whether whole readings come back too, for the store; seconds, memory: what one article
    may take, in seconds and bytes.
    """

    any_language: bool = False
    readings: bool = False
    seconds: int = 300
    memory: int = 3 * 1024**3


class Partition(msgspec.Struct, frozen=True):
    """A bounded part of the input. digest: of its records; aside: those not to be tried again."""

    number: int
    digest: str
    records: tuple[Record, ...]
    options: Options
    aside: tuple[Trouble, ...] = ()

    @property
    def size(self) -> int:
        """Its share of the input, in the source's unit."""
        return sum(record.size for record in self.records)


class Kept(msgspec.Struct, frozen=True):
    """An article before its analysis and its reading, as compressed JSON each, for the store."""

    article: bytes
    reading: bytes


class Result(msgspec.Struct, frozen=True, tag="result"):
    """What came of a partition: a Parquet file a table, and how many rows each has.

    engine: what read it; peak: the most memory its process ever had, in bytes.
    """

    number: int
    digest: str
    engine: str
    tables: dict[str, bytes]
    rows: dict[str, int]
    words: int
    size: int
    peak: int
    kept: tuple[Kept, ...] = ()


class Begun(msgspec.Struct, frozen=True, tag="begun"):
    """The process now reads the record at this index."""

    index: int


class Broken(msgspec.Struct, frozen=True, tag="broken"):
    """The process cannot read anything: its sentence, such as one about damaged weights."""

    problem: str


Said = Result | Begun | Broken
