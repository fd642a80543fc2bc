"""deploy/Caddyfile in front of replicas: a real Caddy on 127.0.0.1, without TLS."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import which

import httpx

from benchmarks.serving import ROOT, free_port, stop

CADDYFILE = ROOT / "deploy" / "Caddyfile"
START_SECONDS = 120


@contextmanager
def proxied(replicas: Sequence[str], folder: Path, port: int = 0) -> Iterator[str]:
    """The address of Caddy before these replicas (their addresses). folder: for Caddy's own files; port: 0 for a free one.

    Raises RuntimeError where Caddy is not installed or does not come up.
    """
    if which("caddy") is None:
        raise RuntimeError("Caddy is not installed: run `sh scripts/proxy.sh`.")
    port, log = port or free_port(), folder / "caddy.log"
    environment = os.environ | {
        "OPCIT_SITE": f"http://127.0.0.1:{port}",
        "OPCIT_REPLICAS": " ".join(address.removeprefix("http://") for address in replicas),
        "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder),
    }  # fmt: skip
    command = ["caddy", "run", "--config", str(CADDYFILE), "--adapter", "caddyfile"]
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=output)
    try:
        _wait(f"http://127.0.0.1:{port}", process, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        stop(process)


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"{address}/healthz", timeout=2).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise RuntimeError(f"Caddy did not start:\n{log.read_text(errors='replace')}")
