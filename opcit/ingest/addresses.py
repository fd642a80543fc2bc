"""Which network addresses are on the public internet."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

IPAddress = IPv4Address | IPv6Address

_NAT64 = ip_network("64:ff9b::/96")
_ALSO_REFUSED = (ip_network("100.64.0.0/10"), ip_network("192.0.0.0/24"))
"""Carrier-grade NAT, and protocol assignments that older Pythons call global."""


def parsed_address(text: str) -> IPAddress:
    """An address as the system writes it, without an interface's name. Raises ValueError."""
    return ip_address(text.partition("%")[0])


def is_public(address: IPAddress) -> bool:
    """Whether the address, and any IPv4 address inside it, is on the public internet.

    Not: loopback, link-local, private, carrier-grade NAT, multicast, reserved, unspecified.
    """
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    if any(address in network for network in _ALSO_REFUSED):
        return False
    if isinstance(address, IPv4Address):
        return True
    return not address.is_site_local and all(map(is_public, _embedded(address)))


def _embedded(address: IPv6Address) -> list[IPv4Address]:
    """IPv4 addresses that a packet to this IPv6 address may end at: mapped, 6to4, Teredo, NAT64."""
    found = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        found.append(IPv4Address(address.packed[-4:]))
    return [inner for inner in found if inner is not None]
