"""Arenas of the C library: as few as asked for, however many threads allocate."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROBE = """
import ctypes, sys, threading
from hosting import memory
if sys.argv[1] == "shared":
    memory.share_arenas()
done = threading.Barrier(13)
def script():
    kept = [bytes(4096) for _ in range(100)]
    done.wait()
threads = [threading.Thread(target=script) for _ in range(12)]
[t.start() for t in threads]
done.wait()
libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
out = libc.fopen(b"/dev/stdout", b"w")
libc.malloc_info(0, ctypes.c_void_p(out))
libc.fflush(ctypes.c_void_p(out))
"""


def arenas(how: str) -> int:
    told = subprocess.run(
        [sys.executable, "-c", PROBE, how], capture_output=True, text=True, check=True
    ).stdout
    return told.count("<heap nr=")


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's own setting")
def test_threads_share_the_arenas() -> None:
    assert arenas("own") > 2
    assert 1 <= arenas("shared") <= 2
