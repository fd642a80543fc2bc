"""Who is asking, in this run, and what they may do. Asked anew in every run: a list may have changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from opcit import settings as configuration
from opcit.identity import rules
from opcit.identity.person import GUEST, LOCAL, STRANGER, Person

WHY_SAMPLES = (
    "This server is open to others and has no login, so it shows the samples only and changes nothing. "
    "Whoever runs it can set one up: see docs/sharing.md."
)


class Forbidden(PermissionError):
    """Somebody asked for what their role does not allow."""


def told(act: Callable[..., object]) -> Callable[..., None]:
    """The same for a button: what is forbidden, perhaps since the page was drawn, is said and not done."""

    def done(*args: object) -> None:
        try:
            act(*args)
        except Forbidden as problem:
            st.toast(str(problem))

    return done


@cache
def settings() -> configuration.Settings:
    """The settings of this process, as to who may do what; a desk has its own (components/session/desks.py)."""
    return configuration.load()


def mode() -> rules.Mode:
    """How this installation is open."""
    return rules.mode(settings(), str(st.get_option("server.address") or "0.0.0.0"))


def person() -> Person:
    """The person whose browser this run is for; outside of a run, Opcit itself."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return LOCAL
    how = mode()
    if how == "local":
        return LOCAL if _from_here() else GUEST
    return _logged_in() if how == "login" else GUEST


def workspaces() -> tuple[str, ...]:
    """Every workspace of this installation: where a link may have been made."""
    named = tuple(rules.workspaces(settings()))
    return ("", *named, rules.SAMPLES) if mode() == "samples" else ("", *named)


def _logged_in() -> Person:
    user = st.user.to_dict()
    if not user.get("is_logged_in") or user.get("email_verified") is False:
        return STRANGER
    return rules.person(settings(), str(user.get("email") or ""), str(user.get("name") or ""))


def _from_here() -> bool:
    """Whether the browser is on this computer: not so where a proxy brings it, or another name.

    A server that only listens here can still be reached by others through a proxy on this computer.
    """
    headers = st.context.headers
    forwarded = any(name in headers for name in ("X-Forwarded-For", "Forwarded", "X-Real-Ip"))
    return not forwarded and rules.loopback(headers.get("Host") or "localhost")
