"""A person as this installation knows them: by address, with a role, in a workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["stranger", "guest", "reader", "analyst", "admin"]
Right = Literal["samples", "read", "comment", "add", "correct", "share", "delete", "govern"]

RIGHTS: dict[Role, frozenset[Right]] = {
    "stranger": frozenset(),
    "guest": frozenset(("samples",)),
    "reader": frozenset(("samples", "read", "comment")),
    "analyst": frozenset(("samples", "read", "comment", "add", "correct", "share", "delete")),
    "admin": frozenset(
        ("samples", "read", "comment", "add", "correct", "share", "delete", "govern")
    ),
}
"""What each role may do. samples: read the articles that ship with Opcit; govern: end others' links."""
MEANINGS: dict[Role, str] = {
    "stranger": "Nobody that this installation knows.",
    "guest": "May read the samples.",
    "reader": "May read and comment.",
    "analyst": "May also add, correct, delete and share.",
    "admin": "May also end links that others made.",
}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who uses Opcit. address: an e-mail address, "" for the local user and guests."""

    address: str
    name: str
    role: Role
    workspace: str = ""

    def may(self, right: Right) -> bool:
        """Whether their role allows this."""
        return right in RIGHTS[self.role]

    @property
    def known_as(self) -> str:
        """What stands beside what they made; also what their links are found by."""
        return self.address or self.name


LOCAL = Person("", "this computer", "admin")
"""Whoever sits at the computer that Opcit runs on."""
GUEST = Person("", "guest", "guest", "samples")
STRANGER = Person("", "stranger", "stranger")
