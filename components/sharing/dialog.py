"""Making a link: what it opens, what may be done with it, until when; and the links made before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlsplit

import streamlit as st

from components import access, acts, buttons
from components.sharing import keeping, links
from components.sharing.keeping import Wish
from opcit.reading import Reading
from opcit.sharing import excerpts, passphrases, redaction
from opcit.sharing.share import PERMISSIONS, Permission
from opcit.views import wording

PINNED = {
    True: "As it is now",
    False: "Always the latest",
}
_PINNED = {
    True: "This text, read by this version of Opcit, with the corrections made until now, at this view.",
    False: "This text at this view, with whatever corrections and new versions of Opcit bring.",
}
_COMMENTED = (
    "They give a name, see the comments here, and theirs come to stand beside the text for you."
)
DAYS = {1: "A day", 7: "A week", 30: "A month", 365: "A year", None: "Until you end it"}
_MADE = "opcit-link-made"
_TURN = "opcit-links-made"


def button(reading: Reading, page: str) -> None:
    """The Share button of a page about an article, for those who may share."""
    if not access.person().may("share"):
        return
    with st.container(key="opcit-share", width="content"):
        state = buttons.ask("Share", "share-button")
    if state is not None:
        st.session_state.pop(_MADE, None)
        _dialog(reading, page, state)


@st.dialog("Share this article", width="medium")
def _dialog(reading: Reading, page: str, state: Mapping[str, str]) -> None:
    new, made = st.tabs(["New link", "Your links"])
    with new:
        _new(reading, page, state)
    with made:
        links.show()


def _new(reading: Reading, page: str, state: Mapping[str, str]) -> None:
    wish = _wish(reading, state)
    # A form, so that what was typed last goes along with the press of the button.
    with st.form("share-form", border=False):
        passphrase = st.text_input(
            "Passphrase", type="password", autocomplete="new-password",
            placeholder=f"None, or {passphrases.SHORTEST} characters or more",
            help="Send it another way than the link.",
        )  # fmt: skip
        # A button of its own for each link: pressed twice before the page follows, it makes one.
        turn = st.session_state.get(_TURN, 0)
        if st.form_submit_button("Make link", type="primary", key=f"share-make-{turn}"):
            with acts.whole():
                _make(reading, page, state, replace(wish, passphrase=passphrase or ""))
    if made := st.session_state.get(_MADE):
        st.caption("Copy it now: it is not kept anywhere, and cannot be shown again.")
        st.code(made, language=None, wrap_lines=True)
        buttons.copy("Copy link", made, "copy-share")


def _wish(reading: Reading, state: Mapping[str, str]) -> Wish:
    pinned = st.segmented_control(
        "Opens", list(PINNED), format_func=lambda value: PINNED[value], default=True, required=True,
        key="share-pinned",
    )  # fmt: skip
    st.caption(_PINNED[bool(pinned)])
    left, right = st.columns(2)
    allowed: list[Permission] = [p for p in PERMISSIONS if p != "edit" or not pinned]
    permission = left.selectbox(
        "Who has the link", allowed, format_func=lambda p: PERMISSIONS[p], key="share-permission"
    )
    days = right.selectbox(
        "Open for", list(DAYS), index=1, format_func=lambda d: DAYS[d], key="share-days"
    )
    if permission != "view":
        st.caption(_COMMENTED)
    excerpts_only = st.toggle("Excerpts only", key="share-excerpts", help=_about_excerpts())
    if excerpts_only:
        st.caption(_size(reading, state))
    return Wish(permission, bool(pinned), days, "", excerpts_only)


def _about_excerpts() -> str:
    return (
        f"At most {excerpts.SHARE:.0%} of the words and {excerpts.MOST} in all, around the selected passage and "
        "the main evidence. The rest never leaves this server."
    )


def _size(reading: Reading, state: Mapping[str, str]) -> str:
    spans = excerpts.chosen(reading, dict(state))
    words = redaction.blanked(reading.article, spans).size()
    return f"{wording.count(len(spans), 'excerpt')}, {wording.count(words, 'word')} in all."


def _make(reading: Reading, page: str, state: Mapping[str, str], wish: Wish) -> None:
    try:
        _, token = keeping.make(reading, keeping.revision(reading.article.id), page, state, wish)
    except ValueError as problem:
        st.error(str(problem))
        return
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    st.session_state[_MADE] = f"{origin()}/s/{token}"


def origin() -> str:
    """Scheme and host that this browser reached Opcit by."""
    here = urlsplit(st.context.url or "")
    return f"{here.scheme}://{here.netloc}"
