"""Who may come in: the way to log in, and saying so to those who may not."""

from __future__ import annotations

import streamlit as st

from components import access
from components.escaping import escape_markdown
from opcit.identity.person import MEANINGS


def check() -> None:
    """Lets the page be drawn for who may read it; for others draws the way in, and ends the run."""
    if access.person().role != "stranger":
        return
    st.html('<span class="opcit-brand">Opcit</span>')
    with st.container(key="opcit-empty"):
        _refused() if st.user.to_dict().get("is_logged_in") else _login()
    st.stop()


def why_not() -> None:
    """Says why articles cannot be added here."""
    if access.mode() != "login":
        st.info(access.WHY_SAMPLES)
        return
    st.info(f"{MEANINGS[access.person().role]} Whoever runs this server can give you more.")


def account() -> None:
    """Who is logged in, as what, and the way out."""
    if access.mode() != "login":
        return
    who = access.person()
    where = f", workspace {who.workspace}" if who.workspace else ""
    with st.container(key="opcit-account", horizontal=True, vertical_alignment="center"):
        st.caption(
            escape_markdown(f"Signed in as {who.known_as} ({who.role}{where})."), width="content"
        )
        st.button("Sign out", on_click=st.logout, type="tertiary", key="opcit-sign-out")


def _login() -> None:
    st.subheader("Sign in to read", anchor=False)
    st.write("The articles here are for those whom this server knows.")
    st.button("Sign in", on_click=st.login, type="primary", key="opcit-sign-in")


def _refused() -> None:
    address = escape_markdown(str(st.user.to_dict().get("email") or "This account"))
    st.subheader("This account is not on the list", anchor=False)
    st.write(f"{address} may not read here. Ask whoever runs this server, or sign in as another.")
    st.button("Sign out", on_click=st.logout, type="primary", key="opcit-sign-out")
