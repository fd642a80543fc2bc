"""The way in at a link: which share it is, whether it is open, and saying so where it is not."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from components import session
from components.sharing import keeping, looking, passing
from components.sharing.keeping import Found
from opcit.sharing.share import Share, State

RECHECKED = 10
"""Seconds between two looks at whether an open page may stay open."""
_OPENED = "opcit-opened-links"
_ENDED: dict[State, tuple[str, str]] = {
    "revoked": ("This link has been ended", "Whoever shared it has taken it back."),
    "expired": ("This link has run out", "It was made to open until {until}."),
}
NOTHING = "This link opens nothing"
INCOMPLETE = "It may be incomplete, or what it opened is gone."
ASK = "Ask the person who sent it to you for a new one."


def share(token: str) -> Found | None:
    """The share that this run may show; None once the page says why there is none."""
    address = st.context.ip_address
    known = st.session_state.setdefault(_OPENED, set())
    if token not in known and (wait := looking.wait(address)):
        _say(looking.TOO_MANY, looking.try_again(wait))
        return None
    found = looking.find(token, address)
    if found is None:
        _say(NOTHING, f"{INCOMPLETE} {ASK}")
        return None
    known.add(token)
    return found if _opens(found.share, token) else None


def count(found: Found, token: str) -> None:
    """Counts an opening: once a session, and not again for a page reached from within."""
    counted = st.session_state.setdefault("opcit-counted-links", set())
    arrived = set(session.carried()) == {"t"}
    if arrived and token not in counted:
        keeping.used(found)
    counted.add(token)


def watch(token: str) -> None:
    """Looks again while the page is open, and ends it where the link has ended."""
    st.fragment(_watch, run_every=RECHECKED)(token)


def _watch(token: str) -> None:
    if not session.drawn() and not keeping.still_open(token):
        st.rerun()


def _opens(found: Share, token: str) -> bool:
    state = found.state(datetime.now(UTC))
    if state != "open":
        title, why = _ENDED[state]
        until = f"{found.expires_at:%-d %B %Y, %H:%M} UTC" if found.expires_at else ""
        _say(title, f"{why.format(until=until)} {ASK}")
        return False
    if found.passphrase and not passing.passed(found, token, st.context.cookies):
        _say(passing.TITLE, passing.WHY)
        st.html(f'<a class="opcit-way" href="/s/{token}">Enter the passphrase</a>')
        return False
    return True


def _say(title: str, why: str) -> None:
    with st.container(key="opcit-empty"):
        st.subheader(title, anchor=False)
        st.write(why)
