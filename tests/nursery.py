"""Servers forked from a process that has loaded Opcit: each would load it anew for three seconds of a core.

Only for walks, attacks and refused starts. tests/browser/test_walk.py, test_importing.py, test_waiting.py and
test_login.py, tests/deploy, and the rest of tests/hosting and tests/test_asgi.py start theirs as a host does.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import IO

ROOT = Path(__file__).resolve().parents[1]
ONE_THREAD = dict.fromkeys(("OPCIT_THREADS", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")
"""Only the thread that forks goes on in the child: models that have threads are left for it to load."""


class Forked:
    """A server, as subprocess.Popen shows one: the nursery's child, not ours, so that it cannot be waited for."""

    def __init__(self, pid: int) -> None:
        self.pid = pid

    def poll(self) -> int | None:
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return -1
        return None

    def terminate(self) -> None:
        self._send(signal.SIGTERM)

    def kill(self) -> None:
        self._send(signal.SIGKILL)

    def wait(self, timeout: float = 60) -> int:
        end = time.monotonic() + timeout
        while (status := self.poll()) is None:
            if time.monotonic() > end:
                raise subprocess.TimeoutExpired(str(self.pid), timeout)
            time.sleep(0.02)
        return status

    def _send(self, number: int) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, number)


@contextmanager
def nursery() -> Iterator[Callable[..., Forked]]:
    """start(command, cwd=, env=, stdout=, stderr=), as subprocess.Popen; the command begins with “python -m streamlit”."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("OPCIT_")}
    process = subprocess.Popen(
        [sys.executable, "-m", __name__],
        cwd=ROOT, env=kept | ONE_THREAD, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin and process.stdout

    def start(
        command: list[str], cwd: Path, env: Mapping[str, str], stdout: IO[bytes], stderr: IO[bytes]
    ) -> Forked:
        assert process.stdin and process.stdout and stdout is stderr
        asked = {"argv": command[2:], "cwd": str(cwd), "env": dict(env), "log": stdout.name}
        process.stdin.write(json.dumps(asked).encode() + b"\n")
        process.stdin.flush()
        return Forked(int(process.stdout.readline()))

    with process:  # closes what it reads, and waits for it
        yield start


def _loaded() -> None:
    """Imports what a server does, and loads the pipeline; the other models a server loads before it answers."""
    import_module("hosting.early")  # before all else, as in asgi.py
    for name in ("streamlit.web.cli", "streamlit.web.bootstrap", "uvicorn", "hosting.login"):
        import_module(name)
    for module in walk_packages(import_module("components").__path__, "components."):
        import_module(module.name)
    import_module("opcit.models.syntax").pipeline()


def _serve(argv: list[str], cwd: str, env: dict[str, str], log: str) -> None:
    """Becomes the server."""
    from streamlit.web import cli

    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for stream, (path, how) in enumerate([(os.devnull, os.O_RDONLY), *[(log, os.O_WRONLY | os.O_APPEND)] * 2]):  # fmt: skip
        os.dup2(os.open(path, how), stream)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    sys.argv = argv
    cli.main()


def _main() -> None:
    _loaded()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # whoever ends is gone at once
    for line in sys.stdin:
        if child := os.fork():
            print(child, flush=True)
            continue
        try:
            _serve(**json.loads(line))
        except SystemExit as ended:
            print(ended.code or "", file=sys.stderr)
        except BaseException:
            traceback.print_exc()
        finally:  # what waits at its end for threads that only the nursery has would wait for ever
            os._exit(1)


if __name__ == "__main__":
    _main()
