"""Counts wrong guesses from each address, so that nobody can try many."""

from __future__ import annotations

import ipaddress
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable

ALLOWED = 10
"""Wrong guesses an address may make within PERIOD before it has to wait."""
PERIOD = 60.0
"""Seconds."""
REMEMBERED = 10_000
"""Addresses remembered at most: the memory it takes stays bounded."""
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


class Guesses:
    """The wrong guesses of this process. clock: seconds, monotonic."""

    def __init__(self, allowed: int = ALLOWED, clock: Callable[[], float] = time.monotonic) -> None:
        self._allowed, self._clock = allowed, clock
        self._wrong: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = threading.Lock()

    def wait(self, who: str) -> float:
        """Seconds until this address may guess again; 0 when it may now."""
        with self._lock:
            recent = self._recent(who)
            return recent[0] + PERIOD - self._clock() if len(recent) >= self._allowed else 0.0

    def wrong(self, who: str) -> None:
        """Counts a wrong guess."""
        with self._lock:
            recent = self._recent(who)
            recent.append(self._clock())
            self._wrong[who] = recent
            self._wrong.move_to_end(who)
            while len(self._wrong) > REMEMBERED:
                self._wrong.popitem(last=False)

    def _recent(self, who: str) -> deque[float]:
        recent = self._wrong.get(who, deque(maxlen=self._allowed))
        while recent and recent[0] <= self._clock() - PERIOD:
            recent.popleft()
        return recent
