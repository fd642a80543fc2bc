"""The links that somebody made, with their use, and how to end them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape

import streamlit as st

from components import session
from components.sharing import keeping
from opcit.sharing.share import PAGES, Share
from opcit.views import wording
from opcit.views.titles import untitled

SHOWN = 20
"""Links listed at once; the rest on request."""
NAMED = 5
"""Guests who are named beside their link."""
_STATES = {"open": "", "revoked": "ended", "expired": "run out"}
_LIMIT = "opcit-links-shown"


def show() -> None:
    """Draws the list, the newest first."""
    made = keeping.mine()
    if not made:
        st.caption("You have made no links yet.")
    limit = st.session_state.setdefault(_LIMIT, SHOWN)
    with st.container(key="opcit-links"):
        titles, guests = _titles(made[:limit]), keeping.guests_of(made[:limit])
        for share in made[:limit]:
            title = titles.get(share.article_id, "An article that was deleted")
            _row(share, title, guests.get(share.id, []))
    if len(made) > limit and st.button(f"Show more ({len(made) - limit:,} left)"):
        st.session_state[_LIMIT] = limit + SHOWN
        st.rerun(scope="fragment")


def _titles(made: Sequence[Share]) -> dict[str, str]:
    """What the articles of these links are called, as far as they are in the library."""
    cards = session.cards_of(list({share.article_id for share in made}))
    return {card.id: card.title or untitled(card.author, card.opening) for card in cards}


def _end(share: Share) -> None:
    keeping.revoke(share)


def _row(share: Share, title: str, guests: Sequence[str]) -> None:
    state = share.state(datetime.now(UTC))
    with st.container(key=f"opcit-link-{share.id}", horizontal=True, vertical_alignment="center"):
        st.html(
            f'<p class="opcit-link {state}"><b>{escape(title)}</b><br>'
            f"{escape(facts(share))}<br>{escape(use(share) + came(guests))}</p>"
        )
        if state == "open":
            st.button(
                "End", key=f"end-{share.id}", on_click=_end, args=(share,),
                help="Ends the link at once, for those who have it open too.",
            )  # fmt: skip
        else:
            st.caption(_STATES[state].capitalize(), width="content")


def facts(share: Share) -> str:
    """What a link is, in one line."""
    parts = [
        PAGES[share.page],
        "latest reading" if share.follows else "as it was",
        {"view": "", "comment": "comments", "edit": "corrections"}[share.permission],
        "excerpts only" if share.excerpts_only else "",
        "passphrase" if share.passphrase else "",
        f"until {_day(share.expires_at)}" if share.expires_at else "no end",
    ]
    return ", ".join(part for part in parts if part)


def use(share: Share) -> str:
    """How often a link was opened, and when last."""
    made = f"Made {_day(share.created_at)}"
    if not share.uses or share.last_used_at is None:
        return f"{made}, not opened yet"
    return (
        f"{made}, opened {wording.count(share.uses, 'time')}, last {_day(share.last_used_at, True)}"
    )


def came(guests: Sequence[str]) -> str:
    """Who gave a name at a link, at the end of what is said of its use."""
    if not guests:
        return ""
    more = f" and {len(guests) - NAMED} more" if len(guests) > NAMED else ""
    return f"; {wording.count(len(guests), 'guest')}: {', '.join(guests[:NAMED])}{more}"


def _day(moment: datetime, clock: bool = False) -> str:
    day = wording.day(f"{moment:%Y-%m-%d}")
    return f"{day}, {moment:%H:%M} UTC" if clock else day
