"""Wrong guesses at links: how many an address may make, and what counts as one address."""

from __future__ import annotations

import ipaddress
from datetime import timedelta

ALLOWED = 10
"""Wrong guesses an address may make within PERIOD before it has to wait."""
PERIOD = timedelta(minutes=1)
_SITE = 64
"""Bits of an IPv6 address that one customer has: the others are theirs to choose anew for each guess."""


def neighbourhood(address: str) -> str:
    """What guesses are counted by: an IPv4 address, the network of an IPv6 one."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped:
            return str(found.ipv4_mapped)
        return str(ipaddress.ip_network((found, _SITE), strict=False))
    return str(found)
