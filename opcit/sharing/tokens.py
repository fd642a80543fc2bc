"""The secret in a link: made at random, shown once, kept only as a hash."""

from __future__ import annotations

import hashlib
import re
import secrets

BYTES = 16
"""128 bits of randomness: not to be guessed, and so a plain hash of it is safe to keep."""
_FORM = re.compile(r"[A-Za-z0-9_-]{22}")


def make() -> str:
    """A new token: 22 characters that need no quoting in an address."""
    return secrets.token_urlsafe(BYTES)


def digest(token: str) -> str:
    """What the store keeps of a token, and finds its share by."""
    return hashlib.sha256(token.encode()).hexdigest()


def well_formed(token: str) -> bool:
    """Whether this can be a token at all; what is not need not be looked up."""
    return _FORM.fullmatch(token) is not None
