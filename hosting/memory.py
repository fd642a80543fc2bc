"""Memory that this process has let go of goes back to the machine, as far as its C library keeps it.

To import this is to bound the heaps of threads: it has to come before whatever begins them.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress

import anyio

ARENAS = 2
"""Heaps that glibc makes for threads: each keeps what its own threads needed at their height. By itself it makes
eight a core, and fifty visitors fill them all."""
EVERY = 30.0
"""Seconds between two returns of what is free."""
_M_ARENA_MAX = -8  # malloc.h


def few_arenas() -> None:
    """Bounds the heaps of threads that begin from now on. Where there is no glibc, nothing is done."""
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, ARENAS)


def trim() -> None:
    """Returns what is free at once; takes some milliseconds, in which other threads go on."""
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)


async def trim_often() -> None:
    """Returns what is free from time to time, for as long as the server runs."""
    while True:
        await anyio.sleep(EVERY)
        await anyio.to_thread.run_sync(trim)


few_arenas()
