"""What a link opens: one article's Read, Timeline and Actors pages, and who shared what until when."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from components import actors, address, exporting, frame, notes, reader, session, timeline
from components.sharing import naming, opening, showing
from components.sharing.showing import Opened
from opcit.article import text_id
from opcit.reading import Reading
from opcit.sharing.share import PAGES, Share
from opcit.views import wording

MACHINE = "Machine-read: marks, dates and scores may be wrong; each shows the words it rests on."
EXCERPTS = "Excerpts only: the words left out are not sent; charts count the whole text."
NEEDS_NAME = {"comment": "comment", "edit": "comment and correct"}
"""What a permission lets people do under a name."""


def show(name: str) -> None:
    """Draws the page for the link in the URL."""
    frame.start(f"{name.capitalize()} · Opcit")
    token = session.get("t")
    address.leave()
    found = opening.share(token)
    if found is None:
        return
    share = found.share
    address.enter(token, share.id, found.workspace)
    opening.count(found, token)
    _take_view(share)
    with session.drawing(share):
        _draw(share, token)


def _draw(share: Share, token: str) -> None:
    opening.watch(token)
    opened = showing.opened(share)
    if opened is None:
        st.info("The article is being read by a new version of Opcit. Try again in a minute.")
        session.analysis(share.article_id)
        return
    _open(opened, token, session.get("page"))


def _take_view(share: Share) -> None:
    """A link as it was sent shows the view that was shared; after that the URL has the last word."""
    if set(session.carried()) == {"t"}:
        session.put(page=share.page, **share.view)
    if session.get("page") not in PAGES:
        session.put(page=share.page)


def _open(opened: Opened, token: str, page: str) -> None:
    frame.skip_link(text=page == "read")
    _header(opened, page)
    frame.content(text=page == "read")
    unnamed = opened.share.grants("comment") and not session.person()
    way = naming.way(token, NEEDS_NAME[opened.share.permission]) if unnamed else ""
    st.html(f'<p class="opcit-shared">{said(opened.share, opened.reading)} {way}</p>')
    if page == "read":
        _read(opened, way)
    elif page == "timeline":
        timeline.show(opened.reading)
    else:
        actors.show(opened.reading)


def _read(opened: Opened, way: str) -> None:
    """The text, with what people wrote beside it where the link lets people comment. way: to a name, where it needs one."""
    threads = showing.threads(opened)
    beside = notes.beside(threads) if threads is not None else None
    reader.show(opened.text, corrected=opened.corrected, beside=beside)
    if threads is not None:
        notes.show(opened.text.article, threads, way)


def _header(opened: Opened, page: str) -> None:
    with st.container(key="opcit-header", horizontal=True, vertical_alignment="center"):
        st.html('<span class="opcit-brand">Opcit</span>', width="content")
        for name, title in PAGES.items():
            with st.container(
                key=f"opcit-tab-{'current' if name == page else name}", width="content"
            ):
                st.button(
                    title, key=f"shared-{name}", type="tertiary", on_click=session.put,
                    kwargs={"page": name},
                )  # fmt: skip
        exporting.show(_exported(opened.reading), charts=page != "read")


def _exported(reading: Reading) -> Reading:
    """With the id that its text has: what is not sent is not in it."""
    article = reading.article
    return replace(reading, article=article.with_details(id=text_id(article.text)))


def said(share: Share, reading: Reading) -> str:
    """Who shared what, which version of it, until when, and that a machine has read it; as HTML."""
    parts = [
        f"Shared by <b>{escape(share.created_by)}</b> on {wording.day(f'{share.created_at:%Y-%m-%d}')}",
        _version(share, reading),
        f"open until {wording.day(f'{share.expires_at:%Y-%m-%d}')}" if share.expires_at else "",
        _may(share),
    ]
    first = " · ".join(part for part in parts if part)
    return ". ".join((first, MACHINE)) + (f" {EXCERPTS}" if share.excerpts_only else "")


def _may(share: Share) -> str:
    """What else than read somebody may do by it, and as whom."""
    if not share.grants("comment"):
        return ""
    who = session.person()
    return f"you may {NEEDS_NAME[share.permission]}" + (f" as <b>{escape(who)}</b>" if who else "")


def _version(share: Share, reading: Reading) -> str:
    if share.follows:
        return f"follows the latest reading, now by Opcit {escape(reading.opcit.version)}"
    corrected = "with the corrections made by then" if share.revision else "without corrections"
    return f"as it was then: read by Opcit {escape(share.engine)}, {corrected}"
