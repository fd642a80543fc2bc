"""Which network addresses are public."""

from __future__ import annotations

import pytest

from opcit.ingest.addresses import is_public, parsed_address


@pytest.mark.parametrize("text", ["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111"])  # fmt: skip
def test_public(text: str) -> None:
    assert is_public(parsed_address(text))


@pytest.mark.parametrize(
    "text",
    [
        "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.1",
        "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
        "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "2001:db8::1", "100::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "2002:7f00:1::1", "2002:a00:1::", "64:ff9b::7f00:1",
        "64:ff9b::a00:1", "64:ff9b:1::1", "2001:0:a00:1::", "::127.0.0.1",
    ],
)  # fmt: skip
def test_not_public(text: str) -> None:
    assert not is_public(parsed_address(text))
