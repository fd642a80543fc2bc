"""What parent and child say to each other: one message each way, in MessagePack."""

from __future__ import annotations

import msgspec

from opcit.article import Article


class ParseJob(msgspec.Struct, tag="parse", frozen=True):
    """Read an article from bytes. seconds, memory: the limits of the child, in seconds and bytes."""

    data: bytes
    filename: str
    seconds: int
    memory: int


class FetchJob(msgspec.Struct, tag="fetch", frozen=True):
    """Fetch what is at an address, at most max_bytes of it."""

    url: str
    max_bytes: int
    seconds: int
    memory: int


class Parsed(msgspec.Struct, tag="parsed", frozen=True):
    """The article that was read."""

    article: Article


class Fetched(msgspec.Struct, tag="fetched", frozen=True):
    """What was at the address, where redirects led to, and a file name for it."""

    data: bytes
    url: str
    filename: str


class Refused(msgspec.Struct, tag="refused", frozen=True):
    """The sentence for the reader."""

    sentence: str


Job = ParseJob | FetchJob
Answer = Parsed | Fetched | Refused
