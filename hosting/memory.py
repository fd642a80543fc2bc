"""How much of the memory that it has given back the process keeps."""

from __future__ import annotations

import ctypes
import sys

import anyio

EVERY = 30.0
"""Seconds between two times that what is free goes back to the machine."""
M_ARENA_MAX = -8  # glibc's malloc.h
ARENAS = 2


def share_arenas() -> None:
    """Lets all threads allocate from two arenas: by glibc's rule, eight a processor, each keeps its own freed memory.

    Streamlit runs each script in a thread of its own. With 50 sessions this takes 60 to 80 MiB less and no time
    (benchmarks/load.py). Nothing happens where the C library is another one.
    """
    if sys.platform == "linux" and hasattr(libc := ctypes.CDLL(None), "mallopt"):
        libc.mallopt(M_ARENA_MAX, ARENAS)


def trim() -> None:
    """Gives back what is free; takes some milliseconds, in which other threads go on."""
    if sys.platform == "linux" and hasattr(libc := ctypes.CDLL(None), "malloc_trim"):
        libc.malloc_trim(0)


async def trim_often() -> None:
    """Gives back what is free from time to time, for as long as the server runs."""
    while True:
        await anyio.sleep(EVERY)
        await anyio.to_thread.run_sync(trim)
