"""A running Opcit for browser tests, screenshots and benchmarks: its own process, port and database."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 60


@contextmanager
def served(
    articles: Path | None = None, database_url: str | None = None, entry: str = "asgi.py"
) -> Iterator[str]:
    """The address of a fresh server on 127.0.0.1, stopped by its own pid at the end.

    Without a database_url it keeps its library in a temporary folder. Raises RuntimeError with the
    server's log when it does not answer in time.
    """
    with tempfile.TemporaryDirectory() as folder:
        url = database_url or f"sqlite:///{folder}/opcit.db"
        environment = {k: v for k, v in os.environ.items() if not k.startswith("OPCIT_")}
        environment["OPCIT_DATABASE_URL"] = url
        if articles is not None:
            environment["OPCIT_ARTICLES"] = str(articles)
        port, log = _free_port(), Path(folder) / "server.log"
        command = [sys.executable, "-m", "streamlit", "run", entry, "--server.headless", "true"]
        command += ["--server.address", "127.0.0.1", "--server.port", str(port)]
        with log.open("wb") as output:
            process = subprocess.Popen(
                command, cwd=ROOT, env=environment, stdout=output, stderr=output
            )
        try:
            _wait(process, port, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"http://127.0.0.1:{port}/_stcore/health", timeout=2).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    raise RuntimeError(f"The server did not start:\n{log.read_text(errors='replace')}")


def chromium() -> str | None:
    """The path of an installed Chromium, or None where Playwright's own is to be used."""
    from shutil import which

    return which("chromium") or which("chromium-browser")


CHROMIUM_ARGS = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
