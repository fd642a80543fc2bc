"""How long tests wait for what takes a moment: so long that only what never comes is missed on a busy machine."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

import httpx

SECONDS = 180
"""A busy machine's first analysis takes long; what comes at once costs nothing."""

get = partial(httpx.get, timeout=SECONDS)
post = partial(httpx.post, timeout=SECONDS)
put = partial(httpx.put, timeout=SECONDS)


def until(holds: Callable[[], object], pause: Callable[[float], object] = time.sleep) -> None:
    """Waits until a check does not fail any more; raises what it raises where it fails to the end."""
    end = time.monotonic() + SECONDS
    while True:
        try:
            holds()
            return
        except AssertionError:
            if time.monotonic() > end:
                raise
        pause(0.1)
