"""How much of the memory that it has given back the process keeps."""

from __future__ import annotations

import ctypes
import sys

M_ARENA_MAX = -8  # glibc's malloc.h
ARENAS = 2


def share_arenas() -> None:
    """Lets all threads allocate from two arenas: by glibc's rule, eight a processor, each keeps its own freed memory.

    Streamlit runs each script in a thread of its own. With 50 sessions this takes 60 to 80 MiB less and no time
    (benchmarks/load.py). Nothing happens where the C library is another one.
    """
    if sys.platform == "linux" and hasattr(libc := ctypes.CDLL(None), "mallopt"):
        libc.mallopt(M_ARENA_MAX, ARENAS)
