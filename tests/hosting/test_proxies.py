"""Guesses are counted by the visitor's address, which only a trusted proxy may tell.

Requests come from several addresses of this computer, as from several machines: 127.0.0.2 is the proxy.
"""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from benchmarks.serving import served
from opcit.sharing import tokens
from opcit.sharing.guesses import ALLOWED

PROXY, STRANGER, OTHER = "127.0.0.2", "127.0.0.3", "127.0.0.4"


@pytest.fixture(scope="module")
def address(samples_url: str) -> Iterator[str]:
    with served(
        database_url=samples_url, OPCIT_TRUSTED_PROXIES=f"{PROXY}, 198.51.100.0/24"
    ) as started:
        yield started


def guess(address: str, source: str, told: str) -> int:
    """The status that a wrong link gets. source: who connects; told: what they say of whom it is for."""
    transport = httpx.HTTPTransport(local_address=source)
    with httpx.Client(transport=transport) as client:
        headers = {"x-forwarded-for": told} if told else {}
        return client.get(f"{address}/s/{tokens.make()}", headers=headers).status_code


def test_visitors_behind_the_proxy_are_counted_apart(address: str) -> None:
    assert {guess(address, PROXY, "192.0.2.1") for _ in range(ALLOWED)} == {303}
    assert guess(address, PROXY, "192.0.2.1") == 429
    assert guess(address, PROXY, "192.0.2.2") == 303
    assert guess(address, PROXY, "192.0.2.1, 198.51.100.7") == 429, "by way of two proxies"


def test_a_visitor_who_invents_addresses_is_counted_by_what_the_proxy_adds(address: str) -> None:
    told = [guess(address, PROXY, f"203.0.113.{n}, 192.0.2.9") for n in range(ALLOWED + 1)]
    assert told == [303] * ALLOWED + [429]


def test_what_others_say_is_not_believed(address: str) -> None:
    told = [guess(address, STRANGER, f"203.0.113.{n}") for n in range(ALLOWED + 1)]
    assert told == [303] * ALLOWED + [429]
    assert guess(address, OTHER, "") == 303
