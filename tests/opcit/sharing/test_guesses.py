"""What guesses are counted by."""

from __future__ import annotations

import pytest

from opcit.sharing.guesses import neighbourhood


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:bbbb::9", "2001:db8:1:2::/64"),
        ("unix:", "unix:"),
    ],
)
def test_one_customer_is_counted_as_one(address, counted):
    assert neighbourhood(address) == counted
