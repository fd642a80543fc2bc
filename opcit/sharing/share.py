"""A share: what a link opens, what may be done with it, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from opcit.article import Span

Permission = Literal["view", "comment", "edit"]
State = Literal["open", "revoked", "expired"]

PERMISSIONS: dict[Permission, str] = {
    "view": "May read", "comment": "May read and comment", "edit": "May read, comment and correct",
}  # fmt: skip
"""From least to most; each includes those before it."""
PAGES = {"read": "Read", "timeline": "Timeline", "actors": "Actors"}
"""The pages of one article that a link opens."""
POINTERS = ("article", "t", "page")
"""Names in a page's state that say which article and page it is, and are no part of the view."""


_RIGHTS: dict[str, Permission] = {"read": "view", "comment": "comment", "correct": "edit"}
"""The rights of a person that a link can give, and from which permission on."""


@dataclass(frozen=True, slots=True)
class Share:
    """One link. engine, revision: what made the reading that was shared, and its corrections.

    edition: the very reading that a pinned link opens, None where it follows the latest; view: the
    page's state; spans: the only words it may send, None where it sends all.
    """

    id: str
    article_id: str
    engine: str
    revision: int
    edition: str | None
    page: str
    view: dict[str, str]
    permission: Permission
    spans: tuple[Span, ...] | None
    passphrase: str | None
    created_by: str
    created_at: datetime
    expires_at: datetime | None = None
    last_used_at: datetime | None = None
    uses: int = 0
    revoked_at: datetime | None = None

    @property
    def follows(self) -> bool:
        """Whether it opens the latest reading, with the latest corrections."""
        return self.edition is None

    @property
    def excerpts_only(self) -> bool:
        """Whether the full text is never sent."""
        return self.spans is not None

    def state(self, now: datetime) -> State:
        """Whether it still opens at this moment, and why not."""
        if self.revoked_at is not None:
            return "revoked"
        return "expired" if self.expires_at is not None and self.expires_at <= now else "open"

    def allows(self, right: str, now: datetime) -> bool:
        """Whether it gives whoever has it this right of a person at this moment."""
        wanted = _RIGHTS.get(right)
        return wanted is not None and self.grants(wanted) and self.state(now) == "open"

    def grants(self, what: Permission) -> bool:
        """Whether who has the link may do this."""
        order = list(PERMISSIONS)
        return order.index(what) <= order.index(self.permission)


def check(permission: Permission, pinned: bool, excerpts_only: bool) -> None:
    """Raises ValueError, in a sentence for the user, where these do not go together."""
    if permission == "edit" and pinned:
        raise ValueError("A link that lets others correct has to follow the latest reading.")
    if permission == "edit" and excerpts_only:
        raise ValueError("Who sees excerpts only cannot correct the whole.")


def view_of(state: dict[str, str]) -> dict[str, str]:
    """The part of a page's state that a link keeps: filters, and what is selected."""
    return {name: value for name, value in state.items() if name not in POINTERS and value}
