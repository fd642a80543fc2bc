"""One thing of an import, before it is read: bytes of a file, the text of a row, or an address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["file", "row", "address"]


@dataclass(frozen=True, slots=True)
class Thing:
    """name: what the reader knows it by; data: of a file or row; problem: why it cannot be read.

    details: what its table, feed or folder says of title, author, outlet, url and published.
    """

    name: str
    kind: Kind
    data: bytes = b""
    details: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""


class Refused(Exception):
    """Nothing of what was given can be imported; its text is the sentence for the reader."""
