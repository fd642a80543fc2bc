"""Fetching: only the public web, the vetted address and no other, within limits of size and time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from opcit.ingest import Unreadable, read, read_address
from opcit.ingest.addresses import IPAddress, parsed_address
from opcit.ingest.fetch import Network, checked, fetch
from tests import patience

PUBLIC = "93.184.216.34"
Handler = Callable[[httpx.Request], httpx.Response]


def network(handler: Handler, names: dict[str, list[str]] | None = None) -> Network:
    """A network on which names stand for addresses, and `handler` answers what is sent to them."""
    known = names or {}

    def resolve(host: str, port: int) -> list[IPAddress]:
        try:
            return [parsed_address(host)]
        except ValueError:
            return [parsed_address(text) for text in known.get(host, [PUBLIC])]

    return Network(resolve, transport=lambda: httpx.MockTransport(handler))


def refusal(
    url: str, on: Network | None = None, max_bytes: int = 102_400 * 2, seconds: float = 5
) -> str:
    with pytest.raises(Unreadable) as caught:
        fetch(url, max_bytes=max_bytes, seconds=seconds, network=on)
    return str(caught.value)


def never(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"{request.url} was sent a request")


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        (" https://example.org/water ", "https://example.org/water"),
        ("example.org/water", "https://example.org/water"),
        ("example.org:8080/a", "https://example.org:8080/a"),
        ("HTTP://Example.org/a#part", "http://example.org/a"),
        ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
    ],
)
def test_an_address_as_typed(typed: str, url: str) -> None:
    assert checked(typed) == url


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("file:///etc/passwd", "Only addresses that start with http"),
        ("ftp://example.org/a", "Only addresses that start with http"),
        ("gopher://example.org", "Only addresses that start with http"),
        ("data:text/html,Hello", "Only addresses that start with http"),
        ("javascript:alert(1)", "Only addresses that start with http"),
        ("https://example.org@127.0.0.1/", "Addresses with a user name"),
        ("https://user:word@example.org/", "Addresses with a user name"),
        ("", "This is not a web address"),
        ("https://", "This is not a web address"),
        ("http:///a", "This is not a web address"),
        ("http://[::1", "This is not a web address"),
        ("two words", "This is not a web address"),
    ],
)
def test_what_is_no_public_address(url: str, sentence: str) -> None:
    assert refusal(url, network(never)).startswith(sentence)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://127.0.0.1:8501/", "http://localhost/", "http://localhost./", "http://LOCALHOST/",
        "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/", "http://127.1/", "http://017700000001/",
        "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[0:0:0:0:0:ffff:7f00:1]/", "http://10.0.0.8/",
        "http://192.168.0.1/", "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://0.0.0.0/",
        "http://[fd00::1]/", "http://127。0。0。1/", "http://127.0.0.1./",
    ],
)  # fmt: skip
def test_private_addresses_in_many_spellings(url: str) -> None:
    real = Network(transport=lambda: httpx.MockTransport(never))
    assert "inside a private network" in refusal(url, real)


@pytest.mark.parametrize(
    "url",
    [
        "http://0177.0.0.1/",
        "http://①②⑦.0.0.1/",
        "http://[fe80::1%25eth0]/",
        "http://127.0.0.1%2f@example.org/",
    ],
)
def test_odd_spellings_reach_nothing(url: str) -> None:
    assert refusal(url, Network(transport=lambda: httpx.MockTransport(never)))


def test_a_name_with_one_private_address_is_refused() -> None:
    names = {"inside.example": [PUBLIC, "10.0.0.1"]}
    assert "inside a private network" in refusal("http://inside.example/", network(never, names))


def test_the_vetted_address_is_the_one_that_is_asked() -> None:
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, text="The minister left.")

    found = fetch(
        "https://example.org:8443/a?b=c", max_bytes=100, seconds=5, network=network(answer)
    )
    (request,) = asked
    assert (request.url.host, request.url.port) == (PUBLIC, 8443)
    assert request.headers["host"] == "example.org:8443"
    assert request.extensions["sni_hostname"] == "example.org"
    assert (found.data, found.url) == (b"The minister left.", "https://example.org:8443/a?b=c")


def test_redirects_are_followed_and_named() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/water":
            return httpx.Response(302, headers={"location": "/new/water?x=1", "set-cookie": "a=b"})
        assert "cookie" not in request.headers
        return httpx.Response(
            200, headers={"content-type": "text/html; charset=utf-8"}, text="<p>Hello"
        )

    found = fetch("https://example.org/water", max_bytes=100, seconds=5, network=network(answer))
    assert (found.url, found.filename) == ("https://example.org/new/water?x=1", "water.html")


@pytest.mark.parametrize(
    ("location", "sentence"),
    [
        ("http://127.0.0.1:8501/", "inside a private network"),
        ("http://inside.example/", "inside a private network"),
        ("//[::1]/", "inside a private network"),
        ("file:///etc/passwd", "Only addresses that start with http"),
        ("https://a@b.example/", "user name"),
    ],
)
def test_a_redirect_is_checked_like_an_address(location: str, sentence: str) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        assert request.url.host == PUBLIC
        return httpx.Response(301, headers={"location": location})

    names = {"inside.example": ["192.168.1.1"]}
    assert sentence in refusal("https://example.org/", network(answer, names))


def test_a_circle_of_redirects() -> None:
    count = iter(range(100))

    def answer(request: httpx.Request) -> httpx.Response:
        next(count)
        return httpx.Response(302, headers={"location": "https://example.org/"})

    assert "leads on more than 5 times" in refusal("https://example.org/", network(answer))
    assert next(count) == 6


@pytest.mark.parametrize(("status", "words"), [(404, "404 Not Found"), (403, "403 Forbidden"), (500, "500"), (599, "599 no page")])  # fmt: skip
def test_no_success(status: int, words: str) -> None:
    sentence = refusal("https://example.org/", network(lambda request: httpx.Response(status)))
    assert sentence.startswith(f"example.org did not give the page ({words}")


def test_a_name_that_nobody_knows() -> None:
    def resolve(host: str, port: int) -> list[IPAddress]:
        raise OSError("Name or service not known")

    sentence = refusal("https://nowhere.invalid/", Network(resolve))
    assert sentence.startswith("nowhere.invalid could not be reached")


def test_an_endless_body_is_cut_off() -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b"word " * 1000

    sentence = refusal(
        "https://example.org/", network(lambda request: httpx.Response(200, content=endless()))
    )
    assert sentence.startswith("The page is larger than 0.2 MB")


class Dripping(BaseHTTPRequestHandler):
    """Sends a byte now and then, for ever; at /headers not even the headers come to an end."""

    def do_GET(self) -> None:
        self.wfile.write(b"HTTP/1.0 200 OK\r\n" + (b"" if self.path == "/headers" else b"\r\n"))
        try:
            while True:
                self.wfile.write(b"x")
                time.sleep(0.05)
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture
def server() -> Iterator[int]:
    """The port of a server on this machine that drips."""
    running = ThreadingHTTPServer(("127.0.0.1", 0), Dripping)
    running.daemon_threads = True
    threading.Thread(target=running.serve_forever, args=(0.02,), daemon=True).start()
    yield running.server_port
    running.shutdown()
    running.server_close()


def test_a_slow_body_is_given_up(server: int) -> None:
    here = Network(lambda host, port: [parsed_address("127.0.0.1")], allowed=lambda address: True)
    started = time.monotonic()
    assert "took more than 0.5 seconds" in refusal(
        f"http://example.org:{server}/", here, seconds=0.5
    )
    assert time.monotonic() < started + patience.SECONDS


def test_a_server_on_this_machine_is_refused(server: int) -> None:
    with pytest.raises(Unreadable, match="inside a private network"):
        read_address(f"http://127.0.0.1:{server}/")


def test_what_comes_is_sniffed(prose: str) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"content-type": "text/html"}, text=f"Water\n\n{prose}")

    found = fetch("https://example.org/", max_bytes=10_000, seconds=5, network=network(answer))
    assert read(found.data, found.filename).title == "Water"
