"""Links in the store, and the readings that they open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from components import access, session
from opcit.fingerprint import engine_id
from opcit.reading import Reading
from opcit.sharing import excerpts, passphrases, tokens
from opcit.sharing.share import Permission, Share, view_of
from opcit.store import corrections, guests, shares

REST = timedelta(minutes=5)
"""How long a link takes no passphrase after too many wrong ones."""


@dataclass(frozen=True, slots=True)
class Found:
    """A share, and the workspace it was made in."""

    share: Share
    workspace: str


@dataclass(frozen=True, slots=True)
class Wish:
    """What its maker wants of a link. days: how long it opens, None for good."""

    permission: Permission = "view"
    pinned: bool = True
    days: int | None = 7
    passphrase: str = ""
    excerpts_only: bool = False


def make(
    reading: Reading, revision: int, page: str, state: Mapping[str, str], wish: Wish
) -> tuple[Share, str]:
    """A new link to this reading as it is shown, and its token. Raises ValueError in words."""
    if wish.passphrase and len(wish.passphrase.strip()) < passphrases.SHORTEST:
        raise ValueError(f"A passphrase has {passphrases.SHORTEST} characters or more.")
    view, now = view_of(dict(state)), datetime.now(UTC)
    with session.writing("share") as connection:
        return shares.make(
            connection,
            reading if wish.pinned else None,
            article_id=reading.article.id,
            engine=engine_id(),
            revision=revision,
            page=page,
            view=view,
            permission=wish.permission,
            spans=excerpts.chosen(reading, view) if wish.excerpts_only else None,
            passphrase=passphrases.protect(wish.passphrase) if wish.passphrase else None,
            created_by=access.person().known_as,
            expires_at=now + timedelta(days=wish.days) if wish.days else None,
        )


def revision(article_id: str) -> int:
    """The number of the last correction of an article, 0 where there is none."""
    with session.store().read() as connection:
        return corrections.revision(connection, article_id)


def find(token: str) -> Found | None:
    """The share of a token, open or not; None if there is none, or its article was deleted."""
    if not tokens.well_formed(token):
        return None
    for workspace in access.workspaces():
        with session.desk_of(workspace).store.read() as connection:
            if share := shares.find(connection, token):
                return Found(share, workspace)
    return None


def still_open(token: str) -> bool:
    """Whether what a link has opened may stay so."""
    found = find(token)
    return found is not None and found.share.state(datetime.now(UTC)) == "open"


def mine() -> list[Share]:
    """The links that this person made, the newest first."""
    with session.store().read() as connection:
        return shares.made_by(connection, access.person().known_as)


def guests_of(made: Sequence[Share]) -> dict[str, list[str]]:
    """The names that guests of these links gave, by link."""
    with session.store().read() as connection:
        return guests.of(connection, [share.id for share in made])


def revoke(share: Share) -> bool:
    """Ends a link at once. Who governs may end the links of others too."""
    who = share.created_by if access.person().may("govern") else access.person().known_as
    with session.store().write() as connection:
        return shares.revoke(connection, share.id, who)


def used(found: Found) -> None:
    """Counts one opening."""
    with session.desk_of(found.workspace).store.write() as connection:
        shares.used(connection, found.share.id)


def passes(found: Found, passphrase: str) -> bool | None:
    """Whether this passphrase opens the link; None once too many were wrong."""
    since, store, share = (
        datetime.now(UTC) - REST,
        session.desk_of(found.workspace).store,
        found.share,
    )
    with store.write() as connection:
        if not shares.try_passphrase(connection, share.id, since):
            return None
    if share.passphrase is None or not passphrases.matches(share.passphrase, passphrase):
        return False
    with store.write() as connection:
        shares.passed(connection, share.id)
    return True
