"""Arenas of the C library: as few as asked for, however many threads allocate."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

from benchmarks.serving import ROOT

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


def test_the_server_shares_them_before_it_imports_anything_that_begins_threads() -> None:
    tree = ast.parse((ROOT / "asgi.py").read_text())
    first = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)][:2]
    assert [node.module for node in first if isinstance(node, ast.ImportFrom)] == [
        "__future__", "hosting",
    ]  # fmt: skip
    assert [alias.name for alias in first[1].names] == ["early"]


FREED = """
import os
from hosting import memory
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") >> 20
kept = [bytes(10_000) for _ in range(20_000)]
end = bytes(10_000)
height = resident()
del kept
memory.trim()
print(height - resident())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's own way")
def test_what_is_free_goes_back_to_the_machine() -> None:
    told = subprocess.run([sys.executable, "-c", FREED], capture_output=True, text=True, check=True)
    assert int(told.stdout) > 150
