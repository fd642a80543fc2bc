"""Fetches a page from the public web; nothing inside this machine or its network can be reached."""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import PurePosixPath

import httpx

from opcit import __version__
from opcit.ingest.addresses import IPAddress, is_public, parsed_address
from opcit.ingest.messages import Fetched
from opcit.ingest.unreadable import Unreadable

MOST_REDIRECTS = 5
TOO_SLOW = "The page took more than {} seconds to come: try again, or save it in your browser and add the file."
_PRIVATE = "Opcit fetches public pages only, and {} is inside a private network: save the page in your browser and add the file."
_UNREACHABLE = (
    "{} could not be reached: check the address, or save the page in your browser and add the file."
)
_HEADERS = {
    "User-Agent": f"Opcit/{__version__} (reads one article for its user)",
    "Accept": "text/html, application/xhtml+xml, application/pdf, text/plain, */*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip",
}
_SPACE = re.compile(r"\s|%")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d+(?:/|$))", re.I)
"""A scheme, and not a host with a port."""
_EXTENSIONS = {"text/html": ".html", "application/xhtml+xml": ".html", "text/markdown": ".md"}


def _resolved(host: str, port: int) -> list[IPAddress]:
    """Every address the host's name stands for, as the system resolves it."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(parsed_address(str(info[4][0])) for info in found))


@dataclass(frozen=True)
class Network:
    """What fetching needs of the world; tests give their own."""

    resolve: Callable[[str, int], Sequence[IPAddress]] = _resolved
    allowed: Callable[[IPAddress], bool] = is_public
    transport: Callable[[], httpx.BaseTransport] = field(
        default=lambda: httpx.HTTPTransport(trust_env=False, retries=0)
    )


def checked(url: str) -> str:
    """The address as it will be fetched, https where it names no scheme. Raises Unreadable."""
    text = url.strip()
    if not _SCHEME.match(text):
        text = f"https://{text}"
    try:
        parts = httpx.URL(text)
    except (httpx.InvalidURL, UnicodeError, ValueError):
        raise Unreadable(
            "This is not a web address: it should look like https://example.org/article."
        ) from None
    if parts.scheme not in ("http", "https"):
        raise Unreadable("Only addresses that start with http:// or https:// can be fetched.")
    if parts.userinfo:
        raise Unreadable(
            "Addresses with a user name in them are not fetched: leave out what is before the @."
        )
    if not parts.host.strip(".") or _SPACE.search(parts.host):
        raise Unreadable(
            "This is not a web address: it should look like https://example.org/article."
        )
    return str(parts.copy_with(fragment=None))


def fetch(url: str, *, max_bytes: int, seconds: float, network: Network | None = None) -> Fetched:
    """What is at a public address, following up to five redirects, each checked like the first.

    Raises Unreadable: private or unreachable, no success, more than max_bytes, or too slow.
    """
    network = network or Network()
    until = time.monotonic() + seconds
    for _ in range(MOST_REDIRECTS + 1):
        url = checked(url)
        try:
            answer = _one(url, network, max_bytes, until)
        except (httpx.TimeoutException, TimeoutError):
            raise Unreadable(TOO_SLOW.format(f"{seconds:g}")) from None
        except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError):
            raise Unreadable(_UNREACHABLE.format(httpx.URL(url).host)) from None
        if isinstance(answer, Fetched):
            return answer
        url = answer
    raise Unreadable(
        f"The address leads on more than {MOST_REDIRECTS} times: open it in your browser and copy the last address."
    )


def _one(url: str, network: Network, max_bytes: int, until: float) -> Fetched | str:
    """The page at an address, or the address it redirects to."""
    target = httpx.URL(url)
    address = _vetted(target, network)
    pinned = target.copy_with(host=str(address))
    headers = _HEADERS | {"Host": target.netloc.decode("ascii")}
    with httpx.Client(
        transport=network.transport(), trust_env=False, follow_redirects=False
    ) as client:
        request = client.build_request(
            "GET", pinned, headers=headers, timeout=_left(until),
            extensions={"sni_hostname": target.raw_host.decode("ascii").rstrip(".")},
        )  # fmt: skip
        response = client.send(request, stream=True)
        try:
            return _answer(target, response, max_bytes, until)
        finally:
            response.close()


def _vetted(target: httpx.URL, network: Network) -> IPAddress:
    """The one address to connect to: the name is not resolved again, so it cannot change its answer."""
    host = target.raw_host.decode("ascii").rstrip(".").strip("[]")
    port = target.port or (443 if target.scheme == "https" else 80)
    addresses = network.resolve(host, port)
    if not addresses:
        raise OSError("no address")
    if not all(map(network.allowed, addresses)):
        raise Unreadable(_PRIVATE.format(target.host))
    return min(addresses, key=lambda address: address.version)


def _answer(
    target: httpx.URL, response: httpx.Response, max_bytes: int, until: float
) -> Fetched | str:
    if response.is_redirect and (location := response.headers.get("location")):
        return str(target.join(location))
    if not response.is_success:
        raise Unreadable(_status(target.host, response.status_code))
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    name = PurePosixPath(target.path).name or "page"
    data = _body(response, max_bytes, until)
    extension = _EXTENSIONS.get(kind, "")
    return Fetched(data, str(target), name if name.endswith(extension) else name + extension)


def _status(host: str, code: int) -> str:
    phrase = HTTPStatus(code).phrase if code in HTTPStatus._value2member_map_ else "no page"
    return f"{host} did not give the page ({code} {phrase}): open it in your browser, save it there and add the file."


def _body(response: httpx.Response, max_bytes: int, until: float) -> bytes:
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        _left(until)
        if len(data) > max_bytes:
            raise Unreadable(
                f"The page is larger than {max_bytes / 1024**2:.2g} MB: save the article's text and add that."
            )
    return bytes(data)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
