"""A link's passphrase: kept by scrypt, which makes each guess cost time and memory."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import unicodedata

COST, BLOCK, LANES = 2**14, 8, 1
"""scrypt's n, r, p: 16 MiB and about 50 ms a guess."""
SHORTEST = 8
"""Characters that a passphrase has at least."""


def protect(passphrase: str) -> str:
    """What the store keeps of a passphrase: "scrypt$n$r$p$salt$hash"."""
    salt = secrets.token_bytes(16)
    derived = _derived(passphrase, salt, COST, BLOCK, LANES)
    return f"scrypt${COST}${BLOCK}${LANES}${salt.hex()}${derived.hex()}"


def matches(kept: str, passphrase: str) -> bool:
    """Whether this passphrase is the one that `kept` was made from."""
    _, cost, block, lanes, salt, derived = kept.split("$")
    tried = _derived(passphrase, bytes.fromhex(salt), int(cost), int(block), int(lanes))
    return hmac.compare_digest(tried, bytes.fromhex(derived))


def _derived(passphrase: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    # The same words typed on another keyboard may come in another form of Unicode.
    words = unicodedata.normalize("NFKC", passphrase.strip()).encode()
    return hashlib.scrypt(words, salt=salt, n=cost, r=block, p=lanes, dklen=32)
