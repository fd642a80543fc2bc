"""Who asks in this run, what they may do, and whose article a link stands for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import streamlit as st

from components import access, address
from components.session.desks import store
from opcit.article import Article
from opcit.identity.person import Right
from opcit.sharing.share import Share
from opcit.store import shares


def may(right: Right) -> bool:
    """Whether this run may do this: by the person's role, or by the link that is open."""
    link = _link()
    if link is None:
        return access.person().may(right)
    return link.allows(right, datetime.now(UTC))


def need(right: Right) -> None:
    """Raises access.Forbidden unless this run may do this."""
    if not may(right):
        raise access.Forbidden(f"This needs the right to {right}.")


@contextmanager
def writing(right: Right) -> Iterator[Any]:
    """A transaction on the store for whoever has this right. Raises access.Forbidden for others."""
    need(right)
    with store().write() as connection:
        yield connection


def own(article: Article) -> Article:
    """The article as the store knows it: on the page of a link it goes by the link's id."""
    return replace(article, id=subject(article.id))


def _link() -> Share | None:
    """The link that this run shows, as it is now."""
    shared = address.shared()
    if shared is None:
        return None
    with store().read() as connection:
        link = shares.get(connection, shared.share_id)
    if link is None:
        raise access.Forbidden("This link opens nothing any more.")
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
    """Who edits: whoever is logged in, by their address; "a reader" where there is no login."""
    link = _link()
    login = access.mode() == "login"
    named = str(st.user.get("name") or st.user.get("email") or "")
    known = access.person().known_as if login else named
    if link is None or (known and access.person().may("correct")):
        return known or "a reader"
    return f"a reader of {link.created_by}’s link"
