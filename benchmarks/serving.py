"""A running Opcit for browser tests, screenshots and benchmarks: its own process, port and database."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).resolve().parent.parent
Start = Callable[..., Any]
"""Starts a server and gives its process: subprocess.Popen, or what is called and behaves like it."""
START_SECONDS = 240  # on a machine with much else to do; one that ends is noticed at once


@contextmanager
def served(
    articles: Path | None = None,
    database_url: str | None = None,
    entry: str = "asgi.py",
    folder: Path = ROOT,
    start: Start = subprocess.Popen,
    **settings: str,
) -> Iterator[str]:
    """The address of a fresh server on 127.0.0.1, stopped by its own pid at the end.

    Without a database_url it keeps its library in a temporary folder. folder: where Opcit's files are;
    start: what starts it; settings: variables of its environment. Raises RuntimeError with the server's log when it does not
    answer in time.
    """
    with replica(articles, database_url, entry, folder, start, **settings) as started:
        yield started.address


@dataclass(frozen=True, slots=True)
class Replica:
    """A server's address, its process, and the file that its log is written to."""

    address: str
    process: subprocess.Popen[bytes]
    log: Path


@contextmanager
def replica(
    articles: Path | None = None,
    database_url: str | None = None,
    entry: str = "asgi.py",
    folder: Path = ROOT,
    start: Start = subprocess.Popen,
    **settings: str,
) -> Iterator[Replica]:
    """The same as `served`, with the process and its log."""
    with tempfile.TemporaryDirectory() as own:
        environment = {k: v for k, v in os.environ.items() if not k.startswith("OPCIT_")}
        environment["OPCIT_DATABASE_URL"] = database_url or f"sqlite:///{own}/opcit.db"
        if articles is not None:
            environment["OPCIT_ARTICLES"] = str(articles)
        port, log = free_port(), Path(own) / "server.log"
        command = [sys.executable, "-m", "streamlit", "run", entry, "--server.headless", "true"]
        command += ["--server.address", "127.0.0.1", "--server.port", str(port)]
        # A login has to come back to the server, whose port is not known before.
        given = {k: v.replace("{port}", str(port)) for k, v in settings.items()}
        with log.open("wb") as output:
            process = start(
                command, cwd=folder, env=environment | given, stdout=output, stderr=output
            )
        try:
            _wait(process, port, log)
            yield Replica(f"http://127.0.0.1:{port}", process, log)
        finally:
            stop(process)


def stop(process: subprocess.Popen[bytes], seconds: float = 10) -> None:
    """Ends a process by its own pid, by force where it does not end in time."""
    process.terminate()
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def free_port() -> int:
    """A port of 127.0.0.1 that nobody uses now.

    Below those that the system gives to connections: one of these, made while the server that is to have
    the port still starts, could be given it.
    """
    while True:
        port = 12_000 + secrets.randbelow(20_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


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
    """The path of an installed Chromium, or None where Playwright's own is to be used; one without windows is the lightest."""
    from shutil import which

    names = ("chromium-headless-shell", "chromium", "chromium-browser")
    return next(filter(None, map(which, names)), None)


_NOT_WANTED = (
    "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",  # a page drawn beside each window: half of what a window costs
    # The last list counts: these are of Playwright's own.
    "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding",
    "ThirdPartyStoragePartitioning", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled",
    "PreconnectToSearch",
)  # fmt: skip
CHROMIUM_ARGS = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", f"--disable-features={','.join(_NOT_WANTED)}",
)  # fmt: skip
