"""A real OpenID Connect provider on this computer, at which people log in by choosing who they are."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import httpx
from playwright.sync_api import Page

from benchmarks.serving import free_port, stop
from tests import patience


@contextmanager
def provider(people: Mapping[str, str], unverified: Mapping[str, str]) -> Iterator[str]:
    """Its address. people: names by address; unverified: those whose address it vouches for not."""
    port = free_port()
    command = [sys.executable, "-m", "oidc_provider_mock", "-p", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://localhost:{port}"
    try:
        _answers(process, address)
        for email, name in {**people, **unverified}.items():
            claims = {"email": email, "email_verified": email in people, "name": name}
            assert patience.put(f"{address}/users/{email}", json=claims).is_success
        yield address
    finally:
        stop(process)


def log_in(page: Page, address: str, who: str) -> None:
    """From Opcit's Sign in, by way of the provider, back to Opcit at this address."""
    page.get_by_role("button", name="Sign in").click()
    page.get_by_placeholder("sub").fill(who)
    page.get_by_role("button", name="Authorize").click()
    page.wait_for_url(f"{address}/**")


def _answers(process: subprocess.Popen[bytes], address: str) -> None:
    until = time.monotonic() + patience.SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            patience.get(f"{address}/.well-known/openid-configuration")
            return
        except httpx.TransportError:
            time.sleep(0.2)
    raise RuntimeError("the provider did not start")
