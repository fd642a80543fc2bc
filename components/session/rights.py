"""Who asks in this run, what they may do, and whose article a link stands for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import streamlit as st

from components import access, address
from components.session import once
from components.session.desks import store
from opcit.article import Article, Span
from opcit.identity.person import Right
from opcit.sharing.excerpts import shown
from opcit.sharing.guests import known_as
from opcit.sharing.share import Share
from opcit.store import articles, guests, shares

_GONE = "This link opens nothing any more."


def may(right: Right) -> bool:
    """Whether this run may do this: by the person's role, or by the link that is open.

    By a link, nobody writes without a name.
    """
    link = _link()
    if link is None:
        return access.person().may(right)
    allowed = link.allows(right, datetime.now(UTC))
    return allowed and (right == "read" or bool(_called(link)))


def need(right: Right) -> None:
    """Raises access.Forbidden unless this run may do this; never answered from memory."""
    once.forget()
    if not may(right):
        raise access.Forbidden(f"This needs the right to {right}.")


@contextmanager
def writing(right: Right) -> Iterator[Any]:
    """A transaction on the store for whoever has this right. Raises access.Forbidden for others."""
    need(right)
    try:
        with store().write() as connection:
            yield connection
    finally:
        once.forget()


def own(article: Article) -> Article:
    """The article as the store knows it: on the page of a link it goes by the link's id, perhaps without its words."""
    if address.shared() is None:
        return article
    article_id = subject(article.id)
    return once.of(("article", article_id), lambda: _article(article_id))


def _article(article_id: str) -> Article:
    with store().read() as connection:
        kept = articles.get(connection, article_id)
    if kept is None:
        raise access.Forbidden(_GONE)
    return kept.article


@contextmanager
def drawing(link: Share) -> Iterator[None]:
    """Around the drawing of a link's page: the link is known, its guest and its article are looked up once."""
    with once.drawing({("link", link.id): link}):
        yield


def in_sight(article: Article) -> tuple[Span, ...] | None:
    """The words of an article that this run may show; None where it may show all."""
    link = _link()
    return None if link is None or link.spans is None else shown(own(article), link.spans)


def _link() -> Share | None:
    """The link that this run shows, as it is now, or was when its page began to be drawn."""
    shared = address.shared()
    if shared is None:
        return None
    return once.of(("link", shared.share_id), lambda: _found(shared.share_id))


def _found(share_id: str) -> Share:
    with store().read() as connection:
        link = shares.get(connection, share_id)
    if link is None:
        raise access.Forbidden(_GONE)
    return link


def subject(article_id: str) -> str:
    """The article that is meant: on the page of a link, whose id stands for it, that link's and no other."""
    link = _link()
    if link is None:
        return article_id
    if article_id not in (link.id, link.article_id):
        raise access.Forbidden("This link is to another article.")
    return link.article_id


def person() -> str:
    """Who writes: whoever is logged in, by their address; "a reader" where there is no login.

    By a link: the guest by the name that they gave, "" while they gave none.
    """
    link = _link()
    return _called(link) if link else _known() or "a reader"


def by_link() -> bool:
    """Whether whoever writes in this run is there by a link, and a stranger to the library."""
    return address.shared() is not None and not _member()


def guest_cookie(share_id: str) -> str:
    """The name of the cookie by which a guest of a link is known again."""
    return f"opcit_guest_{share_id}"


def _called(link: Share) -> str:
    """Who writes by this link: somebody whom the library knows, or a guest; "" for who gave no name."""
    if _member():
        return _known()
    name = once.of(("guest", link.id), lambda: _guest(link.id))
    return known_as(name) if name else ""


def _guest(share_id: str) -> str | None:
    with store().read() as connection:
        return guests.find(connection, share_id, _secret(share_id))


def _secret(share_id: str) -> str:
    """What this browser was given when its visitor gave a name at this link."""
    return str(st.context.cookies.get(guest_cookie(share_id), ""))


def _member() -> bool:
    """Whether a login says who this is, and that they may write in the library anyway."""
    return bool(_known()) and access.person().may("comment")


def _known() -> str:
    if access.mode() == "login":
        return access.person().known_as
    return str(st.user.get("name") or st.user.get("email") or "")
