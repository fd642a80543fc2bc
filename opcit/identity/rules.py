"""Who somebody is by the address that a login gives, and how an installation is open to others."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from typing import Literal

from opcit.identity.person import Person, Role
from opcit.settings import Settings

Mode = Literal["local", "samples", "login"]
"""local: whoever is at this computer; samples: anybody, to read the samples; login: who may, by OIDC."""

_PROVIDER = ("oidc_issuer", "oidc_client_id", "oidc_client_secret")
_NEEDED = ("public_url", *_PROVIDER, "cookie_secret")
NAME = re.compile(r"[a-z][a-z0-9_]{0,29}")
"""What a workspace may be called."""
SAMPLES = "samples"
"""The workspace of guests: it holds nothing but the samples."""
SHORTEST_SECRET = 32


def mode(settings: Settings, server_address: str) -> Mode:
    """How this installation is open. Raises ValueError in a sentence where the login is half configured."""
    if any(getattr(settings, name) for name in _PROVIDER):
        missing = ", ".join(f"OPCIT_{n.upper()}" for n in _NEEDED if not getattr(settings, n))
        if missing:
            raise ValueError(f"A login needs {missing} too.")
        _check(settings)
        return "login"
    return "samples" if settings.hosted or not loopback(server_address) else "local"


def loopback(host: str) -> bool:
    """Whether this host, with or without a port, is the computer itself."""
    name = host.rpartition(":")[0] if re.search(r"[^:]:\d+$", host) else host
    name = name.strip("[]").casefold()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def person(settings: Settings, address: str, name: str) -> Person:
    """Who logged in with this address, which the provider has verified; a stranger where it is on no list."""
    address = address.strip().casefold()
    roles: tuple[tuple[Role, str], ...] = (
        ("admin", settings.admins), ("analyst", settings.analysts), ("reader", settings.allowed),
    )  # fmt: skip
    named = [role for role, listed in roles if _listed(address, listed)]
    role: Role = named[0] if named else "stranger"
    return Person(address, name or address, role, _workspace(settings, address))


def workspaces(settings: Settings) -> dict[str, str]:
    """The lists of the workspaces by name. Raises ValueError in a sentence on a bad one."""
    found: dict[str, str] = {}
    for part in filter(None, map(str.strip, settings.workspaces.split(";"))):
        name, equals, listed = part.partition("=")
        if not equals or not NAME.fullmatch(name.strip()) or name.strip() == SAMPLES:
            raise ValueError(f"OPCIT_WORKSPACES: write name=addresses, not {part!r}.")
        found[name.strip()] = listed
    return found


def _check(settings: Settings) -> None:
    if len(settings.cookie_secret) < SHORTEST_SECRET:
        raise ValueError(f"OPCIT_COOKIE_SECRET needs {SHORTEST_SECRET} characters or more.")
    if not (settings.allowed or settings.analysts or settings.admins):
        raise ValueError("Nobody may log in: set OPCIT_ALLOWED, OPCIT_ANALYSTS or OPCIT_ADMINS.")
    workspaces(settings)


def _workspace(settings: Settings, address: str) -> str:
    named = workspaces(settings).items()
    return next((name for name, listed in named if _listed(address, listed)), "")


def _listed(address: str, listed: str) -> bool:
    """Whether an address, or its domain, is on a list."""
    mailbox, at, domain = address.rpartition("@")
    return bool(mailbox and at and domain) and bool({address, f"@{domain}"} & set(_entries(listed)))


def _entries(listed: str) -> Iterator[str]:
    yield from (entry.strip().casefold() for entry in listed.split(",") if entry.strip())
