"""Addresses that lead inside: none is fetched, however it is written."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer

from opcit.ingest.fetch import fetch
from opcit.ingest.unreadable import Unreadable
from scripts.attacks.attack import Attack, Broken, Scene

INSIDE = {
    "this machine by number": "http://127.0.0.1:{port}/",
    "this machine by name": "http://localhost:{port}/",
    "this machine as one number": "http://2130706433:{port}/",
    "this machine in octal": "http://0177.0.0.1:{port}/",
    "this machine by IPv6": "http://[::1]:{port}/",
    "this machine as IPv4 in IPv6": "http://[::ffff:127.0.0.1]:{port}/",
    "a cloud's metadata": "http://169.254.169.254/latest/meta-data/",
    "a file": "file:///etc/passwd",
    "another scheme": "gopher://127.0.0.1:{port}/",
    "a name and password": "http://user:word@127.0.0.1:{port}/",
}
POLL = 0.02  # seconds between two looks of the server inside whether it is to stop


@contextmanager
def inside() -> Iterator[tuple[int, list[str]]]:
    """A server on this machine, its port, and the paths that it was asked for."""
    asked: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *parts: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever, args=(POLL,), daemon=True)
        thread.start()
        try:
            yield server.server_address[1], asked
        finally:
            server.shutdown()


def refused(scene: Scene, url: str) -> str:
    """Not fetched, with a sentence; the server inside was never asked."""
    with inside() as (port, asked):
        try:
            fetch(url.format(port=port), max_bytes=10_000, seconds=5)
        except Unreadable as problem:
            if asked:
                raise Broken(f"it was asked for {asked[0]}") from None
            return f"refused: {problem}"
    raise Broken("it was fetched")


ATTACKS = tuple(
    Attack(f"address of {name}", partial(refused, url=url)) for name, url in INSIDE.items()
)
